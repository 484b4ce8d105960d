"""EPH04: O and 0, I and 1 in an e-photo code."""

from __future__ import annotations

from typing import ClassVar

from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import FieldRule
from linter.rules.ephoto.base import cleaned

_CONFUSED = {"O": "O (lettre)", "0": "0 (zéro)", "I": "I (lettre)", "1": "1 (un)"}


class EPH04(FieldRule):
    """O et 0, I et 1 dans le code d'e-photo.

    Pourquoi : ces signes se confondent sur la planche, et rien dans le code ne permet de vérifier
    la saisie. Un signe pris pour l'autre donne un code inconnu.

    À éviter : recopier le code d'un coup d'œil

    Préférer : relire un à un les O, 0, I et 1
    """

    name = "code-ephoto-a-relire"
    severity = Severity.INFORMATION
    kinds: ClassVar[frozenset[FieldKind]] = frozenset({FieldKind.EPHOTO})

    def check_field(self, field: Field, where: Where) -> Finding | None:
        """Where the signs to read again stand, counted from 1 without spaces and dashes."""
        code = cleaned(field.value)
        if _CONFUSED.keys().isdisjoint(code):
            return None
        seen = {
            name: [str(number) for number, sign in enumerate(code, 1) if sign == confused]
            for confused, name in _CONFUSED.items()
        }
        places = [
            f"{name} en position {', '.join(numbers)}" for name, numbers in seen.items() if numbers
        ]
        message = f"Le code contient des signes qui se confondent : {' ; '.join(places)}."
        return self.failed(where, message, "Comparez ces signes un à un avec la planche.")
