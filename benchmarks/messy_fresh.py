"""Other messy files than `messy_set` holds, drawn after the copies were last worked on.

What each shows is known from how it was made, not from the library that opens it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache, partial
from io import BytesIO

from PIL import Image, ImageChops, ImageCms
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
)
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.messy_set import Messy, _at, _bytes, _long, _names, grainy, page, scan, text
from tests.reading.files import changed

SEED = 20261130


def messy() -> Iterator[Messy]:
    """All of them, always the same."""
    yield from _pictures()
    yield from _documents()


def _pictures() -> Iterator[Messy]:
    chance = random.Random(SEED)
    sheet = page((1241, 1754), chance.randrange(99))
    yield from _greys(sheet.convert("L"))
    yield from _colours(sheet)
    yield from _strips()
    for note, undone in _UNDO.items():
        exif = Image.Exif()
        exif[0x0112] = note
        form = ("PNG", "WEBP", "JPEG", "TIFF")[note % 4]
        content = _bytes(sheet.transpose(undone), form, exif=exif)
        yield _one(f"note-{note}.{form.lower()}", content, sheet)
    pages = [page((1241, 1754), number) for number in range(3)]
    frames = {"save_all": True, "append_images": pages[1:], "compression": "jpeg", "quality": 90}
    yield Messy("trois-pages-jpeg.tif", _bytes(pages[0], "TIFF", **frames), tuple(pages))


def _one(name: str, content: bytes, shown: Image.Image, wide: int = 0) -> Messy:
    return Messy(name, content, (shown.convert("RGB"),), wide=wide)


def _greys(grey: Image.Image) -> Iterator[Messy]:
    veiled = grey.convert("I").point(lambda level: level * 200 + 9000).convert("I;16")
    as_seen = grey.point(lambda level: (level * 200 + 9000) // 257)  # never black, never white
    yield _one("gris-16-bits-voile.png", _bytes(veiled, "PNG"), as_seen)
    tens = grey.convert("I").point(lambda level: level * 4 + 3).convert("I;16")
    yield _one("gris-10-bits.tif", _bytes(tens, "TIFF"), grey)  # white is 1023
    for name, level, seen in (("blanc", 65_535, 255), ("noir", 300, 1)):
        even = Image.new("I", (600, 800), level).convert("I;16")
        as_seen = Image.new("L", even.size, seen)
        yield _one(f"gris-16-bits-{name}.png", _bytes(even, "PNG"), as_seen)
    # Pillow turns the levels itself when it writes such a file.
    yield _one("gris-blanc-est-zero.tif", _bytes(grey, "TIFF", tiffinfo={262: 0}), grey)
    flat = page((1728, 1143), 5).convert("1", dither=Image.Dither.NONE)
    tall = flat.resize((1728, round(1143 * 204 / 98)))
    group_4 = _bytes(flat, "TIFF", compression="group4", dpi=(204, 98))
    yield _one("telecopie-points-hauts.tif", group_4, tall)
    group_3 = _bytes(tall, "TIFF", compression="group3", dpi=(204, 196))
    yield _one("telecopie-groupe-3.tif", group_3, tall)


def _colours(sheet: Image.Image) -> Iterator[Messy]:
    few = sheet.convert("P", palette=Image.Palette.ADAPTIVE, colors=32)
    hole = few.getpixel((2, 2))  # the paper
    yield _one("palette-trouee.png", _bytes(few, "PNG", transparency=hole), sheet)
    yield _one("palette-trouee.gif", _bytes(few, "GIF", transparency=hole), sheet)
    inks = _bytes(sheet.convert("CMYK"), "TIFF", compression="tiff_lzw")
    yield _one("cmjn.tif", inks, sheet)
    spaces = (ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"))
    lab = ImageCms.profileToProfile(sheet, *spaces, outputMode="LAB")
    assert lab is not None  # noqa: S101 -- only what is changed in place gives none
    yield _one("lab.tif", _bytes(lab, "TIFF"), sheet)
    yield _one("ycbcr.tif", _bytes(sheet, "TIFF", compression="jpeg"), sheet)
    grain = _bytes(grainy(3, (3508, 4961)), "JPEG", quality=96, progressive=True)
    yield _one("progressif.jpg", grain, page((3508, 4961), 3))
    yield _one("jpeg-2000.jp2", _bytes(sheet, "JPEG2000"), sheet)
    clear = sheet.copy()
    clear.putalpha(Image.new("L", sheet.size, 255))
    yield _one("jpeg-2000-alpha.jp2", _bytes(clear, "JPEG2000"), sheet)
    yield _one("avif.avif", _bytes(sheet, "AVIF", quality=80), sheet)


def _strips() -> Iterator[Messy]:
    tall = _long((1080, 24_000))
    yield _one("capture-1080.png", _bytes(tall, "PNG"), tall, 1080)
    for width, height in ((750, 13_000), (1440, 9000)):
        long = _long((width, height))
        yield _one(f"capture-{width}.webp", _bytes(long, "WEBP", lossless=True), long, width)
    grain = Image.effect_noise((560, 9000), 20).convert("RGB")
    slip = ImageChops.add(_long(grain.size), grain, 1, -128)
    yield _one("ticket-tres-long.jpg", _bytes(slip, "JPEG", quality=96), slip, 560)
    side = _long((800, 7000)).transpose(Image.Transpose.ROTATE_270)
    yield _one("ticket-couche.jpg", _bytes(side, "JPEG", quality=94), side, 800)


_UNDO = {
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


# --- PDF --------------------------------------------------------------------------------------


_WIDE, _HIGH = A4


@cache
def _heavy() -> Image.Image:
    return grainy(11, (3508, 4961))


def _reader(image: Image.Image) -> ImageReader:
    return ImageReader(BytesIO(_bytes(image, "JPEG", quality=97)))


def _whole(canvas: Canvas) -> None:
    canvas.drawImage(_reader(_heavy()), 0, 0, *A4)


def _drawn(*made: Callable[[Canvas], None]) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, A4, invariant=1)
    for each in made:
        each(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def blank_out(canvas: Canvas) -> None:
    """Some lines painted over in white."""
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(80, 500, 400, 120, stroke=0, fill=1)


def invisible(canvas: Canvas) -> None:
    """What a scanner's OCR read, not to be seen."""
    layer = canvas.beginText(60, 700)
    layer.setTextRenderMode(3)
    for line in range(30):
        layer.textLine(f"texte de la reconnaissance {line}")
    canvas.drawText(layer)


