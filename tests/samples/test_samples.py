"""The sample dossiers, made afresh and linted by the real command, say what was written by hand."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

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
    command = [sys.executable, "-m", "linter", str(folder), "--format", "json", "--date", DATE]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 1, done.stderr
    assert not done.stderr
    return {Path(each["path"]).name: each for each in json.loads(done.stdout)["dossiers"]}


@pytest.mark.parametrize("name", [each.name for each in SAMPLES])
def test_findings_equal_those_expected(name: str, folder: Path, report: dict[str, Any]) -> None:
    expected = json.loads((folder / name / "expected.json").read_text("utf-8"))
    found = [
        {
            "code": each["code"],
            "outcome": each["outcome"],
            "where": each["where"].get("file") or each["where"].get("field") or "",
        }
        for each in report[name]["findings"]
    ]
    found.sort(key=lambda each: (each["code"], each["where"], each["outcome"]))
    assert {"status": report[name]["status"], "findings": found} == expected


def test_every_dossier_is_reported(report: dict[str, Any]) -> None:
    assert sorted(report) == sorted(each.name for each in SAMPLES)


@pytest.mark.parametrize("name", ["etudiante-a-corriger", "conjointe-de-francais-a-corriger"])
def test_same_bytes_every_run(name: str, folder: Path, tmp_path: Path) -> None:
    write(next(each for each in SAMPLES if each.name == name), tmp_path)
    assert _digests(tmp_path) == _digests(folder / name)


def test_each_title_has_a_clean_and_a_faulty_dossier() -> None:
    names = {each.name for each in SAMPLES}
    assert {f"{name}-a-corriger" for name in names if not name.endswith("-a-corriger")} <= names
    assert {each.status for each in SAMPLES} == {"pret", "a_rescanner"}


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
