"""What a PATH is: a dossier, a folder of dossiers, files; and a command is not a path."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.run import TODAY, Result, run


def checked(*paths: str | Path, cwd: Path | None = None) -> Result:
    return run(*paths, *TODAY, "--format", "json", cwd=cwd)


def names(result: Result) -> list[str]:
    return [Path(each["path"]).name for each in result.json["dossiers"]]


def test_a_folder_of_files_is_one_dossier(dossier: Path) -> None:
    result = checked(dossier)
    assert result.code == 0
    assert result.err == ""
    (found,) = result.json["dossiers"]
    assert found["path"] == str(dossier)
    (document,) = found["documents"]
    assert document["path"] == "piece.pdf"
    assert document["media_type"] == "application/pdf"
    assert document["pages"] == 1


def test_each_folder_of_a_folder_is_a_dossier_and_loose_files_are_said(dossier: Path) -> None:
    shutil.copytree(dossier, dossier.with_name("beta"))
    dossier.with_name("liste.xlsx").write_bytes(b"PK")
    result = checked(dossier.parent)
    assert names(result) == ["alpha", "beta"]
    assert "liste.xlsx" in result.err


def test_a_dossier_keeps_its_sub_folders(dossier: Path) -> None:
    inner = dossier / "ressources"
    inner.mkdir()
    shutil.copy(dossier / "piece.pdf", inner / "fiche.pdf")
    for _ in range(2):
        (found,) = checked(dossier).json["dossiers"]
        paths = [each["path"] for each in found["documents"]]
        assert sorted(paths) == ["piece.pdf", "ressources/fiche.pdf"]
        (dossier / "dossier.toml").unlink(missing_ok=True)


def test_scans_compared_with_no_title_are_not_ready(dossier: Path) -> None:
    (found,) = checked(dossier).json["dossiers"]
    assert found["status"] == "a_completer"
    (said,) = [each for each in found["findings"] if each["code"] == "PIE01"]
    assert said["outcome"] == "cannot_tell"
    assert "--titre" in said["remedy"]


def test_an_empty_folder_among_others_is_not_ready(dossier: Path) -> None:
    dossier.with_name("vide").mkdir()
    result = checked(dossier.parent)
    states = {Path(each["path"]).name: each["status"] for each in result.json["dossiers"]}
    assert states == {"alpha": "a_completer", "vide": "a_completer"}


def test_a_dossier_without_a_single_scan_lacks_them_all(dossier: Path) -> None:
    """Its form may be faultless: that is not ready."""
    (dossier / "piece.pdf").unlink()
    said = 'titre = "etudiant"\netape = "renouvellement"\ntitre_expire_le = 2027-02-15\n'
    (dossier / "dossier.toml").write_text(said, "utf-8")
    result = checked(dossier)
    (found,) = result.json["dossiers"]
    assert (result.code, found["status"]) == (1, "a_completer")
    assert "A10-25.1.d7" in [item for each in found["missing"] for item in each["items"]]
    assert {"PIE01", "PIE08"} <= {each["code"] for each in found["findings"]}
    (dossier / "dossier.toml").write_text('[demandeur]\nnom = "Dupont"\n', "utf-8")
    (found,) = checked(dossier).json["dossiers"]
    assert found["status"] == "a_completer"


def test_a_folder_whose_name_starts_like_an_option(dossier: Path) -> None:
    dossier.rename(dossier.with_name("-alpha"))
    result = run(*TODAY, "--format", "json", "--", "-alpha", cwd=dossier.parent)
    assert names(result) == ["-alpha"]


def test_a_broken_dossier_does_not_stop_the_others(dossier: Path) -> None:
    broken = dossier.with_name("beta")
    shutil.copytree(dossier, broken)
    (broken / "dossier.toml").write_text('titr = "etudiant"\n', "utf-8")
    result = checked(dossier.parent)
    assert result.code == 2
    assert "« titr »" in result.err
    states = {Path(each["path"]).name: each["status"] for each in result.json["dossiers"]}
    assert states == {"alpha": "a_completer", "beta": "a_completer"}
    assert checked(broken).code == 2


def test_loose_files_are_checked_together(dossier: Path, jpeg: bytes) -> None:
    image = dossier.parent / "scan.pdf"
    image.write_bytes(jpeg)
    result = checked(dossier / "piece.pdf", image)
    (found,) = result.json["dossiers"]
    assert found["path"] is None
    assert [each["media_type"] for each in found["documents"]] == ["application/pdf", "image/jpeg"]
    (wrong,) = [each for each in found["findings"] if each["code"] == "FIC06"]
    assert wrong["where"]["file"] == str(image)


def test_a_folder_named_as_a_command_is_written_as_a_path(dossier: Path) -> None:
    shutil.copytree(dossier, dossier.with_name("form"))
    for given in ("./form", "form/"):
        assert names(checked(given, cwd=dossier.parent)) == ["form"]
    hint = run("form", cwd=dossier.parent)
    assert hint.code == 2
    assert "./form" in hint.err


def test_what_is_not_there_is_an_error_before_anything_is_read(dossier: Path) -> None:
    result = run(dossier, dossier / "absent")
    assert (result.code, result.out) == (2, "")
    assert "introuvable" in result.err


def test_a_misspelt_command_is_suggested() -> None:
    assert "python -m linter titles" in run("titels").err


def test_the_command_line_wins_over_the_dossier(dossier: Path) -> None:
    (dossier / "dossier.toml").write_text('titre = "visiteur"\netape = "premiere"\n', "utf-8")
    (found,) = checked(dossier, "--titre", "25").json["dossiers"]
    assert (found["titre"], found["etape"]) == ("25", "premiere")


def test_jobs_do_not_change_the_report(dossier: Path, jpeg: bytes) -> None:
    pdf = (dossier / "piece.pdf").read_bytes()  # quick to read, and as good to be put in order
    for number in range(5):
        (dossier / f"page {number}.pdf").write_bytes(pdf + b"%% %d\n" % number)
    (dossier / "page 2.jpg").write_bytes(jpeg)
    one = checked(dossier, "--jobs", "1")
    assert one.out == checked(dossier, "--jobs", "3", "--no-cache").out


def test_the_settings_are_found_upward_and_their_faults_said(dossier: Path) -> None:
    settings = dossier.parent / "anef-linter.toml"
    settings.write_text("poids_max_mo = 0.001\n", "utf-8")
    codes = {each["code"] for each in checked(dossier).json["dossiers"][0]["findings"]}
    assert "FIC04" in codes
    settings.write_text("poids_maxi = 1\n", "utf-8")
    wrong = checked(dossier)
    assert wrong.code == 2
    assert "poids_max_mo" in wrong.err
