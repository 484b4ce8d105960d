"""`--watch`: the same report again and again, as a scanner drops files into the dossiers."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path

from linter.commands import CommandParser, options
from linter.commands.dossiers import sorted_paths, unread
from linter.commands.machines import machines
from linter.errors import AnefLinterError, UsageError
from linter.given.config import Config, config_for
from linter.model.dossier import Dossier
from linter.reading.dossier import Reader

Write = Callable[[Iterable[Dossier]], int]


def add_watch_option(parser: CommandParser) -> None:
    """`--watch`."""
    parser.add_argument(
        "--watch",
        action="store_true",
        help="reste là et refait le compte rendu dès qu'une pièce arrive (Ctrl-C pour finir)",
    )


def keep_current(arguments: argparse.Namespace, form: str, write: Write) -> int:
    """Write, then write again whenever a dossier has changed; only those that have are read again.

    Args:
        arguments: the command line.
        form: the format of what is written.
        write: writes all the dossiers given, in order, and returns the exit code.

    Returns:
        The exit code of the last state, once the person presses Ctrl-C.

    Raises:
        UsageError: files by themselves, or a format for programs without a file to write it in.
    """
    from linter.disk.watch import changes  # noqa: PLC0415 -- only to watch

    if any(each.is_file() for each in arguments.paths):
        raise UsageError("--watch surveille des dossiers, pas des fichiers seuls.")
    if arguments.output is None and form != "text":
        raise UsageError(
            "--watch réécrit le compte rendu : dans ce format, il lui faut un fichier.",
            "Ajoutez --output FICHIER",
        )
    code = 0
    with ExitStack() as stack:
        reading = _Reading(arguments, stack)
        try:
            for changed in changes(arguments.paths):
                if not changed:  # the watch has begun: what comes while we read is not missed
                    code = write(reading.all())
                    sys.stderr.write("Surveillance en cours. Ctrl-C pour finir.\n")
                elif reading.forget(changed, arguments.output):
                    code = write(reading.all())
        except KeyboardInterrupt:
            sys.stderr.write("Surveillance terminée.\n")
    return code


class _Reading:
    """The dossiers as last read; the same children read them all."""

    def __init__(self, arguments: argparse.Namespace, stack: ExitStack) -> None:
        self._arguments = arguments
        self._stack = stack
        self._machines = stack.enter_context(machines(arguments))
        self._readers: dict[Config, Reader] = {}
        self._read: dict[Path, Dossier] = {}

    def all(self) -> list[Dossier]:
        """Every dossier there is now, in order."""
        try:
            folders, _ = sorted_paths(self._arguments.paths)
        except UsageError:  # the folder is empty, for now
            folders = []
        self._read = {each: self._read.get(each) or self._dossier(each) for each in folders}
        return list(self._read.values())

    def forget(self, changed: Iterable[Path], output: Path | None) -> bool:
        """Have the dossiers that hold these files read again; False when none is concerned."""
        ours = output.resolve() if output else None
        real = [each for each in (path.resolve() for path in changed) if each != ours]
        for folder in list(self._read):
            there = folder.resolve()
            if any(there in each.parents or there == each for each in real):
                del self._read[folder]
        return bool(real)

    def _dossier(self, folder: Path) -> Dossier:
        try:
            return options.with_overrides(self._reader(folder).dossier(folder), self._arguments)
        except AnefLinterError as error:
            return unread(folder, error)

    def _reader(self, folder: Path) -> Reader:
        config = config_for(folder)
        if config not in self._readers:
            self._readers[config] = self._stack.enter_context(self._machines.reader(config))
        return self._readers[config]
