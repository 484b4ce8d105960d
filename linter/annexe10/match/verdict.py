"""From what a label names to one of the seven verdicts.

`non_exigible` is the last word, never the default: it takes a definite document, wholly recognised,
that nothing in the row, in its other stages, or in another text could be asking for. Everything
short of that is `indecis`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from linter.annexe10.law import Due, Exemption, Law, OtherBasis, StageSays, Title, Whose
from linter.annexe10.match import explanation as say
from linter.annexe10.match.applicability import Row, Slot, Standing, row_at
from linter.annexe10.match.constraints import Constraints, read_constraints
from linter.annexe10.match.judgement import Judgement, Match
from linter.annexe10.match.lexicon import Lexicon, content, lexicon_of
from linter.annexe10.match.normalise import words
from linter.annexe10.match.near import listed_near
from linter.annexe10.match.people import PEOPLE, is_kin, may_be
from linter.annexe10.match.readings import Candidate, LabelRead, Reading, read_label
from linter.annexe10.match.strictness import doubtful_form, stricter
from linter.words import Stage, Verdict

NO_FACTS: Final[Mapping[str, bool]] = MappingProxyType({})

# A name found whole and in place; less is not enough to say that a document is not due.
_SURE: Final = 0.84
# Of what the label says, the part that its readings must explain before it is « not due ».
_EXPLAINED: Final = 0.45
# The same before it is anything but a doubt.
_TOUCHED: Final = 0.3
_AT_HEAD: Final = 2
# A name of the row found in part: enough to be asked for, enough to raise a doubt.
_GOOD_PARTIAL: Final = 0.8
_DOUBT_PARTIAL: Final = 0.6
_FRESH_PARTIAL: Final = 0.55
_SHADOW_QUALITY: Final = 0.85
_SHADOW_SHARE: Final = 0.55
_NEAREST: Final = 3
_ITEMS: Final = 6

# What a relative has for himself, and only a family reason makes due.
_CIVIL_STATUS: Final = frozenset(
    {
        "acte_naissance",
        "acte_mariage",
        "justificatif_nationalite",
        "passeport",
        "pages_passeport",
        "carte_identite_etrangere",
        "carte_consulaire",
        "certificat_nationalite",
        "titre_sejour",
    }
)

# The applicant's own card: every later application rests on it, listed or not.
_OWN_CARD: Final = frozenset(
    {"titre_sejour", "carte_sejour_temporaire", "carte_sejour_pluriannuelle", "carte_resident"}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one reading of the label leads to.

    Attributes:
        verdict: None when the row, its other stages and the other texts say nothing of it.
        slot: the bullet it rests on.
        candidate: the kind.
        reason: one French sentence.
        condition: the question to ask.
        article: the reference.
        relation: 0 the kind itself, 1 a form of it, 2 a wider word for it.
        whose: the label names the person whose document the bullet asks.
        link: what joins it to the finding before, « ou » or « et ».
        others: further bullets under which the kind is asked, with the same verdict.
    """

    verdict: Verdict
    reason: str
    candidate: Candidate | None = None
    slot: Slot | None = None
    condition: str | None = None
    article: str | None = None
    relation: int = 0
    whose: bool = False
    link: str = ""
    others: tuple[str, ...] = ()


# Which finding speaks for a kind that stands under several bullets.
_RANK: Final = {
    Verdict.EXIGIBLE: 0,
    Verdict.A_LA_REMISE: 1,
    Verdict.SOUS_CONDITION: 2,
    Verdict.PLUS_STRICT: 3,
    Verdict.AUTRE_FONDEMENT: 4,
    Verdict.INDECIS: 5,
    Verdict.NON_EXIGIBLE: 6,
}


def judge(
    label: str,
    title: Title,
    stage: Stage,
    law: Law,
    facts: Mapping[str, bool] = NO_FACTS,
) -> Judgement:
    """Whether a document that is asked for is due.

    Args:
        label: the request as the site or the préfecture words it, or a slot's code.
        title: the residence title applied for.
        stage: which kind of application.
        law: annexe 10 as data.
        facts: what the dossier states, condition id -> true or false.

    Returns:
        The verdict with its bullets, its reason and what was read. Never raises.
    """
    return _Case(label, title, stage, law, facts).judgement()


@lru_cache(maxsize=2048)
def _read(label: str, lexicon: Lexicon) -> tuple[LabelRead, Mapping[Reading, Constraints]]:
    """What a label names, and what it asks of each."""
    read = read_label(label, lexicon)
    return read, {each: read_constraints(read.words_of(each)) for each in read.readings}


