"""What a request is held against: all that the law has for a title, a stage and a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from linter.law.model import Exemption, Law, OtherBasis, Remark, Title, stands
from linter.matching.closeness import Neighbours
from linter.matching.label.lexicon import lexicon_of
from linter.matching.label.names import content
from linter.matching.label.normalise import words
from linter.matching.row import Entry, Row, Standing, row_at
from linter.model.words import Stage


class Ground(NamedTuple):
    """What stands for an application, whatever is asked.

    Attributes:
        row: the title's bullets at this stage.
        asked: kind id -> the bullets that ask it at this stage, surely or perhaps.
        neighbours: the names of what the row asks.
        bases: kind id -> the other texts that stand then and ask it, or another level of it.
        exemptions: kind id -> the texts that exempt from it then.
        remarks: what is to be known beside the documents.
        mentions: the words of the card's own name, which in a label only repeat which card it is.
    """

    row: Row
    asked: Mapping[str, tuple[Entry, ...]]
    neighbours: Neighbours
    bases: Mapping[str, Sequence[OtherBasis]]
    exemptions: Mapping[str, Sequence[Exemption]]
    remarks: tuple[Remark, ...]
    mentions: frozenset[str]


# Asked in nearly every row, and so often named that a word of theirs elsewhere is chance.
_IN_NEARLY_EVERY_ROW: Final = (
    "justificatif_domicile",
    "justificatif_nationalite",
    "code_photo",
    "declaration_non_polygamie",
    "taxe_titre_sejour",
    "droit_timbre",
    "droit_visa_regularisation",
    "visa_long_sejour",
    "titre_sejour",
)

_KEPT: Final[dict[tuple[int, str, Stage, date, bool], Ground]] = {}


def ground(law: Law, title: Title, stage: Stage, on: date, *, in_mayotte: bool) -> Ground:
    """What a label is held against for a title at a stage on a day, made once."""
    key = (id(law), title.slug, stage, law.epoch(on), in_mayotte)
    found = _KEPT.get(key)
    if found is None:
        row = row_at(law, title, stage, on, in_mayotte=in_mayotte)
        _KEPT[key] = found = _made(law, title, stage, on, row)
    return found


def _made(law: Law, title: Title, stage: Stage, on: date, row: Row) -> Ground:
    now = {
        kind: tuple(
            each
            for each in entries
            if each.standing is not Standing.OTHER_STAGE and each.steps <= 1
        )
        for kind, entries in row.entries.items()
    }
    asked = {kind: entries for kind, entries in now.items() if entries}
    common = {each for kind in _IN_NEARLY_EVERY_ROW for each in law.accepted_as(kind)}
    name = f"{title.label} {' '.join(title.aliases)}".replace("-", " ")
    return Ground(
        row=row,
        asked=asked,
        neighbours=Neighbours((kind for kind in asked if kind not in common), lexicon_of(law)),
        bases=_bases(law, [each for each in law.other_bases if stands(each, title, stage, on)]),
        exemptions=_exemptions(each for each in law.exemptions if stands(each, title, stage, on)),
        remarks=law.remarks_on(title, stage, on),
        mentions=frozenset(stem for _, stem in content(words(name))),
    )


def _exemptions(standing: Iterable[Exemption]) -> Mapping[str, Sequence[Exemption]]:
    found: dict[str, list[Exemption]] = defaultdict(list)
    for each in standing:
        for kind in each.kinds:
            found[kind].append(each)
    return dict(found)


def _bases(law: Law, standing: Sequence[OtherBasis]) -> Mapping[str, Sequence[OtherBasis]]:
    """Texts by the kinds that they concern: those they name, and other levels of these."""
    found: dict[str, list[OtherBasis]] = defaultdict(list)
    for basis in standing:
        named = set(basis.kinds)
        above = {each for each, below in law.lesser.items() if not named.isdisjoint(below)}
        below = {each for kind in named for each in law.lesser.get(kind, ())}
        for kind in named | above | below | set(basis.doubtful):
            found[kind].append(basis)
    return dict(found)
