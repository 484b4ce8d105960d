"""FIC11: a page that is hard to read."""

from __future__ import annotations

from collections.abc import Iterator

from linter.config import Config
from linter.context import Context
from linter.model import Document, Dossier, Finding, Page, Where
from linter.rules.base import ContentRule
from linter.rules.files.base import RESCAN, scans
from linter.words import Severity


class FIC11(ContentRule):
    """Page floue, sombre, pâle ou de faible résolution.

    Pourquoi : « pièce illisible » est l'un des motifs les plus fréquents de demande de
    complément. Les seuils se règlent dans `anef-linter.toml` ; comment ils ont été mesurés est
    dans `docs/quality.md`.

    À éviter : une photo bougée, prise le soir sous une lampe

    Préférer : un scan à 200 points par pouce, ou une photo nette à la lumière du jour
    """

    code = "FIC11"
    name = "page-peu-lisible"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_document(
        self, document: Document, dossier: Dossier, context: Context
    ) -> Iterator[Finding]:
        """One finding a page, with all that is wrong with it."""
        del dossier
        for page in scans(document.pages):
            faults = list(_faults(page, context.config))
            if faults and not page.blank:
                where = Where(file=document.path, page=page.number)
                yield self.failed(where, f"La page est {' et '.join(faults)}.", RESCAN)


def _faults(page: Page, config: Config) -> Iterator[str]:
    if page.sharpness is not None and page.sharpness < config.min_sharpness:
        yield "floue"
    if page.brightness is not None and page.brightness < config.min_brightness:
        yield "trop sombre"
    elif page.contrast is not None and page.contrast < config.min_contrast:
        yield "trop pâle"
    if page.dpi is not None and page.dpi < config.min_dpi:
        yield f"de faible résolution ({page.dpi} points par pouce)"
    elif page.dpi is None and max(page.width, page.height) < config.min_pixels:
        yield f"de faible résolution ({page.width} × {page.height} pixels)"
