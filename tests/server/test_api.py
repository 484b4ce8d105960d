"""What the API answers, and that it is what its document says."""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from PIL import Image
from pypdf import PdfReader

from samples.documents import domicile, identite
from samples.people import AWA, MINH
from samples.scan import SCANNER, as_jpeg
from server.app import Services, create_app
from server.config import ServerConfig
from server.jobs import Jobs
from server.openapi import document
from server.pairing import Codes, Pairings
from server.workfolder import WorkFolder
from tests.forms import RENEWAL
from tests.page.program import Program
from tests.server.client import Answer, Client

BILL = domicile.electricity_bill(AWA, date(2026, 10, 2))
PASSPORT = as_jpeg(identite.passport(MINH, date(2021, 5, 4), date(2031, 5, 3)), SCANNER)
NOT_DUE = {
    "label": "Extrait de casier judiciaire",
    "titre": "etudiant",
    "etape": "renouvellement",
}


def checked(answer: Answer, path: str, method: str = "post") -> Any:
    """The JSON of an answer, once it is what the document promises."""
    described = document()["paths"][path][method]["responses"][str(answer.status)]
    schema = described["content"]["application/json"]["schema"]
    Draft202012Validator({**schema, "components": document()["components"]}).validate(answer.json)
    return answer.json


def test_the_document_names_every_route_and_no_other(tmp_path: Path) -> None:
    config = ServerConfig(tmp_path)
    services = Services(Pairings(tmp_path), Codes(1, None), Jobs(config), WorkFolder(tmp_path))
    app = create_app(config, services)
    routes = {
        (rule.rule, method.lower())
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD"}
        if rule.endpoint != "page.static"
    }
    described = {(path, method) for path, each in document()["paths"].items() for method in each}
    assert routes == described


def test_the_document_is_served(client: Client) -> None:
    assert client.ask("/openapi.json", b"", method="GET").json == document()


def test_health_tells_who_answers_and_nothing_else(client: Client) -> None:
    answer = client.ask("/health", b"", {"Authorization": None}, method="GET")
    assert set(checked(answer, "/health", "get")) == {"name", "version"}


def test_a_form_is_linted_like_on_the_command_line(client: Client) -> None:
    form = {
        **RENEWAL,
        "ephoto_prise_le": "2026-11-22T18:00",
        "fields": [
            {"id": "f1", "code": "TELEPHONE_PORTABLE", "label": "Tel", "value": "06 12.34.56.78"}
        ],
        "requests": [{"id": "s1", "label": NOT_DUE["label"], "accept": ".pdf", "files": []}],
        "situation": {"residant_mayotte": False},
        "demandeur": {"prenoms": ["Awa"], "date_naissance": "2001-03-14"},
    }
    report = checked(client.post("form", **form), "/api/v1/form")
    (dossier,) = report["dossiers"]
    codes = {each["code"] for each in dossier["findings"]}
    assert {"TEL01", "DEL02", "PIE02", "EPH01"} <= codes
    assert dossier["requests"][0]["verdict"] == "non_exigible"
    assert report["tool"]["annexe10_version"]


@pytest.mark.parametrize(
    ("form", "status", "code"),
    [
        ({"titre": "inexistant"}, 404, "titre_inconnu"),
        ({"titre": "vie privée et familiale"}, 409, "titre_large"),
        ({"situation": {"inexistante": True}}, 404, "inconnu"),
        ({"date_depot": "2026-02-31"}, 400, "schema"),
        ({"etape": "autre"}, 400, "schema"),
        ({"fields": "x"}, 400, "schema"),
    ],
)
def test_a_wrong_form_is_told_where(
    client: Client, form: Mapping[str, object], status: int, code: str
) -> None:
    answer = client.post("form", **form)
    checked(answer, "/api/v1/form")
    assert (answer.status, answer.code) == (status, code)
    assert "inexistant" not in answer.content.decode()


def test_a_request_gets_its_verdict(client: Client) -> None:
    reply = checked(client.post("request", **NOT_DUE), "/api/v1/request")
    assert (reply["verdict"], reply["titre"], reply["row"]) == ("non_exigible", "etudiant", 25)
    due = client.post("request", label="Passeport", titre=59, etape="renouvellement").json
    assert due["verdict"] == "exigible"


def test_the_page_is_made_only_for_what_is_not_due(client: Client) -> None:
    answer = client.post("page", **NOT_DUE)
    assert answer.headers["content-type"] == "application/pdf"
    (page,) = PdfReader(io.BytesIO(answer.content)).pages
    assert "n'est donc pas exigible" in page.extract_text()
    refused = client.post("page", **{**NOT_DUE, "label": "Justificatif de domicile"})
    assert (refused.status, refused.code) == (409, "pas_non_exigible")
    assert client.post("page").headers["content-type"] == "application/pdf"


def test_a_document_is_read_and_checked(client: Client) -> None:
    report = _read(client, "document", {"passeport.jpg": PASSPORT}, {})
    (read,) = report["dossiers"][0]["documents"]
    assert (read["kind"], read["expires_on"]) == ("passeport", "2031-05-03")
    assert read["mrz"]["valid"]


