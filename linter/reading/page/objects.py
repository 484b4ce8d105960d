"""What a PDF page is made of, counted by kind: text, paths, images."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

DEEPEST: Final = 4  # forms within forms


def kinds_of(page: pdfium.PdfPage) -> Counter[int]:
    """How many objects there are of each kind (`FPDF_PAGEOBJ_…`), those of forms included.

    Asked of pdfium itself: wrapping each object takes ten times as long, and a page has thousands.
    """
    found: Counter[int] = Counter()
    of_page = pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject
    _count(page.raw, *of_page, found, DEEPEST)
    return found


def _count(parent: Any, count: Any, get: Any, found: Counter[int], depth: int) -> None:
    kind_of = pdfium_c.FPDFPageObj_GetType
    for number in range(count(parent)):
        part = get(parent, number)
        kind = kind_of(part)
        found[kind] += 1
        if kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth > 1:
            of_form = pdfium_c.FPDFFormObj_CountObjects, pdfium_c.FPDFFormObj_GetObject
            _count(part, *of_form, found, depth - 1)
