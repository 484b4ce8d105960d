"""`--fix --out DIR`: a ready-to-file copy of each dossier; the report is that of the copies."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from linter.commands import CommandParser, options
from linter.dossier.context import Context
from linter.errors import UsageError
from linter.given.config import config_for
from linter.given.forms import DOSSIER_FILE
from linter.model.dossier import Document, Dossier
from linter.reading.aside import TODO_FILE
from linter.reading.dossier import Reader
from linter.writing.wording import shown

_LOOSE = "fichiers"  # the copy of files given by themselves


def add_copy_options(parser: CommandParser) -> None:
    """`--fix`, `--out`."""
    parser.add_argument(
        "--fix",
        action="store_true",
        help="fait de chaque dossier une copie prête à déposer, sans toucher aux originaux",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DOSSIER",
        help="avec --fix : où mettre les copies, un sous-dossier par dossier",
    )


def with_copies(dossiers: Iterable[Dossier], arguments: argparse.Namespace) -> Iterable[Dossier]:
    """The dossiers, or with `--fix` their copies, made as they are asked for.

    Raises:
        UsageError: one option without the other, or copies among the originals.
    """
    if not arguments.fix and arguments.out is None:
        return dossiers
    if not (arguments.fix and arguments.out):
        raise UsageError("--fix et --out vont ensemble.", "Écrivez : --fix --out DOSSIER")
    out: Path = arguments.out
    _keep_apart(out, [each for each in arguments.paths if each.is_dir()])
    return _copies(dossiers, out, arguments)


def _keep_apart(out: Path, paths: Sequence[Path]) -> None:
    """Copies among the originals would be read as dossiers the next time."""
    here = out.resolve()
    for each in paths:
        there = each.resolve()
        if here == there or there in here.parents:
            raise UsageError(
                f"{out} : les copies seraient parmi les originaux.",
                "Donnez à --out un dossier à part.",
            )


def _copies(
    dossiers: Iterable[Dossier], out: Path, arguments: argparse.Namespace
) -> Iterator[Dossier]:
    from linter.ready.make import Copier  # noqa: PLC0415 -- only to make copies

    day, cache = options.today(arguments), options.cache(arguments)
    taken: set[str] = set()
    for config, group in groupby(dossiers, key=lambda each: config_for(Path(each.path or "."))):
        with Reader(config, arguments.jobs, day, cache=cache) as reader:
            read = partial(_read, reader)
            with Copier(config, arguments.jobs, read) as copier:
                for each in group:
                    if any(name == DOSSIER_FILE for name, _ in each.skipped):
                        yield each  # it could not be understood, which was said
                        continue
                    folder = Path(each.path) if each.path else None
                    name = folder.resolve().name if folder else _LOOSE
                    if name.casefold() in taken:
                        raise UsageError(
                            f"Deux dossiers s'appellent « {shown(name)} » : leurs copies auraient "
                            "le même nom.",
                            "Renommez l'un d'eux, ou donnez à leurs copies un autre --out.",
                        )
                    taken.add(name.casefold())
                    yield copier.copy(each, Context(day, config), folder, out / name)
    if taken:
        sys.stderr.write(
            f"Copies prêtes dans {shown(str(out))} : commencez par lire {TODO_FILE} dans chacune.\n"
        )


def _read(reader: Reader, folder: Path, names: Sequence[str]) -> tuple[Document, ...]:
    return reader.documents(folder, names, keep=True)
