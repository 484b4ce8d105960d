"""What was read of files, for a person or for a program, and what was not."""

from __future__ import annotations

from collections.abc import Iterable

from linter.french import counted
from linter.model import Document
from linter.writing.report_json import Json, document, unread
from linter.writing.wording import shown


def as_dict(documents: Iterable[Document]) -> Json:
    """The facts of each file."""
    return {"documents": [document(each) for each in documents]}


def text(documents: Iterable[Document]) -> str:
    """A few lines a file."""
    return "\n".join("\n".join(_lines(each)) + "\n" for each in documents)


def _lines(document: Document) -> list[str]:
    size = f"{max(document.size, 0) / 1000:.0f} ko"
    pages = counted(len(document.pages), "page") if document.pages else "pages non comptées"
    lines = [shown(document.path), f"  {document.media_type or 'format inconnu'}, {size}, {pages}"]
    for each in document.pages:
        turned = f", tournée de {each.rotation}°" if each.rotation else ""
        blank = ", blanche" if each.blank else ""
        dpi = f", {each.dpi} points par pouce" if each.dpi else ""
        if turned or blank or dpi:
            lines.append(f"  page {each.number}{turned}{blank}{dpi}")
    lines += [
        f"  non lu{f' (page {each.page})' if each.page else ''} : {shown(each.reason)}"
        for each in unread(document)
    ]
    return lines
