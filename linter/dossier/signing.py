"""Papers by which someone commits themselves on a day: whether they say that day."""

from __future__ import annotations

import re
from typing import Final

from linter.dossier.exhibits import Exhibit
from linter.model.traits import Trait
from linter.model.words import DateRole

_DATED: Final = frozenset({DateRole.ISSUED, DateRole.SIGNED})
# « Fait à Grenoble, le …… »: dots or nothing where the date goes, whatever stands beside.
_BLANK: Final = re.compile(
    r"\b(?:fait\s+(?:à|a)\b[^\n]{0,60}?\ble|date)\s*:?"
    r"(?:[ \t._…\-–/]*(?:\n|$)|[ \t]*[._…\-–/]{4,}|[ \t]*(?:signature|\(?cachet)\b)",
    re.IGNORECASE,
)


def is_promise(exhibit: Exhibit) -> bool:
    """Whether it was read to be one of them."""
    return exhibit.has(Trait.PROMISE) and bool(exhibit.read)


def is_dated(exhibit: Exhibit) -> bool:
    """Whether a date was read that is its own."""
    return any(date.role in _DATED for date in exhibit.document.content.dates)


def is_signed(exhibit: Exhibit) -> bool | None:
    """Whether a page bears a signature where it asks for one; None when that cannot be told."""
    seen = {each.signed for each in exhibit.document.content.texts}
    return True if True in seen else False if False in seen else None


def has_blank_for_date(exhibit: Exhibit) -> bool:
    """Whether the place of the date was read, and nothing in it."""
    return bool(_BLANK.search(exhibit.document.content.text))
