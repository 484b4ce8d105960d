"""The sheet (« planche ») that comes with an e-photo: the code and the date that it bears."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from linter.dossier.application import Application, once
from linter.dossier.exhibits import Exhibit, exhibits
from linter.model.content import PageText, Unread
from linter.model.dossier import Dossier, Field, Moment
from linter.model.report import Where
from linter.model.words import DateRole, FieldKind, Source

CODE_LENGTH: Final = 22
_SHEET: Final = frozenset({"code_photo"})
_NOT_TAKEN: Final = frozenset({DateRole.BORN, DateRole.EXPIRES, DateRole.DUE})
_NEARLY: Final = range(CODE_LENGTH - 4, CODE_LENGTH + 5)
_MIXED: Final = 3  # letters, and digits, that a code has at least, unless it stands in its groups
_GROUPS: Final = 6  # of four signs, the last of two: no words of a sheet stand so
# Below, a code may be there and not have been read.
_CLEAR: Final = 60.0


@dataclass(frozen=True, slots=True)
class PhotoSheet:
    """What a sheet says. `code` is None when none is there, "" when one may not have been read.

    `exact` tells that it is the file's own text, not what OCR made of it. `unread` says why
    nothing is known.
    """

    path: str
    code: str | None
    exact: bool
    taken: Moment | None
    unread: Unread | None = None


@once
def sheets(application: Application) -> tuple[PhotoSheet, ...]:
    """The sheets among the files."""
    return tuple(_sheet(each) for each in exhibits(application) if each.is_one_of(_SHEET))


def code_inputs(dossier: Dossier) -> tuple[Field, ...]:
    """The inputs in which a code is typed."""
    return tuple(each for each in dossier.form.fields_of(FieldKind.EPHOTO) if each.value.strip())


def has_photo(dossier: Dossier) -> bool:
    """Whether the form says that one was taken: by its code, or by the day."""
    return bool(code_inputs(dossier) or dossier.form.ephoto_prise_le)


def place(dossier: Dossier) -> Where:
    """Where to show what is said of the photo itself: at its code, if there is one."""
    return next((Where(field=each.id) for each in code_inputs(dossier)), Where())


@once
def taken(application: Application) -> tuple[Moment, Where] | None:
    """When the photo was taken, and where that is said: in the form, else on a sheet."""
    given = application.dossier.form.ephoto_prise_le
    if given:
        return given, place(application.dossier)
    for each in sheets(application):
        if each.taken:
            return each.taken, Where(file=each.path)
    return None


def _sheet(exhibit: Exhibit) -> PhotoSheet:
    texts = exhibit.document.content.texts
    unread = exhibit.unread or (None if texts else Unread("la planche n'a pas été lue"))
    exact = bool(texts) and all(each.source is Source.TEXT_LAYER for each in texts)
    return PhotoSheet(
        exhibit.path, None if unread else _code(texts), exact, _taken(exhibit), unread
    )


def _code(texts: tuple[PageText, ...]) -> str | None:
    runs = [run for page in texts for line in page.text.splitlines() for run in _runs(line)]
    codes = {each for each in runs if len(each) == CODE_LENGTH}
    if len(codes) == 1:
        return codes.pop()
    return "" if runs or any(each.confidence < _CLEAR for each in texts) else None


def _runs(line: str) -> Iterator[str]:
    """What of a line may be a code: groups of one length, letters and digits mixed."""
    groups = re.findall(r"[A-Za-z0-9]+", line)
    for start, first in enumerate(groups):
        written = ""
        for count, each in enumerate(groups[start:], 1):
            written += each
            run = written.upper()
            whole = count == _GROUPS or (count == 1 and any(map(str.isdigit, run)))
            if _may_be_code(run) or (whole and written == run and len(run) == CODE_LENGTH):
                yield run
            if len(each) != len(first):
                break


def _may_be_code(run: str) -> bool:
    digits = sum(map(str.isdigit, run))
    return len(run) in _NEARLY and min(digits, len(run) - digits) >= _MIXED


def _taken(exhibit: Exhibit) -> Moment | None:
    """When the photo was taken: the one date of the sheet that is neither a birth nor an end."""
    content = exhibit.document.content
    days = {each.value for each in content.dates if each.role not in _NOT_TAKEN}
    if len(days) != 1:
        return None
    day = days.pop()
    return Moment(day, _time_of(day, content.text))


def _time_of(day: date, text: str) -> time | None:
    written = rf"{day:%d}\s?[/.-]\s?{day:%m}\s?[/.-]\s?{day:%Y}\W{{0,3}}(?:[àa@]\W{{0,2}})?"
    found = re.search(rf"{written}(\d{{1,2}})\s?[:hH]\s?(\d{{2}})", text)
    try:
        return time(int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None
