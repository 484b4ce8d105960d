"""A file is what its first bytes say."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from PIL import Image

from linter.reading import sniff
from linter.reading.document import Task, identified
from linter.reading.settings import Settings
from linter.rules.files.base import FORMATS
from tests.reading.files import text_pdf


def zipped(*names: str, mimetype: str = "") -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype, ZIP_STORED)
        for name in names:
            archive.writestr(name, "<x/>" * 300, ZIP_DEFLATED)
    return out.getvalue()


def stored(pdf: bytes) -> bytes:
    """An archive that leaves its file as it is: it begins almost as a PDF does."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        archive.writestr("scan.pdf", pdf)
    return out.getvalue()


def ole(part: str, sector: int = 1) -> bytes:
    """A file of the old Office whose directory, in a given sector of 512 bytes, names a part."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    head[30], head[48:52] = 9, sector.to_bytes(4, "little")
    names = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", part))
    return bytes(head) + bytes(512 * sector) + names.ljust(512, b"\0")


def drawn(form: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (20, 20)).save(out, form)
    return out.getvalue()


CONTENTS = {
    "pdf": (text_pdf("x"), sniff.PDF),
    "pdf after junk": (b"HTTP/1.1 200 OK\r\n\r\n" * 20 + text_pdf("x"), sniff.PDF),
    "pdf after a page break": (b"\x0c\n" + text_pdf("x"), sniff.PDF),
    "jpeg": (drawn("JPEG"), sniff.JPEG),
    "png": (drawn("PNG"), sniff.PNG),
    "gif": (drawn("GIF"), sniff.GIF),
    "tiff": (drawn("TIFF"), sniff.TIFF),
    "bmp": (drawn("BMP"), sniff.BMP),
    "webp": (drawn("WEBP"), sniff.WEBP),
    "avif": (b"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1", sniff.AVIF),
    "heic": (b"\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1heic", sniff.HEIC),
    "jpeg 2000": (b"\x00\x00\x00\x0cjP  \r\n\x87\n\x00\x00\x00\x14ftypjp2 ", sniff.JPEG2000),
    "docx": (zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"), sniff.DOCX),
    "xlsx": (zipped("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), sniff.XLSX),
    "odt": (
        zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
        sniff.ODT,
    ),
    "ods": (
        zipped("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        sniff.ODS,
    ),
    "zip": (zipped("scan 1.pdf", "scan 2.pdf"), sniff.ZIP),
    "zip of a PDF as it is": (stored(text_pdf()), sniff.ZIP),
    "office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), sniff.OFFICE),
    "doc": (ole("WordDocument"), sniff.DOC),
    "xls": (ole("Workbook"), sniff.XLS),
    "ppt": (ole("PowerPoint Document"), sniff.PPT),
    "msg": (ole("__substg1.0_0037001F"), sniff.OUTLOOK),
    "eml": (b"Return-Path: <a@b.fr>\r\nFrom: A\r\nMIME-Version: 1.0\r\n\r\nBonjour", sniff.MAIL),
    "text about a message": (b"De : A\nFrom: B\n\nMIME-Version: 1.0", sniff.TEXT),
    "rtf": (b"{\\rtf1\\ansi bonjour}", sniff.RTF),
    "rar": (b"Rar!\x1a\x07\x01\x00", sniff.ARCHIVE),
    "mp4": (b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2", sniff.VIDEO),
    "mov": (b"\x00\x00\x00\x08wide\x00\x00\x10\x00mdat", sniff.VIDEO),
    "html": (b"\xef\xbb\xbf  <!-- x -->\n<!DOCTYPE html><html>", sniff.HTML),
    "a page's head": (b"<head><meta charset=utf-8>", sniff.HTML),
    "a page that sends elsewhere": (b"<script>location = '/login'</script>", sniff.HTML),
    "xhtml": (b'<?xml version="1.0"?><html xmlns="x">', sniff.HTML),
    "text": ("né le 3 août à Fès".encode(), sniff.TEXT),
    "text of old Windows": ("né le 3 août".encode("cp1252"), sniff.TEXT),
    "text that begins as a program": (b"MZOUGHI Amine, ne le 3 aout", sniff.TEXT),
    "text that begins as a bitmap": (b"BM : bonjour madame", sniff.TEXT),
    "program": (b"MZ\x90\x00\x03\x00\x00\x00" + bytes(100), sniff.PROGRAM),
    "script": (b"#!/bin/sh\nrm -rf /\n", sniff.PROGRAM),
    "shortcut": (b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(60), sniff.SHORTCUT),
    "shortcut to a page": (b"[InternetShortcut]\r\nURL=https://example.org", sniff.SHORTCUT),
    "nothing": (b"", None),
    "noise": (bytes(range(256)) * 4, None),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_content_is_recognised(name: str) -> None:
    content, expected = CONTENTS[name]
    assert sniff.media_type(content[: sniff.HEAD]) == expected


@pytest.mark.parametrize("sector", [1, 30, 31, 900])
def test_a_directory_is_found_wherever_it_stands(sector: int, tmp_path: Path) -> None:
    path = tmp_path / "lettre.doc"
    path.write_bytes(ole("__substg1.0_0037001F", sector))
    read = identified(Task(path, path.name, Settings(date(2026, 11, 23))))
    assert read.media_type == sniff.OUTLOOK


def test_every_format_that_is_recognised_is_named_to_people() -> None:
    constants = (value for name, value in vars(sniff).items() if name.isupper())
    kinds = {value for value in constants if isinstance(value, str)}
    assert kinds == set(FORMATS)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (b"<!-->", sniff.TEXT),
        (b"<!-- ", sniff.TEXT),
        (b"PK\x03\x04", sniff.ZIP),
        (b"%PDF", sniff.TEXT),
        (b"<", sniff.TEXT),
        (b" \n", sniff.TEXT),
        (b"\x00", None),
        (b"\xff", sniff.TEXT),
    ],
)
def test_the_same_bytes_over_and_over(piece: bytes, expected: str | None) -> None:
    assert sniff.media_type(piece * (sniff.HEAD // len(piece))) == expected


def test_a_format_is_looked_for_at_the_head_only() -> None:
    """As readers do: a PDF may begin after 1,024 bytes of junk less its own mark, no later."""
    mark = b"%PDF-1.7\n"
    for junk, expected in ((1000, sniff.PDF), (4096, sniff.TEXT)):
        assert sniff.media_type(b"\xff" * junk + mark) == expected
