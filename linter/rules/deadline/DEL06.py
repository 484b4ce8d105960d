"""DEL06: a title that is not asked for on ANEF has a two-month window."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.deadline import Deadline, deadline
from linter.dossier.given import Given, any_of
from linter.dossier.words import Stand
from linter.law.citing import text_of_law
from linter.model.report import Finding
from linter.model.words import FieldKind, Severity
from linter.rules.base import Rule
from linter.rules.deadline.base import place
from linter.text.french import counted


class DEL06(Rule):
    """Titre hors ANEF : délai des deux derniers mois.

    Pourquoi : un titre qui n'est pas sur la liste du téléservice se demande à la préfecture, dans
    les deux mois qui précèdent l'expiration. La liste change : si le site propose ce titre, c'est
    son délai (du 120e au 60e jour) qui vaut.

    À éviter : aller à la préfecture le 1er novembre 2026, le titre expirant le 15 février 2027

    Préférer : y aller du 15 décembre 2026 au 15 février 2027
    """

    name = "titre-hors-anef"
    severity = Severity.INFORMATION
    needs = any_of(Given.EXPIRY, Given.FILES, FieldKind.DATE_EXPIRATION)
    reference = text_of_law("R. 431-5")

    def check(self, application: Application) -> Iterator[Finding]:
        """The two-month window, or both windows when it is not known which holds."""
        found = deadline(application)
        if not isinstance(found, Deadline):
            return
        if found.stand is None:
            yield self._both(found)
        elif found.at_prefecture:
            yield self._two_months(found, found.stand)

    def _both(self, found: Deadline) -> Finding:
        reason = f"Le délai dépend de la façon de demander ce titre : {found.when}."
        remedy = "Regardez si le téléservice propose ce titre."
        if not (found.title and found.stage):
            remedy += " Précisez aussi le titre et l'étape."
        return self.cannot_tell(place(found), reason, remedy)

    def _two_months(self, found: Deadline, stand: Stand) -> Finding:
        (window,) = found.windows
        remedy = (
            "Prenez rendez-vous à la préfecture dès maintenant. Si l'ANEF propose ce titre, "
            f"déposez-y plutôt {found.delays.anef_window(found.expiry)}."
        )
        if stand is Stand.EARLY:
            wait = counted((window.opens - found.filing).days, "jour")
            message = f"{_OFF_ANEF} {window}, dans {wait}."
            return self.failed(place(found), message, remedy, severity=Severity.A_VERIFIER)
        left = (window.closes - found.filing).days
        days = f"il reste {counted(left, 'jour')}" if left else "c'est le dernier jour"
        return self.failed(place(found), f"{_OFF_ANEF} {window} : {days}.", remedy)


_OFF_ANEF = "Selon les textes connus, ce titre n'est pas sur l'ANEF ; il se demande"
