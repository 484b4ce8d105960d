"""Paths -> dossiers, or the reports on them, one after the other: how every command begins."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from linter.checking.engine import lint
from linter.checking.kept import KeptReport
from linter.commands import CommandParser, options, shared_folder
from linter.commands.machines import machines
from linter.commands.progress import progress_bar
from linter.dossier.context import Context
from linter.errors import AnefLinterError, ClusterError, UsageError
from linter.given.config import Config, config_for
from linter.given.forms import DOSSIER_FILE
from linter.model.dossier import Dossier, Form
from linter.model.report import DossierReport
from linter.reading.dossier import Reader
from linter.reading.folder import dossiers_in, list_folder, loose_in
from linter.reading.progress import Progress, Reached
from linter.reading.store import Store
from linter.writing.wording import shown

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dossier that has yet to be read, and where what was read of its folder is kept."""

    read: Callable[[], Dossier]
    config: Config
    advance: Progress
    folder: Path | None = None
    store: Store | None = None


def add_paths(parser: CommandParser) -> None:
    """The paths, and the options on how they are read."""
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="CHEMIN",
        help="un dossier, un dossier de dossiers, ou des fichiers",
    )
    options.add_dossier_options(parser)
    options.add_jobs_option(parser)
    options.add_cache_options(parser)
    options.add_cluster_options(parser)


def read_dossiers(
    arguments: argparse.Namespace, problems: list[AnefLinterError]
) -> Iterator[Dossier]:
    """Every dossier of the paths, in their order; those that cannot be understood go to `problems`.

    Raises:
        UsageError: a path is wrong, before anything is read.
        AnefLinterError: the only dossier cannot be understood.
    """
    return _each(arguments, problems, lambda waiting: waiting.read())


def check_dossiers(
    arguments: argparse.Namespace, problems: list[AnefLinterError]
) -> Iterator[DossierReport]:
    """The report on each dossier; one of which nothing has changed is known from the last time.

    Raises:
        UsageError, AnefLinterError: as `read_dossiers`.
    """
    today = options.today(arguments)
    words = (today.isoformat(), str(arguments.titre), str(arguments.etape))

    def checked(waiting: Waiting) -> DossierReport:
        config, kept = waiting.config, None
        if waiting.folder and waiting.store:
            kept = KeptReport(waiting.folder, waiting.store, repr(config), *words)
            if known := kept.find():
                for each in known.dossier.documents:
                    waiting.advance(Reached(each.path))
                return known
        dossier = waiting.read()
        report = lint(dossier, Context(today, config))
        if kept:
            kept.keep(dossier, report)
        return report

    return _each(arguments, problems, checked)


def _each(
    arguments: argparse.Namespace, problems: list[AnefLinterError], make: Callable[[Waiting], T]
) -> Iterator[T]:
    folders, files = sorted_paths(arguments.paths)
    kept = options.cache(arguments)
    if kept and not kept.is_absolute():
        shared_folder.warn(folders)
    return _made(folders, files, arguments, problems, make)


def sorted_paths(paths: list[Path]) -> tuple[list[Path], list[Path]]:
    """The dossiers' folders, and the files given by themselves."""
    for each in paths:
        if not each.exists():
            raise UsageError(f"{each} : introuvable.", "Vérifiez le chemin.")
        if not (each.is_dir() or each.is_file()):
            raise UsageError(f"{each} : ce n'est ni un dossier ni un fichier ordinaire.")
    folders: list[Path] = []
    for path in filter(Path.is_dir, paths):
        found = dossiers_in(path)
        folders.extend(found)
        if found != (path,):
            _say_loose(path)
    return folders, [path for path in paths if path.is_file()]


def _say_loose(path: Path) -> None:
    for name in loose_in(path):
        sys.stderr.write(f"Non relu : {shown(name)} (à côté des dossiers de {shown(str(path))}).\n")


def _made(
    folders: list[Path],
    files: list[Path],
    arguments: argparse.Namespace,
    problems: list[AnefLinterError],
    make: Callable[[Waiting], T],
) -> Iterator[T]:
    """What is made of each dossier, in the order of the paths; loose files are the last one."""
    alone = len(folders) == 1 and not files
    with ExitStack() as stack:
        machine = stack.enter_context(machines(arguments))
        counts = [_number_in(each) for each in folders] if sys.stderr.isatty() else []
        advance = stack.enter_context(progress_bar([*counts, *[len(files)] * bool(files)]))
        for config, group in groupby(folders, key=config_for):
            with machine.reader(config) as reader:
                waiting = partial(_waiting, reader, arguments, advance, config)
                one = partial(_tried, make, waiting)
                for folder, made in machine.each(one, group):
                    if not isinstance(made, AnefLinterError):
                        yield made
                    elif alone:
                        raise made
                    else:
                        problems.append(made)
                        yield make(Waiting(partial(unread, folder, made), config, advance))
        if files:
            config = config_for(files[0].parent)
            with machine.reader(config) as reader:
                documents = reader.documents(Path(), [str(each) for each in files], advance)
            loose = options.with_overrides(Dossier(None, Form(), documents), arguments)
            yield make(Waiting(lambda: loose, config, advance))


def _number_in(folder: Path) -> int:
    """How many files a dossier holds, for the progress line; none where that cannot be told."""
    try:
        return len(list_folder(folder).names)
    except UsageError:
        return 0


def _waiting(
    reader: Reader,
    arguments: argparse.Namespace,
    advance: Progress,
    config: Config,
    folder: Path,
) -> Waiting:
    def read() -> Dossier:
        return options.with_overrides(reader.dossier(folder, advance), arguments)

    return Waiting(read, config, advance, folder, reader.store(folder))


def _tried(
    make: Callable[[Waiting], T], waiting: Callable[[Path], Waiting], folder: Path
) -> T | AnefLinterError:
    try:
        return make(waiting(folder))
    except ClusterError:
        raise
    except AnefLinterError as error:
        return error


def unread(folder: Path, error: AnefLinterError) -> Dossier:
    """One dossier that cannot be understood is said, and does not stop the others."""
    sys.stderr.write(f"Erreur : {shown(error.message)}\n")
    if error.remedy:
        sys.stderr.write(f"→ {shown(error.remedy)}\n")
    return Dossier(str(folder), Form(), skipped=((DOSSIER_FILE, error.message),))
