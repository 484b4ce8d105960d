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

from linter.dossier.words import EventKind
from linter.model.report import DossierReport
from linter.model.words import DateRole, FieldKind
from linter.rules import rule
from linter.text.french import long_date
from linter.writing.html.remarks import ShownFinding
from linter.writing.html.view import View
from linter.writing.rules_page import title

BLOT: Final = "▇▇▇"
# Rules whose sentences speak of files, deadlines and documents; the others quote the person.
_IMPERSONAL: Final = re.compile(r"FIC(?!07)\d+|PIE(?!06)\d+|DEL0[1-6]")
_SHORT: Final = 2  # letters of a name that is a word too: told by its capital
_ARTICLES: Final = frozenset({"de", "du", "la", "le", "un"})  # in names, and in every sentence
_LONG: Final = 5  # of a word of an address, which has « rue » and « des » too
_MAIL: Final = re.compile(r"\S+@\S+")
_NUMBER: Final = re.compile(r"(?<![\d-])(?<![LRD]\. )(?:\d[ .\-/\u00a0]?){6,}")  # no article
_CODE: Final = re.compile(r"\b(?=(?:\w*\d){4})[A-Z\d]{7,}\b")  # of a paper, with letters in it
_DAY: Final = re.compile(r"\d{2}/\d{2}/\d{4}|\d{4}-\d{2}-\d{2}")
_NAMES: Final = frozenset(
    {FieldKind.NOM, FieldKind.NOM_USAGE, FieldKind.NOM_AUTRE, FieldKind.PRENOM}
)
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
        sheet=None,
        holder="",
        people=(),
    )
    return _everywhere(replace(anonymous, name=f"Dossier {number}"), scrub)


def _remarks(remarks: Iterable[ShownFinding]) -> tuple[ShownFinding, ...]:
    return tuple(_remark(each) for each in remarks)


def _remark(remark: ShownFinding) -> ShownFinding:
    """Without the reason of an acceptance, which is free text, nor any quotation."""
    accepted = "Accepté, la raison n'est pas montrée." if remark.accepted else ""
    if all(_IMPERSONAL.fullmatch(each) for each in remark.codes.split(", ")):
        return replace(remark, accepted=accepted)
    found = rule(remark.codes.partition(",")[0])
    message = title(found) if found else "Remarque"
    return replace(remark, message=message, remedy="", statement="", accepted=accepted)


def _everywhere(value: _T, scrub: Callable[[str], str]) -> _T:
    """The same value with every text in it scrubbed, but for the words of the contract."""
    if isinstance(value, str) and type(value) is str:
        return cast("_T", scrub(value))
    if isinstance(value, tuple):
        made = tuple(_everywhere(each, scrub) for each in value)
        return cast("_T", type(value)(*made) if hasattr(value, "_fields") else made)
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
    names = {
        path.casefold(): said
        for path, said in _names_of_files(report, number)
        if len(path) > _SHORT
    }
    known = {"".join(filter(str.isalnum, _plain(each))) for each in _known(report)} - _ARTICLES
    secrets = sorted(filter(_is_telling, known), key=len, reverse=True)
    # « N'Diaye », « NDIAYE » and « n_diaye » are one name.
    words = re.compile("|".join(r"[\W_]{0,2}".join(each) for each in secrets) or r"(?!)")
    paths = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    files = re.compile(rf"(?<!\w)(?:{paths})(?!\w)", re.IGNORECASE)

    def scrub(text: str) -> str:
        named = files.sub(lambda found: names[found[0].casefold()], text) if names else text
        blotted = _NUMBER.sub(_unless_day, _MAIL.sub(BLOT, named))
        return _CODE.sub(BLOT, _blotted(blotted, words))

    return scrub


def _is_telling(known: str) -> bool:
    """A name may have two letters (« Ba », « Ly »); two digits are in every date."""
    return len(known) > _SHORT or (len(known) == _SHORT and known.isalpha())


def _unless_day(found: re.Match[str]) -> str:
    """Days of deadlines are what the help is about; birth dates are among what is known."""
    return found[0] if _DAY.fullmatch(found[0].strip()) else BLOT


def _blotted(text: str, words: re.Pattern[str]) -> str:
    """Matches are looked for without case nor accents, and « ss » is « ß »."""
    signs = [(letter, place) for place, sign in enumerate(text) for letter in _plain(sign)]
    plain = "".join(letter for letter, _ in signs)
    parts, end, start = [], 0, 0
    while found := words.search(plain, start):
        first, last = signs[found.start()][1], signs[found.end() - 1][1] + 1
        start = found.start() + 1
        if first >= end and _stands_alone(text, first, last):
            parts += [text[end:first], BLOT]
            end, start = last, found.end()
    return "".join([*parts, text[end:]])


def _stands_alone(text: str, first: int, last: int) -> bool:
    """Whether it is a word, be it in `awa_diop2` or `AwaDiop`, and not a part of one."""
    before = first > 0 and _go_together(text[first - 1], text[first])
    after = last < len(text) and _go_together(text[last - 1], text[last])
    letters = sum(map(str.isalnum, text[first:last]))
    return not (before or after) and (letters > _SHORT or not text[first].islower())


def _go_together(one: str, other: str) -> bool:
    if one.islower() and other.isupper():
        return False
    return (one.isalpha() and other.isalpha()) or (one.isdigit() and other.isdigit())


def _plain(text: str) -> str:
    return unidecode(text).casefold()


def _names_of_files(report: DossierReport, number: int) -> Iterator[tuple[str, str]]:
    dossier = report.dossier
    if dossier.path:
        yield dossier.path, f"dossier {number}"
    paths = [each.path for each in dossier.documents] + [path for path, _ in dossier.skipped]
    said = {path: f"fichier {place}" for place, path in enumerate(paths, 1)}
    for path, named in said.items():
        yield path, named
        yield PurePosixPath(path).name, named
    for each in report.findings:
        if each.fix and each.where.file in said:  # the name that it had better have
            yield each.fix.value, said[each.where.file]


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
