"""What another text than the annexe wants in the folder: missing when it is not there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.missing import held, is_unsure, missing
from linter.given.forms import form_from
from linter.model.dossier import Dossier
from tests.rules.build import document

DAY = date(2026, 11, 30)
INTEGRATION = {
    "attestation_cir", "examen_civique", "examen_civique_resident", "diplome_francais_a2",
    "diplome_francais_b1",
}  # fmt: skip
FIRST_CARD = {"attestation_cir", "examen_civique", "diplome_francais_a2"}


def application(form: dict[str, Any], *files: dict[str, Any], on: date = DAY) -> Application:
    documents = tuple(document({"path": f"{n}.pdf", **each}) for n, each in enumerate(files))
    return Application(Dossier("dossier", form_from(form, "case"), documents), Context(on))


def lacking(form: dict[str, Any], *files: dict[str, Any], on: date = DAY) -> set[str]:
    passport = {"kind": "passeport"}
    return {each.kind for each in missing(application(form, passport, *files, on=on))}


def of(titre: str, etape: str, **situation: bool) -> dict[str, Any]:
    return {"titre": titre, "etape": etape, "situation": situation}


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        (of("conjoint-de-francais", "pluriannuelle"), FIRST_CARD),
        (of("salarie", "pluriannuelle"), FIRST_CARD),
        (of("salarie", "renouvellement"), set()),
        (of("salarie", "renouvellement", premiere_pluriannuelle=True), FIRST_CARD),
        (of("salarie", "premiere"), set()),
        (
            of("liens-personnels-et-familiaux", "changement_statut", premiere_pluriannuelle=True),
            {"attestation_cir", "examen_civique"},
        ),
        (of("etudiant", "pluriannuelle"), set()),
        (of("protection-subsidiaire", "renouvellement"), set()),
        (
            of("conjoint-de-francais", "carte_resident"),
            {"examen_civique_resident", "diplome_francais_b1"},
        ),
        (
            of("resident-longue-duree-ue", "premiere"),
            {"examen_civique_resident", "diplome_francais_b1"},
        ),
        (of("refugie", "premiere"), set()),
        (of("renouvellement-carte-de-resident", "renouvellement"), set()),
        (of("salarie", "pluriannuelle", plus_65_ans=True), {"attestation_cir"}),
        (of("salarie", "pluriannuelle", scolarite_en_france=True), set()),
        (of("salarie", "pluriannuelle", algerien=True), set()),
    ],
)
def test_exam_language_and_integration(form: dict[str, Any], wanted: set[str]) -> None:
    assert lacking(form) & INTEGRATION == wanted


def test_before_2026_there_was_neither_exam_nor_language() -> None:
    form = of("salarie", "pluriannuelle")
    assert lacking(form, on=date(2025, 12, 31)) & INTEGRATION == {"attestation_cir"}


def test_a_birth_date_answers_the_question_of_age() -> None:
    old = of("salarie", "pluriannuelle") | {"demandeur": {"date_naissance": "1960-11-30"}}
    assert lacking(old) & INTEGRATION == {"attestation_cir"}
    between = of("salarie", "pluriannuelle") | {"demandeur": {"date_naissance": "1960-12-01"}}
    assert lacking(between) & INTEGRATION == FIRST_CARD


@pytest.mark.parametrize(
    ("etape", "kind", "text", "there"),
    [
        ("pluriannuelle", "diplome_francais_a2", "DELF niveau A2", True),
        ("pluriannuelle", "diplome_francais_a2", "DELF niveau B1", True),
        ("pluriannuelle", "diplome_francais_a2", "DELF niveau A1", False),
        ("carte_resident", "diplome_francais_a2", "DELF niveau B1", True),
        ("carte_resident", "diplome_francais_a2", "DELF niveau C1", True),
        ("carte_resident", "diplome_francais_a2", "DELF niveau A2", False),
    ],
)
def test_the_level_that_a_proof_shows_counts(
    etape: str,
    kind: str,
    text: str,
    there: bool,  # noqa: FBT001 -- a column of the cases
) -> None:
    found = lacking(of("conjoint-de-francais", etape), {"kind": kind, "texts": [text]})
    wanted = {"pluriannuelle": "diplome_francais_a2", "carte_resident": "diplome_francais_b1"}[
        etape
    ]
    assert (wanted not in found) == there


def test_a_level_that_a_proof_does_not_tell_leaves_a_doubt() -> None:
    form = of("conjoint-de-francais", "carte_resident")
    vague = {"kind": "diplome_francais_a2", "texts": ["Niveaux : A1 A2 B1 B2"]}
    asked = application(form, vague)
    has = held(asked)
    (french,) = [each for each in missing(asked) if each.kind == "diplome_francais_b1"]
    assert is_unsure(french, has, asked.law)
    told = application(form, {"kind": "diplome_francais_a2", "texts": ["niveau A2"]})
    assert not is_unsure(french, held(told), told.law)


def test_what_is_missing_says_which_text_wants_it_and_who_is_exempt() -> None:
    found = missing(application(of("salarie", "pluriannuelle"), {"kind": "passeport"}))
    exam = next(each for each in found if each.kind == "examen_civique")
    assert exam.article == "L. 433-4 2°"
    assert exam.items == ()
    assert "plus de 65 ans" in (exam.condition or "")


def test_the_contract_is_missing_too() -> None:
    assert "contrat_engagement_republicain" in lacking(of("visiteur", "renouvellement"))
    signed = {"kind": "contrat_engagement_republicain"}
    assert "contrat_engagement_republicain" not in lacking(of("visiteur", "renouvellement"), signed)


def test_the_contract_replaces_the_older_act() -> None:
    """The annexe still names an act whose texts were repealed: the contract alone is missing."""
    found = lacking(of("conjoint-de-francais", "pluriannuelle"))
    assert "contrat_engagement_republicain" in found
    assert "acte_engagement_valeurs" not in found
