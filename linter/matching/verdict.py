"""From what a label names to one of the seven verdicts.

`non_exigible` is the last word, never the default: it takes a definite document, wholly recognised,
that nothing in the row, in its other stages, or in another text could be asking for. Everything
short of that is `indecis`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from linter.law.model import NO_FACTS, Law, Title
from linter.matching import reasons as say
from linter.matching.case import Case, case_of
from linter.matching.closure import contrary, doubt, heads, unnamed_paper
from linter.matching.elsewhere import elsewhere, exempted, exemption
from linter.matching.judgement import Judgement, Match
from linter.matching.label.clauses import states
from linter.matching.label.namings import Candidate, Naming, Token, is_paper
from linter.matching.label.normalise import stem
from linter.matching.label.people import people
from linter.matching.label.possessives import WITH
from linter.matching.label.spelling import clause_of, is_clause, says_abroad
from linter.matching.label.vocabulary import ANY_PAPER, EMPTY, SOFT, is_telling
from linter.matching.listed import listed
from linter.matching.opinion import LISTED, RANK, Opinion, chosen
from linter.matching.remarks import has_card, no_such_card, observation, remarks
from linter.matching.row import RENEWAL, Entry
from linter.matching.weights import WEIGHTS
from linter.model.traits import Trait
from linter.model.words import Stage, Verdict

_NEAREST: Final = 3
_OUTSIDE: Final = stem("hors")
_ITEMS: Final = 6
_CIVIL_STATUS: Final = "etat_civil"
_HOME: Final = "domicile"


def judge(  # noqa: PLR0913, PLR0917 -- one question, in its six parts
    label: str,
    title: Title,
    stage: Stage,
    law: Law,
    facts: Mapping[str, bool] = NO_FACTS,
    on: date = date.max,
) -> Judgement:
    """Whether a document that is asked for is due.

    Args:
        label: the request as the site or the préfecture words it, or a entry's code.
        title: the residence title applied for.
        stage: which kind of application.
        law: annexe 10 as data.
        facts: what the dossier states, condition id -> true or false.
        on: the day of filing, whose law is told.

    Returns:
        The verdict with its bullets, its reason and what was read. Never raises.
    """
    if not has_card(title, stage):
        return no_such_card(title, law)
    case = case_of(label, title, stage, law, facts, on)
    findings = _no_surer_than_read(case, _findings(case))
    first = findings[0]
    items = tuple(dict.fromkeys(item for each in findings for item in each.items))[:_ITEMS]
    article = _article(first, items)
    matched = _matches(case, findings)
    kinds = tuple(dict.fromkeys(each.kind for each in matched))
    return Judgement(
        verdict=first.verdict,
        items=items if first.verdict is not Verdict.AUTRE_FONDEMENT else (),
        reason=_with_remark(first),
        condition=first.condition,
        article=article,
        matched=matched,
        nearest=_nearest(case, findings) if first.verdict is Verdict.INDECIS else (),
        text_version=law.version.label,
        remarks=remarks(case, first.verdict, kinds),
        observation=observation(case, first.verdict, kinds, article),
    )


def _no_surer_than_read(case: Case, findings: tuple[Opinion, ...]) -> tuple[Opinion, ...]:
    """A condition is no paper; where the kind's own name leaves a doubt, English says no more."""
    first = findings[0]
    if first.verdict is not Verdict.NON_EXIGIBLE:
        return findings
    if is_clause(case.label):
        return (first._replace(verdict=Verdict.INDECIS, reason=say.only_when(), article=None),)
    if first.candidate is None:
        return findings
    name = first.candidate.phrase
    if not name.english or any(each.people - people(name.core) for each in case.read.readings):
        return findings
    french = _findings(case.again(case.law.kinds[first.candidate.kind].name))
    return french if french[0].verdict is Verdict.INDECIS else findings


