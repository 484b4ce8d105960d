"""One file -> the facts about it. Runs in a guarded child: what opens a file is imported there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path

from linter.model import Document
from linter.reading import sniff

_DAMAGED = "le fichier est abîmé ou incomplet"
_HUGE = "l'image a beaucoup trop de pixels pour être un scan de papier"
_CUT = "la fin du fichier manque (copie interrompue ?)"


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read, and the name under which it is shown."""

    path: Path
    name: str


def read_document(task: Task) -> Document:
    """The facts about one file; a broken one gives a `damaged` document, not an exception.

    Raises:
        MemoryError: the content does not fit in the memory allowed.
    """
    with task.path.open("rb") as file:
        head = file.read(sniff.HEAD)
        file.seek(0)
        digest = file_digest(file, "sha256").hexdigest()
    document = Document(
        task.name,
        size=task.path.stat().st_size,
        media_type=sniff.media_type(head),
        sha256=digest,
    )
    try:
        return _with_content(document, task.path)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 -- parsers of odd files raise a dozen classes of errors
        return replace(document, damaged=_DAMAGED)


def _with_content(document: Document, path: Path) -> Document:
    if document.media_type == sniff.PDF:
        return _with_pdf(document, path)
    if document.media_type in _IMAGES:
        from PIL import Image  # noqa: PLC0415 -- only for images

        from linter.reading.image import TooLargeError, read_image  # noqa: PLC0415 -- as above

        try:
            return replace(document, pages=read_image(path))
        except (TooLargeError, Image.DecompressionBombError):
            return replace(document, damaged=_HUGE)
    return document


_IMAGES = (sniff.JPEG, sniff.PNG, sniff.TIFF, sniff.GIF, sniff.BMP, sniff.WEBP)


def _with_pdf(document: Document, path: Path) -> Document:
    from linter.reading.pdf import PasswordError, read_pdf  # noqa: PLC0415 -- pdfium, only for PDFs

    try:
        pdf = read_pdf(path)
    except PasswordError:
        return replace(document, encrypted=True)
    return replace(
        document,
        pages=pdf.pages,
        restricted=pdf.restricted,
        damaged=_CUT if pdf.truncated else None,
    )
