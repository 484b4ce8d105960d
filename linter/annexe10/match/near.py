"""Which document may be meant, or proved, by one that the row does not name (`proches.toml`)."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Near:
    """A kind which, where the row lists it, leaves a doubt on another.

    Attributes:
        listed: id of the kind that the row lists.
        as_proof: only where the text gives examples and leaves the list open.
    """

    listed: str
    as_proof: bool


@cache
def listed_near() -> dict[str, tuple[Near, ...]]:
    """Kind that is asked -> the kinds it may be meant for, or prove."""
    path = Path(__file__).with_name("proches.toml")
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    near: dict[str, list[Near]] = defaultdict(list)
    for name, table in tables.items():
        for listed, asked in table.items():
            for kind in asked:
                near[kind].append(Near(listed, as_proof=name == "preuves"))
    return {kind: tuple(found) for kind, found in near.items()}
