"""What a PDF page is made of: text, paths, images, how many and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_float
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


def boxes_drawn(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Where there is something beside text: left, bottom, right, top, as the page has it."""
    sides = c_float(), c_float(), c_float(), c_float()
    into, kind_of = tuple(map(byref, sides)), pdfium_c.FPDFPageObj_GetType
    for number in range(pdfium_c.FPDFPage_CountObjects(page)):
        part = pdfium_c.FPDFPage_GetObject(page, number)
        if kind_of(part) != pdfium_c.FPDF_PAGEOBJ_TEXT:
            if pdfium_c.FPDFPageObj_GetBounds(part, *into):
                left, bottom, right, top = (each.value for each in sides)
                yield left, bottom, right, top
            else:
                yield page.get_bbox()
