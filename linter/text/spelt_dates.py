"""Dates written out in words, as acts of civil status write them, put into figures.

« le douze mai mil neuf cent quatre-vingt-trois », « l'an deux mille vingt, le premier juin », « le
seize du mois de mars mil neuf cent nonante-huit ». Only numbers spelt exactly are read: one letter
away, « six » is « dix ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache

from linter.text.ascii import in_ascii, in_place
from linter.text.french import MONTHS

_SMALL = [
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf",
]  # fmt: skip
# Each ten, from where, and how many numbers are said on it; the last three are Belgian and Swiss.
_TENS = (
    ("vingt", 20, 10), ("trente", 30, 10), ("quarante", 40, 10), ("cinquante", 50, 10),
    ("soixante", 60, 20), ("quatre vingt", 80, 20),
    ("septante", 70, 10), ("huitante", 80, 10), ("nonante", 90, 10),
)  # fmt: skip
_CENTURIES = {
    1900: ("mil neuf cent", "mille neuf cent", "mil neuf cents"),
    2000: ("deux mil", "deux mille"),
}
_AND = frozenset({1, 11})  # vingt et un, soixante et onze


def in_figures(text: str) -> str:
    """The text with its dates in words as `12/05/1983`; each other word stays on its line."""
    if not _THOUSAND.search(text):
        return text
    plain = in_place(text)
    parts, end = [], 0
    for match in _DATE.finditer(plain):
        day = _day(match.groupdict())
        if day and not (match["year"] and _goes_on(day.year, plain[match.end() :])):
            lines = "\n" * text.count("\n", *match.span())
            the = "le " if match["first_year"] else ""
            parts += [text[end : match.start()], f"{the}{day:%d/%m/%Y}{lines}"]
            end = match.end()
    return "".join([*parts, text[end:]])


def _day(said: Mapping[str, str | None]) -> date | None:
    day = _number(said["day"] or said["last_day"] or "", _days())
    year = _number(said["year"] or said["first_year"] or "", _years())
    month = _MONTHS.index(said["month"] or said["last_month"] or "") + 1
    try:
        return date(year, month, day)
    except ValueError:  # no such day, or a number that is not spelt so
        return None


def _goes_on(year: int, after: str) -> bool:
    """Whether the year may end with a word that was misread: « quatre-vingt-treis »."""
    word = _NEXT_WORD.match(after) if year % 10 == 0 else None
    return word is not None and bool(get_close_matches(word[1], _WORDS, 1, _NEARLY))


def _number(said: str, spelt: Mapping[str, int]) -> int:
    """What figures or words say; 0 for another number than is sought."""
    figures = re.match(r"\d+", said)
    return int(figures[0]) if figures else spelt.get(" ".join(re.findall("[a-z]+", said)), 0)


@cache
def _days() -> Mapping[str, int]:
    return {each: number for number in range(1, 32) for each in _spelt(number)} | {"premier": 1}


@cache
def _years() -> Mapping[str, int]:
    return {
        f"{begun} {rest}".strip(): century + number
        for century, beginnings in _CENTURIES.items()
        for begun in beginnings
        for number in range(100)
        for rest in (_spelt(number) if number else [""])
    }


def _spelt(number: int) -> Iterator[str]:
    """How a number below a hundred is written, its hyphens as spaces."""
    if number <= len(_SMALL):
        yield _SMALL[number - 1]
    for ten, begins, count in _TENS:
        unit = number - begins
        if unit == 0:
            yield from (ten, f"{ten}s")
        elif 0 < unit < count:
            for each in _spelt(unit):
                yield f"{ten} {each}"
                if unit in _AND:
                    yield f"{ten} et {each}"


_MONTHS = in_ascii(" ".join(MONTHS)).split()
_WORDS = [
    *("premier", "cent", "mil", "mille"),
    *(word for said in (*_SMALL, *(ten for ten, _, _ in _TENS)) for word in said.split()),
]
_NUMBER = f"(?:(?:{'|'.join(dict.fromkeys(_WORDS))})s?)"
_NEXT_WORD = re.compile(r"[\s-]+(?!(?:est|devant)\b)([a-z0-9|]{2,})")
_NEARLY = 0.6
_GAP = r"[\s-]+"
_MORE = rf"{_GAP}(?:et{_GAP})?{_NUMBER}"
_DAY = rf"(?:\d{{1,2}}(?:er)?|{_NUMBER}(?:{_MORE}){{0,3}})"
_YEAR = rf"(?:(?:mil|mille|deux{_GAP}mil(?:le)?)(?:{_MORE}){{0,8}})"
_MONTH = (
    rf"(?:du{_GAP}mois{_GAP}(?:de{_GAP}|d['’]\s?))?(?:de{_GAP}|d['’])?(?P<{{}}>{'|'.join(_MONTHS)})"
)
_THOUSAND = re.compile("mil", re.IGNORECASE)
_DATE = re.compile(
    rf"\bl['’ ]an(?:nee)?{_GAP}(?P<first_year>{_YEAR}|\d{{4}})\b\W{{0,3}}(?:et\s)?(?:le\s)?"
    rf"\s*(?P<last_day>{_DAY}){_GAP}{_MONTH.format('last_month')}\b"
    rf"|\b(?P<day>{_DAY}){_GAP}{_MONTH.format('month')},?{_GAP}"
    rf"(?:(?:de{_GAP})?l['’ ]an(?:nee)?{_GAP})?(?P<year>{_YEAR})\b"
)
