"""Dates and numbers as French people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from unicodedata import normalize

from linter.text.characters import ascii_digits, visible

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


_VOWELS = frozenset("AEIOU")


def long_date(day: date) -> str:
    """`18 octobre 2026`; the first of a month is `1er`."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def short_moment(moment: datetime) -> str:
    """`24/11/2026 à 18:00`."""
    return f"{moment:%d/%m/%Y} à {moment:%H:%M}"


def counted(number: int, noun: str) -> str:
    """`1 jour`, `3 jours`; a noun that already ends in s does not change: `2 mois`."""
    return f"{number} {noun}{'s' if number > 1 and not noun.endswith('s') else ''}"


def capital(text: str) -> str:
    """`quittance de loyer` -> `Quittance de loyer`, as a sentence begins."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """`Date limite` -> `date limite`, as within a sentence."""
    return text[:1].lower() + text[1:]


def of(name: str) -> str:
    """`de Binta`, `d'Awa`; « de » before an H or a Y, which may be either."""
    first = normalize("NFD", name)[:1].upper()
    return f"d'{name}" if first in _VOWELS else f"de {name}"


def page_list(numbers: Iterable[int]) -> str:
    """`page 3`, `pages 2 et 4`, `pages 1, 3 et 5 à 8`, from numbers in any order."""
    parts: list[list[int]] = []
    for each in sorted(set(numbers)):
        if parts and each == parts[-1][-1] + 1:
            parts[-1].append(each)
        else:
            parts.append([each])
    said = [
        text
        for first, *rest in parts
        for text in ([f"{first} à {rest[-1]}"] if len(rest) > 1 else map(str, (first, *rest)))
    ]
    words = " et ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    return f"page{'s' if len(said) > 1 or len(parts[0]) > 1 else ''} {words}"


def day_of(text: str) -> date | None:
    """The day in a text that holds nothing else, day first as in France, or ISO; else None.

    Understands `15/02/2027`, `15.2.2027`, `15-02-2027`, `15 février 2027` and `2027-02-15`.
    A year of two digits is not guessed, and one out of all likelihood is no year.
    """
    words = ascii_digits(visible(text)).strip().lower()
    if numbers := _DAY_FIRST.fullmatch(words):
        day, month, year = (int(each) for each in numbers.groups())
    elif numbers := _YEAR_FIRST.fullmatch(words):
        year, month, day = (int(each) for each in numbers.groups())
    elif written := _WRITTEN.fullmatch(words):
        day, year = int(written[1]), int(written[3])
        month = _MONTH_NUMBERS.get(written[2], 0)
    else:
        return None
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if _FIRST_YEAR <= year <= _LAST_YEAR else None


_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # beyond, a slip of the keyboard
_DAY_FIRST = re.compile(r"(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WRITTEN = re.compile(r"(\d{1,2})(?:er)? ([a-zéû]+)\.? (\d{4})")
_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | {
    "fevrier": 2,
    "aout": 8,
    "decembre": 12,
}


def euros(amount: float) -> str:
    """`615 €`, `877,50 €`, `39 582 €`."""
    figures = f"{amount:,.2f}".removesuffix(".00").replace(",", " ").replace(".", ",")
    return f"{figures} €"
