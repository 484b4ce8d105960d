"""Montre la file des dossiers : prêts, à compléter, à scanner de nouveau ; les urgents d'abord."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from linter.checking.engine import lint
from linter.checking.report import report_of
from linter.commands import CommandParser, options
from linter.commands.dossiers import add_paths, read_dossiers
from linter.commands.output import emit, format_for
from linter.dossier.context import Context
from linter.errors import AnefLinterError
from linter.given.config import DEFAULT, Config, config_for
from linter.model.report import DossierReport

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
    reports: list[DossierReport] = []
    config: Config = DEFAULT
    for each in read_dossiers(arguments, problems):
        config = config_for(Path(each.path or "."))
        reports.append(lint(each, Context(today, config)))
    form = format_for(arguments.format, arguments.output, FORMATS, "text")
    writer = import_module(f"linter.writing.overview_{form}")
    emit(
        writer.render(report_of(reports, today, config)), arguments.output, to_person=form == "text"
    )
    return FAILED if problems else 0
