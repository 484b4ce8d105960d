"""Real files, sound, broken and hostile: each gets its facts or its verdict, and the batch ends."""

from __future__ import annotations

import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from pillow_heif import register_heif_opener
from pypdf import PdfWriter

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.given.config import DEFAULT, Config
from linter.model.dossier import Document, Dossier, Form
from linter.model.words import Outcome, Status
from linter.reading.document import MAX_PAGES, PAGES, ReadPages, Task, blames_file, read_pages
from linter.reading.dossier import Reader
from linter.reading.guard import Guard, ResourceLimits
from linter.reading.image import as_grey, read_image
from linter.reading.pdf import read_pdf
from linter.reading.progress import Reached
from linter.reading.settings import Settings
from samples.documents.domicile import electricity_bill
from samples.people import AWA
from tests.reading import files, pages
from tests.reading.work import read_until_page_five, read_with_traps

DAY = date(2026, 11, 23)
QUICK = replace(DEFAULT, reading_seconds=20)
Read = Callable[[bytes], Document]
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(QUICK, 2, DAY) as guarded:
        yield guarded


@pytest.fixture
def read(reader: Reader, tmp_path: Path) -> Read:
    def content(data: bytes) -> Document:
        (tmp_path / "fichier").write_bytes(data)
        (document,) = reader.documents(tmp_path, ["fichier"])
        return document

    return content


# --- sound files ---------------------------------------------------------------------------


def test_a_page_of_text_has_no_measures(read: Read) -> None:
    document = read(files.text_pdf("une attestation", "une facture"))
    assert document.readable
    assert [page.number for page in document.pages] == [1, 2]
    assert all(page.blank is False and not page.width for page in document.pages)


def test_a_scan_is_measured_with_its_resolution(read: Read) -> None:
    (page,) = read(files.scan_pdf(pages.written())).pages
    assert (page.width, page.height, page.dpi) == (1654, 2338, 200)
    assert page.sharpness is not None
    assert page.sharpness > DEFAULT.min_sharpness
    assert page.blank is False


def test_a_coarse_scan_on_a_sheet_has_its_true_resolution(read: Read) -> None:
    assert read(files.scan_pdf(pages.written(3, dpi=72))).pages[0].dpi == 72


def test_a_picture_on_a_page_of_its_own_size_has_none(read: Read) -> None:
    """Programs that wrap a phone's photo in a PDF take 72 dots an inch for granted."""
    photo = files.scan_pdf(pages.written(3), points=(1654, 2338))
    assert read(photo).pages[0].dpi is None


def test_a_scan_with_a_text_layer_is_still_a_scan(read: Read) -> None:
    (page,) = read(files.scan_pdf(pages.written(), text="mot " * 100)).pages
    assert page.dpi == 200


def test_a_page_printed_over_a_picture_is_text(read: Read) -> None:
    """A diploma with a coarse background has neither blur nor resolution."""
    background = pages.resized(pages.written(), 0.2)
    (page,) = read(files.placed_pdf(background, (0, 0, 595, 842), "plus de cent signes " * 9)).pages
    assert (page.blank, page.width) == (False, 0)


def test_a_logo_does_not_make_a_scan(read: Read) -> None:
    logo = files.placed_pdf(pages.card(50), (100, 700, 120, 76), "plus de cent signes " * 9)
    assert read(logo).pages[0].width == 0


def test_a_card_alone_on_a_page_is_a_scan(read: Read) -> None:
    (page,) = read(files.placed_pdf(pages.card(150), (100, 400, 243, 153), "recto")).pages
    assert (page.width, page.dpi) == (506, 150)


