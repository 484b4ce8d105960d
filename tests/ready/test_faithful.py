"""A copy shows what its source shows, or is made otherwise, or is not made at all."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, StreamObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from linter.reading import sniff
from linter.ready import pdf
from linter.ready.convert import make
from linter.ready.faithful import is_same
from linter.ready.order import Made, Order, Original, PageView
from tests.reading.files import changed, scan_pdf, text_pdf
from tests.ready.sheets import as_bytes, written

LIMIT = 5_000_000
SIZE = (600, 850)


def added(writer: PdfWriter, held: PdfObject) -> PdfObject:
    return writer._add_object(held)  # noqa: SLF001 -- no other way


def made(folder: Path, content: bytes, *views: PageView, **more: Any) -> Made:
    path = folder / "f.pdf"
    path.write_bytes(content)
    media_type = sniff.media_type(content[: sniff.HEAD]) or ""
    limit, colour = more.pop("limit", LIMIT), more.pop("colour", False)
    return make(
        Order((Original(path, path.name, media_type, views, **more),), limit, colour=colour)
    )


def shown(content: bytes, number: int = 0, password: str = "") -> Image.Image:
    document = pdfium.PdfDocument(content, password=password or None)
    document.init_forms()
    picture: Image.Image = document[number].render(scale=1.5).to_pil().convert("RGB")
    document.close()
    return picture


def hidden(writer: PdfWriter) -> None:
    """A layer that is switched off over the page."""
    group = added(writer, DictionaryObject({NameObject("/Type"): NameObject("/OCG")}))
    layer = ArrayObject([group])
    off = DictionaryObject({NameObject("/OFF"): layer})
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
        {NameObject("/OCGs"): layer, NameObject("/D"): off}
    )
    page = writer.pages[0]
    extra = StreamObject()
    extra.set_data(b"q /OC /L BDC 0 g 100 300 200 100 re f EMC Q")
    drawn = [page.raw_get("/Contents"), added(writer, extra)]
    page[NameObject("/Contents")] = ArrayObject(drawn)
    held = {NameObject("/L"): group}
    resources: Any = page["/Resources"]
    resources.get_object()[NameObject("/Properties")] = DictionaryObject(held)


def turned(writer: PdfWriter) -> None:
    writer.pages[0].rotate(90)


def outlined(writer: PdfWriter) -> None:
    writer.add_outline_item(title="Recto", page_number=0)


@pytest.mark.parametrize(
    ("locks", "more"),
    [
        ({"owner": "x"}, {"restricted": True}),
        ({"user": "clé"}, {"password": "clé"}),
        ({}, {}),
    ],
    ids=["restricted", "locked", "turned"],
)
def test_what_a_file_hides_stays_hidden_and_its_bookmarks_stay(
    tmp_path: Path, locks: dict[str, str], more: dict[str, Any]
) -> None:
    changes = (hidden, outlined) if locks else (hidden, outlined, turned)
    content = changed(text_pdf("Recto", "Verso"), *changes, **locks)
    before = shown(content, password=locks.get("user", ""))
    copy = made(tmp_path, content, PageView(noted=not locks), PageView(), **more).content
    assert copy
    assert copy != content
    assert is_same(before, shown(copy))
    assert [each["/Title"] for each in PdfReader(BytesIO(copy)).outline] == ["Recto"]  # type: ignore[call-overload]
    assert PdfReader(BytesIO(copy)).pages[0].extract_text().strip(), "letters stay letters"


def test_what_a_cut_out_page_hides_stays_hidden(tmp_path: Path) -> None:
    content = changed(text_pdf("Recto", "Verso"), hidden)
    copy = made(tmp_path, content, PageView(), only=(1,)).content
    assert copy
    assert is_same(shown(content), shown(copy))
    assert b"Verso" not in PdfReader(BytesIO(copy)).pages[0].get_contents().get_data()  # type: ignore[union-attr]
    assert len(PdfReader(BytesIO(copy)).pages) == 1


def test_a_page_that_would_show_something_else_becomes_a_picture_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a library may lose: here, all that is on the page."""
    content = changed(text_pdf("Recto", "Verso"), turned, outlined)
    rebuilt = pdf._rebuilt  # noqa: SLF001 -- to make it lose something

    def losing(content: bytes, sheets: Any, turns: Any, *, bare: bool = False) -> bytes:
        copy = rebuilt(content, sheets, turns, bare=bare)
        return copy if sheets else changed(copy, lambda w: _empty(w.pages[0]))

    monkeypatch.setattr(pdf, "_rebuilt", losing)
    copy = made(tmp_path, content, PageView(noted=True), PageView())
    assert copy.content
    assert is_same(shown(content), shown(copy.content))
    assert copy.done[-1].startswith("page 1 en image")
    assert len(PdfReader(BytesIO(copy.content)).outline) == 1


