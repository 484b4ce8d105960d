"""EPH01: an e-photo younger than 24 hours at filing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from linter.context import Context
from linter.french import short_moment
from linter.model import Dossier, Finding, Moment, Where
from linter.rules.base import Rule
from linter.rules.ephoto.base import code_inputs, place
from linter.words import Severity

_ACTIVATION = timedelta(hours=24)


class EPH01(Rule):
    """E-photo de moins de 24 heures au moment du dépôt.

    Pourquoi : le code d'une e-photo peut mettre un jour (parfois plus) à être reconnu par l'ANEF.
    Prise la veille à 18 h, elle est bonne à partir de 18 h. Ce n'est pas un blocage certain : un
    code marche parfois tout de suite.

    À éviter : e-photo du 23/11/2026 à 18:00, dépôt le 24/11/2026 à 9:00

    Préférer : dépôt à partir du 24/11/2026 à 18:00
    """

    code = "EPH01"
    name = "ephoto-trop-recente"
    severity = Severity.COMPLEMENT_PROBABLE

    def check(self, dossier: Dossier, context: Context) -> Iterator[Finding]:
        """Whether every instant at which the filing may fall is late enough."""
        taken, where = dossier.form.ephoto_prise_le, place(dossier)
        if taken:
            yield self._at(taken, context.filing(dossier), where)
        elif code_inputs(dossier):
            reason = "La date de prise de l'e-photo n'est pas donnée."
            remedy = "Indiquez la date et l'heure imprimées sur la planche (ephoto_prise_le)."
            yield self.cannot_tell(where, reason, remedy)

    def _at(self, taken: Moment, filing: Moment, where: Where) -> Finding:
        if taken.earliest > filing.latest:
            message = "La date de prise de l'e-photo est après celle du dépôt."
            return self.failed(where, message, "Vérifiez la date imprimée sur la planche.")
        fine_from = _fine_from(taken)
        if filing.earliest >= fine_from:
            return self.passed(where)
        remedy = f"Déposez à partir du {short_moment(fine_from)}."
        if taken.time is None and filing.latest >= taken.earliest + _ACTIVATION:
            reason = "L'heure de l'e-photo n'est pas donnée : elle peut avoir moins de 24 heures."
            return self.cannot_tell(where, reason, f"{remedy} Ou indiquez l'heure de la prise.")
        if filing.latest >= fine_from:
            message = "L'e-photo aura moins de 24 heures pendant une partie du jour du dépôt."
        else:
            message = "L'e-photo a moins de 24 heures au moment du dépôt."
        return self.failed(where, message, f"{remedy} Avant, le code peut ne pas être reconnu.")


def _fine_from(taken: Moment) -> datetime:
    """From when on the photo is old enough for sure; wall-clock hours, clock changes left aside."""
    if taken.time:
        return taken.earliest + _ACTIVATION
    return datetime.combine(taken.day, time.min) + timedelta(days=1) + _ACTIVATION
