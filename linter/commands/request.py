"""Dit si une pièce demandée par le site est exigible, selon le titre et l'étape."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from linter.checking.report import notes
from linter.commands import CommandParser, options
from linter.commands.input import content_of
from linter.commands.output import emit, format_for, on_terminal
from linter.dossier.missing import answer
from linter.errors import UsageError
from linter.given.config import config_for
from linter.law.load import load_law
from linter.law.model import Law
from linter.matching import judge
from linter.matching.frame import frames_of
from linter.matching.table import Defaults, answers
from linter.model.dossier import Request
from linter.model.words import Stage
from linter.writing import verdict
from linter.writing.report_json import written

FORMATS = ("text", "json")


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "label", nargs="*", metavar="PIECE", help="la pièce, comme le site la nomme"
    )
    options.add_dossier_options(parser)
    parser.add_argument(
        "--batch",
        metavar="FICHIER.tsv",
        help="un tableau (colonnes id, row ou titre, stage, label ; « - » : entrée standard) ; "
        "la réponse est un tableau : id, verdict, items, reason",
    )
    parser.add_argument(
        "--explain", action="store_true", help="montrer aussi comment la demande a été lue"
    )
    options.add_format_options(parser, FORMATS)


def run(arguments: argparse.Namespace) -> int:
    """One verdict, or a table of them."""
    if arguments.batch is not None:
        return _batch(arguments)
    label = " ".join(arguments.label).strip()
    for given, what in ((label, "la pièce demandée"), (arguments.titre, "--titre")):
        if not given:
            raise UsageError(f"il manque {what}.", _EXAMPLE)
    if not arguments.etape:
        raise UsageError(f"il manque --etape : {', '.join(Stage)}.", _EXAMPLE)
    law = load_law()
    title, stage = law.title(arguments.titre), Stage(arguments.etape)
    found = judge(label, title, stage, law, on=options.today(arguments))
    reply = verdict.Reply(
        answer(Request("", label), found, law),
        found,
        title,
        stage,
        _notes(law, arguments),
        frames_of(label, law),
    )
    default = "text" if on_terminal(arguments.output) else "json"
    form = format_for(arguments.format, arguments.output, FORMATS, default)
    text = (
        verdict.text(reply, explained=arguments.explain)
        if form == "text"
        else written(verdict.as_dict(reply))
    )
    emit(text, arguments.output, to_person=form == "text")
    return 0


def _notes(law: Law, arguments: argparse.Namespace) -> tuple[str, ...]:
    return notes(law.version, options.today(arguments), config_for(Path()))


_EXAMPLE = (
    'Exemple : python -m linter request "Casier judiciaire" --titre etudiant --etape renouvellement'
)


def _batch(arguments: argparse.Namespace) -> int:
    if arguments.label or arguments.format:
        raise UsageError("avec --batch, ni pièce ni --format : la réponse est un tableau TSV.")
    content, source = content_of(arguments.batch)
    defaults = Defaults(arguments.titre, arguments.etape)
    law = load_law()
    lines = answers(content, source, law, defaults, options.today(arguments))
    emit("".join(f"{line}\n" for line in lines), arguments.output)
    for note in _notes(law, arguments):  # the answer's columns are fixed
        sys.stderr.write(f"{note}\n")
    return 0
