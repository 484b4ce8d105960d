"""One file -> the facts about it. Runs in a guarded child: what opens a file is imported there."""

from __future__ import annotations

import stat
import time
from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path

from linter.model.content import Content, Unread
from linter.model.dossier import UNKNOWN_SIZE, Document
from linter.model.words import Placeholder
from linter.reading import sniff
from linter.reading.settings import Settings
from linter.reading.unfinished import is_unfinished

PAGES = 2  # read in one task: recto and verso at once, more spread over the children
MAX_PAGES = 500

DAMAGED_PAGE = "son contenu est abîmé"
ENGINE_FAILED = "le moteur de lecture a échoué sur cette page"

_DAMAGED = "le fichier est abîmé ou incomplet"
_HUGE = "l'image a beaucoup trop de pixels pour être un scan de papier"
_CUT = "la fin du fichier manque (copie interrompue ?)"
_CLOSED = "le fichier ne peut pas être ouvert (droits, ou fichier déplacé)"
_SPECIAL = "ce n'est pas un fichier ordinaire"
_NOT_READ = "ce format de fichier n'est pas lu"
_NO_HEIC = (
    "les photos HEIC ne sont pas lues : il manque un module. "
    "Installez-le : pip install pillow-heif."
)
_IMAGES = (
    *(sniff.HEIC, sniff.AVIF, sniff.JPEG, sniff.JPEG2000, sniff.PNG, sniff.TIFF, sniff.GIF),
    *(sniff.BMP, sniff.WEBP),
)
# What is downloaded as a document.
_DOCUMENTS = (".pdf", ".jpg", ".jpeg", ".png", ".docx", ".heic")


@dataclass(frozen=True, slots=True)
class Task:
    """Some pages of a file, from `first`; `name` is how the file is shown."""

    path: Path
    name: str
    settings: Settings
    first: int = 1


@dataclass(frozen=True, slots=True)
class ReadPages:
    """What one task found: the facts, with the pages asked for, of `total` in the file.

    No more pages than `MAX_PAGES` and one need be counted, and only by the first task.

    `contents` is what these pages say, but for those that are damaged.

    `broken` tells the pages that are damaged, apart from what was not read for other reasons;
    `seconds` is the processor time it took.
    """

    document: Document
    contents: tuple[Content, ...] = ()
    total: int = 0
    broken: tuple[Unread, ...] = ()
    seconds: float = 0.0


def read_pages(task: Task) -> ReadPages:
    """The facts about a file; a broken one gives a `damaged` document, not an exception.

    Raises:
        MemoryError: the content does not fit in the memory allowed.
    """
    started = time.process_time()
    document = identified(task)
    if document.damaged or not document.size:
        return ReadPages(document)
    try:
        if task.first == 1:
            with task.path.open("rb") as file:
                document = replace(document, sha256=file_digest(file, "sha256").hexdigest())
        part = _with_content(document, task)
    except MemoryError:
        raise
    except OSError as error:
        # Pillow says of a broken image what the system says of a broken disk; errno tells.
        part = ReadPages(replace(document, damaged=_CLOSED if error.errno else _DAMAGED))
    except Exception:  # noqa: BLE001 -- parsers of odd files raise a dozen classes of errors
        part = ReadPages(replace(document, damaged=_DAMAGED))
    return replace(part, seconds=time.process_time() - started)


def blames_file(read: ReadPages) -> bool:
    """Whether it says that a library choked on the file, which one without room says as well."""
    reasons = {each.reason for content in read.contents for each in content.unread}
    reasons.update(each.reason for each in read.broken)
    return read.document.damaged == _DAMAGED or bool(reasons & {DAMAGED_PAGE, ENGINE_FAILED})


def identified(task: Task) -> Document:
    """What a file is, without opening its content: safe outside a child."""
    try:
        status = task.path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Document(task.name, UNKNOWN_SIZE, damaged=_SPECIAL)
        with task.path.open("rb") as file:
            head = file.read(sniff.HEAD)
            if at := sniff.directory_at(head):
                file.seek(at)
                head += file.read(sniff.DIRECTORY)
    except OSError:
        return Document(task.name, UNKNOWN_SIZE, damaged=_CLOSED)
    kind = sniff.media_type(head)
    return Document(task.name, status.st_size, kind, placeholder=_placeholder(task.name, kind))


def _placeholder(name: str, kind: str | None) -> Placeholder | None:
    """A download that has not ended, or of which only the site's refusal was saved."""
    if is_unfinished(name):
        return Placeholder.UNFINISHED
    wanted = name.lower().endswith(_DOCUMENTS)
    return Placeholder.WEB_PAGE if wanted and kind in (sniff.HTML, sniff.TEXT) else None


def _with_content(document: Document, task: Task) -> ReadPages:
    if document.placeholder:
        return ReadPages(document)
    if document.media_type == sniff.PDF:
        return _with_pdf(document, task)
    if document.media_type in _IMAGES:
        return _with_image(document, task)
    return ReadPages(replace(document, unread=(Unread(_NOT_READ),)))


def _with_image(document: Document, task: Task) -> ReadPages:
    from linter.reading.image import TooLargeError, open_heic, read_image  # noqa: PLC0415 -- as below

    try:
        if document.media_type == sniff.HEIC:
            open_heic()
        last = MAX_PAGES + 1 if task.first == 1 else task.first + PAGES - 1
        image = read_image(task.path, task.first, PAGES, task.settings, last)
    except ImportError:
        return ReadPages(replace(document, unread=(Unread(_NO_HEIC),)))
    except TooLargeError:
        return ReadPages(replace(document, damaged=_HUGE))
    return ReadPages(replace(document, pages=image.pages), image.contents, image.total)


def _with_pdf(document: Document, task: Task) -> ReadPages:
    from linter.reading.pdf import PasswordError, read_pdf  # noqa: PLC0415 -- pdfium, only for PDFs

    try:
        pdf = read_pdf(task.path, task.first, PAGES, task.settings)
    except PasswordError:
        return ReadPages(replace(document, encrypted=True))
    if pdf.placeholder:
        return ReadPages(replace(document, pages=pdf.pages, placeholder=pdf.placeholder))
    document = replace(
        document,
        pages=pdf.pages,
        restricted=pdf.restricted,
        damaged=_CUT if pdf.truncated else None,
    )
    return ReadPages(document, pdf.contents, pdf.total, pdf.broken)
