"""Which bullets of a row stand for an application at a stage, and with which standing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from linter.law.model import NO_LIMITS, Bullet, Law, Limits, Section, Title, row_of
from linter.law.words import Due, Nature, SectionKind, Whose
from linter.model.words import Stage
from linter.text.french import euros, long_date


class Standing(StrEnum):
    """What the row says of a document at this stage; of another request, `Entry.request` asks."""

    DUE = "due"
    DOUBT = "doubt"
    OTHER_STAGE = "other_stage"


class Entry(NamedTuple):
    """A bullet under which a kind of document may be asked.

    Attributes:
        item: id of the bullet (of the section where a heading asks).
        kind: the kind that the bullet names.
        form: the kind accepted as it; the same when the bullet names it itself.
        steps: how many « is accepted as » lie between the two.
        whose: whose document the bullet asks.
        standing: at this stage.
        why: in French, why it stands so when it is not simply due.
        conditions: ids, all must be met.
        unless: ids; one of them exempts.
        question: what to ask where no condition of the catalogue says it.
        due: at filing or when the card is handed over.
        limits: the figures of the text.
        open_list: the text gives examples only.
        excludes: kinds that it does not accept all the same.
        own_whose: the bullet says whose, rather than the kind.
        for_stage: its section is for this stage, rather than for all.
        native: its section names this stage, or is referred to by one that does.
        alternative: the bullet names several kinds of which one suffices.
        request: where it stands for another request than this stage's, id of the condition that
            asks whether that one is made.
        more: the form proves more than the bullet asks: to ask for it is stricter.
        less: the form proves less than the bullet asks: it does not suffice.
        basis: the text, other than the annexe, that says what holds on the day of filing.
        remark: what that text says, in French.
    """

    item: str
    kind: str
    form: str
    steps: int
    whose: Whose
    standing: Standing
    why: str = ""
    conditions: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    question: str | None = None
    due: Due = Due.AU_DEPOT
    limits: Limits = NO_LIMITS
    open_list: bool = False
    excludes: tuple[str, ...] = ()
    own_whose: bool = False
    for_stage: bool = False
    native: bool = False
    alternative: bool = False
    request: str = ""
    more: bool = False
    less: bool = False
    basis: str = ""
    remark: str = ""

    @property
    def is_free(self) -> bool:
        """Whether the text gives examples only, or alternatives: the proof is for one to choose."""
        return self.open_list or self.alternative

    @property
    def reserved(self) -> bool:
        """Whether the bullet's own words keep it for another stage."""
        return self.standing is Standing.OTHER_STAGE and self.why == _STAGES_SAID


class Row(NamedTuple):
    """A title at a stage: its entries, by the kind that may be given.

    Attributes:
        entries: kind id -> entries.
        dependent: the right comes from a relative, whose papers may matter (R. 431-10 3°, or the
            row itself names a relative).
    """

    entries: Mapping[str, tuple[Entry, ...]]
    dependent: bool = False


_PAST_FACT: Final = (
    "prévue pour une première demande ; elle prouve un fait passé, et R. 433-1 ne fait redemander "
    "que ce qui prouve une condition qui dure"
)
_OTHER_CARD: Final = (
    "prévue pour une première demande ; l'annexe ne dit pas qu'elle est redemandée pour cette carte"
)
_FIRST_ONLY: Final = "prévue pour une première demande seulement"
_CHANGE_ONLY: Final = "prévue pour un changement de statut"
_RENEWAL_ONLY: Final = "prévue au renouvellement seulement"
_MULTI_YEAR_ONLY: Final = "prévue pour la carte pluriannuelle seulement"
_RESIDENT_ONLY: Final = "prévue pour la carte de résident seulement"
_AFTER_VISA: Final = "prévue à l'expiration du visa de long séjour seulement"
_STAGES_SAID: Final = "que le texte réserve à une autre étape"
_NO_RESIDENT_CARD: Final = "prévue à cette ligne, où l'annexe n'a pas de carte de résident"

RENEWAL: Final = "renouvellement_demande"

