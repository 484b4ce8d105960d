"""TEL04: a landline where a mobile is asked for."""

from __future__ import annotations

from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import FieldKind, Severity
from linter.rules.phone.base import PhoneRule
from linter.rules.phone.line import LineType
from linter.rules.phone.number import FRENCH_CODES, Number


class TEL04(PhoneRule):
    """Ligne fixe, box ou numéro spécial là où un portable est demandé.

    Pourquoi : l'ANEF prévient par SMS (complément demandé, titre prêt, expiration). Un fixe ou un
    numéro de box (09) ne les reçoit pas ; un 08 n'est le numéro de personne.

    À éviter : 0476000000

    Préférer : 0612345678
    """

    name = "telephone-fixe"
    severity = Severity.A_VERIFIER

    def check_number(self, field: Field, number: Number, where: Where) -> Finding | None:
        """The range is that of a landline, a box or a service."""
        if not number.possible or number.country not in FRENCH_CODES:
            return None
        if number.line is LineType.SPECIAL:
            message = "C'est un numéro spécial (08), pas celui d'une personne."
            severity = Severity.COMPLEMENT_PROBABLE
        elif number.line in (LineType.FIXED, LineType.INTERNET) and (
            field.kind is FieldKind.TELEPHONE_MOBILE
        ):
            message = "C'est une ligne fixe ou une box : elle ne reçoit pas les SMS de l'ANEF."
            severity = self.severity
        else:
            return None
        remedy = "Donnez un numéro de portable (06 ou 07) que la personne lit elle-même."
        return self.failed(where, message, remedy, severity=severity)
