"""Fifty-nine messy files such as people bring, each with what a viewer shows of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFont
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Highlight
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.reading.files import changed

_LINES = (
    "Attestation de la mairie de Vierzon, le 14 octobre 2026",
    "Je soussignée Awa Exemple, née le 3 mars 1990 à Thiès",
    "déclare loger au 27 boulevard des Platanes, 18100 Vierzon",
    "Montant réglé pour le trimestre : 312,40 euros",
    "Référence du contrat : 4471-XK-2093, à rappeler",
    "Fait pour servir et valoir ce que de droit",
)
_KEY = "cle"
_SIZE = (1654, 2339)  # an A4 at 200 dots an inch


@dataclass(frozen=True, slots=True)
class Messy:
    """One file: `shown` is what it shows where the file itself cannot be trusted to say."""

    name: str
    content: bytes
    shown: tuple[Image.Image, ...] = ()
    password: str = ""
    wide: int = 0  # pixels of the width of a strip
    keeps: str = ""  # what must still be found in the copy, or said, beside what is seen


def messy() -> Iterator[Messy]:
    """All of them, always the same."""
    yield from _pictures()
    yield from _documents()


# --- pictures ---------------------------------------------------------------------------------


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


@cache
def page(size: tuple[int, int] = _SIZE, seed: int = 0, tint: str = "white") -> Image.Image:
    """A sheet with lines in ink, a coloured stamp and a stroke by hand."""
    chance = random.Random(seed)
    sheet = Image.new("RGB", size, tint)
    draw = ImageDraw.Draw(sheet)
    step = size[0] // 24
    for number, top in enumerate(range(2 * step, size[1] - 4 * step, 2 * step)):
        text = _LINES[number % len(_LINES)]
        draw.text((2 * step, top), text, fill=(20, 20, 40), font=_font(max(10, size[0] // 46)))
    left, foot = 14 * step, size[1] - 4 * step
    draw.ellipse((left, foot, left + 5 * step, foot + 3 * step), outline=(170, 20, 30), width=6)
    line = [(3 * step + 12 * x, foot + chance.randrange(2 * step)) for x in range(20)]
    draw.line(line, fill=(20, 40, 150), width=5)
    return sheet


def grainy(seed: int = 0, size: tuple[int, int] = _SIZE) -> Image.Image:
    """The sheet as a scanner in colour sees it: what weighs."""
    sheet = page(size, seed)
    grain = Image.effect_noise(size, 22).convert("RGB")
    return ImageChops.add(sheet, grain, 1, -128)


def _bytes(image: Image.Image, form: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _deep(image: Image.Image, most: int) -> Image.Image:
    """The picture in grey, white being `most`."""
    return image.convert("L").convert("I").point(lambda level: level * (most / 255) + 0)


def _pictures() -> Iterator[Messy]:  # noqa: PLR0915 -- a list
    sheet, grey = page(), page().convert("L")

    def one(name: str, content: bytes, shown: Image.Image = sheet) -> Messy:
        return Messy(name, content, (shown,))

    small = page((827, 1169)).convert("L").convert("RGB")
    yield one("gris-16-bits.png", _bytes(_deep(small, 65_535).convert("I;16"), "PNG"), small)
    yield one("gris-16-bits.tif", _bytes(_deep(small, 65_535).convert("I;16"), "TIFF"), small)
    yield one("gris-16-bits-gros-boutiste.tif", _bytes(_deep(small, 65_535), "TIFF"), small)
    yield one("gris-12-bits.tif", _bytes(_deep(small, 4095).convert("I;16"), "TIFF"), small)
    dim = small.point(lambda level: level * 3 // 4)
    yield one("gris-16-bits-sombre.tif", _bytes(_deep(dim, 65_535).convert("I;16"), "TIFF"), dim)
    clear = sheet.copy()
    clear.putalpha(ImageChops.invert(grey))
    over = Image.new("RGB", sheet.size, "white")
    over.paste(clear, mask=clear.getchannel("A"))
    yield one("transparent.png", _bytes(clear, "PNG"), over)
    yield one("transparent.webp", _bytes(clear, "WEBP", lossless=True), over)
    ink = Image.merge("LA", (Image.new("L", grey.size, 0), ImageChops.invert(grey)))
    yield one("encre-seule.png", _bytes(ink, "PNG"), grey.convert("RGB"))
    yield one("palette.png", _bytes(sheet.convert("P", palette=Image.Palette.ADAPTIVE), "PNG"))
    fax = page((1728, 2444), 5).convert("1", dither=Image.Dither.NONE)
    yield one("un-bit.png", _bytes(fax, "PNG"), fax.convert("RGB"))
    yield one("telecopie.tif", _bytes(fax, "TIFF", compression="group4"), fax.convert("RGB"))
    faxes = [page((1728, 2444), n).convert("1", dither=Image.Dither.NONE) for n in range(12)]
    yield Messy(
        "telecopie-12-pages.tif",
        _bytes(faxes[0], "TIFF", compression="group4", save_all=True, append_images=faxes[1:]),
        tuple(each.convert("RGB") for each in faxes),
    )
    white_is_0 = fax.convert("L").point(lambda level: 255 - level).convert("1")
    negative = _bytes(white_is_0, "TIFF", tiffinfo={262: 0})
    yield one("blanc-est-zero.tif", negative, Image.open(BytesIO(negative)).convert("RGB"))
    yield one("cmjn.jpg", _bytes(sheet.convert("CMYK"), "JPEG", quality=92))
    moving = page((827, 1169), 3)
    gif = _bytes(moving, "GIF", save_all=True, append_images=[page((827, 1169), 4)])
    yield one("anime.gif", gif, moving)
    mixed = [page((827, 1169)), page((1169, 827), 1), page((1654, 2339), 2)]
    several = _bytes(mixed[0], "TIFF", save_all=True, append_images=mixed[1:])
    yield Messy("pages-de-plusieurs-tailles.tif", several, tuple(mixed))
    for turn, note in ((Image.Transpose.ROTATE_90, 6), (Image.Transpose.FLIP_LEFT_RIGHT, 2)):
        exif = Image.Exif()
        exif[0x0112] = note
        yield one(f"note-{note}.jpg", _bytes(sheet.transpose(turn), "JPEG", exif=exif))
        if note == 6:
            yield one("note-6.png", _bytes(sheet.transpose(turn), "PNG", exif=exif))
    heavy = grainy(7, (3508, 4961))
    yield one("scan-600-points.jpg", _bytes(heavy, "JPEG", quality=97), heavy)
    long = _long((1170, 20_000))
    yield Messy("capture-longue.png", _bytes(long, "PNG"), (long,), wide=1170)
    yield Messy("capture-longue.jpg", _bytes(long, "JPEG", quality=95), (long,), wide=1170)
    slip = _long((640, 6000))
    yield Messy("ticket.jpg", _bytes(slip, "JPEG", quality=95), (slip,), wide=640)
    wide = _long((900, 9000)).transpose(Image.Transpose.ROTATE_90)
    yield Messy("releve-large.png", _bytes(wide, "PNG"), (wide,), wide=900)
    card = _card()
    yield one("carte-en-couleurs.jpg", _bytes(card, "JPEG", quality=97), card)
    tiny = page((420, 594))
    yield one("petite.jpg", _bytes(tiny, "JPEG", quality=90), tiny)


def _long(size: tuple[int, int]) -> Image.Image:
    """A screenshot of many lines, or a receipt."""
    sheet = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(sheet)
    step = size[0] // 14
    for number, top in enumerate(range(step, size[1] - step, step)):
        text = f"{number + 1:03}  {_LINES[number % len(_LINES)]}"
        draw.text((step, top), text, fill=(10, 10, 10), font=_font(size[0] // 38))
    return sheet


def _card() -> Image.Image:
    """A card, whose colours tell something, on a sheet, heavy."""
    sheet = grainy(9, (2480, 3508))
    draw = ImageDraw.Draw(sheet)
    for number, colour in enumerate(("#c8102e", "#00843d", "#ffcd00", "#003087")):
        draw.rectangle((300 + 450 * number, 300, 700 + 450 * number, 900), fill=colour)
    return sheet


# --- PDF --------------------------------------------------------------------------------------


def text(*, pages: int = 1, turn: int = 0, seed: int = 0) -> bytes:
    """Pages of text written on the computer, their letters turned clockwise."""
    out = BytesIO()
    canvas = Canvas(out, A4, invariant=1)
    for number in range(pages):
        canvas.translate(A4[0] / 2, A4[1] / 2)
        canvas.rotate(-turn)
        for row in range(14):
            line = f"{number + 1}. {_LINES[(row + seed) % len(_LINES)]}"
            canvas.drawString(-200, 190 - row * 24, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def scan(*images: Image.Image, quality: int = 97, points: tuple[float, float] = A4) -> bytes:
    """A scanner's PDF."""
    out = BytesIO()
    canvas = Canvas(out, points, invariant=1)
    for each in images:
        picture = BytesIO(_bytes(each, "JPEG", quality=quality))
        canvas.drawImage(ImageReader(picture), 0, 0, *points)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lying(writer: PdfWriter) -> None:
    """Every page noted as turned."""
    for each in writer.pages:
        each.rotate(90)


