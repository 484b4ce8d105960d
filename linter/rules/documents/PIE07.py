"""PIE07: a page in a foreign language without a sworn translation beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.law.model import Law
from linter.model.dossier import Document
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import Detail, Language, Severity
from linter.rules.base import LOOK
from linter.rules.documents.base import PaperRule
from linter.text.french import page_list

_FROM_HOME = frozenset({"etat_civil", "etudes"})
_TRANSLATION = "traduction_assermentee"


class PIE07(PaperRule):
    """Document en langue étrangère sans traduction assermentée.

    Pourquoi : un acte ou un diplôme en langue étrangère n'est pris en compte qu'avec la traduction
    d'un traducteur agréé (expert près une cour d'appel). Passeports, visas et extraits plurilingues
    n'en ont pas besoin.

    À éviter : un acte de naissance en espagnol, seul

    Préférer : l'acte et sa traduction assermentée dans le même fichier
    """

    name = "langue-etrangere-sans-traduction"
    severity = Severity.COMPLEMENT_PROBABLE

    def check(self, application: Application) -> Iterator[Finding]:
        """A translation in the same file is the page's own; elsewhere they are counted."""
        every = exhibits(application)
        foreign = [
            e
            for e in every
            if not e.has(Trait.UNTRANSLATED) and _foreign_pages(e.document, application.law)
        ]
        alone = [each for each in foreign if not _is_translated(each.document)]
        paths = {each.path for each in foreign}
        apart = [e for e in every if e.path not in paths and _is_translated(e.document)]
        for each in every:
            why = each.unread
            if why and not each.read and _may_be_foreign(each, application.law):
                where = Where(file=each.path, page=why.page)
                yield self.cannot_tell(where, why.reason, LOOK)
        for each in foreign:
            fitting = [one for one in apart if _may_translate(one, each, application.law)]
            if each not in alone or (fitting and len(apart) >= len(alone)):
                yield self.passed
            else:
                pages = _foreign_pages(each.document, application.law)
                yield self._alone(each.document, pages, some=bool(fitting))

    def _alone(self, document: Document, pages: Mapping[int, str], *, some: bool) -> Finding:
        where = Where.on(document.path, pages)
        languages = " et ".join(dict.fromkeys(name for name in pages.values() if name))
        said = f"En langue étrangère ({languages})" if languages else "En langue étrangère"
        if len(pages) > 1:
            said += f", {page_list(pages)}"
        if some:
            return self.failed(
                where,
                f"{said} ; il y a moins de traductions que de documents à traduire.",
                "Mettez chaque traduction dans le même fichier que son original.",
                severity=Severity.A_VERIFIER,
            )
        return self.failed(
            where,
            f"{said}, sans traduction assermentée à côté.",
            "Faites traduire par un traducteur agréé (liste de la cour d'appel) et mettez la "
            "traduction dans le même fichier.",
        )


def _may_be_foreign(exhibit: Exhibit, law: Law) -> bool:
    """Whether it was put as one of the papers that people bring from home."""
    return any(law.kinds[each].family in _FROM_HOME for each in exhibit.put_as if each in law.kinds)


def _may_translate(translation: Exhibit, original: Exhibit, law: Law) -> bool:
    """Whether both may be of one sort; a translation of a pension is not that of a birth."""
    sorts = [
        {law.kinds[kind].family for kind in each.kinds - {_TRANSLATION} if kind in law.kinds}
        for each in (translation, original)
    ]
    return not all(sorts) or bool(sorts[0] & sorts[1])


def _foreign_pages(document: Document, law: Law) -> dict[int, str]:
    """The number and language of each page that a translator must translate."""
    untranslated = law.kinds_with(Trait.UNTRANSLATED)
    return {
        each.page: each.language_name
        for each in document.content.texts
        if each.language is Language.FOREIGN
        if each.kind not in untranslated and Detail.EXTRAIT_PLURILINGUE not in each.details
    }


def _is_translated(document: Document) -> bool:
    content = document.content
    details = {*content.details, *(one for each in content.texts for one in each.details)}
    kinds = {document.kind, *content.also, *(each.kind for each in content.texts)}
    codes = {each.kind for each in content.barcodes}
    return Detail.TRADUCTION in details or _TRANSLATION in kinds | codes