def test_a_scan_in_a_scaled_form_has_the_resolution_of_the_paper(read: Read) -> None:
    image = pages.encoded(pages.written(dpi=100))
    placed = b"q 0.5 0 0 0.5 0 0 cm /F Do Q"
    form = files.stream(
        b"/Type/XObject/Subtype/Form/BBox[0 0 9999 9999]/Resources<</XObject<</I 6 0 R>>>>",
        b"q 1190 0 0 1684 0 0 cm /I Do Q",
    )
    picture = files.stream(
        b"/Type/XObject/Subtype/Image/Width 827/Height 1169/BitsPerComponent 8"
        b"/ColorSpace/DeviceGray/Filter/DCTDecode",
        image,
    )
    (page,) = read(files.one_page_pdf(b"/XObject<</F 5 0 R>>", placed, form, picture)).pages
    assert page.dpi == 100


def test_blank_and_our_own_nearly_blank_page(read: Read) -> None:
    from linter.writing.non_exigible import as_image, as_pdf  # noqa: PLC0415 -- only here

    ours = as_pdf()
    assert read(files.scan_pdf(pages.sheet())).pages[0].blank is True
    assert read(files.text_pdf("")).pages[0].blank is True
    assert read(ours).pages[0].blank is False
    assert read(as_image(ours, "JPEG")).pages[0].blank is False
    assert read(as_image(ours, "PNG")).pages[0].blank is False


def test_rotation_of_a_pdf_and_of_a_photo(read: Read) -> None:
    writer = PdfWriter(BytesIO(files.text_pdf("droite", "tournée")))
    writer.pages[1].rotate(90)
    out = BytesIO()
    writer.write(out)
    assert [page.rotation for page in read(out.getvalue()).pages] == [0, 90]

    exif = Image.Exif()
    exif[0x0112] = 6
    photo = pages.encoded(pages.written(), exif=exif)
    assert read(photo).pages[0].rotation == 90


def test_a_broken_note_in_a_good_photo_is_no_damage(read: Read) -> None:
    photo = pages.encoded(pages.written(3), exif=b"Exif\0\0II*\0\xff\xff\xff\xff" + b"\xff" * 40)
    document = read(photo)
    assert (document.damaged, document.pages[0].rotation) == (None, 0)


@pytest.mark.parametrize(
    ("dpi", "seen"), [((200, 200), 200), ((72, 72), None), ((96, 96), None), ((1, 1), None)]
)
def test_a_resolution_that_programs_invent_is_none(
    read: Read, dpi: tuple[int, int], seen: int | None
) -> None:
    assert read(pages.encoded(pages.written(3), dpi=dpi)).pages[0].dpi == seen


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGB", "RGBA", "I;16", "I", "F"])
def test_every_mode_of_image_is_seen_alike(read: Read, mode: str) -> None:
    page = pages.written(5)
    deep = {"I;16": 257, "I": 257, "F": 1.0}.get(mode)
    if deep:
        page = page.convert("I" if mode != "F" else "F").point(lambda level: level * deep + 0)
        page = page.convert(mode) if mode == "I;16" else page
    else:
        page = page.convert(mode)
    form = "TIFF" if mode in ("F", "I") else "PNG"
    (seen,) = read(pages.encoded(page, form)).pages
    assert seen.sharpness is not None
    assert seen.sharpness > 0.4
    assert seen.brightness is not None
    assert seen.brightness > 200


def test_black_letters_on_transparent_paper_are_not_a_black_page(read: Read) -> None:
    ink = ImageOps.invert(pages.written(5))
    page = Image.new("LA", ink.size, (0, 0))
    page.putalpha(ink)
    (seen,) = read(pages.encoded(page, "PNG")).pages
    assert seen.blank is False
    assert seen.brightness is not None
    assert seen.brightness > 200


def test_cmyk_photo(read: Read) -> None:
    page = pages.written(5).convert("RGB").convert("CMYK")
    (seen,) = read(pages.encoded(page)).pages
    assert seen.blank is False
    assert seen.brightness is not None
    assert seen.brightness > 200


@pytest.mark.parametrize(("frames", "total"), [(1, 1), (3, 3), (5, 5), (6, 6), (50_000, 6)])
def test_frames_are_counted_no_further_than_they_are_read(
    tmp_path: Path, frames: int, total: int
) -> None:
    """Walking 5,000 frames for every two of them took half an hour."""
    path = tmp_path / "long.tif"
    path.write_bytes(files.tiff_chain(frames))
    found = read_image(path, 1, 1, Settings(DAY), 6)
    assert (len(found.pages), found.total) == (1, total)


