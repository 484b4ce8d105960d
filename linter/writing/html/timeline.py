"""The renewal window on a line of time: where each thing of the picture stands.

Places are per cent of the width, so that the picture fits a phone and a sheet of paper alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from linter.dossier.deadline import Deadline
from linter.law.delays import Window
from linter.text.french import counted, long_date

_LEFT, _WIDTH = 3.0, 94.0
_ROW, _FIRST_ROW, _FOOT = 24, 38, 8  # pixels: each mark has a line of text of its own


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on the line: `kind` is its class, `anchor` the end of the text that is at `x`."""

    text: str
    kind: str
    x: float
    y: int

    @property
    def anchor(self) -> str:
        """So that the text stays within the picture."""
        return "start" if self.x < 35 else "end" if self.x > 65 else "middle"  # noqa: PLR2004 -- thirds


@dataclass(frozen=True, slots=True)
class Drawing:
    """One window: a band from `start`, `width` wide, with its marks; `height` in pixels."""

    start: float
    width: float
    marks: tuple[Mark, ...]

    @property
    def height(self) -> int:
        """Of the whole picture."""
        return _FIRST_ROW + _ROW * (len(self.marks) - 1) + _FOOT


def drawings(found: Deadline) -> tuple[Drawing, ...]:
    """A picture of each window that may hold."""
    return tuple(_drawing(found, each) for each in found.windows)


def caption(found: Deadline, today: date) -> str:
    """All that the pictures show, in words, on the day `today`."""
    verb = "expire" if found.expiry >= today else "a expiré"
    window = "" if len(found.windows) > 1 else f" {_place(found, found.windows[0])}"
    return (
        f"Le titre {verb} le {long_date(found.expiry)}. Période de dépôt : {found.when}. "
        f"Dépôt prévu le {long_date(found.filing)}.{window}"
    )


def _place(found: Deadline, window: Window) -> str:
    filing = found.filing
    if filing < window.opens:
        return f"C'est {counted((window.opens - filing).days, 'jour')} trop tôt."
    if filing <= window.closes:
        return "C'est dans les délais."
    if filing <= found.expiry:
        late = counted((filing - window.closes).days, "jour")
        return f"C'est {late} après la fin de la période."
    return f"C'est {counted((filing - found.expiry).days, 'jour')} après l'expiration."


def _drawing(found: Deadline, window: Window) -> Drawing:
    days = [(window.opens, "Ouverture", "edge"), (found.filing, "Dépôt prévu", "filing")]
    if window.closes != found.expiry:
        days.append((window.closes, "Fin", "edge"))
    days = sorted([*days, (found.expiry, "Expiration", "expiry")])
    first, last = days[0][0], days[-1][0]
    span = max(1, (last - first).days)

    def at(day: date) -> float:
        return round(_LEFT + _WIDTH * (day - first).days / span, 2)

    marks = tuple(
        Mark(f"{text} {day:%d/%m/%Y}", kind, at(day), _FIRST_ROW + _ROW * row)
        for row, (day, text, kind) in enumerate(days)
    )
    start = at(window.opens)
    return Drawing(start, round(at(window.closes) - start, 2), marks)
