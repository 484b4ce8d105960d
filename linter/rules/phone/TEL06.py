"""TEL06: letters, digits of another script or signs in a phone number."""

from __future__ import annotations

import re

from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.phone.base import PhoneRule
from linter.rules.phone.number import SEPARATORS, Number
from linter.text.characters import visible

_OTHER = re.compile(rf"[^0-9+{SEPARATORS}]|[0-9][^0-9]*\+")


class TEL06(PhoneRule):
    """Lettres ou autres chiffres dans un numéro de téléphone.

    Pourquoi : seuls les chiffres 0 à 9 sont enregistrés. Les chiffres arabes ou persans se
    convertissent sans risque ; une lettre prise pour un chiffre (O et 0, l et 1), un poste ou un
    second numéro sont à corriger à la main.

    À éviter : ٠٦١٢٣٤٥٦٧٨, O6l2345678, 0476000000 poste 12

    Préférer : 0612345678
    """

    name = "telephone-avec-autres-signes"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_number(self, field: Field, number: Number, where: Where) -> Finding | None:
        """Something else than digits, separators and a leading +."""
        if not _OTHER.search(visible(field.value)):
            return None
        if not number.digits:
            return None
        message = "Le numéro contient autre chose que les chiffres 0 à 9."
        remedy = "Retapez un seul numéro, avec les chiffres 0 à 9."
        return self.failed(where, message, remedy, fix=number.fix(field.value))