# Which question tells whether the request is made for which a section stands.
_REQUESTS: Final = {
    SectionKind.FIRST: "premiere_demande",
    SectionKind.AFTER_VLS_TS: "premiere_demande",
    SectionKind.CHANGE_OF_STATUS: "changement_demande",
    SectionKind.RENEWAL: RENEWAL,
    SectionKind.MULTI_YEAR: "premiere_pluriannuelle",
    SectionKind.RESIDENT_CARD: "carte_resident_demandee",
}

_OVERSEAS_ROWS: Final = frozenset({67, 68, 69})
_EXCEPTIONAL_ADMISSION: Final = 66


class _Stand(NamedTuple):
    standing: Standing
    why: str = ""
    only_if_lasting: bool = False
    request: str = ""


class _Stages(NamedTuple):
    """Whether a section is for some stages only, and whether it names this one."""

    some: bool
    this: bool


_NAMING: Final = {
    Stage.PREMIERE: SectionKind.FIRST,
    Stage.RENOUVELLEMENT: SectionKind.RENEWAL,
    Stage.CHANGEMENT_STATUT: SectionKind.CHANGE_OF_STATUS,
    Stage.PLURIANNUELLE: SectionKind.MULTI_YEAR,
    Stage.CARTE_RESIDENT: SectionKind.RESIDENT_CARD,
}
_DUE: Final = _Stand(Standing.DUE)
_IF_LASTING: Final = _Stand(Standing.DUE, _PAST_FACT, only_if_lasting=True)


def _other(why: str, kind: SectionKind) -> _Stand:
    return _Stand(Standing.OTHER_STAGE, why, request=_REQUESTS[kind])


def _doubt(why: str) -> _Stand:
    return _Stand(Standing.DOUBT, why)


def _stand(law: Law, title: Title, section: Section, stage: Stage) -> _Stand:
    """How a section stands at a stage, by the kinds of the section."""
    kinds = set(section.kinds)
    if stage is Stage.CARTE_RESIDENT:
        return _resident(law, title, kinds)
    if kinds & _WHATEVER_STAGE:
        return _DUE
    return _BY_STAGE[stage](title, kinds)


def _first(title: Title, kinds: set[SectionKind]) -> _Stand:
    if kinds & {SectionKind.FIRST, SectionKind.AFTER_VLS_TS}:
        return _DUE
    if SectionKind.CHANGE_OF_STATUS in kinds:
        has_first = _has(title, SectionKind.FIRST, SectionKind.AFTER_VLS_TS)
        later = _other(_CHANGE_ONLY, SectionKind.CHANGE_OF_STATUS)
        return later if has_first else _doubt(_CHANGE_ONLY)
    return _later(kinds)


def _change(title: Title, kinds: set[SectionKind]) -> _Stand:
    if SectionKind.CHANGE_OF_STATUS in kinds:
        return _DUE
    if SectionKind.FIRST in kinds:
        has_own = _has(title, SectionKind.CHANGE_OF_STATUS)
        return _doubt(_FIRST_ONLY) if has_own else _DUE
    if SectionKind.AFTER_VLS_TS in kinds:
        return _doubt(_AFTER_VISA) if _has(title, SectionKind.CHANGE_OF_STATUS) else _DUE
    return _later(kinds)


def _renewal(title: Title, kinds: set[SectionKind]) -> _Stand:
    if SectionKind.RENEWAL in kinds:
        return _DUE
    if kinds & {SectionKind.FIRST, SectionKind.AFTER_VLS_TS}:
        return _IF_LASTING if _renewed_under_r433(title) else _doubt(_OTHER_CARD)
    if SectionKind.CHANGE_OF_STATUS in kinds:
        return _doubt(_CHANGE_ONLY)
    return _later(kinds)


def _multi_year(title: Title, kinds: set[SectionKind]) -> _Stand:
    if SectionKind.MULTI_YEAR in kinds:
        return _DUE
    if kinds & {SectionKind.FIRST, SectionKind.AFTER_VLS_TS}:
        return _IF_LASTING
    if SectionKind.RENEWAL in kinds:
        has_own = _has(title, SectionKind.MULTI_YEAR)
        return _doubt(_RENEWAL_ONLY) if has_own else _IF_LASTING
    if SectionKind.CHANGE_OF_STATUS in kinds:
        return _doubt(_CHANGE_ONLY)
    return _later(kinds)