def _article(first: Opinion, items: tuple[str, ...]) -> str | None:
    """The text on which the verdict rests: one that changed the annexe, or the bullet itself."""
    changed = first.entry.basis if first.entry else ""
    return changed or first.article or (items[0] if items else None)


def _with_remark(opinion: Opinion) -> str:
    """The reason, with what a text changed since the annexe."""
    remark = opinion.entry.remark if opinion.entry and not opinion.other_request else ""
    return f"{opinion.reason} {remark}".rstrip()


def _findings(case: Case) -> tuple[Opinion, ...]:
    """What the label leads to, the finding that decides first."""
    if case.title.row is None:
        return (Opinion(Verdict.INDECIS, say.no_row(case.title), article=case.title.other_text),)
    if case.too_long:
        return (Opinion(Verdict.INDECIS, say.too_long()),)
    unnamed = heads(case)
    read = _telling(case, [each for each in case.read.readings if each.part not in unnamed])
    alone = [each for each in read if not each.complement] or list(read)
    readings = [each for each in alone if not each.detail] or alone
    found = [_of_reading(case, each) for each in readings]
    found += [
        _nearly(case, [each for each in case.read.tokens if each.part == part])
        or unnamed_paper(case, part, head)
        for part, head in unnamed.items()
    ]
    if not found:
        return (_without_reading(case),)
    if len(found) == len(read) == 1:
        return (found[0],)
    details = [each for each in read if each not in readings and not _names_the_card(case, each)]
    beside = [_of_reading(case, each) for each in details]
    refused = [
        opinion for each, opinion in zip(details, beside, strict=True) if case.read.is_refused(each)
    ]
    telling = [
        opinion for each, opinion in zip(details, beside, strict=True) if not _qualifies(case, each)
    ]
    return _combined(case, found, beside, telling, refused)


def _telling(case: Case, readings: Sequence[Naming]) -> list[Naming]:
    """Without the words for any paper (« pièces jointes »), where another was named beside them."""
    vague = [
        each
        for each in readings
        if all(case.law.kinds[one.kind].generic for one in each.candidates)
    ]
    named = {each.part for each in readings if each not in vague and not each.detail}
    return [each for each in readings if each not in vague or each.part not in named]


def _names_the_card(case: Case, reading: Naming) -> bool:
    """Words that only repeat which card it is: « fiches de paie du *passeport* talent »."""
    stems = {case.read.tokens[at].stem for at in reading.positions}
    repeats = reading.complement and 0 not in reading.positions and stems <= case.mentions
    return repeats and not _is_brought_along(case, reading)


def _is_brought_along(case: Case, reading: Naming) -> bool:
    """« Fiches de paie *avec* votre passeport »: a further paper, whatever the card's name."""
    start = case.read.tokens[min(reading.positions)].place
    before = (each.stem for each in reversed(case.read.words[:start]))
    return next((each for each in before if each in WITH or each not in EMPTY), "") in WITH


def _qualifies(case: Case, reading: Naming) -> bool:
    """« Promesse d'embauche en rapport *avec le diplôme* »: it says more of a definite paper.

    Not what a paper proves (« contrat justifiant de vos *ressources* »), nor what joins another.
    """
    if not reading.complement or Trait.UMBRELLA in case.law.kinds[reading.best.kind].traits:
        return False
    start = case.read.tokens[min(reading.positions)].place
    told = case.read.words[start - 1].stem in EMPTY if start else False
    return (
        told
        and not _is_brought_along(case, reading)
        and any(
            each.part == reading.part
            and not each.complement
            and is_paper(each.best, each.positions, case.read.tokens)
            and max(each.positions) < min(reading.positions)
            for each in case.read.readings
        )
    )


def _of_reading(case: Case, reading: Naming) -> Opinion:
    meant = _at_level(case, _abroad(case, reading))
    finding = _beyond_level(case, reading, _of_kinds(case, meant))
    if not reading.link and not reading.complement:
        return finding
    return finding._replace(link=reading.link, complement=reading.complement)


