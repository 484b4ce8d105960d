"""EPH03: an e-photo code that is not 22 letters and digits."""

from __future__ import annotations

import re
from typing import ClassVar

from linter.fields import FieldKind
from linter.french import counted
from linter.model import Field, Finding, Fix, Where
from linter.rules.base import FieldRule
from linter.rules.ephoto.base import cleaned
from linter.words import Severity

_LENGTH = 22
_CODE = re.compile(f"[A-Z0-9]{{{_LENGTH}}}")


class EPH03(FieldRule):
    """Code d'e-photo mal formé.

    Pourquoi : le code a 22 lettres et chiffres, en capitales, sans espaces ni tirets (ceux de la
    planche n'aident qu'à lire). Le site refuse tout autre code.

    À éviter : ab12-cd34-ef56-gh78-jk90-mn

    Préférer : AB12CD34EF56GH78JK90MN
    """

    code = "EPH03"
    name = "code-ephoto-mal-forme"
    severity = Severity.REFUS_PROBABLE
    kinds: ClassVar[frozenset[FieldKind]] = frozenset({FieldKind.EPHOTO})

    def check_field(self, field: Field, where: Where) -> Finding | None:
        """Once cleaned, the code has 22 capitals and digits; as typed, it needs no cleaning."""
        code = cleaned(field.value)
        if not _CODE.fullmatch(code):
            return self.failed(
                where, _fault(code), "Recopiez le code de la planche, signe par signe."
            )
        if code == field.value:
            return None
        message = "Le code contient des espaces, des tirets ou des minuscules."
        return self.failed(
            where,
            message,
            "Écrivez-le en capitales, sans espace ni tiret.",
            fix=Fix(code, safe=True),
            severity=Severity.COMPLEMENT_PROBABLE,
        )


def _fault(code: str) -> str:
    if len(code) == _LENGTH:
        return "Le code contient un signe qui n'est ni une lettre de A à Z ni un chiffre."
    return f"Le code a {counted(len(code), 'signe')} au lieu de {_LENGTH}."
