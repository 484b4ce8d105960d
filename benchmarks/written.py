"""The pages of docs/ that hold what a benchmark measured."""

from __future__ import annotations

from pathlib import Path


def put(page: Path, start: str, text: str, end: str) -> None:
    """Write a text between two marks of a page, in the place of what was there."""
    before, _, rest = page.read_text("utf-8").partition(start)
    page.write_text(f"{before}{start}{text}{end}{rest.partition(end)[2]}", "utf-8")
