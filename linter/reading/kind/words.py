"""A page's text as words that can be compared, in spite of what OCR loses.

Accents, capitals, plural s and small words do not count; a word that is no word of ours but nearly
one is read as it; words run together or cut in two are found again by leaving spaces out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Final

from rapidfuzz.distance import Levenshtein

from linter.text.ascii import in_ascii

_SMALL: Final = frozenset({
    "de", "du", "des", "d", "l", "la", "le", "les", "a", "au", "aux", "et", "en", "un", "une", "ce",
    "cet", "cette", "sur", "pour", "par", "i",
})  # fmt: skip
_NUMBER_SIGN: Final = re.compile(r"\b[nN] ?[°ºº*]")
_ELISION: Final = re.compile(r"\b([ldnsjmtcq1i|]|qu)['’‘`´]", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[a-zA-Z0-9|]+")
_COLUMNS: Final = re.compile(r"\t| {3,}")
_LETTER_FOR_DIGIT: Final = str.maketrans("015|8", "olslb")
_YEAR: Final = (
    4  # digits from which a number is a year, an amount or a reference: never in a phrase
)
_PLURAL: Final = 4
_BULLET: Final = re.compile(r"\s*(?:[-–•*·▪□☐○+]|\d{1,2}\s?\)|[oO>]\s)\s*\S")
_SUBJECT: Final = re.compile(r"\s*(?:objet|ref|re|sujet)\w?\s*:", re.IGNORECASE)
_MOSTLY: Final = 0.7
_FEW_LETTERS: Final = 4
SQUEEZABLE: Final = 12  # letters from which a phrase is told even without its spaces

Speller = Callable[[str], str]


def tokens(text: str) -> list[str]:
    """The words of a text that count, in order: `d'assurances` -> assurance."""
    return [word for word, _ in _cased(text)]


def _cased(text: str) -> list[tuple[str, bool]]:
    """The words that count, each with whether it is written in capitals."""
    text = in_ascii(_ELISION.sub(" ", _NUMBER_SIGN.sub(" numero ", text)))
    return [found for each in _TOKEN.findall(text) if (found := _counting(each))]


@lru_cache(8192)  # pages of a kind are made of the same words
def _counting(token: str) -> tuple[str, bool] | None:
    """A word as it is compared, and whether it is in capitals; None when it does not count."""
    word = _folded(token.lower())
    return (word, token.isupper()) if word and word not in _SMALL else None


def _folded(word: str) -> str:
    if word.isdigit():
        return word if len(word) < _YEAR else ""
    letters = sum(each.isalpha() for each in word)
    if letters * 2 > len(word) > 2:  # noqa: PLR2004 -- « fact0re », not « 5g » or « m3 »
        word = word.translate(_LETTER_FOR_DIGIT)
    word = word.replace("|", "l")
    if len(word) >= _PLURAL and word[-1] in "sx":
        word = word[:-1]
    return word[:-1] if len(word) > _PLURAL and word.endswith("ee") else word


@dataclass(frozen=True, slots=True)
class Sign:
    """Words to look for, `text` being how they are shown."""

    text: str
    tokens: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Sign:
        """Make a phrase of a text."""
        return cls(text, tuple(tokens(text)))


@dataclass(frozen=True, slots=True)
class WordLine:
    """A line that is not blank, or its part in a column, from the token `start` to before `end`."""

    index: int
    start: int
    end: int
    capitals: bool
    capitalised: bool
    bullet: bool
    subject: bool
    sentence: bool


@dataclass(frozen=True)
class Words:
    """A page ready to be searched."""

    lines: tuple[WordLine, ...]
    tokens: tuple[str, ...]
    capitals: tuple[bool, ...]

    @classmethod
    def of(cls, text: str, spell: Speller = str) -> Words:
        """Make a page ready; `spell` gives a word as it was probably written."""
        lines: list[WordLine] = []
        every: list[tuple[str, bool]] = []
        rows = (each for each in text.splitlines() if each.strip())
        for index, row in enumerate(rows):
            for raw in _COLUMNS.split(row):
                if found := _cased(raw):
                    lines.append(_line(raw, index, len(every), len(every) + len(found)))
                    every += [(spell(word), capitals) for word, capitals in found]
        return cls(tuple(lines), tuple(w for w, _ in every), tuple(c for _, c in every))

    def line_of(self, token: int) -> WordLine:
        """The line on which a token stands."""
        return self.lines[bisect_right(self._line_starts, token) - 1]

    def find(self, phrase: Sign) -> tuple[tuple[int, int], ...]:
        """Where the phrase stands: first token and the one after the last, for each place."""
        if not phrase.tokens:
            return ()
        if self.distinct.issuperset(phrase.tokens):
            wanted = " " + " ".join(phrase.tokens) + " "
            if at := _places(self._spaced, wanted):
                width = len(phrase.tokens)
                firsts = (bisect_right(self._spaced_starts, each + 1) - 1 for each in at)
                return tuple((first, first + width) for first in firsts)
        wanted = "".join(phrase.tokens)
        if len(wanted) < SQUEEZABLE:
            return ()
        return tuple(
            (
                bisect_right(self._squeezed_starts, at) - 1,
                bisect_right(self._squeezed_starts, at + len(wanted) - 1),
            )
            for at in _places(self.squeezed, wanted)
        )

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Its tokens, each once."""
        return frozenset(self.tokens)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [each.start for each in self.lines]

    @cached_property
    def _spaced(self) -> str:
        return " " + " ".join(self.tokens) + " "

    @cached_property
    def _spaced_starts(self) -> list[int]:
        return list(accumulate((len(each) + 1 for each in self.tokens), initial=1))[:-1]

    @cached_property
    def squeezed(self) -> str:
        """Its tokens without spaces."""
        return "".join(self.tokens)

    @cached_property
    def _squeezed_starts(self) -> list[int]:
        return list(accumulate(map(len, self.tokens), initial=0))[:-1]