def _resident(law: Law, title: Title, kinds: set[SectionKind]) -> _Stand:
    """A first resident card: where the row has no other card, any first application is one."""
    if "CR" not in title.cards:
        return _doubt(_NO_RESIDENT_CARD)
    if kinds & _WHATEVER_STAGE or SectionKind.RESIDENT_CARD in kinds:
        return _DUE
    if set(title.cards) == {"CR"}:
        return _first(title, kinds)
    if SectionKind.RENEWAL in kinds and title.row in law.resident.renewing:
        return _DUE
    return next((_doubt(why) for kind, why in _BEFORE.items() if kind in kinds), _later(kinds))


def _later(kinds: set[SectionKind]) -> _Stand:
    """Sections for what comes after this application: due then, and the question is which it is."""
    for kind, why in _LATER.items():
        if kind in kinds:
            return _other(why, kind)
    return _doubt(_STAGES_SAID)


_WHATEVER_STAGE: Final = {SectionKind.ALL, SectionKind.SITUATION, SectionKind.TERRITORY}

# What a row asks of its other card, which the resident card follows.
_BEFORE: Final = {
    SectionKind.FIRST: _OTHER_CARD,
    SectionKind.AFTER_VLS_TS: _OTHER_CARD,
    SectionKind.CHANGE_OF_STATUS: _CHANGE_ONLY,
    SectionKind.RENEWAL: _RENEWAL_ONLY,
}

_LATER: Final = {
    SectionKind.RENEWAL: _RENEWAL_ONLY,
    SectionKind.MULTI_YEAR: _MULTI_YEAR_ONLY,
    SectionKind.RESIDENT_CARD: _RESIDENT_ONLY,
}


_BY_STAGE: Final = {
    Stage.PREMIERE: _first,
    Stage.CHANGEMENT_STATUT: _change,
    Stage.RENOUVELLEMENT: _renewal,
    Stage.PLURIANNUELLE: _multi_year,
}


def _has(title: Title, *kinds: SectionKind) -> bool:
    return any(
        set(kinds) & set(section.kinds) for section in title.sections if section.territory is None
    )


def _renewed_under_r433(title: Title) -> bool:
    """Whether R. 433-1 or R. 433-2 applies: they speak of temporary and multi-year cards."""
    return bool({"CST", "CSP", "APS"} & set(title.cards)) or title.row == _EXCEPTIONAL_ADMISSION


def row_at(law: Law, title: Title, stage: Stage, on: date, *, in_mayotte: bool) -> Row:
    """All bullets of a title at a stage, on a day of filing, by the kinds that may be given.

    Made once for all days that are alike: each file of each dossier asks for it.
    """
    key = (law, title.slug, stage, law.epoch(on), in_mayotte)
    known, row = _ROWS.get(key, (None, None))
    if row is None or known is not title:
        row = _made(law, title, stage, on, in_mayotte=in_mayotte)
        _ROWS[key] = title, row
    return row


_ROWS: Final[dict[tuple[Law, str, Stage, date, bool], tuple[Title, Row]]] = {}


def _made(law: Law, title: Title, stage: Stage, on: date, *, in_mayotte: bool) -> Row:
    entries: dict[str, list[Entry]] = defaultdict(list)
    kin = False
    for entry in _Walk(law, title, stage, on, in_mayotte=in_mayotte).entries():
        entries[entry.form].append(entry)
        kin = kin or (entry.steps == 0 and entry.whose in _RELATIVES and entry.kind != "acte_deces")
    return Row(
        {kind: tuple(found) for kind, found in entries.items()},
        dependent=title.family_ground or kin,
    )


_RELATIVES: Final = frozenset(
    {Whose.CONJOINT, Whose.ENFANT, Whose.PARENT, Whose.COUPLE, Whose.FAMILLE}
)