def _names(**entries: object) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def _at(holder: DictionaryObject, name: str) -> Any:
    """What stands there, wherever it is written."""
    found: Any = holder[name]
    return found.get_object()


def layer(writer: PdfWriter) -> None:
    """A layer that is switched off: an old stamp, another language."""
    group = writer._add_object(_names(Type=NameObject("/OCG"), Name=TextStringObject("brouillon")))  # noqa: SLF001 -- no other way
    writer.root_object[NameObject("/OCProperties")] = _names(
        OCGs=ArrayObject([group]),
        D=_names(Order=ArrayObject([group]), OFF=ArrayObject([group]), BaseState=NameObject("/ON")),
    )
    for each in writer.pages:
        resources = _at(each, "/Resources")
        resources[NameObject("/Properties")] = _names(MC0=group)
        extra = StreamObject()
        extra.set_data(b"q /OC /MC0 BDC 0.2 g 120 300 260 120 re f EMC Q")
        before = _at(each, "/Contents")
        old = before if isinstance(before, ArrayObject) else [each.raw_get("/Contents")]
        each[NameObject("/Contents")] = ArrayObject([*old, writer._add_object(extra)])  # noqa: SLF001 -- as above


def ink(writer: PdfWriter) -> None:
    """A signature drawn with the finger."""
    _annotation(
        writer, "/Ink", b"0 0 0.6 RG 3 w 5 20 m 60 70 l 90 10 l 140 80 l 190 30 l S", 200, 90
    )


