"""What the extension asks beside the contract: facts of other slots, and a mended profile."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator

from linter.given.fields import is_nameless
from samples.documents import domicile, identite
from samples.people import AWA, MINH, ROSA
from samples.scan import SCANNER, as_jpeg
from server.errors import RefusedError
from server.profiles import FOLDER, mended_profile, schema
from tests.server.client import Client

PROFILES = sorted((Path(__file__).parents[2] / "extension" / "profiles").glob("*.json"))
BILL = domicile.electricity_bill(AWA, date(2026, 10, 2))
PASSPORT = as_jpeg(identite.passport(MINH, date(2021, 5, 4), date(2031, 5, 3)), SCANNER)


def read(client: Client, name: str, content: bytes, **form: object) -> Any:
    answer = client.upload("document", {name: content}, {"form": json.dumps(form)})
    assert answer.status == 200, answer.content
    return answer.json


def codes(report: Any) -> set[str]:
    return {
        each["code"] for each in report["dossiers"][0]["findings"] if each["outcome"] == "failed"
    }


def test_the_same_file_in_two_slots_is_seen_by_what_was_read_of_the_first(client: Client) -> None:
    slots = [{"id": "a", "label": "Justificatif de domicile", "files": ["facture.pdf"]}]
    first = read(client, "facture.pdf", BILL)
    assert len(first["facts"]) == 1
    alone = read(client, "autre.pdf", BILL, requests=[{"id": "b", "label": "Passeport"}])
    beside = read(
        client,
        "autre.pdf",
        BILL,
        requests=[*slots, {"id": "b", "label": "Passeport"}],
        documents=first["facts"],
    )
    assert "FIC08" not in codes(alone)
    assert "FIC08" in codes(beside)
    assert [each["path"] for each in beside["facts"]] == ["autre.pdf"]


def test_a_form_is_compared_with_what_was_read_of_its_files(client: Client) -> None:
    facts = read(client, "passeport.jpg", PASSPORT)["facts"]
    request = {"id": "s", "label": "Passeport", "files": ["passeport.jpg"]}
    form = {"titre": "etudiant", "etape": "renouvellement", "requests": [request]}

    def named(surname: str, given: str) -> Any:
        fields = [
            {"id": "n", "code": "NOM_NAISSANCE", "label": "Nom de naissance", "value": surname},
            {"id": "p", "code": "PRENOM", "label": "Prénom(s)", "value": given},
        ]
        return client.post("form", **form, fields=fields, documents=facts).json

    same, other = named(MINH.surname, MINH.given_names), named(ROSA.surname, ROSA.given_names)
    assert codes(other) - codes(same) == {"IDE01"}
    assert client.post("form", documents=[{"path": 3}]).code == "lectures"


@pytest.mark.parametrize(("code", "label"), [("", ""), ("", "Champ 9"), ("", "姓名"), ("x", "12")])
def test_what_has_no_name_may_be_wanted(code: str, label: str) -> None:
    assert is_nameless(code, label)


@pytest.mark.parametrize(("code", "label"), [("", "Signe astrologique"), ("CYCLE_ETUDES", "")])
def test_what_has_a_name_that_no_rule_knows_is_not_wanted(code: str, label: str) -> None:
    assert not is_nameless(code, label)


def test_the_program_says_what_each_field_is(client: Client) -> None:
    fields = [
        {"id": "a", "label": "Téléphone portable", "value": "0612345678"},
        {"id": "b", "label": "Signe astrologique", "value": "Lion"},
        {"id": "c", "label": "", "value": "x"},
    ]
    said = client.post("form", fields=fields).json["dossiers"][0]["fields"]
    assert said == [
        {"id": "a", "kind": "telephone_mobile", "wanted": False},
        {"id": "b", "kind": None, "wanted": False},
        {"id": "c", "kind": None, "wanted": True},
    ]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_the_extension_s_own_profiles_follow_the_schema(path: Path) -> None:
    Draft202012Validator(schema()).validate(json.loads(path.read_text("utf-8")))


def test_a_mended_profile_is_served_once_it_is_there(client: Client, tmp_path: Path) -> None:
    assert client.post("profile", name="particuliers").json == {"profile": None}
    (tmp_path / FOLDER).mkdir()
    mended = {"name": "particuliers", "slots": {"box": ["app-depots"]}}
    (tmp_path / FOLDER / "particuliers.json").write_text(json.dumps(mended), "utf-8")
    assert mended_profile(tmp_path, "particuliers") == mended
    assert mended_profile(tmp_path, "usagers") is None


def _sized(size: int) -> str:
    """A profile of so many bytes."""
    return f'{{"name": "usagers"{" " * (size - 19)}}}'


def test_a_profile_as_large_as_may_be_is_used(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "usagers.json").write_text(_sized(500_000), "utf-8")
    assert mended_profile(tmp_path, "usagers") == {"name": "usagers"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "JSON"),
        ('{"name": "usagers", "slots": {"box": "app-depots"}}', "slots.box"),
        ('{"name": "usagers", "script": "alert(1)"}', "le début"),
        ('{"about": "x"}', "le début"),
        (_sized(500_001), "JSON"),
    ],
)
def test_a_profile_of_another_shape_is_not_used(content: str, says: str, tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "usagers.json").write_text(content, "utf-8")
    with pytest.raises(RefusedError) as refused:
        mended_profile(tmp_path, "usagers")
    assert says in str(refused.value.message)
