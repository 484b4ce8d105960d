"""Whether a form is as it was printed: its labels and dotted lines wait for what nobody wrote.

Asked only of pages born on a computer: what is written by hand on paper, OCR does not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from linter.model.content import FoundDate, Person
from linter.model.words import DateRole
from linter.reading.page.columns import rows

_LABEL: Final = re.compile(r"^.{2,90}?:\W*$")
_LINE_TO_FILL: Final = re.compile(r"(?:[._…]{4,}|(?:[._…] ){4,})|(?:[_.… ]{2,}/){2}")
_VALUE: Final = re.compile(r"^[^:]{2,70}? ?: *[^\W_]")
# What is printed where a value goes: a box to tick, a unit
_PRINTED: Final = re.compile(
    r"^(?:oui|non|\w|heures?|minutes?|mois|jours?|ann[ée]es?|[àa] .*)\b|^€"
)
_FEWEST: Final = 6  # places to fill: a letter may have one or two
_MOST_FILLED: Final = 0.2  # of all places: « SIRET : » is printed filled, or « Page : 1 »
_WRITTEN: Final = frozenset({DateRole.BORN, DateRole.ISSUED, DateRole.SIGNED})


def is_unfilled(laid: str, people: Iterable[Person], dates: Iterable[FoundDate]) -> bool:
    """Whether nobody has filled the page in: no name, no birth, no signature's date, no value."""
    if any(people) or any(each.role in _WRITTEN for each in dates):
        return False
    empty = filled = 0
    for row in rows(laid):
        for place, cell in enumerate(row):
            following = row[place + 1].text if place + 1 < len(row) else ""
            if runs := len(_LINE_TO_FILL.findall(cell.text)):
                empty += runs
            elif _LABEL.match(cell.text):
                empty, filled = empty + _waits(following), filled + (not _waits(following))
            else:
                filled += bool(_VALUE.match(cell.text))
    return empty >= _FEWEST and filled <= _MOST_FILLED * (empty + filled)


def _waits(following: str) -> bool:
    """Whether what stands beside a label is no value."""
    if not following or ":" in following:
        return True
    return bool(_LINE_TO_FILL.match(following) or _PRINTED.match(following))
