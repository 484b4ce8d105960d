"""One spelling for what has several: codes, file names, abbreviations, clauses that say when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

import tomli
from unidecode import unidecode

from linter.matching.label.pattern import Pattern


class _Table:
    """Ways of writing, put right in order; most labels have none of their signs.

    Args:
        spellings: for each, its signs, its pattern, and what stands for it.
    """

    def __init__(self, spellings: Sequence[tuple[Sequence[str], str, str]]) -> None:
        self._signs = [
            (sign, pattern, instead)
            for signs, source, instead in spellings
            for pattern in (Pattern(source),)
            for sign in signs
        ]

    def put_right(self, text: str) -> str:
        """The text in the one spelling."""
        done: Pattern | None = None
        for sign, pattern, instead in self._signs:
            if sign in text and pattern is not done:
                done = pattern
                text = pattern.sub(instead, text)
        return text


@cache
def _toml(name: str) -> dict[str, Any]:
    """A table of words beside this module."""
    return tomli.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


_SPELLINGS: Final = _toml("spellings.toml")
# Before capitals and accents are lost; what a site adds; one spelling for what has several.
_WRITTEN: Final = _Table(_SPELLINGS["as_written"])
_ADDED: Final = _Table(_SPELLINGS["site"])
_SPELT: Final = _Table(_SPELLINGS["spellings"])

_CAMEL: Final = Pattern(r"(?<=[a-z])(?=[A-Z][a-z])")

_WHEN: Final = (
    r"(?:si|s'ils?|lorsqu'?\w*|selon|en cas|dans le cas|dans l'hypothese|sauf|uniquement|seulement"
    r"|a l'exclusion|exclusion|pour continuer|pour une premiere|le cas echeant|a defaut"
    r"|if|only if|unless)"
)
# Without one of these no clause begins.
_WHEN_SIGNS: Final = (
    *("si ", "s'il", "lorsqu", "selon", "en cas", "dans l", "sauf", "uniquement", "seulement"),
    *("exclusion", "pour ", "le cas", "defaut", "if ", "unless", "en renouvellement"),
    "en premiere",
)
# A label that is nothing but a condition names no paper: « si vous êtes entré au titre de… ».
_ONLY_CLAUSE: Final = Pattern(rf"^\W*(?:{_WHEN}|en l'absence|faute|hors)\b[^:,]*$")
_LEADING_CLAUSE: Final = Pattern(rf"^\W*{_WHEN}\b(?:[^:]*:|[^,:]*,)(?=.*\w)")
_CLAUSE_IN_PARENTHESES: Final = Pattern(
    rf"\((?:en renouvellement|en premiere|pour les|{_WHEN})\b[^()]*\)"
)
_TRAILING_CLAUSE: Final = Pattern(
    r"(?<=[\w)])[ ,;]+(?:sauf|uniquement|seulement|a l'exclusion|s'il y a|lorsque|if|unless"
    r"|si (?:vous|le|la|les|votre|vos|un|une|il|elle|l(?='))|s'(?=ils?\b|elles?\b))\b.*$"
)
_ABROAD: Final = Pattern(
    r"\b(?:(?:au|dans (?:le|votre|son)) pays\b(?! de l'u)|pays d'origine|a l'etranger"
    r"|hors de france|abroad|outside france|(?:home|native) country)\b"
)
_CLAUSES: Final = (
    (_CLAUSE_IN_PARENTHESES, " "),
    (_LEADING_CLAUSE, ""),
    (_TRAILING_CLAUSE, ""),
)
_WORDLIKE: Final = Pattern(r"[a-z]{3}")


def small_words() -> dict[str, Any]:
    """The tables of `words.toml`."""
    return _toml("words.toml")


_ENGLISH: Final[dict[str, str]] = _toml("english.toml")["mots"]
# The English words that stand before the noun which they say more of; some are French words too.
ENGLISH: Final = _ENGLISH.keys() | frozenset(small_words()["english"]["nouns"].split())

# Shortened words as portals, préfectures and counsellors write them.
ABBREVIATIONS: Final = small_words()["short"] | _ENGLISH


def clean(text: str) -> str:
    """Lower case, no accents, no elisions, one spelling for what has several."""
    return _parted(text)[0]


def clause_of(text: str) -> str:
    """« si vous êtes marié », « sauf… »: when a label says that its paper is asked; or nothing."""
    return _parted(text)[1]


def is_clause(text: str) -> bool:
    """Whether a label only says when, and not what: « si vous êtes hébergé »."""
    return _ONLY_CLAUSE.stands_in(plain(text).lower())


def says_abroad(text: str) -> bool:
    """Whether a label speaks of another country as a place: « au pays », « à l'étranger »."""
    return _ABROAD.stands_in(plain(text).lower())


@lru_cache(maxsize=64)
def _parted(text: str) -> tuple[str, str]:
    """What a label asks for, and when."""
    text = _WRITTEN.put_right(text)
    if not text[1:].islower():
        text = _CAMEL.sub(" ", text)
    text = text.replace("€", " euros ").replace("%", " pourcent ").replace("_", " ")
    text = _ADDED.put_right(plain(text).lower())
    clause = ""
    if any(sign in text for sign in _WHEN_SIGNS):
        text, clause = _without_clauses(text)
    return _SPELT.put_right(text), clause


# The letters of French too: few labels need more than these.
_SIGNS: Final = str.maketrans(
    "àâäçéèêëîïôöùûüÀÂÇÉÈÊËÎÏÔÙÛÜ", "aaaceeeeiioouuuAACEEEEIIOUUU"
) | str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "’": "'", "–": "-", "—": "-", "°": "deg", "«": " ", "»": " "}
)
# Letters and accents of Latin scripts come before these.
_OTHER_SCRIPTS: Final = "\u0370"


def plain(text: str) -> str:
    """Without accents; letters of other scripts as they sound."""
    if text.isascii():
        return text
    text = text.translate(_SIGNS)
    if text.isascii():
        return text
    split = normalize("NFKD", text)
    if max(split) < _OTHER_SCRIPTS:
        return split.encode("ascii", "ignore").decode()
    return unidecode(text)


def _without_clauses(text: str) -> tuple[str, str]:
    """Without « si vous êtes… : », « (sauf…) », « …, uniquement si… »; and the first of these."""
    left, clause = text, ""
    for pattern, instead in _CLAUSES:
        clause = clause or (found[0] if (found := pattern.search(text)) else "")
        left = pattern.sub(instead, left)
    return left if _WORDLIKE.search(left) else text, clause.strip(" ,;:()")
