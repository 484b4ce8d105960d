"""The contract's form: every key is read, every other one is refused with its place."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import InputError
from linter.given.forms import (
    DOSSIER_FILE,
    form_from,
    form_from_folder,
    form_from_json,
)
from linter.model.dossier import Form, Moment
from linter.model.words import FieldKind, Stage

CONTRACT = """
{"titre": "etudiant", "etape": "renouvellement", "date_depot": "2026-11-23",
 "titre_expire_le": "2027-02-15", "ephoto_prise_le": "2026-11-22T18:00",
 "fields": [{"id": "f1", "code": "TELEPHONE_PORTABLE", "label": "Téléphone portable",
             "value": "06 12.34.56.78"}],
 "requests": [{"id": "s1", "label": "Extrait de casier judiciaire", "accept": ".pdf,.jpg",
               "files": []}]}
"""

DOSSIER = """
titre = 25
etape = "premiere"
date_depot = 2026-11-23T10:30:00
ephoto_prise_le = 2026-11-22

[demandeur]
nom = "Okonkwo"
prenoms = ["Ngozi", "Ada"]
date_naissance = 2001-02-28
telephone = "0612345678"

[situation]
heberge = true
boursier = false
"""


def test_the_contract_s_own_example() -> None:
    form = form_from_json(CONTRACT.encode(), "f.json")
    assert form.titre == "etudiant"
    assert form.etape is Stage.RENOUVELLEMENT
    assert form.date_depot == Moment(date(2026, 11, 23))
    assert form.titre_expire_le == date(2027, 2, 15)
    assert form.ephoto_prise_le == Moment(date(2026, 11, 22), time(18))
    (field,) = form.fields
    assert (field.id, field.kind, field.value) == (
        "f1",
        FieldKind.TELEPHONE_MOBILE,
        "06 12.34.56.78",
    )
    (request,) = form.requests
    assert (request.id, request.accept, request.files) == ("s1", ".pdf,.jpg", ())


def test_a_dossier_folder(tmp_path: Path) -> None:
    (tmp_path / DOSSIER_FILE).write_text(DOSSIER, encoding="utf-8")
    form = form_from_folder(tmp_path)
    assert form.titre == "25"
    assert form.date_depot == Moment(date(2026, 11, 23), time(10, 30))
    assert form.date_naissance == date(2001, 2, 28)
    assert form.situation == {"heberge": True, "boursier": False}
    assert {(each.id, each.kind) for each in form.fields} == {
        ("demandeur.nom", FieldKind.NOM),
        ("demandeur.prenoms[0]", FieldKind.PRENOM),
        ("demandeur.prenoms[1]", FieldKind.PRENOM),
        ("demandeur.telephone", FieldKind.TELEPHONE_MOBILE),
    }


def test_a_folder_without_dossier_toml_is_an_empty_form(tmp_path: Path) -> None:
    assert form_from_folder(tmp_path) == Form()


def test_an_input_without_id_has_one() -> None:
    form = form_from({"fields": [{"code": "NOM"}, {"label": "x"}], "requests": [{}]}, "f")
    assert [each.id for each in form.fields] == ["NOM", "fields[1]"]
    assert [each.id for each in form.requests] == ["requests[0]"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ([], ""),
        ("x", ""),
        (None, ""),
        ({"titres": "etudiant"}, "titres"),
        ({"titre": []}, "titre"),
        ({"etape": "deuxieme"}, "etape"),
        ({"etape": 1}, "etape"),
        ({"date_depot": "hier"}, "date_depot"),
        ({"date_depot": 20261123}, "date_depot"),
        ({"titre_expire_le": "2027-02-30"}, "titre_expire_le"),
        ({"titre_expire_le": "0027-02-15"}, "titre_expire_le"),
        ({"ephoto_prise_le": "2026-11-22T18:00Z"}, "ephoto_prise_le"),
        ({"fields": {}}, "fields"),
        ({"fields": ["x"]}, "fields[0]"),
        ({"fields": [{}, {"value": 612345678}]}, "fields[1].value"),
        ({"fields": [{"valeur": "x"}]}, "fields[0].valeur"),
        ({"requests": [{"files": [1]}]}, "requests[0].files"),
        ({"requests": [{"libelle": "x"}]}, "requests[0].libelle"),
        ({"demandeur": "x"}, "demandeur"),
        ({"demandeur": {"prenom": "x"}}, "demandeur.prenom"),
        ({"demandeur": {"date_naissance": "x"}}, "demandeur.date_naissance"),
        ({"demandeur": {"nom": {}}}, "demandeur.nom"),
        ({"situation": {"heberge": "oui"}}, "situation.heberge"),
        ({"situation": []}, "situation"),
    ],
)
def test_a_bad_key_or_value_is_told_with_its_place(data: object, key: str) -> None:
    with pytest.raises(InputError) as caught:
        form_from(data, "dossier.toml")
    assert caught.value.source == "dossier.toml"
    assert caught.value.key == key
    assert str(caught.value).startswith("dossier.toml")


def test_a_misspelt_stage_is_told_the_others() -> None:
    with pytest.raises(InputError) as caught:
        form_from({"etape": "renouvelement"}, "f")
    assert "renouvellement" in caught.value.remedy


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.dates(),
    st.datetimes(),
)
KEYS = st.one_of(
    st.sampled_from(
        [*json.loads(CONTRACT), "demandeur", "situation", "id", "code", "value", "nom"]
    ),
    st.text(max_size=5),
)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
)


def _error(data: object) -> InputError | None:
    try:
        form_from(data, "f")
    except InputError as error:
        return error
    return None


@given(DATA)
def test_any_data_is_a_form_or_an_input_error(data: object) -> None:
    error = _error(data)
    assert error is None or (error.source == "f" and error.problem)


@given(st.sampled_from(sorted(json.loads(CONTRACT))), SCALARS)
def test_one_wrong_value_is_told_with_its_key(key: str, value: object) -> None:
    error = _error({**json.loads(CONTRACT), key: value})
    assert error is None or error.key.startswith(key)
