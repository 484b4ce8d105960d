"""Forms, signatures, letters that lie on their side, lost ends: what a PDF may lose on the way."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from linter.reading import sniff
from linter.ready.convert import make
from linter.ready.order import Order, Original, PageView
from linter.ready.pdf import remade
from tests.reading.files import text_pdf
from tests.ready.sheets import WORDS, as_bytes, written

LINE = "Quittance de loyer du mois d'octobre 2026"
NOTED = PageView(noted=True)
LIMIT = 5_000_000


def _source(folder: Path, content: bytes, *pages: PageView, damaged: bool = False) -> Original:
    path = folder / "f.pdf"
    path.write_bytes(content)
    return Original(path, path.name, sniff.PDF, pages, damaged=damaged)


def _shown(content: bytes, number: int = 0) -> Image.Image:
    """A page as viewers show it, with what is typed into its form."""
    document = pdfium.PdfDocument(content)
    document.init_forms()
    shown: Image.Image = document[number].render(scale=1).to_pil().convert("L")
    document.close()
    return shown


def _furthest(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart where they are most, a hair's breadth not counted."""
    assert one.size == other.size
    return max(each for each in ImageChops.difference(one, other).reduce(12).tobytes())


def _alike(one: Image.Image, other: Image.Image) -> bool:
    return _furthest(one, other) < 70


def _lettered(turn: int = 0, typed: str = "") -> bytes:
    """A page of text, all of whose letters are written turned clockwise, and perhaps an input."""
    out = BytesIO()
    canvas = Canvas(out, A4, invariant=1)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(-turn)
    for row in range(10):
        canvas.drawString(-200, 150 - row * 20, LINE)
    if typed:
        canvas.acroForm.textfield(name="a", value=typed, x=80, y=80, width=200, height=30)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _form(background: Image.Image | None = None) -> bytes:
    """A page with an input that holds a word, on text or on a scan."""
    out = BytesIO()
    canvas = Canvas(out, A4, invariant=1)
    if background:
        scan = BytesIO(as_bytes(background, quality=98))
        canvas.drawImage(ImageReader(scan), 0, 0, *A4)
    for row in range(0 if background else 8):
        canvas.drawString(60, 750 - row * 20, LINE)
    canvas.acroForm.textfield(name="a", value="COCHE ICI", x=80, y=80, width=200, height=30)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _changed(content: bytes, turn: int = 0, *, signed: bool = False) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(content))
    page = writer.pages[0]
    page.rotate(turn)
    if signed:
        names = {"/FT": "/Sig", "/Type": "/Annot", "/Subtype": "/Widget"}
        field = DictionaryObject({NameObject(a): NameObject(b) for a, b in names.items()})
        value = DictionaryObject({NameObject("/Type"): NameObject("/Sig")})
        field[NameObject("/T")] = TextStringObject("Signature")
        field[NameObject("/V")] = writer._add_object(value)  # noqa: SLF001 -- no other way
        field[NameObject("/Rect")] = ArrayObject([NumberObject(0)] * 4)
        known = writer._add_object(field)  # noqa: SLF001 -- no other way
        writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
            {NameObject("/Fields"): ArrayObject([known]), NameObject("/SigFlags"): NumberObject(3)}
        )
        page[NameObject("/Annots")] = ArrayObject([known])
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_that_a_note_lays_on_its_side_is_set_upright(tmp_path: Path, turn: int) -> None:
    made = remade(_source(tmp_path, _changed(_lettered(), turn), NOTED), LIMIT)
    assert made.done == ("remis droit",)
    assert _alike(_shown(made.content), _shown(_lettered()))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_written_on_its_side_is_set_upright(tmp_path: Path, turn: int) -> None:
    lying = _lettered(turn)
    made = remade(_source(tmp_path, lying, PageView()), LIMIT)
    assert made.done == ("remis droit",)
    assert _alike(_shown(made.content), _shown(lying).rotate(turn, expand=True))


@pytest.mark.parametrize("turn", [90, 270])
def test_text_that_a_note_already_sets_upright_stays_so(tmp_path: Path, turn: int) -> None:
    shown = _changed(_lettered(turn), -turn)
    made = remade(_source(tmp_path, shown, NOTED), LIMIT)
    assert PdfReader(BytesIO(made.content)).pages[0].rotation == 0
    assert _alike(_shown(made.content), _shown(shown))


@pytest.mark.parametrize("turn", [90, 180])
def test_what_is_typed_into_a_form_turns_with_its_page(tmp_path: Path, turn: int) -> None:
    made = remade(_source(tmp_path, _changed(_form(), turn), NOTED), LIMIT)
    assert PdfReader(BytesIO(made.content)).pages[0].rotation == 0
    assert _alike(_shown(made.content), _shown(_form()))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_what_is_typed_beside_lying_text_becomes_text_that_turns_with_it(
    tmp_path: Path, turn: int
) -> None:
    lying = _lettered(turn, "COCHE ICI")
    made = remade(_source(tmp_path, lying, PageView()), LIMIT)
    assert made.done == ("remis droit",)
    assert _alike(_shown(made.content), _shown(lying).rotate(turn, expand=True))
    said = PdfReader(BytesIO(made.content)).pages[0].extract_text()
    assert LINE in said
    assert "COCHE ICI" in said


