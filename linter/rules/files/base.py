"""What the rules on files share: formats as people call them, and pages told together."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from re import fullmatch

from linter.dossier.application import Application
from linter.model.dossier import Document, Page
from linter.model.report import Finding, Where
from linter.rules.base import DocumentRule
from linter.text.french import capital, page_list

RESCAN = "Scannez de nouveau la page, bien à plat et bien éclairée."
_PRINT = "Ouvrez-le, choisissez « Imprimer » puis « Enregistrer en PDF »."
_OFFICE = (
    "Dans Word ou LibreOffice : Fichier, Exporter (ou Enregistrer sous), PDF. Sur le téléphone : "
    "Partager, Imprimer, Enregistrer en PDF."
)
_PICTURE = (
    "Sur l'ordinateur : ouvrez l'image (Paint, Aperçu) et enregistrez-la en JPEG. Sur le "
    "téléphone : photographiez de nouveau le document avec l'appareil photo."
)
_FROM_SITE = (
    "Retournez sur le site et téléchargez le document lui-même, en PDF. S'il n'y est que comme "
    "page, ouvrez-la, choisissez « Imprimer » puis « Enregistrer en PDF »."
)
_UNZIP = "Décompressez l'archive et joignez les fichiers un par un."
_MAIL = (
    "Ouvrez le message et enregistrez sa pièce jointe dans le dossier. Si c'est le message même "
    "qui compte : Imprimer, Enregistrer en PDF."
)
_FILM = "Photographiez ou scannez le document, page par page."


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its name for people, its extensions, and how to make a PDF or JPEG of it."""

    name: str
    extensions: tuple[str, ...] = ()
    remedy: str = _PRINT


PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
TIFF, BMP = "image/tiff", "image/bmp"
UNKNOWN = Format("inconnu", remedy="Reprenez le fichier d'origine, ou scannez de nouveau.")
FORMATS = {
    PDF: Format("PDF", (".pdf",)),
    JPEG: Format("JPEG", (".jpg", ".jpeg", ".jpe", ".jfif")),
    PNG: Format("PNG", (".png",), _PICTURE),
    TIFF: Format(
        "TIFF",
        (".tif", ".tiff"),
        "Réglez le scanner sur « PDF ». Sinon, ouvrez l'image, choisissez « Imprimer » puis "
        "« Enregistrer en PDF » : toutes les pages suivront.",
    ),
    "image/gif": Format("GIF", (".gif",), _PICTURE),
    BMP: Format("BMP", (".bmp", ".dib"), _PICTURE),
    "image/webp": Format("WebP", (".webp",), _PICTURE),
    "image/heic": Format(
        "HEIC (photo d'iPhone)",
        (".heic", ".heif"),
        "Sur l'iPhone : Réglages, Appareil photo, Formats, « Le plus compatible », puis reprenez "
        "la photo. Sur l'ordinateur : ouvrez-la (Photos, Aperçu) et exportez-la en JPEG.",
    ),
    "image/avif": Format("AVIF", (".avif",), _PICTURE),
    "image/jp2": Format("JPEG 2000", (".jp2", ".j2k", ".jpx"), _PICTURE),
    "image/jxl": Format("JPEG XL", (".jxl",), _PICTURE),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format(
        "Word (DOCX)", (".docx",), _OFFICE
    ),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Format(
        "Excel (XLSX)", (".xlsx",), _OFFICE
    ),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": Format(
        "PowerPoint (PPTX)", (".pptx",), _OFFICE
    ),
    "application/vnd.oasis.opendocument.text": Format("LibreOffice (ODT)", (".odt",), _OFFICE),
    "application/vnd.oasis.opendocument.spreadsheet": Format(
        "LibreOffice (ODS)", (".ods",), _OFFICE
    ),
    "application/vnd.apple.pages": Format(
        "Pages (Apple)", (".pages",), "Dans Pages : Fichier (ou Partager), Exporter, PDF."
    ),
    "application/msword": Format("Word ancien", (".doc", ".dot"), _OFFICE),
    "application/vnd.ms-excel": Format("Excel ancien", (".xls",), _OFFICE),
    "application/vnd.ms-powerpoint": Format("PowerPoint ancien", (".ppt", ".pps"), _OFFICE),
    "application/x-ole-storage": Format(
        "Office ancien", (".doc", ".xls", ".ppt", ".msg", ".pub", ".mpp"), _OFFICE
    ),
    "application/vnd.ms-outlook": Format("courriel d'Outlook", (".msg", ".oft"), _MAIL),
    "message/rfc822": Format("courriel", (".eml",), _MAIL),
    "application/rtf": Format("RTF", (".rtf",), _OFFICE),
    "application/zip": Format("archive ZIP", (".zip",), _UNZIP),
    "application/x-archive": Format("archive", (".rar", ".7z", ".gz"), _UNZIP),
    "video/mp4": Format("vidéo", (".mp4", ".mov", ".m4v"), _FILM),
    "audio/mpeg": Format("son", (".mp3", ".wav", ".ogg"), _FILM),
    "text/html": Format("page web (HTML)", (".html", ".htm"), _FROM_SITE),
    "text/plain": Format("texte", (".txt",)),
    "application/x-executable": Format(
        "programme", (".exe",), "N'ouvrez pas ce fichier : ce n'est pas un document."
    ),
    "application/x-ms-shortcut": Format(
        "raccourci Windows",
        (".lnk", ".url"),
        "Ce n'est qu'un raccourci : copiez dans le dossier le document qu'il désigne.",
    ),
}


def format_of(document: Document) -> Format:
    """The format of the content, whatever the name says."""
    return FORMATS.get(document.media_type or "", UNKNOWN)


def split_name(path: str) -> tuple[str, str]:
    """The stem and extension of a file's name: `scan 12.05.2024` and `M. Li` have none."""
    name = PurePosixPath(path).name
    stem, dot, extension = name.rpartition(".")
    if stem and fullmatch(r"(?=.*[A-Za-z])[A-Za-z0-9]{2,5}", extension):
        return stem, dot + extension
    return name, ""


def scans(pages: Iterable[Page]) -> tuple[Page, ...]:
    """The pages that are images of paper; the others have neither blur nor resolution."""
    return tuple(page for page in pages if page.width)


def together(document: Document, pages: Sequence[int], text: str) -> tuple[Where, str]:
    """Where, and a message that names the pages if there are several to which `text` applies."""
    said = text if len(pages) == 1 else f"{page_list(pages)} : {text}"
    return Where.on(document.path, pages), capital(said)


class FormatRule(DocumentRule):
    """A rule on the format of a content; what only stands for a document is told elsewhere."""

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """The format of a file that has a content."""
        if document.size <= 0:
            yield from self.blind(document)
        elif not document.placeholder:
            yield from self.check_format(document, application)

    @abstractmethod
    def check_format(self, document: Document, application: Application) -> Iterator[Finding]:
        """What is wrong with it."""
