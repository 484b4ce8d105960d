"""Montre la file des dossiers : prêts, à compléter, à scanner de nouveau ; les urgents d'abord."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from linter.checking.report import report_of
from linter.commands import CommandParser, options
from linter.commands.dossiers import add_paths, check_dossiers
from linter.commands.output import emit, format_for
from linter.errors import AnefLinterError
from linter.given.config import DEFAULT, config_for

FORMATS = ("text", "html", "csv", "json")
FAILED = 2


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    add_paths(parser)
    options.add_format_options(parser, FORMATS)


def run(arguments: argparse.Namespace) -> int:
    """Read and lint every dossier, and write one line on each."""
    today = options.today(arguments)
    problems: list[AnefLinterError] = []
    reports = list(check_dossiers(arguments, problems))
    config = config_for(Path(reports[-1].dossier.path or ".")) if reports else DEFAULT
    form = format_for(arguments.format, arguments.output, FORMATS, "text")
    writer = import_module(f"linter.writing.overview_{form}")
    emit(
        writer.render(report_of(reports, today, config)), arguments.output, to_person=form == "text"
    )
    return FAILED if problems else 0