def see_through(canvas: Canvas) -> None:
    """A blue veil."""
    canvas.setFillAlpha(0.4)
    canvas.setFillColorRGB(0.1, 0.2, 0.9)
    canvas.circle(300, 400, 150, stroke=0, fill=1)


def written_over(canvas: Canvas) -> None:
    """Large letters over the scan."""
    canvas.setFont("Helvetica-Bold", 30)
    canvas.drawString(60, 420, "ANNULÉ le 3 mai")


def noted(canvas: Canvas) -> None:
    """A JPEG whose note of its turn means nothing within a PDF."""
    exif = Image.Exif()
    exif[0x0112] = 6
    content = BytesIO(_bytes(_heavy(), "JPEG", quality=97, exif=exif))
    canvas.drawImage(ImageReader(content), 0, 0, *A4)


def in_bands(canvas: Canvas) -> None:
    """As some scanners write a page."""
    whole, height = _heavy(), _heavy().height // 8
    for number in range(8):
        part = whole.crop((0, number * height, whole.width, (number + 1) * height))
        canvas.drawImage(_reader(part), 0, _HIGH * (7 - number) / 8, _WIDE, _HIGH / 8)


def mirrored(canvas: Canvas) -> None:
    """The wrong way round, as it was scanned."""
    canvas.transform(-1, 0, 0, 1, _WIDE, 0)
    _whole(canvas)


