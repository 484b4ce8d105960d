"""What the samples say, by the real command, beside what was written by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from samples.generate import generate

DATE = "2026-11-23"
Reports = tuple[Path, dict[str, Any]]


def linted(place: Path, *, scans_only: bool = False) -> Reports:
    """The samples made afresh, and the report on each by its name."""
    generate(place, scans_only=scans_only)
    return place, report_on(place)


def report_on(folder: Path) -> dict[str, Any]:
    """The report of each dossier of a folder, by its name."""
    command = [sys.executable, "-m", "linter", str(folder), "--format", "json", "--date", DATE]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 1, done.stderr
    assert not done.stderr
    return {Path(each["path"]).name: each for each in json.loads(done.stdout)["dossiers"]}


def expected_of(folder: Path) -> dict[str, Any]:
    """What a dossier's `expected.json` holds."""
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    return expected


def found_in(report: dict[str, Any]) -> list[dict[str, str]]:
    """Its findings, as `expected.json` writes them."""
    found = [
        {
            "code": each["code"],
            "outcome": each["outcome"],
            "where": each["where"].get("file") or each["where"].get("field") or "",
        }
        for each in report["findings"]
    ]
    return sorted(found, key=lambda each: (each["code"], each["where"], each["outcome"]))
