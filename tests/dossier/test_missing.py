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
