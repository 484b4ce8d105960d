"""Everything that forbids to say « non exigible » of a document that nothing seems to ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from linter.law.model import Whose
from linter.matching import reasons as say
from linter.matching.case import Case, same_person
from linter.matching.echo import echo
from linter.matching.elsewhere import exemption
from linter.matching.label.lexicon import Name
from linter.matching.label.namings import Candidate, Naming
from linter.matching.label.people import PEOPLE, is_kin
from linter.matching.label.vocabulary import ANY_PAPER, HEADS, is_telling
from linter.matching.listed import FITS, OWN_CARD
from linter.matching.near import near
from linter.matching.opinion import Opinion
from linter.matching.row import Entry
from linter.matching.strictness import doubtful_form
from linter.model.words import Stage, Verdict

# A name found whole and in place; less is not enough to say that a document is not due.
_SURE: Final = 0.87
# The same for a name of several rare words, where only the head differs.
_FAIR: Final = 0.7
_HEAVY: Final = 9.5
# Of what the label says, the part that its readings must explain; less for a label that opens with
# the exact name, since what follows only says more of it.
_EXPLAINED: Final = 0.45
_EXPLAINED_AFTER: Final = 0.40
_EXACT: Final = 0.95
# Of a name of the row found in part: how much unexplained words must make of it, and how much of
# it one such word must complete.
_FRESH: Final = 0.55
_NEARLY_WHOLE: Final = 0.8
# Of the words of a name and of the label together, the part that both have.
_ALIKE: Final = 0.6
# A name inside another one is most of it from here.
_SHARE: Final = 0.55

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

# « non exercice », written in one word by then: what is denied may be what the row asks.
_NEGATED: Final = re.compile(r"non[a-z]{4}")

# What a relative has for himself, and only a family reason makes due.
_CIVIL_STATUS: Final = frozenset(
    {
        "acte_naissance",
        "acte_mariage",
        "justificatif_nationalite",
        "passeport",
        "pages_passeport",
        "carte_identite_etrangere",
        "cni_francaise",
        "carte_consulaire",
        "certificat_nationalite",
        "titre_sejour",
    }
)


def doubt(case: Case, reading: Naming) -> Opinion | None:
    """The first reason not to conclude; None when the document is surely not asked."""
    for check in _CHECKS:
        found = check(case, reading)
        if found is not None:
            return found
    return None


def is_sure(candidate: Candidate) -> bool:
    """Whether a name fits well enough to rest a « non exigible » on it.

    « Attestation » written for « lettre » does no harm where the other words say it all.
    """
    if candidate.quality >= _SURE:
        return True
    telling = [stem for stem in candidate.phrase.core if stem not in PEOPLE]
    heavy = len(telling) > 1 and candidate.phrase.weight >= _HEAVY
    return heavy and candidate.quality >= _FAIR


def whole(reading: Naming) -> list[Candidate]:
    """The kinds whose name is whole in the label, and is most of what was read."""
    found = [each for each in reading.candidates if each.whole]
    found += [each for each in reading.shadowed if each.whole and _is_most(each, reading.best)]
    return found or [replace(reading.best, quality=0.0)]


def _is_most(shadowed: Candidate, best: Candidate) -> bool:
    fits = shadowed.quality >= FITS
    return fits and shadowed.phrase.weight >= _SHARE * best.phrase.weight


def _vague(case: Case, reading: Naming) -> Opinion | None:
    for candidate in reading.candidates:
        if case.law.kinds[candidate.kind].generic:
            return Opinion(Verdict.INDECIS, say.too_vague(), candidate)
    return None


def _legalised(case: Case, reading: Naming) -> Opinion | None:
    """A foreign deed may have to be legalised under another law."""
    asked = case.constraints(reading)
    for candidate in reading.candidates if not reading.people else ():
        reason = doubtful_form(asked, case.law.kinds[candidate.kind])
        if reason:
            return Opinion(Verdict.INDECIS, reason, candidate)
    return None


def _own_card(case: Case, reading: Naming) -> Opinion | None:
    if case.stage is Stage.PREMIERE or reading.people:
        return None
    for candidate in reading.candidates:
        if candidate.kind in OWN_CARD:
            return Opinion(Verdict.INDECIS, say.own_card(), candidate)
    return None


def _other_person(case: Case, reading: Naming) -> Opinion | None:
    """The row asks this kind of somebody else: of whom the label speaks may be unclear.

    It is clear for the civil status and the papers of relatives, which only a family reason makes
    due (R. 431-10 3°), unless the relative may be the host or the one who pays.
    """
    inside = reading.people == reading.people_inside
    for candidate in reading.candidates:
        for entry in case.asked_now(candidate.kind):
            if same_person(reading, entry, candidate):
                continue
            if inside or not _of_relative(case, reading, candidate, entry):
                return Opinion(Verdict.INDECIS, say.other_person(entry), candidate, entry)
    return None


def _of_relative(case: Case, reading: Naming, candidate: Candidate, entry: Entry) -> bool:
    """The label names a relative's civil status, where the row asks only the applicant's."""
    kin = bool(reading.people) and all(is_kin(each) for each in reading.people)
    civil = candidate.kind in _CIVIL_STATUS and not case.row.dependent
    return kin and civil and entry.whose is Whose.DEMANDEUR


def _shadowed(case: Case, reading: Naming) -> Opinion | None:
    """A document of the row is most of the name: « facture de téléphone *mobile* »."""
    for candidate in reading.shadowed:
        if not _is_most(candidate, reading.best):
            continue
        for entry in case.asked_now(candidate.kind):
            if same_person(reading, entry, candidate):
                return Opinion(Verdict.INDECIS, say.near(entry, case.law), candidate, entry)
    return None


def _may_stand_for(case: Case, reading: Naming) -> Opinion | None:
    """Another document of the row that the request may mean, or prove, unless a text exempts."""
    text = exemption(case, reading)
    for candidate in reading.candidates:
        exempted = text is not None and candidate.kind in text.kinds
        for each in near(case.law.kinds[candidate.kind]):
            for entry in case.asked_now(each.listed):
                if not each.as_proof and _of_relative(case, reading, candidate, entry):
                    continue
                if entry.steps or candidate.kind in entry.excludes:
                    continue
                if not each.as_proof or (entry.open_list and not exempted):
                    reason = say.may_stand_for(entry, case.law)
                    return Opinion(Verdict.INDECIS, reason, candidate, entry)
    return None


def _partly_named(case: Case, _: Naming) -> Opinion | None:
    """A name of the row of which the label has words that nothing else explains."""
    news = frozenset(token.position for token in case.read.unread)
    for partial in case.read.partials:
        entry = next(case.asked_now(partial.phrase.kind), None)
        found = partial.positions & news
        if entry is None or not (len(found) > 1 or partial.coverage >= _NEARLY_WHOLE):
            continue
        if case.weight(found) >= _FRESH * max(partial.phrase.weight, 0.01):
            candidate = Candidate(partial.phrase.kind, partial.phrase, partial.coverage)
            return Opinion(Verdict.INDECIS, say.near(entry, case.law), candidate, entry)
    return None


def _alike(case: Case, reading: Naming) -> Opinion | None:
    """A name of the row and the label have most of their words in common."""
    read = {candidate.kind for candidate in reading.candidates}
    told = frozenset(token.stem for token in case.read.tokens if is_telling(token.stem))
    for partial in case.read.partials:
        kind = partial.phrase.kind
        entry = None if kind in read | _common(case) else next(case.asked_now(kind), None)
        if entry is None:
            continue
        own = frozenset(stem for stem in partial.phrase.core if is_telling(stem))
        shared, every = (sum(map(case.lexicon.weight, each)) for each in (own & told, own | told))
        if shared >= _ALIKE * every:
            candidate = Candidate(kind, partial.phrase, partial.coverage)
            return Opinion(Verdict.INDECIS, say.near(entry, case.law), candidate, entry)
    return None


def _wider_name(case: Case, reading: Naming) -> Opinion | None:
    """A name of the row goes on where the label stops: « certificat médical », of which sort?

    Not so where the row knows the document by that very name too, for another stage.
    """
    if any(each.kind in case.row.entries for each in reading.candidates):
        return None
    told = frozenset(token.stem for token in case.read.tokens if is_telling(token.stem))
    common = _common(case)
    for kind in case.row.entries if told else ():
        entry = None if kind in common else next(case.asked_now(kind), None)
        names = case.lexicon.by_kind[kind]
        if entry is None or not any(_opens(told, each) for each in names):
            continue
        return Opinion(Verdict.INDECIS, say.near(entry, case.law), reading.best, entry)
    return None


def _opens(told: frozenset[str], name: Name) -> bool:
    return told < name.core and told == set(name.order[: len(told)])


def _common(case: Case) -> frozenset[str]:
    """The kinds that nearly every row asks, with all that is accepted as them."""
    return frozenset(each for kind in _IN_NEARLY_EVERY_ROW for each in case.law.accepted_as(kind))


def _echoed(case: Case, _: Naming) -> Opinion | None:
    """Words of the label that only a document of the row has."""
    common = _common(case)
    asked = (
        kind for kind in case.row.entries if kind not in common and next(case.asked_now(kind), None)
    )
    unread = (token.stem for token in case.read.unread)
    found = echo(unread, case.mentions, asked, case.lexicon)
    if found is None:
        return None
    entry = next(case.asked_now(found.kind))
    return Opinion(Verdict.INDECIS, say.near(entry, case.law), entry=entry)


def _badly_named(_: Case, reading: Naming) -> Opinion | None:
    if any(is_sure(each) for each in whole(reading)):
        return None
    return Opinion(Verdict.INDECIS, say.not_sure(), reading.best)


def _one_word(case: Case, reading: Naming) -> Opinion | None:
    """One word was read, and the next one was not: « *licence* de football »."""
    tokens = case.read.tokens
    named = [at for at in reading.positions if is_telling(tokens[at].stem)]
    headed = any(tokens[at].stem in HEADS - ANY_PAPER for at in reading.positions)
    beside = [
        each for each in case.read.unread if each.segment in {tokens[at].segment for at in named}
    ]
    if len(named) > 1 or headed or not beside:
        return None
    return Opinion(Verdict.INDECIS, say.words_unread(beside), reading.best)


def _misspelt(case: Case, reading: Naming) -> Opinion | None:
    """A word that may be a typo of one that matters."""
    found = [word.text for word in case.read.words if word.guessed]
    found += [each.word.text for each in case.read.unread if _NEGATED.match(each.word.text)]
    found += [
        token.word.text
        for token in case.read.tokens
        if token.word.corrected and (token in case.read.unread or token.stem in PEOPLE)
    ]
    return Opinion(Verdict.INDECIS, say.misspelt(found), reading.best) if found else None


def _unread(case: Case, reading: Naming) -> Opinion | None:
    """Too much of the label was not understood."""
    opens = min(reading.positions) <= 1 and reading.best.quality >= _EXACT
    if case.share_read() >= (_EXPLAINED_AFTER if opens else _EXPLAINED):
        return None
    return Opinion(Verdict.INDECIS, say.words_unread(case.read.unread), reading.best)


_CHECKS: Final[tuple[Callable[[Case, Naming], Opinion | None], ...]] = (
    _vague,
    _legalised,
    _own_card,
    _other_person,
    _shadowed,
    _may_stand_for,
    _partly_named,
    _alike,
    _wider_name,
    _echoed,
    _badly_named,
    _one_word,
    _misspelt,
    _unread,
)
