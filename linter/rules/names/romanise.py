"""A name of another alphabet in the Latin letters that passports give it.

Only for alphabets that write vowels and of which passports follow one rule: Cyrillic, Georgian,
Armenian, Greek. Arabic and Hebrew leave vowels out, and Chinese, Korean or Thai names have the
spelling that their bearer chose: nothing is proposed for them.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_VOWELS: Final = frozenset("аеёиоуыэюяіїєўәөүұ")
_ACUTE: Final = "\u0301"
_NEXT_VOICED: Final = frozenset("αεηιουωβγδζλμνρ")
_ALPHABETS: Final = {"GREEK": "el", "ARMENIAN": "hy", "GEORGIAN": "ka"}
_USUAL: Final = "ru"  # nothing in the name tells otherwise


@dataclass(frozen=True, slots=True)
class _Table:
    """The spellings of a language's letters, in small letters, by their place in the word."""

    letters: Mapping[str, str]
    first: Mapping[str, str]
    last: Mapping[str, str]
    after_vowel: Mapping[str, str]
    voiced: Mapping[str, str]

    def spelling(self, word: str, at: int) -> tuple[str, int] | None:
        """How the letters at a place are spelt, and how many they are."""
        for length in (2, 1):
            letters = word[at : at + length]
            if len(letters) < length:
                continue
            if not at and letters in self.first:
                return self.first[letters], length
            if at + length == len(word) and letters in self.last:
                return self.last[letters], length
            if at and letters in self.after_vowel and word[at - 1] in _VOWELS:
                return self.after_vowel[letters], length
            if letters in self.voiced and word[at + length : at + length + 1] in _NEXT_VOICED:
                return self.voiced[letters], length
            if letters in self.letters:
                return self.letters[letters], length
        return None


@dataclass(frozen=True, slots=True)
class _Sign:
    """What tells a language of the Cyrillic alphabet."""

    language: str
    letters: frozenset[str]
    without: frozenset[str]
    words: re.Pattern[str] | None

    def tells(self, words: list[str]) -> bool:
        seen = {letter for word in words for letter in word}
        if self.letters:
            return bool(seen & self.letters) and not seen & self.without
        return self.words is not None and any(self.words.search(word) for word in words)


def romanised(text: str, beside: str = "") -> str | None:
    """`text` as passports spell it, other signs as they are; None when they follow no rule.

    `beside` are the other names of the same person, which may tell the language.
    """
    said = _plain(text)
    language = language_of_name(f"{said} {_plain(beside)}")
    tables = _data()[0]
    spelt = []
    for piece in re.split(r"([\s-]+)", said):
        word = _romanised_word(piece, tables, language)
        if word is None:
            return None
        spelt.append(word)
    return "".join(spelt)


def language_of_name(text: str) -> str:
    """The language of a Cyrillic name, by what it alone has; else the one most often met."""
    words = [
        each for each in re.split(r"[^\w']+", text.lower()) if _alphabet(each[:1]) == "CYRILLIC"
    ]
    signs = _data()[1]
    return next((each.language for each in signs if each.tells(words)), _USUAL)


def _romanised_word(word: str, tables: Mapping[str, _Table], cyrillic: str) -> str | None:
    capitals = word.isupper() and len(word) > 1
    small, at, out = word.lower(), 0, ""
    word = word if len(small) == len(word) else small
    while at < len(small):
        alphabet = _alphabet(small[at])
        if alphabet in {"LATIN", ""}:
            code = cyrillic if any(_alphabet(each) == "CYRILLIC" for each in small) else ""
            dropped = code and small[at] in tables[code].letters
            out += "" if dropped else word[at]
            at += 1
            continue
        code = cyrillic if alphabet == "CYRILLIC" else _ALPHABETS.get(alphabet, "")
        found = (tables[code].spelling(small, at) or _in_any(small, at, tables)) if code else None
        if found is None:
            return None
        spelt, length = found
        out += spelt[:1].upper() + spelt[1:] if word[at].isupper() else spelt
        at += length
    return out.upper() if capitals else out


def _in_any(word: str, at: int, tables: Mapping[str, _Table]) -> tuple[str, int] | None:
    """A letter that the language told does not have, as any other spells it."""
    return next((found for each in tables.values() if (found := each.spelling(word, at))), None)


def _alphabet(letter: str) -> str:
    """`CYRILLIC`; empty for what is no letter."""
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""


def _plain(text: str) -> str:
    """Accents off, where they only show stress; letters that have their own stay whole."""
    plain = []
    for letter in unicodedata.normalize("NFC", text):
        greek = unicodedata.name(letter, "").startswith("GREEK")
        plain.append(unicodedata.normalize("NFD", letter)[0] if greek else letter)
    return "".join(plain).replace(_ACUTE, "").replace("\u2019", "'")


@cache
def _data() -> tuple[Mapping[str, _Table], tuple[_Sign, ...]]:
    text = Path(__file__).with_name("romanise.toml").read_text("utf-8")
    data = tomllib.loads(text)
    told = data.pop("told")
    tables = {
        code: _Table(
            *(
                _spellings(each.get(key, ""))
                for key in ("letters", "first", "last", "after_vowel", "voiced")
            )
        )
        for code, each in data.items()
    }
    signs = tuple(
        _Sign(
            each["language"],
            frozenset(each.get("letters", "")),
            frozenset(each.get("without", "")),
            re.compile("|".join(each["words"].split())) if "words" in each else None,
        )
        for each in told
    )
    return tables, signs


def _spellings(text: str) -> dict[str, str]:
    return dict(each.split("=") for each in text.split())
