"""IDE07: a certificate, bill or notice that is not in the applicant's name, or of another birth."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits, proofs_of_address
from linter.dossier.given import Given, any_of
from linter.dossier.holder import Applicant, applicant_in, as_applicant
from linter.dossier.who import is_applicant, people, printed_holders, whole_name
from linter.dossier.words import Owner
from linter.law.words import Whose
from linter.model.content import Person
from linter.model.report import Finding, Where
from linter.model.traits import IDENTITY, Trait
from linter.model.words import DateRole, Severity, Source
from linter.rules.base import Rule
from linter.rules.identity.base import COMPARE, day

# What hosts and couples hold in their own name.
_HOSTING = frozenset({"attestation_hebergement", "attestation_accueil", "attestation_hotelier"})
_FAMILY = frozenset({"etat_civil", "vie_familiale"})
_SURE = 80.0  # mean confidence from which a printed name is believed


class IDE07(Rule):
    """Pièce au nom d'une autre personne, ou d'une autre date de naissance.

    Pourquoi : une attestation, une facture ou un certificat au nom de quelqu'un d'autre ne prouve
    rien pour la personne qui demande. Une facture au nom du conjoint ou de l'hébergeant se complète
    par ce qui dit leur lien.

    À éviter : le certificat de scolarité d'une camarade dans le dossier

    Préférer : chaque pièce au nom de la personne, avec sa date de naissance
    """

    name = "piece-d-une-autre-personne"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """Documents that are in somebody's name; identity papers are compared by their zones."""
        applicant = _applicant(application)
        if not (applicant and applicant.known):
            return
        every = exhibits(application)
        births = frozenset(
            holder.birth
            for each in every
            if each.owner is Owner.APPLICANT
            for holder in each.holders
        )
        hosted = any(each.is_one_of(_HOSTING) for each in every)
        proofs = proofs_of_address(application.law)
        for each in every:
            if _is_own(each, application):
                lodging = each.is_one_of(proofs)
                if not (lodging and hosted):
                    yield from self._named(each, applicant, births, lodging=lodging)

    def _named(
        self, exhibit: Exhibit, applicant: Applicant, births: frozenset[str], *, lodging: bool
    ) -> Iterator[Finding]:
        said = [each for each in printed_holders(exhibit) if _is_believed(each, exhibit)]
        fits = [is_applicant(each, applicant) for each in said]
        if not said or None in fits:
            return
        where = Where(file=exhibit.path, page=said[0].page)
        if not any(fits):
            names = " et ".join(dict.fromkeys(map(whole_name, said)))
            message = f"Cette pièce est au nom de {names}, et non de {applicant.full_name}."
            weight = Severity.A_VERIFIER if lodging else None
            yield self.failed(where, message, _LODGING if lodging else _OWN, severity=weight)
            return
        yield from self._born(exhibit, where, applicant, births) or (self.passed(where),)

    def _born(
        self, exhibit: Exhibit, where: Where, applicant: Applicant, births: frozenset[str]
    ) -> tuple[Finding, ...]:
        """None where the date is the identity paper's: the form is wrong, and IDE01 says so."""
        dates = exhibit.document.content.dates
        born = {each.value.isoformat() for each in dates if each.role is DateRole.BORN}
        if len(born) != 1 or not applicant.birth or next(iter(born)).startswith(applicant.birth):
            return ()
        if born <= births:
            return ()
        read = day(born.pop())
        message = f"Cette pièce dit née ou né le {read}, et non le {day(applicant.birth)}."
        if any(each.source is Source.OCR for each in exhibit.document.content.texts):
            reason = f"{message} La date a pu être mal lue."
            return (self.cannot_tell(where, reason, COMPARE),)
        return (self.failed(where, message, _WRONG),)


_OWN = "Demandez la même pièce au nom de la personne, ou retirez-la si c'est une erreur de dossier."
_LODGING = (
    "Si c'est le conjoint ou l'hébergeant, joignez ce qui dit leur lien (acte, attestation "
    "d'hébergement et pièce d'identité) ; sinon, demandez un justificatif à son nom."
)
_WRONG = (
    "Vérifiez que c'est bien la pièce de cette personne ; si la date est fausse, faites-la "
    "corriger par qui l'a établie."
)


def _applicant(application: Application) -> Applicant | None:
    """Whom the form names; else the one person whose identity papers are here."""
    said = applicant_in(application)
    if said.surname or said.usage_name:
        return said
    holders = [each.holder for each in people(application) if each.holder]
    return as_applicant(holders[0]) if len(holders) == 1 else None


def _is_own(exhibit: Exhibit, application: Application) -> bool:
    """Whether it is a paper that is in the applicant's own name when all is well."""
    law = application.law
    kinds = [law.kinds[each] for each in exhibit.read if each in law.kinds]
    identity = law.kinds_with(*IDENTITY, Trait.IDENTITY_OF_ANOTHER)
    return (
        exhibit.owner is not Owner.OTHER
        and bool(kinds)
        and not exhibit.is_one_of(identity | _HOSTING)
        and all(each.family not in _FAMILY for each in kinds)
        and all(each.whose is Whose.DEMANDEUR for each in kinds)
    )


def _is_believed(person: Person, exhibit: Exhibit) -> bool:
    texts = exhibit.document.content.texts
    return any(each.page == person.page and each.confidence >= _SURE for each in texts)
