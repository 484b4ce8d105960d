"""What else is to be said with a verdict: what a fee costs, who is exempt, what the row lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.law.fees import cost
from linter.law.model import Law, Title
from linter.matching.case import Case
from linter.matching.judgement import Judgement
from linter.model.words import Stage, Verdict

_DUE = frozenset({Verdict.EXIGIBLE, Verdict.SOUS_CONDITION, Verdict.AUTRE_FONDEMENT})


def has_card(title: Title, stage: Stage) -> bool:
    """Whether the row has the card that is asked for; a title without a row is elsewhere."""
    resident = stage is Stage.CARTE_RESIDENT
    return title.row is None or not resident or "CR" in title.cards


def no_such_card(title: Title, law: Law) -> Judgement:
    """A resident card asked where the row has none: it is another row that says what is due."""
    return Judgement(
        verdict=Verdict.INDECIS,
        items=(),
        reason=f"L'annexe 10 n'a pas de carte de résident à la ligne {title.row}.",
        condition=_WHICH_CARD,
        article=None,
        matched=(),
        nearest=(),
        text_version=law.version.label,
    )


_WHICH_CARD = (
    "Sur quel fondement demandez-vous la carte de résident (par exemple « résident de longue "
    "durée-UE », ligne 58) ?"
)


def remarks(case: Case, verdict: Verdict, kinds: Sequence[str]) -> tuple[str, ...]:
    """What is to be known beside the verdict on some kinds."""
    said = (
        *_costs(case, verdict, kinds),
        *_exemptions(case, verdict, kinds),
        *_of_row(case, kinds),
    )
    return tuple(dict.fromkeys(said))


def observation(case: Case, verdict: Verdict, kinds: Sequence[str], article: str | None) -> str:
    """For a fee that is not due, the sentence for « Observations »."""
    if verdict is not Verdict.NON_EXIGIBLE or not is_fee(kinds, case.law):
        return ""
    name = case.law.kinds[kinds[0]].name
    basis = f" ({article})" if article else ""
    return f"Aucun paiement n'est dû pour cette demande au titre de : {name}{basis}."


def is_fee(kinds: Sequence[str], law: Law) -> bool:
    """Whether all that was read is paid, not uploaded."""
    return bool(kinds) and all(law.kinds[kind].fee for kind in kinds)


def _costs(case: Case, verdict: Verdict, kinds: Sequence[str]) -> Iterator[str]:
    if verdict is Verdict.NON_EXIGIBLE:
        return
    for kind in kinds:
        said = cost(kind, case.title, case.stage, case.on, case.law)
        if said:
            yield said


def _exemptions(case: Case, verdict: Verdict, kinds: Sequence[str]) -> Iterator[str]:
    """Who need not produce it, where nobody has said whether that is the case."""
    if verdict not in _DUE:
        return
    open_ = {
        each.id: each
        for kind in kinds
        for each in case.held.exemptions.get(kind, ())
        if each.condition and each.condition not in case.facts
    }
    for each in open_.values():
        when = case.law.conditions[each.condition or ""].when
        doubt = "" if each.certainty.settles else ", à vérifier"
        yield f"Dispense {when} ({each.article}{doubt})."


def _of_row(case: Case, kinds: Sequence[str]) -> Iterator[str]:
    for each in case.held.remarks:
        if each.always or not set(each.kinds).isdisjoint(kinds):
            yield f"{each.says} ({each.article})"
