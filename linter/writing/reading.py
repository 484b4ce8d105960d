"""What was read of files, for a person or for a program, and what was not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.model.dossier import Document
from linter.text.french import counted, long_date
from linter.writing.holding import held
from linter.writing.report_json import Json, document, unread
from linter.writing.wording import kind_name, shown


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
    lines += [f"  {label} : {shown(value)}" for label, value in _facts(document) if value]
    if len(document.parts) > 1 or document.blank:
        lines.append(f"  contient {held(document)}")
    lines += [
        f"  non lu{f' (page {each.page})' if each.page else ''} : {shown(each.reason)}"
        for each in unread(document)
    ]
    return lines


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    """What was read, in the order in which a person asks for it."""
    content = document.content
    if document.kind:
        because = f" (d'après : {', '.join(content.because)})" if content.because else ""
        details = f", {', '.join(sorted(content.details))}" if content.details else ""
        yield "nature", f"{kind_name(document.kind)}{details}{because}"
    elif content.texts:
        yield "nature", "inconnue"
    yield "délivré le", long_date(document.issued_on) if document.issued_on else ""
    yield "expire le", long_date(document.expires_on) if document.expires_on else ""
    for each in content.people:
        written = each.written or f"{each.surname} {each.given_names}"
        yield each.role, written if each.certain else f"{written} (à vérifier)"
    for zone in content.mrz:
        yield f"MRZ {zone.format}", " / ".join(zone.lines) if zone.valid else "mal lue"
    for code in content.barcodes:
        yield f"2D-Doc {code.type}", f"{code.name} ; {code.reason}"
