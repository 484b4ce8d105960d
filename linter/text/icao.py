"""Whether a name as people write it is the one of a machine readable zone (ICAO 9303-3, 4.6, 6).

Zones know the letters A to Z only and cut long names short; codes and registers write names alike.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_uppercase
from typing import Final, Protocol, TypeAlias

# A word of a name: for each letter, its possible spellings.
_Word: TypeAlias = tuple[tuple[str, ...], ...]


class Agreement(StrEnum):
    """How two names compare, from best to worst."""

    YES = "yes"
    TRUNCATED = "truncated"  # the name does not fit the zone; it agrees with what is there
    PARTIAL = "partial"  # one has more names than the other; those that both have agree
    CANNOT_TELL = "cannot_tell"  # nothing to compare, or a script that is not Latin
    NO = "no"


@dataclass(frozen=True, slots=True)
class VisualName:
    """A name as printed on a document or typed in a form."""

    surname: str
    given_names: str


class ZoneName(Protocol):
    """A name as a zone writes it, a space for each filler."""

    @property
    def format(self) -> str:
        """TD1, TD2, TD3, MRVA, MRVB or IDFRA; anything else never cuts a name."""

    @property
    def surname(self) -> str:
        """In capitals A to Z."""

    @property
    def given_names(self) -> str:
        """In capitals A to Z; empty when there are none."""


FILLER: Final = "<"
# How many characters hold the whole name, fillers included: ICAO 9303 parts 4 to 7.
PLACES: Final = {"TD1": 30, "TD2": 31, "TD3": 39, "MRVA": 39, "MRVB": 31}
# The old French card has a field for each.
PLACES_APART: Final = {"IDFRA": (25, 14)}

# The first spelling is the recommended one, the others are in use: states choose, and some
# write the bare letter. Letters not listed lose their accent.
SPELLINGS: Final = {
    "Ä": ("AE", "A"),
    "Å": ("AA", "A"),
    "Æ": ("AE",),
    "Ð": ("D", "TH"),
    "Đ": ("D",),
    "Ħ": ("H",),
    "ĸ": ("K", "Q"),
    "Ł": ("L",),
    "Ñ": ("N", "NXX"),
    "Ŋ": ("N", "NG"),
    "Ö": ("OE", "O", "OXX"),
    "Ø": ("OE", "O"),
    "Œ": ("OE",),
    "ẞ": ("SS",),
    "ß": ("SS",),
    "Þ": ("TH",),
    "Ŧ": ("T",),
    "Ü": ("UE", "U", "UXX"),
    "İ": ("I",),
    "ı": ("I",),
    "Ə": ("E", "A"),
    "Ơ": ("O",),
    "Ư": ("U",),
}
# Hyphens and commas part words as a space does; everything else that is not a letter is dropped.
BETWEEN_WORDS: Final = re.compile(r"[\s,\-\u2010-\u2015<]+")

_RANK: Final = tuple(Agreement)


def transliterate(name: str) -> str | None:
    """`name` as a zone writes it, `GARCIA<LOPEZ` for « García-López ».

    None when a letter has no Latin spelling here.
    """
    words = _words(name)
    if words is None:
        return None
    return FILLER.join("".join(letters[0] for letters in word) for word in words)


def names_agree(visual: VisualName, zone: ZoneName) -> Agreement:
    """How the name on the page compares with the zone's: the worse of surname and given names."""
    surname, given_names = each_agrees(visual, zone)
    return surname if given_names is None else max(surname, given_names, key=_RANK.index)


def each_agrees(visual: VisualName, zone: ZoneName) -> tuple[Agreement, Agreement | None]:
    """How surnames compare, and given names; None when neither has a given name."""
    cut_surname, cut_given_names = _do_not_fit(visual, zone.format)
    surname = part_agrees(visual.surname, zone.surname, cut=cut_surname)
    if not (visual.given_names.strip() or zone.given_names):
        return surname, None
    return surname, part_agrees(visual.given_names, zone.given_names, cut=cut_given_names)


def part_agrees(written: str, zone: str, *, cut: bool = False) -> Agreement:
    """How surnames, or given names, compare; `cut` when those of the zone may be cut short."""
    words = _words(written)
    return Agreement.CANNOT_TELL if words is None else _compare(words, zone.split(), cut=cut)


def _words(name: str) -> tuple[_Word, ...] | None:
    words = []
    for word in BETWEEN_WORDS.split(unicodedata.normalize("NFKC", name)):
        spelt = [_spellings(each) for each in word]
        if None in spelt:
            return None
        letters = tuple(each for each in spelt if each and each != ("",))
        if letters:
            words.append(letters)
    return tuple(words)


def _spellings(character: str) -> tuple[str, ...] | None:
    upper = character if character in SPELLINGS else character.upper()
    if upper in SPELLINGS:
        return SPELLINGS[upper]
    base = unicodedata.normalize("NFD", upper)[0]
    if base in ascii_uppercase:
        return (base,)
    # An unknown letter cannot be left out; a modifier (Hawaiian ʻ) or a sign can.
    return None if unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lo"} else ("",)


def _do_not_fit(visual: VisualName, layout: str) -> tuple[bool, bool]:
    """Whether surname and given names are too long for the zone, so that it may cut them."""
    surname = len(transliterate(visual.surname) or "")
    given_names = len(transliterate(visual.given_names) or "")
    if layout in PLACES_APART:
        limits = PLACES_APART[layout]
        return surname > limits[0], given_names > limits[1]
    cut = surname + 2 + given_names > PLACES.get(layout, math.inf)
    return cut, cut


def _compare(visual: tuple[_Word, ...], zone: list[str], *, cut: bool) -> Agreement:
    """Compare letter by letter, wherever the words are parted: states part them differently."""
    if not visual or not zone:
        return Agreement.CANNOT_TELL
    if _matches(visual, zone):
        return Agreement.YES
    if cut and _cut(visual, zone):
        return Agreement.TRUNCATED
    fewer_in_zone = any(_matches(visual[:count], zone) for count in range(1, len(visual)))
    fewer_on_page = any(_matches(visual, zone[:count]) for count in range(1, len(zone)))
    return Agreement.PARTIAL if fewer_in_zone or fewer_on_page else Agreement.NO


def _matches(visual: tuple[_Word, ...], zone: list[str]) -> bool:
    letters = (letter for word in visual for letter in word)
    pattern = "".join(f"(?:{'|'.join(spellings)})" for spellings in letters)
    return re.fullmatch(pattern, "".join(zone)) is not None


def _cut(visual: tuple[_Word, ...], zone: list[str]) -> bool:
    """Whether each word in the zone is the beginning of the page's word at the same rank."""
    return len(zone) <= len(visual) and all(
        _begins(word, seen) for word, seen in zip(visual, zone, strict=False)
    )


def _begins(word: _Word, seen: str) -> bool:
    """Whether `seen` is how `word` begins; the spelling of its last letter may be cut (Þ: T)."""
    for count in range(1, min(len(word), len(seen)) + 1):
        *whole, last = word[:count]
        cut = tuple(each[:end] for each in last for end in range(1, len(each) + 1))
        if _matches(((*whole, cut),), [seen]):
            return True
    return False
