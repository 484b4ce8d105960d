"""`accept`: a counsellor answers for a finding."""

from __future__ import annotations

from pathlib import Path

from tests.cli.run import TODAY, run

LATE = """\
# Mme X, reçue le 3
titre = "etudiant"
etape = "renouvellement"
titre_expire_le = 2026-12-20
"""
REASON = ("--raison", "Hospitalisation : certificat joint")


def test_an_accepted_finding_stays_in_the_report_and_counts_no_more(dossier: Path) -> None:
    path = dossier / "dossier.toml"
    path.write_text(LATE, "utf-8")
    check = (dossier, *TODAY, "--format", "json", "--fail-on", "complement_probable")
    before = run(*check)
    codes = {each["code"] for each in before.json["dossiers"][0]["findings"]}
    assert "DEL03" in codes
    for code in codes:
        done = run("accept", dossier, code.lower(), *REASON, "--par", "A. B.", *TODAY)
        assert done.code == 0, done.err
    assert path.read_text("utf-8").startswith(LATE)
    after = run(*check)
    assert after.code == 0
    (report,) = after.json["dossiers"]
    assert report["status"] == "pret"
    assert {each["code"] for each in report["findings"]} == codes
    said = {"reason": "Hospitalisation : certificat joint", "date": "2026-11-23", "by": "A. B."}
    assert [each["accepted"] for each in report["findings"]] == [said] * len(report["findings"])
    assert "Hospitalisation : certificat joint" in run(dossier, *TODAY).out


def test_what_is_wrong_is_said_and_nothing_is_written(dossier: Path) -> None:
    path = dossier / "dossier.toml"
    before = path.read_bytes()
    for words, told in (
        ((dossier, "TEL99", *REASON), "TEL0"),
        ((dossier, "TEL01"), "--raison"),
        ((dossier, "TEL01", "--raison", " "), "raison"),
        ((dossier / "absent", "TEL01", *REASON), "dossier"),
    ):
        result = run("accept", *words)
        assert result.code == 2
        assert told in result.err
    path.write_text("titre = ", "utf-8")
    assert run("accept", dossier, "TEL01", *REASON).code == 2
    assert path.read_bytes() == b"titre = "
    assert before != b"titre = "


def test_a_dossier_without_a_file_gets_one_and_a_label_becomes_its_input(dossier: Path) -> None:
    path = dossier / "dossier.toml"
    path.write_text('[demandeur]\ntelephone = "06 12 34 56 78"\n', "utf-8")
    run("accept", dossier, "TEL01", "--endroit", "Téléphone", *REASON)
    assert 'endroit = "demandeur.telephone"' in path.read_text("utf-8")
    path.unlink()
    assert run("accept", dossier, "PIE01", *REASON, *TODAY).code == 0
    assert path.read_text("utf-8").startswith('[[accepte]]\ncode = "PIE01"\n')


def test_what_has_nothing_to_accept_is_refused_with_what_has(dossier: Path) -> None:
    path = dossier / "dossier.toml"
    path.write_text('[demandeur]\ntelephone = "06 12 34 56 78"\n', "utf-8")
    for words, told in (
        (("FIC02", *REASON), "TEL01"),
        (("TEL01", "--endroit", "absent.pdf", *REASON), "demandeur.telephone"),
        (("TEL01", "--endroit", "Téléphone, page 4", *REASON), "demandeur.telephone"),
        (("PIE01", "--endroit", "absent.pdf", *REASON), "tout le dossier"),
    ):
        result = run("accept", dossier, *words, *TODAY)
        assert (result.code, told in result.err) == (2, True), result.err
    assert "accepte" not in path.read_text("utf-8")
