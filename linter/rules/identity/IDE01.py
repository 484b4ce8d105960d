"""IDE01: the form and a document do not give the same identity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, current_permit, exhibits
from linter.dossier.given import Given, any_of
from linter.dossier.holder import (
    Applicant,
    Holder,
    Likeness,
    applicant_in,
    compare,
)
from linter.dossier.words import Owner
from linter.model.dossier import Form
from linter.model.report import Finding, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import Rule
from linter.rules.identity.address import addresses_typed, homes, postcodes_typed, street_of
from linter.rules.identity.base import (
    COMPARE,
    OBSERVATIONS,
    day,
    person,
)
from linter.rules.identity.names import name_differences
from linter.text.french import day_of, of


class IDE01(Rule):
    """Identité du formulaire différente de celle d'un document.

    Pourquoi : une lettre ou un chiffre d'écart entre le formulaire et le passeport ou le titre
    suffit à faire clôturer un dossier. Les accents, les tirets, les noms coupés par la place et le
    nom d'usage ne comptent pas comme des écarts.

    À éviter : né le 14/03/2001 dans le formulaire, le 13/03/2001 sur le passeport

    Préférer : l'identité du passeport, recopiée lettre par lettre
    """

    name = "formulaire-different-du-document"
    severity = Severity.REFUS_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """The applicant's documents against the form; other people's say nothing about it."""
        applicant = applicant_in(application)
        every = exhibits(application)
        for exhibit in every if applicant.known else ():
            if exhibit.owner is Owner.APPLICANT:
                for identity in exhibit.holders:
                    yield from self._identity(exhibit, identity, applicant)
        yield from self._expiry(every, application.dossier.form)
        yield from self._address(application)

    def _identity(
        self, exhibit: Exhibit, identity: Holder, applicant: Applicant
    ) -> Iterator[Finding]:
        likeness = compare(applicant, identity)
        where = Where(file=exhibit.path, page=identity.page)
        if likeness.same_person is False or likeness.nothing_alike:
            # A file may hold the papers of several people: only one that is put as the applicant's
            # and names nobody else than another one is out of place.
            if exhibit.claimed and not _names_applicant(exhibit, applicant):
                yield self._somebody_else(where, identity, applicant)
            return
        found = [*self._birth(where, identity, likeness, applicant, claimed=exhibit.claimed)]
        for each in name_differences(applicant, identity, likeness):
            if each.certain:
                found.append(self.failed(where, each.message, each.remedy, severity=each.severity))
            else:
                reason = f"{each.message} Sa lecture n'est pas certaine."
                found.append(self.cannot_tell(where, reason, COMPARE))
        yield from found or (self.passed,)

    def _birth(
        self,
        where: Where,
        identity: Holder,
        likeness: Likeness,
        applicant: Applicant,
        *,
        claimed: bool,
    ) -> Iterator[Finding]:
        """A father and son may bear one name: only a slip, or a request, says whose date it is."""
        if likeness.birth is False:
            slip = _is_slip(applicant.birth, identity.birth)
            weight = None if slip or claimed else Severity.A_VERIFIER
            message = (
                f"La date de naissance du formulaire ({day(applicant.birth)}) n'est pas celle du "
                f"document ({day(identity.birth)})."
            )
            yield self.failed(where, message, OBSERVATIONS, severity=weight)

    def _somebody_else(self, where: Where, identity: Holder, applicant: Applicant) -> Finding:
        who = applicant.full_name or "personne d'autre"
        message = f"Ce document est au nom {of(person(identity))} ; le formulaire, {of(who)}."
        remedy = "Vérifiez que c'est le bon fichier pour cette demande."
        sure = identity.names_certain and compare(applicant, identity).birth is False
        severity = Severity.COMPLEMENT_PROBABLE if sure else Severity.A_VERIFIER
        return self.failed(where, message, remedy, severity=severity)

    def _expiry(self, every: tuple[Exhibit, ...], form: Form) -> Iterator[Finding]:
        """The expiry that the form gives against that of the card that lasts longest."""
        typed, card = _typed_expiry(form), current_permit(every)
        if typed is None or card is None:
            return
        where = Where(file=card.path, page=card.page)
        if card.expires_on == typed:
            yield self.passed
            return
        message = (
            f"La date d'expiration du formulaire ({day(typed)}) n'est pas celle du titre "
            f"({day(card.expires_on)})."
        )
        if card.certain:
            yield self.failed(where, message, OBSERVATIONS, severity=Severity.COMPLEMENT_PROBABLE)
        else:
            yield self.cannot_tell(where, f"{message} Sa lecture n'est pas certaine.", COMPARE)

    def _address(self, application: Application) -> Iterator[Finding]:
        """The postcode of the form against those of bills; where it is one, the street."""
        typed = postcodes_typed(application.dossier.form)
        streets = [street_of(each) for each in addresses_typed(application.dossier.form)]
        for home in homes(application) if typed else ():
            where = Where(file=home.path, page=home.page)
            said = " et ".join(home.places), " et ".join(sorted(typed))
            if home.is_at(typed):
                if any(map(home.is_in, streets)):
                    yield self.passed
                    continue
                said = home.street, " et ".join(streets)
            message = f"Le justificatif est pour {said[0]}, le formulaire pour {said[1]}."
            remedy = "Donnez l'adresse actuelle, et le justificatif de cette adresse."
            yield self.failed(where, message, remedy, severity=Severity.A_VERIFIER)


def _is_slip(typed: str, read: str) -> bool:
    """Whether only the day, the month or the year differs, or day and month are swapped."""
    one, other = typed.split("-"), read.split("-")
    differing = sum(a != b for a, b in zip(one, other, strict=False))
    return differing == 1 or one == [*other[:1], *reversed(other[1:])]


def _names_applicant(exhibit: Exhibit, applicant: Applicant) -> bool:
    return any(compare(applicant, each).same_person for each in exhibit.holders)


def _typed_expiry(form: Form) -> date | None:
    """The one day that the form gives; None when it gives none, or several."""
    typed = {day_of(each.value) for each in form.fields_of(FieldKind.DATE_EXPIRATION)}
    given = {each for each in (form.titre_expire_le, *typed) if each}
    return given.pop() if len(given) == 1 else None
