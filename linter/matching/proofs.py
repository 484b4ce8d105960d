"""Which facts a paper may prove, where the text leaves the list open (`preuves.toml`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import tomli

from linter.law.model import Kind
from linter.law.words import Whose

# Papers of these people say nothing of how the applicant lives.
_OTHERS: Final = frozenset({Whose.EMPLOYEUR, Whose.TIERS, Whose.HEBERGEANT})


def proofs_of(kind: Kind) -> Iterator[str]:
    """The kinds that state a fact which this one may prove."""
    tables = proof_tables()
    yield from tables["preuves"].get(kind.id, ())
    if kind.whose not in _OTHERS:
        yield from tables["familles"].get(kind.family, ())


def meant_by(kind: Kind) -> Iterator[str]:
    """The kinds for which this one is often asked."""
    yield from proof_tables()["confondues"].get(kind.id, ())


@cache
def proof_tables() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The tables of `preuves.toml` turned round: by kind, and by family of the catalogue."""
    path = Path(__file__).with_name("preuves.toml")
    tables: dict[str, dict[str, list[str]]] = tomli.loads(path.read_text(encoding="utf-8"))
    return {name: _inverted(table) for name, table in tables.items()}


def _inverted(table: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    facts: dict[str, list[str]] = defaultdict(list)
    for fact, proofs in table.items():
        for name in proofs:
            facts[name].append(fact)
    return {name: tuple(found) for name, found in facts.items()}
