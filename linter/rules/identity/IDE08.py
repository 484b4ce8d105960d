"""IDE08: a paper that was read, and in which the applicant's name is nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit
from linter.dossier.given import Given, any_of
from linter.dossier.holder import nearly
from linter.dossier.who import printed_holders, words
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import Language, Severity
from linter.rules.base import Rule
from linter.rules.identity.own import (
    SURE,
    is_read_by_ocr,
    names_expected,
    names_of,
    own_papers,
    papers_of_a_couple,
    spellings,
)
from linter.text.french import of

_FEW_WORDS = 25  # of a page that says whose it is


class IDE08(Rule):
    """Nom de la personne introuvable dans une pièce.

    Pourquoi : un acte de mariage d'un autre couple, une attestation sans nom ne prouvent rien pour
    la personne qui demande. L'acte d'un enfant porte le nom de son parent, l'attestation de
    l'hébergeant celui de qui est logé, le certificat d'école celui d'un enfant du dossier. Ce qui
    est écrit à la main n'est pas lu, et rien n'en est dit.

    À éviter : l'acte de mariage d'un autre couple, venu du dossier d'à côté

    Préférer : des pièces où le nom de la personne est écrit
    """

    name = "nom-introuvable"
    severity = Severity.A_VERIFIER
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """Papers whose holder was not recognised; IDE07 compares the others'."""
        known = spellings(application)
        if not known:
            return
        own, called = frozenset().union(*map(names_of, known)), of(known[0].full_name)
        unnamed = (each for each in own_papers(application) if not any(printed_holders(each)))
        for each in chain(unnamed, papers_of_a_couple(application)):
            yield from self._search(each, own, called, application)
        for each, names, whose in names_expected(application, own, called):
            yield from self._search(each, names, whose, application)

    def _search(
        self, exhibit: Exhibit, names: frozenset[str], whose: str, application: Application
    ) -> Iterator[Finding]:
        """Nothing of what may be written by hand, or is not legible."""
        printed = application.law.kinds_with(Trait.SENT_TO_HOLDER, Trait.CIVIL_STATUS_ACT)
        texts = exhibit.document.content.texts
        said = words(" ".join(each.text for each in texts))
        by_hand = is_read_by_ocr(exhibit) and not exhibit.is_one_of(printed)
        legible = all(
            each.confidence >= SURE and each.language is Language.FRENCH for each in texts
        )
        if by_hand or not names or len(said) < _FEW_WORDS or not legible:
            return
        if names & said or any(nearly(one, other) for one in names for other in said):
            yield self.passed
            return
        name = f"le nom {whose}" if whose else "aucun nom des personnes de ce dossier"
        reason = f"{name} n'a {'pas ' if whose else ''}été trouvé dans le texte de cette pièce"
        yield self.cannot_tell(Where(file=exhibit.path), reason, _WHOSE)


_WHOSE = "Regardez à qui est la pièce : c'est peut-être celle d'un autre dossier."
