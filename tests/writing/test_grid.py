"""The grid of docs/: made by its command, each cell with what it rests on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from linter.law.load import load_law
from linter.model.words import Stage, Verdict
from linter.writing.grid import cells, grid

LAW = load_law()
DAY = date(2026, 11, 30)
PAGE = Path(__file__).parents[2] / "docs" / "grille.md"


def test_the_page_is_what_the_command_makes() -> None:
    made = grid(LAW, DAY)
    command = f"python -m linter annexe10 grid --date {DAY} -o docs/grille.md"
    assert PAGE.read_text(encoding="utf-8") == made, command


def test_no_cell_is_open_without_what_would_settle_it() -> None:
    for row in (2, 9, 25, 29, 38, 45, 56, 58, 63, 66):
        for stage in Stage:
            for found in cells(LAW.titles[row], stage, LAW, DAY):
                if found.verdict is Verdict.INDECIS:
                    assert found.condition or found.article, (row, stage, found.reason)
