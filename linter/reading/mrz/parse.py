"""The lines of a machine readable zone -> its fields; nothing here looks at an image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from linter.reading.mrz.alphabet import ALPHABET, FILLER, check_digit
from linter.reading.mrz.dates import (
    MrzDate,
    birth_date,
    expiry_date,
    is_date,
)
from linter.reading.mrz.formats import (
    CheckDigit,
    Layout,
    MrzFormat,
    layout_of,
)


@dataclass(frozen=True, slots=True)
class Mrz:
    """A zone's fields, as written: no accent, no hyphen, names maybe cut short.

    `failed` names the check digits (and dates) that do not hold. Then a character was misread,
    none of the fields can be relied on, and `fields` gives none.
    """

    format: MrzFormat
    lines: tuple[str, ...]
    document_code: str
    issuer: str
    number: str
    nationality: str
    surname: str
    given_names: str
    birth: MrzDate | None
    sex: str
    expiry: MrzDate | None
    issued: MrzDate | None
    optional: str
    failed: tuple[str, ...]

    @property
    def valid(self) -> bool:
        """Whether every check digit holds and the dates are dates."""
        return not self.failed

    @property
    def fields(self) -> dict[str, str]:
        """The fields that are there, by name; dates as ISO 8601. Empty unless `valid`."""
        if not self.valid:
            return {}
        found = {
            "document_code": self.document_code,
            "issuer": self.issuer,
            "number": self.number,
            "nationality": self.nationality,
            "surname": self.surname,
            "given_names": self.given_names,
            "birth_date": str(self.birth or ""),
            "sex": self.sex,
            "expires_on": str(self.expiry or ""),
            "issued_on": str(self.issued or ""),
            "optional": self.optional,
        }
        return {name: value for name, value in found.items() if value}


def parse(lines: Sequence[str], today: date) -> Mrz | None:
    """The fields of `lines`, or None when they have the shape of no format.

    `today` settles the century of dates. Lines hold characters of `ALPHABET` only.
    """
    layout = layout_of(lines)
    zone = "".join(lines)
    if layout is None or not set(zone) <= set(ALPHABET):
        return None
    surname, given_names = _names(layout, zone)
    number = layout.text(zone, "number").rstrip(FILLER)
    return Mrz(
        format=layout.format,
        lines=tuple(lines),
        document_code=_plain(layout.text(zone, "document_code")),
        issuer=_plain(layout.text(zone, "issuer")),
        number=number,
        nationality=_plain(layout.text(zone, "nationality")),
        surname=surname,
        given_names=given_names,
        birth=birth_date(layout.text(zone, "birth"), today),
        sex=_plain(layout.text(zone, "sex")),
        expiry=expiry_date(layout.text(zone, "expiry"), today),
        issued=_issued(layout, number, today),
        optional=_plain(layout.text(zone, "optional") + layout.text(zone, "optional_2")),
        failed=tuple(_failures(layout, zone)),
    )


def _failures(layout: Layout, zone: str) -> list[str]:
    failed = [each.name for each in layout.all_checks if not holds(each, zone)]
    if not layout.text(zone, "number").strip(FILLER):
        failed.append("number")
    failed += [
        each.name
        for each in layout.parts
        if each.name in {"birth", "expiry"} and not is_date(zone[each.start : each.end])
    ]
    return list(dict.fromkeys(failed))


def holds(check: CheckDigit, zone: str) -> bool:
    """Whether this check digit agrees with what it covers."""
    covered = "".join(zone[place] for place in check.places)
    found = zone[check.digit]
    if check.optional and found == FILLER:
        return not covered.strip(FILLER)
    return found == check_digit(covered)


def _names(layout: Layout, zone: str) -> tuple[str, str]:
    """Surname and given names: two fillers part them, one parts the words of each."""
    if layout.format is MrzFormat.IDFRA:
        return _plain(layout.text(zone, "surname")), _plain(layout.text(zone, "given_names"))
    surname, _, given_names = layout.text(zone, "names").partition(FILLER * 2)
    return _plain(surname), _plain(given_names)


def _plain(text: str) -> str:
    return " ".join(text.replace(FILLER, " ").split())


def _issued(layout: Layout, number: str, today: date) -> MrzDate | None:
    """The old French card says in its number in which month it was issued."""
    if layout.format is not MrzFormat.IDFRA:
        return None
    return birth_date(number[:4] + FILLER * 2, today)
