"""What the picture of a page shows of it: how sharp it is, what is cut or hidden."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from linter.model.dossier import Page
from linter.reading.page.framing import frame
from linter.reading.page.quality import Quality


def seen(page: Page, grey: Image.Image, measured: Quality) -> Page:
    """The page with its measures, from its picture in grey as viewers show it."""
    framing = None if measured.blank else frame(grey)
    return replace(
        page,
        blank=measured.blank,
        sharpness=measured.sharpness,
        edges=measured.edges,
        brightness=measured.brightness,
        contrast=measured.contrast,
        cut=framing.cut if framing else None,
        glare=framing.glare if framing else None,
        filled=framing.filled if framing else None,
    )
