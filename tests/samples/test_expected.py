"""The sample dossiers, made afresh and linted by the real command, say what was written by hand."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from linter.model.words import Status
from linter.reading.settings import IN_DOSSIER
from linter.rules import all_rules
from samples.dossiers import SAMPLES
from samples.generate import write
from tests.samples.report import Reports, expected_of, found_in, linted


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    return linted(tmp_path_factory.mktemp("samples"))


@pytest.mark.parametrize("name", [each.name for each in SAMPLES])
def test_findings_equal_those_expected(name: str, samples: Reports) -> None:
    folder, reports = samples
    expected = expected_of(folder / name)
    assert reports[name]["status"] == expected["status"]
    assert found_in(reports[name]) == expected["findings"]


def test_every_dossier_is_reported(samples: Reports) -> None:
    assert sorted(samples[1]) == sorted(each.name for each in SAMPLES)


def test_same_bytes_every_run(samples: Reports, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "samples.generate", str(tmp_path)]
    subprocess.run(command, check=True)
    assert _digests(tmp_path) == _digests(samples[0])


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
