"""The files of a sample: documents drawn, then scanned, photographed or joined, on demand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image
from pypdf import PdfReader, PdfWriter

from samples.scan import SCANNER, Scanner, as_jpeg, as_scan

Maker = Callable[[], bytes]


def made(make: Callable[..., bytes], *values: object, **named: object) -> Maker:
    """A document, made when it is first asked for."""
    return cache(lambda: make(*values, **named))


def scanned(document: Maker, scanner: Scanner = SCANNER) -> Maker:
    """Its pages as a scanner makes them, in a PDF."""
    return cache(lambda: as_scan(document(), scanner))


def photographed(document: Maker, scanner: Scanner) -> Maker:
    """Its first page as a JPEG."""
    return cache(lambda: as_jpeg(document(), scanner))


def heic(photo: Maker) -> Maker:
    """A JPEG as iPhones keep it."""

    def convert() -> bytes:
        from pillow_heif import from_pillow  # noqa: PLC0415 -- an extra, for one sample

        out = BytesIO()
        with Image.open(BytesIO(photo())) as picture:
            # What the slower passes of x265 save in bytes, a sample has no need of.
            quick = {"preset": "ultrafast"}
            from_pillow(picture.convert("RGB")).save(out, quality=60, enc_params=quick)
        return out.getvalue()

    return cache(convert)


def joined(*documents: Maker) -> Maker:
    """One PDF of several."""

    def join() -> bytes:
        writer = PdfWriter()
        for each in documents:
            writer.append(PdfReader(BytesIO(each())))
        return written(writer)

    return cache(join)


def written(writer: PdfWriter) -> bytes:
    """The bytes of a PDF, without a word of what made it."""
    writer.metadata = None
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def as_pictures(make: Maker) -> Maker:
    """A PDF of text as a scan of it; any other file as it is."""

    def convert() -> bytes:
        content = make()
        return as_scan(content, SCANNER) if _is_text(content) else content

    return convert


def _is_text(content: bytes) -> bool:
    """Whether this is a whole PDF that anyone can open, with text on its pages."""
    if not content.startswith(b"%PDF") or b"%%EOF" not in content[-64:]:
        return False
    reader = PdfReader(BytesIO(content))
    return not reader.is_encrypted and any(page.extract_text().strip() for page in reader.pages)
