"""IDE03: a passport or a relative's or host's identity document out of date at filing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from linter.dossier.application import Application
from linter.dossier.deadline import is_no_residence_title
from linter.dossier.exhibits import Exhibit, current_permit, exhibits
from linter.dossier.given import Given, any_of
from linter.dossier.words import Owner
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import Severity
from linter.rules.base import Rule
from linter.text.french import long_date

_OF_OTHERS = (Trait.PASSPORT, Trait.IDENTITY_CARD, Trait.PERMIT)


class IDE03(Rule):
    """Passeport ou pièce d'identité expiré au jour du dépôt.

    Pourquoi : un passeport expiré ne justifie plus de l'état civil et de la nationalité. Pour un
    conjoint ou un hébergeant, une pièce expirée appelle souvent une demande de complément. Le
    titre de séjour du demandeur est l'affaire des règles de délai, sauf quand il demande pour un
    proche (document de circulation, regroupement familial) : il faut alors un titre en cours.

    À éviter : joindre le passeport expiré en juin 2026 alors que le nouveau est là

    Préférer : le passeport en cours de validité, ou la preuve de la demande de renouvellement
    """

    name = "piece-d-identite-expiree"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """The last day of validity, included, against the day of filing."""
        filing = application.filing.day
        every = exhibits(application)
        own = [each for each in every if each.owner is not Owner.OTHER and each.has(Trait.PASSPORT)]
        valid = any(e.document.expires_on and e.document.expires_on >= filing for e in own)
        for each in (*_looked_at(every, own), *_held_for_another(every, application)):
            expiry, where = each.document.expires_on, Where(file=each.path)
            if expiry is None:
                if each in own and not valid:
                    reason = "la date d'expiration du passeport n'a pas été lue"
                    yield self.cannot_tell(where, reason, "Regardez-la sur le passeport.")
            elif expiry >= filing or (valid and each in own):
                yield self.passed
            elif not _is_certain(each, expiry):
                reason = f"ce document semble expiré depuis le {long_date(expiry)}"
                yield self.cannot_tell(where, reason, "Regardez la date sur le document.")
            else:
                message = f"Expiré le {long_date(expiry)}, avant le jour du dépôt."
                weight = None if each.owner is Owner.APPLICANT else Severity.A_VERIFIER
                yield self.failed(where, message, _remedy(each), severity=weight)


def _looked_at(every: Sequence[Exhibit], own: Sequence[Exhibit]) -> Iterator[Exhibit]:
    """Passports of the applicant, and identity documents that are known to be another's."""
    for each in every:
        if each in own or (each.owner is Owner.OTHER and each.has(*_OF_OTHERS)):
            yield each


def _held_for_another(every: tuple[Exhibit, ...], application: Application) -> Iterator[Exhibit]:
    """The applicant's card, where it is not the one to renew: no deadline speaks of it."""
    title, held = application.title, current_permit(every)
    if title and is_no_residence_title(title) and held and held.own:
        yield from (each for each in every if each.path == held.path and each.has(Trait.PERMIT))


def _is_certain(exhibit: Exhibit, expiry: date) -> bool:
    """Whether a check digit, or a code, says so too: OCR alone may misread a date."""
    content = exhibit.document.content
    return expiry in {
        *(each.day("expires_on") for each in content.mrz),
        *(each.expires_on for each in content.barcodes),
    }


def _remedy(exhibit: Exhibit) -> str:
    if exhibit.owner is not Owner.OTHER and exhibit.has(Trait.PERMIT):
        return "Joignez le titre en cours, ou la preuve que son renouvellement est demandé."
    if exhibit.owner is not Owner.OTHER:
        return (
            "Joignez le passeport en cours de validité ; à défaut, la preuve que le renouvellement "
            "est demandé, ou une attestation consulaire."
        )
    if exhibit.has(Trait.IDENTITY_CARD) and exhibit.has(Trait.FRENCH):
        return (
            "Demandez une pièce en cours de validité. Une carte française délivrée à un adulte de "
            "2004 à 2013 vaut cinq ans de plus que ce qui est imprimé."
        )
    return "Demandez une pièce en cours de validité à la personne."