def test_frames_of_a_tiff_are_pages_and_those_of_a_gif_are_not(read: Read) -> None:
    frames = [pages.written(2), pages.sheet(), pages.written(2)]
    tiff = pages.encoded(
        frames[0], "TIFF", save_all=True, append_images=frames[1:], compression="tiff_lzw"
    )
    assert [page.blank for page in read(tiff).pages] == [False, True, False]
    gif = pages.encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert len(read(gif).pages) == 1


def test_the_preview_in_a_photo_of_a_phone_is_no_page(read: Read) -> None:
    """Its file is a JPEG with a second picture behind, which img2pdf and Pillow make a page of."""
    photo = pages.encoded(pages.written(2), "MPO", save_all=True, append_images=[pages.sheet()])
    assert photo.startswith(b"\xff\xd8\xff")
    assert [page.blank for page in read(photo).pages] == [False]


def test_a_long_file_is_read_to_the_end_in_order(read: Read) -> None:
    document = read(files.many_pages_pdf(3 * PAGES + 1))
    assert [page.number for page in document.pages] == list(range(1, 3 * PAGES + 2))
    assert document.readable


def test_beyond_the_most_pages_nothing_is_called_fine(read: Read) -> None:
    document = read(files.many_pages_pdf(MAX_PAGES + 1))
    assert len(document.pages) == MAX_PAGES
    assert not document.readable
    assert not document.damaged


def test_documents_come_in_the_order_asked_and_progress_tells_each(
    reader: Reader, tmp_path: Path
) -> None:
    names = [f"{number}.pdf" for number in (3, 1, 2)]
    for name, count in zip(names, (40, 1, 9), strict=True):
        (tmp_path / name).write_bytes(files.many_pages_pdf(count))
    told: list[Reached] = []
    documents = reader.documents(tmp_path, names, told.append)
    assert [each.path for each in documents] == names
    assert [len(each.pages) for each in documents] == [40, 1, 9]
    assert sorted(each.name for each in told if each.done) == sorted(names)
    pages = {name: [e.page for e in told if e.name == name and not e.done] for name in names}
    assert {each.pages for each in told if each.name == "3.pdf" and not each.done} == {40}
    assert pages["3.pdf"] == sorted(set(pages["3.pdf"]))  # forward only
    assert len(pages["3.pdf"]) > 10
    assert pages["1.pdf"] == []


# --- locked, cut, broken -------------------------------------------------------------------


def test_passwords(read: Read) -> None:
    locked = read(files.text_pdf("secret", user="clé"))
    assert (locked.encrypted, locked.damaged, locked.readable) == (True, None, False)
    restricted = read(files.text_pdf("ouvert", owner="clé"))
    assert (restricted.encrypted, restricted.restricted) == (False, True)
    assert restricted.readable


def test_an_empty_file_is_empty_and_not_damaged(read: Read) -> None:
    document = read(b"")
    assert (document.size, document.damaged, document.readable) == (0, None, False)


def test_a_missing_file_is_said(reader: Reader, tmp_path: Path) -> None:
    (document,) = reader.documents(tmp_path, ["absent.pdf"])
    assert document.damaged


@posix
def test_a_tube_is_not_waited_for(reader: Reader, tmp_path: Path) -> None:
    import os  # noqa: PLC0415 -- a POSIX matter

    os.mkfifo(tmp_path / "tube")
    (document,) = reader.documents(tmp_path, ["tube"])
    assert document.damaged == "ce n'est pas un fichier ordinaire"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.97])
def test_a_cut_pdf_is_damaged(read: Read, share: float) -> None:
    whole = files.scan_pdf(pages.written(3), pages.written(3))
    assert read(whole[: int(len(whole) * share)]).damaged


