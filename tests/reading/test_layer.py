"""The page as people see it is what is read: traps of every kind, each with the right value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw
from pypdf.annotations import FreeText
from pypdf.generic import NameObject, NumberObject
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from linter.model.dossier import Document
from linter.model.words import Source
from linter.reading.conclude import concluded, joined
from linter.reading.dates import only_impossible_dates
from linter.reading.kind.sense import makes_sense
from linter.reading.page.layer import MANY_LETTERS, letters_beside
from linter.reading.pdf import read_pdf
from linter.reading.settings import Settings
from linter.text.characters import plain_letters
from tests.reading import pages
from tests.reading.doc2d.make import barcode

SETTINGS = Settings(date(2026, 11, 23))
BILL = (
    *("ÉLECTRICITÉ DES ALPES", "Mme Awa NDIAYE", "12 rue des Essais", "38000 GRENOBLE"),
    *("Facture d'électricité n° 4402118", "Point de livraison (PDL) : 12345678901234"),
    *("Consommation 210 kWh", "Montant TTC : 54,20 €"),
)
TRUE, FALSE = "Date de facture : 02/10/2026", "Date de facture : 15/11/2026"
Draw = Callable[[Canvas, float], None]


def _page(lines: tuple[str, ...], draw: Draw | None = None, angle: int = 0) -> bytes:
    out = BytesIO()
    wide = bool(angle)
    canvas = Canvas(out, pagesize=(A4[1], A4[0]) if wide else A4, invariant=1)
    if angle:
        canvas.translate(*((A4[1], 0) if angle > 0 else (0, A4[0])))
        canvas.rotate(angle)
    top = 780.0
    for line in lines:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, top, line)
        top -= 18
    if draw:
        draw(canvas, top)
    canvas.save()
    return out.getvalue()


def _read(content: bytes, folder: Path, turn: int = 0) -> Document:
    path = folder / "a.pdf"
    document = pdfium.PdfDocument(content)
    if turn:
        document[0].set_rotation(turn)
    document.save(path)
    read = read_pdf(path, 1, 1, SETTINGS)
    return concluded(Document("a.pdf", 1, pages=read.pages, content=joined(read.contents)))


def _white(canvas: Canvas, top: float) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(60, top, FALSE)


def _under_a_box(canvas: Canvas, top: float) -> None:
    canvas.drawString(60, top, FALSE)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(50, top - 5, 300, 20, stroke=0, fill=1)


def _blackened(canvas: Canvas, top: float) -> None:
    canvas.drawString(60, top, FALSE)
    canvas.rect(50, top - 5, 300, 20, stroke=0, fill=1)


def _invisible(canvas: Canvas, top: float) -> None:
    text = canvas.beginText(60, top)
    text.setTextRenderMode(3)
    text.textLine(FALSE)
    canvas.drawText(text)


def _tiny(canvas: Canvas, top: float) -> None:
    canvas.setFont("Helvetica", 1)
    canvas.drawString(60, top, FALSE)


def _tiniest(canvas: Canvas, top: float) -> None:
    canvas.setFont("Helvetica", 0.4)
    canvas.drawString(60, top, FALSE)


def _clipped(canvas: Canvas, top: float) -> None:
    canvas.saveState()
    window = canvas.beginPath()
    window.rect(0, 0, 5, 5)
    canvas.clipPath(window, stroke=0)
    canvas.drawString(60, top, FALSE)
    canvas.restoreState()


def _cut_off(canvas: Canvas, top: float) -> None:
    """As when one document of two on a sheet is kept."""
    canvas.setCropBox((0, top - 10, *A4))
    canvas.drawString(60, top - 100, FALSE)


@pytest.mark.parametrize(
    "hide",
    [_white, _under_a_box, _blackened, _invisible, _tiny, _tiniest, _clipped, _cut_off],
)
def test_no_date_from_what_nobody_sees(hide: Draw, tmp_path: Path) -> None:
    found = _read(_page(BILL, hide), tmp_path)
    assert "15/11" not in found.content.text
    assert found.issued_on is None
    assert found.kind == "facture_electricite"
    assert found.content.texts[0].source is Source.TEXT_LAYER


@pytest.mark.parametrize("grey", [0.0, 0.5, 0.8])
def test_pale_letters_are_seen(grey: float, tmp_path: Path) -> None:
    def pale(canvas: Canvas, top: float) -> None:
        canvas.setFillGray(grey)
        canvas.drawString(60, top, TRUE)

    assert _read(_page(BILL, pale), tmp_path).issued_on == date(2026, 10, 2)


@pytest.mark.parametrize(
    ("angle", "turn", "shown"),
    [
        (90, 90, 0),
        (90, 0, 90),
        (-90, 270, 0),
        (-90, 0, 270),
        (90, 270, 180),
        (0, 180, 180),
        (0, 0, 0),
    ],
)
def test_sideways_text_is_read_and_said_when_it_shows_so(
    angle: int, turn: int, shown: int, tmp_path: Path
) -> None:
    found = _read(_page((*BILL, TRUE), angle=angle), tmp_path, turn)
    assert (found.kind, found.issued_on) == ("facture_electricite", date(2026, 10, 2))
    assert found.pages[0].text_turn == shown
    assert found.content.texts[0].source is Source.TEXT_LAYER


def _pasted(lines: tuple[str, ...], width: float) -> Draw:
    """The lines as a picture, as wide as that on the page."""
    picture = Image.new("L", (1200, 90 * len(lines) + 60), 245)
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        pen.text((40, 30 + 90 * number), line, 20, font=pages.font(9, 300))

    def draw(canvas: Canvas, top: float) -> None:
        height = width * picture.height / picture.width
        canvas.drawImage(ImageReader(picture), 60, top - height, width, height)

    return draw


LETTER = (
    "Madame, Monsieur, veuillez trouver ci-dessous la copie du document que vous avez demandé.",
    "Je reste à votre disposition pour toute autre pièce, et vous prie d'agréer mes salutations.",
)


@pytest.mark.parametrize("width", [300.0, 470.0])
def test_a_picture_pasted_in_a_letter_is_read(width: float, tmp_path: Path) -> None:
    found = _read(_page(LETTER, _pasted((*BILL, TRUE), width)), tmp_path)
    assert (found.kind, found.issued_on) == ("facture_electricite", date(2026, 10, 2))
    assert LETTER[0] in found.content.text  # and what is text stays exact


def test_a_photo_or_a_logo_leaves_the_text_as_it_is(tmp_path: Path) -> None:
    photo = Image.radial_gradient("L").resize((400, 500))
    logo = Image.new("L", (600, 200), 255)
    ImageDraw.Draw(logo).ellipse((40, 20, 300, 180), fill=60)

    def draw(canvas: Canvas, top: float) -> None:
        canvas.drawImage(ImageReader(photo), 60, top - 150, 120, 150)
        canvas.drawImage(ImageReader(logo), 300, top - 60, 180, 60)

    found = _read(_page((*BILL, TRUE), draw), tmp_path)
    assert found.content.texts[0].source is Source.TEXT_LAYER
    assert found.issued_on == date(2026, 10, 2)


@pytest.mark.parametrize("symbology", ["DataMatrix", "QRCode"])
def test_a_barcode_is_no_lines_of_letters(
    symbology: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.reading.facts.engine", lambda: pytest.fail("read by OCR"))
    content = bytes(range(32, 126)) * 4

    def draw(canvas: Canvas, top: float) -> None:
        code = barcode(content, 400, symbology).convert("RGB")
        canvas.drawImage(ImageReader(code), 380, top - 60, 90, 90)

    found = _read(_page((*BILL, TRUE), draw), tmp_path)
    assert found.content.texts[0].source is Source.TEXT_LAYER
    assert found.issued_on == date(2026, 10, 2)


@pytest.mark.parametrize("hide", ["beside", "none"])
def test_letters_pasted_beside_a_barcode_are_still_read(hide: str, tmp_path: Path) -> None:
    def draw(canvas: Canvas, top: float) -> None:
        code = barcode(b"no 2D-Doc, but many modules " * 12, 400).convert("RGB")
        canvas.drawImage(ImageReader(code), 380, 60, 90, 90)
        if hide == "beside":
            _pasted((TRUE, *BILL[:3]), 400)(canvas, top)

    found = _read(_page(BILL, draw), tmp_path)
    assert found.issued_on == (date(2026, 10, 2) if hide == "beside" else None)


def test_lines_of_letters_are_told_from_frames() -> None:
    sheet = pages.resized(pages.written(20), 0.36)
    assert letters_beside(sheet, []) >= MANY_LETTERS
    frames = Image.new("L", sheet.size, 255)
    pen = ImageDraw.Draw(frames)
    for step in range(20, 400, 30):
        pen.rectangle((20, step, 500, step + 25), outline=0)
    assert not letters_beside(frames, [])


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        (" ".join(BILL), True),
        (
            "Mr John Smith was born on the first of May and certifies that he lives with his wife",
            True,
        ),
        ("محمد علي حسن محمد علي حسن", True),
        ("Lettre", True),
        ("2ib`qof`fq2 abp ^imbp j0( ^:$ kaf^vb NO 58( '(6 b66$,6 PU", False),
        (
            "swA 9mM eisee1 29b eut inemeezildeti noitsiienomàQ ssdfb sb jieisv2 k3lm xqzt",
            False,
        ),
        ("Xqzrtpl wkjhgfd bnmlkj qsdfgh jklmwx cvbnqs dfghjk lmwxcv", False),
    ],
)
def test_words_are_told_from_signs(text: str, sense: bool) -> None:  # noqa: FBT001 -- a case
    assert makes_sense(text) is sense


_SENTENCES = {
    "french": "Date de la facture, montant total et adresse de livraison de madame",
    "english": "This is to certify that the student named above is enrolled at our university",
    "spanish": "Certificado de nacimiento del registro civil de la ciudad",
    "russian": "Свидетельство о рождении выдано отделом записи актов гражданского состояния города",
    "greek": "Πιστοποιητικό γέννησης του δήμου Αθηναίων για τον ενδιαφερόμενο",
    "georgian": "დაბადების მოწმობა გაცემულია იუსტიციის სახლის მიერ",
    "armenian": "Ծննդյան վկայական տրված քաղաքացիական կացության ակտերի գրանցման",
}


@pytest.mark.parametrize("sentence", _SENTENCES.values(), ids=_SENTENCES)
def test_words_of_many_languages_make_sense(sentence: str) -> None:
    assert makes_sense(sentence)


def _one_for_all(letter: str) -> str:
    return letter if letter.isspace() else "?"


def _as_cyrillic(letter: str) -> str:
    return chr(0x410 + ord(letter) % 32) if letter.isalpha() else letter


def _turned_by(step: int) -> Callable[[str], str]:
    def turned(letter: str) -> str:
        return chr(97 + (ord(letter) - 97 + step) % 26) if "a" <= letter <= "z" else letter

    return turned


@pytest.mark.parametrize(
    "wrong", [_one_for_all, _as_cyrillic, *(_turned_by(step) for step in range(1, 26))]
)
def test_a_font_that_gives_other_letters_makes_no_sense(wrong: Callable[[str], str]) -> None:
    assert not makes_sense("".join(map(wrong, "\n".join((*BILL, _SENTENCES["french"])))))


def test_figures_that_stand_as_dates_and_are_none_are_doubted() -> None:
    assert only_impossible_dates("Date de facture : 35/43/5359")
    assert not only_impossible_dates("Date de facture : 02/10/2026, n° 35/43/5359")
    assert not only_impossible_dates("Facture n° 3543")


def _typed(content: bytes, text: str, flags: int = 4) -> bytes:
    """The page with a text that a viewer laid on it, without its drawing."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(content))
    note = FreeText(text=text, rect=(160, 700, 400, 715))
    note[NameObject("/F")] = NumberObject(flags)
    writer.add_annotation(0, note)
    laid = writer.pages[0]["/Annots"][0].get_object()  # type: ignore[index]
    laid.pop("/AP", None)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


