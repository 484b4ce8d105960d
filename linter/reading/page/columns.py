"""A page's text as rows of cells: what a wide gap parts on a line stands in different columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_CELL = re.compile(r"\S(?:.*?\S)??(?=\t|\s{3,}|\s*$)")


class Cell(NamedTuple):  # a page has hundreds, and a dataclass takes thrice as long to make
    """Words of one column on one line, and where they stand on it."""

    text: str
    start: int
    end: int


@lru_cache(2)  # of one page, its dates, its people and its blanks are asked for in turn
def rows(text: str) -> tuple[tuple[Cell, ...], ...]:
    """The lines that are not blank, in order, each as its cells from left to right."""
    return tuple(cells(line) for line in text.splitlines() if line.strip())


def cells(line: str) -> tuple[Cell, ...]:
    """The cells of a line."""
    return tuple(Cell(each[0], *each.span()) for each in _CELL.finditer(line))


def above(cell: Cell, row: Sequence[Cell], other: Sequence[Cell]) -> Cell | None:
    """The cell of another row in the same column as one of this row.

    By rank in rows of as many cells, as in a table; else the one that shares most of its width.
    """
    if len(row) == len(other) > 1:
        return other[row.index(cell)]
    shared = [(min(cell.end, each.end) - max(cell.start, each.start), each) for each in other]
    width, nearest = max(shared, key=lambda each: each[0], default=(0, None))
    return nearest if width > 0 else None
