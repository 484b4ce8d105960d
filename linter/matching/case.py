"""One label for one title at one stage: what the parts of the matcher share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from linter.law.model import (
    Law,
    StageSays,
    Title,
    Whose,
)
from linter.matching.label.constraints import Constraints, read_constraints
from linter.matching.label.lexicon import Lexicon, content, lexicon_of
from linter.matching.label.namings import (
    Candidate,
    LabelRead,
    Naming,
    read_label,
)
from linter.matching.label.normalise import words
from linter.matching.label.people import may_be, people
from linter.matching.row import (
    Entry,
    Row,
    Standing,
    row_at,
)
from linter.model.words import Stage

# A word that no name of the catalogue has can hardly be the one that matters.
_FOREIGN: Final = 0.5

# The longest bullet of the annexe has some 1,700 letters.
_LONGEST: Final = 4000


@dataclass(frozen=True, slots=True)
class Case:
    """A request and what it is held against.

    Attributes:
        on: the day of filing.
        facts: what the dossier states, and what follows from it.
        row: the title's bullets at this stage.
        read: what the label names.
        asked: what it asks of each document it names.
        mentions: the words of the card's own name, which in a label only repeat which card it is.
        too_long: it is no label but a page, of which nothing is read.
    """

    law: Law
    title: Title
    stage: Stage
    on: date
    facts: Mapping[str, bool]
    row: Row
    lexicon: Lexicon
    read: LabelRead
    asked: Mapping[Naming, Constraints]
    mentions: frozenset[str]
    too_long: bool

    def constraints(self, reading: Naming) -> Constraints:
        """What the label asks of one document it names."""
        known = self.asked.get(reading)
        return read_constraints(self.read.words) if known is None else known

    def is_met(self, condition: str) -> StageSays | None:
        """Whether a condition is met: the dossier's facts first, then what the stage says."""
        stated = self.facts.get(condition)
        if stated is not None:
            return StageSays.YES if stated else StageSays.NO
        return self.law.conditions[condition].by_stage.get(self.stage)

    def asked_now(self, kind: str) -> Iterator[Entry]:
        """The bullets that ask this kind at this stage, surely or perhaps."""
        for entry in self.row.entries.get(kind, ()):
            if entry.standing is not Standing.OTHER_STAGE and entry.steps <= 1:
                yield entry

    def weight(self, positions: Iterable[int]) -> float:
        """How much the words at these places say about which document is meant."""
        tokens = self.read.tokens
        return sum(self.lexicon.weight(tokens[at].stem) for at in positions)

    def share_read(self) -> float:
        """The part of what the label says that its readings explain, 0 to 1."""
        read = self.weight({at for reading in self.read.readings for at in reading.positions})
        unread = sum(
            self.lexicon.weight(token.stem) * (1 if self.lexicon.is_known(token.stem) else _FOREIGN)
            for token in self.read.unread
            if token.stem not in self.mentions
        )
        return read / max(read + unread, 0.01)


def case_of(  # noqa: PLR0913, PLR0917 -- as `judge`
    label: str, title: Title, stage: Stage, law: Law, facts: Mapping[str, bool], on: date
) -> Case:
    """The case of a label; what is read once is kept for the next."""
    known = law.derive(facts) if facts else facts
    lexicon = lexicon_of(law)
    too_long = len(label) > _LONGEST
    read, asked = _read("" if too_long else label, lexicon)
    return Case(
        law=law,
        title=title,
        stage=stage,
        on=on,
        facts=known,
        row=_row(law, title, stage, on, in_mayotte=bool(known.get("residant_mayotte"))),
        lexicon=lexicon,
        read=read,
        asked=asked,
        too_long=too_long,
        mentions=_mentions(f"{title.label} {' '.join(title.aliases)}"),
    )


def same_person(reading: Naming, entry: Entry, candidate: Candidate) -> bool:
    """Whether the bullet asks the paper of a person that the label may mean."""
    if not reading.people:
        return True
    if any(may_be(named, entry.whose) for named in reading.people):
        return True
    inside = people(candidate.phrase.core | candidate.phrase.rest)
    if reading.people <= inside and not entry.own_whose:
        return True
    host = entry.whose in (Whose.HEBERGEANT, Whose.TIERS)
    return host and any(each.kind == entry.form for each in reading.candidates)


@lru_cache(maxsize=2048)
def _read(label: str, lexicon: Lexicon) -> tuple[LabelRead, Mapping[Naming, Constraints]]:
    read = read_label(label, lexicon)
    return read, {each: read_constraints(read.words_of(each)) for each in read.readings}


@lru_cache(maxsize=128)
def _mentions(text: str) -> frozenset[str]:
    return frozenset(stem for _, stem in content(words(text.replace("-", " "))))


_ROWS: dict[tuple[int, str, Stage, date, bool], Row] = {}


def _row(law: Law, title: Title, stage: Stage, on: date, *, in_mayotte: bool) -> Row:
    key = (id(law), title.slug, stage, law.epoch(on), in_mayotte)
    if key not in _ROWS:
        _ROWS[key] = row_at(law, title, stage, on, in_mayotte=in_mayotte)
    return _ROWS[key]
