"""What one reading of a label leads to, and which of several findings speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final, NamedTuple

from linter.matching.label.namings import Candidate
from linter.matching.row import Entry
from linter.model.words import Verdict


class Closeness(IntEnum):
    """Whose paper the bullet asks, against whom the label names; nearest first."""

    NAMED = 0
    USUAL = 1
    ANOTHER = 2


class Relation(IntEnum):
    """What the kind that was read is to the kind that the bullet names."""

    SAME = 0
    FORM = 1
    WIDER = 2


class Opinion(NamedTuple):
    """What one reading of the label leads to.

    Attributes:
        reason: one or two French sentences.
        candidate: the kind.
        entry: the bullet it rests on.
        condition: the question to ask.
        article: the reference.
        relation: what the kind is to the bullet's.
        owner: whose document the bullet asks, against whom the label names.
        link: what joins it to the finding before, « ou » or « et ».
        complement: it rests on words that only say more of another name.
        settled: the dossier's facts say so.
        other_request: the bullet stands for another request than the one that is made.
        others: further bullets under which the kind is asked, with the same verdict.
    """

    verdict: Verdict
    reason: str
    candidate: Candidate | None = None
    entry: Entry | None = None
    condition: str | None = None
    article: str | None = None
    relation: Relation = Relation.SAME
    owner: Closeness = Closeness.USUAL
    link: str = ""
    complement: bool = False
    settled: bool = False
    other_request: bool = False
    others: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[str, ...]:
        """The bullets it rests on, best first."""
        return (self.entry.item, *self.others) if self.entry else ()


LISTED: Final = frozenset(
    {Verdict.EXIGIBLE, Verdict.SOUS_CONDITION, Verdict.A_LA_REMISE, Verdict.PLUS_STRICT}
)

# What is most surely due comes first.
RANK: Final = {
    Verdict.EXIGIBLE: 0,
    Verdict.A_LA_REMISE: 1,
    Verdict.SOUS_CONDITION: 2,
    Verdict.PLUS_STRICT: 3,
    Verdict.AUTRE_FONDEMENT: 4,
    Verdict.INDECIS: 5,
    Verdict.NON_EXIGIBLE: 6,
}


def chosen(findings: Sequence[Opinion]) -> Opinion:
    """The finding that speaks for a kind, with the other bullets that say the same."""
    ordered = sorted(findings, key=_preference)
    best = ordered[0]
    if len(ordered) == 1:
        return best
    others = [each.entry.item for each in ordered if each.entry and each.verdict is best.verdict]
    return best._replace(others=tuple(others))


def _preference(finding: Opinion) -> tuple[Relation, Closeness, float, bool, float]:
    """The kind itself before a form of it, then what is most surely due, then the best name.

    A bullet for all stages that makes a document due at the end gives way to one for this stage
    that makes it due now.
    """
    quality = finding.candidate.quality if finding.candidate else 0.0
    rank: float = RANK[finding.verdict]
    entry = finding.entry
    if finding.verdict is Verdict.A_LA_REMISE and entry and not entry.for_stage:
        rank = RANK[Verdict.PLUS_STRICT] + 0.5
    native = entry is not None and entry.native
    return finding.relation, finding.owner, rank, not native, -quality
