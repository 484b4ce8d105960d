"""Dossiers being read, apart from the threads that answer: a form check never waits for them."""

from __future__ import annotations

import secrets
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from typing import Any

from linter.errors import AnefLinterError
from linter.model.dossier import Dossier
from linter.reading.progress import Reached
from server.config import ServerConfig
from server.errors import RefusedError, body
from server.turns import Turns

_MOST_OF_ONE, _MOST_WAITING = 40, 200  # of one pairing, and of all
_SWEEP_SECONDS = 60.0
_MOST_SLEEPERS = 8  # requests that wait at once; beyond, they are told to come back


class State(StrEnum):
    """Where a job is."""

    READING = "reading"
    DONE = "done"
    FAILED = "failed"


@dataclass(slots=True)
class Job:
    """One upload and what becomes of it. `owner` is the pairing that sent it."""

    id: str
    owner: str
    folder: Path
    total: int
    state: State = State.READING
    read: int = 0
    file: str = ""
    page: int = 0
    pages: int = 0
    answer: dict[str, Any] | None = None
    dossier: Dossier | None = None
    asked: float = 0.0
    finished: threading.Event = field(default_factory=threading.Event)
    forgotten: threading.Event = field(default_factory=threading.Event)

    def advance(self, reached: Reached) -> None:
        """A file is read, or some pages of one."""
        self.read += reached.done
        self.file, self.page, self.pages = reached.name, reached.page, reached.pages

    def read_dossier(self) -> Dossier:
        """What was read.

        Raises:
            RefusedError: it has not finished.
        """
        if self.dossier is None:
            raise RefusedError(
                HTTPStatus.CONFLICT,
                "en_cours",
                "Les documents sont en cours de lecture.",
                "Attendez.",
            )
        return self.dossier

    def progress(self) -> dict[str, Any]:
        """What the page shows meanwhile."""
        shown: dict[str, Any] = {
            "job": self.id,
            "state": str(self.state),
            "read": self.read,
            "total": self.total,
            "file": self.file,
            "page": self.page,
            "pages": self.pages,
        }
        if self.state is State.DONE:
            shown["report"] = self.answer
        elif self.state is State.FAILED:
            shown |= self.answer or {}
        else:
            shown["cannot_tell"] = "Les documents sont en cours de lecture."
        return shown


_Work = Callable[[Job], dict[str, Any]]


class Jobs:
    """The jobs of a server: a few read at a time, the others wait their turn."""

    def __init__(self, config: ServerConfig) -> None:
        self._config = config
        self._waiting: Turns[tuple[Job, _Work]] = Turns()
        self._closed = threading.Event()
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._sleepers = threading.BoundedSemaphore(_MOST_SLEEPERS)
        # Daemons: the end of the program does not wait for a file that takes long.
        for task in (self._sweep, *[self._read] * config.jobs):
            threading.Thread(target=task, daemon=True).start()

    def start(
        self, owner: str, folder: Path, total: int, work: _Work, *, short: bool = False
    ) -> Job:
        """Have `work` done on the files of a folder, which the job then owns.

        One pairing after the other has its turn; `short` work goes before the rest of its own.

        Raises:
            RefusedError: too many are waiting.
        """
        self.forget_old()
        with self._lock:
            waiting = [each for each in self._jobs.values() if each.state is State.READING]
            own = sum(each.owner == owner for each in waiting)
            if own >= _MOST_OF_ONE or len(waiting) >= _MOST_WAITING:
                raise RefusedError(
                    HTTPStatus.TOO_MANY_REQUESTS,
                    "occupe",
                    "Trop de dossiers sont en cours de lecture.",
                    "Réessayez dans quelques minutes.",
                )
            job = Job(secrets.token_urlsafe(16), owner, folder, total, asked=time.monotonic())
            self._jobs[job.id] = job
        self._waiting.put((job, work), owner, first=short)
        return job

    def of(self, identity: str, owner: str) -> Job:
        """A job, for the one who sent it.

        Raises:
            RefusedError: there is none, or no longer.
        """
        with self._lock:
            job = self._jobs.get(identity)
        if job is None or job.owner != owner:
            raise RefusedError(
                HTTPStatus.NOT_FOUND,
                "lecture_inconnue",
                "Cette lecture n'existe plus.",
                "Envoyez le dossier de nouveau.",
            )
        job.asked = time.monotonic()
        return job

    def wait(self, job: Job, seconds: float) -> None:
        """Until the job is finished, or `seconds` have passed, or too many wait already."""
        if self._sleepers.acquire(blocking=False):
            try:
                job.finished.wait(min(seconds, self._config.wait_seconds))
            finally:
                self._sleepers.release()

    def forget(self, job: Job) -> None:
        """Remove a job and its files at once."""
        with self._lock:
            self._jobs.pop(job.id, None)
        shutil.rmtree(job.folder, ignore_errors=True)
        job.forgotten.set()

    def forget_old(self) -> None:
        """Remove the jobs that nobody has asked about for long."""
        limit = time.monotonic() - self._config.keep_seconds
        with self._lock:
            old = [each for each in self._jobs.values() if each.asked < limit]
        for each in old:
            if each.state is not State.READING:
                self.forget(each)

    def close(self) -> None:
        """Read nothing more."""
        self._closed.set()
        with self._lock:
            self._jobs.clear()

    def _sweep(self) -> None:
        while not self._closed.wait(min(_SWEEP_SECONDS, self._config.keep_seconds)):
            self.forget_old()

    def _read(self) -> None:
        while not self._closed.is_set():
            self._run(*self._waiting.get())

    def _run(self, job: Job, work: _Work) -> None:
        try:
            if not job.forgotten.is_set():  # else it was forgotten while it waited
                job.answer, job.state = work(job), State.DONE
        except AnefLinterError as error:
            # Paths of ours mean nothing to the person.
            message = error.message.replace(f"{job.folder}/", "").replace(str(job.folder), "")
            job.answer, job.state = body("dossier", message, error.remedy), State.FAILED
        except Exception:  # noqa: BLE001 -- a text may hold the person's data: it goes nowhere
            message = "La lecture s'est arrêtée à cause d'une erreur du programme."
            job.answer, job.state = body("interne", message, "Réessayez."), State.FAILED
        finally:
            if job.forgotten.is_set():
                shutil.rmtree(job.folder, ignore_errors=True)
            job.finished.set()
