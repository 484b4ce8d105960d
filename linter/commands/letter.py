"""Écrit la lettre de réponse à une demande de pièces complémentaires, avec les textes."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from linter.checking.engine import lint
from linter.checking.unknown import refuse_unknown
from linter.commands import CommandParser, options
from linter.commands.dossiers import read_dossiers
from linter.commands.input import content_of
from linter.commands.output import emit
from linter.disk.files import write_atomically
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.errors import AnefLinterError, UsageError
from linter.given.config import config_for
from linter.law.load import load_law
from linter.model.dossier import Dossier, Form, Request
from linter.writing.letter import Letter, as_text, letter, open_points
from linter.writing.wording import shown

_MARKS = " \t-–—•*·;"  # of lists, as people paste them
_EXAMPLE = "Exemple : python -m linter letter DOSSIER --demandes pieces.txt -o reponse.pdf"


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="DOSSIER", help="le dossier de la personne"
    )
    parser.add_argument(
        "--demandes",
        metavar="FICHIER.txt",
        help="les pièces que l'administration demande, une par ligne (« - » : entrée standard) ; "
        "sinon, celles de dossier.toml",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FICHIER", help=".pdf ou .txt ; sinon, à l'écran"
    )
    options.add_dossier_options(parser)
    options.add_jobs_option(parser)
    options.add_cache_options(parser)
    options.add_cluster_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the letter; what is left to decide goes to stderr."""
    ending = arguments.output.suffix.lower() if arguments.output else ".txt"
    if ending not in {".pdf", ".txt"}:
        raise UsageError(f"{arguments.output} : l'extension doit être .pdf ou .txt.", _EXAMPLE)
    dossier = _dossier(arguments)
    if not dossier.form.requests:
        raise UsageError("aucune pièce demandée n'est connue.", _EXAMPLE)
    context = Context(options.today(arguments), config_for(Path(dossier.path or ".")))
    written = letter(lint(dossier, context), Application(dossier, context).title, context.today)
    _emit(written, arguments.output, ending)
    for each in written.open:
        sys.stderr.write(f"À décider : {each}\n")
    return 0


def _dossier(arguments: argparse.Namespace) -> Dossier:
    """The one dossier of the path, or none but what the options say."""
    dossier = Dossier(None, Form())
    if arguments.paths:
        problems: list[AnefLinterError] = []
        every = list(read_dossiers(arguments, problems))
        if len(every) != 1:
            raise UsageError("letter répond pour une personne à la fois.", _EXAMPLE)
        dossier = every[0]
    else:
        dossier = options.with_overrides(dossier, arguments)
    if arguments.demandes:
        dossier = replace(dossier, form=replace(dossier.form, requests=_asked(arguments)))
    refuse_unknown(dossier.form, load_law())
    return dossier


def _asked(arguments: argparse.Namespace) -> tuple[Request, ...]:
    content, _ = content_of(arguments.demandes)
    lines = content.decode("utf-8-sig", "replace").splitlines()
    labels = (each.strip(_MARKS) for each in lines)
    return tuple(
        Request(f"demande-{number}", label) for number, label in enumerate(filter(None, labels), 1)
    )


def _emit(written: Letter, output: Path | None, ending: str) -> None:
    if ending == ".pdf" and output:
        from linter.writing.letter_pdf import as_pdf  # noqa: PLC0415 -- only for a PDF

        write_atomically(output, as_pdf(written))
    else:
        emit(as_text(written), output, to_person=True)
    if output:
        said = open_points(written)
        emit(
            f"Lettre écrite : {shown(str(output))}{f' ({said})' if said else ''}\n", to_person=True
        )
