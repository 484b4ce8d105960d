"""Whether a paper that nothing asks is surely not due: the closure of the row.

`non_exigible` takes a paper that was understood, and a row in which nothing could be meant by it:
no bullet with the same words, no sibling that is easily taken for it, no open list that it could
prove. Each reason to doubt is a figure; one bound decides (`weights.py`).
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from linter.law.words import Whose
from linter.matching import reasons as say
from linter.matching.case import Case, same_person
from linter.matching.elsewhere import due_elsewhere, exemption
from linter.matching.label.namings import Candidate, Naming, Token
from linter.matching.label.people import PERSONS, Outsider, is_kin
from linter.matching.label.roles import AGENTS, NO_ROLES
from linter.matching.label.vocabulary import (
    ANY_PAPER,
    BARE_PAPERS,
    EXPLAINS,
    HEADS,
    LETTERS,
    PAPERS,
    SAYS,
    TELLING_PAPERS,
    TELLS,
    is_telling,
)
from linter.matching.opinion import Opinion
from linter.matching.proofs import meant_by, proofs_of
from linter.matching.row import Entry
from linter.matching.strictness import doubtful_form
from linter.matching.weights import WEIGHTS
from linter.model.traits import Trait
from linter.model.words import Verdict

# Their papers prove nothing of the applicant's life.
_OUTSIDERS: Final = frozenset({Outsider.ETRANGER, Outsider.FRATRIE, Whose.TIERS, Whose.EMPLOYEUR})

# What the papers of brothers and sisters prove all the same.
_FAMILY_FACTS: Final = frozenset(
    {
        "justificatif_liens_familiaux",
        "justificatif_relations_famille",
        "justificatif_liens_pays_origine",
        "motifs_exceptionnels",
    }
)

# Who may pay for the applicant without being called a guarantor.
_MAY_PAY: Final = frozenset(
    {Whose.PARENT, Whose.CONJOINT, Whose.FAMILLE, Outsider.FRATRIE, Outsider.ETRANGER}
)
_MEANS: Final = "ressources"
_LIFE_TOGETHER: Final = "justificatif_communaute_vie"
_GUARANTOR: Final = "piece_identite_tiers"


class Reserve(NamedTuple):
    """A reason not to conclude, and how strong it is, 0 to 1."""

    strength: float
    reason: str
    entry: Entry | None = None


_NO_RESERVE: Final = Reserve(0.0, "")


def doubt(case: Case, reading: Naming) -> Opinion | None:
    """The strongest reason not to conclude; None when the paper is surely not asked."""
    best, total = _NO_RESERVE, 0.0
    for check in _CHECKS:
        found = check(case, reading)
        if found is not None:
            total += found.strength
            if found.strength > best.strength:
                best = found
            if best.strength >= 1:
                break
    if total < WEIGHTS.doubt:
        return None
    return Opinion(Verdict.INDECIS, best.reason, reading.best, best.entry)


def _whose(_: Case, reading: Naming) -> Reserve | None:
    """« Sa pièce d'identité », and nobody was named."""
    return Reserve(1.0, say.whose()) if Outsider.INCONNU in reading.people else None


def _which_maker(case: Case, reading: Naming) -> Reserve | None:
    """« Certificat médical », when papers of that name differ by who makes them out, for whom.

    Where none of these is asked, in the row or elsewhere, it matters only to relatives.
    """
    name = reading.best.phrase
    if name.roles != NO_ROLES or case.has_roles(reading):
        return None
    core = name.core
    papers = [
        other
        for other in case.law.kinds[name.kind].not_to_confuse
        for name in case.lexicon.of_kind(other)[:1]
        if name.core > core and (name.roles.issuers or name.roles.addressees)
    ]
    wanted = case.row.dependent or any(
        other in case.row.entries or due_elsewhere(case, other) for other in papers
    )
    return Reserve(1.0, say.which_maker()) if wanted and len(papers) > 1 else None


def _payer(case: Case, reading: Naming) -> Reserve | None:
    """The means of a relative or a friend, where the row lets somebody pay for the applicant."""
    if not reading.people <= _MAY_PAY or not reading.people:
        return None
    means = any(_is_of_means(case, each.kind) for each in reading.candidates)
    for kind in case.row.entries if means else ():
        for entry in case.asked_now(kind):
            if entry.whose is Whose.TIERS and _is_of_means(case, entry.form):
                return Reserve(1.0, say.other_person(entry), entry)
    return None


def _is_of_means(case: Case, kind: str) -> bool:
    return kind == _GUARANTOR or case.law.kinds[kind].family == _MEANS