def test_a_file_of_which_nothing_faithful_can_be_made_is_left_to_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "is_same", lambda *_: False)
    copy = made(tmp_path, changed(text_pdf("Recto"), turned), PageView(noted=True))
    assert copy.content is None
    assert "n'aurait pas montré" in copy.doubts[0]


def _empty(page: Any) -> None:
    page[NameObject("/Contents")] = ArrayObject()


def stroke(page: Image.Image, width: int) -> Image.Image:
    """A line by hand over the page."""
    drawn = page.copy()
    ImageDraw.Draw(drawn).line((300, 700, 420, 760), fill=(20, 30, 150), width=width)
    return drawn


@pytest.mark.parametrize("quality", [42, 90])
@pytest.mark.parametrize("scale", [0.75, 1.0, 1.4])
def test_what_is_the_same_and_what_is_not(quality: int, scale: float) -> None:
    page = ImageChops.add(
        written((1240, 1754)), Image.effect_noise((1240, 1754), 16).convert("RGB"), 1, -128
    )
    size = round(page.width * scale), round(page.height * scale)
    light = Image.open(BytesIO(as_bytes(page.resize(size).convert("L"), quality=quality)))
    assert is_same(page, light)
    assert not is_same(stroke(page, 4), light)
    assert not is_same(page, light.transpose(Image.Transpose.ROTATE_90))
    assert not is_same(page, light.transpose(Image.Transpose.ROTATE_180))


# --- pictures of every depth -------------------------------------


def _deep(page: Image.Image, most: int) -> Image.Image:
    return page.convert("L").convert("I").point(lambda level: level * (most / 255) + 0)


def _clear(page: Image.Image) -> Image.Image:
    clear = page.copy()
    clear.putalpha(ImageChops.invert(page.convert("L")))
    return clear


