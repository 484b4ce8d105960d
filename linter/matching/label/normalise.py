"""From a label as met to words: no accents, no capitals, no plurals, codes and file names split.

`words("Justif. de domicile de - de 3 mois")` -> justif, domicil, moins, 3, mois: each word keeps
what it was written as, its stem, and what stood before it (« ou », a comma, a parenthesis).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from linter.matching.label.spelling import ABBREVIATIONS, ENGLISH, clean, small_words


class Word(NamedTuple):
    """A word of a label.

    Attributes:
        text: lower case, without accents.
        stem: what it is compared by.
        before: marks since the word before it, in order: "ou", "et", ",", ";", ":", "(", ")", "/".
        depth: how many parentheses it stands in.
        corrected: it was not known, and is read as the known word that is nearest.
    """

    text: str
    stem: str
    before: str = ""
    depth: int = 0
    corrected: bool = False


_TOKEN: Final = re.compile(r"[a-z]+\d+|\d+(?:[.,]\d+)?|[a-z]+|[();:,/+&?]")

_MARKS: Final = {mark: mark for mark in "();:,/?"} | {
    "+": "et",
    "&": "et",
    "et": "et",
    "and": "et",
    "ou": "ou",
    "or": "ou",
}
_DEPTH: Final = {"(": 1, ")": -1}

_IRREGULAR: Final[dict[str, str]] = small_words()["irregular"]


# A stem is never cut shorter, so that « tirées » does not meet « TIR ».
_SHORTEST: Final = 4


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What a word is compared by: without the marks of plural and feminine.

    Light on purpose: « national » and « nationales » meet, « employé » and « employeur » do not.
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < _SHORTEST or word[-1].isdigit():
        return word
    if word.endswith("aux") and len(word) > _SHORTEST + 1:
        return word[:-3] + "al"
    if word[-1] in "sx" and not word.endswith("ss"):
        word = word[:-1]
    while word.endswith("e") and len(word) > _SHORTEST:
        word = word[:-1]
    if len(word) > _SHORTEST + 1 and word[-1] == word[-2] and word[-1] in "lnt":
        word = word[:-1]
    return word


def stems_in(text: str) -> frozenset[str]:
    """The stems of words written one after the other, as the tables of words are."""
    return frozenset(stem(word) for word in text.split())


# A shortened word is read as the words that it stands for.
_IN_FULL: Final = {
    short: tuple((part, stem(part)) for part in re.split(r"[' -]", whole) if part)
    for short, whole in ABBREVIATIONS.items()
}


# A label with one of these is French: its nouns stand in their order.
_FRENCH: Final = frozenset(
    "de du des le la les un une votre vos au aux en sur par avec sous dans".split()  # noqa: SIM905 -- a list of words is read more easily so
)
_OPENS_CLAUSE: Final = frozenset({"that", "which", "who", "why", "where", "if"})
_OF: Final = (("de", "de"),)


@lru_cache(maxsize=4096)
def _read(piece: str) -> tuple[tuple[tuple[str, str], ...], bool]:
    """The words that a piece of a label stands for, each with its stem; whether it is English."""
    singular = piece[:-1] if piece[-1] == "s" and piece not in _IRREGULAR else piece
    whole = _IN_FULL.get(piece) or _IN_FULL.get(singular) or ((piece, stem(piece)),)
    return whole, piece in ENGLISH or singular in ENGLISH


@lru_cache(maxsize=256)
def words(text: str) -> tuple[Word, ...]:  # noqa: C901 -- one pass
    """The words of a label, of a name of the catalogue, of a code or of a file name.

    English says first what French says last: « employer's tax notice » gives notice, tax, employer.
    """
    pieces = _TOKEN.findall(clean(text))
    turns = _FRENCH.isdisjoint(pieces)
    marks: list[str] = []
    depth = 0
    found: list[Word] = []
    # Where each English noun of a run begins; none after « proof *that* your spouse works ».
    run: list[int] = []
    clause = False
    for piece in pieces:
        mark = _MARKS.get(piece)
        if mark is not None:
            depth = max(0, depth + _DEPTH.get(piece, 0))
            marks.append(mark)
            clause = False
            continue
        whole, english = _read(piece)
        if turns:
            clause = clause or piece in _OPENS_CLAUSE
            if english and not clause:
                if marks:
                    _turn(found, run)
                run.append(len(found))
            elif run and piece == "s" and not marks:
                run.append(len(found))
                whole = _OF
            elif run:
                _turn(found, run)
        for part, its_stem in whole:
            found.append(Word(part, its_stem, " ".join(marks), depth))
            if marks:
                marks = []
    if run:
        _turn(found, run)
    return tuple(found)


def _turn(found: list[Word], run: list[int]) -> None:
    """Put the English nouns that end a label in the order of French, the marks where they were."""
    if len(run) > 1:
        start = run[0]
        nouns = [found[at:end] for at, end in zip(run, [*run[1:], None], strict=True)]
        marks = found[start].before
        found[start] = found[start]._replace(before="")
        nouns[0][0] = found[start]
        found[start:] = [word for noun in reversed(nouns) for word in noun]
        found[start] = found[start]._replace(before=marks)
    run.clear()
