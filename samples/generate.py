"""Write the sample dossiers: `python -m samples.generate [FOLDER]`. Same bytes every run."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from samples.dossiers import SAMPLES, Sample

OUT = Path(__file__).parent / "out"


def generate(folder: Path) -> None:
    """Make every sample below `folder`, each in its own."""
    for each in SAMPLES:
        write(each, folder / each.name)


def write(sample: Sample, folder: Path) -> None:
    """Make one sample: its files, `dossier.toml` and `expected.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in sample.files().items():
        (folder / name).write_bytes(content)
    (folder / "dossier.toml").write_text(sample.form, "utf-8")
    expected = {
        "status": sample.status,
        "findings": sorted(
            [
                {"code": each.code, "outcome": each.outcome, "where": each.where}
                for each in sample.expected
            ],
            key=lambda finding: (finding["code"], finding["where"], finding["outcome"]),
        ),
    }
    text = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    (folder / "expected.json").write_text(text, "utf-8")


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