def test_a_pdf_cut_after_an_older_end_is_damaged(tmp_path: Path) -> None:
    """A file for the web has an end mark near its start, and says how long it should be."""
    linearized = files.text_pdf("x").replace(
        b"%PDF-1.3\n", b"%PDF-1.3\n<</Linearized 1/L 99999>>\n"
    )
    (tmp_path / "a.pdf").write_bytes(linearized)
    assert read_pdf(tmp_path / "a.pdf", 1, PAGES, Settings(DAY)).truncated


def test_zeros_and_line_ends_after_the_end_are_no_damage(read: Read) -> None:
    assert read(files.text_pdf("x") + bytes(30_000)).damaged is None
    assert read(files.text_pdf("x") + b"\r\n" * 500).damaged is None


def test_junk_before_a_pdf_is_no_damage(read: Read) -> None:
    document = read(b"\r\n" * 200 + files.text_pdf("x"))
    assert (document.damaged, len(document.pages)) == (None, 1)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF"])
def test_a_cut_image_is_damaged(read: Read, form: str) -> None:
    whole = pages.encoded(pages.noisy(pages.written(), 6), form)
    document = read(whole[: len(whole) // 2])
    assert document.damaged
    assert not document.readable


def test_one_bad_page_does_not_hide_the_others(read: Read) -> None:
    document = read(files.many_pages_pdf(12, broken=(3, 9)))
    assert document.damaged == "pages 3 et 9, son contenu est abîmé"
    assert [each.page for each in document.unread] == [3, 9]
    blank = [page.blank for page in document.pages]
    assert blank == [None if number in (3, 9) else False for number in range(1, 13)]


@pytest.mark.parametrize("way", [b"JBIG2Decode", b"JPXDecode", b"DCTDecode"])
def test_a_page_whose_image_is_broken_is_not_called_blank(read: Read, way: bytes) -> None:
    told = b"/Width 1000/Height 1400/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/" + way
    document = read(files.image_pdf(told, b"\x00\x01\x02 pas une image " * 50))
    assert [page.blank for page in document.pages] != [True]
    assert document.damaged


def test_a_format_that_is_not_read_is_not_called_fine(read: Read) -> None:
    document = read(b"bonjour")
    assert (document.damaged, document.readable) == (None, False)


# --- hostile -------------------------------------------------------------------------------

GREY = b"/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode"
LAUGHS = tuple(
    files.stream(
        b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>"
        % (6 + depth),
        b"/F Do " * 10,
    )
    for depth in range(20)
)
HOSTILE: dict[str, Callable[[], bytes]] = {
    "a JPEG of 200 megapixels": lambda: pages.encoded(Image.new("L", (20_000, 10_000), 200)),
    "a PNG of 400 megapixels": lambda: files.png_bomb(20_000),
    "a TIFF of 400 megapixels": lambda: pages.encoded(
        Image.new("1", (20_000, 20_000)), "TIFF", compression="tiff_lzw"
    ),
    "a PDF with an image of 400 megapixels": lambda: files.image_pdf(
        b"/Width 20000/Height 20000" + GREY, files.deflated_zeros(400_000_000)
    ),
    "an image that claims more than memory": lambda: files.image_pdf(
        b"/Width 2000000000/Height 2000000000" + GREY, b"x"
    ),
    "a page that inflates without end": lambda: files.raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        files.stream(b"/Filter/FlateDecode", files.deflated_zeros(1_300_000_000)),
    ),
    "a form that draws itself": lambda: files.one_page_pdf(
        b"/XObject<</F 5 0 R>>",
        b"/F Do",
        files.stream(
            b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>",
            b"/F Do /F Do",
        ),
    ),
    "forms that draw ten forms each": lambda: files.one_page_pdf(
        b"/XObject<</F 5 0 R>>", b"/F Do", *LAUGHS
    ),
    "pages that are their own parents": lambda: files.raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"
    ),
    "a page as large as a country": lambda: files.one_page_pdf(
        b"", b"0 0 10 10 re f", box=b"1000000000 2000000000"
    ),
    "a page as thin as nothing": lambda: files.one_page_pdf(
        b"", b"0 0 10 10 re f", box=b"0.0001 2000000000"
    ),
    "two thousand million pages": lambda: files.raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    ),
    "a document within its own text": lambda: files.text_pdf("x" * 200_000),
    "nothing but a name": lambda: b"%PDF-1.7\n",
    "a JPEG that is all markers": lambda: b"\xff\xd8" + b"\xff\xe0\x00\x02" * 100_000,
    "a GIF of no size": lambda: b"GIF89a\xff\xff\xff\xff\x80\x00\x00" + bytes(1000),
}


