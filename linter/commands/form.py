"""Relit les champs d'un formulaire avant l'envoi : noms, téléphone, e-photo, délais, pièces."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from linter.commands import CommandParser, options
from linter.errors import InputError
from linter.forms import form_from_json
from linter.model import Dossier


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    from linter.writing.reports import FORMATS  # noqa: PLC0415 -- kept off the start of others

    parser.add_argument(
        "file", metavar="FICHIER.json", help="le formulaire ; « - » : entrée standard"
    )
    options.add_dossier_options(parser)
    options.add_report_options(parser, FORMATS)


def run(arguments: argparse.Namespace) -> int:
    """Lint the form; text on a terminal, else JSON, unless `--format` says."""
    from linter.commands.reporting import report_on  # noqa: PLC0415 -- after the input is understood

    source = "entrée standard" if arguments.file == "-" else arguments.file
    form = form_from_json(_content(arguments.file), source)
    dossier = options.with_overrides(Dossier(None, form), arguments)
    return report_on((dossier,), arguments, options.format_or(arguments, "text", "json"))


def _content(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError:
        raise InputError(name, "", "le fichier n'existe pas ou ne peut pas être lu") from None
