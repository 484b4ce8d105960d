"""`request`: one verdict, or a table of them, one line a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import run

STUDENT = ("--titre", "etudiant", "--etape", "renouvellement")


def batch(table: bytes, *words: str) -> tuple[list[list[str]], int]:
    result = run("request", "--batch", "-", *words, stdin=table)
    return [line.split("\t") for line in result.out.split("\n")[:-1]], result.code


def test_one_verdict_for_a_script() -> None:
    verdict = run("request", "Extrait de casier judiciaire", *STUDENT).json
    assert verdict["verdict"] == "non_exigible"
    assert verdict["items"] == []
    assert verdict["reason"]
    assert (verdict["titre"], verdict["row"], verdict["etape"]) == ("etudiant", 25, STUDENT[3])
    assert verdict["tool"]["annexe10_version"]


def test_the_words_of_a_label_need_no_quotes() -> None:
    loose = run("request", "Extrait", "de", "--titre", "25", "casier", *STUDENT[2:]).json
    assert loose["label"] == "Extrait de casier"


def test_a_person_is_told_what_to_do_next() -> None:
    out = run("request", "Casier judiciaire", *STUDENT, "--format", "text").out
    assert "Non exigible." in out
    assert 'python -m linter page "Casier judiciaire" --titre etudiant' in out
    assert "Sur la base : annexe 10" in out


def test_an_old_text_says_its_age() -> None:
    fresh = run("request", "Passeport", *STUDENT, "--date", "2026-07-13")
    assert fresh.json["notes"] == []
    old = ("--date", "2026-07-14")  # a year and a day after the text was checked
    (note,) = run("request", "Passeport", *STUDENT, *old).json["notes"]
    assert "Légifrance" in note
    assert note in run("request", "Passeport", *STUDENT, *old, "--format", "text").out
    table = b"id\tlabel\n1\tPasseport\n"
    assert note in run("request", "--batch", "-", *STUDENT, *old, stdin=table).err
    assert run("form", "-", *old, stdin=b"{}").json["notes"] == [note]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "la pièce demandée"),
        (("Passeport",), "--titre"),
        (("Passeport", "--titre", "25"), "--etape"),
        (("Passeport", "--titre", "visitor", "--etape", "premiere"), "visiteur"),
        (("Passeport", "--batch", "x.tsv"), "--batch"),
    ],
)
def test_what_is_lacking_is_said(words: tuple[str, ...], said: str) -> None:
    result = run("request", *words)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_table_gives_a_table_in_the_same_order() -> None:
    table = (
        b"label\tnote\tstage\trow\tid\n"
        b"Extrait de casier judiciaire\tx\trenouvellement\t25\tQ1\n"
        b"Justificatif de domicile\tx\tpremiere\t59\tQ2\n"
    )
    rows, code = batch(table)
    assert code == 0
    assert rows[0] == ["id", "verdict", "items", "reason"]
    assert [row[:2] for row in rows[1:]] == [["Q1", "non_exigible"], ["Q2", "exigible"]]
    assert rows[2][2].startswith("A10-59.")
    assert rows[1][2] == ""


def test_a_bad_line_is_undecided_and_the_others_stand() -> None:
    good = "{}\t25\trenouvellement\tExtrait de casier judiciaire"
    lines = [
        "id\ttitre\tstage\tlabel",
        good.format("a"),
        "b\tinconnu\trenouvellement\tPasseport",
        "c\t25\tbientot\tPasseport",
        "d\t25",
        "",
        "f\t25\trenouvellement\t",
        good.format("g"),
    ]
    rows, code = batch("\n".join(lines).encode())
    assert code == 0
    assert len(rows) == len(lines)
    assert all(len(row) == 4 for row in rows)
    assert [row[0] for row in rows] == ["id", "a", "b", "c", "d", "", "f", "g"]
    assert [row[1] for row in rows[1:]] == ["non_exigible", *["indecis"] * 5, "non_exigible"]
    assert all(row[3] for row in rows[1:])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_tables_as_spreadsheets_save_them(encoding: str, end: str) -> None:
    table = f'id\trow\tstage\tlabel{end}é1\t25\tpremiere\t"Relevés de ""notes"""{end}'
    rows, _ = batch(table.encode(encoding))
    assert len(rows) == 2
    assert rows[1][0] == "é1"
    assert rows[1][1] != "indecis"


