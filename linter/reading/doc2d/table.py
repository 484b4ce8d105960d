"""The table of data identifiers: how long each value is, how to read it, what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from linter.reading.doc2d.values import Notation


@dataclass(frozen=True, slots=True)
class Definition:
    """One data identifier of perimeter 01.

    `longest` is None without a limit; `role` is `group.part`, or empty when nothing here uses it.
    """

    id: str
    shortest: int
    longest: int | None
    form: Notation
    role: str
    name: str

    @property
    def fixed(self) -> bool:
        """Whether every value has the same length, hence no separator behind it."""
        return self.shortest == self.longest


def definition(identifier: str) -> Definition | None:
    """What is known of a two-character identifier; None when it is not in the table."""
    return _table().get(identifier)


@cache
def _table() -> dict[str, Definition]:
    text = files("linter").joinpath("reading/doc2d/fields.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: _definition(*row) for row in rows}


def _definition(identifier: str, length: str, form: str, role: str, name: str) -> Definition:
    shortest, dash, longest = length.partition("-")
    return Definition(
        id=identifier,
        shortest=int(shortest),
        longest=int(longest) if longest else None if dash else int(shortest),
        form=Notation(form),
        role="" if role == "-" else role,
        name=name,
    )
