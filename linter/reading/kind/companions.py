"""The kinds whose pages belong to a document of another kind: the visa in a passport."""

from __future__ import annotations

from functools import cache

from linter.reading.kind.signs import load_signs


@cache
def companions_of(kind: str) -> frozenset[str]:
    """The kinds that a document of this kind may hold pages of."""
    return next((each.companions for each in load_signs()[0] if each.kind == kind), frozenset())
