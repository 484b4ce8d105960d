"""When a request asks for its paper: « si vous n'avez pas de visa », held against a condition."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from linter.matching.label.normalise import stem
from linter.matching.label.spelling import ABBREVIATIONS, plain
from linter.matching.label.vocabulary import EMPTY, SAME

# Of all the words of a clause and of a condition, this many must be in both.
_ALIKE: Final = 0.6
_NEGATIONS: Final = frozenset({"pas", "non", "sans", "no", "not"})


def states(clause: str, when: str) -> bool:
    """Whether a label's clause has the words of a condition (« si vous êtes salarié »)."""
    told, asked = _stems(clause), _stems(plain(when).lower())
    return bool(asked) and len(told & asked) >= _ALIKE * len(told | asked)


@lru_cache(maxsize=512)
def _stems(clause: str) -> frozenset[str]:
    """What a clause says; a negation counts."""
    found: set[str] = set()
    for piece in clause.replace("'", " ").replace("-", " ").split():
        for word in ABBREVIATIONS.get(piece.strip("(),.;:"), piece.strip("(),.;:")).split():
            one = SAME.get(stem(word), stem(word))
            if word in _NEGATIONS:
                found.add("pas")
            elif one and one not in EMPTY:
                found.add(one)
    return frozenset(found)
