"""The names in a zip, as whoever made it saw them.

A name is in UTF-8 where a flag says so. Without it, it is in UTF-8 too (the Finder of a Mac), or in
the old alphabet of the maker's system: one byte a letter, which nothing tells. The alphabet that
gives the most ordinary French name is taken.
"""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from typing import Final
from zipfile import ZipInfo

_UTF_8: Final = 0x800  # the flag
_AS_READ: Final = "cp437"  # how Python reads a name without it
# Of Windows' own archives and of its other programs in French, of an old Mac, of DOS.
_ALPHABETS: Final = ("cp850", "cp1252", "mac_roman", "cp437")
_SMALL: Final = frozenset("àâçéèêëîïôùûœ")
_WORDS: Final = frozenset("àÀ")  # that stand alone
_OPENING: Final = frozenset("‘“«")
_SIGNS: Final = frozenset("’‘“”«»°€–—…\u00a0")


def name_in_zip(entry: ZipInfo) -> str:
    """The entry's name, its accents composed."""
    if entry.flag_bits & _UTF_8 or entry.filename.isascii():
        return entry.filename
    try:
        written = entry.filename.encode(_AS_READ)
    except UnicodeEncodeError:  # another field gave it
        return entry.filename
    for_sure = _read(written, "utf-8")
    if for_sure is not None:  # letters of one byte are never so by chance
        return for_sure
    candidates = [name for each in _ALPHABETS if (name := _read(written, each)) is not None]
    return max(candidates, key=_likeness, default=entry.filename)


def _read(written: bytes, alphabet: str) -> str | None:
    with suppress(UnicodeDecodeError):
        return unicodedata.normalize("NFC", written.decode(alphabet))
    return None


def _likeness(name: str) -> int:
    """How much like French a name is, by its letters with accents and its other signs."""
    around = f" {name} "
    return sum(
        _worth(before, each, after)
        for before, each, after in zip(around, around[1:], around[2:], strict=False)
        if not each.isascii()
    )


def _worth(before: str, letter: str, after: str) -> int:
    if letter in _SIGNS:
        return -3 if letter in _OPENING and before.isalpha() else 1
    if not letter.isalpha():
        return -3  # ╗, ½, ¬
    alone = not (before.isalpha() or after.isalpha())
    if alone:
        return 2 if letter in _WORDS else -3
    if letter.isupper():
        return -3 if before.islower() else 1
    if before.isupper() and not after.islower():  # within a word in capitals
        return -3
    return 2 if letter in _SMALL else 0