def test_what_is_typed_on_a_scan_is_in_its_light_copy(tmp_path: Path) -> None:
    page = written((1700, 2400))
    grain = Image.effect_noise(page.size, 10).convert("RGB")
    heavy = _form(ImageChops.add(page, grain, 1, -128))
    made = remade(_source(tmp_path, heavy, PageView(picture=True)), 700_000)
    assert made.done == ("allégé",)
    box = (80, 735, 280, 760)  # where the input is
    assert _alike(_shown(heavy).crop(box), _shown(made.content).crop(box))


def test_what_is_typed_beside_a_scan_is_in_its_light_copy(tmp_path: Path) -> None:
    page = written((1700, 2400))
    scan = BytesIO()
    grain = Image.effect_noise(page.size, 10).convert("RGB")
    ImageChops.add(page, grain, 1, -128).save(scan, "PDF", resolution=205, quality=98)
    writer = PdfWriter(clone_from=BytesIO(_form()))
    writer.append(scan)
    both = BytesIO()
    writer.write(both)
    views = PageView(), PageView(picture=True)
    made = remade(_source(tmp_path, both.getvalue(), *views), 700_000)
    assert made.done == ("allégé",)
    assert _alike(_shown(made.content), _shown(_form()))


def test_a_signed_file_is_not_changed_and_that_is_said(tmp_path: Path) -> None:
    signed = _changed(_lettered(), 90, signed=True)
    made = remade(_source(tmp_path, signed, NOTED), LIMIT)
    assert (made.content, made.done) == (signed, ())
    assert "signature" in made.doubts[0]


def test_a_signed_file_that_needs_nothing_is_left_without_a_word(tmp_path: Path) -> None:
    signed = _changed(_lettered(), signed=True)
    made = remade(_source(tmp_path, signed, PageView()), LIMIT)
    assert (made.content, made.done, made.doubts) == (signed, (), ())


@pytest.mark.parametrize(
    ("inside", "beside"),
    [(text_pdf("Annexe"), [".pdf"]), (as_bytes(written((90, 120))), [".jpg"]), (b"annexe", [])],
    ids=["pdf", "jpeg", "text"],
)
@pytest.mark.parametrize("pinned", [False, True])
def test_documents_within_a_file_are_put_beside_it_and_others_are_said(
    tmp_path: Path, inside: bytes, beside: list[str], *, pinned: bool
) -> None:
    writer = PdfWriter(clone_from=BytesIO(text_pdf(LINE)))
    writer.add_attachment("annexe", inside)
    if pinned:
        pin(writer)
    out = BytesIO()
    writer.write(out)
    made = make(Order((_source(tmp_path, out.getvalue(), PageView()),), LIMIT))
    assert made.content == out.getvalue()
    assert [extension for extension, _ in made.beside] == beside
    if beside:
        assert made.beside[0][1] == inside
    assert bool(made.doubts) is not bool(beside)
    assert "joint" in (*made.done, *made.doubts)[0]


def pin(writer: PdfWriter) -> None:
    """Have what is within the file hang on a note of its first page, as some programs put it."""
    names: Any = writer.root_object["/Names"]
    _, held = names["/EmbeddedFiles"]["/Names"]
    del writer.root_object["/Names"]
    entries: dict[str, PdfObject] = {
        "/Type": NameObject("/Annot"),
        "/Subtype": NameObject("/FileAttachment"),
    }
    entries |= {"/FS": held, "/Rect": ArrayObject(map(NumberObject, (40, 40, 60, 60)))}
    note = DictionaryObject({NameObject(key): value for key, value in entries.items()})
    writer.pages[0][NameObject("/Annots")] = ArrayObject(
        [writer._add_object(note)]  # noqa: SLF001 -- no other way
    )


def _without_end(content: bytes) -> bytes:
    """Cut where the list of its parts begins: not even what comes first is known."""
    return content[: content.rindex(b"xref\n", 0, content.rindex(b"startxref"))]


def _with_false_end(content: bytes) -> bytes:
    return _without_end(content) + b"trailer\n<<>>\nstartxref\n99999\n%%EOF\n"


def _within_a_page(content: bytes) -> bytes:
    """Cut in the last page's text; the catalogue stands before it."""
    parts = re.split(rb"(?=\n\d+ 0 obj)", _without_end(content))
    last = max(range(len(parts)), key=lambda each: b"stream" in parts[each] and each)
    whole = b"".join([*parts[:last], *parts[last + 1 :], parts[last]])
    return whole[: whole.rindex(b"endstream") - 20]


@pytest.mark.parametrize("spoil", [_without_end, _with_false_end, _within_a_page])
def test_a_file_that_has_lost_its_end_is_repaired(tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    broken = spoil(text_pdf(*WORDS[:2]))
    with pytest.raises(pdfium.PdfiumError):
        pdfium.PdfDocument(broken)
    made = remade(_source(tmp_path, broken, damaged=True), LIMIT)
    pages = PdfReader(BytesIO(made.content), strict=True).pages
    assert len(pages) == 2
    assert pages[0].extract_text().strip() == WORDS[0]
    assert made.done == ("réparé",)
