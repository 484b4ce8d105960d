"""Whether what a name was read as may be a slip: a wrong name is worse than none."""

from __future__ import annotations

import re
from itertools import pairwise, permutations
from typing import Final

from rapidfuzz.distance import Levenshtein

from linter.text.ascii import in_ascii

_WORDS: Final = re.compile(r"[A-Z0-9]+")
_AND: Final = frozenset("EY")  # « DOS SANTOS E SILVA », « GARCIA Y LOPEZ »
_SHORT: Final = 3
_LONG: Final = 5  # letters of a word that may have two slips


def is_doubtful(name: str, text: str) -> bool:
    """Whether the name is cut by a space, or the page spells it otherwise as often.

    It is spelt otherwise where two words of it stand side by side, a letter or two apart.
    """
    words = _words(name)
    if any(len(each) == 1 and each not in _AND for each in words):
        return True  # « OUEDRAOG O AWA »
    pairs = {*permutations(words, 2)}
    lines = (line for line in text.split("\n") if "<" not in line)  # a zone cuts names short
    said = [pair for line in lines for pair in pairwise(_words(line))]
    same = sum(each in pairs for each in said)
    otherwise = sum(
        each not in pairs and any(_near(each[0], one) and _near(each[1], two) for one, two in pairs)
        for each in said
    )
    return otherwise > 0 and otherwise >= same


def _words(text: str) -> list[str]:
    return _WORDS.findall(in_ascii(text).upper())


def _near(one: str, other: str) -> bool:
    least = min(len(one), len(other))
    slips = 1 + (least >= _LONG)
    if least < _SHORT and len(one) == len(other):
        return one == other  # « BA » is not « RA »
    return Levenshtein.distance(one, other, score_cutoff=slips) <= slips
