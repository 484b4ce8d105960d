"""Which document may be meant, or proved, by one that the row does not name (`proches.toml`)."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from linter.law.model import Kind, Whose

# Papers of these people say nothing of how the applicant lives.
_OTHERS: Final = frozenset({Whose.EMPLOYEUR, Whose.TIERS, Whose.HEBERGEANT})


@dataclass(frozen=True, slots=True)
class Near:
    """A kind which, where the row lists it, leaves a doubt on another.

    Attributes:
        listed: id of the kind that the row lists.
        as_proof: only where the text gives examples and leaves the list open.
    """

    listed: str
    as_proof: bool


def near(kind: Kind) -> Iterator[Near]:
    """What a kind that is asked may be meant for, or prove."""
    tables = near_tables()
    yield from tables.by_kind.get(kind.id, ())
    if kind.whose not in _OTHERS:
        yield from tables.by_family.get(kind.family, ())


@dataclass(frozen=True, slots=True)
class NearTables:
    """What is kept by the kind that is asked, and by the file of the catalogue it stands in."""

    by_kind: Mapping[str, tuple[Near, ...]]
    by_family: Mapping[str, tuple[Near, ...]]


@cache
def near_tables() -> NearTables:
    """The tables of `proches.toml`, turned round."""
    path = Path(__file__).with_name("proches.toml")
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return NearTables(
        by_kind=_inverted({False: tables["confondues"], True: tables["preuves"]}),
        by_family=_inverted({True: tables["familles"]}),
    )


def _inverted(tables: Mapping[bool, Mapping[str, list[str]]]) -> dict[str, tuple[Near, ...]]:
    near: dict[str, list[Near]] = defaultdict(list)
    for as_proof, table in tables.items():
        for listed, asked in table.items():
            for name in asked:
                near[name].append(Near(listed, as_proof))
    return {name: tuple(found) for name, found in near.items()}
