"""Write the sample dossiers: `python -m samples.generate [FOLDER]`. Same bytes every run."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

from samples.dossiers import SAMPLES
from samples.sample import Expected, Sample, toml

OUT = Path(__file__).parent / "out"
EXPECTED_FILE = "expected.json"


def generate(folder: Path) -> None:
    """Make every sample below `folder`, each in its own."""
    for each in SAMPLES:
        write(each, folder / each.name)


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
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