def _abroad(case: Case, reading: Naming) -> Naming:
    """« Bail *au pays d'origine* »: what proves a home there proves none here."""
    best = reading.best
    kind = case.law.kinds[best.kind]
    home = kind.family == _HOME or Trait.HOME_ABROAD in kind.traits
    if not home or not says_abroad(case.label):
        return reading
    abroad = case.law.kinds_with(Trait.HOME_ABROAD)
    meanings = tuple(best._replace(kind=each) for each in sorted(abroad))
    return reading._replace(candidates=meanings, shadowed=())


def _at_level(case: Case, reading: Naming) -> Naming:
    """« Diplôme de français : niveau B2 »: the level said apart is that of the diploma."""
    best = reading.best
    stem, _, own = best.kind.rpartition("_")
    if own not in _LEVELS:
        return reading
    level = case.constraints(reading).level.lower()
    kind = f"{stem}_{level}"
    if not level or own == level or kind not in case.law.kinds:
        return reading
    return reading._replace(candidates=(best._replace(kind=kind),))


def _beyond_level(case: Case, reading: Naming, finding: Opinion) -> Opinion:
    """« Niveau B2 », which no paper of the catalogue has, where a lower one is due."""
    kind = finding.candidate.kind if finding.candidate else ""
    own = kind.rpartition("_")[2]
    if own not in _LEVELS or finding.verdict not in LISTED | {Verdict.AUTRE_FONDEMENT}:
        return finding
    level = case.constraints(reading).level.lower()
    if level <= own:
        return finding
    reason = say.level_beyond(level.upper(), own.upper())
    return finding._replace(verdict=Verdict.PLUS_STRICT, reason=reason)


_LEVELS: Final = frozenset({"a1", "a2", "b1", "b2", "c1", "c2"})


def _of_kinds(case: Case, reading: Naming) -> Opinion:
    """The row first, then other texts, then doubt; only then « non exigible »."""
    if all(case.law.kinds[each.kind].generic for each in reading.candidates):
        return _meant(case, reading) or Opinion(Verdict.INDECIS, say.too_vague(), reading.best)
    exempt = exempted(case, reading)
    if exempt is not None:
        return exempt
    every = list(listed(case, reading))
    here = [each for each in every if not each.other_request]
    due = [each for each in here if each.verdict in LISTED]
    if any(map(_is_example, due)) and exemption(case, reading) is not None:
        due = [each for each in due if not _is_example(each)]
    due = list(_as_the_clause_says(case, due))
    if due:
        best = chosen(due)
        return contrary(case, reading) or _in_every_branch(case, best, due) or best
    open_here = [each for each in here if each.verdict is Verdict.INDECIS]
    if open_here:
        return _due_anyway(case, reading) or chosen(open_here)
    return _not_listed(case, reading, here, [each for each in every if each.other_request])


def _due_anyway(case: Case, reading: Naming) -> Opinion | None:
    """Where the row leaves a doubt, another text that asks the paper of everybody settles it.

    Not for a deed of civil status, which proves a past fact: R. 433-1 leaves its renewal open.
    """
    if case.law.kinds[reading.best.kind].family == _CIVIL_STATUS:
        return None
    other = elsewhere(case, reading)
    if other is None or other.condition or other.verdict is not Verdict.AUTRE_FONDEMENT:
        return None
    return other


def _as_the_clause_says(case: Case, due: Sequence[Opinion]) -> Sequence[Opinion]:
    """« …, si vous n'avez pas de visa de long séjour »: the bullets of that situation."""
    clause = clause_of(case.label)
    if not clause:
        return due
    conditions = case.law.conditions
    meant = [
        each
        for each in due
        if each.entry is not None
        and any(states(clause, conditions[name].when) for name in each.entry.conditions)
    ]
    return meant or due


