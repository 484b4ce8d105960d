"""EPH03: an e-photo code that is not 22 letters and digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.dossier.application import Application
from linter.dossier.ephoto import CODE_LENGTH, PhotoSheet, sheets
from linter.model.dossier import Field
from linter.model.report import Finding, Fix, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import FieldRule
from linter.rules.ephoto.base import cleaned
from linter.text.french import counted

_CODE = re.compile(f"[A-Z0-9]{{{CODE_LENGTH}}}")
_COPY = "Recopiez le code de la planche, signe par signe."
_MOST_SLIPS = 4  # signs that OCR may have misread in one code


class EPH03(FieldRule):
    """Code d'e-photo mal formé.

    Pourquoi : le code a 22 lettres et chiffres, en capitales, sans espaces ni tirets (ceux de la
    planche n'aident qu'à lire). Le site refuse tout autre code.

    À éviter : ab12-cd34-ef56-gh78-jk90-mn

    Préférer : AB12CD34EF56GH78JK90MN
    """

    name = "code-ephoto-mal-forme"
    severity = Severity.REFUS_PROBABLE
    kinds: ClassVar[frozenset[FieldKind]] = frozenset({FieldKind.EPHOTO})

    def check(self, application: Application) -> Iterator[Finding]:
        """How each code is written, then whether it is that of the sheet."""
        yield from super().check(application)
        for sheet in sheets(application):
            for each in application.dossier.form.fields_of(FieldKind.EPHOTO):
                code = cleaned(each.value)
                if sheet.code and _CODE.fullmatch(code) and code != sheet.code:
                    yield self._differs(Where(field=each.id), code, sheet)

    def _differs(self, where: Where, code: str, sheet: PhotoSheet) -> Finding:
        """OCR takes one sign for another: what it read is never held against what was typed."""
        message = f"Le code n'est pas celui de la planche {sheet.path} ({sheet.code})."
        if sheet.exact:
            return self.failed(where, message, _COPY, fix=Fix(sheet.code or "", safe=False))
        places = [
            str(n) for n, (a, b) in enumerate(zip(code, sheet.code or "", strict=True), 1) if a != b
        ]
        slips = len(places) <= _MOST_SLIPS
        if slips:
            message = (
                f"Le code lu sur la planche {sheet.path} diffère en position {', '.join(places)} : "
                "c'est peut-être la lecture qui se trompe."
            )
        weight = Severity.INFORMATION if slips else Severity.A_VERIFIER
        return self.failed(where, message, "Comparez le code avec la planche.", severity=weight)

    def check_field(self, field: Field, where: Where) -> Finding | None:
        """Once cleaned, the code has 22 capitals and digits; as typed, it needs no cleaning."""
        code = cleaned(field.value)
        if not _CODE.fullmatch(code):
            return self.failed(where, _fault(code), _COPY)
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
    if len(code) == CODE_LENGTH:
        return "Le code contient un signe qui n'est ni une lettre de A à Z ni un chiffre."
    return f"Le code a {counted(len(code), 'signe')} au lieu de {CODE_LENGTH}."
