"""What a file is, from its first bytes, whatever its name says."""

from __future__ import annotations

import re
from collections.abc import Callable

HEAD = 16_384  # bytes that are enough to tell: within a ZIP, the first names must be among them

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
GIF = "image/gif"
BMP = "image/bmp"
WEBP = "image/webp"
HEIC = "image/heic"
AVIF = "image/avif"
JPEG2000 = "image/jp2"
JPEG_XL = "image/jxl"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
PAGES = "application/vnd.apple.pages"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPT = "application/vnd.ms-powerpoint"
OUTLOOK = "application/vnd.ms-outlook"
OFFICE = "application/x-ole-storage"
MAIL = "message/rfc822"
RTF = "application/rtf"
ZIP = "application/zip"
ARCHIVE = "application/x-archive"
VIDEO = "video/mp4"
SOUND = "audio/mpeg"
HTML = "text/html"
TEXT = "text/plain"
PROGRAM = "application/x-executable"
SHORTCUT = "application/x-ms-shortcut"

_STARTS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"\x00\x00\x00\x0cjP  ", JPEG2000),
    (b"\xff\x4f\xff\x51", JPEG2000),
    (b"\x00\x00\x00\x0cJXL ", JPEG_XL),
    (b"{\\rtf", RTF),
    (b"Rar!\x1a\x07", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b\x08", ARCHIVE),
    (b"\x1a\x45\xdf\xa3", VIDEO),
    (b"ID3", SOUND),
    (b"OggS", SOUND),
    (b"\x7fELF", PROGRAM),
    (b"#!", PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", SHORTCUT),
    (b"[InternetShortcut]", SHORTCUT),
)
_PDF_WITHIN = 1024  # readers accept the header that far into the file
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_QUICKTIME = (b"moov", b"mdat", b"wide", b"free", b"skip")
_RIFF = {b"WEBP": WEBP, b"AVI ": VIDEO, b"WAVE": SOUND}
_OPENDOCUMENT = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.(text|spreadsheet)")
_PARTS = ((b"word/", DOCX), (b"xl/", XLSX), (b"ppt/", PPTX), (b"Index/Document.iwa", PAGES))
# What Microsoft's programs of before 2007 write: a disk in a file, whose directory names its parts.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_PARTS = (
    ("__substg1.0_", OUTLOOK),
    ("__nameid_version", OUTLOOK),
    ("WordDocument", DOC),
    ("Workbook", XLS),
    ("PowerPoint Document", PPT),
)
_OLE_SECTORS = (9, 12)  # powers of two: the sizes that there are
DIRECTORY = 4096  # bytes of it that are enough: the parts that tell come first
_MAIL_HEADERS = (b"from:", b"mime-version:")
_DOS_HEADER = 64
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # no text in any 8-bit encoding has these
_MARKUP = re.compile(rb"<(!doctype html|html|head|script|body)\b", re.IGNORECASE)
_MARKUP_WITHIN = 1024  # after a declaration and comments


def directory_at(head: bytes) -> int | None:
    """Where a file of that start has its directory, which tells what it is; None for most."""
    size = int.from_bytes(head[30:32], "little")
    if not head.startswith(_OLE) or size not in _OLE_SECTORS:
        return None
    return (int.from_bytes(head[48:52], "little") + 1) << size


def media_type(head: bytes) -> str | None:
    """The media type of the content that starts with `head`; None if unknown.

    `head` is its first HEAD bytes and, where there is one, DIRECTORY bytes of its directory.
    """
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    return next((found for test in _TESTS if (found := test(head))), None)


def _pdf(head: bytes) -> str | None:
    return PDF if b"%PDF-" in head[:_PDF_WITHIN] else None


def _bmp(head: bytes) -> str | None:
    """Two letters are too few to tell: the reserved bytes must be zero as well."""
    return BMP if head.startswith(b"BM") and head[6:10] == bytes(4) else None


def _program(head: bytes) -> str | None:
    """As above: a text may begin with the name MZALI."""
    return PROGRAM if head.startswith(b"MZ") and b"\x00" in head[:_DOS_HEADER] else None


def _riff(head: bytes) -> str | None:
    return _RIFF.get(head[8:12]) if head.startswith(b"RIFF") else None


def _iso_media(head: bytes) -> str | None:
    if head[4:8] in _QUICKTIME:
        return VIDEO
    if head[4:8] != b"ftyp":
        return None
    if head[8:12] in (b"avif", b"avis"):
        return AVIF
    return HEIC if head[8:12] in _HEIF_BRANDS else VIDEO


def _zip(head: bytes) -> str | None:
    if not head.startswith(b"PK\x03\x04"):
        return None
    if found := _OPENDOCUMENT.search(head):
        return ODT if found[1] == b"text" else ODS
    return next((kind for part, kind in _PARTS if part in head), ZIP)


def _ole(head: bytes) -> str | None:
    if not head.startswith(_OLE):
        return None
    parts = ((name.encode("utf-16-le"), kind) for name, kind in _OLE_PARTS)
    return next((kind for name, kind in parts if name in head), OFFICE)


def _mail(head: bytes) -> str | None:
    """A message saved as it was sent: its first lines are headers."""
    start, *_ = head.lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")
    lines = [each.lower() for each in start.split(b"\n")]
    said = all(any(each.startswith(name) for each in lines) for name in _MAIL_HEADERS)
    return MAIL if said and not _BINARY.search(start) else None


def _text(head: bytes) -> str | None:
    if not head or _BINARY.search(head):
        return None
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:_MARKUP_WITHIN]
    return HTML if start.startswith(b"<") and _MARKUP.search(start) else TEXT


_TESTS: tuple[Callable[[bytes], str | None], ...] = (
    *(_zip, _ole, _mail, _pdf, _bmp, _program, _riff, _iso_media, _text),
)
