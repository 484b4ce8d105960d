"""Which sides of a card were scanned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from linter.dossier.exhibits import Exhibit
from linter.model.content import MrzZone
from linter.model.traits import Trait
from linter.model.words import Detail

BOTH: Final = frozenset({Detail.RECTO, Detail.VERSO})
# The old French card has its zone below the portrait; all others have it on the back.
_ZONE_IN_FRONT: Final = "IDFRA"
_CARD_FRONT: Final = re.compile(r"\b(?:sur|given )names?\b|\bpr[eé]nom", re.IGNORECASE)
_CARD_BACK: Final = re.compile(r"\badresse\b|d[eé]livr|\btaille\b", re.IGNORECASE)
# The number is printed on the front of the cards whose zone is on the back. OCR errs on a letter or
# two of it, here or in the zone.
_NUMBER, _ALIKE, _START = 9, 6, 5
_NUMBERED: Final = re.compile(r"(?<![\w<])(?=\w{0,8}\d)\w{9,10}(?![\w<])")


def sides(exhibit: Exhibit) -> frozenset[Detail]:
    """The sides that the file shows for certain; a name like `titre-verso.jpg` counts."""
    return frozenset(_seen(exhibit)) & BOTH


def _seen(exhibit: Exhibit) -> Iterator[Detail]:
    content = exhibit.document.content
    yield from content.details
    for page in content.texts:
        yield from page.details
        if exhibit.has(Trait.IDENTITY_CARD):
            if _CARD_FRONT.search(page.text):
                yield Detail.RECTO
            if _CARD_BACK.search(page.text):
                yield Detail.VERSO
    for zone in content.mrz:
        yield Detail.RECTO if zone.format == _ZONE_IN_FRONT else Detail.VERSO
        if any(each.page == zone.page and _prints(each.text, zone) for each in content.texts):
            yield Detail.RECTO
    name = PurePosixPath(exhibit.path).name.lower()
    yield from (side for side in BOTH if side in name)


def _prints(text: str, zone: MrzZone) -> bool:
    """Whether the number of a card's zone stands elsewhere on its page: both sides are there."""
    number = zone.lines[0][_START : _START + _NUMBER] if zone.format == "TD1" and zone.lines else ""
    said = (each[0] for each in _NUMBERED.finditer(text.upper()))
    return len(number) == _NUMBER and any(
        sum(one == other for one, other in zip(number, each, strict=False)) >= _ALIKE
        for each in said
    )
