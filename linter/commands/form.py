"""Relit les champs d'un formulaire avant l'envoi : noms, téléphone, e-photo, délais, pièces."""

from __future__ import annotations

import argparse

from linter.commands import CommandParser, options
from linter.commands.input import content_of
from linter.commands.output import format_for, on_terminal
from linter.commands.reporting import linted, report_on
from linter.given.forms import form_from_json
from linter.model.dossier import Dossier
from linter.writing.reports import FORMATS


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "file", metavar="FICHIER.json", help="le formulaire ; « - » : entrée standard"
    )
    options.add_dossier_options(parser)
    options.add_report_options(parser, FORMATS)


def run(arguments: argparse.Namespace) -> int:
    """Lint the form; text on a terminal, else JSON, unless `--format` says."""
    content, source = content_of(arguments.file)
    dossier = options.with_overrides(Dossier(None, form_from_json(content, source)), arguments)
    default = "text" if on_terminal(arguments.output) else "json"
    form = format_for(arguments.format, arguments.output, FORMATS, default)
    return report_on(linted((dossier,), arguments), arguments, form)
