"""DEL08: a young person who came as a minor files within two months of coming of age."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from linter.dossier.application import Application
from linter.dossier.youth import last_days_of_age
from linter.model.report import Finding
from linter.rules.deadline.base import YouthRule
from linter.text.french import long_date


class DEL08(YouthRule):
    """Jeune arrivé mineur : dépôt dans les deux mois qui suivent les dix-huit ans.

    Pourquoi : qui vivait déjà en France avant sa majorité, et ne demande pas l'un des titres que
    l'on peut demander jusqu'à la veille des dix-neuf ans, dépose au plus tard deux mois après son
    dix-huitième anniversaire.

    À éviter : déposer le 4 juillet 2027 quand on est né le 3 mai 2009

    Préférer : déposer au plus tard le 3 juillet 2027
    """

    name = "deux-mois-apres-la-majorite"

    def last_days(self, application: Application) -> Mapping[date, date | None]:
        """For a first title other than those of R. 431-5 2°."""
        return last_days_of_age(application)

    def young(self, filing: date, last: date) -> Finding:
        """Two months after coming of age."""
        late = (
            f"Dépôt plus de deux mois après les dix-huit ans ({long_date(last)}) : il est "
            "tardif si la personne vivait en France avant sa majorité."
        )
        due = (
            f"À déposer au plus tard le {long_date(last)} si la personne vivait en France avant sa "
            "majorité"
        )
        return self.until(filing, last, late, due)