def _legalised(case: Case, reading: Naming) -> Reserve | None:
    """A foreign deed may have to be legalised under another law."""
    asked = case.constraints(reading)
    for candidate in reading.candidates if not reading.people else ():
        reason = doubtful_form(asked, case.law.kinds[candidate.kind])
        if reason:
            return Reserve(1.0, reason)
    return None


def _same_figure(case: Case, reading: Naming) -> Reserve | None:
    """An amount that only one bullet of the row has."""
    amount = case.constraints(reading).amount_eur
    for kind in case.row.entries if amount else ():
        for entry in case.asked_now(kind):
            if entry.limits.amount_eur == amount:
                return Reserve(1.0, say.near(entry, case.law), entry)
    return None


def _refused(case: Case, _: Naming) -> Reserve | None:
    """The row asks a paper with the same words, of another maker or in another sense."""
    for each in case.read.refused:
        kind = each.candidate.kind
        if each.why == "sense" and len(each.candidate.phrase.core) == 1:
            continue
        entry = case.first_asked(kind)
        if entry is not None:
            said = say.other_sense if each.why == "sense" else say.other_role
            return Reserve(1.0, said(entry, case.law), entry)
        if each.why == "maker" and due_elsewhere(case, kind):
            return Reserve(1.0, say.which_of_two(case.law.kinds[kind]))
    return None


def contrary(case: Case, reading: Naming) -> Opinion | None:
    """« Certificat de *dissolution* du PACS »: more of the label is the contrary of what is due."""
    for each in case.read.refused:
        phrase = each.candidate.phrase
        covers = reading.positions < each.positions and each.why in {"sense", "role"}
        entry = case.first_asked(phrase.kind) if covers else None
        if entry is not None:
            said = say.other_sense if each.why == "sense" else say.other_role
            return Opinion(Verdict.INDECIS, said(entry, case.law), each.candidate, entry)
    return None


def _other_person(case: Case, reading: Naming) -> Reserve | None:
    """The row asks this kind of somebody else: of whom the label speaks may be unclear."""
    for candidate in (*reading.candidates, *_inside(reading)):
        for entry in case.asked_now(candidate.kind):
            if same_person(reading, entry, candidate):
                return Reserve(1.0, say.near(entry, case.law), entry)
            if _may_be_meant(case, reading, entry):
                return Reserve(1.0, say.other_person(entry), entry)
    return None


def _inside(reading: Naming) -> list[Candidate]:
    """The names inside the one that was read, of which they are most."""
    return [
        each
        for each in reading.shadowed
        if each.quality >= WEIGHTS.fits
        and each.phrase.weight >= WEIGHTS.poor * reading.best.phrase.weight
    ]


def _may_be_meant(case: Case, reading: Naming, entry: Entry) -> bool:
    """Whether the person that a label names may be the one of whom the bullet asks the paper."""
    inside = reading.people == reading.people_inside
    if not reading.people or (inside and not all(is_kin(each) for each in reading.people)):
        return True
    if reading.people <= {Outsider.ETRANGER, Outsider.FRATRIE}:
        return case.row.dependent and entry.whose is Whose.FAMILLE
    if reading.people <= {Whose.CONJOINT, Whose.ENFANT}:
        return case.row.dependent
    if Whose.DEMANDEUR in reading.people:
        # Of a child's document, the parent is the one who applies.
        return entry.whose in {Whose.PARENT, Whose.FAMILLE}
    payer = entry.whose in (Whose.HEBERGEANT, Whose.TIERS)
    kin = all(is_kin(each) for each in reading.people)
    return payer or case.row.dependent or not (kin or case.lexicon.is_personal(reading.best.kind))


def _sibling(case: Case, reading: Naming) -> Reserve | None:
    """A paper often asked for by this name is due, or one whose name begins with these words."""
    told = _told(case, reading)
    issuers = case.read.roles[reading.part].issuers
    for candidate in () if _only_tells(case, reading) else reading.candidates:
        for other in meant_by(case.law.kinds[candidate.kind]):
            makers = case.lexicon.makers(other)
            if issuers and makers and not issuers & makers:
                continue
            for entry in case.asked_now(other):
                if (
                    entry.steps
                    or candidate.kind in entry.excludes
                    or _is_anothers(case, reading, entry, candidate)
                ):
                    continue
                return Reserve(1.0, say.may_stand_for(entry, case.law), entry)
    if any(each.kind in case.row.entries for each in reading.candidates):
        return None
    for name in case.held.neighbours.official:
        makers = case.lexicon.makers(name.kind)
        if issuers and makers and not issuers & makers:
            continue
        if told and told < name.core and told == set(name.order[: len(told)]):
            named = case.first_asked(name.kind)
            return Reserve(1.0, say.near(named, case.law), named) if named else None
    return None


