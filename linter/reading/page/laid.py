"""Words and where they stand -> lines as they are laid out: columns stay columns.

A file gives its words in the order in which they were written into it, and OCR column after column:
« Titulaire » and the name beside it are then far apart. Here what stands side by side is on one
line, and each column begins at the same place on every line, as in type of one width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Final, NamedTuple, Protocol

_COLUMN: Final = 1.5  # heights of a line: a wider gap parts columns
_APART: Final = 3  # spaces between two columns at least
LEVEL: Final = 0.8  # of its height shared: surely on the same line
_COVERED: Final = 0.3  # of the narrower one: boxes of neighbours overlap by less
_RECENT: Final = 8  # words of a line that tell where it runs


class _Placed(Protocol):
    """What stands somewhere on a line."""

    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...


class Piece(NamedTuple):  # a page has hundreds, and a dataclass takes thrice as long to make
    """A word or some words of one line, upright, in any unit from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def laid_out(pieces: Iterable[Piece], slope: float = 0.0) -> str:
    """The lines from top to bottom.

    Args:
        pieces: in any order.
        slope: how far down lines go for each step to the right, on a page scanned askew.
    """
    level = [_level(each, slope) if slope else each for each in pieces if each.text]
    if not level:
        return ""
    unit = median((each.right - each.left) / len(each.text) for each in level) or 1.0
    start = min(each.left for each in level)
    return "\n".join(_line(each, start, unit) for each in _rows(level))


def _level(piece: Piece, slope: float) -> Piece:
    down = slope * (piece.left + piece.right) / 2
    return piece._replace(top=piece.top - down, bottom=piece.bottom - down)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    for each in sorted(pieces, key=lambda piece: piece.top + piece.bottom):
        if rows and _is_on(rows[-1], each):
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


def _is_on(row: Sequence[Piece], piece: Piece) -> bool:
    recent = row[-_RECENT:]
    middle = recent[len(recent) // 2]  # they come in the order of their height on the page
    top, bottom = middle.top, middle.bottom
    shared = min(bottom, piece.bottom) - max(top, piece.top)
    height = min(bottom - top, piece.bottom - piece.top)
    return shared > height / 2 and (shared > LEVEL * height or not is_taken(row, piece))


def is_taken(row: Iterable[_Placed], piece: _Placed) -> bool:
    """Whether something of the row stands where this one does: it is then of the next line.

    Lines of a cell that is centred beside a taller one stand half-way between those of the other.
    """
    return any(
        min(piece.right, each.right) - max(piece.left, each.left)
        > _COVERED * min(piece.right - piece.left, each.right - each.left)
        for each in row
    )


def _line(row: list[Piece], start: float, unit: float) -> str:
    row.sort(key=lambda each: each.left)
    height = median(each.bottom - each.top for each in row)
    line, end = "", start
    for each in row:
        if not line or each.left - end > _COLUMN * height:
            column = round((each.left - start) / unit)
            line = line.ljust(max(column, len(line) + _APART if line else 0))
        else:
            line += " "
        line += each.text
        end = each.right
    return line
