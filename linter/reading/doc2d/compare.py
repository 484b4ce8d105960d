"""Look for one signed value on a page, each kind in its own way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from linter.model.words import DateRole, Seen
from linter.reading.doc2d import meaning
from linter.reading.doc2d.page_text import (
    PrintedText,
    amounts,
    plain,
    words,
)
from linter.reading.doc2d.parse import Code, SignedField
from linter.text.french import MONTHS


@dataclass(frozen=True, slots=True)
class Signed:
    """A field that has a value, and the code it comes from."""

    field: SignedField
    code: Code

    @property
    def text(self) -> str:
        """The value as text."""
        return str(self.field.value)

    def beside(self, part: str) -> str:
        """The value of the field that says another part of the same group, else nothing."""
        role = f"{self.field.role.partition('.')[0]}.{part}"
        return next((str(each.value or "") for each in self.code.fields if each.role == role), "")


Said: TypeAlias = tuple[Seen, str | None]
Compare: TypeAlias = Callable[[Signed, PrintedText], Said]

_FOUND: Said = (Seen.FOUND, None)
_ABSENT: Said = (Seen.ABSENT, None)


def _another(said: str, page: PrintedText, *, clear: bool) -> Said:
    """The page gives another value; `clear` when OCR cannot have read the signed one so."""
    return (Seen.CONTRADICTS if page.exact or clear else Seen.ABSENT), said


# --- names -----------------------------------------------------------------------------------

_ADDRESSEE = re.compile(
    r"^(?:MR?|MME|MLLE|MONSIEUR|MADAME|MADEMOISELLE)\.? "
    r"(?!L'|L[AE]S? )((?:[A-Z][A-Z'-]*\.? ?){2,5})$"
)
_SURNAME = re.compile(r"\bNOM(?: DE NAISSANCE| DE FAMILLE| PATRONYMIQUE)? ?: ?([A-Z][A-Z' -]+)")
_GIVEN_NAMES = re.compile(r"\bPRENOMS?(?: ?\(S\))? ?: ?([A-Z][A-Z' -]+)")
_LEAST_ALIKE = 70  # out of 100
_MOST_SLIPS = 2


def identity(signed: Signed, page: PrintedText) -> Said:
    """A whole name: its surname and its first given name, in any order."""
    family, given, written = meaning.name_parts(signed.field)
    if not family:
        named = [word for word in words(written) if word not in meaning.TITLES]
        return _FOUND if named and all(_has(page, each, signed) for each in named) else _ABSENT
    if not _has(page, family, signed):
        return _other_name(family, page, _SURNAME, _ADDRESSEE)
    if not given or _has(page, given[0], signed):
        return _FOUND
    relatives = [each for each in _labelled(page, _ADDRESSEE) if family in each]
    if any(given[0][0] in words(each) for each in relatives):
        return _FOUND  # the initial alone
    return _another(relatives[0], page, clear=False) if relatives else _ABSENT


def surname(signed: Signed, page: PrintedText) -> Said:
    """A surname."""
    if _has(page, signed.text, signed):
        return _FOUND
    return _other_name(signed.text, page, _SURNAME, _ADDRESSEE)


def given_names(signed: Signed, page: PrintedText) -> Said:
    """Given names, of which pages often print one."""
    value = signed.field.value
    names = value if isinstance(value, tuple) else (value,)
    if any(_has(page, str(each), signed) for each in names):
        return _FOUND
    return _other_name(str(names[0]), page, _GIVEN_NAMES)


def _has(page: PrintedText, name: str, signed: Signed) -> bool:
    return page.has(name, cut=signed.field.cut)


def _other_name(name: str, page: PrintedText, *patterns: re.Pattern[str]) -> Said:
    said = next(_labelled(page, *patterns), None)
    if said is None:
        return _ABSENT
    alike = fuzz.partial_ratio(name, said) >= _LEAST_ALIKE
    return _another(said, page, clear=not alike and not _near(name, said))


def _near(signed: str, said: str) -> bool:
    """Whether a few slips, one letter left out or doubled among them, make one of the other."""
    return Levenshtein.distance(signed, said) <= _MOST_SLIPS


def _labelled(page: PrintedText, *patterns: re.Pattern[str]) -> Iterator[str]:
    for pattern in patterns:
        for line in page.lines:
            match = pattern.search(line)
            if match and words(match[1])[0] not in meaning.TITLES:
                yield match[1].strip()


# --- dates -----------------------------------------------------------------------------------


def day(value: date, role: DateRole | None, page: PrintedText) -> Said:
    """A day. Only another date in the same role speaks against it, and only when it is alone."""
    if any(each.value == value for each in page.dates):
        return _FOUND
    others = {each.value for each in page.dates if each.role is role}
    if len(others) != 1:
        return _ABSENT
    other = others.pop()
    slips = Levenshtein.distance(_unpadded(value), _unpadded(other))
    return _another(f"{other:%d/%m/%Y}", page, clear=slips > 1)


def _unpadded(value: date) -> str:
    """As short as it may be read: `1/2/2026` is what a lost digit leaves of `1/12/2026`."""
    return f"{value.day}/{value.month}/{value.year}"


def date_labelled(role: DateRole | None) -> Compare:
    """Look for a day; without a role nothing speaks against it."""

    def way(signed: Signed, page: PrintedText) -> Said:
        value = signed.field.value
        return day(value, role, page) if isinstance(value, date) else _ABSENT

    return way


_PAID_MONTH = re.compile(
    r"\b(?:PERIODE|PAIE|PAYE|SALAIRE|MOIS)\b[^0-9]{0,20}?\b"
    rf"({'|'.join(plain(each) for each in MONTHS)}) ([0-9]{{4}})\b"
)


def month(role: DateRole) -> Compare:
    """Look for the first or last day of a period, which pages often write as a month."""

    def way(signed: Signed, page: PrintedText) -> Said:
        value = signed.field.value
        if not isinstance(value, date):
            return _ABSENT
        spellings = f"{plain(MONTHS[value.month - 1])} {value.year}", f"{value:%m/%Y}"
        if any(each in line for line in page.lines for each in spellings):
            return _FOUND
        said = day(value, role, page)
        others = {match[0] for line in page.lines for match in _PAID_MONTH.finditer(line)}
        if said is _ABSENT and len(others) == 1:
            return _another(others.pop().lower(), page, clear=True)
        return said

    return way


_TAX_YEAR = re.compile(r"\bREVENUS?\b[^0-9]{0,25}(20[0-9]{2})\b")


def tax_year(signed: Signed, page: PrintedText) -> Said:
    """The year of the incomes."""
    said = {match[1] for line in page.lines for match in _TAX_YEAR.finditer(line)}
    if signed.text in said:
        return _FOUND
    return _another(said.pop(), page, clear=False) if len(said) == 1 else _ABSENT


# --- numbers ---------------------------------------------------------------------------------


def amount(label: str) -> Compare:
    """Look for an amount. `label` is a regular expression on what pages write before it."""

    def way(signed: Signed, page: PrintedText) -> Said:
        value = signed.field.value
        if not isinstance(value, Decimal):
            return _ABSENT
        if any(value in amounts(line) for line in page.lines):
            return _FOUND
        after = [line[match.end() :] for line in page.lines if (match := re.search(label, line))]
        others = {each for line in after for each in amounts(line)}
        if len(others) != 1:
            return _ABSENT
        said = str(others.pop()).replace(".", ",")
        return _another(said, page, clear=Levenshtein.distance(said, signed.field.raw) > 1)

    return way


def number(label: str = "") -> Compare:
    """Look for an identifier; without a label nothing speaks against it."""

    def way(signed: Signed, page: PrintedText) -> Said:
        wanted = "".join(words(signed.text))
        if page.holds(wanted):
            return _FOUND
        as_long = rf"(?:{label}).{{0,25}}?\b((?:[A-Z0-9][ .]?){{{len(wanted)}}})(?![A-Z0-9])"
        for line in page.lines:
            match = re.search(as_long, line) if label else None
            if match and any(each.isdigit() for each in match[1]):
                said = "".join(words(match[1]))
                return _another(said, page, clear=not _near(wanted, said))
        return _ABSENT

    return way


# --- addresses -------------------------------------------------------------------------------

_ABBREVIATIONS = {
    "ALL": "ALLEE",
    "AV": "AVENUE",
    "AVE": "AVENUE",
    "BAT": "BATIMENT",
    "BD": "BOULEVARD",
    "BLD": "BOULEVARD",
    "CHE": "CHEMIN",
    "CRS": "COURS",
    "IMP": "IMPASSE",
    "PL": "PLACE",
    "R": "RUE",
    "RES": "RESIDENCE",
    "RTE": "ROUTE",
    "SQ": "SQUARE",
    "ST": "SAINT",
    "STE": "SAINTE",
}
_CITY_ALIKE = 50
_STREET_ALIKE = 90


def street(signed: Signed, page: PrintedText) -> Said:
    """A street, abbreviated or not. Nothing speaks against it: pages bear several addresses."""
    wanted, written = _spelt_out(words(signed.text)), _spelt_out(page.words)
    if _within(wanted, written):
        return _FOUND
    house = re.match(r"[0-9]+", wanted)
    if page.exact or (house and house[0] not in page.words):
        return _ABSENT
    return _FOUND if fuzz.partial_ratio(wanted, written) >= _STREET_ALIKE else _ABSENT


def postcode(signed: Signed, page: PrintedText) -> Said:
    """A postcode; another one before the same city speaks against it, but for a Cedex."""
    code, city_name = signed.text, signed.beside("commune")
    if code in page.words or any(f"{code[:2]} {code[2:]}" in line for line in page.lines):
        return _FOUND
    before = re.compile(rf"\b([0-9]{{5}}) {re.escape(city_name)}\b(?! CEDEX)")
    others = {match[1] for line in page.lines for match in before.finditer(line)}
    if not city_name or len(others) != 1:
        return _ABSENT
    return _another(others.pop(), page, clear=False)


def city(signed: Signed, page: PrintedText) -> Said:
    """A city; another one after the same postcode speaks against it."""
    wanted = _spelt_out(words(signed.text)).removesuffix(" CEDEX")
    if page.has(signed.text, cut=signed.field.cut) or _within(wanted, _spelt_out(page.words)):
        return _FOUND
    code = signed.beside("code_postal")
    after = re.compile(rf"\b{code} ([A-Z][A-Z' -]{{2,}})")
    others = {match[1] for line in page.lines for match in after.finditer(line)}
    if not code or len(others) != 1:
        return _ABSENT
    said = others.pop()
    return _another(said, page, clear=fuzz.ratio(wanted, said) < _CITY_ALIKE)


def whole_address(signed: Signed, page: PrintedText) -> Said:
    """An address in one field: found when all of its lines are."""
    address = meaning.whole_address("", signed.text)
    parts = [each for each in (*address.lines, address.postcode, address.city) if each]
    written = _spelt_out(page.words)
    here = all(_within(_spelt_out(words(each)), written) for each in parts)
    return _FOUND if here else _ABSENT


def _within(part: str, whole: str) -> bool:
    return f" {part} " in f" {whole} "


def _spelt_out(found: tuple[str, ...]) -> str:
    return " ".join(_ABBREVIATIONS.get(each, each) for each in found)
