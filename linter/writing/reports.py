"""The formats of a report, each written by its own module, loaded when it is asked for."""

from __future__ import annotations

import shutil
from importlib import import_module

from linter.model import Report

FORMATS = ("text", "json", "sarif", "junit", "csv")


def render(report: Report, form: str, *, terminal: bool) -> str:
    """The report in one of `FORMATS`; text takes the terminal's width and colours."""
    writer = import_module(f"linter.writing.report_{form}")
    if form == "text":
        width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
        text: str = writer.render(report, colour=terminal, width=max(40, width))
        return text
    document: str = writer.render(report)
    return document
