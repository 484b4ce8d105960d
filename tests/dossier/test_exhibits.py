"""Whose a file is: by what it says, else by the request under which it was put."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.exhibits import exhibits, settled
from linter.dossier.words import Owner
from linter.given.forms import form_from
from linter.model.dossier import Document, Dossier, Part
from tests.rules.build import document

AWA = {"nom": "Ndiaye", "prenoms": "Awa", "date_naissance": date(2001, 3, 14)}
HERS = {"surname": "NDIAYE", "given_names": "AWA", "birth_date": "2001-03-14"}
TWIN = {**HERS, "given_names": "ADAMA"}
HUSBAND = {"surname": "NDIAYE", "given_names": "OUMAR", "birth_date": "1995-06-02"}
STRANGER = {"surname": "SARR", "given_names": "LISE", "birth_date": "1970-01-01"}
SAME_DAY = {**STRANGER, "birth_date": "2001-03-14"}


CONTEXT = Context(date(2026, 11, 23))


def _owner(label: str, fields: dict[str, str] | None, kind: str = "titre_sejour") -> Owner:
    request = {"label": label, "files": ["a.pdf"] if label else []}
    form = form_from(
        {
            "titre": "conjoint-de-francais",
            "etape": "renouvellement",
            "demandeur": AWA,
            "requests": [request],
        },
        "test",
    )
    file: dict[str, Any] = {"path": "a.pdf", "kind": kind}
    if fields:
        file["mrz"] = [{"format": "TD1", "fields": fields}]
    (exhibit,) = exhibits(Application(Dossier(None, form, (document(file),)), CONTEXT))
    return exhibit.owner


@pytest.mark.parametrize(
    ("fields", "owner"),
    [
        (HERS, Owner.APPLICANT),
        ({**HERS, "birth_date": "2001-03-13"}, Owner.APPLICANT),
        ({**HERS, "surname": "NDIAY"}, Owner.APPLICANT),
        (TWIN, Owner.APPLICANT),
        (HUSBAND, Owner.OTHER),
        (STRANGER, Owner.OTHER),
        (SAME_DAY, Owner.UNKNOWN),
        (None, Owner.UNKNOWN),
    ],
)
def test_a_file_without_a_request_is_whose_it_says(
    fields: dict[str, str] | None, owner: Owner
) -> None:
    assert _owner("", fields) is owner


ASKED_OF = {
    Owner.APPLICANT: ("Titre de séjour en cours de validité", "Passeport"),
    Owner.OTHER: (
        *("Carte de séjour du conjoint", "Titre de séjour de l'hébergeant"),
        "Pièce d'identité de l'hébergeant",
    ),
    Owner.UNKNOWN: (
        *("Justificatif de domicile", "Acte de mariage"),
        *("Déclaration sur l'honneur conjointe de vie commune", "Acte de mariage avec le conjoint"),
    ),
}


@pytest.mark.parametrize(
    ("label", "owner"), [(label, owner) for owner, labels in ASKED_OF.items() for label in labels]
)
def test_a_file_that_says_nothing_is_whose_its_request_asks(label: str, owner: Owner) -> None:
    assert _owner(label, None) is owner


@pytest.mark.parametrize(
    ("kind", "owner"),
    [
        ("bulletins_salaire", Owner.UNKNOWN),
        ("attestation_employeur", Owner.UNKNOWN),
        ("titre_sejour", Owner.OTHER),
    ],
)
def test_of_several_papers_that_a_request_names_what_was_read_tells_which(
    kind: str, owner: Owner
) -> None:
    label = "Titre de séjour du conjoint, bulletins de salaire et attestation de votre employeur"
    assert _owner(label, None, kind) is owner


def test_a_french_identity_card_is_never_the_applicant_s() -> None:
    assert _owner("Pièce d'identité", None, "cni_francaise") is Owner.OTHER


@pytest.mark.parametrize("label", ["Carte de séjour du conjoint", "Justificatif de domicile"])
def test_what_a_file_says_counts_before_its_request(label: str) -> None:
    assert _owner(label, HERS) is Owner.APPLICANT
    assert _owner(label, STRANGER) is Owner.OTHER


@pytest.mark.parametrize(
    ("certain", "together"),
    [
        ((True, True), [1, 1]),
        ((False, True), [2]),
        ((True, False), [2]),
        ((False, False), [2]),
        ((True, True, False), [1, 2]),
        ((False, True, True), [2, 1]),
    ],
)
def test_parts_between_which_the_cut_is_doubtful_stay_together(
    certain: tuple[bool, ...], together: list[int]
) -> None:
    parts = tuple(Part((page,), certain=sure) for page, sure in enumerate(certain, 1))
    assert [len(each) for each in settled(Document("a.pdf", 1, parts=parts))] == together
