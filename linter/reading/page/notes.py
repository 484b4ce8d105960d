"""What people lay on a page with a viewer, as the viewers show it."""

from __future__ import annotations

from ctypes import POINTER, c_ushort, cast, create_string_buffer
from typing import Any, Final

import pypdfium2.raw as pdfium_c

_SIZE: Final = 10.0  # points: of most that is typed, and little enough for its box
_LEADING: Final = 1.15
_INSET: Final = 2
_UNITS: Final = 2  # bytes of a letter in UTF-16


def as_shown(note: Any) -> None:
    """Make a note what viewers make of it before it becomes part of the page, in memory alone.

    One that is for printing only is not seen. Some programs leave typed text without its drawing,
    which every viewer then makes, but pdfium does not.
    """
    flags = pdfium_c.FPDFAnnot_GetFlags(note)
    if flags & pdfium_c.FPDF_ANNOT_FLAG_NOVIEW:
        pdfium_c.FPDFAnnot_SetFlags(note, flags | pdfium_c.FPDF_ANNOT_FLAG_HIDDEN)
    elif pdfium_c.FPDFAnnot_GetSubtype(note) == pdfium_c.FPDF_ANNOT_FREETEXT and not _drawn(note):
        _draw(note)


def _drawn(note: Any) -> bool:
    normal = pdfium_c.FPDF_ANNOT_APPEARANCEMODE_NORMAL
    size: int = pdfium_c.FPDFAnnot_GetAP(note, normal, None, 0)
    return size > _UNITS


def _draw(note: Any) -> None:
    """The typed text in black from the top of its box, a line under the other."""
    box = pdfium_c.FS_RECTF()
    text = _contents(note)
    if not text.strip() or not pdfium_c.FPDFAnnot_GetRect(note, box):
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    size = min(_SIZE, abs(box.top - box.bottom) / (_LEADING * len(lines)))
    shown = [line.encode("cp1252", "replace").decode("latin-1") for line in lines]
    strings = " ".join(f"({_escaped(line)}) Tj T*" for line in shown)
    top = max(box.top, box.bottom) - size
    place = f"{_LEADING * size:.2f} TL {box.left + _INSET:.2f} {top:.2f} Td"
    drawing = f"BT /Helv {size:.2f} Tf {place} {strings} ET"
    wide = create_string_buffer(f"{drawing}\0".encode("utf-16-le"))
    pdfium_c.FPDFAnnot_SetAP(
        note, pdfium_c.FPDF_ANNOT_APPEARANCEMODE_NORMAL, cast(wide, POINTER(c_ushort))
    )


def _contents(note: Any) -> str:
    size = pdfium_c.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    wide = create_string_buffer(size)
    pdfium_c.FPDFAnnot_GetStringValue(note, b"Contents", cast(wide, POINTER(c_ushort)), size)
    return wide.raw.decode("utf-16-le", "replace").rstrip("\0")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