def stamp(writer: PdfWriter) -> None:
    """A rubber stamp."""
    _annotation(writer, "/Stamp", b"0.8 0 0 RG 4 w 10 10 180 70 re S 60 30 80 30 re f", 200, 90)


def _annotation(writer: PdfWriter, kind: str, drawn: bytes, width: int, height: int) -> None:
    look = StreamObject()
    look.set_data(drawn)
    look.update(
        _names(
            Type=NameObject("/XObject"),
            Subtype=NameObject("/Form"),
            BBox=RectangleObject((0, 0, width, height)),
        )
    )
    note = _names(
        Type=NameObject("/Annot"),
        Subtype=NameObject(kind),
        Rect=RectangleObject((330, 60, 330 + width, 60 + height)),
        F=NumberObject(4),
        AP=_names(N=writer._add_object(look)),  # noqa: SLF001 -- as above
    )
    if kind == "/Ink":
        points = ArrayObject(map(FloatObject, (335, 80, 390, 130, 470, 140)))
        note[NameObject("/InkList")] = ArrayObject([points])
    page = writer.pages[0]
    known = ArrayObject(_at(page, "/Annots")) if "/Annots" in page else ArrayObject()
    known.append(writer._add_object(note))  # noqa: SLF001 -- as above
    page[NameObject("/Annots")] = known