def _in_every_branch(case: Case, best: Opinion, due: Sequence[Opinion]) -> Opinion | None:
    """« Salarié » or « non salarié », the row asks it: no question is left."""
    open_now = {
        each.entry.conditions[-1]: each.entry
        for each in due
        if each.verdict is Verdict.SOUS_CONDITION and each.entry and each.entry.conditions
    }
    if best.verdict is not Verdict.SOUS_CONDITION:
        return None
    for name, entry in open_now.items():
        other = open_now.get(case.law.conditions[name].opposite or "")
        if other is not None:
            reason = say.every_branch(entry, other)
            return best._replace(verdict=Verdict.EXIGIBLE, reason=reason, condition=None)
    return None


def _is_example(opinion: Opinion) -> bool:
    """Whether the text only cites it among the proofs of something else."""
    entry = opinion.entry
    return entry is not None and entry.open_list and entry.alternative


def _not_listed(
    case: Case, reading: Naming, here: Sequence[Opinion], later: Sequence[Opinion]
) -> Opinion:
    """The row does not ask it now: another text, another request, another name, a doubt?"""
    other = elsewhere(case, reading)
    if other is not None and not _is_reserved(other, here) and _comes_first(other, later):
        return other
    if later and not _exempt_now(case, reading, later):
        return chosen(later)
    meant = _meant(case, reading)
    if meant is not None:
        return meant
    settled = [each for each in here if each.settled and each.candidate in reading.candidates]
    if settled and _is_sure(reading.best):
        return chosen(settled)
    return doubt(case, reading) or (chosen(here) if here else _absent(case, reading))


def _comes_first(other: Opinion, later: Sequence[Opinion]) -> bool:
    """Whether another text is firmer than what the row asks for another request.

    « Too strict » for one request says nothing while another that would ask for it is open.
    """
    strict = other.verdict is Verdict.PLUS_STRICT and other.condition is not None
    return not later or not (strict or other.verdict is Verdict.INDECIS)


def _exempt_now(case: Case, reading: Naming, later: Sequence[Opinion]) -> bool:
    """Whether a text exempts this very stage from what is due at renewal."""
    text = exemption(case, reading)
    stage_only = text is not None and bool(text.stages)
    return stage_only and all(
        each.entry is not None and each.entry.request == RENEWAL for each in later
    )


def _is_reserved(other: Opinion, here: Sequence[Opinion]) -> bool:
    """The bullet itself keeps the document for another stage; another text only may use it."""
    said = any(each.entry is not None and each.entry.reserved for each in here)
    return said and other.verdict is Verdict.INDECIS


def _absent(case: Case, reading: Naming) -> Opinion:
    text = exemption(case, reading)
    kind = case.law.kinds[reading.best.kind]
    return Opinion(
        Verdict.NON_EXIGIBLE,
        say.absent(kind, case.title, text),
        reading.best,
        article=text.article if text else None,
    )


def _combined(
    case: Case,
    findings: Sequence[Opinion],
    details: Sequence[Opinion],
    telling: Sequence[Opinion],
    refused: Sequence[Opinion],
) -> tuple[Opinion, ...]:
    """Several documents in one label: « ou » takes the best, « et » asks for each."""
    parts: list[Opinion] = []
    for finding in findings:
        if finding.link == "ou" and parts:
            parts[-1] = min(parts[-1], finding, key=lambda each: RANK[each.verdict])
        else:
            parts.append(finding)
    both = _both_of_a_choice(case, parts)
    parts.sort(key=lambda each: RANK[each.verdict])
    best, worst = parts[0], parts[-1]
    if best.verdict in LISTED:
        beyond = [each for each in (*parts, *details) if _goes_beyond(each, parts)]
        if beyond:
            return (beyond[0], *(each for each in parts if each is not beyond[0]))
        both = both or _refusing(best, refused, case.law)
        if both is not None:
            return (both, *parts[1:])
        if worst.verdict is Verdict.NON_EXIGIBLE:
            reason = say.part_not_due(worst.candidate, case.law)
            return (best._replace(verdict=Verdict.PLUS_STRICT, reason=reason), *parts[1:])
    named = [each for each in details if _says_which(each, best)]
    if named:
        return (*named, *parts)
    if best.verdict is Verdict.NON_EXIGIBLE:
        due = [each for each in telling if _may_be_due(each)]
        if due:
            return (best._replace(verdict=Verdict.INDECIS, reason=say.example_is_due()), *due)
    return tuple(parts)


