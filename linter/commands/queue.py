"""Montre la file des dossiers : prêts, à compléter, à scanner de nouveau ; les urgents d'abord."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from linter.checking.report import report_of
from linter.commands import CommandParser, options
from linter.commands.dossiers import add_paths, check_dossiers
from linter.commands.output import emit, format_for
from linter.dossier.context import Context
from linter.errors import AnefLinterError
from linter.given.config import DEFAULT, Config, config_for
from linter.writing.overview import QueueLine, queue_line, queued

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
    config: Config = DEFAULT
    queue: list[QueueLine] = []
    for place, each in enumerate(check_dossiers(arguments, problems)):
        config = config_for(Path(each.dossier.path or "."))
        queue.append(queue_line(each, place, Context(today, config)))
    form = format_for(arguments.format, arguments.output, FORMATS, "text")
    writer = import_module(f"linter.writing.overview_{form}")
    text = writer.render(report_of((), today, config), queued(queue))
    emit(text, arguments.output, to_person=form == "text")
    return FAILED if problems else 0
