"""TEL02: a French number with its international prefix."""

from __future__ import annotations

from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.phone.base import PhoneRule
from linter.rules.phone.number import Number


class TEL02(PhoneRule):
    """Numéro français écrit avec son indicatif international.

    Pourquoi : l'ANEF enregistre dix chiffres. L'indicatif (+33, 0033, +262, +590, +594, +596, +508)
    n'est pas une faute, mais le numéro sans lui est plus sûr. Les numéros de Nouvelle-Calédonie, de
    Polynésie et de Wallis-et-Futuna gardent le leur : ils n'ont pas dix chiffres.

    À éviter : +33612345678, 0033 6 12 34 56 78

    Préférer : 0612345678
    """

    name = "telephone-avec-indicatif"
    severity = Severity.INFORMATION

    def check_number(self, field: Field, number: Number, where: Where) -> Finding | None:
        """The number has a form in ten digits, and more was typed."""
        if not (number.possible and number.ten_digits):
            return None
        if number.digits == number.standard and not number.plus:
            return None
        message = "Le numéro est français et porte un indicatif international."
        remedy = "Écrivez-le en dix chiffres, en commençant par 0."
        return self.failed(where, message, remedy, fix=number.fix(field.value))
