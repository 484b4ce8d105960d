"""PIE01: a document that annexe 10 requires and that the dossier does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.checked import not_compared
from linter.dossier.given import Given, any_of
from linter.dossier.missing import EXEMPT_OR, held, is_unsure, missing
from linter.model.report import Finding, Missing, Where
from linter.model.words import About, Severity
from linter.rules.base import Rule
from linter.rules.documents.base import ANNEXE_10


class PIE01(Rule):
    """Pièce exigible absente du dossier.

    Pourquoi : une demande incomplète n'est pas instruite, et ne donne pas droit à l'attestation
    de prolongation d'instruction. Seules les pièces dues dans tous les cas, pour ce titre et à
    cette étape, sont comptées ici.

    À éviter : un renouvellement étudiant sans relevé de notes

    Préférer : chaque pièce de la ligne de l'annexe 10, dans un fichier à part
    """

    name = "piece-absente"
    severity = Severity.REFUS_PROBABLE
    needs = any_of(Given.FILES, Given.FOLDER, Given.REQUESTS)
    about = About.MISSING
    reference = ANNEXE_10

    def check(self, application: Application) -> Iterator[Finding]:
        """A file that nobody recognised may be the missing one: then it cannot tell."""
        if not (
            application.dossier.gathers_files
            or any(each.files for each in application.dossier.form.requests)
        ):
            return
        if application.title is not None and application.title.row is None:
            return  # a title that the annexe does not deal with is PIE12's
        if why := not_compared(application):
            reason = f"les pièces n'ont pas été comparées à l'annexe 10 : {why}"
            yield self.cannot_tell(Where(), reason, _SAY)
            return
        has = held(application)
        # The contract has a rule of its own, PIE08.
        lacking = tuple(each for each in missing(application) if each.kind != _CONTRACT)
        for path, kind in has.misplaced:
            reason = f"ce fichier semble être autre chose que ce que sa case demande : {kind}"
            yield self.cannot_tell(Where(file=path), reason, _WRONG_PLACE)
        if not lacking:
            yield self.passed
            return
        unsure = [e for e in lacking if has.unknown or is_unsure(e, has, application.law)]
        sure = [each for each in lacking if each not in unsure]
        if unsure:
            names = _names(unsure)
            yield self.cannot_tell(
                Where(),
                f"des pièces exigibles n'ont pas été reconnues parmi les fichiers : {names}",
                "Vérifiez que chacune est là, ou dites dans dossier.toml quel fichier répond à "
                "quelle demande.",
            )
        if sure:
            yield self.failed(
                Where(),
                f"Il manque des pièces exigibles : {_names(sure)}.",
                f"Demandez-les à la personne avant d'envoyer la demande.{_exemptions(sure)}",
            )


_SAY = "Dites-les avec --titre et --etape, ou dans dossier.toml."
_WRONG_PLACE = "Ouvrez-le, et mettez dans la case la pièce demandée si ce n'est pas elle."


_UNLESS = "sauf "
_CONTRACT = "contrat_engagement_republicain"


def _exemptions(lacking: list[Missing]) -> str:
    """Who is exempt: stated in the dossier's circumstances, it settles the matter."""
    exempt = [
        when
        for each in lacking
        if each.condition
        for when in each.condition.removeprefix(_UNLESS).split(EXEMPT_OR)
    ]
    said = EXEMPT_OR.join(dict.fromkeys(exempt))
    return f" Des dispenses peuvent exister : {said}." if exempt else ""


def _names(lacking: list[Missing]) -> str:
    return " ; ".join(dict.fromkeys(f"{each.name} ({_source(each)})" for each in lacking))


def _source(lacking: Missing) -> str:
    return lacking.items[0] if lacking.items else lacking.article