def test_a_document_is_put_under_its_request(client: Client) -> None:
    form = {
        "titre": "etudiant",
        "etape": "renouvellement",
        "requests": [{"id": "s", "label": "Justificatif de domicile"}],
    }
    fields = {"form": json.dumps(form), "date": "2027-11-23"}
    report = _read(client, "document", {"facture.pdf": BILL}, fields)
    (dossier,) = report["dossiers"]
    assert dossier["requests"][0]["verdict"] == "exigible"
    assert "PIE03" in {each["code"] for each in dossier["findings"]}


def test_a_dossier_is_read_apart_with_its_progress(client: Client) -> None:
    files = {"awa/facture.pdf": BILL, "awa/passeport.jpg": PASSPORT}
    fields = {"titre": "etudiant", "etape": "renouvellement", "attendre": "0"}
    answer = client.upload("dossier", files, fields)
    assert answer.status == 202
    progress = checked(answer, "/api/v1/dossier")
    assert (progress["state"], progress["total"]) == ("reading", 2)
    assert progress["cannot_tell"]
    report = _finished(client, progress["job"])
    (dossier,) = report["dossiers"]
    assert [each["path"] for each in dossier["documents"]] == ["facture.pdf", "passeport.jpg"]
    assert dossier["titre"] == "etudiant"
    assert report["proposal"] == {
        "name": "Minh Anh Nguyen",
        "titre": None,
        "titres": [],
        "etape": None,
        "titre_expire_le": None,
    }
    picture = client.post("dossier/thumbnail", job=progress["job"], file="passeport.jpg", page=1)
    with Image.open(io.BytesIO(picture.content)) as seen:
        assert seen.format == "JPEG"
        assert seen.width <= 320
    for file, page in (("passeport.jpg", 2), ("../facture.pdf", 1), ("autre.pdf", 1)):
        missing = client.post("dossier/thumbnail", job=progress["job"], file=file, page=page)
        assert missing.status == 404
    assert client.post("dossier/forget", job=progress["job"]).status == 200
    assert client.post("dossier/status", job=progress["job"]).status == 404


def test_a_zip_is_a_dossier(client: Client) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("awa/facture.pdf", BILL)
        archive.writestr("awa/dossier.toml", 'titre = "etudiant"\netape = "renouvellement"\n')
    report = _read(client, "dossier", {"awa.zip": out.getvalue()}, {})
    (dossier,) = report["dossiers"]
    assert dossier["titre"] == "etudiant"
    assert [each["kind"] for each in dossier["documents"]] == ["facture_electricite"]


def test_a_dossier_that_cannot_be_understood_says_why(client: Client) -> None:
    files = {"awa/dossier.toml": b"titre = [", "awa/facture.pdf": BILL}
    answer = client.upload("dossier", files, {"attendre": "50"})
    said = checked(answer, "/api/v1/dossier")
    assert said["state"] == "failed"
    assert said["error"]["message"].startswith("awa/dossier.toml")


def test_another_pairing_sees_nothing_of_a_dossier(server: Program, client: Client) -> None:
    job = client.upload("dossier", {"a.pdf": BILL}, {"attendre": "50"}).json["job"]
    other = "moz-extension://99999999-2222-3333-4444-555555555555"
    stranger = Client(server.url, "", other)
    token = stranger.post("pair", code=server.code()).json["token"]
    intruder = Client(server.url, token, other)
    for endpoint in ("dossier/status", "dossier/forget"):
        assert intruder.post(endpoint, job=job).status == 404
    assert intruder.post("dossier/thumbnail", job=job, file="a.pdf", page=1).status == 404
    assert client.post("dossier/status", job=job).json["state"] == "done"


@pytest.mark.parametrize(
    ("files", "fields", "status"),
    [
        ({}, {}, 400),
        ({"a.pdf": b""}, {"form": "["}, 400),
        ({"a.pdf": b""}, {"date": "demain"}, 400),
        ({"a.pdf": b""}, {"attendre": "nan"}, 400),
        ({"a.pdf": b""}, {"titre": "inexistant"}, 404),
        ({"../a.pdf": b""}, {}, 422),
        ({"a.zip": b"PK\x05\x06" + bytes(18)}, {}, 400),
    ],
)
def test_a_wrong_upload_is_refused(
    client: Client, files: Mapping[str, bytes], fields: Mapping[str, str], status: int
) -> None:
    answer = client.upload("dossier", files, fields)
    assert answer.status == status
    checked(answer, "/api/v1/dossier")


def test_checks_are_answered_while_documents_are_read(client: Client) -> None:
    pages = {f"{number}.jpg": PASSPORT for number in range(6)}
    job = client.upload("dossier", pages, {"attendre": "0"}).json["job"]
    for _ in range(5):
        assert client.post("form", fields=[{"code": "NOM", "value": "Diallo"}]).status == 200
    assert client.post("dossier/status", job=job).json["state"] == "reading"
    client.post("dossier/forget", job=job)


def _read(
    client: Client, endpoint: str, files: Mapping[str, bytes], fields: Mapping[str, str]
) -> Any:
    """The report, however long the reading takes."""
    answer = client.upload(endpoint, files, {"attendre": "50", **fields})
    found = checked(answer, f"/api/v1/{endpoint}")
    return found if answer.status == 200 else _finished(client, found["job"])


def _finished(client: Client, job: str) -> Any:
    for _ in range(3000):
        status = checked(client.post("dossier/status", job=job), "/api/v1/dossier/status")
        if status["state"] != "reading":
            assert status["state"] == "done"
            return status["report"]
        time.sleep(0.1)
    raise AssertionError("never finished")
