"""Relit des dossiers de pièces scannées et leur formulaire, avant l'envoi sur l'ANEF."""

from __future__ import annotations

import argparse

from linter.commands import CommandParser, options
from linter.commands.copies import add_copy_options, with_copies
from linter.commands.dossiers import add_paths, check_dossiers, read_dossiers
from linter.commands.output import format_for
from linter.commands.reporting import linted, report_on
from linter.commands.watching import add_watch_option, keep_current
from linter.errors import AnefLinterError, UsageError
from linter.writing.reports import FORMATS

FAILED = 2
_FORMATS = (*FORMATS, "jsonl")


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    add_paths(parser)
    options.add_report_options(parser, _FORMATS)
    add_copy_options(parser)
    add_watch_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Read the dossiers, lint them, write the report."""
    problems: list[AnefLinterError] = []
    form = format_for(arguments.format, arguments.output, _FORMATS, "text")
    if arguments.watch:
        if arguments.fix:
            raise UsageError("--watch ne fait pas de copies : --fix se lance à part.")
        return keep_current(
            arguments, form, lambda each: report_on(linted(each, arguments), arguments, form)
        )
    if arguments.fix or arguments.out:
        reports = linted(with_copies(read_dossiers(arguments, problems), arguments), arguments)
    else:
        reports = check_dossiers(arguments, problems)
    code = report_on(reports, arguments, form)
    return FAILED if problems else code
