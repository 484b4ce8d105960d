"""Dossiers -> findings -> a written report -> the exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from linter.commands import options
from linter.config import config_for
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
    for each in dossiers:
        context = Context(today, config_for(Path(each.path or ".")))
        reports.append(lint(each, context))
    report = report_of(reports, today)
    terminal = arguments.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    options.emit(render(report, form, terminal=terminal), arguments)
    threshold = Severity(arguments.fail_on)
    return int(any(each.at_least(threshold) for each in reports))
