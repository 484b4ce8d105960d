"""What a file is, from what its pages are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from linter.model.content import Barcode, Content, FoundDate, MrzZone, PageText, Person
from linter.model.dossier import Document
from linter.model.words import DateRole, Signature, Source
from linter.reading.conclude import concluded
from linter.reading.kind.identity import kind_of_zone

TEXT = PageText(1, "NGUYEN Minh Anh", Source.OCR)
SAID = FoundDate(date(2026, 1, 2), DateRole.ISSUED, 1)
UNTIL = FoundDate(date(2027, 1, 2), DateRole.EXPIRES, 1)
CODE = Barcode(
    "13", "x", "recepisse", 1, Signature.UNVERIFIED, "", date(2026, 3, 4), date(2026, 9, 4)
)
ZONE = MrzZone("TD3", (), valid=True, page=1, fields={"expires_on": "2031-05-03"})


def _concluded(**content: object) -> Document:
    whole = replace(Content(texts=(TEXT,)), **content)  # type: ignore[arg-type]
    return concluded(Document("a", 1, content=whole))


def test_a_signed_date_wins_over_the_text() -> None:
    read = _concluded(dates=(SAID, UNTIL), barcodes=(CODE,))
    assert (read.issued_on, read.expires_on) == (date(2026, 3, 4), date(2026, 9, 4))


def test_a_wrong_signature_dates_nothing() -> None:
    wrong = replace(CODE, signature=Signature.INVALID)
    read = _concluded(dates=(SAID, UNTIL), barcodes=(wrong,))
    assert (read.issued_on, read.expires_on) == (SAID.value, UNTIL.value)


def test_two_codes_that_disagree_date_nothing() -> None:
    other = replace(CODE, issued_on=date(2025, 1, 1))
    assert _concluded(barcodes=(CODE, other)).issued_on is None


def test_a_zone_says_the_expiry() -> None:
    assert _concluded(dates=(UNTIL,), mrz=(ZONE,)).expires_on == date(2031, 5, 3)


def test_two_zones_that_disagree_say_none() -> None:
    other = replace(ZONE, fields={"expires_on": "2030-05-03"})
    assert _concluded(dates=(UNTIL,), mrz=(ZONE, other)).expires_on is None


def test_a_visa_in_a_passport_has_other_dates() -> None:
    passport = replace(TEXT, kind="passeport", kind_confidence=0.9)
    visa = replace(TEXT, page=2, kind="visa_long_sejour", kind_confidence=0.9)
    other = replace(ZONE, page=2, fields={"expires_on": "2030-05-03"})
    both = _concluded(texts=(passport, visa), mrz=(ZONE, other))
    assert (both.kind, both.expires_on) == ("passeport", date(2031, 5, 3))


def test_papers_of_several_kinds_have_no_date_together() -> None:
    bill = replace(TEXT, kind="facture_eau", kind_confidence=0.9)
    payslip = replace(TEXT, page=2, kind="bulletins_salaire", kind_confidence=0.9)
    both = _concluded(texts=(bill, payslip), dates=(SAID,))
    assert (both.kind, both.issued_on) == (None, None)


def test_a_zone_that_was_misread_says_nothing() -> None:
    misread = MrzZone("TD3", (), valid=False, page=1)
    assert _concluded(dates=(UNTIL,), mrz=(misread,)).expires_on == UNTIL.value


@pytest.mark.parametrize(
    ("clear", "text", "certain"),
    [
        (True, "Nom : NGUYEN\nPrénoms : Minh Anh", True),
        (True, "Nom : NGUYEN", False),
        (False, "Nom : NGUYEN\nPrénoms : Minh Anh", False),
    ],
)
def test_names_need_a_second_source(*, clear: bool, text: str, certain: bool) -> None:
    person = Person("titulaire", "NGUYEN", "MINH ANH", Source.MRZ, 1)
    pages = (TEXT, replace(TEXT, page=2, text=text))
    read = _concluded(
        texts=(replace(TEXT, text=""), pages[1]),
        people=(person,),
        mrz=(replace(ZONE, names_certain=clear),),
    )
    assert read.content.people[0].certain is certain


@pytest.mark.parametrize(
    ("form", "code", "issuer", "by_words", "kind"),
    [
        ("TD3", "P", "UTO", None, "passeport"),
        ("TD3", "PP", "FRA", "passeport", "passeport_francais"),
        ("TD3", "P", "FRA", "titre_voyage", "titre_voyage"),
        ("TD3", "PR", "FRA", None, "titre_voyage"),
        ("TD3", "PT", "CHE", "passeport", "titre_voyage"),
        ("TD3", "PS", "BEL", None, "titre_voyage"),
        ("MRVA", "V", "FRA", "visa_long_sejour", "visa_long_sejour"),
        ("MRVA", "VD", "FRA", None, "visa_long_sejour"),
        ("MRVB", "VC", "FRA", None, "visa_court_sejour"),
        ("MRVB", "VC", "POL", "visa_long_sejour", "visa_court_sejour"),
        ("MRVA", "VI", "USA", None, None),
        ("MRVA", "V", "FRA", "facture_eau", "visa_long_sejour"),
        ("TD1", "IR", "FRA", "carte_resident", "carte_resident"),
        ("TD1", "IR", "FRA", "quittance_loyer", "titre_sejour"),
        ("TD1", "ID", "FRA", None, "cni_francaise"),
        ("IDFRA", "ID", "FRA", None, "cni_francaise"),
        ("TD1", "I", "BEL", None, "carte_identite_etrangere"),
        ("TD2", "I", "UTO", "titre_sejour", "titre_sejour"),
    ],
)
def test_a_zone_tells_the_kind(
    form: str, code: str, issuer: str, by_words: str | None, kind: str | None
) -> None:
    fields = {"document_code": code, "issuer": issuer}
    assert kind_of_zone(MrzZone(form, (), valid=True, page=1, fields=fields), by_words) == kind


@pytest.mark.parametrize(
    ("nationality", "kind"), [("FRA", "passeport_francais"), ("XXB", "titre_voyage")]
)
def test_a_french_passport_is_one_of_a_french_person(nationality: str, kind: str) -> None:
    fields = {"document_code": "P", "issuer": "FRA", "nationality": nationality}
    zone = MrzZone("TD3", (), valid=True, page=1, fields=fields)
    assert kind_of_zone(zone, None) == kind
