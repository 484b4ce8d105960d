"""Which letters a passport prints in its Latin part, and what to propose for the others."""

from __future__ import annotations

import re

from linter.rules.names.romanise import romanised

# Latin blocks of Unicode, with the marks that combine with their letters.
LATIN = (
    "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff"
    "\u2c60-\u2c7f\ua722-\ua787\ua78b-\ua7ff\uab30-\uab64"
)
MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff"
_LATIN_LETTER = re.compile(f"[{LATIN}]")
_NOT_IN_A_NAME = re.compile(f"[^{LATIN}{MARKS}' -]")
_NOT_LATIN = re.compile(rf"(?![{LATIN}])\w")

# Letters drawn like Latin ones: typed by mistake when a keyboard changes its layout.
_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo",
)


def foreign_letters(text: str) -> str:
    """The letters of `text` that are not Latin, in order."""
    return "".join(each for each in _NOT_LATIN.findall(text) if each.isalpha())


def mixed_words(text: str) -> bool:
    """Whether a word of `text` holds Latin letters and others: mostly look-alikes (Cyrillic а)."""
    return any(foreign_letters(word) and _LATIN_LETTER.search(word) for word in text.split())


def in_latin(text: str, beside: str = "") -> str:
    """`text` in Latin letters, as passports spell it; empty when they follow no rule.

    A word that mixes scripts first gets the Latin letters that its others are drawn like. `beside`
    are the other names of the same person, which may tell the language.
    """
    words = [
        word.translate(_LOOK_ALIKES) if _LATIN_LETTER.search(word) else word
        for word in text.split()
    ]
    spelt = romanised(" ".join(words), beside) or ""
    return " ".join(_NOT_IN_A_NAME.sub("", spelt).split())