def typed(writer: PdfWriter) -> None:
    """« Add text », as telephones do."""
    note = FreeText(text="Payé le 3 mai", rect=(330, 60, 520, 110), font_size="18pt")
    writer.add_annotation(0, note)
    stamp(writer)


def highlighted(writer: PdfWriter) -> None:
    """A line in yellow."""
    corners = ArrayObject(map(FloatObject, (60, 640, 500, 640, 60, 610, 500, 610)))
    writer.add_annotation(
        0, Highlight(rect=(60, 610, 500, 640), quad_points=corners, highlight_color="ffff00")
    )


def attached(writer: PdfWriter) -> None:
    """A file within the file."""
    writer.add_attachment("annexe.pdf", text(seed=3))


def outlined(writer: PdfWriter) -> None:
    """A bookmark a page."""
    for number in range(len(writer.pages)):
        writer.add_outline_item(title=f"Pièce {number + 1}", page_number=number)


def cropped(writer: PdfWriter) -> None:
    """The page is smaller than the sheet."""
    for each in writer.pages:
        each.cropbox = RectangleObject((40, 60, 555, 700))


def moved(writer: PdfWriter) -> None:
    """The corner of the sheet is not at nought."""
    for each in writer.pages:
        each.mediabox = RectangleObject((-30, -50, 565, 792))


def doubled(writer: PdfWriter) -> None:
    """A unit of two points."""
    for each in writer.pages:
        each[NameObject("/UserUnit")] = NumberObject(2)


def inherited(writer: PdfWriter) -> None:
    """The turn is noted once for all pages."""
    _at(writer.root_object, "/Pages")[NameObject("/Rotate")] = NumberObject(270)


def signed(writer: PdfWriter) -> None:
    """A signature of the electronic sort."""
    names = {"/FT": "/Sig", "/Type": "/Annot", "/Subtype": "/Widget"}
    field = DictionaryObject({NameObject(a): NameObject(b) for a, b in names.items()})
    field[NameObject("/T")] = TextStringObject("Signature")
    value = _names(Type=NameObject("/Sig"), Filter=NameObject("/Adobe.PPKLite"))
    field[NameObject("/V")] = writer._add_object(value)  # noqa: SLF001 -- as above
    field[NameObject("/Rect")] = ArrayObject([NumberObject(0)] * 4)
    known = writer._add_object(field)  # noqa: SLF001 -- as above
    writer.root_object[NameObject("/AcroForm")] = _names(
        Fields=ArrayObject([known]), SigFlags=NumberObject(3)
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([known])


def form(*, looks: bool = True, background: Image.Image | None = None) -> bytes:
    """A page with an input and a ticked box; without their looks, viewers draw them."""
    out = BytesIO()
    canvas = Canvas(out, A4, invariant=1)
    if background:
        picture = BytesIO(_bytes(background, "JPEG", quality=97))
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    for row in range(0 if background else 12):
        canvas.drawString(60, 750 - row * 24, _LINES[row % len(_LINES)])
    field = canvas.acroForm
    field.textfield(name="nom", value="EXEMPLE Awa", x=80, y=80, width=220, height=30)
    field.checkbox(name="oui", checked=True, x=330, y=80, size=30)
    canvas.showPage()
    canvas.save()
    if looks:
        return out.getvalue()

    def bare(writer: PdfWriter) -> None:
        _at(writer.root_object, "/AcroForm")[NameObject("/NeedAppearances")] = BooleanObject(
            value=True
        )
        for each in _at(writer.pages[0], "/Annots"):
            if each.get_object().get("/FT") == "/Tx":
                del each.get_object()["/AP"]

    return changed(out.getvalue(), bare)


def fax_pdf(pages: int) -> bytes:
    """One-bit pages, with a line of colour so that a scanner calls them heavy."""
    out = BytesIO()
    images = [page((3456, 4888), n).convert("1", dither=Image.Dither.NONE) for n in range(pages)]
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=400)
    return out.getvalue()