def _own_conditions(case: Case, entry: Entry) -> frozenset[str]:
    """Under which conditions a form alone is admitted, beyond those of its bullet."""
    bullet = next(
        (
            each.conditions
            for each in case.row.entries.get(entry.kind, ())
            if each.item == entry.item and each.steps == 0
        ),
        (),
    )
    return frozenset(entry.conditions) - frozenset(bullet)


def _is_about(case: Case, one: Entry, other: Entry) -> bool:
    """« PACS et attestation de non-dissolution du PACS »: the one says something of the other."""
    return any(
        name.core < case.lexicon.of_kind(whole.form)[0].core
        for part, whole in ((one, other), (other, one))
        for name in case.lexicon.of_kind(part.form)
    )


def _both_of_a_choice(case: Case, parts: Sequence[Opinion]) -> Opinion | None:
    """« Passeport et carte d'identité », where the bullet takes either."""
    for before, after in pairwise(parts):
        one, other = before.entry, after.entry
        if after.link != "et" or one is None or other is None or one.item != other.item:
            continue
        together = bool(_own_conditions(case, one) and _own_conditions(case, other))
        if (
            together
            or _is_about(case, one, other)
            or not {before.verdict, after.verdict} <= LISTED
            or before.candidate == after.candidate
        ):
            continue
        if (one.alternative and other.alternative) or (
            one.kind == other.kind and one.form != other.form
        ):
            reason = say.either_is_enough(one, other, case.law)
            return before._replace(verdict=Verdict.PLUS_STRICT, reason=reason)
    return None


def _refusing(best: Opinion, refused: Sequence[Opinion], law: Law) -> Opinion | None:
    """« (Facture de téléphone mobile refusée) », where the bullet admits it."""
    for each in refused:
        same = each.verdict in LISTED and each.items[:1] == best.items[:1]
        if same and each.candidate != best.candidate:
            reason = say.refuses_a_form(each.candidate, law)
            return best._replace(verdict=Verdict.PLUS_STRICT, reason=reason)
    return None


def _goes_beyond(finding: Opinion, parts: Sequence[Opinion]) -> bool:
    """Whether a part of the request, or an example for its bullet, is stricter than the text."""
    if finding.verdict is not Verdict.PLUS_STRICT or finding.entry is None:
        return False
    items = {each.entry.item for each in parts if each.entry is not None}
    return finding in parts or finding.entry.item in items


def _says_which(finding: Opinion, head: Opinion) -> bool:
    """Whether an example tells which document of a bullet the label's vague head means.

    Or what is due now says what the paper proves, which is due itself for another request alone.
    """
    if head.verdict is not Verdict.INDECIS or head.entry is None or finding.entry is None:
        return False
    same = finding.entry.item == head.entry.item
    return finding.verdict in LISTED and (same or (head.other_request and finding.complement))


def _may_be_due(finding: Opinion) -> bool:
    """Whether an example or an addition in the label is itself something due."""
    if finding.candidate is None:
        return False
    if finding.complement and finding.verdict in LISTED | {Verdict.INDECIS}:
        # One weak word of what the paper says is no example, unless it is a figure of the row's.
        figure = any(stem[0].isdigit() for stem in finding.candidate.phrase.core)
        return finding.entry is not None and (figure or _is_sure(finding.candidate))
    return _is_sure(finding.candidate) and finding.verdict in LISTED | {Verdict.AUTRE_FONDEMENT}


def _is_sure(candidate: Candidate) -> bool:
    return candidate.quality >= WEIGHTS.fits


