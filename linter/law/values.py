"""What the law puts into figures, and changes: each value with the day from which it holds."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from linter.law.words import Confidence


class Value(NamedTuple):
    """A value that holds from a day on.

    Attributes:
        since: the first day.
        basis: the text that says so.
        certainty: how well that is established.
        value: the figure, in the unit of its parameter; 0 when nothing is due.
        kind: instead of a figure, the kind of document that the text asks.
        note: what the figure does not say, in French.
    """

    since: date
    basis: str
    certainty: Confidence
    value: float = 0
    kind: str = ""
    note: str = ""


class Parameter(NamedTuple):
    """A figure of the law, with all its values, the first one first.

    Attributes:
        about: what it is, in French.
        known_on: the last day on which the list was known to be whole.
        unit: "€", "mois"…
        rows: the rows it is for; None for all.
        exempt: id of the condition that exempts from it.
    """

    id: str
    about: str
    known_on: date
    values: tuple[Value, ...]
    unit: str = ""
    rows: frozenset[int] | None = None
    exempt: str | None = None

    def on(self, day: date) -> Value:
        """The value of a day; before the first of them, that first one."""
        held = [each for each in self.values if each.since <= day]
        return held[-1] if held else self.values[0]

    def concerns(self, row: int | None) -> bool:
        """Whether it is for this row."""
        return self.rows is None or row in self.rows