@lru_cache(maxsize=128)
def _mentions(text: str) -> frozenset[str]:
    """The words of the card's own name: in a label they only repeat which card it is."""
    return frozenset(stem for _, stem in content(words(text.replace("-", " "))))


_ROWS: dict[tuple[int, int | None, str, Stage, bool], Row] = {}


def _row(law: Law, title: Title, stage: Stage, *, in_mayotte: bool) -> Row:
    key = (id(law), title.row, title.slug, stage, in_mayotte)
    if key not in _ROWS:
        _ROWS[key] = row_at(law, title, stage, in_mayotte=in_mayotte)
    return _ROWS[key]


class _Case:
    """One label for one title at one stage."""

    def __init__(
        self, label: str, title: Title, stage: Stage, law: Law, facts: Mapping[str, bool]
    ) -> None:
        self.title = title
        self.stage = stage
        self.law = law
        self.facts = law.derive(facts) if facts else facts
        self.lexicon = lexicon_of(law)
        self.read, self._asked = _read(label, self.lexicon)
        self.asked = Constraints()
        self.mentions = _mentions(f"{title.label} {' '.join(title.aliases)}")
        in_mayotte = bool(self.facts.get("residant_mayotte"))
        self.row = _row(law, title, stage, in_mayotte=in_mayotte)

    # --- The whole label ------------------------------------------------------------------------

    def judgement(self) -> Judgement:
        if self.title.row is None:
            return self._answer((Finding(Verdict.INDECIS, say.no_row(self.title)),))
        alone = [each for each in self.read.readings if not each.complement] or list(
            self.read.readings
        )
        readings = [each for each in alone if not each.detail] or alone
        if not readings:
            return self._answer((self._without_reading(),))
        findings = [self._of_reading(reading) for reading in readings]
        details = [each for each in self.read.readings if each not in readings]
        chosen = self._combined(findings, [self._of_reading(each) for each in details])
        return self._answer(chosen)

    def _combined(
        self, findings: Sequence[Finding], details: Sequence[Finding]
    ) -> tuple[Finding, ...]:
        """Several documents in one label: « ou » takes the best, « et » asks for each."""
        parts: list[Finding] = []
        for finding in findings:
            if finding.link == "ou" and parts:
                parts[-1] = min(parts[-1], finding, key=lambda each: _RANK[each.verdict])
            else:
                parts.append(finding)
        parts.sort(key=lambda each: _RANK[each.verdict])
        best, worst = parts[0], parts[-1]
        stricter_part = next((each for each in parts if _goes_beyond(each, parts)), None)
        stricter_part = stricter_part or next(
            (each for each in details if _goes_beyond(each, parts)), None
        )
        if stricter_part is not None and best.verdict in _LISTED:
            rest = [each for each in parts if each is not stricter_part]
            return (stricter_part, *rest)
        if best.verdict is Verdict.NON_EXIGIBLE:
            asked = [each for each in details if self._is_asked(each)]
            if asked:
                doubt = replace(best, verdict=Verdict.INDECIS, reason=say.example_is_due())
                return (doubt, *asked)
        if worst.verdict is Verdict.NON_EXIGIBLE and best.verdict in _LISTED:
            more = say.part_not_due(worst.candidate, self.law)
            return (replace(best, verdict=Verdict.PLUS_STRICT, reason=more), *parts[1:])
        return tuple(parts)

    def _is_asked(self, finding: Finding) -> bool:
        """Whether an example or an addition in the label is itself something due."""
        sure = finding.candidate is not None and finding.candidate.quality >= _SURE
        return sure and finding.verdict in _LISTED | {Verdict.AUTRE_FONDEMENT}

    def _answer(self, findings: Sequence[Finding]) -> Judgement:
        first = findings[0]
        found = [item for each in findings if each.slot for item in (each.slot.item, *each.others)]
        items = tuple(dict.fromkeys(found))[:_ITEMS]
        nearest = self._nearest() if first.verdict is Verdict.INDECIS else ()
        return Judgement(
            verdict=first.verdict,
            items=items if first.verdict in _WITH_ITEMS else (),
            reason=first.reason,
            condition=first.condition,
            article=first.article or (items[0] if items else None),
            matched=self._matches(findings),
            nearest=nearest,
            text_version=self.law.version.label,
        )

    # --- One reading ----------------------------------------------------------------------------

    def _of_reading(self, reading: Reading) -> Finding:
        self.asked = self._asked[reading]
        finding = self._best(reading)
        return replace(finding, link=reading.link)

    def _best(self, reading: Reading) -> Finding:
        if all(self.law.kinds[each.kind].generic for each in reading.candidates):
            return Finding(Verdict.INDECIS, say.too_vague(), reading.best)
        here = list(self._here(self._meanings(reading), reading))
        listed = [each for each in here if each.verdict is not Verdict.NON_EXIGIBLE]
        firm = [each for each in listed if each.verdict is not Verdict.INDECIS]
        if firm:
            best = _chosen(firm)
            return best if self._touched(reading) else self._too_little(best)
        if listed:
            return _chosen(listed)
        elsewhere = self._elsewhere(reading)
        if elsewhere is not None and not self._is_reserved(elsewhere, here):
            return elsewhere
        doubt = self._doubt(reading)
        if doubt is not None:
            return doubt
        if here:
            return _chosen(here)
        return self._absent(reading)

    def _is_reserved(self, elsewhere: Finding, here: Sequence[Finding]) -> bool:
        """The bullet itself keeps the document for another stage; another text only may use it."""
        said = any(each.slot is not None and each.slot.reserved for each in here)
        return said and elsewhere.verdict is Verdict.INDECIS

    def _meanings(self, reading: Reading) -> tuple[Candidate, ...]:
        """The kinds read, and those inside them that differ only by whose paper it is."""
        best = reading.best.phrase.core
        return reading.candidates + tuple(
            each
            for each in reading.shadowed
            if each.whole and best - each.phrase.core <= set(PEOPLE)
        )

    def _here(self, candidates: Iterable[Candidate], reading: Reading) -> Iterator[Finding]:
        """What the row says of the kinds that the words may name."""
        for candidate in candidates:
            own = self.row.slots.get(candidate.kind, ())
            for slot in own:
                if self._same_person(reading, slot):
                    yield self._of_slot(slot, candidate, min(slot.steps, 1), reading)
            if own:
                continue
            for form in self.law.accepted_as(candidate.kind) - {candidate.kind}:
                for slot in self.row.slots.get(form, ()):
                    if slot.steps == 0 and self._same_person(reading, slot):
                        yield self._of_slot(slot, candidate, 2, reading)

    def _same_person(self, reading: Reading, slot: Slot) -> bool:
        if not reading.people:
            return True
        if any(may_be(named, slot.whose) for named in reading.people):
            return True
        named_in_kind = reading.people == reading.people_inside
        return named_in_kind and not slot.own_whose

    def _of_slot(
        self, slot: Slot, candidate: Candidate, relation: int, reading: Reading
    ) -> Finding:
        named = any(may_be(each, slot.whose) for each in reading.people)
        base = Finding(
            Verdict.EXIGIBLE, "", candidate, slot, article=slot.item, relation=relation, whose=named
        )
        kind = self.law.kinds[candidate.kind]
        if slot.standing is Standing.OTHER_STAGE:
            return self._other_stage(base, slot)
        if slot.standing is Standing.DOUBT:
            return replace(base, verdict=Verdict.INDECIS, reason=say.doubt(slot, kind))
        opened: list[str] = []
        for condition in slot.conditions:
            met = self._met(condition)
            if met is StageSays.NO:
                reason = say.condition_not_met(self.law.conditions[condition])
                return replace(base, verdict=Verdict.NON_EXIGIBLE, reason=reason)
            if met is StageSays.DOUBT:
                reason = say.stage_doubt(self.law.conditions[condition], slot)
                return replace(base, verdict=Verdict.INDECIS, reason=reason)
            if met is None:
                opened.append(condition)
        for condition in slot.unless:
            met = self._met(condition)
            if met is StageSays.YES:
                reason = say.exempt(self.law.conditions[condition])
                return replace(base, verdict=Verdict.NON_EXIGIBLE, reason=reason)
            if met is StageSays.DOUBT:
                reason = say.stage_doubt(self.law.conditions[condition], slot)
                return replace(base, verdict=Verdict.INDECIS, reason=reason)
        return self._due(base, slot, opened)

    def _due(self, base: Finding, slot: Slot, opened: Sequence[str]) -> Finding:
        kind = self.law.kinds[slot.form]
        question = self.law.conditions[opened[-1]].question if opened else slot.question
        base = replace(base, condition=question)
        if slot.due is Due.A_LA_REMISE:
            return replace(base, verdict=Verdict.A_LA_REMISE, reason=say.at_issue(slot))
        doubtful = doubtful_form(self.asked, kind)
        if doubtful:
            return replace(base, verdict=Verdict.INDECIS, reason=doubtful)
        points = stricter(self.asked, slot.limits, kind)
        if points:
            return replace(
                base, verdict=Verdict.PLUS_STRICT, reason=say.more_than_text(slot, points)
            )
        if question is not None:
            when = self.law.conditions[opened[-1]].when if opened else ""
            return replace(base, verdict=Verdict.SOUS_CONDITION, reason=say.conditional(slot, when))
        return replace(base, reason=say.due(slot, self.law))

    def _met(self, condition: str) -> StageSays | None:
        """Whether a condition is met: the dossier's facts first, then what the stage says."""
        stated = self.facts.get(condition)
        if stated is not None:
            return StageSays.YES if stated else StageSays.NO
        return self.law.conditions[condition].by_stage.get(self.stage)

    def _other_stage(self, base: Finding, slot: Slot) -> Finding:
        if self.stage is not Stage.PREMIERE and slot.form in _OWN_CARD:
            return replace(base, verdict=Verdict.INDECIS, reason=say.own_card())
        if base.relation == 2:
            return replace(base, verdict=Verdict.INDECIS, reason=say.doubt(slot, None))
        return replace(base, verdict=Verdict.NON_EXIGIBLE, reason=say.other_stage(slot))

    # --- Other texts, other people, near misses --------------------------------------------------

    def _elsewhere(self, reading: Reading) -> Finding | None:
        """Another text than the annexe, unless one exempts."""
        if self._exemption(reading) is not None:
            return None
        doubtful: Finding | None = None
        for candidate in reading.candidates:
            for basis in self.law.other_bases:
                if not self._concerns(basis, candidate.kind, reading):
                    continue
                if candidate.kind in basis.doubtful or (
                    self.asked.legalised
                    and doubtful_form(self.asked, self.law.kinds[candidate.kind])
                ):
                    doubtful = doubtful or Finding(
                        Verdict.INDECIS, say.may_serve(basis), candidate, article=basis.article
                    )
                    continue
                question = (
                    self.law.conditions[basis.condition].question if basis.condition else None
                )
                return Finding(
                    Verdict.AUTRE_FONDEMENT,
                    say.other_text(basis),
                    candidate,
                    condition=question,
                    article=basis.article,
                )
        return doubtful

    def _concerns(self, basis: OtherBasis, kind: str, reading: Reading) -> bool:
        if basis.rows is not None and self.title.row not in basis.rows:
            return False
        if basis.stages and self.stage not in basis.stages:
            return False
        if kind not in basis.kinds and kind not in basis.doubtful:
            return False
        if not reading.people:
            own = self.law.kinds[kind].whose
            return not basis.whose or own in basis.whose or own is not Whose.DEMANDEUR
        named = reading.people
        if not basis.whose:
            own = self.law.kinds[kind].whose
            return Whose.DEMANDEUR in named or named == reading.people_inside or own in named
        return any(may_be(each, whose) for each in named for whose in basis.whose)

    def _exemption(self, reading: Reading) -> Exemption | None:
        kinds = {each.kind for each in reading.candidates}
        for each in self.law.exemptions:
            if not kinds & set(each.kinds):
                continue
            rows = each.rows is None or self.title.row in each.rows
            if rows and (not each.stages or self.stage in each.stages):
                return each
        return None

    def _doubt(self, reading: Reading) -> Finding | None:
        """Anything that could still be asking for it."""
        if self.asked.legalised and not reading.people:
            for candidate in reading.candidates:
                doubtful = doubtful_form(self.asked, self.law.kinds[candidate.kind])
                if doubtful:
                    return Finding(Verdict.INDECIS, doubtful, candidate)
        for candidate in reading.candidates:
            if any(self.law.kinds[each.kind].generic for each in reading.candidates):
                return Finding(Verdict.INDECIS, say.too_vague(), candidate)
            if (
                self.stage is not Stage.PREMIERE
                and candidate.kind in _OWN_CARD
                and not reading.people
            ):
                return Finding(Verdict.INDECIS, say.own_card(), candidate)
            other = self._other_person(reading, candidate)
            if other is not None:
                return other
        for candidate in reading.shadowed:
            if not _shares(candidate, reading.best):
                continue
            for slot in self._asked_now(candidate.kind):
                if self._same_person(reading, slot):
                    return Finding(Verdict.INDECIS, say.near(slot, self.law), candidate, slot)
        near = self._may_stand_for(reading) or self._near_partial()
        if near is not None:
            return near
        if max(each.quality for each in self._whole(reading)) < _SURE:
            return Finding(Verdict.INDECIS, say.not_sure(), reading.best)
        guessed = [word.text for word in self.read.words if word.guessed]
        guessed += [
            token.word.text
            for token in self.read.tokens
            if token.word.corrected and (token in self.read.unread or token.stem in PEOPLE)
        ]
        if guessed:
            return Finding(Verdict.INDECIS, say.misspelt(guessed), reading.best)
        if not self._explained():
            return Finding(Verdict.INDECIS, say.words_unread(self.read.unread), reading.best)
        return None

    def _whole(self, reading: Reading) -> list[Candidate]:
        """The kinds whose name is whole in the label, and is most of what was read."""
        found = [each for each in reading.candidates if each.whole]
        found += [each for each in reading.shadowed if each.whole and _shares(each, reading.best)]
        return found or [replace(reading.best, quality=0.0)]

    def _other_person(self, reading: Reading, candidate: Candidate) -> Finding | None:
        """The row asks this kind of somebody else: of whom the label speaks may be unclear.

        It is clear for the civil status and the papers of relatives, which only a family reason
        makes due (R. 431-10 3°), unless the relative may be the host or the one who pays.
        """
        for slot in self._asked_now(candidate.kind):
            if self._same_person(reading, slot):
                continue
            kin = all(is_kin(each) for each in reading.people)
            own = slot.whose is Whose.DEMANDEUR
            civil = candidate.kind in _CIVIL_STATUS
            inside = reading.people == reading.people_inside
            if inside or not (kin and own and civil and not self.row.dependent):
                return Finding(Verdict.INDECIS, say.other_person(slot), candidate, slot)
        return None

    def _may_stand_for(self, reading: Reading) -> Finding | None:
        """Another document of the row that the request may mean, or prove."""
        for candidate in reading.candidates:
            for near in listed_near().get(candidate.kind, ()):
                for slot in self._asked_now(near.listed):
                    if slot.steps == 0 and (slot.open_list or not near.as_proof):
                        reason = say.may_stand_for(slot, self.law)
                        return Finding(Verdict.INDECIS, reason, candidate, slot)
        return None

    def _near_partial(self) -> Finding | None:
        """A name of the row of which the label has words that nothing else explains."""
        taken = frozenset(at for each in self.read.readings for at in each.positions)
        for partial in self.read.partials:
            slot = next(self._asked_now(partial.phrase.kind), None)
            if slot is None:
                continue
            news = frozenset(token.position for token in self.read.unread) - taken
            fresh = self._weight(partial.positions & news) / max(partial.phrase.weight, 0.01)
            if fresh >= _FRESH_PARTIAL:
                candidate = Candidate(partial.phrase.kind, partial.phrase, partial.coverage)
                return Finding(Verdict.INDECIS, say.near(slot, self.law), candidate, slot)
        return None

    def _asked_now(self, kind: str) -> Iterator[Slot]:
        """The bullets that ask this kind at this stage, surely or perhaps."""
        for slot in self.row.slots.get(kind, ()):
            if slot.standing is not Standing.OTHER_STAGE and slot.steps <= 1:
                yield slot

    def _absent(self, reading: Reading) -> Finding:
        exemption = self._exemption(reading)
        kind = self.law.kinds[self._whole(reading)[0].kind]
        reason = say.absent(kind, self.title, exemption)
        return Finding(
            Verdict.NON_EXIGIBLE,
            reason,
            reading.best,
            article=exemption.article if exemption else None,
        )

    def _too_little(self, best: Finding) -> Finding:
        return replace(best, verdict=Verdict.INDECIS, reason=say.words_unread(self.read.unread))

    # --- No reading at all ----------------------------------------------------------------------

    def _without_reading(self) -> Finding:
        total = self._weight(frozenset(token.position for token in self.read.tokens))
        for partial in self.read.partials:
            told = self._weight(partial.positions) / max(total, 0.01)
            if partial.coverage < _GOOD_PARTIAL or told < _DOUBT_PARTIAL:
                continue
            candidate = Candidate(partial.phrase.kind, partial.phrase, partial.coverage)
            reading = Reading((candidate,), partial.positions)
            self.asked = read_constraints(self.read.words)
            found = [
                each
                for each in self._here((candidate,), reading)
                if each.verdict is not Verdict.NON_EXIGIBLE
            ]
            if found:
                return _chosen(found)
        return Finding(Verdict.INDECIS, say.not_recognised())

    # --- How much of the label was understood ----------------------------------------------------

    def _weight(self, positions: Iterable[int]) -> float:
        tokens = self.read.tokens
        return sum(self.lexicon.weight(tokens[at].stem) for at in positions)

    def _share_read(self) -> float:
        read = self._weight(
            frozenset(at for reading in self.read.readings for at in reading.positions)
        )
        unread = sum(
            self.lexicon.weight(token.stem)
            for token in self.read.unread
            if token.stem not in self.mentions
        )
        return read / max(read + unread, 0.01)

    def _explained(self) -> bool:
        return self._share_read() >= _EXPLAINED

    def _touched(self, reading: Reading) -> bool:
        """Whether the label begins with the name, or is mostly the name."""
        heads = min(reading.positions) <= _AT_HEAD and reading.best.whole
        return heads or self._share_read() >= _TOUCHED

    # --- What is shown --------------------------------------------------------------------------

    def _matches(self, findings: Sequence[Finding]) -> tuple[Match, ...]:
        items = {each.candidate: each.slot for each in findings if each.candidate is not None}
        matches = []
        for reading in self.read.readings:
            text = " ".join(self.read.tokens[at].word.text for at in sorted(reading.positions))
            for candidate in reading.candidates:
                slot = items.get(candidate)
                matches.append(
                    Match(
                        words=text,
                        kind=candidate.kind,
                        name=self.law.kinds[candidate.kind].name,
                        phrase=candidate.phrase.text,
                        score=round(candidate.quality, 2),
                        item=slot.item if slot else None,
                    )
                )
        return tuple(matches)

    def _nearest(self) -> tuple[str, ...]:
        """The bullets of the row that come nearest, for the counsellor to look at."""
        found: dict[str, None] = {}
        kinds = [
            candidate.kind
            for reading in self.read.readings
            for candidate in (*reading.candidates, *reading.shadowed)
        ]
        kinds += [partial.phrase.kind for partial in self.read.partials]
        for kind in kinds:
            for slot in self.row.slots.get(kind, ()):
                found.setdefault(f"{slot.item} {self.law.kinds[slot.kind].name}")
        return tuple(found)[:_NEAREST]