def tilted(canvas: Canvas) -> None:
    """Askew on its page."""
    canvas.translate(60, 20)
    canvas.rotate(4)
    canvas.drawImage(_reader(_heavy()), 0, 0, _WIDE * 0.9, _HIGH * 0.9)


def twice(canvas: Canvas) -> None:
    """One picture at two places."""
    picture = _reader(_heavy())
    canvas.drawImage(picture, 0, _HIGH / 2, _WIDE / 2, _HIGH / 2)
    canvas.drawImage(picture, _WIDE / 2, 0, _WIDE / 2, _HIGH / 2)


def clipped(canvas: Canvas) -> None:
    """Seen through a round hole."""
    path = canvas.beginPath()
    path.circle(_WIDE / 2, _HIGH / 2, 220)
    canvas.clipPath(path, stroke=0)
    _whole(canvas)


_DRAWN: dict[str, tuple[Callable[[Canvas], None], ...]] = {
    "blanc-sur-scan": (_whole, blank_out),
    "texte-invisible": (_whole, invisible),
    "voile-bleu": (_whole, see_through),
    "texte-sur-scan": (_whole, written_over),
    "jpeg-note-dans-pdf": (noted,),
    "scan-en-bandes": (in_bands,),
    "scan-en-miroir": (mirrored,),
    "scan-penche": (tilted,),
    "image-deux-fois": (twice,),
    "scan-dans-un-rond": (clipped,),
}


def _documents() -> Iterator[Messy]:
    for name, made in _DRAWN.items():
        yield Messy(f"{name}.pdf", _drawn(*made))
    one = scan(_heavy())
    for name, change in _CHANGES.items():
        yield Messy(f"{name}.pdf", changed(one, change))
    for turn in (450, -90):
        yield Messy(f"tour-{turn}.pdf", changed(text(), partial(turned_by, turn)))
    lying = grainy(6).transpose(Image.Transpose.ROTATE_90)
    yield Messy("debout-et-couche.pdf", scan(grainy(5), lying))
    for name, size, points in (
        ("capture", (1080, 16_000), (324, 4800)),
        ("ticket", (576, 8000), (164, 2270)),
    ):
        yield Messy(f"{name}-en-pdf.pdf", scan(_long(size), points=points), wide=size[0])


def turned_by(turn: int, writer: PdfWriter) -> None:
    """A turn that is more than a whole one, or backwards."""
    writer.pages[0][NameObject("/Rotate")] = NumberObject(turn)


def _picture(writer: PdfWriter) -> StreamObject:
    """The picture of the first page."""
    named = _at(_at(writer.pages[0], "/Resources"), "/XObject")
    found = next(iter(named.values())).get_object()
    assert isinstance(found, StreamObject)  # noqa: S101 -- as `scan` makes it
    return found


def inverted(writer: PdfWriter) -> None:
    """The levels of the picture are to be read the other way round."""
    _picture(writer)[NameObject("/Decode")] = ArrayObject(map(NumberObject, (1, 0) * 3))


def masked(writer: PdfWriter) -> None:
    """Half of the picture is see-through."""
    mask = StreamObject()
    mask.set_data(bytes(255 if x < 32 else 0 for _ in range(64) for x in range(64)))
    size = _names(Width=NumberObject(64), Height=NumberObject(64), BitsPerComponent=NumberObject(8))
    mask.update(size)
    mask.update(
        _names(
            Type=NameObject("/XObject"),
            Subtype=NameObject("/Image"),
            ColorSpace=NameObject("/DeviceGray"),
        )
    )
    _picture(writer)[NameObject("/SMask")] = writer._add_object(mask)  # noqa: SLF001 -- no other way


def keyed(writer: PdfWriter) -> None:
    """The dark levels of the picture are see-through."""
    _picture(writer)[NameObject("/Mask")] = ArrayObject(map(NumberObject, (0, 140) * 3))


