"""What is handed out of a dossier: the copy as a zip, the letter, the sheet."""

from __future__ import annotations

import io
import time
import zipfile
from base64 import b64decode
from datetime import date
from typing import Any

import pytest

from samples.documents import domicile
from samples.people import AWA
from tests.page.program import Program
from tests.server.client import Answer, Client
from tests.server.test_api import checked
from tests.writing.test_channel import COMMAND_LINE

BILL = domicile.electricity_bill(AWA, date(2026, 10, 2))
FORM = (
    '{"titre": "etudiant", "etape": "renouvellement", "requests": ['
    '{"id": "s1", "label": "Extrait de casier judiciaire"},'
    '{"id": "s2", "label": "Justificatif de domicile de moins de 3 mois"}]}'
)


@pytest.fixture(scope="module")
def report(server: Program) -> Any:
    """A dossier of a bill under a name that the site refuses, in the folder of a person."""
    client = Client(server.url, server.token, server.url.rstrip("/"))
    files = {"Awa/facture (été).pdf": BILL, "Awa/la même.pdf": BILL}
    return checked(client.upload("dossier", files, {"form": FORM}), "/api/v1/dossier")


def _copied(client: Client, job: str) -> Any:
    made = checked(client.post("dossier/copies", job=job), "/api/v1/dossier/copies")
    for _ in range(300):
        if made["state"] != "reading":
            return made
        time.sleep(0.2)
        answer = client.post("dossier/status", job=made["job"])
        made = checked(answer, "/api/v1/dossier/status")
    pytest.fail("the copy takes too long")


def _zipped(client: Client, job: str) -> Answer:
    return client.post("dossier/copies/zip", job=job)


def test_the_copy_comes_as_a_zip_and_mends_what_was_announced(client: Client, report: Any) -> None:
    (dossier,) = report["dossiers"]
    assert dossier["mended"] >= 2  # a file that is there twice, a request that is not due
    made = _copied(client, report["job"])
    (left,) = made["report"]["dossiers"]
    assert left["mended"] == 0
    zipped = _zipped(client, made["job"])
    assert zipped.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(zipped.content)) as archive:
        names = archive.namelist()
        todo = archive.read("copie-prete/a-faire.txt").decode()
    assert not COMMAND_LINE.search(todo)
    assert not any(each.startswith("copie-prete/.") for each in names)
    assert {"copie-prete/a-faire.txt", "copie-prete/dossier.toml"} <= set(names)
    assert sum(each.endswith(".pdf") for each in names) == 2  # the bill once, the page
    assert "Awa" not in " ".join(names)


def test_a_dossier_without_a_copy_has_no_zip(client: Client, report: Any) -> None:
    assert _zipped(client, report["job"]).code == "sans_copie"
    assert _zipped(client, "inconnu").status == 404


def test_a_copy_of_another_one_is_not_handed_out(server: Program, report: Any) -> None:
    other = Client(server.url, server.link("Autre").token, server.url.rstrip("/"))
    for endpoint in ("dossier/copies", "dossier/letter"):
        assert other.post(endpoint, job=report["job"]).status == 404


def test_the_letter_is_a_text_and_a_pdf(client: Client, report: Any) -> None:
    answer = client.post("dossier/letter", job=report["job"], date="2026-11-30")
    written = checked(answer, "/api/v1/dossier/letter")
    assert "« Extrait de casier judiciaire »" in written["text"]
    assert "le 30 novembre 2026" in written["text"]
    assert b64decode(written["pdf"]).startswith(b"%PDF")
    assert not any("toml" in each for each in written["open"])


def test_the_sheet_is_a_page_in_french_and_one_language_beside_it(
    client: Client, report: Any
) -> None:
    answer = client.post("dossier/sheet", job=report["job"], date="2026-11-30", langue="uk")
    page = answer.content.decode()
    assert (answer.status, page[:15]) == (200, "<!doctype html>")
    assert 'lang="uk"' in page
    assert page.count("<article") == 1


def test_no_letter_answers_what_nobody_asked(client: Client) -> None:
    report = client.upload("dossier", {"facture.pdf": BILL}).json
    assert client.post("dossier/letter", job=report["job"]).code == "rien_demande"


def test_what_to_write_in_observations_comes_with_the_verdict(report: Any) -> None:
    by_id = {each["id"]: each for each in report["dossiers"][0]["requests"]}
    assert "n'apparaît pas dans l'annexe 10" in by_id["s1"]["statement"]
    assert "ligne 25" in by_id["s2"]["statement"]
