"""The sample dossiers, with nothing but scans left in them, say what was written by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from samples.dossiers import SAMPLES
from samples.generate import generate
from tests.samples.report import expected_of, found_in, report_on

# A name that OCR alone reads otherwise accuses nobody.
NEED_THE_TEXT = {("conjointe-de-francais-a-corriger", "IDE02")}


@pytest.fixture(scope="module")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scans")
    generate(path, scans_only=True)
    return path


@pytest.fixture(scope="module")
def report_of_scans(scans: Path) -> dict[str, Any]:
    return report_on(scans)


@pytest.mark.parametrize("name", [each.name for each in SAMPLES])
def test_scans_alone_say_the_same(name: str, scans: Path, report_of_scans: dict[str, Any]) -> None:
    expected = expected_of(scans / name)
    assert report_of_scans[name]["status"] == expected["status"]
    found = found_in(report_of_scans[name])
    lacking = [each for each in expected["findings"] if each not in found]
    more = [each for each in found if each not in expected["findings"]]
    assert more == []
    for each in lacking:
        assert (name, each["code"]) in NEED_THE_TEXT
    by_ocr = {code for sample, code in NEED_THE_TEXT if sample == name}
    assert len(expected["findings"]) - len(found) == len(by_ocr)