def illustrated() -> bytes:
    """Text, and one picture that weighs everything."""
    noise = Image.effect_noise((2600, 2000), 90).convert("RGB")
    sky = ImageChops.add(Image.new("RGB", noise.size, (90, 120, 200)), noise, 1, -128)
    out = BytesIO()
    canvas = Canvas(out, A4, invariant=1)
    for row in range(20):
        canvas.drawString(60, 780 - row * 20, _LINES[row % len(_LINES)])
    canvas.drawImage(ImageReader(BytesIO(_bytes(sky, "JPEG", quality=98))), 60, 60, 300, 230)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def cut_short(content: bytes) -> bytes:
    """The end is lost."""
    return content[: content.rindex(b"xref\n", 0, content.rindex(b"startxref"))]


def _documents() -> Iterator[Messy]:
    big = scan(grainy(1), grainy(2), grainy(3), grainy(4))
    one = scan(grainy(1, (3508, 4961)))
    yield Messy("calque-eteint-tourne.pdf", changed(text(), layer, lying))
    yield Messy("calque-eteint-verrou.pdf", changed(text(), layer, owner="x"))
    yield Messy("calque-eteint-cle.pdf", changed(text(), layer, user=_KEY), password=_KEY)
    yield Messy("calque-eteint-lourd.pdf", changed(one, layer))
    yield Messy("formulaire-tourne.pdf", changed(form(), lying))
    yield Messy("formulaire-sans-dessin-tourne.pdf", changed(form(looks=False), lying))
    yield Messy("formulaire-verrou.pdf", changed(form(), owner="x"))
    yield Messy(
        "formulaire-sans-dessin-cle.pdf", changed(form(looks=False), user=_KEY), password=_KEY
    )
    yield Messy("formulaire-sur-scan-lourd.pdf", form(background=grainy(6, (3508, 4961))))
    yield Messy("encre-sur-scan-lourd.pdf", changed(one, ink))
    yield Messy("encre-tournee.pdf", changed(text(), ink, lying))
    yield Messy("texte-ajoute-verrou.pdf", changed(text(), typed, owner="x"))
    yield Messy("tampon-cle.pdf", changed(text(), stamp, user=_KEY), password=_KEY)
    yield Messy("surligne-lourd.pdf", changed(big, highlighted))
    yield Messy("piece-jointe-tournee.pdf", changed(text(), attached, lying), keeps="annexe")
    yield Messy("piece-jointe-lourde.pdf", changed(big, attached), keeps="annexe")
    yield Messy(
        "piece-jointe-cle.pdf",
        changed(text(), attached, user=_KEY),
        password=_KEY,
        keeps="annexe",
    )
    yield Messy("signets-tournes.pdf", changed(text(pages=3), outlined, lying), keeps="signets")
    yield Messy("signets-lourds.pdf", changed(big, outlined), keeps="signets")
    yield Messy(
        "signets-cle.pdf",
        changed(text(pages=3), outlined, user=_KEY),
        password=_KEY,
        keeps="signets",
    )
    yield Messy("signe-verrou.pdf", changed(text(), signed, owner="x"), keeps="signature")
    yield Messy("signe-tourne.pdf", changed(text(), signed, lying), keeps="signature")
    yield Messy("signe-lourd.pdf", changed(big, signed), keeps="signature")
    yield Messy("recadre-tourne.pdf", changed(text(), cropped, lying))
    yield Messy("recadre-lourd.pdf", changed(big, cropped))
    yield Messy("unite-double-lourd.pdf", changed(big, doubled))
    yield Messy("tour-herite.pdf", changed(text(pages=2), inherited))
    yield Messy("coin-negatif-tourne.pdf", changed(text(), moved, lying))
    yield Messy("lettres-couchees.pdf", text(turn=90))
    yield Messy("telecopie-30-pages.pdf", fax_pdf(30))
    yield Messy("image-lourde-dans-texte.pdf", illustrated())
    yield Messy("capture-longue.pdf", scan(_long((1170, 20_000)), points=(351, 6000)), wide=1170)
    yield Messy("fin-perdue.pdf", cut_short(text(pages=2)))


def outline_of(content: bytes) -> int:
    """How many bookmarks a PDF has."""
    return sum(not isinstance(each, list) for each in PdfReader(BytesIO(content)).outline)
