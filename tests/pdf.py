"""What the tests ask of a PDF."""

from __future__ import annotations

import pypdfium2 as pdfium


def text_of(pdf: bytes) -> str:
    """The text of its first page."""
    document = pdfium.PdfDocument(pdf)
    try:
        text: str = document[0].get_textpage().get_text_bounded()
        return text
    finally:
        document.close()
