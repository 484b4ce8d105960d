"""PIE04: one side of a card only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.sides import BOTH, sides
from linter.dossier.words import Owner
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import Detail, Severity
from linter.rules.base import LOOK
from linter.rules.documents.base import PaperRule

_OTHER_SIDE = {Detail.RECTO: "verso", Detail.VERSO: "recto"}


class PIE04(PaperRule):
    """Une seule face de la carte.

    Pourquoi : le numéro étranger, l'adresse ou les lignes lues par machine sont au verso ; une
    carte dont il manque une face est demandée de nouveau.

    À éviter : la photo du recto du titre de séjour, seule

    Préférer : recto et verso, dans le même fichier ou dans deux fichiers de la même case
    """

    name = "une-seule-face"
    severity = Severity.COMPLEMENT_PROBABLE

    def check(self, application: Application) -> Iterator[Finding]:
        """The faces of each person's card, in as many files as they come."""
        every = exhibits(application)
        for sort in (Trait.PERMIT, Trait.IDENTITY_CARD):
            yield from self._sort([each for each in every if each.has(sort)])

    def _sort(self, cards: Sequence[Exhibit]) -> Iterator[Finding]:
        """A face that says nobody's name may be anybody's."""
        nobody = [each for each in cards if each.owner is Owner.UNKNOWN]
        known = [owner for owner in Owner if any(each.owner is owner for each in cards)]
        for owner in [each for each in known if each is not Owner.UNKNOWN] or known:
            own = [each for each in cards if each.owner is owner]
            yield self._of([*own, *(each for each in nobody if each not in own)], owner)

    def _of(self, group: Sequence[Exhibit], owner: Owner) -> Finding:
        where = Where(file=group[0].path)
        seen = frozenset(side for each in group for side in sides(each))
        if seen >= BOTH:
            return self.passed
        if why := next((why for each in group if (why := each.unread)), None):
            return self.cannot_tell(where, why.reason, LOOK)
        scanned = sum(len(each.document.pages) for each in group)
        if seen and scanned == 1:
            (side,) = seen
            message = f"Seul le {side} de la carte a été reconnu."
            remedy = f"Ajoutez le {_OTHER_SIDE[side]}, s'il n'est pas déjà dans le dossier."
            weight = None if owner is Owner.APPLICANT else Severity.A_VERIFIER
            return self.failed(where, message, remedy, severity=weight)
        lacking = " et le ".join(sorted(BOTH - seen))
        reason = f"le {lacking} de la carte n'a pas été reconnu"
        return self.cannot_tell(where, reason, "Vérifiez que les deux faces sont là.")