def multiplied(writer: PdfWriter) -> None:
    """A marker's stroke that darkens what is below."""
    sheet = writer.pages[0]
    resources = _at(sheet, "/Resources")
    resources[NameObject("/ExtGState")] = _names(
        Fort=_names(BM=NameObject("/Multiply"), ca=FloatObject(0.9))
    )
    _append(writer, b"q /Fort gs 1 0.9 0.1 rg 60 600 400 80 re f Q")


def tiled(writer: PdfWriter) -> None:
    """A pattern over the page."""
    pattern = StreamObject()
    pattern.set_data(b"0.8 0.1 0.1 rg 2 2 8 8 re f")
    pattern.update(
        _names(
            Type=NameObject("/Pattern"),
            PatternType=NumberObject(1),
            PaintType=NumberObject(1),
            TilingType=NumberObject(1),
            BBox=RectangleObject((0, 0, 20, 20)),
            XStep=NumberObject(20),
            YStep=NumberObject(20),
            Resources=_names(),
        )
    )
    resources = _at(writer.pages[0], "/Resources")
    resources[NameObject("/Pattern")] = _names(P1=writer._add_object(pattern))  # noqa: SLF001 -- as above
    _append(writer, b"q /Pattern cs /P1 scn 60 60 400 100 re f Q")


def hidden_note(writer: PdfWriter) -> None:
    """A note that is not to be seen, and one that is only printed."""
    for flags, left in ((2, 60), (32, 300), (4, 400)):
        look = StreamObject()
        look.set_data(b"0.7 0 0 rg 0 0 90 60 re f")
        look.update(
            _names(
                Type=NameObject("/XObject"),
                Subtype=NameObject("/Form"),
                BBox=RectangleObject((0, 0, 90, 60)),
            )
        )
        note = _names(
            Type=NameObject("/Annot"),
            Subtype=NameObject("/Stamp"),
            Rect=RectangleObject((left, 300, left + 90, 360)),
            F=NumberObject(flags),
            AP=_names(N=writer._add_object(look)),  # noqa: SLF001 -- as above
        )
        sheet = writer.pages[0]
        known = ArrayObject(_at(sheet, "/Annots")) if "/Annots" in sheet else ArrayObject()
        known.append(writer._add_object(note))  # noqa: SLF001 -- as above
        sheet[NameObject("/Annots")] = known


def cropped_beyond(writer: PdfWriter) -> None:
    """The crop reaches beyond the sheet on two sides."""
    writer.pages[0].cropbox = RectangleObject((-50, 100, 700, 700))


def boxes_upside_down(writer: PdfWriter) -> None:
    """The corners of the sheet in the other order."""
    writer.pages[0][NameObject("/MediaBox")] = ArrayObject(map(FloatObject, (A4[0], A4[1], 0, 0)))


def turned_and_cropped(writer: PdfWriter) -> None:
    """Both, with a stamp."""
    sheet = writer.pages[0]
    sheet.rotate(270)
    sheet.cropbox = RectangleObject((100, 200, 500, 700))


def _append(writer: PdfWriter, drawing: bytes) -> None:
    sheet = writer.pages[0]
    extra = StreamObject()
    extra.set_data(drawing)
    before = _at(sheet, "/Contents")
    old = before if isinstance(before, ArrayObject) else [sheet.raw_get("/Contents")]
    sheet[NameObject("/Contents")] = ArrayObject([*old, writer._add_object(extra)])  # noqa: SLF001 -- as above


_CHANGES = {
    "niveaux-inverses": inverted,
    "image-trouee": masked,
    "image-a-cle": keyed,
    "surligneur-qui-fonce": multiplied,
    "motif-sur-scan": tiled,
    "notes-cachees": hidden_note,
    "recadre-au-dela": cropped_beyond,
    "coins-a-l-envers": boxes_upside_down,
    "tourne-et-recadre": turned_and_cropped,
}
