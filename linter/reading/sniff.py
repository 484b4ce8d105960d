"""What a file is, from its first bytes, whatever its name says."""

from __future__ import annotations

from collections.abc import Callable

HEAD = 4096  # bytes that are enough to tell

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
GIF = "image/gif"
BMP = "image/bmp"
WEBP = "image/webp"
HEIC = "image/heic"
AVIF = "image/avif"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
DOC = "application/msword"
RTF = "application/rtf"
ZIP = "application/zip"
VIDEO = "video/mp4"
HTML = "text/html"
TEXT = "text/plain"
PROGRAM = "application/x-executable"

_STARTS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"{\\rtf", RTF),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
)
_PDF_WITHIN = 1024  # ISO 32000 readers accept the header that far into the file
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


def media_type(head: bytes) -> str | None:
    """The media type of the content that starts with `head` (HEAD bytes); None if unknown."""
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    return next((found for test in _TESTS if (found := test(head))), None)


def _pdf(head: bytes) -> str | None:
    return PDF if b"%PDF-" in head[:_PDF_WITHIN] else None


def _bmp(head: bytes) -> str | None:
    """Two letters are too few to tell: the reserved bytes must be zero as well."""
    return BMP if head.startswith(b"BM") and head[6:10] == bytes(4) else None


def _riff(head: bytes) -> str | None:
    return WEBP if head.startswith(b"RIFF") and head[8:12] == b"WEBP" else None


def _iso_media(head: bytes) -> str | None:
    if head[4:8] != b"ftyp":
        return None
    if head[8:12] in (b"avif", b"avis"):
        return AVIF
    return HEIC if head[8:12] in _HEIF_BRANDS else VIDEO


def _zip(head: bytes) -> str | None:
    if not head.startswith(b"PK\x03\x04"):
        return None
    if b"mimetypeapplication/vnd.oasis.opendocument" in head:
        return ODT
    office = ((b"word/", DOCX), (b"xl/", XLSX))
    return next((kind for folder, kind in office if folder in head), ZIP)


def _text(head: bytes) -> str | None:
    if not head or b"\x00" in head:
        return None
    try:
        # A character may be cut at the end of the head.
        words = head.decode("utf-8", errors="strict" if len(head) < HEAD else "ignore").lstrip()
    except UnicodeDecodeError:
        return None
    return HTML if words[:200].lower().startswith(("<!doctype html", "<html")) else TEXT


_TESTS: tuple[Callable[[bytes], str | None], ...] = (_pdf, _bmp, _riff, _iso_media, _zip, _text)
