"""FIC11: a page that is hard to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from linter.dossier.application import Application
from linter.given.config import Config
from linter.model.dossier import Document, Page
from linter.model.report import Finding
from linter.model.words import Severity
from linter.rules.base import ContentRule
from linter.rules.files.base import RESCAN, scans, together

_A4_INCHES = 11.69
_WORD, _MANY_WORDS, _FEW_WORDS = 4, 25, 10  # letters; words of a page that was read, or hardly
_CLEAR, _HARDLY = 80.0, 70.0  # mean confidence
_NEARLY, _HAND = 0.1, 0.17  # above the least sharpness: a hand that moves blurs one way only
_NOISE = 60.0  # mean confidence below which hardly a word is read
_SURE = 90.0  # mean confidence of what is read without a doubt
# Edges less steep than that are soft, of a page of which few words were read, of one that was read,
# and of one that gave noise: so does a script that OCR does not know, or a hand's, a little soft.
_SOFTER, _SOFT, _SOFT_IN_NOISE = 0.6, 0.56, 0.52
_Fault = tuple[str, Severity]


class FIC11(ContentRule):
    """Page floue, sombre, pâle, cachée par un reflet ou de faible résolution.

    Pourquoi : « pièce illisible » est l'un des motifs les plus fréquents de demande de
    complément. Les seuils se règlent dans `anef-linter.toml` ; comment ils ont été mesurés est
    dans `docs/quality.md`.

    À éviter : une photo bougée, prise le soir sous une lampe

    Préférer : un scan à 200 points par pouce, ou une photo nette à la lumière du jour
    """

    name = "page-peu-lisible"
    severity = Severity.COMPLEMENT_PROBABLE

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """One finding for the pages that have the same faults, as heavy as the worst of them."""
        alike: defaultdict[tuple[_Fault, ...], list[int]] = defaultdict(list)
        for page in scans(document.pages):
            if not page.blank:
                faults = tuple(_faults(page, document, application.context.config))
                alike[faults].append(page.number)
        for same, pages in alike.items():
            if same:
                said = ", ".join(fault for fault, _ in same)
                where, message = together(document, pages, f"{said}.")
                worst = min((severity for _, severity in same), key=lambda each: each.rank)
                yield self.failed(where, message, RESCAN, severity=worst)


def _was_read(page: Page, document: Document) -> tuple[int, float]:
    """How many words were read on the page, and with what mean confidence."""
    texts = [each for each in document.content.texts if each.page == page.number]
    words = sum(len(word) >= _WORD for each in texts for word in each.text.split())
    return words, min((each.confidence for each in texts), default=0.0)


def _is_read(page: Page, document: Document, sure: float) -> bool:
    """Whether many words were, at least so surely, or a zone of which every check digit holds."""
    words, confidence = _was_read(page, document)
    zone = any(each.valid and each.page == page.number for each in document.content.mrz)
    return zone or (words >= _MANY_WORDS and confidence >= sure)


def _is_blurred(page: Page, document: Document, config: Config) -> bool:
    """By its sharpness, and by its edges; never where many words were read with confidence.

    Above the limit, what could hardly be read is blurred too.
    """
    if page.sharpness is None or _is_read(page, document, _SURE):
        return False
    if not _was_tried(page, document):
        return page.sharpness < config.min_sharpness
    words, confidence = _was_read(page, document)
    if page.edges is not None and page.edges < _steep_enough(words, confidence):
        return True
    if _is_read(page, document, _CLEAR):
        return False
    hardly = words < _FEW_WORDS or confidence < _HARDLY
    noise = confidence < _NOISE
    return page.sharpness < config.min_sharpness + (_HAND if noise else _NEARLY if hardly else 0)


def _steep_enough(words: int, confidence: float) -> float:
    """The edges of a sharp page of which so many words were read."""
    if confidence < _NOISE:
        return _SOFT_IN_NOISE
    return _SOFT if words >= _MANY_WORDS else _SOFTER


def _was_tried(page: Page, document: Document) -> bool:
    """Whether OCR tried to read the page: where there is none, little read says nothing."""
    texts = any(each.page == page.number for each in document.content.texts)
    unread = document.content.unread
    return texts and not any(each.untried and each.page == page.number for each in unread)


def _faults(page: Page, document: Document, config: Config) -> Iterator[_Fault]:
    heavy = Severity.COMPLEMENT_PROBABLE
    if _is_blurred(page, document, config):
        yield "image floue", heavy
    if page.brightness is not None and page.brightness < config.min_brightness:
        yield "image trop sombre", heavy
    elif page.contrast is not None and page.contrast < config.min_contrast:
        yield "écriture trop pâle", heavy
    if page.glare is not None and page.glare > config.max_glare:
        yield "un reflet cache une partie du document", heavy
    yield from _resolution(page, document, config)


def _resolution(page: Page, document: Document, config: Config) -> Iterator[_Fault]:
    """Dots an inch where the file tells; else pixels, which are few or many for a card or an A4.

    A messenger's photo of a page is small; where it was read well, people read it too.
    """
    longest = max(page.width, page.height)
    if page.dpi is not None:
        if page.dpi < config.good_dpi:
            heavy = page.dpi < config.min_dpi
            severity = Severity.COMPLEMENT_PROBABLE if heavy else Severity.A_VERIFIER
            yield f"résolution faible ({page.dpi} points par pouce)", severity
    elif longest < config.min_pixels:
        size = f"{page.width} × {page.height} pixels"
        yield f"image trop petite ({size})", Severity.COMPLEMENT_PROBABLE
    elif longest < config.good_dpi * _A4_INCHES and not _is_read(page, document, _CLEAR):
        size = f"{page.width} × {page.height} pixels"
        yield (
            f"image petite ({size}) : assez pour une carte, peu pour une page",
            Severity.A_VERIFIER,
        )