def _places(text: str, wanted: str) -> list[int]:
    found: list[int] = []
    at = text.find(wanted)
    while at >= 0:
        found.append(at)
        at = text.find(wanted, at + 1)
    return found


def _line(raw: str, index: int, start: int, end: int) -> WordLine:
    letters = "".join(filter(str.isalpha, raw))
    upper = sum(map(str.isupper, letters))
    return WordLine(
        index,
        start,
        end,
        capitals=len(letters) >= _FEW_LETTERS and upper >= _MOSTLY * len(letters),
        capitalised=any(map(str.isupper, letters[:2])),
        bullet=bool(_BULLET.match(raw)),
        subject=bool(_SUBJECT.match(raw)),
        sentence=raw.rstrip().endswith((".", ",", ";", "!", "?")),
    )


class Vocabulary:
    """The words of all our phrases, to read a misread word as the one it nearly is."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._by_first: dict[tuple[int, str], list[str]] = {}
        self._by_last: dict[tuple[int, str], list[str]] = {}
        for each in sorted(self._words):
            self._by_first.setdefault((len(each), each[:1]), []).append(each)
            self._by_last.setdefault((len(each), each[-2:]), []).append(each)
        self._seen: dict[str, str] = {}

    def spell(self, word: str) -> str:
        """The word itself, or the only word of ours that it is a slip of."""
        if len(word) < _SHORTEST_SLIP or word in self._words:
            return word
        known = self._seen.get(word)
        if known is None:
            if len(self._seen) > _REMEMBERED:
                self._seen.clear()
            known = self._seen[word] = self._nearest(word)
        return known

    def _nearest(self, word: str) -> str:
        slips = 1 if len(word) < _LONG else 2
        best, nearest, ties = slips + 1, word, 0
        for length in range(len(word) - slips, len(word) + slips + 1):
            for each in self._like(word, length):
                distance = Levenshtein.distance(word, each, score_cutoff=slips)
                if distance < best:
                    best, nearest, ties = distance, each, 0
                elif distance == best:
                    ties += 1
        return word if ties else nearest

    def _like(self, word: str, length: int) -> Iterator[str]:
        """Our words of that length that begin or end as this one: a slip seldom spoils both."""
        yield from self._by_first.get((length, word[0]), ())
        ending = self._by_last.get((length, word[-2:]), ())
        yield from (each for each in ending if each[0] != word[0])


_SHORTEST_SLIP: Final = 5
_LONG: Final = 8
_REMEMBERED: Final = 20_000
