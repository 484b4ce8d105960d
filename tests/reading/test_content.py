"""What is read off real files, from the bytes to the facts that rules see."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from linter.given.config import DEFAULT, config_for
from linter.model.dossier import Document
from linter.model.words import Detail, Language, Signature, Source
from linter.reading.dossier import Reader
from linter.writing.non_exigible import Details, as_pdf
from samples.documents import domicile, etudes, identite
from samples.files import heic
from samples.people import AWA, MINH
from samples.scan import SCANNER, as_jpeg, as_scan
from tests.reading import files
from tests.reading.doc2d.make import page as page_with_codes
from tests.reading.doc2d.make import payload, signer

DAY = date(2026, 11, 23)
BILL = domicile.electricity_bill(AWA, date(2026, 10, 2))
PASSPORT = identite.passport(MINH, date(2021, 5, 4), date(2031, 5, 3))
Read = Callable[..., Document]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(DEFAULT, 1, DAY) as guarded:
        yield guarded


@pytest.fixture
def read(reader: Reader, tmp_path: Path) -> Read:
    def one(content: bytes, name: str = "piece") -> Document:
        (tmp_path / name).write_bytes(content)
        return reader.documents(tmp_path, [name])[0]

    return one


def test_a_text_pdf_is_read_without_ocr(read: Read) -> None:
    bill = read(BILL)
    (page,) = bill.content.texts
    assert page.source is Source.TEXT_LAYER
    assert page.language is Language.FRENCH
    assert (bill.kind, bill.issued_on) == ("facture_electricite", date(2026, 10, 2))
    assert bill.content.unread == ()
    assert bill.readable


def test_a_scanned_page_says_the_same_as_its_text(read: Read) -> None:
    bill = read(as_scan(BILL, SCANNER))
    (page,) = bill.content.texts
    assert page.source is Source.OCR
    assert (bill.kind, bill.issued_on) == ("facture_electricite", date(2026, 10, 2))
    assert bill.pages[0].text_turn == 0


def test_a_mixed_pdf_is_read_page_by_page(read: Read) -> None:
    writer = PdfWriter()
    for each in (BILL, as_scan(BILL, SCANNER)):
        writer.append(PdfReader(BytesIO(each)))
    out = BytesIO()
    writer.write(out)
    assert [each.source for each in read(out.getvalue()).content.texts] == [
        Source.TEXT_LAYER,
        Source.OCR,
    ]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_passport_is_read_upright(read: Read, turn: int) -> None:
    with Image.open(BytesIO(as_jpeg(PASSPORT, SCANNER))) as upright:
        out = BytesIO()
        upright.rotate(-turn, expand=True).save(out, "JPEG", quality=90, dpi=(200, 200))
    passport = read(out.getvalue())
    (zone,) = passport.content.mrz
    assert zone.valid
    assert zone.fields["number"] == MINH.document
    assert zone.day("birth_date") == MINH.born
    assert (passport.kind, passport.expires_on) == ("passeport", date(2031, 5, 3))
    assert passport.pages[0].text_turn == (360 - turn) % 360


@pytest.mark.parametrize("form", ["JPEG", "TIFF"])  # once loaded, the second is turned already
def test_a_turn_noted_in_exif_is_undone_before_reading(read: Read, form: str) -> None:
    with Image.open(BytesIO(as_jpeg(PASSPORT, SCANNER))) as upright:
        exif = Image.Exif()
        exif[0x0112] = 6  # turn clockwise to see it upright
        out = BytesIO()
        upright.rotate(90, expand=True).save(out, form, quality=90, exif=exif)
    passport = read(out.getvalue())
    assert passport.content.mrz[0].valid
    assert passport.pages[0].rotation == 90
    assert passport.pages[0].text_turn == 0


def test_names_are_certain_only_with_a_second_source(read: Read) -> None:
    (holder, *_) = read(as_jpeg(PASSPORT, SCANNER)).content.people
    assert (holder.surname, holder.given_names, holder.certain) == ("NGUYEN", "MINH ANH", True)
    with Image.open(BytesIO(as_jpeg(PASSPORT, SCANNER))) as whole:
        width, height = whole.size
        out = BytesIO()
        # The zone alone: about the last fifth of the booklet's page.
        lines = whole.convert("L").point(lambda level: 255 * (level > 127))
        dark = lines.point(lambda level: 255 - level).getbbox() or (0, 0, width, height)
        bottom = dark[3]
        whole.crop((0, bottom - round(25 / 25.4 * 200), width, bottom + 10)).save(out, "PNG")
    alone = read(out.getvalue())
    if alone.content.mrz and alone.content.mrz[0].valid:
        assert not any(each.certain for each in alone.content.people)


def test_a_residence_permit_has_its_two_sides(read: Read) -> None:
    permit = identite.residence_permit(AWA, date(2025, 2, 16), date(2027, 2, 15), "étudiant")
    both = read(as_scan(permit, SCANNER))
    assert both.kind == "carte_sejour_temporaire"
    assert {Detail.RECTO, Detail.VERSO} <= both.content.details
    assert both.expires_on == date(2027, 2, 15)
    front = read(
        as_scan(
            identite.residence_permit(
                AWA, date(2025, 2, 16), date(2027, 2, 15), "étudiant", verso=False
            ),
            SCANNER,
        )
    )
    assert Detail.RECTO in front.content.details
    assert Detail.VERSO not in front.content.details
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(as_scan(permit, SCANNER))), pages=(1, 2))
    out = BytesIO()
    writer.write(out)
    back = read(out.getvalue())
    assert Detail.VERSO in back.content.details
    assert Detail.RECTO not in back.content.details


def test_a_code_dates_the_page_that_bears_it(tmp_path: Path) -> None:
    issuer = signer()
    code = payload(
        issuer,
        "13",
        [("6J", "2"), ("62", "DIALLO"), ("60", "MARIAMA"), ("6O", "31072026")],
        issued_on=date(2026, 4, 6),
        signed_on=date(2026, 4, 7),
    )
    page_with_codes([code], 200).save(tmp_path / "api.png", dpi=(200, 200))
    (tmp_path / "issuer.pem").write_bytes(issuer.pem)
    (tmp_path / "anef-linter.toml").write_text('certificats_2ddoc = ["issuer.pem"]\n')
    for config, signature in (
        (DEFAULT, Signature.UNVERIFIED),
        (config_for(tmp_path), Signature.VALID),
    ):
        with Reader(config, 1, DAY) as reader:
            (api,) = reader.documents(tmp_path, ["api.png"])
        (read_code,) = api.content.barcodes
        assert read_code.signature is signature
        assert (api.kind, api.issued_on) == ("recepisse", date(2026, 4, 6))
        assert api.expires_on == date(2026, 7, 31)


def test_a_heic_photo_is_read(read: Read) -> None:
    pytest.importorskip("pillow_heif")
    bill = read(heic(lambda: as_jpeg(BILL, SCANNER))())
    assert bill.media_type == "image/heic"
    assert bill.kind == "facture_electricite"


def test_what_cannot_be_read_is_said(read: Read) -> None:
    with Image.open(BytesIO(as_jpeg(BILL, SCANNER))) as page:
        tiny = page.convert("L").resize((165, 234), Image.Resampling.BOX)
        out = BytesIO()
        tiny.resize(page.size).save(out, "JPEG", quality=40)
    bill = read(out.getvalue())
    assert bill.kind is None
    assert bill.issued_on is None
    assert bill.content.unread


def test_a_blank_page_has_no_text_and_no_complaint(read: Read) -> None:
    out = BytesIO()
    Image.new("L", (1654, 2339), 250).save(out, "JPEG", dpi=(200, 200))
    sheet = read(out.getvalue())
    assert sheet.pages[0].blank
    assert sheet.content.unread == ()
    assert sheet.kind is None


def test_what_is_typed_into_a_form_is_read(read: Read) -> None:
    out = BytesIO()
    canvas = Canvas(out, A4, invariant=1)
    for row in range(8):
        canvas.drawString(60, 750 - row * 20, "Je soussigné déclare sur l'honneur ce qui suit.")
    canvas.acroForm.textfield(value="NDIAYE-ESSAI", x=80, y=80, width=200, height=30)
    canvas.showPage()
    canvas.save()
    assert "NDIAYE-ESSAI" in read(out.getvalue()).content.text


def test_a_name_that_ends_a_line_on_a_hyphen_keeps_it(read: Read) -> None:
    out = BytesIO()
    canvas = Canvas(out, A4, invariant=1)
    for row, line in enumerate(("Madame Awa DUPONT-", "LEFEVRE, le 30-11-", "2026")):
        canvas.drawString(60, 750 - row * 14, line)
    canvas.save()
    text = read(out.getvalue()).content.text
    assert "DUPONT-\nLEFEVRE" in text
    assert "30-11-\n2026" in text


def test_signs_that_mean_nothing_are_no_text(read: Read) -> None:
    garbled = files.text_pdf("\x01\x02\x03\x04" * 40)
    assert not any("\x01" in each.text for each in read(garbled).content.texts)


def test_papers_of_several_kinds_in_one_file_are_of_no_kind(read: Read) -> None:
    writer = PdfWriter()
    for each in (BILL, etudes.transcript(AWA, date(2026, 7, 3))):
        writer.append(PdfReader(BytesIO(each)))
    out = BytesIO()
    writer.write(out)
    both = read(out.getvalue())
    assert both.kind is None
    assert set(both.content.also) == {"facture_electricite", "releves_notes"}


def test_our_own_page_is_known(read: Read) -> None:
    page = as_pdf(Details("Extrait de casier judiciaire", "CST « étudiant »", "A10-25"))
    assert read(page).kind == "page_non_exigible"
    assert read(as_scan(page, SCANNER)).kind == "page_non_exigible"
    assert read(as_pdf()).kind == "page_non_exigible"


def test_without_an_engine_scans_are_unread_with_the_remedy(tmp_path: Path) -> None:
    """As on a machine where nothing was installed: the rest is read, and the file is examined."""
    (tmp_path / "absent").mkdir()
    (tmp_path / "absent" / "tesserocr.py").write_text("raise ImportError")
    (tmp_path / "absent" / "rapidocr.py").write_text("raise ImportError")
    (tmp_path / "scan.pdf").write_bytes(as_scan(BILL, SCANNER))
    (tmp_path / "text.pdf").write_bytes(BILL)
    done = subprocess.run(
        [sys.executable, "-m", "linter", "read", "scan.pdf", "text.pdf", "--format", "text"],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path / "absent")},
        text=True,
    )
    scan, _, text = done.stdout.partition("text.pdf")
    assert "Aucun moteur de lecture" in scan
    assert "nature : facture d'électricité" in text
