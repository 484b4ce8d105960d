"""Dossiers -> findings -> a written report -> the exit code."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from linter.commands import options
from linter.commands.output import emit, on_terminal
from linter.config import DEFAULT, Config, config_for
from linter.context import Context
from linter.engine import lint
from linter.model import Dossier, DossierReport
from linter.report import report_of
from linter.words import Severity
from linter.writing.reports import render


def report_on(dossiers: Iterable[Dossier], arguments: argparse.Namespace, form: str) -> int:
    """Lint, write, and return 1 when a finding weighs `--fail-on` or more, else 0."""
    today = options.today(arguments)
    reports: list[DossierReport] = []
    config: Config = DEFAULT
    for each in dossiers:
        config = config_for(Path(each.path or "."))
        reports.append(lint(each, Context(today, config)))
    report = report_of(reports, today, config)
    terminal = on_terminal(arguments.output)
    emit(render(report, form, terminal=terminal), arguments.output, to_person=form == "text")
    threshold = Severity(arguments.fail_on)
    return int(any(each.at_least(threshold) for each in reports))