@posix
def test_hostile_files_get_a_verdict_each_and_the_batch_ends(
    reader: Reader, tmp_path: Path
) -> None:
    for number, make in enumerate(HOSTILE.values()):
        (tmp_path / f"{number:02}").write_bytes(make())
    (tmp_path / "99.pdf").write_bytes(files.text_pdf("après tout cela"))
    names = sorted(each.name for each in tmp_path.iterdir())
    documents = dict(
        zip((*HOSTILE, "a sound file"), reader.documents(tmp_path, names), strict=True)
    )
    assert documents["a sound file"].readable
    for name, document in documents.items():
        settled = document.readable and all(page.blank is not None for page in document.pages)
        assert settled or document.obstacles, name
    huge = [name for name in documents if "megapixels" in name or "memory" in name]
    assert all("trop de pixels" in (documents[name].damaged or "") for name in huge)


@posix
def test_a_reader_that_hangs_swells_or_dies_says_nothing_against_the_file(tmp_path: Path) -> None:
    """The machine may be slow or small: the file is not known, which is not damaged."""
    for name in ("dort.pdf", "gonfle.pdf", "meurt.pdf", "sain.pdf"):
        (tmp_path / name).write_bytes(files.text_pdf("x"))
    config = Config(reading_seconds=1, reading_memory_mb=700)
    with Reader(config, 2, DAY, read_with_traps) as reader:
        dossier = reader.dossier(tmp_path)
    assert {each.path: each.damaged for each in dossier.documents if each.damaged} == {}
    assert {each.path: [e.reason for e in each.unread] for each in dossier.documents} == {
        "dort.pdf": ["le lire demande plus de 1 s (lecture_max_secondes)"],
        "gonfle.pdf": ["le lire demande plus de 700 Mo (lecture_max_memoire_mo)"],
        "meurt.pdf": ["le programme de lecture s'arrête en l'ouvrant"],
        "sain.pdf": [],
    }
    assert all(each.media_type == "application/pdf" for each in dossier.documents)
    report = lint(dossier, Context(DAY))
    said = {(e.where.file, e.outcome) for e in report.findings if e.code == "FIC02"}
    assert said == {(name, Outcome.CANNOT_TELL) for name in ("dort.pdf", "gonfle.pdf", "meurt.pdf")}


def test_pages_that_never_end_cost_their_file_only_the_rest_of_its_pages(tmp_path: Path) -> None:
    (tmp_path / "long.pdf").write_bytes(files.text_pdf("x"))
    with Reader(Config(reading_seconds=1), 1, DAY, read_until_page_five) as reader:
        (document,) = reader.documents(tmp_path, ["long.pdf"])
    assert len(document.pages) == 40
    assert [each.page for each in document.unread] == list(range(5, 41))
    assert document.damaged is None
    report = lint(Dossier(None, Form(), (document,)), Context(DAY))
    said = [each.message for each in report.findings if each.code == "FIC09"]
    assert said == ["pages 5 à 40 : le lire demande plus de 1 s (lecture_max_secondes)"]


# --- the whole -----------------------------------------------------------------------------