def test_title_and_stage_may_stand_on_the_command_line() -> None:
    rows, _ = batch(b"id\tlabel\n1\tExtrait de casier judiciaire\n", *STUDENT)
    assert rows[1][:2] == ["1", "non_exigible"]


@pytest.mark.parametrize("table", [b"", b"id\tlabel\n1\tx\n", b"1\t25\tpremiere\tx\n"])
def test_a_table_without_its_columns_is_refused(table: bytes) -> None:
    result = run("request", "--batch", "-", stdin=table)
    assert (result.code, result.out) == (2, "")
    assert "colonnes" in result.err


def test_the_answer_can_go_to_a_file(tmp_path: Path) -> None:
    answer = tmp_path / "verdict.json"
    assert run("request", "Passeport", *STUDENT, "--output", answer).out == ""
    assert json.loads(answer.read_text("utf-8"))["verdict"]


def test_a_name_wider_than_a_title_is_a_question() -> None:
    asked = run("request", "Passeport", "--titre", "talent", "--etape", "premiere")
    assert asked.code == 2
    for slug in ("passeport-talent-chercheur", "passeport-talent-famille"):
        assert slug in asked.err
    assert asked.out == ""


def test_a_line_of_the_table_with_a_wide_name() -> None:
    """The verdict that all its rows share; else a doubt that names them."""
    table = (
        "id\trow\tstage\tlabel\n"
        "1\ttalent\tpremiere\tPasseport\n"
        "2\tvie privée et familiale\tpremiere\tActe de mariage\n"
        "3\ttalent\tpremiere\tExtrait de casier judiciaire\n"
        "4\tict\tpremiere\tExtrait de casier judiciaire\n"
    )
    lines = run("request", "--batch", "-", stdin=table.encode()).out.splitlines()
    verdicts = [line.split("\t")[1] for line in lines[1:]]
    # Two « talent » titles have no row: a refusal would not be true of all.
    assert verdicts == ["exigible", "indecis", "indecis", "non_exigible"]
    assert "conjoint-de-francais" in lines[2]


def test_the_day_of_filing_chooses_the_law() -> None:
    asked = ("request", "Justificatif de ressources (877,50 € par mois)", *STUDENT)
    assert run(*asked, "--date", "2026-07-31").json["verdict"] == "plus_strict"
    after = run(*asked, "--date", "2026-08-01").json
    assert after["verdict"] == "exigible"
    assert after["reference"]["text"] == "décret n° 2026-526"
    assert after["reference"]["version_date"] == "2026-08-01"


def test_a_title_outside_the_annexe_says_which_text_governs_and_whom_to_ask() -> None:
    title = ("--titre", "certificat-residence-algerien-un-an", "--etape", "renouvellement")
    found = run("request", "Extrait de casier judiciaire", *title)
    assert found.json["verdict"] == "indecis"
    assert "accord franco-algérien" in found.json["reason"]
    text = run("request", "Extrait de casier judiciaire", *title, "--format", "text").out
    assert "service-public.fr" in text
    assert "Comparez avec la ligne" not in text


def test_a_fee_that_is_not_due_has_a_sentence_and_no_page(tmp_path: Path) -> None:
    title = ("--titre", "ase-avant-seize-ans", "--etape", "premiere")
    found = run("request", "Taxe sur le titre de séjour", *title).json
    assert found["verdict"] == "non_exigible"
    assert "L. 436-1" in found["observation"]
    page = ("page", "Taxe sur le titre de séjour", *title, "-o", str(tmp_path / "page.pdf"))
    refused = run(*page)
    assert refused.code == 2
    assert "Observations" in refused.err
    assert not (tmp_path / "page.pdf").exists()
