"""PIE11: a file that the dossier names and does not hold."""

from __future__ import annotations

from linter.dossier.application import Application
from linter.dossier.linking import absent
from linter.model.dossier import Request
from linter.model.report import Finding, Where
from linter.model.words import About, Severity
from linter.rules.base import RequestRule
from linter.text.characters import same_seen
from linter.text.near import nearest

_NEAR = 0.75


class PIE11(RequestRule):
    """Fichier annoncé, absent du dossier.

    Pourquoi : un fichier nommé dans `dossier.toml` ou dans une case, et qui n'est pas dans le
    dossier, n'a été vu par personne : la pièce manque. Les noms sont comparés comme on les voit :
    les majuscules, la façon d'écrire les accents, les apostrophes ne comptent pas.

    À éviter : `files = ["02_facture.pdf"]`, sans facture dans le dossier

    Préférer : le fichier dans le dossier, sous le nom qui est écrit
    """

    name = "fichier-annonce-absent"
    severity = Severity.REFUS_PROBABLE
    about = About.DOCUMENT

    def check_request(
        self, request: Request, where: Where, application: Application
    ) -> Finding | None:
        """The files named there that are not in the dossier, with one that may be meant."""
        lacking = absent(request, application.dossier)
        if not lacking:
            return None
        names = ", ".join(f"« {each} »" for each in lacking)
        said = "n'est pas" if len(lacking) == 1 else "ne sont pas"
        message = f"{names} {said} dans le dossier : la pièce manque."
        others = {same_seen(each.path): each.path for each in application.dossier.documents}
        near = nearest(same_seen(lacking[0]), others, 1, _NEAR)
        meant = f"Est-ce « {others[near[0]]} » ? Sinon, a" if near else "A"
        remedy = f"{meant}joutez le fichier au dossier, ou corrigez son nom."
        return self.failed(where, message, remedy)
