"""A list of people that an association keeps: name, title, stage, in CSV or in a spreadsheet.

Columns are found by their headings, in French or English, in any order; others are left alone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path
from typing import Final

from unidecode import unidecode

from linter.errors import InputError

_HEADINGS: Final = {
    "name": ("nom", "name", "nom prenom", "nom et prenom", "personne", "dossier", "usager"),
    "given": ("prenom", "prenoms", "given name", "first name"),
    "title": ("titre", "titre demande", "title", "titre de sejour", "carte", "motif"),
    "stage": ("etape", "stage", "demande", "type de demande", "nature"),
    "language": ("langue", "language"),
}
_SPREADSHEETS: Final = frozenset({".xlsx", ".xlsm"})
_SEPARATORS: Final = ";,\t"
_MOST_ROWS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list, as written; `line` is its number in the file."""

    line: int
    name: str
    title: str = ""
    stage: str = ""
    language: str = ""


def people_in(path: Path) -> tuple[Listed, ...]:
    """The people of a list.

    Raises:
        InputError: it cannot be read, or has no column of names.
    """
    try:
        content = path.read_bytes()
    except OSError:
        raise InputError(
            str(path), "", "ce fichier ne peut pas être lu.", "Vérifiez le chemin."
        ) from None
    table = _sheet(content, path) if path.suffix.lower() in _SPREADSHEETS else _table(content)
    rows = [[str(cell).strip() for cell in row] for row in table]
    start = next(
        (number for number, row in enumerate(rows) if _columns(row).get("name") is not None), None
    )
    if start is None:
        raise InputError(
            str(path), "", "aucune colonne ne s'appelle « nom ».",
            "La première ligne donne les titres des colonnes : nom ; titre ; etape.",
        )  # fmt: skip
    columns = _columns(rows[start])
    return tuple(_people(rows[start + 1 :], columns, start + 2))


def _people(rows: Iterable[Sequence[str]], columns: dict[str, int], first: int) -> Iterator[Listed]:
    for line, row in enumerate(rows, first):

        def cell(name: str, row: Sequence[str] = row) -> str:
            place = columns.get(name)
            return row[place] if place is not None and place < len(row) else ""

        name = f"{cell('name')} {cell('given')}".strip()
        if name:
            yield Listed(line, name, cell("title"), cell("stage"), cell("language"))


def _columns(row: Sequence[str]) -> dict[str, int]:
    said = [" ".join(unidecode(each).lower().replace("_", " ").split()) for each in row]
    return {
        name: said.index(heading)
        for name, headings in _HEADINGS.items()
        if (heading := next((each for each in headings if each in said), None))
    }


def _table(content: bytes) -> list[list[str]]:
    """Excel writes CSV in the machine's own signs when it is not told otherwise."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    return list(islice(csv.reader(StringIO(text), delimiter=separator), _MOST_ROWS))


def _sheet(content: bytes, path: Path) -> list[list[str]]:
    from openpyxl import load_workbook  # noqa: PLC0415 -- only for a spreadsheet

    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True, max_row=_MOST_ROWS)
        return [["" if cell is None else str(cell) for cell in row] for row in rows]
    except Exception:  # noqa: BLE001 -- broken spreadsheets raise a dozen classes of errors
        raise InputError(
            str(path), "", "ce classeur ne peut pas être ouvert.", "Enregistrez-le en CSV."
        ) from None
