"""Write the sample dossiers: `python -m samples.generate [--scanned] [FOLDER]`.

Same bytes every run. With `--scanned`, every PDF of text is a scan: nothing but pictures is left.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

from samples.dossiers import SAMPLES
from samples.sample import Expected, Sample, all_scanned, toml

OUT = Path(__file__).parent / "out"
EXPECTED_FILE = "expected.json"


def generate(folder: Path, *, scans_only: bool = False) -> None:
    """Make every sample below `folder`, each in its own."""
    for each in SAMPLES:
        write(all_scanned(each) if scans_only else each, folder / each.name)


def write(sample: Sample, folder: Path) -> None:
    """Make one sample: its files, `dossier.toml` and `expected.json`, in place of an older one."""
    if (folder / EXPECTED_FILE).is_file():
        rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in sample.files.items():
        (folder / name).write_bytes(make())
    (folder / "dossier.toml").write_bytes(toml(sample).encode())
    expected = {
        "status": sample.status,
        "faults": sample.faults,
        "findings": _findings(sample.expected),
    }
    text = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    (folder / EXPECTED_FILE).write_bytes(text.encode())


def _findings(expected: Iterable[Expected]) -> list[dict[str, str]]:
    ordered = sorted(expected, key=lambda each: (each.code, each.where, each.outcome))
    return [{"code": each.code, "outcome": each.outcome, "where": each.where} for each in ordered]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=OUT)
    parser.add_argument("--scanned", action="store_true")
    asked = parser.parse_args()
    generate(asked.folder, scans_only=asked.scanned)