_LISTED: Final = frozenset(
    {Verdict.EXIGIBLE, Verdict.SOUS_CONDITION, Verdict.A_LA_REMISE, Verdict.PLUS_STRICT}
)
_WITH_ITEMS: Final = _LISTED | {Verdict.INDECIS, Verdict.NON_EXIGIBLE}


def _goes_beyond(finding: Finding, parts: Sequence[Finding]) -> bool:
    """Whether a part of the request, or an example for the same bullet, is stricter than the text."""
    if finding.verdict is not Verdict.PLUS_STRICT or finding.slot is None:
        return False
    items = {each.slot.item for each in parts if each.slot is not None}
    return finding in parts or finding.slot.item in items


def _shares(shadowed: Candidate, best: Candidate) -> bool:
    """Whether a name inside another is most of it, and fits as well."""
    return (
        shadowed.quality >= _SHADOW_QUALITY
        and shadowed.phrase.weight >= _SHADOW_SHARE * best.phrase.weight
    )


def _chosen(findings: Sequence[Finding]) -> Finding:
    """The finding that speaks for a kind, with the other bullets that say the same."""
    ordered = sorted(findings, key=_preference)
    best = ordered[0]
    others = [each.slot.item for each in ordered if each.slot and each.verdict is best.verdict]
    return replace(best, others=tuple(others))


def _preference(finding: Finding) -> tuple[int, bool, float, bool, float]:
    """The kind itself before a form of it, then what is most surely due, then the best name.

    A bullet for all stages that makes a document due at the end gives way to one for this stage
    that makes it due now.
    """
    quality = finding.candidate.quality if finding.candidate else 0.0
    rank: float = _RANK[finding.verdict]
    slot = finding.slot
    if finding.verdict is Verdict.A_LA_REMISE and slot and not slot.for_stage:
        rank = _RANK[Verdict.SOUS_CONDITION] + 0.5
    native = slot is not None and slot.native
    return finding.relation, not finding.whose, rank, not native, -quality
