"""TEL05: a foreign number."""

from __future__ import annotations

from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.phone.base import PhoneRule
from linter.rules.phone.number import FRENCH_CODES, Number


class TEL05(PhoneRule):
    """Numéro de téléphone étranger.

    Pourquoi : les alertes de l'ANEF (complément demandé, expiration) partent par SMS et par
    courriel. Elles peuvent ne pas arriver sur un numéro étranger, que le site peut aussi refuser.

    À éviter : +213551234567, si la personne a un numéro français

    Préférer : 0612345678
    """

    name = "telephone-etranger"
    severity = Severity.INFORMATION

    def check_number(self, field: Field, number: Number, where: Where) -> Finding | None:
        """The calling code is under no French plan."""
        if not number.possible or number.country in FRENCH_CODES:
            return None
        message = f"Le numéro est étranger (indicatif +{number.country})."
        remedy = "Donnez un numéro français si la personne en a un ; sinon, suivez ses courriels."
        return self.failed(where, message, remedy)
