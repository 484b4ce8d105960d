"""FIC12: a document that is cut off by the side of its picture, or lost in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import sqrt

from linter.dossier.application import Application
from linter.given.config import Config
from linter.model.dossier import Document, Page
from linter.model.report import Finding
from linter.model.words import About, Severity
from linter.rules.base import ContentRule
from linter.rules.files.base import scans, together

_SIDES = {"haut": "en haut", "droite": "à droite", "bas": "en bas", "gauche": "à gauche"}


class FIC12(ContentRule):
    """Document coupé, ou trop petit dans l'image.

    Pourquoi : une pièce dont il manque un bord compte comme incomplète, même si ce qui manque est
    sans importance. Photographiée de trop loin, elle ne se lit plus une fois imprimée. Les seuils
    se règlent dans `anef-linter.toml` ; comment ils ont été mesurés est dans `docs/quality.md`.

    À éviter : une carte dont la dernière ligne sort de la photo

    Préférer : tout le document, avec un peu de ce qui l'entoure des quatre côtés
    """

    name = "document-coupe"
    severity = Severity.COMPLEMENT_PROBABLE
    about = About.EDGE

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """The pages that are cut at the same sides, then those that are small, told together."""
        cut: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        small: list[int] = []
        for page in scans(document.pages):
            if page.blank:
                continue
            if page.cut:
                cut[tuple(page.cut)].append(page.number)
            if _is_small(page, application.context.config):
                small.append(page.number)
        for sides, pages in cut.items():
            said = f"le document semble coupé {' et '.join(_SIDES[side] for side in sides)}."
            where, message = together(document, pages, said)
            remedy = (
                "Regardez s'il manque quelque chose ; si oui, scannez ou photographiez de nouveau "
                "le document en entier."
            )
            yield self.failed(where, message, remedy)
        if small:
            where, message = together(document, small, "le document est trop petit dans l'image.")
            remedy = "Photographiez-le de plus près, ou scannez-le."
            yield self.failed(where, message, remedy, severity=Severity.A_VERIFIER)


def _is_small(page: Page, config: Config) -> bool:
    """By the share that it fills; on a picture of unknown scale, by the pixels that leaves it."""
    if page.filled is None:
        return False
    longest = max(page.width, page.height)
    few = page.dpi is None and sqrt(page.filled) * longest < config.min_pixels <= longest
    return few or page.filled < config.min_filled