_FOR_PRINT, _HIDDEN = 36, 2


@pytest.mark.parametrize(
    ("flags", "seen"), [(4, date(2026, 10, 2)), (_FOR_PRINT, None), (_HIDDEN, None)]
)
def test_what_a_viewer_lays_without_a_drawing_is_read_where_viewers_show_it(
    flags: int, seen: date | None, tmp_path: Path
) -> None:
    def label(canvas: Canvas, top: float) -> None:
        del top
        canvas.drawString(60, 703, "Date de facture :")

    found = _read(_typed(_page(BILL[:4], label), "02/10/2026", flags), tmp_path)
    assert [each.value for each in found.content.dates] == ([seen] if seen else [])


def test_soft_hyphens_and_joined_letters_hide_no_word() -> None:
    assert plain_letters("fac\u00adture \ufb01n o\ufb03ce") == "facture fin office"


@pytest.mark.parametrize("signed", [True, None])
def test_a_last_page_of_text_that_names_no_paper_is_looked_at_where_one_signs(
    *, signed: bool | None, tmp_path: Path
) -> None:
    def scrawl(canvas: Canvas, top: float) -> None:
        if signed:
            points = [(80 + 6 * n, top - 30 + 22 * (-1) ** n) for n in range(14)]
            canvas.lines([(*one, *other) for one, other in pairwise(points)])

    lines = ("Je respecte la devise de la France.", "Fait à Lyon, le 23/11/2026", "Signature :")
    found = _read(_page(lines, scrawl), tmp_path)
    assert found.content.texts[0].kind is None
    assert (found.content.texts[0].signed is True) is bool(signed)
