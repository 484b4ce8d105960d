"""`form`: what a script gets from standard input, and when it must worry."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import TODAY, run


def test_a_form_on_standard_input_gives_the_contract_s_json(form: bytes) -> None:
    result = run("form", "-", *TODAY, stdin=form)
    report = result.json
    assert result.code == 1
    assert result.err == ""
    assert set(report["tool"]) == {"name", "version", "annexe10_version"}
    assert report["date"] == "2026-11-23"
    (dossier,) = report["dossiers"]
    assert dossier["path"] is None
    assert (dossier["titre"], dossier["etape"]) == ("etudiant", "renouvellement")
    assert dossier["status"] == "a_completer"
    assert {"documents", "requests", "missing", "findings", "passed", "cannot_tell"} <= set(dossier)
    (phone,) = [each for each in dossier["findings"] if each["code"] == "TEL01"]
    assert phone["where"] == {"field": "f1"}
    assert phone["outcome"] == "failed"
    assert phone["severity"] == "complement_probable"
    assert phone["fix"] == {"value": "0612345678", "safe": True}
    assert set(phone) == {
        "code",
        "name",
        "outcome",
        "severity",
        "message",
        "where",
        "reference",
        "remedy",
        "fix",
        "about",
        "statement",
        "accepted",
    }
    (request,) = dossier["requests"]
    assert (request["id"], request["verdict"]) == ("s1", "non_exigible")


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("refus_probable", 0), ("complement_probable", 1), ("a_verifier", 1), ("information", 1)],
)
def test_the_exit_code_follows_the_threshold(form: bytes, fail_on: str, code: int) -> None:
    assert run("form", "-", *TODAY, "--fail-on", fail_on, stdin=form).code == code


def test_a_form_without_a_fault_exits_zero() -> None:
    fields = '"fields": [{"label": "Nom", "value": "Dupont"}]'
    title = '"titre": "etudiant", "etape": "renouvellement", "titre_expire_le": "2027-02-15"'
    said = f"{{{title}, {fields}}}"
    result = run("form", "-", *TODAY, stdin=said.encode())
    assert (result.code, result.json["dossiers"][0]["status"]) == (0, "pret")


@pytest.mark.parametrize(
    "said", ["", '"titre": "etudiant", ', '"titre": "duplicata", "etape": "premiere", ']
)
def test_what_was_compared_with_no_row_is_not_ready(said: str) -> None:
    fields = '"fields": [{"label": "Nom", "value": "Dupont"}]'
    result = run("form", "-", *TODAY, stdin=f"{{{said}{fields}}}".encode())
    (dossier,) = result.json["dossiers"]
    assert (result.code, dossier["status"]) == (0, "a_completer")
    assert "annexe 10" in " ".join(dossier["unchecked"])


def test_the_command_line_wins_over_the_form(form: bytes) -> None:
    result = run("form", "-", *TODAY, "--titre", "59", "--etape", "premiere", stdin=form)
    (dossier,) = result.json["dossiers"]
    assert (dossier["titre"], dossier["etape"]) == ("59", "premiere")


def test_an_unknown_title_is_an_error_that_names_the_near_ones(form: bytes) -> None:
    for words in (("--titre", "etudian"), ()):
        content = form.replace(b'"etudiant"', b'"etudian"')
        result = run("form", "-", *TODAY, *words, stdin=content)
        assert (result.code, result.out) == (2, "")
        assert "etudian" in result.err
        assert "Vouliez-vous dire : etudiant" in result.err


def test_an_unknown_circumstance_is_not_silence(form: bytes) -> None:
    content = form.replace(b'"fields"', b'"situation": {"heberge": true}, "fields"')
    result = run("form", "-", *TODAY, stdin=content)
    assert (result.code, result.out) == (2, "")
    assert "heberge_particulier" in result.err


def test_the_day_of_checking_is_an_argument(form: bytes) -> None:
    planned = form.replace(b'"date_depot": "2026-11-23", ', b"")
    early = run("form", "-", "--date", "2026-09-01", stdin=planned).json["dossiers"][0]
    late = run("form", "-", "--date", "01/02/2027", stdin=planned).json["dossiers"][0]
    assert "DEL01" in {each["code"] for each in early["findings"]}
    assert "DEL03" in {each["code"] for each in late["findings"]}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "JSON"),
        (b"{", "JSON"),
        (b"[]", "objet"),
        (b'{"titr": "etudiant"}', "« titre »"),
        (b'{"etape": "renouvelement"}', "renouvellement"),
        (b'{"fields": [{"value": 3}]}', "fields[0].value"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_form_that_cannot_be_understood_says_where(content: bytes, said: str) -> None:
    result = run("form", "-", stdin=content)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert "Traceback" not in result.err


def test_an_error_never_quotes_what_was_typed() -> None:
    content = b'{"demandeur": {"nom": ["Zzyzx"], "date_naissance": "Zzyzx"}, "fields": "Zzyzx"}'
    assert "Zzyzx" not in run("form", "-", stdin=content).err


def test_a_file_is_read_as_well(tmp_path: Path, form: bytes) -> None:
    path = tmp_path / "formulaire é.json"
    path.write_bytes(b"\xef\xbb\xbf" + form)
    assert run("form", path, *TODAY).code == 1
    assert run("form", tmp_path / "absent.json").code == 2
    assert "un fichier est attendu" in run("form", tmp_path).err
