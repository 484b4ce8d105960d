"""Fields -> the lines of a zone with their check digits: for specimens, tests and training."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from linter.reading.mrz.alphabet import FILLER, check_digit
from linter.reading.mrz.formats import LAYOUTS, Layout, MrzFormat
from linter.text.icao import transliterate

# What marks a place as not written yet; in no alphabet.
_BLANK: Final = "?"


@dataclass(frozen=True, slots=True)
class Bearer:
    """What a zone says; texts as on the page, dates as `YYMMDD` when not wholly known."""

    surname: str
    given_names: str
    number: str
    birth: date | str
    expiry: date | str = ""
    document_code: str = "P"
    issuer: str = "UTO"
    nationality: str = "UTO"
    sex: str = ""
    optional: str = ""
    optional_2: str = ""
    office: str = ""


def write_mrz(format_: MrzFormat, holder: Bearer) -> tuple[str, ...]:
    """The lines of `holder`'s zone; names too long are cut at the end.

    Raises:
        ValueError: a field is too long for the format, or a name is not in Latin letters.
    """
    layout = LAYOUTS[format_]
    surname, given_names = (
        transliterate(holder.surname),
        transliterate(holder.given_names),
    )
    if surname is None or given_names is None:
        raise ValueError("not in Latin letters")
    values = {
        "document_code": holder.document_code,
        "issuer": holder.issuer,
        "number": holder.number,
        "nationality": holder.nationality,
        "birth": _six(holder.birth),
        "expiry": _six(holder.expiry),
        "sex": holder.sex,
        "optional": holder.optional,
        "optional_2": holder.optional_2,
        "office": holder.office,
        "names": _cut(layout, "names", f"{surname}{FILLER * 2}{given_names}"),
        "surname": _cut(layout, "surname", surname),
        "given_names": _cut(layout, "given_names", given_names),
    }
    if format_ in {MrzFormat.TD1, MrzFormat.TD2} and len(holder.number) > layout.capacity("number"):
        values["number"], values["optional"] = _split(layout, holder)
    zone = [_BLANK] * (layout.lines * layout.width)
    for name in dict.fromkeys(part.name for part in layout.parts):
        if len(values[name]) > layout.capacity(name):
            raise ValueError(name)
        letters = iter(values[name].ljust(layout.capacity(name), FILLER))
        for place in layout.places(name):
            zone[place] = next(letters)
    for check in layout.all_checks:
        covered = "".join(zone[place] for place in check.places)
        empty = check.optional and not covered.strip(FILLER)
        zone[check.digit] = FILLER if empty else check_digit(covered)
    if len(holder.number) > layout.capacity("number"):
        _relink(layout, zone)
    text = "".join(zone)
    return tuple(text[start : start + layout.width] for start in range(0, len(text), layout.width))


def _six(day: date | str) -> str:
    return day if isinstance(day, str) else day.strftime("%y%m%d")


def _cut(layout: Layout, name: str, text: str) -> str:
    return text.rstrip(FILLER)[: layout.capacity(name)]


def _split(layout: Layout, holder: Bearer) -> tuple[str, str]:
    """A long number's first nine characters, and its rest with check digit in the next field."""
    size = layout.capacity("number")
    rest = holder.number[size:] + check_digit(holder.number)
    return holder.number[:size], f"{rest}{FILLER}{holder.optional}".rstrip(FILLER)


def _relink(layout: Layout, zone: list[str]) -> None:
    """Put the filler that announces a long number, and count the composite digit anew."""
    zone[layout.checks[0].digit] = FILLER
    if layout.composite:
        covered = "".join(zone[place] for place in layout.composite.places)
        zone[layout.composite.digit] = check_digit(covered)
