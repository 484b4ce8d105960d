"""What the rules on files share: names of formats, and pages told in French."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from linter.model import Page

ACCEPTED = frozenset({"application/pdf", "image/jpeg"})
RESCAN = "Scannez de nouveau la page, bien à plat et bien éclairée."

FORMATS = {
    "application/pdf": "PDF",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/gif": "GIF",
    "image/bmp": "BMP",
    "image/webp": "WebP",
    "image/heic": "HEIC (photo d'iPhone)",
    "image/avif": "AVIF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word (DOCX)",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel (XLSX)",
    "application/vnd.oasis.opendocument.text": "LibreOffice (ODT)",
    "application/msword": "Office ancien (DOC, XLS)",
    "application/rtf": "RTF",
    "application/zip": "archive ZIP",
    "video/mp4": "vidéo",
    "text/html": "page web (HTML)",
    "text/plain": "texte",
    "application/x-executable": "programme",
}


def named(media_type: str | None) -> str:
    """The format as people call it."""
    return FORMATS.get(media_type or "", "inconnu")


def extension(path: str) -> str:
    """The extension of a file's name, in lower case, with its dot."""
    return PurePosixPath(path).suffix.lower()


def scans(pages: Iterable[Page]) -> tuple[Page, ...]:
    """The pages that are images of paper; the others have neither blur nor resolution."""
    return tuple(page for page in pages if page.width)


EXTENSIONS = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png",),
    "image/tiff": (".tif", ".tiff"),
    "image/gif": (".gif",),
    "image/bmp": (".bmp",),
    "image/webp": (".webp",),
    "image/heic": (".heic", ".heif"),
    "image/avif": (".avif",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
    "application/vnd.oasis.opendocument.text": (".odt",),
    "application/rtf": (".rtf",),
    "application/zip": (".zip",),
    "video/mp4": (".mp4", ".mov", ".m4v"),
    "text/html": (".html", ".htm"),
}
