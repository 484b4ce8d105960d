"""`queue`, `calendar` and the report as a page, as they are typed."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import TODAY, run
from tests.writing.pages import Document

SOON = 'titre = "etudiant"\netape = "renouvellement"\ntitre_expire_le = 2027-02-15\n'
NAME = "[demandeur]\nnom = 'DIOP'\n"


@pytest.fixture
def folder(dossier: Path) -> Path:
    """Two dossiers, only the second of which has a deadline."""
    other = dossier.parent / "beta diop"
    shutil.copytree(dossier, other)
    (other / "dossier.toml").write_text(SOON + NAME, "utf-8")
    return dossier.parent


def test_the_queue_in_every_form(folder: Path) -> None:
    text = run("queue", folder, *TODAY)
    assert text.code == 0
    assert text.out.index("beta diop") < text.out.index("alpha")
    assert "17 décembre 2026" in text.out
    found = run("queue", folder, *TODAY, "--format", "json").json["queue"]
    assert [Path(each["path"]).name for each in found] == ["beta diop", "alpha"]
    for ending, sign in ((".csv", "repere;"), (".html", "<!doctype html>")):
        path = folder / f"queue{ending}"
        assert run("queue", folder, *TODAY, "--output", path).code == 0
        assert sign in path.read_text("utf-8-sig")
        path.unlink()


def test_a_dossier_that_cannot_be_understood_is_in_the_queue_and_told(folder: Path) -> None:
    (folder / "alpha" / "dossier.toml").write_text("titre = ", "utf-8")
    result = run("queue", folder, *TODAY)
    assert result.code == 2
    assert "dossier.toml" in result.err
    assert "il manque la valeur" in result.err
    assert "alpha" in result.out


def test_the_calendar_names_nobody_unless_asked(folder: Path) -> None:
    vobject: Any = import_module("vobject")
    path = folder.parent / "dates.ics"
    done = run("calendar", folder, "-o", path, *TODAY)
    assert done.code == 0, done.err
    assert "2 dates" in done.out
    content = path.read_bytes()
    assert b"diop" not in content.lower()
    starts = [each.dtstart.value for each in vobject.readOne(content.decode()).vevent_list]
    assert [each.isoformat() for each in starts] == ["2026-12-17", "2027-02-15"]
    mark = run("queue", folder, *TODAY, "--format", "json").json["queue"][0]["mark"]
    assert mark.encode() in content
    run("calendar", folder, "-o", path, *TODAY)
    assert path.read_bytes() == content
    run("calendar", folder, "-o", path, "--noms", *TODAY)
    assert b"beta diop" in path.read_bytes().replace(b"\r\n ", b"")


def test_without_a_date_to_come_no_calendar_is_written(dossier: Path) -> None:
    path = dossier.parent / "dates.ics"
    done = run("calendar", dossier, "-o", path, *TODAY)
    assert done.code == 0
    assert "Aucune date" in done.out
    assert not path.exists()


def test_the_page_holds_the_pages_with_a_fault(dossier: Path, jpeg: bytes) -> None:
    (dossier / "piece.pdf").rename(dossier / "Diop, scan n°1.pdf")
    (dossier / "photo.jpg").write_bytes(jpeg)
    (dossier / "photo copie.jpg").write_bytes(jpeg)
    path = dossier.parent / "rapport.html"
    assert run(dossier, "--output", path, *TODAY).code in {0, 1}
    page = path.read_text("utf-8")
    assert "Diop" in page
    assert any(each.startswith("data:image/jpeg;base64,") for each in Document(page).loads)
    assert run(dossier, "--output", path, "--anonyme", *TODAY).code in {0, 1}
    page = path.read_text("utf-8")
    assert "diop" not in page.lower()
    assert "alpha" not in page
    assert Document(page).loads == []


def test_only_the_page_can_leave_names_out(dossier: Path) -> None:
    refused = run(dossier, "--anonyme", *TODAY)
    assert refused.code == 2
    assert "--format html" in refused.err
    assert refused.out == ""
