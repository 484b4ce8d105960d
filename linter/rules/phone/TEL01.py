"""TEL01: separators between the digits."""

from __future__ import annotations

import re

from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.phone.base import PhoneRule
from linter.rules.phone.number import SEPARATORS, Number
from linter.text.characters import visible

_SEPARATED = re.compile(f"[{SEPARATORS}]")


class TEL01(PhoneRule):
    """Points, espaces ou tirets dans un numéro de téléphone.

    Pourquoi : l'ANEF enregistre le numéro en chiffres nus. Un numéro collé depuis un téléphone peut
    aussi contenir des signes invisibles.

    À éviter : 06.12.34.56.78, 06 12 34 56 78

    Préférer : 0612345678
    """

    name = "telephone-avec-separateurs"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_number(self, field: Field, number: Number, where: Where) -> Finding | None:
        """Something stands between, before or after the digits."""
        text = visible(field.value)
        if text == field.value and not _SEPARATED.search(text):
            return None
        message = "Le numéro contient des espaces, des points ou d'autres séparateurs."
        remedy = "Écrivez les chiffres les uns à la suite des autres."
        return self.failed(where, message, remedy, fix=number.fix(field.value))