def _told(case: Case, reading: Naming) -> frozenset[str]:
    """The telling words of the part of a label in which a name was read."""
    told = {
        each.stem
        for each in case.read.tokens
        if each.part == reading.part and is_telling(each.stem)
    }
    return _without_mentions(case, told - PERSONS)


def _without_mentions(case: Case, told: set[str]) -> frozenset[str]:
    """Without a word of the card's own name, if there is but one: it only says which card."""
    return frozenset(told - case.mentions if len(told & case.mentions) == 1 else told)


def _is_anothers(case: Case, reading: Naming, entry: Entry, candidate: Candidate) -> bool:
    """Whether the bullet surely asks the paper of somebody else than the label."""
    return not same_person(reading, entry, candidate) and not _may_be_meant(case, reading, entry)


def _proof(case: Case, reading: Naming) -> Reserve | None:
    """The text leaves a list open, and the paper may prove the same fact."""
    text = exemption(case, reading)
    hollow = reading.best.phrase.hollow and not _only_tells(case, reading)
    life = _open_fact(case) if hollow else None
    if life is not None:
        return Reserve(1.0, say.may_stand_for(life, case.law), life)
    for candidate in reading.candidates:
        if text is not None and candidate.kind in text.kinds:
            continue
        for fact in proofs_of(case.law.kinds[candidate.kind]):
            for entry in case.asked_now(fact):
                if entry.steps or candidate.kind in entry.excludes or not entry.open_list:
                    continue
                if _speaks_for(reading, fact):
                    return Reserve(1.0, say.may_stand_for(entry, case.law), entry)
    return None


def _only_tells(case: Case, reading: Naming) -> bool:
    """« Lettre *expliquant* votre parcours »: what one writes so is nobody's proof."""
    mine = [each.stem for each in case.read.parts[reading.part].words]
    return not LETTERS.isdisjoint(mine) and not TELLS.isdisjoint(mine)


def _speaks_for(reading: Naming, fact: str) -> bool:
    """Whether papers of the people named may prove a fact of the applicant's."""
    if reading.people == {Outsider.FRATRIE}:
        return fact in _FAMILY_FACTS
    if fact == _LIFE_TOGETHER and reading.people == {Whose.CONJOINT}:
        # One spouse's own paper says nothing of both.
        return reading.people == reading.people_inside
    return not reading.people <= _OUTSIDERS or reading.people == reading.people_inside


def _near(case: Case, reading: Naming) -> Reserve | None:
    """What the row asks shares most of its words with the label."""
    if any(each.kind in case.row.entries for each in reading.candidates):
        return None
    told = _told(case, reading)
    read = {case.read.tokens[at].stem for at in reading.positions}
    whole = not any(map(case.held.neighbours.knows, told - read))
    but = {each.kind for each in (*reading.candidates, *reading.shadowed)}
    while told:
        near = case.held.neighbours.nearest(told, but)
        if near is None:
            return None
        candidate = Candidate(near.phrase.kind, near.phrase, near.share)
        hollow = reading.best.phrase.hollow
        for entry in case.asked_now(near.phrase.kind):
            if not _is_anothers(case, reading, entry, candidate):
                sure = hollow and near.share >= WEIGHTS.alike
                share = near.share * (WEIGHTS.unread if whole else 1)
                return Reserve(1.0 if sure else share, say.near(entry, case.law), entry)
        but.add(near.phrase.kind)
    return None


def _is_said_of(case: Case, reading: Naming, token: Token) -> bool:
    """Whether a word only tells what the paper, named before, says or covers."""
    words = case.read.words
    start, end = case.read.tokens[min(reading.positions)].place, token.place
    return any(word.stem in SAYS for word in words[start:end])


def _unsure(case: Case, reading: Naming) -> Reserve | None:
    """The name was read only roughly, or words beside it were not."""
    tokens = case.read.tokens
    quality = max(each.quality for each in reading.candidates)
    telling = [at for at in reading.positions if is_telling(tokens[at].stem)]
    headed = any(tokens[at].stem in HEADS - ANY_PAPER for at in reading.positions)
    named = {each.part for each in case.read.readings}
    beside = [
        each for each in case.read.unread if each.part == reading.part or each.part not in named
    ]
    beside = [
        each
        for each in beside
        if each.word.stem not in SAYS
        and not _is_said_of(case, reading, each)
        and (not each.detail or reading.detail)
    ]
    read = case.weight(reading.positions)
    news = _without_mentions(case, {each.stem for each in beside})
    known = case.held.neighbours.knows
    rest = math.fsum(
        case.lexicon.weight(stem) * (1 if known(stem) else WEIGHTS.unread) for stem in sorted(news)
    )
    stems = {tokens[at].stem for at in telling}
    few = len(beside) <= len(stems - AGENTS.keys() - PERSONS)
    unread = WEIGHTS.modifier if few else WEIGHTS.unread
    lone = len(telling) <= 1 and not headed and bool(beside)
    strength = (
        (1 - quality) + (rest / (read + rest) if rest else 0.0) * unread + lone * WEIGHTS.unread
    )
    reason = say.words_unread(beside) if beside else say.not_sure()
    return Reserve(strength, reason) if strength else None


