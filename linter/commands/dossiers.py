"""Paths -> dossiers, read one after the other: what every command on whole dossiers begins with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from itertools import groupby
from pathlib import Path

from linter.commands import CommandParser, options, shared_folder
from linter.commands.machines import machines
from linter.commands.progress import progress_bar
from linter.errors import AnefLinterError, ClusterError, UsageError
from linter.given.config import config_for
from linter.given.forms import DOSSIER_FILE
from linter.model.dossier import Dossier, Form
from linter.reading.dossier import Reader
from linter.reading.folder import dossiers_in, list_folder, loose_in
from linter.reading.progress import Progress
from linter.writing.wording import shown


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
    folders, files = sorted_paths(arguments.paths)
    kept = options.cache(arguments)
    if kept and not kept.is_absolute():
        shared_folder.warn(folders)
    return _dossiers(folders, files, arguments, problems)


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


def _dossiers(
    folders: list[Path],
    files: list[Path],
    arguments: argparse.Namespace,
    problems: list[AnefLinterError],
) -> Iterator[Dossier]:
    """Every dossier, in the order of the paths; loose files together make the last one."""
    alone = len(folders) == 1 and not files
    with ExitStack() as stack:
        make = stack.enter_context(machines(arguments))
        counts = [_number_in(each) for each in folders] if sys.stderr.isatty() else []
        advance = stack.enter_context(progress_bar([*counts, *[len(files)] * bool(files)]))
        for config, group in groupby(folders, key=config_for):
            with make.reader(config) as reader:
                read = partial(_read, reader, arguments, advance)
                for folder, dossier in make.each(read, group):
                    if not isinstance(dossier, AnefLinterError):
                        yield dossier
                    elif alone:
                        raise dossier
                    else:
                        problems.append(dossier)
                        yield unread(folder, dossier)
        if files:
            with make.reader(config_for(files[0].parent)) as reader:
                documents = reader.documents(Path(), [str(each) for each in files], advance)
            yield options.with_overrides(Dossier(None, Form(), documents), arguments)


def _number_in(folder: Path) -> int:
    """How many files a dossier holds, for the progress line; none where that cannot be told."""
    try:
        return len(list_folder(folder).names)
    except UsageError:
        return 0


def _read(
    reader: Reader, arguments: argparse.Namespace, advance: Progress, folder: Path
) -> Dossier | AnefLinterError:
    try:
        return options.with_overrides(reader.dossier(folder, advance), arguments)
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
