"""EPH01: an e-photo younger than 24 hours at filing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from linter.dossier.application import Application
from linter.dossier.ephoto import code_inputs, place, sheets, taken
from linter.dossier.given import Given, any_of
from linter.model.dossier import Moment
from linter.model.report import Finding, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import Rule
from linter.text.french import long_date, short_moment

_UNTIL = "Avant, le code peut ne pas être reconnu ; jusqu'à 72 heures ont été signalées."
_READ_IT = "Indiquez la date et l'heure imprimées sur la planche (ephoto_prise_le)."


class EPH01(Rule):
    """E-photo de moins de 24 heures au moment du dépôt.

    Pourquoi : le code d'une e-photo peut mettre un jour (parfois plus) à être reconnu par l'ANEF.
    Prise la veille à 18 h, elle est bonne à partir de 18 h. Ce n'est pas un blocage certain : un
    code marche parfois tout de suite.

    À éviter : e-photo du 23/11/2026 à 18:00, dépôt le 24/11/2026 à 9:00

    Préférer : dépôt à partir du 24/11/2026 à 18:00
    """

    name = "ephoto-trop-recente"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.PHOTO_TAKEN, Given.FILES, FieldKind.EPHOTO)

    def check(self, application: Application) -> Iterator[Finding]:
        """Whether every instant at which the filing may fall is late enough."""
        found = taken(application)
        if found:
            moment, where = found
            hours = application.law.figure("activation_ephoto", moment.day)
            yield self._at(moment, application.filing, where, timedelta(hours=hours))
            yield from self._sheet(application)
            return
        sheet = next(iter(sheets(application)), None)
        if sheet:
            reason = sheet.unread.reason if sheet.unread else "la date de la photo n'a pas été lue"
            yield self.cannot_tell(Where(file=sheet.path), reason, _READ_IT)
        elif code_inputs(application.dossier):
            reason = "La date de prise de l'e-photo n'est pas donnée."
            yield self.cannot_tell(place(application.dossier), reason, _READ_IT)

    def _sheet(self, application: Application) -> Iterator[Finding]:
        """The form gives one day, a sheet another."""
        given = application.dossier.form.ephoto_prise_le
        for sheet in sheets(application):
            if given and sheet.taken and sheet.taken.day != given.day:
                yield self.failed(
                    Where(file=sheet.path),
                    f"La planche dit que la photo est du {long_date(sheet.taken.day)} ; le "
                    f"formulaire, du {long_date(given.day)}.",
                    "Vérifiez la date, et que c'est la planche de la dernière e-photo.",
                    severity=Severity.A_VERIFIER,
                )

    def _at(self, photo: Moment, filing: Moment, where: Where, activation: timedelta) -> Finding:
        if photo.earliest > filing.latest:
            message = "La date de prise de l'e-photo est après celle du dépôt."
            return self.failed(where, message, "Vérifiez la date imprimée sur la planche.")
        fine_from = _fine_from(photo, activation)
        if filing.earliest >= fine_from:
            return self.passed
        remedy = f"Déposez à partir du {short_moment(fine_from)}."
        if photo.time is None and filing.latest >= photo.earliest + activation:
            reason = "L'heure de l'e-photo n'est pas donnée : elle peut avoir moins de 24 heures."
            return self.cannot_tell(where, reason, f"{remedy} Ou indiquez l'heure de la prise.")
        if filing.latest >= fine_from:
            message = "L'e-photo aura moins de 24 heures pendant une partie du jour du dépôt."
        else:
            message = "L'e-photo a moins de 24 heures au moment du dépôt."
        return self.failed(where, message, f"{remedy} {_UNTIL}")


def _fine_from(photo: Moment, activation: timedelta) -> datetime:
    """From when on the photo is old enough for sure; wall-clock hours, clock changes left aside."""
    if photo.time:
        return photo.earliest + activation
    return datetime.combine(photo.day, time.min) + timedelta(days=1) + activation
