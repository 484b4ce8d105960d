"""The kinds of documents by what they have in common, as the catalogue of the law says it.

Reading knows nothing of the law: `data/traits.json` is what it keeps of the catalogue, written by
`python -m tools.names`; a test holds both equal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from linter.model.traits import Trait

PATH: Final = Path(__file__).parent / "data/traits.json"


@cache
def kinds_with(*traits: Trait) -> frozenset[str]:
    """The kinds that have one of these traits, ids of the catalogue."""
    return frozenset(kind for each in traits for kind in _kept()[each])


@cache
def _kept() -> dict[str, list[str]]:
    kept: dict[str, list[str]] = json.loads(PATH.read_text("utf-8"))
    return kept


def packed(by_trait: Mapping[Trait, Iterable[str]]) -> str:
    """The text of `traits.json` for a catalogue."""
    kept = {each.value: sorted(by_trait[each]) for each in Trait}
    return json.dumps(kept, indent=2) + "\n"
