"""What a file of several documents holds, in words: « 8 pièces : pages 1 et 2, passeport… »."""

from __future__ import annotations

from linter.model.dossier import Document, Part
from linter.text.french import counted, page_list
from linter.writing.wording import kind_name

_UNKNOWN = "document non reconnu"


def held(document: Document) -> str:
    """Each document with its pages; what is not certain is said."""
    parts = "; ".join(f"{page_list(each.pages)} : {named(each)}" for each in document.parts)
    blank = f"; {page_list(document.blank)} : vide" if document.blank else ""
    return f"{counted(len(document.parts), 'pièce')} : {parts}{blank}".replace("; ", " ; ")


def named(part: Part) -> str:
    """What a part is, and whether that may be otherwise."""
    name = kind_name(part.kind) if part.kind else _UNKNOWN
    return name if part.certain else f"{name} (découpage à vérifier)"
