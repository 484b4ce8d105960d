"""A folder -> a `Dossier`, its files read in guarded children."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol, Self

from linter.given.config import Config
from linter.given.forms import form_from_folder
from linter.model.content import Content, Unread
from linter.model.dossier import Document, Dossier, Page
from linter.reading.document import (
    MAX_PAGES,
    PAGES,
    ReadPages,
    Task,
    blames_file,
    identified,
    read_pages,
)
from linter.reading.folder import list_folder, printable
from linter.reading.guard import Failure, Guard, ResourceLimits
from linter.reading.ocr.install import is_heavy
from linter.reading.progress import Progress, Reached
from linter.reading.settings import Settings
from linter.reading.store import Store
from linter.text.french import page_list

_HEAVY, _HEAVY_MB = 6, 2500  # times the seconds, and address space, for the engine from pip
_PATIENCE = 20  # a file of many slow pages may take that many times the limit of one task


class TaskRunner(Protocol):
    """Whatever runs tasks, as `Guard` does."""

    def run(self, tasks: deque[Task]) -> Iterator[tuple[Task, ReadPages | Failure]]:
        """Each task with its result, as they come; tasks may be added meanwhile."""

    def __exit__(self, *error: object) -> None:
        """End what it started."""


def guarded(
    work: Callable[[Task], ReadPages], limits: ResourceLimits, jobs: int
) -> Guard[Task, ReadPages]:
    """Children of this machine that read files, and blame none for a want of room of their own."""
    return Guard(work, limits, jobs, blames_file)


class Reader:
    """Reads dossiers one after the other with the same children.

    Args:
        config: its limits hold for every file; a long file gets them for each few pages.
        jobs: how many children.
        today: settles the century of two-digit years.
        cache: folder that keeps what was read; a relative one is inside each dossier. None keeps
            nothing.
        work: what reads some pages of a file, a module-level function.
        pool: makes what runs that work; children of this machine unless told otherwise.
    """

    def __init__(  # noqa: PLR0913 -- all but three have the value that nearly everyone needs
        self,
        config: Config,
        jobs: int,
        today: date,
        work: Callable[[Task], ReadPages] = read_pages,
        *,
        cache: Path | None = None,
        pool: Callable[[Callable[[Task], ReadPages], ResourceLimits, int], TaskRunner] = guarded,
    ) -> None:
        self._config = config
        self._cache = cache
        self._settings = Settings(today, config.certificates)
        limits = ResourceLimits(config.reading_seconds, config.reading_memory_mb)
        if is_heavy():
            memory = max(limits.memory_mb, _HEAVY_MB)
            limits = ResourceLimits(_HEAVY * limits.seconds, memory)
        self._guard = pool(work, limits, jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._guard.__exit__(*error)

    def dossier(self, path: Path, progress: Progress | None = None) -> Dossier:
        """The dossier in a folder.

        Raises:
            InputError: its `dossier.toml` does not follow the contract.
            UsageError: the folder cannot be read.
        """
        form = form_from_folder(path)
        folder = list_folder(path)
        store = self.store(path)
        documents = self._documents(path, folder.names, progress, store)
        if store and not (self._cache and self._cache.is_absolute()):
            store.forget_the_rest()
        return Dossier(printable(str(path)), form, documents, folder.skipped)

    def documents(
        self,
        folder: Path,
        names: Iterable[str],
        progress: Progress | None = None,
        *,
        keep: bool = False,
    ) -> tuple[Document, ...]:
        """The facts about some files of a folder, in the order given, each file once.

        `progress` is told how far each file is, and when it is read whole. Nothing is kept, but in
        a cache that has a place of its own, or when the folder is ours to `keep` it in.
        """
        apart = self._cache is not None and self._cache.is_absolute()
        store = self.store(folder) if keep or apart else None
        return self._documents(folder, names, progress, store)

    def store(self, folder: Path) -> Store | None:
        """Where what is read is kept; nowhere when a link in the dossier leads out of it."""
        if self._cache is None:
            return None
        place = folder / self._cache
        away = not self._cache.is_absolute() and place.resolve() != folder.resolve() / self._cache
        return None if away else Store(place, self._settings)

    def _documents(
        self,
        folder: Path,
        names: Iterable[str],
        progress: Progress | None,
        store: Store | None,
    ) -> tuple[Document, ...]:
        files = {folder / name: _File(printable(Path(name).as_posix())) for name in names}
        if store:
            _recall(files, store, progress)
        tasks = deque(
            Task(path, file.name, self._settings)
            for path, file in files.items()
            if not file.finished
        )
        for task, answer in self._guard.run(tasks):
            file = files[task.path]
            failure = answer if isinstance(answer, Failure) else None
            file.take(self._failed(task, answer, file) if isinstance(answer, Failure) else answer)
            if task.first == 1:
                tasks.extendleft(reversed(file.further(task)))
            elif failure or file.seconds > _PATIENCE * self._config.reading_seconds:
                failure = failure or Failure.TOO_LONG
                for each in [each for each in tasks if each.path == task.path]:
                    tasks.remove(each)
                    file.take(self._failed(each, failure, file))
            file.failed = file.failed or failure is not None
            if file.awaited and progress:
                progress(file.reached())
            if not file.awaited:
                file.finished = file.document()
                if store and not file.failed:  # the next run may have more time or memory
                    store.keep(file.finished)
                if progress:
                    progress(Reached(file.name))
        return tuple(file.finished or file.document() for file in files.values())

    def _failed(self, task: Task, failure: Failure, file: _File) -> ReadPages:
        """Nothing is known of these pages: that says nothing against the file."""
        seconds, megabytes = self._config.reading_seconds, self._config.reading_memory_mb
        reason = {
            Failure.TOO_LONG: f"le lire demande plus de {seconds:g} s (lecture_max_secondes)",
            Failure.TOO_BIG: f"le lire demande plus de {megabytes} Mo (lecture_max_memoire_mo)",
            Failure.BROKEN: "le programme de lecture s'arrête en l'ouvrant",
        }[failure]
        document = identified(task)
        if task.first == 1:
            return ReadPages(replace(document, unread=(Unread(reason),)))
        numbers = range(task.first, min(task.first + PAGES, file.total + 1))
        pages = tuple(Page(number) for number in numbers)
        unread = tuple(Unread(reason, number) for number in numbers)
        return ReadPages(replace(document, pages=pages, unread=unread))


def _recall(files: Mapping[Path, _File], store: Store, progress: Progress | None) -> None:
    """What was read of these files before."""
    for path, file in files.items():
        file.finished = store.find(path, file.name)
        if file.finished and progress:
            progress(Reached(file.name))


class _File:
    """The parts of one file, put together in whatever order they come."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.total = 0
        self.awaited = 1
        self.seconds = 0.0
        self.failed = False
        self.finished: Document | None = None
        self._parts: list[ReadPages] = []

    def take(self, part: ReadPages) -> None:
        self.awaited -= 1
        self.total = max(self.total, part.total)
        self.seconds += part.seconds
        self._parts.append(part)

    def reached(self) -> Reached:
        """How many of its pages are read."""
        pages = min(self.total, MAX_PAGES)
        read = sum(len(each.document.pages) for each in self._parts)
        return Reached(self.name, min(read, pages), pages, done=False)

    def further(self, task: Task) -> list[Task]:
        """The tasks for the pages that the first one left."""
        starts = range(1 + PAGES, min(self.total, MAX_PAGES) + 1, PAGES)
        self.awaited += len(starts)
        return [replace(task, first=start) for start in starts]

    def document(self) -> Document:
        """All that was found. The first part to come is of the first pages, and knows the file."""
        from linter.reading.conclude import (  # noqa: PLC0415 -- slow to load; what is known needs none
            concluded,
            joined,
        )

        whole = self._parts[0].document
        pages = sorted(
            (page for part in self._parts for page in part.document.pages),
            key=lambda page: page.number,
        )
        contents = [each for part in self._parts for each in part.contents]
        broken = [each for part in self._parts for each in part.broken]
        unread = [*broken, *(each for part in self._parts for each in part.document.unread)]
        if self.total > MAX_PAGES:
            unread.append(Unread(f"seules les {MAX_PAGES} premières pages sont lues"))
        return concluded(
            replace(
                whole,
                pages=tuple(pages),
                unread=tuple(sorted(unread, key=lambda each: each.page or 0)),
                damaged=whole.damaged or _damage(broken),
                content=joined(sorted(contents, key=_first_page)),
            )
        )


def _first_page(content: Content) -> int:
    return content.texts[0].page


def _damage(broken: Iterable[Unread]) -> str | None:
    """In a few words what is wrong with some pages; None when nothing is."""
    by_reason: dict[str, list[int]] = {}
    for each in broken:
        by_reason.setdefault(each.reason, []).append(each.page or 0)
    return " ; ".join(f"{page_list(pages)}, {why}" for why, pages in by_reason.items()) or None
