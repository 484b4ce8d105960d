"""DEL07: some young people file before their nineteenth birthday."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from linter.dossier.application import Application
from linter.dossier.birth import births
from linter.dossier.youth import is_concerned, last_days
from linter.model.report import Finding, Where
from linter.rules.deadline.base import YouthRule
from linter.text.french import long_date


class DEL07(YouthRule):
    """Jeune arrivé mineur : dépôt avant le dix-neuvième anniversaire.

    Pourquoi : pour certains titres (regroupement familial, né en France, ancien confié à l'ASE,
    enfant de réfugié ou de titulaire d'un passeport talent…), le jeune qui vit déjà en France
    dépose sa demande au plus tard la veille de ses dix-neuf ans. Une demande complète et à temps
    ouvre droit à l'attestation de prolongation (API).

    À éviter : déposer le 3 mai 2027 quand on est né le 3 mai 2008

    Préférer : déposer au plus tard le 2 mai 2027
    """

    name = "dix-neuvieme-anniversaire"

    def check(self, application: Application) -> Iterator[Finding]:
        """The last day, unless nobody said when the person was born."""
        if is_concerned(application) and not births(application):
            reason = "La date de naissance n'est pas donnée ou n'est pas lisible."
            remedy = "Indiquez-la : ce titre se demande parfois avant dix-neuf ans."
            yield self.cannot_tell(Where(), reason, remedy)
        yield from super().check(application)

    def last_days(self, application: Application) -> Mapping[date, date | None]:
        """For a first title of those that R. 431-5 2° names."""
        return last_days(application)

    def young(self, filing: date, last: date) -> Finding:
        """The day before the nineteenth birthday."""
        late = (
            f"Dépôt après la veille des dix-neuf ans ({long_date(last)}) : il est tardif si la "
            "personne vivait en France avant sa majorité."
        )
        due = f"À déposer au plus tard le {long_date(last)}, veille des dix-neuf ans"
        return self.until(filing, last, late, due)
