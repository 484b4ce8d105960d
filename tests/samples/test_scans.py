"""The sample dossiers, with nothing but scans left in them, say what was written by hand."""

from __future__ import annotations

import pytest

from samples.dossiers import SAMPLES
from tests.samples.report import Reports, expected_of, found_in, linted

# A name that OCR alone reads otherwise accuses nobody.
NEED_THE_TEXT = {
    ("conjointe-de-francais-a-corriger", "IDE02"),
    ("conjointe-de-francais-a-corriger", "IDE08"),
}


@pytest.fixture(scope="module")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    return linted(tmp_path_factory.mktemp("scans"), scans_only=True)


@pytest.mark.parametrize("name", [each.name for each in SAMPLES])
def test_scans_alone_say_the_same(name: str, scans: Reports) -> None:
    folder, reports = scans
    expected = expected_of(folder / name)
    assert reports[name]["status"] == expected["status"]
    found = found_in(reports[name])
    lacking = [each for each in expected["findings"] if each not in found]
    more = [each for each in found if each not in expected["findings"]]
    assert more == []
    for each in lacking:
        assert (name, each["code"]) in NEED_THE_TEXT
    by_ocr = {code for sample, code in NEED_THE_TEXT if sample == name}
    assert len(expected["findings"]) - len(found) == len(by_ocr)
