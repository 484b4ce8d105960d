"""Which bullets of annexe 10 each file answers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.given.forms import form_from
from linter.model.dossier import Dossier
from tests.rules.build import document

CONTEXT = Context(date(2026, 11, 23))
STUDENT: dict[str, Any] = {"titre": "etudiant", "etape": "renouvellement"}
HOST = {
    "format": "TD1",
    "fields": {"issuer": "FRA", "surname": "SARR", "given_names": "OUMAR", "birth_date": "1990"},
}


@pytest.mark.parametrize(
    ("form", "file", "items"),
    [
        (STUDENT, {"kind": "facture_electricite"}, ("A10-25.1.d2",)),
        (STUDENT, {"kind": "certificat_inscription"}, ("A10-25.1.d6", "A10-25.1.d11")),
        (STUDENT, {"kind": "casier_judiciaire"}, ()),
        (STUDENT, {"kind": "page_non_exigible"}, ()),
        (STUDENT, {}, ()),
        ({}, {"kind": "facture_electricite"}, ()),
        (
            {**STUDENT, "requests": [{"label": "Relevés de notes", "files": ["a.pdf"]}]},
            {},
            ("A10-25.1.d7",),
        ),
        (
            {**STUDENT, "demandeur": {"nom": "Ndiaye", "date_naissance": date(2001, 3, 14)}},
            {"kind": "titre_sejour", "mrz": [HOST]},
            (),
        ),
    ],
)
def test_a_file_answers_the_bullets_of_its_request_else_of_its_kind(
    form: dict[str, Any], file: dict[str, Any], items: tuple[str, ...]
) -> None:
    dossier = Dossier(None, form_from(form, "test"), (document({"path": "a.pdf", **file}),))
    (found,) = lint(dossier, CONTEXT).dossier.documents
    assert found.items == items


def lacking(form: dict[str, Any], *kinds: str) -> dict[str, tuple[str, ...]]:
    files = tuple(document({"path": f"{each}.pdf", "kind": each}) for each in kinds)
    report = lint(Dossier("d", form_from(form, "test"), files), CONTEXT)
    return {each.kind: each.items for each in report.missing}


HELD = ("titre_sejour", "facture_eau", "certificat_inscription", "attestation_reussite")


def test_what_is_due_and_not_there_is_missing_with_its_bullets() -> None:
    found = lacking(STUDENT, *HELD, "attestation_bourse")
    assert found["releves_notes"] == ("A10-25.1.d7",)
    assert not found.keys() & {*HELD, "attestation_bourse"}


@pytest.mark.parametrize(
    "said",
    [
        {"ephoto_prise_le": "2026-11-20T10:00:00"},
        {"demandeur": {"code_ephoto": "AB12CD34EF56GH78IJ90KL"}},
    ],
)
def test_an_ephoto_is_there_once_its_code_or_its_day_is_said(said: dict[str, Any]) -> None:
    photo = {"code_photo"}
    assert lacking(STUDENT, *HELD).keys() & photo
    assert not lacking({**STUDENT, **said}, *HELD).keys() & photo


@pytest.mark.parametrize("kind", HELD)
def test_each_file_is_missing_once_it_is_taken_away(kind: str) -> None:
    """What is there stays unsaid; take one away, and that one is said, with nothing else."""
    others = [each for each in HELD if each != kind]
    bullets = {item for items in lacking(STUDENT, *HELD).values() for item in items}
    without = {item for items in lacking(STUDENT, *others).values() for item in items}
    assert bullets < without


def test_without_a_title_or_a_stage_nothing_is_missing() -> None:
    assert lacking({}, "passeport") == lacking({"titre": "etudiant"}, "passeport") == {}
