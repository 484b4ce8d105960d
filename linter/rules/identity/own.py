"""Papers that bear the applicant's name when all is well, and the names that they may bear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.dossier.age import entries
from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits, proofs_of_address, whom_it_names
from linter.dossier.holder import Applicant, Holder, applicant_in, as_applicant
from linter.dossier.who import people, printed_holders, whole_name, words
from linter.dossier.words import Owner
from linter.law.delays import delays_on
from linter.law.model import Kind
from linter.law.words import Whose
from linter.model.traits import IDENTITY, Trait
from linter.model.words import Source
from linter.text.months import add_months

SURE: Final = 80.0  # mean confidence from which a printed name is believed

# What hosts and couples hold in their own name.
_HOSTING = frozenset({"attestation_hebergement", "attestation_accueil", "attestation_hotelier"})
_WRITTEN_BY_HOST = frozenset({"attestation_hebergement"})
_FAMILY = frozenset({"etat_civil", "vie_familiale"})


def spellings(application: Application) -> tuple[Applicant, ...]:
    """The applicant as the form has it, then as identity papers do; none when nobody is known.

    Where the papers bear another spelling, the form is wrong, and IDE01 says so.
    """
    applicant = _applicant(application)
    if not (applicant and applicant.known):
        return ()
    surely = (each for each in holders(application) if each.names_certain)
    return (applicant, *map(as_applicant, surely))


def holders(application: Application) -> tuple[Holder, ...]:
    """Those of the applicant's identity papers."""
    own = (each for each in exhibits(application) if each.owner is Owner.APPLICANT)
    return tuple(holder for each in own for holder in each.holders)


def own_papers(application: Application) -> Iterator[Exhibit]:
    """What is in the applicant's own name; whoever is hosted has bills in the host's."""
    every, proofs = exhibits(application), proofs_of_address(application.law)
    hosted = any(each.is_one_of(_HOSTING) for each in every)
    identity = application.law.kinds_with(*IDENTITY, Trait.IDENTITY_OF_ANOTHER)
    for each in every:
        kinds = _kinds(each, application)
        if (
            not (hosted and each.is_one_of(proofs))
            and not each.is_one_of(identity | _HOSTING)
            and all(_bears_a_name(kind, each, application) for kind in kinds)
            and _is_of(each, kinds, Whose.DEMANDEUR)
            and _may_be_own(each, application)
        ):
            yield each


def unrecognised(application: Application) -> Iterator[Exhibit]:
    """Papers of no known kind whose printed holder is nobody whose identity papers are here."""
    known = [each.names() for each in people(application) if each.holder]
    for each in exhibits(application):
        named = [words(whole_name(person)) for person in printed_holders(each)]
        if not each.kinds and not any(len(name & one) > 1 for name in named for one in known):
            yield each


def _bears_a_name(kind: Kind, exhibit: Exhibit, application: Application) -> bool:
    """Whether one name alone can be on it: an act may be a child's, unless one's own is asked."""
    act = Trait.CIVIL_STATUS_ACT in kind.traits
    own_act = act and _asked_of(exhibit, application) == {Whose.DEMANDEUR}
    return kind.family not in _FAMILY or Trait.NAMES_APPLICANT in kind.traits or own_act


def papers_of_a_couple(application: Application) -> Iterator[Exhibit]:
    """Acts and statements of two people of whom the applicant is one."""
    for each in exhibits(application):
        if _is_of(each, _kinds(each, application), Whose.COUPLE):
            yield each


def names_expected(
    application: Application, own: frozenset[str], called: str
) -> Iterator[tuple[Exhibit, frozenset[str], str]]:
    """Papers of the family or of a host, the words of which one must be there, and whose they are.

    A child's act names the parent who applies, whose words are `own`, and one of the children whose
    identity papers are here, if any are; what a host writes, who is lodged; a certificate of
    school, one of these children.
    """
    law, day = application.law, application.filing.day
    of_age = add_months(day, -12 * delays_on(day, law).age_years).isoformat()
    everyone = [each for each in people(application) if each.holder]
    minors = [each.holder.given_names for each in everyone if each.holder and each.birth > of_age]
    children = words(" ".join(minors))
    anyone = own.union(*(each.names() for each in everyone))
    for each in exhibits(application):
        kinds = _kinds(each, application)
        if each.is_one_of(_WRITTEN_BY_HOST) or (
            each.has(Trait.CIVIL_STATUS_ACT) and _asked_of(each, application) == {Whose.ENFANT}
        ):
            yield each, own, called
            if children and not each.is_one_of(_WRITTEN_BY_HOST):
                yield each, children, "de l'enfant"
        elif each.has(*IDENTITY, Trait.CIVIL_STATUS_ACT):
            continue
        elif kinds and all(kind.whose is Whose.ENFANT for kind in kinds):
            yield each, children or anyone, "de l'enfant" if children else ""
        elif each.put_as and kinds and all(_is_of_the_family(kind) for kind in kinds):
            yield each, anyone, ""


def _asked_of(exhibit: Exhibit, application: Application) -> frozenset[str]:
    """Whose it must be: by its request, else by every bullet that may ask for it."""
    if exhibit.put_as:
        return exhibit.whose
    return frozenset(entry.whose for kind in exhibit.kinds for entry in entries(kind, application))


def _may_be_own(exhibit: Exhibit, application: Application) -> bool:
    """Unless all that asks for it asks it of another: a refugee's decision, of their family."""
    asked = _asked_of(exhibit, application)
    return not asked or Whose.DEMANDEUR in asked


def _is_of_the_family(kind: Kind) -> bool:
    """And is said neither of the applicant alone, nor of a couple: those are searched too."""
    named = Trait.NAMES_APPLICANT in kind.traits or kind.whose is Whose.COUPLE
    return kind.family in _FAMILY and not named


def names_of(applicant: Applicant) -> frozenset[str]:
    """The words of which one is in a paper of theirs."""
    return words(f"{applicant.surname} {applicant.usage_name} {applicant.given_names}")


def is_read_by_ocr(exhibit: Exhibit) -> bool:
    """Whether a letter may be misread."""
    return any(each.source is Source.OCR for each in exhibit.document.content.texts)


def _applicant(application: Application) -> Applicant | None:
    """Whom the form names; else the one person whose identity papers are here."""
    said = applicant_in(application)
    if said.surname or said.usage_name:
        return said
    found = [each.holder for each in people(application) if each.holder]
    return as_applicant(found[0]) if len(found) == 1 else None


def _is_of(exhibit: Exhibit, kinds: list[Kind], whose: Whose) -> bool:
    known = exhibit.owner is not Owner.OTHER and bool(kinds)
    return known and all(whom_it_names(each) is whose for each in kinds)


def _kinds(exhibit: Exhibit, application: Application) -> list[Kind]:
    known = application.law.kinds
    return [known[each] for each in exhibit.kinds if each in known]
