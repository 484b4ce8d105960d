"""ETR01: a foreigner's number that is not ten digits."""

from __future__ import annotations

from typing import ClassVar

from linter.model.dossier import Field
from linter.model.report import Finding, Fix, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import FieldRule
from linter.rules.foreigner.number import LENGTH, cleaned
from linter.text.french import counted

_MISREAD = str.maketrans("OoIl", "0011")


class ETR01(FieldRule):
    """Numéro étranger qui n'a pas dix chiffres.

    Pourquoi : le numéro étranger (AGDREF), imprimé sur le titre, le visa ou le récépissé, a dix
    chiffres, zéros de tête compris. Sans lui, le site ne retrouve pas le dossier. Quelques
    anciens numéros à neuf chiffres circulent : souvent, c'est le premier zéro qui manque.

    À éviter : 75 03 123 456, 7503123456A

    Préférer : 7503123456
    """

    name = "numero-etranger-mal-forme"
    severity = Severity.REFUS_PROBABLE
    kinds: ClassVar[frozenset[FieldKind]] = frozenset(
        {FieldKind.NUMERO_ETRANGER, FieldKind.NUMERO_ETRANGER_AUTRE}
    )

    def check_field(self, field: Field, where: Where) -> Finding | None:
        """Ten ASCII digits and nothing else."""
        number = cleaned(field.value)
        if _complete(number):
            return None if number == field.value else self._spaced(where, number)
        if number.isdecimal() and len(number) == LENGTH - 1:
            message = "Le numéro étranger a neuf chiffres au lieu de dix."
            remedy = "Regardez sur le titre s'il commence par un zéro, et écrivez-le aussi."
            return self.failed(where, message, remedy, severity=Severity.A_VERIFIER)
        remedy = "Recopiez les dix chiffres du titre, du visa ou du récépissé."
        if not number.isdecimal():
            message = "Le numéro étranger contient autre chose que des chiffres."
            read = number.translate(_MISREAD)
            fix = Fix(read, safe=False) if _complete(read) else None
            return self.failed(where, message, remedy, fix=fix)
        message = f"Le numéro étranger a {counted(len(number), 'chiffre')} au lieu de dix."
        return self.failed(where, message, remedy)

    def _spaced(self, where: Where, number: str) -> Finding:
        message = "Le numéro étranger contient autre chose que les chiffres 0 à 9."
        remedy = "Écrivez les dix chiffres sans rien entre eux."
        fix = Fix(number, safe=True)
        return self.failed(where, message, remedy, fix=fix, severity=Severity.COMPLEMENT_PROBABLE)


def _complete(number: str) -> bool:
    return len(number) == LENGTH and number.isascii() and number.isdecimal()
