"""The figures in the law's words: amounts, shares, multiples, durations, counts, levels, days.

Each has one spelling, so that a text and the data can be compared: `615 €`, `30 %`, `1,8 fois`,
`36 mois` (years are counted in months), `10 jours`, `35 mm`, `A2`, `niveau 7`,
`1987-01-01`, `15619*01` for a form, and a bare number for a count. Numbers of articles, points and
decrees are no figures: `annexe10 diff` shows those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from linter.law.model import Bullet, Law, Limits, Section
from linter.text.french import MONTHS, euros

_WORDS: Final = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "un": 1, "une": 1,
}  # fmt: skip
_NUMBER: Final = rf"(?:\d+(?:,\d+)?|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_YEAR: Final = 12

_REFERENCES: Final = re.compile(
    r"\b[LRD]\. ?\d+(?:-\d+)*|\barticles? [\d-]+(?: et [\d-]+)*(?: sexies 0A)?|\bn° ?\d{4}-\d+"
    r"|INTV\w+|ISO/ IEC [\d-]+(?: : \d{4})?|\bP 237"
    r"|\b(?:points?|rubrique|lignes?|Le|du) \d+(?:\.\d+)*(?:(?:,| et| ou) ?\d+(?:\.\d+)*)*"
    r"(?=[ .),]|$)",
    re.IGNORECASE,
)


def figures(text: str) -> frozenset[str]:
    """Every figure in a text, each in its one spelling."""
    found: set[str] = set()
    for pattern, spell in _PATTERNS:
        for match in pattern.finditer(text):
            found.update(spell(match))
        text = pattern.sub(" ; ", text)
    return frozenset(found)


def figures_of_bullet(bullet: Bullet, law: Law) -> frozenset[str]:
    """The figures of a bullet as the data hold them: in limits, in levels, or by themselves."""
    every = (bullet.limits, *bullet.part_limits.values())
    spelt = [*bullet.figures, *(words for limits in every for words in _spelt(limits, law))]
    levels = {law.kinds[law.values[name].values[0].kind].level for name in bullet.dated.values()}
    return figures(" ; ".join(spelt)) | levels


def figures_of_section(section: Section) -> frozenset[str]:
    """The same for its heading and the sentences outside its bullets."""
    notes = (each for note in section.notes for each in note.figures)
    return figures(" ; ".join((*section.figures, *notes)))


def _spelt(limits: Limits, law: Law) -> Iterator[str]:
    amount = limits.amount_eur
    if limits.value is not None:
        amount = law.values[limits.value].values[0].value  # the annexe's own
    for months in (limits.max_age_months, limits.period_months, limits.every_months):
        if months is not None:
            yield f"{months} mois"
    if limits.max_age_days is not None:
        yield f"{limits.max_age_days} jours"
    if limits.count is not None:
        yield str(limits.count)
    if amount is not None:
        yield euros(amount)
    if limits.amount is not None:
        yield limits.amount


def _value(word: str) -> str:
    return str(_WORDS.get(word.lower(), word))


def _day(match: re.Match[str]) -> Iterator[str]:
    yield f"{match[3]}-{MONTHS.index(match[2].lower()) + 1:02}-{int(match[1]):02}"


def _as_written(match: re.Match[str]) -> Iterator[str]:
    yield match[1]


def _amount(match: re.Match[str]) -> Iterator[str]:
    yield f"{match[1].replace(' ', '')} €"


def _duration(match: re.Match[str]) -> Iterator[str]:
    """« trois, cinq ou dix ans » : each of them, in months."""
    unit = match[2].lower()
    for word in re.findall(_NUMBER, match[1], re.IGNORECASE):
        count = int(_value(word))
        if unit.startswith("an"):
            yield f"{count * _YEAR} mois"
        else:
            yield f"{count} mois" if unit == "mois" else f"{count} {unit.rstrip('s')}s"


def _count(match: re.Match[str]) -> Iterator[str]:
    """« un » and « une » are articles more often than numbers."""
    if _value(match[1]) != "1":
        yield _value(match[1])


def _always(spelling: str) -> Callable[[re.Match[str]], Iterator[str]]:
    return lambda _: iter((spelling,))


_PATTERNS: Final = (
    (re.compile(rf"(\d{{1,2}})(?:er)? ({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE), _day),
    (re.compile(r"\b(\d{5}\*\d\d)\b"), _as_written),
    (_REFERENCES, lambda _: iter(())),
    (re.compile(r"\b(\d{1,3}(?: \d{3})*(?:,\d+)?) ?(?:€|euros?\b)"), _amount),
    (re.compile(r"\b(\d+(?:,\d+)?) ?%"), lambda match: iter((f"{match[1]} %",))),
    (
        re.compile(rf"\b({_NUMBER}) fois\b", re.IGNORECASE),
        lambda match: iter((f"{_value(match[1])} fois",)),
    ),
    (re.compile(r"\b(\d+) mm\b"), lambda match: iter((f"{match[1]} mm",))),
    (
        re.compile(
            rf"\b({_NUMBER}(?:(?:,| ou| et) {_NUMBER})*)(?: derni[eè]re?s)? "
            r"(ans?|années?|mois|jours?|semaines?)\b",
            re.IGNORECASE,
        ),
        _duration,
    ),
    (
        re.compile(r"\b(?:année écoulée|chaque année|dans l'année)\b", re.IGNORECASE),
        _always("12 mois"),
    ),
    (re.compile(r"\bpar semestre\b", re.IGNORECASE), _always("6 mois")),
    (re.compile(r"\b([ABC][12])\b"), _as_written),
    (re.compile(r"\bniveau (\d)\b"), lambda match: iter((f"niveau {match[1]}",))),
    (re.compile(rf"\b({_NUMBER})\b", re.IGNORECASE), _count),
)
