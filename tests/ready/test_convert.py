"""Each file made by itself, in this process; the guard is tested with the whole copy."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
import pytest
from PIL import ExifTags, Image, ImageChops
from pypdf import PdfReader, PdfWriter

from linter.reading import sniff
from linter.ready.convert import make
from linter.ready.faithful import is_same
from linter.ready.legible import likeness, read
from linter.ready.order import (
    Made,
    Order,
    Original,
    PageView,
)
from tests.reading.files import scan_pdf, text_pdf
from tests.ready.sheets import (
    WORDS,
    as_bytes,
    on_desk,
    written,
)

MEGABYTE = 1_000_000
EXIF_ORIENTATION = 0x0112


def _source(path: Path, content: bytes, *pages: PageView, **more: object) -> Original:
    path.write_bytes(content)
    media_type = sniff.media_type(content[: sniff.HEAD]) or ""
    return Original(path, path.name, media_type, pages, **more)  # type: ignore[arg-type]


def _made(source: Original, limit: int = 5 * MEGABYTE, **more: bool) -> Made:
    return make(Order((source,), limit, **more))


def _shown(content: bytes) -> Image.Image:
    if content.startswith(b"%PDF"):
        document = pdfium.PdfDocument(content)
        shown: Image.Image = document[0].render(scale=1).to_pil().convert("L")
        document.close()
        return shown
    return Image.open(BytesIO(content)).convert("L")


def _differ(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures at the size of a stamp, in grey levels."""
    small = [each.convert("L").resize((60, 80)) for each in (one, other)]
    histogram = ImageChops.difference(*small).histogram()
    return sum(level * count for level, count in enumerate(histogram)) / (60 * 80)


@pytest.mark.parametrize(
    "content", [text_pdf("Facture"), as_bytes(written(), dpi=(150, 150))], ids=["pdf", "jpeg"]
)
def test_what_needs_nothing_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    made = _made(_source(tmp_path / "f", content))
    assert (made.content, made.done, made.doubts) == (content, (), ())


# Video encoders take seconds over a page, to save bytes that nobody counts here.
_QUICK: Final[dict[str, dict[str, object]]] = {
    "HEIF": {"enc_params": {"preset": "ultrafast"}},
    "AVIF": {"speed": 10},
}


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("HEIF", "HEIC"),
        ("PNG", "PNG"),
        ("WEBP", "WebP"),
        ("BMP", "BMP"),
        ("GIF", "GIF"),
        ("TIFF", "TIFF"),
        ("AVIF", "AVIF"),
        ("JPEG2000", "JPEG 2000"),
    ],
)
def test_pictures_of_other_formats_become_jpegs_that_read_the_same(
    tmp_path: Path, form: str, name: str
) -> None:
    if form == "HEIF":
        pytest.importorskip("pillow_heif").register_heif_opener()
    content = as_bytes(written(), form, **_QUICK.get(form, {}))
    made = _made(_source(tmp_path / "f", content))
    assert made.content
    assert made.extension == ".jpg"
    assert made.done[0] == f"converti de {name}"
    before, after = read(written()), read(_shown(made.content))
    if before and after:
        assert likeness(before.text, after.text) >= 98


@pytest.mark.parametrize(
    ("content", "view", "more"),
    [
        (as_bytes(written(), "PNG"), PageView(), {}),
        (text_pdf("Paie", user="clé"), PageView(), {"password": "clé"}),
        (text_pdf("Paie"), PageView(turn=90), {}),
    ],
    ids=["picture", "locked", "turned"],
)
def test_the_same_file_always_gives_the_same_bytes(
    tmp_path: Path, content: bytes, view: PageView, more: dict[str, object]
) -> None:
    source = _source(tmp_path / "f", content, view, **more)
    first = _made(source)
    assert first.content
    assert _made(source) == first


def test_the_pages_of_a_tiff_stay_together(tmp_path: Path) -> None:
    pages = as_bytes(written(), "TIFF", save_all=True, append_images=[written()])
    made = _made(_source(tmp_path / "f", pages))
    assert made.content
    assert (made.extension, len(PdfReader(BytesIO(made.content)).pages)) == (".pdf", 2)


