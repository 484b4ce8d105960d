"""Donne la liste des titres de séjour : nom court, ligne de l'annexe 10, présence sur l'ANEF."""

from __future__ import annotations

import argparse

from linter.commands import CommandParser
from linter.commands.options import add_format_options
from linter.commands.output import emit, format_for
from linter.law.load import load_law
from linter.writing import titles
from linter.writing.report_json import written

FORMATS = ("text", "json")


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    add_format_options(parser, FORMATS)


def run(arguments: argparse.Namespace) -> int:
    """Show every title."""
    law = load_law()
    form = format_for(arguments.format, arguments.output, FORMATS, "text")
    text = titles.text(law) if form == "text" else written(titles.as_dict(law))
    emit(text, arguments.output, to_person=form == "text")
    return 0