def test_a_folder_of_faults_is_linted_to_the_end(reader: Reader, tmp_path: Path) -> None:
    sound = files.scan_pdf(pages.written())
    contents = {
        "chiffre.pdf": files.text_pdf("x", user="clé"),
        "coupe.pdf": sound[: len(sound) // 2],
        "vide.pdf": b"",
        "renomme.jpg": files.text_pdf("x"),
        "immense.png": files.png_bomb(20_000),
        "blanc.pdf": files.scan_pdf(pages.sheet()),
        "flou.jpg": pages.encoded(pages.blurred(pages.written(), 5), dpi=(200, 200)),
        "sombre.jpg": pages.encoded(pages.darkened(pages.written(), 0.2), dpi=(200, 200)),
        "grossier.jpg": pages.encoded(pages.written(dpi=75)),
        "bon.pdf": sound,
        "copie.pdf": sound,
        "lettre.docx": b"PK\x03\x04" + bytes(22) + b"word/document.xml",
        "scan:1?.pdf": files.text_pdf("y"),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    report = lint(reader.dossier(tmp_path), Context(DAY))
    failed = {
        (each.code, each.where.file) for each in report.findings if each.outcome is Outcome.FAILED
    }
    assert failed == {
        ("FIC01", "chiffre.pdf"),
        ("FIC02", "coupe.pdf"),
        ("FIC03", "vide.pdf"),
        ("FIC06", "renomme.jpg"),
        ("FIC02", "immense.png"),
        ("FIC09", "blanc.pdf"),
        ("FIC11", "flou.jpg"),
        ("FIC11", "sombre.jpg"),
        ("FIC11", "grossier.jpg"),
        ("FIC08", "bon.pdf"),
        ("FIC05", "lettre.docx"),
        ("FIC07", "scan:1?.pdf"),
    }
    unread = {"chiffre.pdf", "coupe.pdf", "vide.pdf", "immense.png", "lettre.docx"}
    blind = {
        (each.code, each.where.file)
        for each in report.findings
        if each.outcome is Outcome.CANNOT_TELL
    }
    content_rules = {"FIC09", "FIC10", "FIC11"}
    assert {(code, name) for code in content_rules for name in unread} <= blind
    assert report.status is Status.A_RESCANNER


def test_importing_the_reader_loads_nothing_that_opens_files() -> None:
    code = (
        "import sys, linter.reading.dossier\n"
        "heavy = {'PIL', 'pypdf', 'pypdfium2', 'numpy', 'tesserocr'} & set(sys.modules)\n"
        "sys.exit(repr(heavy) if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_reading_a_page_of_text_loads_nothing_that_only_pictures_need(tmp_path: Path) -> None:
    """Each child would load it: as long as fifteen such pages take to read."""
    (tmp_path / "facture.pdf").write_bytes(electricity_bill(AWA, date(2026, 9, 1)))
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from pathlib import Path\n"
        "from linter.reading.document import Task, read_pages\n"
        "from linter.reading.settings import Settings\n"
        f"path = Path({str(tmp_path / 'facture.pdf')!r})\n"
        "(page,) = read_pages(Task(path, path.name, Settings(date(2026, 11, 23)))).contents\n"
        "heavy = {'numpy', 'tesserocr'} & set(sys.modules)\n"
        "sys.exit(repr(heavy) if heavy or not page.text else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_tiled_photos_are_read_one_after_the_other(tmp_path: Path) -> None:
    """As phones write them: each tile's thread would keep address space, and fill the child."""
    register_heif_opener()
    photo = Image.linear_gradient("L").resize((1200, 1600)).convert("RGB")
    photo.save(tmp_path / "IMG_0001.HEIC", tile_size=128)
    task = Task(tmp_path / "IMG_0001.HEIC", "IMG_0001.HEIC", Settings(date(2026, 11, 23), ()))
    with Guard(read_pages, ResourceLimits(30, 350), 1, blames_file) as guard:
        read = [answer for _, answer in guard.run(deque([task] * 4))]
    assert all(isinstance(each, ReadPages) and each.document.pages for each in read)


def test_grey_is_taken_of_scanners_own_colours() -> None:
    """CIELAB, which some scanners write in TIFF, and Pillow does not turn into grey."""
    assert as_grey(Image.new("LAB", (3, 3), (200, 10, 20))).getpixel((1, 1)) == 200
