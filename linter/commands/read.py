"""Montre ce qui est lu dans des fichiers, et ce qui ne l'est pas."""

from __future__ import annotations

import argparse
from pathlib import Path

from linter.commands import CommandParser, options
from linter.commands.output import emit, format_for, on_terminal
from linter.commands.progress import progress_bar
from linter.errors import UsageError
from linter.given.config import config_for
from linter.reading.dossier import Reader
from linter.writing import reading
from linter.writing.report_json import written

FORMATS = ("text", "json")


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FICHIER", help="PDF ou image")
    options.add_format_options(parser, FORMATS)
    options.add_date_option(parser)
    options.add_jobs_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Read each file and show the facts."""
    for each in arguments.files:
        if not each.is_file():
            reason = "c'est un dossier" if each.is_dir() else "introuvable"
            raise UsageError(f"{each} : {reason}, un fichier est attendu.")
    config = config_for(arguments.files[0].parent)
    names = [str(each) for each in arguments.files]
    day = options.today(arguments)
    with Reader(config, arguments.jobs, day) as reader, progress_bar() as advance:
        documents = reader.documents(Path(), names, advance)
    default = "text" if on_terminal(arguments.output) else "json"
    form = format_for(arguments.format, arguments.output, FORMATS, default)
    text = reading.text(documents) if form == "text" else written(reading.as_dict(documents))
    emit(text, arguments.output, to_person=form == "text")
    return 0