@pytest.mark.parametrize(("orientation", "turn"), [(6, 90), (3, 180), (8, 270)])
def test_a_photo_is_put_upright_for_good(tmp_path: Path, orientation: int, turn: int) -> None:
    page = written()
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = orientation
    lying = page.rotate(turn, expand=True)
    made = _made(_source(tmp_path / "f", as_bytes(lying, exif=exif), PageView(noted=True)))
    assert made.content
    with Image.open(BytesIO(made.content)) as upright:
        assert upright.getexif().get(EXIF_ORIENTATION, 1) == 1
        assert upright.size == page.size
        assert _differ(upright, page) < 2
    assert made.done == ("remis droit",)


def test_a_photo_whose_words_lie_on_their_side_is_turned(tmp_path: Path) -> None:
    page = written()
    lying = page.transpose(Image.Transpose.ROTATE_90)
    made = _made(_source(tmp_path / "f", as_bytes(lying), PageView(turn=90)))
    assert made.content
    assert _differ(_shown(made.content), page) < 2


def test_a_photo_is_cropped_and_reads_the_same(tmp_path: Path) -> None:
    made = _made(_source(tmp_path / "f", as_bytes(on_desk(written(), 4))))
    assert made.content
    assert made.done == ("recadré sur le document",)
    assert _differ(_shown(made.content), written()) < 12


def test_a_heavy_photo_is_made_light(tmp_path: Path) -> None:
    page = written((2400, 3200))
    grain = Image.effect_noise(page.size, 12).convert("RGB")
    photo = as_bytes(ImageChops.add(page, grain, 1, -128), quality=95)
    assert len(photo) > 2 * MEGABYTE
    made = make(Order((_source(tmp_path / "f", photo),), MEGABYTE))
    assert made.content
    assert len(made.content) <= MEGABYTE
    assert made.done[-1].startswith("allégé : ")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_viewers_turn_is_turned_for_good(tmp_path: Path, turn: int) -> None:
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(text_pdf("Recto", "Verso"))))
    writer.pages[0].rotate(turn)
    out = BytesIO()
    writer.write(out)
    before = _shown(out.getvalue())
    made = _made(_source(tmp_path / "f", out.getvalue(), PageView(noted=True), PageView()))
    assert made.content
    pages = PdfReader(BytesIO(made.content)).pages
    assert [each.rotation for each in pages] == [0, 0]
    assert [each.extract_text().strip() for each in pages] == ["Recto", "Verso"]
    assert _differ(_shown(made.content), before) < 1


def test_a_scan_upside_down_is_put_right(tmp_path: Path) -> None:
    page = written()
    scan = scan_pdf(page.transpose(Image.Transpose.ROTATE_180))
    made = _made(_source(tmp_path / "f", scan, PageView(turn=180, picture=True)))
    assert made.content
    assert _differ(_shown(made.content), page) < 2


@pytest.mark.parametrize(
    ("locks", "more", "done"),
    [
        ({"user": "ouvre-toi"}, {"password": "ouvre-toi"}, "mot de passe retiré"),
        ({"owner": "maître"}, {"restricted": True}, "verrou retiré"),
    ],
)
def test_a_lock_is_taken_off(
    tmp_path: Path, locks: dict[str, str], more: dict[str, object], done: str
) -> None:
    made = _made(_source(tmp_path / "f", text_pdf("Bulletin", **locks), **more))
    assert made.content
    reader = PdfReader(BytesIO(made.content))
    assert not reader.is_encrypted
    assert reader.pages[0].extract_text().strip() == "Bulletin"
    assert made.done == (done,)


def test_a_wrong_password_is_said_and_not_shown(tmp_path: Path) -> None:
    source = _source(tmp_path / "f", text_pdf("Bulletin", user="vrai"), password="essai-faux")  # noqa: S106 -- made up
    made = _made(source)
    assert made.content is None
    assert "mot de passe" in made.doubts[0]
    assert "essai-faux" not in f"{made}{source}"


def test_a_broken_pdf_is_repaired_and_that_is_said(tmp_path: Path) -> None:
    whole = text_pdf("Quittance")
    cut = whole[: whole.rindex(b"startxref")]
    made = _made(_source(tmp_path / "f", cut, damaged=True))
    assert made.content
    assert (
        PdfReader(BytesIO(made.content), strict=True).pages[0].extract_text().strip() == "Quittance"
    )
    assert made.done == ("réparé",)
    assert "vérifiez" in made.doubts[0]


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\nnothing", b"\xff\xd8\xff\xe0broken", b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_beyond_repair_is_said(tmp_path: Path, content: bytes) -> None:
    made = _made(_source(tmp_path / "f", content, damaged=True))
    assert made.content is None
    assert "scannez de nouveau" in made.doubts[0]


