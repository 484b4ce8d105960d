"""The annexe's official text, cut into rows, sections and bullets: what is quoted word for word.

It is never part of the program: a user imports it (`annexe10 import`) and keeps the file beside the
data. Its JSON is a list of rows, each with `sections`, each with `notes` and `documents`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from linter.errors import InputError
from linter.given.tables import Table, read_json
from linter.law.words import Due, Nature, SectionKind

_DUE = {"at_filing": Due.AU_DEPOT, "at_issue": Due.A_LA_REMISE}
_BULLET_ID = re.compile(r"A10-(\d+)\.")
_REMEDY = "Refaites-le avec « annexe10 import », à partir du texte de l'annexe 10."


@dataclass(frozen=True, slots=True)
class OfficialBullet:
    """A bullet of the text.

    Attributes:
        id: "A10-25.1.d2".
        text: word for word, without the final semicolon or full stop.
        nature: what it does, read off its words.
        due: at filing, or when the card is handed over, read off its words.
        max_age_months: every « moins de N mois » in it.
        kinds: when the bullet is for other applications than its section (a slip of the source).
    """

    id: str
    text: str
    nature: Nature = Nature.DOCUMENT
    due: Due = Due.AU_DEPOT
    max_age_months: tuple[int, ...] = ()
    kinds: tuple[SectionKind, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialPoint:
    """A numbered point of a row; `number` is empty when the text gives none."""

    id: str
    number: str
    title: str
    parent: str = ""
    kinds: tuple[SectionKind, ...] = ()
    territory: str | None = None
    notes: tuple[str, ...] = ()
    bullets: tuple[OfficialBullet, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """A row of the table."""

    row: int
    category: str
    label: str
    references: tuple[str, ...]
    points: tuple[OfficialPoint, ...]

    @property
    def bullets(self) -> Iterator[OfficialBullet]:
        """Every bullet, in the order of the text."""
        return (bullet for point in self.points for bullet in point.bullets)


Official = tuple[OfficialRow, ...]


def read_official(path: Path) -> Official:
    """The rows of an imported file.

    Raises:
        InputError: the file cannot be read, or is not an imported annexe.
    """
    try:
        content = path.read_bytes()
    except OSError:
        raise InputError(str(path), "", "le fichier ne peut pas être lu") from None
    return official_of(read_json(content, str(path)), str(path))


def official_of(data: object, source: str) -> Official:
    """The rows in decoded JSON; keys that are not needed are passed over.

    Raises:
        InputError: it is not an imported annexe.
    """
    if not isinstance(data, list):
        raise InputError(source, "", "une liste de lignes de l'annexe est attendue", _REMEDY)
    rows = tuple(_row(Table(row, source, f"[{n}]")) for n, row in enumerate(data))
    seen: set[str] = set()
    for identifier in _identifiers(rows):
        if identifier in seen:
            raise InputError(source, identifier, "identifiant en double", _REMEDY)
        seen.add(identifier)
    return rows


def dump_official(rows: Official) -> str:
    """The JSON text of the rows, readable by `read_official`."""
    due = {value: word for word, value in _DUE.items()}
    data = [
        {
            "row": row.row,
            "category": row.category,
            "label": row.label,
            "legal_refs": row.references,
            "sections": [
                {
                    "id": point.id,
                    "number": point.number,
                    "parent": point.parent or None,
                    "title": point.title or None,
                    "kind": point.kinds[0],
                    "kinds": point.kinds,
                    "territory": point.territory,
                    "notes": [{"text": note} for note in point.notes],
                    "documents": [
                        {
                            "id": bullet.id,
                            "text": bullet.text,
                            "nature": bullet.nature,
                            "due": due[bullet.due],
                            "max_age": [{"months": months} for months in bullet.max_age_months],
                        }
                        for bullet in point.bullets
                    ],
                }
                for point in row.points
            ],
        }
        for row in rows
    ]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def row_of(identifier: str) -> int:
    """The row of a section or bullet id: 25 for "A10-25.1.d2"."""
    match = _BULLET_ID.match(identifier)
    return int(match[1]) if match else 0


def _identifiers(rows: Official) -> Iterator[str]:
    for row in rows:
        for point in row.points:
            yield point.id
            yield from (bullet.id for bullet in point.bullets)


def _row(table: Table) -> OfficialRow:
    return OfficialRow(
        row=_number(table, "row"),
        category=table.text("category"),
        label=table.text("label"),
        references=table.texts("legal_refs"),
        points=tuple(_point(each) for each in table.tables("sections")),
    )


def _point(table: Table) -> OfficialPoint:
    return OfficialPoint(
        id=_identifier(table),
        number=table.text("number"),
        title=table.text("title"),
        parent=table.text("parent"),
        kinds=_kinds(table, "kinds"),
        territory=table.word("territory"),
        notes=tuple(each.text("text") for each in table.tables("notes")),
        bullets=tuple(_bullet(each) for each in table.tables("documents")),
    )


def _bullet(table: Table) -> OfficialBullet:
    return OfficialBullet(
        id=_identifier(table),
        text=table.text("text"),
        nature=_nature(table),
        due=_DUE.get(table.text("due"), Due.AU_DEPOT),
        max_age_months=tuple(_number(each, "months") for each in table.tables("max_age")),
        kinds=_kinds(table, "kinds_override"),
    )


def _identifier(table: Table) -> str:
    identifier = table.text("id")
    if not _BULLET_ID.match(identifier):
        raise table.error("id", "un identifiant comme A10-25.1 est attendu", _REMEDY)
    return identifier


def _number(table: Table, key: str) -> int:
    word = table.word(key) or ""
    if not word.isdecimal():
        raise table.error(key, "un nombre entier est attendu", _REMEDY)
    return int(word)


def _nature(table: Table) -> Nature:
    word = table.text("nature", Nature.DOCUMENT)
    try:
        return Nature(word)
    except ValueError:
        raise table.error("nature", "mot inconnu", _REMEDY) from None


def _kinds(table: Table, key: str) -> tuple[SectionKind, ...]:
    try:
        return tuple(SectionKind(word) for word in table.texts(key))
    except ValueError:
        raise table.error(key, "mot inconnu", _REMEDY) from None