def _as_twelve_bits(most: int) -> Image.Image:
    return SHEET.point(lambda level: level * most // 4095)


def _pierced(mode: str) -> bytes:
    """Words on black, in a PNG whose black is clear."""
    grey = SHEET.convert("L").point(lambda level: 90 if level < _INK else 0)
    if mode == "I;16":
        return as_bytes(_deep(grey, 65_535).convert(mode), "PNG", transparency=0)
    return as_bytes(grey.convert(mode), "PNG", transparency=(0, 0, 0) if mode == "RGB" else 0)


_INK = 200
SHEET = written(SIZE)
HOLLOW = SHEET.convert("L").point(lambda level: 90 if level < _INK else 255).convert("RGB")
DIM = SHEET.point(lambda level: level * 2 // 3)
DEPTHS: dict[str, tuple[bytes, Image.Image]] = {
    "16 bits": (as_bytes(_deep(SHEET, 65_535).convert("I;16"), "PNG"), SHEET),
    "16 bits, dark": (as_bytes(_deep(DIM, 65_535).convert("I;16"), "TIFF"), DIM),
    "10 bits": (as_bytes(_deep(SHEET, 1023).convert("I;16"), "TIFF"), SHEET),
    "nearly black": (as_bytes(_deep(SHEET, 300).convert("I;16"), "PNG"), _as_twelve_bits(300)),
    "12 bits": (as_bytes(_deep(SHEET, 4095).convert("I;16"), "TIFF"), SHEET),
    "32 bits": (as_bytes(_deep(SHEET, 65_535), "TIFF"), SHEET),
    "floats": (as_bytes(SHEET.convert("L").convert("F"), "TIFF"), SHEET),
    "transparent": (as_bytes(_clear(SHEET), "PNG"), SHEET),
    "palette": (as_bytes(SHEET.quantize(16), "PNG"), SHEET),
    "one bit": (as_bytes(SHEET.convert("1"), "PNG"), SHEET),
    "printer's colours": (as_bytes(SHEET.convert("CMYK"), "TIFF"), SHEET),
    "nought is white, 16 bits": (
        as_bytes(
            _deep(ImageChops.invert(SHEET), 65_535).convert("I;16"), "TIFF", tiffinfo={262: 0}
        ),
        SHEET,
    ),
    **{f"one clear level, {each}": (_pierced(each), HOLLOW) for each in ("L", "RGB", "I;16")},
}


@pytest.mark.parametrize("depth", DEPTHS)
def test_a_picture_of_any_depth_shows_the_same(tmp_path: Path, depth: str) -> None:
    content, page = DEPTHS[depth]
    copy = made(tmp_path, content).content
    assert copy
    seen = shown(copy) if copy.startswith(b"%PDF") else Image.open(BytesIO(copy))
    assert is_same(page, seen)


@pytest.mark.parametrize("size", [(640, 4000), (577, 6001)])
def test_a_long_slip_of_one_bit_a_point_is_copied(tmp_path: Path, size: tuple[int, int]) -> None:
    slip = written(size).convert("1", dither=Image.Dither.NONE)
    copy = made(tmp_path, as_bytes(slip, "PNG")).content
    assert copy
    held = PdfReader(BytesIO(copy)).pages[0].images[0].image
    assert held
    assert held.convert("1").tobytes() == slip.tobytes()  # point for point


def test_a_fax_stays_as_small_as_it_was(tmp_path: Path) -> None:
    pages = [written((864, 1222)).convert("1", dither=Image.Dither.NONE)] * 2
    fax = as_bytes(pages[0], "TIFF", compression="group4", save_all=True, append_images=pages[1:])
    copy = made(tmp_path, fax).content
    assert copy
    assert len(copy) < 2 * len(fax)
    assert len(PdfReader(BytesIO(copy)).pages) == 2


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_fax_of_the_usual_setting_has_the_shape_of_its_sheet(
    tmp_path: Path, orientation: int
) -> None:
    """204 points an inch across and 98 down: twice too flat, if each is drawn as a square."""
    flat, dpi = written((1728, 1143)).convert("1", dither=Image.Dither.NONE), (204, 98)
    page = flat.resize((1728, 2379))
    if orientation == 6:
        flat, dpi = flat.rotate(90, expand=True), (98, 204)
    told = {"dpi": dpi, "compression": "group4", "tiffinfo": {0x0112: orientation}}
    copy = made(tmp_path, as_bytes(flat, "TIFF", **told)).content
    assert copy
    assert is_same(page.convert("RGB"), shown(copy))
    width, height = map(float, PdfReader(BytesIO(copy)).pages[0].mediabox[2:])
    assert height / width == pytest.approx(2379 / 1728, rel=0.01)


# --- colours -----------------------------------------------------


def card() -> bytes:
    """A heavy scan with a flag on it."""
    page = written((720, 1020))
    draw = ImageDraw.Draw(page)
    draw.rectangle((120, 780, 300, 900), fill=(200, 16, 46))
    noisy = ImageChops.add(page, Image.effect_noise(page.size, 12).convert("RGB"), 1, -128)
    return as_bytes(noisy, quality=95)


@pytest.mark.parametrize("colour", [False, True])
def test_colours_are_kept_on_identity_documents_and_their_loss_is_said_elsewhere(
    tmp_path: Path,
    colour: bool,  # noqa: FBT001 -- a case
) -> None:
    copy = made(tmp_path, card(), limit=40_000, colour=colour)
    assert copy.content
    red, _, blue = Image.open(BytesIO(copy.content)).convert("RGB").getpixel((200, 840))  # type: ignore[misc]
    kept = red - blue > 80
    assert kept is not ("mis en gris" in copy.done)
    assert kept or not colour


# --- what weighs within a page of text ---------------------------


def test_a_page_of_text_that_one_picture_makes_heavy_is_lightened(tmp_path: Path) -> None:
    noise = Image.effect_noise((1400, 1400), 60).convert("RGB")
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawString(60, 780, "Contrat de location du 3 octobre 2026")
    canvas.drawImage(ImageReader(BytesIO(as_bytes(noise, quality=97))), 60, 60, 300, 300)
    canvas.showPage()
    canvas.save()
    copy = made(tmp_path, out.getvalue(), PageView(), limit=700_000)
    assert copy.content
    assert len(copy.content) <= 700_000 < len(out.getvalue())
    assert PdfReader(BytesIO(copy.content)).pages[0].extract_text().startswith("Contrat")
    assert is_same(shown(out.getvalue()), shown(copy.content))
    again = made(tmp_path, out.getvalue(), PageView(), limit=700_000)
    assert again == copy


def test_two_sides_of_a_card_show_the_same_once_together(tmp_path: Path) -> None:
    """The layers of the second are not those of the first."""
    sides = []
    for number in range(2):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(changed(text_pdf(f"Face {number}"), hidden))
        sides.append(Original(path, path.name, sniff.PDF, (PageView(),)))
    copy = make(Order(tuple(sides), LIMIT)).content
    assert copy
    for number, side in enumerate(sides):
        assert is_same(shown(side.path.read_bytes()), shown(copy, number))


def test_a_signed_file_is_kept_whatever_its_lock(tmp_path: Path) -> None:
    def signed(writer: PdfWriter) -> None:
        value = added(writer, DictionaryObject({NameObject("/Type"): NameObject("/Sig")}))
        named = {NameObject("/FT"): NameObject("/Sig"), NameObject("/V"): value}
        fields = ArrayObject([added(writer, DictionaryObject(named))])
        form = DictionaryObject({NameObject("/Fields"): fields})
        writer.root_object[NameObject("/AcroForm")] = form

    content = changed(scan_pdf(written(SIZE)), signed, owner="x")
    copy = made(tmp_path, content, PageView(), restricted=True)
    assert copy.content == content
    assert "signé" in copy.doubts[0]
