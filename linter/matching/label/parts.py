"""A request cut into its parts: what « et », « ou » and commas join, and the details of each.

« Attestation employeur + diplôme (master, bac + 5), de moins de 3 mois »: two parts; the second has
details, and a limit that a comma sets off but that is no part of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from linter.matching.label.normalise import Word, stems_in
from linter.matching.label.vocabulary import EMPTY, NEUTRAL, NUMBERS

# A stretch that opens so goes on with what stands before the comma: « , délivré par… ».
_JOINS: Final = stems_in(
    """
    a au aux par de du des en pour avec sous delivre delivree delivres delivrees etabli etablie
    etablis signe signee signes signees date datee datees destine destinee destines destinees rempli
    remplie emis emise valide valable fait faite redige redigee traduit traduite moins si qui que
    dont datant y faute accompagne accompagnee issued signed dated from for
    """
)


@dataclass(slots=True)
class Clause:
    """A part of a request.

    Attributes:
        words: all its words, details included.
        details: those in parentheses or after a colon.
        link: what joins it to the part before: "et", "ou", "," or "" for the first.
    """

    link: str = ""
    words: list[Word] = field(default_factory=list)
    details: list[Word] = field(default_factory=list)


def parts_of(found: Sequence[Word]) -> tuple[Clause, ...]:
    """The parts of a label, in order; an « ou » after commas makes alternatives of all."""
    parts: list[Clause] = [Clause()]
    after_colon = False
    for stretch in _stretches(found):
        first = stretch[0]
        marks = first.before.split()
        after_colon = (after_colon or (":" in marks and first is not found[0])) and ";" not in marks
        detail = after_colon or first.depth > 0
        if not detail and parts[-1].words and _is_new(stretch, marks):
            parts.append(Clause(_joined(marks)))
        parts[-1].words += stretch
        if detail:
            parts[-1].details += stretch
    for before, after in zip(parts[-2::-1], parts[:0:-1], strict=False):
        if before.link == "," and after.link == "ou":
            before.link = "ou"
    return tuple(parts)


def _joined(marks: Sequence[str]) -> str:
    if "ou" in marks or "/" in marks:
        return "ou"
    return "et" if "et" in marks else ","


def _stretches(found: Sequence[Word]) -> list[list[Word]]:
    stretches: list[list[Word]] = []
    for word in found:
        if word.before or not stretches:
            stretches.append([])
        stretches[-1].append(word)
    return stretches


def _is_new(stretch: Sequence[Word], marks: Sequence[str]) -> bool:
    """Whether a stretch is a part of its own, not a limit, a role or the end of a parenthesis."""
    if marks and set(marks) <= {")", "(", "?", ":"}:
        return False
    if stretch[0].stem in _JOINS and "ou" not in marks:
        return False
    return any(
        word.stem not in NEUTRAL
        and word.stem not in EMPTY
        and word.stem not in NUMBERS
        and not word.text[0].isdigit()
        for word in stretch
    )
