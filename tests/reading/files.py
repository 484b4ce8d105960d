"""Real files, sound, broken and hostile, made on the spot."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from PIL import Image
from pypdf import PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.reading.pages import encoded

Change = Callable[[PdfWriter], None]


def changed(
    content: bytes, *changes: Change, user: str = "", owner: str = "", lock: str = "AES-256"
) -> bytes:
    """The PDF with these changes, and with passwords to open or to change it."""
    writer = PdfWriter(clone_from=BytesIO(content))
    for each in changes:
        each(writer)
    if user or owner:
        writer.encrypt(user, owner or user, algorithm=lock)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def text_pdf(*pages: str, **encryption: Any) -> bytes:
    """A PDF of text; with `user` or `owner`, passwords to open or to change it."""
    locks = None
    if encryption:
        locks = StandardEncryption(
            encryption.get("user", ""), encryption.get("owner", "owner"), canModify=0
        )
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, encrypt=locks)
    for words in pages:
        canvas.drawString(80, 700, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def scan_pdf(*pages: Image.Image, text: str = "", points: tuple[float, float] = A4) -> bytes:
    """A PDF of page images, each over the whole page, with a text layer as OCR adds it."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=points, invariant=1)
    for page in pages:
        image = ImageReader(BytesIO(encoded(page)))
        canvas.drawImage(image, 0, 0, *points)
        if text:
            layer = canvas.beginText(80, 700)
            layer.setTextRenderMode(3)
            layer.textLine(text)
            canvas.drawText(layer)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def placed_pdf(
    image: Image.Image, box: tuple[float, float, float, float], words: str = ""
) -> bytes:
    """A page with an image in a box (left, bottom, width, height in points), and words above."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(BytesIO(encoded(image))), *box)
    for number in range(0, len(words), 60):
        canvas.drawString(60, 780 - number / 4, words[number : number + 60])
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def raw_pdf(*objects: bytes, version: bytes = b"1.7") -> bytes:
    """A PDF of numbered objects, of which the first is the catalogue, with a right cross-table."""
    out = b"%PDF-" + version + b"\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def stream(dictionary: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (dictionary, len(content), content)


def one_page_pdf(
    resources: bytes, content: bytes, *further: bytes, box: bytes = b"595 842"
) -> bytes:
    """A PDF of one page; `further` objects are numbered from 5."""
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Resources<<%s>>/Contents 4 0 R>>"
        % (box, resources),
        stream(b"", content),
        *further,
    )


def image_pdf(dictionary: bytes, content: bytes) -> bytes:
    """A page covered by one image, whatever its dictionary says."""
    picture = stream(b"/Type/XObject/Subtype/Image" + dictionary, content)
    return one_page_pdf(b"/XObject<</I 5 0 R>>", b"q 595 0 0 842 0 0 cm /I Do Q", picture)


def deflated_zeros(length: int) -> bytes:
    """Zeros by the gigabyte in a few hundred kilobytes."""
    packer = zlib.compressobj(1)
    block = bytes(1_000_000)
    parts = [packer.compress(block) for _ in range(length // len(block))]
    return b"".join((*parts, packer.flush()))


def png_bomb(side: int) -> bytes:
    """A PNG of side² black pixels."""
    rows = deflated_zeros((side // 8 + 1) * side + 1_000_000)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)),
        (b"IDAT", rows),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_png_chunk(*each) for each in parts)


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


def many_pages_pdf(count: int, broken: Sequence[int] = ()) -> bytes:
    """A PDF of pages with one word each; the pages of `broken` numbers are not pages."""
    kids = b" ".join(b"%d 0 R" % number for number in range(4, 4 + count))
    pages = [
        b"<</Type/Font>>"
        if number in broken
        else b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
        b"/Contents %d 0 R>>" % (4 + count)
        for number in range(1, count + 1)
    ]
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *pages,
        stream(b"", b"BT /F 12 Tf 80 700 Td (mot) Tj ET"),
    )


def tiff_chain(frames: int, side: int = 20) -> bytes:
    """A TIFF of that many frames, which all show the same few grey pixels."""
    directory = 2 + 9 * 12 + 4  # bytes: a count, nine entries, and where the next one is
    made = bytearray(struct.pack("<2sHI", b"II", 42, 8))
    entries = (
        (256, side),
        (257, side),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 8 + frames * directory),
    )
    for number in range(1, frames + 1):
        made += struct.pack("<H", 9)
        for tag, value in (*entries, (277, 1), (278, side), (279, side * side)):
            made += struct.pack("<HHII", tag, 4, 1, value)
        made += struct.pack("<I", 8 + number * directory if number < frames else 0)
    return bytes(made) + bytes([192]) * side * side
