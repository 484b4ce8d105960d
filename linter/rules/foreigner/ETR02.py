"""ETR02: two foreigner's numbers for one person."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.given import any_of
from linter.dossier.holder import applicant_in, compare
from linter.dossier.words import Owner
from linter.model.dossier import Field
from linter.model.report import Finding, Fix, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import Rule
from linter.rules.foreigner.number import cleaned


class ETR02(Rule):
    """Deux numéros étrangers différents pour la même personne.

    Pourquoi : une personne n'a qu'un numéro étranger. Un chiffre faux rattache la demande au
    dossier de quelqu'un d'autre, ou à aucun. Un zéro de tête en plus ou en moins ne compte pas.

    À éviter : 7503123456 dans une entrée, 7503123465 dans l'autre

    Préférer : le numéro imprimé sur le titre, partout
    """

    name = "numeros-etrangers-differents"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(FieldKind.NUMERO_ETRANGER)

    def check(self, application: Application) -> Iterator[Finding]:
        """The first number typed against the others, and against those that cards bear."""
        typed = [
            e
            for e in application.dossier.form.fields_of(FieldKind.NUMERO_ETRANGER)
            if e.value.strip()
        ]
        for each in typed[1:]:
            where = Where(field=each.id)
            if _bare(each.value) == _bare(typed[0].value):
                yield self.passed
            else:
                message = "Le dossier donne deux numéros étrangers différents pour le demandeur."
                remedy = "Gardez celui qui est imprimé sur le titre et corrigez l'autre."
                yield self.failed(where, message, remedy)

        if typed:
            yield from self._cards(typed[0], application)

    def _cards(self, typed: Field, application: Application) -> Iterator[Finding]:
        """The number that a zone or a signed code gives, on the applicant's own documents."""
        for exhibit in exhibits(application):
            for identity in exhibit.holders if exhibit.owner is Owner.APPLICANT else ():
                own = compare(applicant_in(application), identity).same_person is not False
                if identity.number and own:
                    yield self._card(typed, exhibit, identity.number)

    def _card(self, typed: Field, exhibit: Exhibit, number: str) -> Finding:
        where = Where(field=typed.id)
        if _bare(typed.value) == _bare(number):
            return self.passed
        message = f"Le numéro étranger n'est pas celui de {exhibit.path} ({number})."
        remedy = "Comparez avec le document et corrigez le numéro."
        return self.failed(where, message, remedy, fix=Fix(number, safe=False))


def _bare(value: str) -> str:
    return cleaned(value).lstrip("0")
