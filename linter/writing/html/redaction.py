"""What the page shows, without what tells who it is about: to ask a colleague for help.

Three nets, one under the other: parts that exist to name somebody are left out; of the rules that
speak of what the person wrote, only the rule's own title is kept; and in all that is left, whatever
is known of the person, and whatever looks like a number or an address, is blotted out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Final, TypeVar, cast

from unidecode import unidecode

from linter.agenda import EventKind
from linter.content import DateRole
from linter.fields import FieldKind
from linter.french import long_date
from linter.model import DossierReport
from linter.rules import rule
from linter.writing.html.view import Remark, View
from linter.writing.rules_page import title

BLOT: Final = "▇▇▇"
# Rules whose sentences speak of files, deadlines and documents; the others quote the person.
_IMPERSONAL: Final = re.compile(r"FIC(?!07)\d+|PIE(?!06)\d+|DEL0[1-6]")
_SHORTEST: Final = 3  # signs of a name; shorter ones are words too
_LONG: Final = 5  # of a word of an address, which has « rue » and « des » too
_MAIL: Final = re.compile(r"\S+@\S+")
_NUMBER: Final = re.compile(r"(?<![\d-])(?<![LRD]\. )(?:\d[ .\-/\u00a0]?){6,}")  # no article
_DAY: Final = re.compile(r"\d{2}/\d{2}/\d{4}|\d{4}-\d{2}-\d{2}")
_NAMES: Final = frozenset({FieldKind.NOM, FieldKind.NOM_USAGE, FieldKind.PRENOM})
_T = TypeVar("_T")


def redacted(shown: View, report: DossierReport, number: int) -> View:
    """The view of the `number`th dossier of a run, without names, numbers, files or pictures."""
    scrub = _scrubber(report, number)
    anonymous = replace(
        shown,
        groups=tuple(
            replace(each, pictures=(), remarks=_remarks(each.remarks)) for each in shown.groups
        ),
        pieces=tuple(replace(each, remarks=_remarks(each.remarks)) for each in shown.pieces),
        lacking_remarks=_remarks(shown.lacking_remarks),
        notes=_remarks(shown.notes),
        accepted=_remarks(shown.accepted),
        days=tuple(each for each in shown.days if each.kind is not EventKind.NINETEEN),
        words=(),
        ready_for_person=(),
        to_redo=(),
    )
    return _everywhere(replace(anonymous, name=f"Dossier {number}"), scrub)


def _remarks(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(_remark(each) for each in remarks)


def _remark(remark: Remark) -> Remark:
    """Without the reason of an acceptance, which is free text, nor any quotation."""
    accepted = "Accepté, la raison n'est pas montrée." if remark.accepted else ""
    if all(_IMPERSONAL.fullmatch(each) for each in remark.codes.split(", ")):
        return replace(remark, accepted=accepted)
    found = rule(remark.codes.partition(",")[0])
    message = title(found) if found else "Remarque"
    return replace(remark, message=message, remedy="", accepted=accepted)


def _everywhere(value: _T, scrub: Callable[[str], str]) -> _T:
    """The same value with every text in it scrubbed, but for the words of the contract."""
    if isinstance(value, str) and type(value) is str:
        return cast("_T", scrub(value))
    if isinstance(value, tuple):
        return cast("_T", tuple(_everywhere(each, scrub) for each in value))
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            each.name: _everywhere(getattr(value, each.name), scrub)
            for each in fields(value)
            if each.name not in _OURS
        }
        return replace(value, **changes)
    return value


# Texts of the program and of the law, which addresses and verdicts would be lost in.
_OURS: Final = frozenset(
    {"anchor", "kind", "tag", "codes", "law", "items", "state", "sentence", "facts", "what"}
    | {"window", "drawings", "days"}
)


def _scrubber(report: DossierReport, number: int) -> Callable[[str], str]:
    names = dict(_names_of_files(report, number))
    known = {_plain(each.strip()) for each in _known(report)}
    secrets = sorted((each for each in known if len(each) >= _SHORTEST), key=len, reverse=True)
    words = re.compile("|".join(rf"\b{re.escape(each)}\b" for each in secrets) or r"(?!)")
    files = re.compile("|".join(re.escape(each) for each in sorted(names, key=len, reverse=True)))

    def scrub(text: str) -> str:
        named = files.sub(lambda found: names[found[0]], text) if names else text
        blotted = _NUMBER.sub(_unless_day, _MAIL.sub(BLOT, named))
        return _blotted(blotted, words)

    return scrub


def _unless_day(found: re.Match[str]) -> str:
    """Days of deadlines are what the help is about; birth dates are among what is known."""
    return found[0] if _DAY.fullmatch(found[0].strip()) else BLOT


def _blotted(text: str, words: re.Pattern[str]) -> str:
    """Matches are looked for without case nor accents, and « ss » is « ß »."""
    plain = [(letter, place) for place, sign in enumerate(text) for letter in _plain(sign)]
    places = [place for _, place in plain]
    parts, end = [], 0
    for found in words.finditer("".join(letter for letter, _ in plain)):
        parts += [text[end : places[found.start()]], BLOT]
        end = places[found.end() - 1] + 1
    return "".join([*parts, text[end:]])


def _plain(text: str) -> str:
    return unidecode(text).casefold()


def _names_of_files(report: DossierReport, number: int) -> Iterator[tuple[str, str]]:
    dossier = report.dossier
    if dossier.path:
        yield dossier.path, f"dossier {number}"
    paths = [each.path for each in dossier.documents] + [path for path, _ in dossier.skipped]
    for place, path in enumerate(paths, 1):
        yield path, f"fichier {place}"
        yield PurePosixPath(path).name, f"fichier {place}"


def _known(report: DossierReport) -> Iterator[str]:
    """All that is known of anybody: whole values, and the words of names and addresses."""
    fields_ = report.dossier.form.fields
    path = PurePosixPath(report.dossier.path or "")
    names = (each.value for each in fields_ if each.kind in _NAMES)
    for value in (*names, *_people(report), path.name):
        yield value
        yield from re.findall(r"[^\W\d_]+", value)
    for value in (*(each.value for each in fields_), *_signed(report)):
        yield value
        yield from (word for word in re.findall(r"\w+", value) if len(word) >= _LONG)
    for day in _births(report):
        yield from (day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", long_date(day))


def _people(report: DossierReport) -> Iterator[str]:
    for document in report.dossier.documents:
        content = document.content
        for person in (*content.people, *(who for code in content.barcodes for who in code.people)):
            yield from (person.surname, person.given_names, person.written)
        for zone in content.mrz:
            yield from (zone.fields.get(name, "") for name in ("surname", "given_names", "number"))


def _signed(report: DossierReport) -> Iterator[str]:
    """What 2D-Docs hold: numbers, addresses."""
    for document in report.dossier.documents:
        for code in document.content.barcodes:
            yield from (*code.fields.values(), *code.numbers.values())
            yield from (line for address in code.addresses for line in address)


def _births(report: DossierReport) -> Iterator[date]:
    if report.dossier.form.date_naissance:
        yield report.dossier.form.date_naissance
    for document in report.dossier.documents:
        content = document.content
        yield from (each.value for each in content.dates if each.role is DateRole.BORN)
        yield from (each.born_on for each in content.people if each.born_on)
        yield from (day for zone in content.mrz if (day := zone.day("birth_date")))