def test_a_heavy_scan_is_made_light_and_its_text_stays(tmp_path: Path) -> None:
    page = written((1700, 2400))
    noisy = ImageChops.add(page, Image.effect_noise(page.size, 10).convert("RGB"), 1, -128)
    out = BytesIO()
    noisy.save(out, "PDF", resolution=205, quality=98, save_all=True, append_images=[noisy])
    views = (PageView(picture=True),) * 2
    made = make(Order((_source(tmp_path / "f", out.getvalue(), *views),), MEGABYTE))
    assert len(out.getvalue()) > MEGABYTE
    assert made.content
    assert len(made.content) <= MEGABYTE
    assert len(PdfReader(BytesIO(made.content)).pages) == 2
    assert _differ(_shown(made.content), page) < 8


def test_a_slot_for_images_gets_one(tmp_path: Path) -> None:
    made = _made(_source(tmp_path / "f", scan_pdf(written())), images=True)
    assert made.extension == ".jpg"
    assert made.content
    assert made.content.startswith(b"\xff\xd8")


def test_a_slot_for_pdfs_gets_one(tmp_path: Path) -> None:
    made = _made(_source(tmp_path / "f", as_bytes(written())), pdf=True)
    assert (made.extension, made.done) == (".pdf", ("mis en PDF",))


def test_recto_and_verso_make_one_file(tmp_path: Path) -> None:
    front = _source(tmp_path / "recto.png", as_bytes(written(), "PNG"))
    back = _source(tmp_path / "verso.pdf", text_pdf("verso"))
    made = make(Order((front, back), 5 * MEGABYTE))
    assert made.content
    assert len(PdfReader(BytesIO(made.content)).pages) == 2
    assert made.done[-1] == "recto et verso réunis"


def test_a_light_photo_keeps_its_points_and_not_the_notes_of_the_camera(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "Appareil de Camille"
    photo = as_bytes(written(), exif=exif)
    made = _made(_source(tmp_path / "f", photo, PageView()))
    assert made.content
    assert b"Camille" not in made.content
    assert list(_shown(made.content).tobytes()) == list(_shown(photo).tobytes())
    assert made.done == ("notes de l'appareil retirées",)


def test_a_photo_that_viewers_mirror_is_mirrored_for_good(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = 2
    page = written()
    mirrored = page.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    made = _made(_source(tmp_path / "f", as_bytes(mirrored, exif=exif), PageView()))
    assert made.content
    assert _differ(_shown(made.content), page) < 2


@pytest.mark.parametrize("form", ["GIF", "WEBP"])
def test_a_film_is_not_passed_off_as_whole(tmp_path: Path, form: str) -> None:
    film = as_bytes(
        written(), form, save_all=True, append_images=[written((1240, 1754), WORDS[:1])]
    )
    made = _made(_source(tmp_path / "f", film, PageView()))
    assert "animée" in made.doubts[0]


@pytest.mark.parametrize("opens_on", [0, 2])
def test_of_several_photos_the_one_that_is_seen_is_copied(tmp_path: Path, opens_on: int) -> None:
    """Phones put bursts into one file, and say which of its pictures viewers show."""
    heif = pytest.importorskip("pillow_heif")
    pages = [written((620, 877), WORDS[number:]) for number in range(3)]
    file = heif.from_pillow(pages[0])
    for each in pages[1:]:
        file.add_from_pillow(each)
    out = BytesIO()
    file.save(out, quality=90, primary_index=opens_on)
    made = _made(_source(tmp_path / "f", out.getvalue(), PageView()))
    assert made.content
    assert is_same(_shown(made.content), pages[opens_on])
    assert "plusieurs images" in made.doubts[0]


def test_the_preview_in_a_photo_of_a_phone_is_left_out(tmp_path: Path) -> None:
    photo = as_bytes(
        written(), "MPO", save_all=True, append_images=[written((124, 175), WORDS[:1])]
    )
    made = _made(_source(tmp_path / "f", photo, PageView()))
    assert made.content
    assert not made.doubts
    with Image.open(BytesIO(made.content)) as image:
        assert image.format == "JPEG"
        assert _differ(image, written()) < 2


def test_the_colours_of_printers_become_those_of_screens(tmp_path: Path) -> None:
    made = _made(_source(tmp_path / "f", as_bytes(written().convert("CMYK")), PageView()))
    assert made.content
    with Image.open(BytesIO(made.content)) as image:
        assert image.mode == "RGB"
        assert _differ(image, written()) < 2
    assert made.done == ("couleurs d'imprimerie converties",)
