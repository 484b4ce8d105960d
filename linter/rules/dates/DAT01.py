"""DAT01: a day that is in no calendar, or that cannot be what it is given for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from linter.dossier.application import Application
from linter.dossier.given import Given, any_of
from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import Rule
from linter.text.french import day_of

_OLDEST: Final = 120  # years
_LONGEST: Final = 20  # years ahead that a card may last, and more than any does
_FIGURES: Final = re.compile(r"\d+\D+\d+\D+\d+|\d+ \w+ \d{4}")


class DAT01(Rule):
    """Date impossible.

    Pourquoi : une date qui n'existe pas, une naissance à venir ou un titre qui expire dans un
    siècle est une faute de frappe : le site la refuse, ou l'agent doit la faire corriger.

    À éviter : 31/02/2001, une naissance en 2062

    Préférer : la date telle qu'elle est sur le passeport ou le titre
    """

    name = "date-impossible"
    severity = Severity.REFUS_PROBABLE
    needs = any_of(Given.BIRTH, Given.EXPIRY, FieldKind.DATE_NAISSANCE, FieldKind.DATE_EXPIRATION)

    def check(self, application: Application) -> Iterator[Finding]:
        """The inputs that hold a day, and the days that the dossier gives."""
        today, form = application.context.today, application.dossier.form
        for each in form.fields_of(FieldKind.DATE_NAISSANCE, FieldKind.DATE_EXPIRATION):
            if each.value.strip():
                yield self._typed(each, today)
        for name, day, kind in (
            ("date_naissance", form.date_naissance, FieldKind.DATE_NAISSANCE),
            ("titre_expire_le", form.titre_expire_le, FieldKind.DATE_EXPIRATION),
        ):
            if day:
                yield self._about(day, kind, today, Where(field=name))

    def _typed(self, field: Field, today: date) -> Finding:
        where, day = Where(field=field.id), day_of(field.value)
        if day is not None and field.kind:
            return self._about(day, field.kind, today, where)
        if _FIGURES.search(field.value):
            return self.failed(where, "Cette date n'existe pas dans le calendrier.", _COMPARE)
        return self.passed

    def _about(self, day: date, kind: FieldKind, today: date, where: Where) -> Finding:
        if kind is FieldKind.DATE_NAISSANCE and day > today:
            return self.failed(where, "Cette date de naissance est à venir.", _COMPARE)
        if kind is FieldKind.DATE_NAISSANCE and day.year < today.year - _OLDEST:
            return self.failed(where, f"Cette naissance date de plus de {_OLDEST} ans.", _COMPARE)
        if kind is FieldKind.DATE_EXPIRATION and day.year > today.year + _LONGEST:
            message = f"Aucun titre de séjour n'expire dans plus de {_LONGEST} ans."
            return self.failed(where, message, _COMPARE)
        return self.passed


_COMPARE: Final = "Comparez-la avec le passeport ou le titre de séjour, puis corrigez-la."
