"""What the codes of a page may say of it."""

from __future__ import annotations

from datetime import date

import pytest
from PIL import Image

from linter.model.content import Barcode, MrzZone, PageText
from linter.model.words import Source
from linter.reading import facts
from linter.reading.facts import (
    Scan,
    _by_zones,
    _turn,
    facts_of_mixed,
    facts_of_scan,
    facts_of_text,
    once_read,
)
from linter.reading.ocr import OcrPage
from linter.reading.page.quality import Quality
from linter.reading.settings import Settings
from tests.reading.doc2d.make import barcode, payload, signer

SETTINGS = Settings(date(2026, 11, 23), ())
BILL = """
Facture d'électricité n° 4402118 du 02/10/2026
Point de livraison (PDL) : 12345678901234        Mme NDIAYE Awa
Consommation 210 kWh                             12 rue des Essais
Montant TTC : 54,20 €                            38000 GRENOBLE
"""


def read(kind: str, fields: list[tuple[str, str]], issued: date) -> tuple[Barcode, list[str]]:
    page = Image.new("L", (1000, 1400), 255)
    page.paste(barcode(payload(signer(), kind, fields, issued_on=issued), 220), (700, 60))
    content = facts_of_text(1, BILL, page, SETTINGS).content
    (found,) = content.barcodes
    return found, [each.reason for each in content.unread]


@pytest.mark.parametrize("issued", [date(2026, 7, 24), date(2026, 9, 1)])
def test_a_code_of_another_document_says_nothing_of_the_page(issued: date) -> None:
    tax_notice = [("43", "1.00"), ("46", "TRAORE/OUMAR"), ("44", "1234567890123")]
    code, said = read("04", tax_notice, issued)
    assert code.kind is None
    assert code.issued_on is None
    assert not code.people
    assert not code.comparisons
    assert any("un autre document" in each for each in said)


def test_a_code_of_the_page_s_own_kind_is_believed() -> None:
    code, said = read("01", [("18", "4402118"), ("12", "NDIAYE/AWA")], date(2026, 10, 2))
    assert code.issued_on == date(2026, 10, 2)
    assert not said


@pytest.mark.parametrize(("seen", "read"), [("Annexe", "Annexe"), ("", ""), ("'. ,", "")])
def test_a_page_of_one_word_is_read_and_dust_is_not(
    seen: str, read: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Engine:
        def read(self, image: Image.Image, dpi: int) -> OcrPage:
            return OcrPage(seen, 90.0 if seen else 0.0)

    monkeypatch.setattr(facts, "engine", Engine)
    measured = Quality(blank=True, sharpness=None, brightness=250, contrast=None, a_word=True)
    scan = Scan(1, Image.new("L", (1654, 2339), 250), 200, blank=True, a_word=True)
    found = facts_of_scan(scan, SETTINGS)
    assert found.content.text.strip() == read
    assert once_read(measured, found).blank is not bool(read)
    assert not found.content.unread


@pytest.mark.parametrize(
    ("text", "confidence", "turn"),
    [
        ("mots " * 6, 70.0, 90),
        ("mots " * 5, 70.0, None),
        ("mots " * 6, 69.9, None),
        ("mot " * 6, 99.0, None),  # short words may be anything
    ],
)
def test_a_turn_takes_several_sure_words(text: str, confidence: float, turn: int | None) -> None:
    assert _turn(OcrPage(text, confidence, rotation=90)) == turn


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        (
            "Photo-signature numérisée agréée ANTS\nCode ephoto\nYG6T 8FY2 RPJU CYGG M4RN SM",
            0,
        ),
        (BILL, 1),
    ],
)
def test_a_picture_without_words_hides_none_on_a_sheet_of_photos(
    words: str, unread: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Engine:
        def read(self, image: Image.Image, dpi: int) -> OcrPage:
            return OcrPage("'. ,~", 12.0)

    monkeypatch.setattr(facts, "engine", Engine)
    page = Image.new("L", (1000, 1400), 255)
    page.paste(60, (200, 300, 420, 620))
    found = facts_of_mixed(Scan(1, page, 100, layer=words), page, SETTINGS)
    assert len(found.content.unread) == unread


@pytest.mark.parametrize(
    ("kind", "confidence", "said"),
    [
        ("acte_naissance", 0.29, None),  # « naissance » and « sexe », on a card
        ("code_photo", 0.79, None),
        ("attestation_hebergement", 0.8, "attestation_hebergement"),  # with the host's card
        ("passeport", 0.29, "passeport"),
        (None, 0.0, None),
    ],
)
def test_a_few_words_beside_an_unsure_zone_make_no_other_paper(
    kind: str | None, confidence: float, said: str | None
) -> None:
    page = PageText(1, "", Source.OCR, kind=kind, kind_confidence=confidence)
    unsure = MrzZone("TD2", ("IDROU", "HD1"), valid=False, page=1, fields={})
    assert _by_zones(page, [unsure]).kind == said
    assert _by_zones(page, []).kind == kind
