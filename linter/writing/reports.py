"""The formats of a report, each written by its own module, loaded when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from linter.model.report import DossierReport, Report

if TYPE_CHECKING:  # only the page needs it, and what makes pages takes time to load
    from linter.writing.report_html import Show

# Those that grow dossier by dossier, and hold none of them.
GROWING = ("text", "json", "csv", "jsonl")
FORMATS = ("text", "json", "html", "sarif", "junit", "csv")

_WIDEST = 120  # columns beyond which lines are hard to read


def render(report: Report, form: str, *, terminal: bool, show: Show | None = None) -> str:
    """The report in one of `FORMATS`.

    Text takes the terminal's width and colours; `show` is what the page shows beside the report.
    """
    writer = import_module(f"linter.writing.report_{form}")
    if form == "text":
        text: str = writer.render(report, **_looks(terminal=terminal))
        return text
    document: str = writer.render(report, show) if form == "html" else writer.render(report)
    return document


def pieces(
    run: Report, dossiers: Iterable[DossierReport], form: str, *, terminal: bool
) -> Iterator[str]:
    """The report in one of `GROWING`, as its dossiers come: `run` is without any."""
    writer = import_module(f"linter.writing.report_{form}")
    if form == "text":
        looks = _looks(terminal=terminal)
        return cast("Iterator[str]", writer.pieces(run, dossiers, **looks))
    return cast("Iterator[str]", writer.pieces(run, dossiers))


def _looks(*, terminal: bool) -> dict[str, Any]:
    """The width and the colours of the terminal."""
    import shutil  # noqa: PLC0415 -- what it needs takes time to load

    width = min(shutil.get_terminal_size().columns, _WIDEST) if terminal else None
    return {"colour": terminal and _shows_colours(), "width": width}


def _shows_colours() -> bool:
    """Not when the person refuses them (no-color.org), nor on the old Windows console."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.platform != "win32" or "WT_SESSION" in os.environ
