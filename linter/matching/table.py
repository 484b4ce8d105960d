"""Many requested documents in a table (TSV) -> a table of verdicts, one line a line, in order.

A line that cannot be understood gives `indecis` with the reason: it neither stops the others nor
shifts them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from linter.errors import AnefLinterError, InputError
from linter.law.model import Law, Title, WideTitleError
from linter.matching import Judgement, judge
from linter.model.words import Stage, Verdict

COLUMNS = ("id", "verdict", "items", "reason")
# How each column may be called; the first is the contract's word.
_NAMES = {
    "id": ("id",),
    "title": ("row", "titre"),
    "stage": ("stage", "etape"),
    "label": ("label",),
}


@dataclass(frozen=True, slots=True)
class Defaults:
    """The title and stage of the lines that do not say theirs."""

    title: str | None = None
    stage: str | None = None


def answers(content: bytes, source: str, law: Law, defaults: Defaults, on: date) -> Iterator[str]:
    """The lines of the answer, header first, each without its end; by the law of the day `on`.

    Raises:
        InputError: the table is empty, or its header lacks a column.
    """
    lines = _lines(content)
    if not lines:
        raise InputError(source, "", "le tableau est vide.", _HEADER)
    columns = _columns(_cells(_decoded(lines[0])), source, defaults)
    yield "\t".join(COLUMNS)
    for line in lines[1:]:
        yield "\t".join(_clean(each) for each in _answer(line, columns, law, defaults, on))


_HEADER = "La première ligne nomme les colonnes : id, row (ou titre), stage, label."


def _lines(content: bytes) -> list[bytes]:
    """The lines, with ASCII line ends; spreadsheets also write UTF-16 (« Texte Unicode »)."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = content.decode("utf-16", "replace").encode()
    lines = content.removeprefix(codecs.BOM_UTF8).split(b"\n")
    if not lines[-1].strip():
        lines.pop()
    return [line.removesuffix(b"\r") for line in lines]


def _decoded(line: bytes) -> str:
    """In UTF-8, else as French Windows writes « Texte (tabulations) »."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _cells(line: str) -> list[str]:
    """The cells, without the quotes that spreadsheets put around some."""
    cells = [each.strip() for each in line.split("\t")]
    return [
        each[1:-1].replace('""', '"') if len(each) > 1 and each[0] == each[-1] == '"' else each
        for each in cells
    ]


def _columns(header: list[str], source: str, defaults: Defaults) -> Mapping[str, tuple[int, ...]]:
    """Where each column stands; a title may stand in either of two."""
    places = {name.lower(): place for place, name in reversed(list(enumerate(header)))}
    columns = {
        column: tuple(places[name] for name in names if name in places)
        for column, names in _NAMES.items()
    }
    optional = {"title": defaults.title, "stage": defaults.stage}
    lacking = [
        " ou ".join(_NAMES[column])
        for column, found in columns.items()
        if not found and not optional.get(column)
    ]
    if lacking:
        raise InputError(source, "", f"il manque la colonne {', '.join(lacking)}.", _HEADER)
    return columns


def _answer(
    line: bytes, columns: Mapping[str, tuple[int, ...]], law: Law, defaults: Defaults, on: date
) -> tuple[str, str, str, str]:
    cells = _cells(_decoded(line))

    def cell(column: str) -> str:
        found = (cells[place] for place in columns[column] if place < len(cells))
        return next((each for each in found if each), "")

    title, stage = cell("title") or defaults.title or "", cell("stage") or defaults.stage or ""
    try:
        verdict, items, reason = _verdict(cell("label"), title, stage, law, on)
    except AnefLinterError as error:
        verdict, items, reason = Verdict.INDECIS, "", f"{error.message} {error.remedy}"
    except Exception as error:  # noqa: BLE001 -- one line's misfortune is not the others'
        # The class only: an exception's text may hold the person's data.
        reason = f"Cette ligne n'a pas pu être jugée ({type(error).__name__})."
        verdict, items = Verdict.INDECIS, ""
    return cell("id"), verdict, items, reason


def _verdict(label: str, name: str, stage: str, law: Law, on: date) -> tuple[Verdict, str, str]:
    if not label:
        raise _LineError("La ligne ne dit pas quelle pièce est demandée.")
    if not name:
        raise _LineError("La ligne ne dit pas pour quel titre.")
    if stage not in set(Stage):
        raise _LineError(f"L'étape doit être l'une de : {', '.join(Stage)}.")
    titles = law.named(name)
    found = [judge(label, title, Stage(stage), law, on=on) for title in titles]
    shared = _shared(titles, found)
    if shared is None:
        raise WideTitleError(name, tuple(each.slug for each in titles))
    first = next(each for each in found if each.verdict is shared)
    asked = f" {first.condition}" if first.condition else ""
    items = dict.fromkeys(item for each in found for item in each.items)
    return first.verdict, ",".join(items), f"{first.reason}{asked}"


def _shared(titles: tuple[Title, ...], found: list[Judgement]) -> Verdict | None:
    """The verdict that all rows of a name share; « non exigible » only if so in every title."""
    of_rows = [each for title, each in zip(titles, found, strict=True) if title.row is not None]
    said = {each.verdict for each in of_rows or found}
    if len(said) > 1 or (Verdict.NON_EXIGIBLE in said and len({e.verdict for e in found}) > 1):
        return None
    return said.pop()


class _LineError(AnefLinterError):
    """A line that does not say what it should."""


def _clean(cell: str) -> str:
    """Without the signs that would break the table."""
    return " ".join(cell.split())
