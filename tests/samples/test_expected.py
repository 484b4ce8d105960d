"""The sample dossiers, made afresh and linted by the real command, say what was written by hand."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from linter.reading.settings import IN_DOSSIER
from linter.rules import all_rules
from linter.words import Status
from samples.dossiers import SAMPLES
from samples.generate import generate, write

DATE = "2026-11-23"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("samples")
    generate(path)
    return path


@pytest.fixture(scope="module")
def report(folder: Path) -> dict[str, Any]:
    return _report_on(folder)


@pytest.fixture(scope="module")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scans")
    generate(path, scans_only=True)
    return path


@pytest.fixture(scope="module")
def report_of_scans(scans: Path) -> dict[str, Any]:
    return _report_on(scans)


def _report_on(folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "linter", str(folder), "--format", "json", "--date", DATE]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 1, done.stderr
    assert not done.stderr
    return {Path(each["path"]).name: each for each in json.loads(done.stdout)["dossiers"]}


@pytest.mark.parametrize("name", [each.name for each in SAMPLES])
def test_findings_equal_those_expected(name: str, folder: Path, report: dict[str, Any]) -> None:
    expected = _expected(folder / name)
    assert report[name]["status"] == expected["status"]
    assert _found(report[name]) == expected["findings"]


# What OCR alone reads accuses nobody: a name written otherwise, a date that a code contradicts.
NEED_THE_TEXT = {
    ("conjointe-de-francais-a-corriger", "IDE02"),
    ("jeune-regroupement-familial-a-corriger", "IDE05"),
}


@pytest.mark.parametrize("name", [each.name for each in SAMPLES])
def test_scans_alone_say_the_same(name: str, scans: Path, report_of_scans: dict[str, Any]) -> None:
    expected = _expected(scans / name)
    assert report_of_scans[name]["status"] == expected["status"]
    found = _found(report_of_scans[name])
    lacking = [each for each in expected["findings"] if each not in found]
    more = [each for each in found if each not in expected["findings"]]
    assert more == []
    for each in lacking:
        assert (name, each["code"]) in NEED_THE_TEXT
    by_ocr = {code for sample, code in NEED_THE_TEXT if sample == name}
    assert len(expected["findings"]) - len(found) == len(by_ocr)


def _expected(folder: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    return expected


def _found(report: dict[str, Any]) -> list[dict[str, str]]:
    found = [
        {
            "code": each["code"],
            "outcome": each["outcome"],
            "where": each["where"].get("file") or each["where"].get("field") or "",
        }
        for each in report["findings"]
    ]
    return sorted(found, key=lambda each: (each["code"], each["where"], each["outcome"]))


def test_every_dossier_is_reported(report: dict[str, Any]) -> None:
    assert sorted(report) == sorted(each.name for each in SAMPLES)


def test_same_bytes_every_run(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "samples.generate", str(tmp_path)]
    subprocess.run(command, check=True)
    assert _digests(tmp_path) == _digests(folder)


@pytest.mark.parametrize("title", ["etudiant", "conjoint-de-francais", "refugie", "visiteur"])
def test_a_title_has_a_clean_and_a_faulty_dossier(title: str) -> None:
    of_title = [each for each in SAMPLES if each.form["titre"] == title]
    assert any(each.status == "pret" and not each.faults for each in of_title)
    assert any(each.status != "pret" and each.faults for each in of_title)


def test_the_samples_show_every_rule_and_every_status() -> None:
    shown = {each.code for sample in SAMPLES for each in sample.expected}
    assert {rule.code for rule in all_rules()} <= shown, "add a fault that shows the rule"
    assert {each.status for each in SAMPLES} == set(Status)


def test_an_older_sample_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    sample = replace(SAMPLES[0], files={"new.pdf": lambda: b"new"})
    write(replace(sample, files={"old.pdf": lambda: b"old"}), tmp_path / "sample")
    write(sample, tmp_path / "sample")
    assert sorted(each.name for each in (tmp_path / "sample").iterdir()) == [
        "dossier.toml",
        "expected.json",
        "new.pdf",
    ]
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "kept.pdf").write_bytes(b"kept")
    write(sample, tmp_path / "theirs")
    assert (tmp_path / "theirs" / "kept.pdf").read_bytes() == b"kept"


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and IN_DOSSIER.parts[0] not in path.parts
    }
