"""One label for one title at one stage: what the parts of the matcher share."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from linter.law.model import Law, Title
from linter.law.words import StageSays, Whose
from linter.matching.ground import Ground, ground
from linter.matching.label.constraints import Constraints, read_constraints
from linter.matching.label.lexicon import Lexicon, lexicon_of
from linter.matching.label.namings import (
    Candidate,
    LabelRead,
    Naming,
    read_label,
)
from linter.matching.label.people import may_be
from linter.matching.label.roles import roles_of
from linter.matching.row import (
    Entry,
    Row,
)
from linter.model.words import Stage

# The longest bullet of the annexe has some 1,700 letters.
_LONGEST: Final = 4000
# Where what the last part of a label asks is kept, beside what is asked of each reading.
_OF_ALL: Final[frozenset[int]] = frozenset()


class Case(NamedTuple):
    """A request and what it is held against.

    Attributes:
        label: the request, as it was written.
        on: the day of filing.
        facts: what the dossier states, and what follows from it.
        held: what it is held against.
        read: what the label names.
        asked: what it asks of each document it names, as far as was wanted.
        too_long: it is no label but a page, of which nothing is read.
    """

    label: str
    law: Law
    title: Title
    stage: Stage
    on: date
    facts: Mapping[str, bool]
    held: Ground
    lexicon: Lexicon
    read: LabelRead
    asked: dict[frozenset[int], Constraints]
    too_long: bool

    @property
    def row(self) -> Row:
        """The title's bullets at this stage."""
        return self.held.row

    @property
    def mentions(self) -> frozenset[str]:
        """The words of the card's own name, which in a label only repeat which card it is."""
        return self.held.mentions

    def again(self, label: str) -> Case:
        """The same application, asked in other words."""
        read, asked = _read(label, self.lexicon)
        return self._replace(label=label, read=read, asked=asked)

    def has_roles(self, reading: Naming) -> bool:
        """Whether the label says who makes the paper out, or for whom it is."""
        roles = roles_of(self.read.words_of(reading))
        return bool(roles.issuers or roles.addressees)

    def constraints(self, reading: Naming) -> Constraints:
        """What the label asks of one document it names."""
        known = self.asked.get(reading.positions)
        if known is None:
            known = read_constraints(self.read.words_of(reading))
            if known.max_age_months is None and len(self.read.parts) > 1:
                known = known._replace(max_age_months=self._age_of_all(reading))
            self.asked[reading.positions] = known
        return known

    def _age_of_all(self, reading: Naming) -> float | None:
        """« Quittance ou facture *de moins de 3 mois* »: the last one's age is that of all."""
        last = len(self.read.parts) - 1
        if any(part.link == "," for part in self.read.parts[reading.part + 1 :]):
            return None
        said = self.asked.get(_OF_ALL)
        if said is None:
            self.asked[_OF_ALL] = said = read_constraints(self.read.parts[last].words)
        age = said.max_age_months
        return None if age is None or self._is_its_own(age, last) else age

    def _is_its_own(self, age: float, part: int) -> bool:
        """« PACS et attestation *de moins de 3 mois* »: the bullet has that age for the last."""
        kinds = {
            candidate.kind
            for each in self.read.readings
            if each.part == part
            for candidate in each.candidates
        }
        return any(
            age in {entry.limits.max_age_months, self.law.kinds[entry.form].max_age_months}
            for kind in kinds
            for entry in self.asked_now(kind)
        )

    def is_met(self, condition: str) -> StageSays | None:
        """Whether a condition is met: the dossier's facts first, then what the stage says."""
        return self.law.met(condition, self.stage, self.facts)

    def asked_now(self, kind: str) -> Sequence[Entry]:
        """The bullets that ask this kind at this stage, surely or perhaps."""
        return self.held.asked.get(kind, ())

    def first_asked(self, kind: str) -> Entry | None:
        """The first of them."""
        return next(iter(self.asked_now(kind)), None)

    def weight(self, positions: Iterable[int]) -> float:
        """How much the words at these places say about which document is meant."""
        tokens = self.read.tokens
        return math.fsum(self.lexicon.weight(tokens[at].stem) for at in positions)


def case_of(  # noqa: PLR0913, PLR0917 -- as `judge`
    label: str, title: Title, stage: Stage, law: Law, facts: Mapping[str, bool], on: date
) -> Case:
    """The case of a label; what is read once is kept for the next."""
    known = law.derive(facts) if facts else facts
    lexicon = lexicon_of(law)
    too_long = len(label) > _LONGEST
    read, asked = _read("" if too_long else label, lexicon)
    in_mayotte = known.get("residant_mayotte", False)
    return Case(
        label=label,
        law=law,
        title=title,
        stage=stage,
        on=on,
        facts=known,
        held=ground(law, title, stage, on, in_mayotte=in_mayotte),
        lexicon=lexicon,
        read=read,
        asked=asked,
        too_long=too_long,
    )


def same_person(reading: Naming, entry: Entry, candidate: Candidate) -> bool:
    """Whether the bullet asks the paper of a person that the label may mean."""
    if not reading.people:
        return True
    if any(may_be(named, entry.whose) for named in reading.people):
        return True
    if reading.people <= candidate.phrase.persons and not entry.own_whose:
        return True
    host = entry.whose in (Whose.HEBERGEANT, Whose.TIERS)
    return host and any(each.kind == entry.form for each in reading.candidates)


@lru_cache(maxsize=256)
def _read(label: str, lexicon: Lexicon) -> tuple[LabelRead, dict[frozenset[int], Constraints]]:
    """A label as read, and what it asks of each document, filled in when first wanted."""
    return read_label(label, lexicon), {}


def forget() -> None:
    """Read all labels anew: for measures that change how they are read."""
    _read.cache_clear()
