"""NOM04: a sign that does not belong in a name."""

from __future__ import annotations

from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.names.base import NameRule, TypedName


class NOM04(NameRule):
    """Espace, chiffre, virgule ou signe de trop dans un nom.

    Pourquoi : le site peut refuser ces signes, et un nom qui ne se lit pas comme sur le passeport
    fait revenir le dossier. Les prénoms se séparent par une espace ; une civilité ou « née »
    n'entre pas dans le nom. Les caractères venus d'un copier-coller (espaces invisibles,
    apostrophes courbes) ne se voient pas mais comptent.

    À éviter : Jean, Pierre — Mme Dupont — Dup0nt — N’Diaye

    Préférer : Jean Pierre — Dupont — N'Diaye
    """

    name = "signe-dans-un-nom"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_name(self, name: TypedName, where: Where) -> Finding | None:
        """Something else than letters, single spaces, hyphens and apostrophes."""
        found = name.signs
        faults = (*found.blocks, *found.commas, *found.slips)
        if not faults:
            return None
        message = f"Le nom contient {_listed(faults)}."
        if found.blocks == ("aucune lettre",):
            message = "Le nom ne contient aucune lettre."
        remedy = (
            "Recopiez le nom tel que le passeport l'écrit, sans rien d'autre."
            if found.blocks
            else "Séparez les prénoms par une espace simple, sans virgule."
            if found.commas
            else "Retapez le nom au clavier plutôt que de le coller."
        )
        seen = found.blocks or found.commas
        return self.failed(
            where,
            message,
            remedy,
            fix=name.fix,
            severity=self.severity if seen else Severity.A_VERIFIER,
        )


def _listed(faults: tuple[str, ...]) -> str:
    *first, last = faults
    return f"{', '.join(first)} et {last}" if first else last