class _Walk:
    """Through the sections of a row, and those to which its bullets refer."""

    def __init__(self, law: Law, title: Title, stage: Stage, on: date, *, in_mayotte: bool) -> None:
        self._law = law
        self._frame = _Frame(law, stage, on)
        self._title = title
        self._stage = stage
        self._in_mayotte = in_mayotte
        self._by_id = {section.id: section for section in title.sections}

    def entries(self) -> Iterator[Entry]:
        """The row's own bullets, then those of the points they refer to."""
        for section in self._title.sections:
            if not self._stands(section):
                continue
            stand = _stand(self._law, self._title, section, self._stage)
            yield from _of_section(self._frame, section, stand, section.conditions)
            if stand == _DUE:
                yield from self._referred(section, section.conditions, {section.id})

    def _stands(self, section: Section) -> bool:
        """Whether a section is for metropolitan France, or for where the application is made."""
        if SectionKind.EXEMPTION in section.kinds:
            return False
        if section.territory is None or self._title.row in _OVERSEAS_ROWS:
            return True
        return self._in_mayotte and section.territory == "mayotte"

    def _referred(
        self, section: Section, outer: tuple[str, ...], seen: set[str]
    ) -> Iterator[Entry]:
        """« Pièces prévues aux points 1 et 3 »: what those points ask stands here too."""
        for item in section.bullets:
            if item.nature is not Nature.CROSS_REFERENCE:
                continue
            conditions = outer + ((item.condition,) if item.condition else ())
            for name in item.refers_to:
                if name in self._by_id:
                    for entry in self._point(name, conditions, seen):
                        yield entry._replace(native=True)
                else:
                    yield from self._elsewhere(name, conditions)

    def _point(self, name: str, outer: tuple[str, ...], seen: set[str]) -> Iterator[Entry]:
        """A point of this row, with the points under it."""
        if name in seen:
            return
        seen.add(name)
        section = self._by_id[name]
        conditions = outer + section.conditions
        yield from _of_section(self._frame, section, _DUE, conditions)
        yield from self._referred(section, conditions, seen)
        for child in self._by_id.values():
            if child.parent == name and child.territory is None:
                yield from self._point(child.id, outer, seen)

    def _elsewhere(self, name: str, outer: tuple[str, ...]) -> Iterator[Entry]:
        """Another row, or a point of it, according to the ground on which one applies."""
        row = row_of(name)
        other = self._law.titles[row]
        question = f"Votre demande repose-t-elle sur le motif « {other.label} » ?"
        for section in other.sections:
            if section.territory is not None or SectionKind.EXEMPTION in section.kinds:
                continue
            whole_row = "." not in name
            if not whole_row and not f"{section.id}.".startswith(f"{name}."):
                continue
            stand = _stand(self._law, other, section, self._stage) if whole_row else _DUE
            conditions = outer + section.conditions
            for entry in _of_section(self._frame, section, stand, conditions):
                if entry.standing is not Standing.OTHER_STAGE:
                    yield entry._replace(question=question)


class _Frame(NamedTuple):
    """For which stage and day a row is read."""

    law: Law
    stage: Stage
    on: date


def _of_section(
    frame: _Frame, section: Section, stand: _Stand, conditions: tuple[str, ...]
) -> Iterator[Entry]:
    own_stages = _Stages(
        some=SectionKind.ALL not in section.kinds, this=_NAMING[frame.stage] in section.kinds
    )
    for item in section.bullets:
        if item.nature is Nature.DOCUMENT:
            own = _item_stand(item, stand, frame.stage)
            yield from _of_item(frame, item, own, conditions, own_stages)
    for note in section.notes:
        if note.nature is Nature.DOCUMENT:
            shared = conditions + ((note.condition,) if note.condition else ())
            heading = Bullet(id=section.id, any_of=note.kinds, open_list=True, lasting=True)
            yield from _of_item(frame, heading, stand, shared, own_stages)


def _item_stand(item: Bullet, stand: _Stand, stage: Stage) -> _Stand:
    if item.stages and stage not in item.stages:
        kinds = [kind for each, kind in _NAMING.items() if each in item.stages]
        return _other(_STAGES_SAID, kinds[0])
    if stand.only_if_lasting and not item.lasting:
        return _doubt(stand.why)
    return stand


