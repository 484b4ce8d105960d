"""TEL03: not a possible phone number."""

from __future__ import annotations

from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.phone.base import PhoneRule
from linter.rules.phone.line import LineType
from linter.rules.phone.number import Number
from linter.text.french import counted


class TEL03(PhoneRule):
    """Numéro de téléphone impossible.

    Pourquoi : un numéro français a dix chiffres et commence par 0, outre-mer compris (0692 et 0693
    à La Réunion, 0639 à Mayotte, 0690 et 0691 en Guadeloupe, 0694 en Guyane, 0696 et 0697 en
    Martinique). Sinon, les messages de l'ANEF n'arrivent pas. Un numéro étranger s'écrit avec + et
    l'indicatif du pays.

    À éviter : 061234567, 612345678

    Préférer : 0612345678
    """

    name = "telephone-impossible"
    severity = Severity.REFUS_PROBABLE

    def check_number(self, field: Field, number: Number, where: Where) -> Finding | None:
        """No number can be so written, or no known range holds it."""
        if number.possible and number.line is not LineType.UNKNOWN:
            return None
        if number.possible:
            message = "Le numéro n'est dans aucune tranche connue de ce pays."
            remedy = "Relisez-le chiffre à chiffre, ou appelez-le."
            return self.failed(where, message, remedy, severity=Severity.A_VERIFIER)
        if plans := _short_plans(number):
            message = f"Le numéro n'a que {counted(len(number.digits), 'chiffre')}."
            remedy = f"S'il est de {' ou de '.join(plans)}, écrivez-le avec son indicatif et +."
            return self.failed(where, message, remedy, severity=Severity.A_VERIFIER)
        return self.failed(where, _message(number), _REMEDY, fix=number.fix(field.value))


_REMEDY = "Écrivez les dix chiffres du numéro ; s'il est étranger, + puis l'indicatif du pays."
_FRENCH_LENGTH = 10


def _short_plans(number: Number) -> tuple[str, ...]:
    from linter.rules.phone.abroad import territories  # noqa: PLC0415 -- slow, and seldom needed

    return () if number.plus else territories(number.digits)


def _message(number: Number) -> str:
    length = len(number.digits)
    if not length:
        return "L'entrée ne contient aucun chiffre."
    if number.plus or number.digits.startswith("00"):
        return "Aucun pays n'a de numéro de cette forme."
    if length >= 2 * _FRENCH_LENGTH - 2:
        return f"Le numéro a {counted(length, 'chiffre')} : il y en a sans doute deux."
    if length == _FRENCH_LENGTH:
        return "Le numéro ne commence pas par 0."
    return f"Le numéro a {counted(length, 'chiffre')} au lieu de dix."