def _without_reading(case: Case) -> Opinion:
    """No name is whole in the label: one of the row that nearly is, or nothing."""
    return _nearly(case, case.read.tokens) or Opinion(Verdict.INDECIS, say.not_recognised())


def _meant(case: Case, reading: Naming) -> Opinion | None:
    """A name of the row that nearly is the label, where the name that was read says little."""
    named = {each.part for each in case.read.readings}
    mine = [
        each
        for each in case.read.tokens
        if each.part == reading.part or (each.part < reading.part and each.part not in named)
    ]
    generic = all(case.law.kinds[each.kind].generic for each in reading.candidates)
    # « Copie de preuves de travail » is read as « preuves de travail ».
    first = next((each.stem for each in mine if each.stem not in SOFT), "")
    if generic or first in ANY_PAPER:
        return _nearly(case, mine)
    told = {each.stem for each in mine if is_telling(each.stem)}
    read = {case.read.tokens[at].stem for at in reading.positions}
    name = reading.best.phrase
    headed = not name.heads or read & name.heads
    definite = headed and len(name.core) > 1 and reading.best.quality >= WEIGHTS.fits
    core = name.core if definite else frozenset()
    return _nearly(case, mine, math.fsum(map(case.lexicon.weight, read & told)), core)


def _nearly(
    case: Case, tokens: Sequence[Token], read: float = 0.0, core: frozenset[str] = frozenset()
) -> Opinion | None:
    """The row's name that has most of the words, and more of them than what was read.

    It says more of the definite paper that was read, if any, and is never its contrary: « hors de
    France » is not « en France ».
    """
    told = {each.stem for each in tokens if is_telling(each.stem) and not each.denied}
    near = case.held.neighbours.nearest(told) if told else None
    if near is None or min(near.of_name, near.of_label) < WEIGHTS.poor:
        return None
    if near.of_label * math.fsum(map(case.lexicon.weight, told)) <= read:
        return None
    if not core <= near.phrase.core or (_OUTSIDE in near.phrase.core and _OUTSIDE not in told):
        return None
    candidate = Candidate(near.phrase.kind, near.phrase, near.of_name)
    reading = Naming(
        (candidate,),
        frozenset(each.position for each in tokens),
        tokens[0].part,
        people=people(each.stem for each in tokens),
    )
    found = [each for each in listed(case, reading) if each.verdict is not Verdict.NON_EXIGIBLE]
    return chosen(found) if found else None


def _matches(case: Case, findings: Sequence[Opinion]) -> tuple[Match, ...]:
    """Which words were read as which kind."""
    items = {each.candidate.kind: each.entry for each in findings if each.candidate is not None}
    matches = []
    for reading in case.read.readings:
        text = " ".join(case.read.tokens[at].word.text for at in sorted(reading.positions))
        for candidate in reading.candidates:
            entry = items.get(candidate.kind)
            matches.append(
                Match(
                    words=text,
                    kind=candidate.kind,
                    name=case.law.kinds[candidate.kind].name,
                    phrase=candidate.phrase.text,
                    score=round(candidate.quality, 2),
                    item=entry.item if entry else None,
                    whose=frozenset(map(str, reading.people - reading.people_inside)),
                )
            )
    return tuple(matches)


def _nearest(case: Case, findings: Sequence[Opinion]) -> tuple[str, ...]:
    """The bullets of the row that come nearest, for the counsellor to look at."""
    entries = [each.entry for each in findings if each.entry is not None]
    kinds = [
        candidate.kind
        for reading in case.read.readings
        for candidate in (*reading.candidates, *reading.shadowed)
    ]
    kinds += [each.candidate.kind for each in case.read.refused]
    entries += [entry for kind in kinds for entry in case.row.entries.get(kind, ())]
    found = dict.fromkeys(f"{entry.item} {case.law.kinds[entry.kind].name}" for entry in entries)
    return tuple(found)[:_NEAREST]
