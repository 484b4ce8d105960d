"""Écrit le calendrier (.ics) des dates à ne pas laisser passer, pour un ou plusieurs dossiers."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from linter.commands import CommandParser, options
from linter.commands.dossiers import add_paths, read_dossiers
from linter.commands.output import emit
from linter.disk.files import write_atomically
from linter.dossier.agenda import agenda, coming
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.errors import AnefLinterError
from linter.given.config import config_for
from linter.model.dossier import Dossier
from linter.text.french import counted
from linter.writing.calendar import Dated, render
from linter.writing.wording import shown

FAILED = 2


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    add_paths(parser)
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FICHIER.ics", help="où l'écrire"
    )
    parser.add_argument(
        "--noms",
        action="store_true",
        help="nomme les dossiers ; par défaut, un repère que donne aussi « queue »",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the days to come; no file when there are none."""
    today = options.today(arguments)
    problems: list[AnefLinterError] = []
    dated = [
        _dated(each, Context(today, config_for(Path(each.path or "."))), names=arguments.noms)
        for each in read_dossiers(arguments, problems)
    ]
    number = sum(len(each.events) for each in dated)
    path = shown(str(arguments.output))
    if number:
        write_atomically(arguments.output, render(dated, today))
        said = f"{counted(number, 'date')}, calendrier écrit : {path}\n"
    else:
        said = f"Aucune date à venir dans ces dossiers : {path} n'est pas écrit.\n"
    emit(said, to_person=True)
    return FAILED if problems else 0


def _dated(dossier: Dossier, context: Context, *, names: bool) -> Dated:
    path = os.path.abspath(dossier.path or "")  # noqa: PTH100 -- links are not followed
    events = coming(agenda(Application(dossier, context)), context.today)
    return Dated(path, events, Path(path).name if names else "")
