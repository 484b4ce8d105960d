"""`page`, `read`, `rule`, `titles`, `doctor`, `annexe10`."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from linter.rules import all_rules
from linter.writing.non_exigible import SENTENCE
from tests.cli.run import run

STUDENT = ("--titre", "etudiant", "--etape", "renouvellement")


def text_of(path: Path) -> str:
    document = pdfium.PdfDocument(path)
    words = document[0].get_textpage().get_text_range()
    document.close()
    return " ".join(words.split())


def test_the_page_alone_holds_the_sentence_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    assert run("page", "-o", path).code == 0
    assert text_of(path) == SENTENCE


@pytest.mark.parametrize("ending", [".jpg", ".jpeg", ".png", ".PNG"])
def test_the_page_as_an_image(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"page{ending}"
    assert run("page", "-o", path).code == 0
    with Image.open(path) as image:
        assert image.width > 1000


def test_the_page_names_the_document_once_it_is_known_not_to_be_due(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    assert run("page", "Extrait de casier judiciaire", *STUDENT, "-o", path).code == 0
    assert "Extrait de casier judiciaire" in text_of(path)
    assert "ligne 25" in text_of(path)


def test_the_page_is_refused_for_a_document_that_is_due(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    due = ("page", "Justificatif de domicile", *STUDENT, "-o", path)
    refused = run(*due)
    assert refused.code == 2
    assert "exigible" in refused.err
    assert "--force" in refused.err
    assert not path.exists()
    assert run(*due, "--force").code == 0
    assert path.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("page",), "-o"),
        (("page", "-o", "page.docx"), ".pdf, .jpg ou .png"),
        (("page", "Casier", "--titre", "25", "-o", "page.pdf"), "--etape"),
    ],
)
def test_what_the_page_lacks_is_said(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    result = run(*words, cwd=tmp_path)
    assert result.code == 2
    assert said in result.err
    assert list(tmp_path.iterdir()) == []


KEYS = {
    "path",
    "pages",
    "media_type",
    "kind",
    "kind_confidence",
    "issued_on",
    "expires_on",
    "dates",
    "people",
    "mrz",
    "doc2d",
    "quality",
    "text",
    "unread",
}


def test_read_gives_the_contract_s_keys_and_says_what_is_not_read(dossier: Path) -> None:
    broken = dossier / "coupé.pdf"
    broken.write_bytes((dossier / "piece.pdf").read_bytes()[:500])
    result = run("read", dossier / "piece.pdf", broken, "--format", "json")
    assert result.code == 0
    good, bad = result.json["documents"]
    assert set(good) >= KEYS
    assert (good["pages"], good["media_type"]) == (1, "application/pdf")
    assert good["quality"]["pages"][0]["blank"] is False
    assert good["unread"] == []
    assert bad["unread"]
    assert bad["readable"] is False


def test_read_wants_files(dossier: Path) -> None:
    assert "dossier" in run("read", dossier).err
    assert run("read", dossier / "absent.pdf").code == 2


def test_every_rule_can_be_explained() -> None:
    listed = run("rule").out.splitlines()
    assert len(listed) == len(all_rules())
    one = run("rule", "tel01").out
    assert one == run("rule", "telephone-avec-separateurs").out
    assert "Pourquoi :" in one
    told = run("rule", "TEL01", "--format", "json").json
    assert list(told) == ["code", "name", "severity", "documentation", "reference"]
    assert told["code"] == "TEL01"
    assert told["name"] == "telephone-avec-separateurs"
    wrong = run("rule", "TEL99")
    assert wrong.code == 2
    assert "TEL0" in wrong.err


def test_titles_are_listed_with_their_rows() -> None:
    titles = run("titles", "--format", "json").json["titles"]
    assert {each["row"] for each in titles} >= set(range(1, 70))
    assert len({each["slug"] for each in titles}) == len(titles)
    (line,) = [each for each in run("titles").out.splitlines() if each.startswith("visiteur ")]
    assert "ligne 59" in line


def test_doctor_says_what_is_there() -> None:
    checks = run("doctor", "--format", "json").json["checks"]
    assert all(each["found"] for each in checks if each["needed"])
    assert any("Tesseract" in each["name"] for each in checks)
    text = run("doctor")
    assert text.code == 0
    assert "annexe 10" in text.out


def test_annexe10_shows_a_row_and_wants_the_text_to_quote_it(tmp_path: Path) -> None:
    shown = run("annexe10", "show", "etudiant").out
    assert shown.startswith("Ligne 25")
    assert shown == run("annexe10", "show", "25").out
    kept = {"ANEF_LINTER_DATA": str(tmp_path)}
    wanted = run("annexe10", "show", "25", "--verbatim", env=kept)
    assert wanted.code == 2
    assert "annexe10 import" in wanted.err


def test_what_is_no_annexe_is_not_imported(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body>Bonjour</body></html>", "utf-8")
    kept = {"ANEF_LINTER_DATA": str(tmp_path / "kept")}
    result = run("annexe10", "import", page, env=kept)
    assert result.code == 2
    assert "aucune ligne" in result.err
