"""A folder -> a `Dossier`, its files read in guarded children."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from linter.config import Config
from linter.forms import form_from_folder
from linter.model import Document, Dossier
from linter.reading.document import Task, read_document
from linter.reading.folder import list_folder
from linter.reading.guard import Failure, Guard, Limits

Progress = Callable[[str], None]


class Reader:
    """Reads dossiers one after the other with the same children.

    Args:
        config: its limits hold for every file.
        jobs: how many children.
        work: what reads one file, a module-level function.
    """

    def __init__(
        self, config: Config, jobs: int, work: Callable[[Task], Document] = read_document
    ) -> None:
        self._config = config
        limits = Limits(config.reading_seconds, config.reading_memory_mb)
        self._guard: Guard[Task, Document] = Guard(work, limits, jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._guard.__exit__(kind, error, trace)

    def dossier(self, path: Path, progress: Progress | None = None) -> Dossier:
        """The dossier in a folder.

        Raises:
            InputError: its `dossier.toml` does not follow the contract.
            UsageError: the folder cannot be read.
        """
        form = form_from_folder(path)
        folder = list_folder(path)
        documents = self.documents(path, folder.names, progress)
        return Dossier(str(path), form, documents, folder.skipped)

    def documents(
        self, folder: Path, names: Iterable[str], progress: Progress | None = None
    ) -> tuple[Document, ...]:
        """The facts about some files of a folder, in the order given."""
        tasks = [Task(folder / name, name) for name in names]
        found: dict[int, Document] = {}
        for number, answer in self._guard.run(tasks):
            task = tasks[number]
            found[number] = self._failed(task, answer) if isinstance(answer, Failure) else answer
            if progress:
                progress(task.name)
        return tuple(found[number] for number in range(len(tasks)))

    def _failed(self, task: Task, failure: Failure) -> Document:
        reasons = {
            Failure.TOO_LONG: f"le lire demande plus de {self._config.reading_seconds:g} secondes",
            Failure.TOO_BIG: f"le lire demande plus de {self._config.reading_memory_mb} Mo",
            Failure.BROKEN: "le programme de lecture s'est arrêté en l'ouvrant",
        }
        try:
            size = task.path.stat().st_size
        except OSError:
            return Document(task.name, size=-1, damaged="le fichier ne peut pas être ouvert")
        return Document(task.name, size=size, damaged=reasons[failure])