def _of_item(
    frame: _Frame,
    item: Bullet,
    stand: _Stand,
    conditions: tuple[str, ...],
    own_stages: _Stages,
) -> Iterator[Entry]:
    law, on = frame.law, frame.on
    for named in item.kinds:
        kind, basis, remark = _kind_on(law, item, named, on)
        own = item.part_conditions.get(named)
        unless = item.part_unless.get(named, item.unless if own is None else None)
        whose = item.part_whose.get(named, item.whose) or law.kinds[kind].whose
        shared = conditions + tuple(each for each in (item.condition, own) if each)
        for form in _forms(law, kind):
            if form.kind in item.excludes:
                continue
            limits = item.part_limits.get(form.kind, item.limits_of(named))
            limits, amount_basis, amount = _limits_on(law, limits, on)
            yield Entry(
                item=item.id,
                kind=kind,
                form=form.kind,
                steps=form.steps,
                whose=whose if form.steps == 0 else _form_whose(law, item, kind, form.kind, whose),
                standing=stand.standing,
                why=stand.why if stand.standing is not Standing.DUE else "",
                conditions=tuple(dict.fromkeys(shared + form.conditions)),
                unless=(unless,) if unless else (),
                due=item.due,
                limits=limits,
                open_list=item.open_list,
                excludes=item.excludes,
                own_whose=named in item.part_whose or item.whose is not None,
                for_stage=own_stages.some,
                native=own_stages.this,
                alternative=kind in item.any_of and len(item.any_of) > 1,
                request=stand.request,
                more=form.more,
                less=form.less,
                basis=basis or amount_basis,
                remark=remark or amount,
            )


def _kind_on(law: Law, item: Bullet, named: str, on: date) -> tuple[str, str, str]:
    """The kind asked on a day, with the text that changed it and what that text says."""
    if named not in item.dated:
        return named, "", ""
    value = law.value(item.dated[named], on)
    if value.kind == named:
        return named, "", ""
    remark = f"{law.kinds[value.kind].name}, depuis le {long_date(value.since)} ({value.basis})"
    return value.kind, value.basis, f"Le niveau demandé a changé : {remark}."


def _limits_on(law: Law, limits: Limits, on: date) -> tuple[Limits, str, str]:
    """The figures on a day; an amount that is not well established makes no request stricter."""
    if limits.value is None:
        return limits, "", ""
    value = law.value(limits.value, on)
    known = replace(limits, amount_eur=value.value if value.certainty.settles else None)
    if value == law.values[limits.value].values[0]:
        return known, "", ""
    remark = f"{euros(value.value)} depuis le {long_date(value.since)} ({value.basis})"
    return known, value.basis, f"Montant à la date du dépôt : {remark}."


def _form_whose(law: Law, item: Bullet, kind: str, form: str, whose: Whose) -> Whose:
    """A form has its own owner (the host's identity card), unless the bullet says whose."""
    own = law.kinds[form].whose
    if own is law.kinds[kind].whose or own is Whose.DEMANDEUR:
        return whose
    return whose if item.whose is not None and own is not Whose.HEBERGEANT else own


class _Form(NamedTuple):
    """A kind accepted as another: how many steps away, under which conditions."""

    kind: str
    steps: int = 0
    conditions: tuple[str, ...] = ()
    more: bool = False
    less: bool = False


def _forms(law: Law, kind: str) -> Iterator[_Form]:
    """The kind, all that is accepted as it, what proves more, and what proves less."""
    seen: set[str] = set()
    waiting = [_Form(kind)]
    while waiting:
        current = waiting.pop(0)
        if current.kind in seen:
            continue
        seen.add(current.kind)
        yield current
        known = law.kinds[current.kind]
        for form in known.accepted:
            condition = known.accepted_if.get(form)
            path = current.conditions + ((condition,) if condition else ())
            waiting.append(_Form(form, current.steps + 1, path, more=current.more))
        waiting += [
            _Form(form, current.steps + 1, current.conditions, more=True) for form in known.above
        ]
    for each in law.lesser.get(kind, ()):
        if each not in seen:
            yield _Form(each, 1, less=True)