# The strongest first: nothing outweighs a certain reason.
_CHECKS: Final = (
    _whose,
    _which_maker,
    _payer,
    _legalised,
    _same_figure,
    _refused,
    _other_person,
    _sibling,
    _proof,
    _near,
    _unsure,
)


def heads(case: Case) -> dict[int, str]:
    """The parts of a label whose own noun is a paper that none of the names read in it covers."""
    found: dict[int, str] = {}
    for at in range(len(case.read.parts)):
        head = next(
            (
                token
                for token in case.read.tokens
                if token.part == at and not token.detail and _may_be_head(token.stem)
            ),
            None,
        )
        if head is None or head.stem not in PAPERS:
            continue
        explained = any(each.part == at and each.stem in EXPLAINS for each in case.read.tokens)
        if head.stem in LETTERS and not explained:
            continue
        covers = _letter_covers if head.stem in LETTERS else _covers
        if not any(covers(case, each, head) for each in case.read.readings):
            found[at] = head.stem
    return found


def _covers(case: Case, reading: Naming, head: Token) -> bool:
    return reading.best.quality >= WEIGHTS.poor and head.stem in _stems(case, reading)


def _letter_covers(case: Case, reading: Naming, head: Token) -> bool:
    """A letter may be asked as another paper (« attestation »), but not as what it speaks of."""
    if reading.part != head.part:
        return False
    between = case.read.tokens[head.position : min(reading.positions)]
    said = any(token.stem in EXPLAINS for token in between)
    return not said or _covers(case, reading, head)


def _stems(case: Case, reading: Naming) -> set[str]:
    """The words of a name, wherever they stand: « plan d'investissement (plan d'affaires) »."""
    return {case.read.tokens[at].stem for at in reading.positions}


def _may_be_head(stem: str) -> bool:
    return stem in PAPERS or (is_telling(stem) and stem not in EXPLAINS)


def unnamed_paper(case: Case, part: int, head: str) -> Opinion:
    """What can be said of a paper that the catalogue does not know, from its noun alone."""
    told = {each.stem for each in case.read.tokens if each.part == part and is_telling(each.stem)}
    told -= PERSONS
    if told <= {head} and head in TELLING_PAPERS | LETTERS:
        return Opinion(Verdict.INDECIS, say.too_vague())
    near = case.held.neighbours.nearest(_without_mentions(case, told)) if told else None
    entry = case.first_asked(near.phrase.kind) if near else None
    written = head not in LETTERS or bool(near and near.phrase.heads)
    close = near is not None and (near.share >= WEIGHTS.alike or head in near.phrase.core)
    if close and written and entry:
        return Opinion(Verdict.INDECIS, say.near(entry, case.law), entry=entry)
    unread = [each for each in case.read.unread if each.part == part and each.stem != head]
    if head in LETTERS and any(case.held.neighbours.knows(each.stem) for each in unread):
        return Opinion(Verdict.INDECIS, say.words_unread(unread))
    proved = _open_fact(case) or _same_maker(case, part) if head not in BARE_PAPERS else None
    if proved is not None:
        return Opinion(Verdict.INDECIS, say.may_stand_for(proved, case.law), entry=proved)
    words = " ".join(word.text for word in case.read.parts[part].words)
    shown = case.label if len(case.read.parts) == 1 else words
    return Opinion(Verdict.NON_EXIGIBLE, say.unlisted(shown.strip(), case.title))


def _open_fact(case: Case) -> Entry | None:
    """A fact of a life or of an undertaking of which the row takes any proof."""
    return next(
        (
            entry
            for kind in case.row.entries
            for entry in case.asked_now(kind)
            if entry.open_list and entry.steps == 0 and Trait.LIFE in case.law.kinds[kind].traits
        ),
        None,
    )


def _same_maker(case: Case, part: int) -> Entry | None:
    """A paper of the row that the same agent makes out."""
    roles = case.read.roles[part]
    for name in case.held.neighbours.official:
        if roles.same_maker(case.lexicon.makers(name.kind)):
            return case.first_asked(name.kind)
    return None
