"""What else is to be said with a verdict: what a fee costs, who is exempt, what the row lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from linter.law.fees import cost
from linter.law.model import Law, Title
from linter.matching.judgement import Judgement
from linter.model.words import Stage, Verdict

_DUE = frozenset({Verdict.EXIGIBLE, Verdict.SOUS_CONDITION, Verdict.AUTRE_FONDEMENT})


@dataclass(frozen=True, slots=True)
class Filing:
    """For which request, on which day, of whom."""

    title: Title
    stage: Stage
    on: date
    law: Law
    facts: Mapping[str, bool]

    @property
    def exists(self) -> bool:
        """Whether the row has the card that is asked for; a title without a row is elsewhere."""
        resident = self.stage is Stage.CARTE_RESIDENT
        return self.title.row is None or not resident or "CR" in self.title.cards


def no_such_card(asked: Filing) -> Judgement:
    """A resident card asked where the row has none: it is another row that says what is due."""
    return Judgement(
        verdict=Verdict.INDECIS,
        items=(),
        reason=f"L'annexe 10 n'a pas de carte de résident à la ligne {asked.title.row}.",
        condition=_WHICH_CARD,
        article=None,
        matched=(),
        nearest=(),
        text_version=asked.law.version.label,
    )


_WHICH_CARD = (
    "Sur quel fondement demandez-vous la carte de résident (par exemple « résident de longue "
    "durée-UE », ligne 58) ?"
)


def with_remarks(found: Judgement, asked: Filing) -> Judgement:
    """The verdict, with what is to be known beside it."""
    kinds = tuple(dict.fromkeys(match.kind for match in found.matched))
    said = (*_costs(found, kinds, asked), *_exemptions(found, kinds, asked), *_of_row(kinds, asked))
    return replace(
        found,
        remarks=tuple(dict.fromkeys(said)),
        observation=_observation(found, kinds, asked.law),
    )


def is_fee(kinds: tuple[str, ...], law: Law) -> bool:
    """Whether all that was read is paid, not uploaded."""
    return bool(kinds) and all(law.kinds[kind].fee for kind in kinds)


def _costs(found: Judgement, kinds: tuple[str, ...], asked: Filing) -> Iterator[str]:
    if found.verdict is not Verdict.NON_EXIGIBLE:
        for kind in kinds:
            said = cost(kind, asked.title, asked.stage, asked.on, asked.law)
            if said:
                yield said


def _exemptions(found: Judgement, kinds: tuple[str, ...], asked: Filing) -> Iterator[str]:
    """Who need not produce it, where nobody has said whether that is the case."""
    if found.verdict not in _DUE:
        return
    open_ = {
        each.id: each
        for kind in kinds
        for each in asked.law.may_exempt(kind, asked.title, asked.stage, asked.on, asked.facts)
    }
    for each in open_.values():
        when = asked.law.conditions[each.condition or ""].when
        doubt = "" if each.certainty.settles else ", à vérifier"
        yield f"Dispense {when} ({each.article}{doubt})."


def _of_row(kinds: tuple[str, ...], asked: Filing) -> Iterator[str]:
    for each in asked.law.remarks_on(asked.title, asked.stage, asked.on):
        if each.always or set(each.kinds) & set(kinds):
            yield f"{each.says} ({each.article})"


def _observation(found: Judgement, kinds: tuple[str, ...], law: Law) -> str:
    if found.verdict is not Verdict.NON_EXIGIBLE or not is_fee(kinds, law):
        return ""
    name = law.kinds[kinds[0]].name
    article = f" ({found.article})" if found.article else ""
    return f"Aucun paiement n'est dû pour cette demande au titre de : {name}{article}."
