"""Whole processes, from start to end, beside a bare `python -c pass`.

    python -m benchmarks.startup [RUNS]

Prints, for each command: the median in milliseconds, and as a multiple of the bare interpreter.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

FORM = (
    '{"titre": "etudiant", "etape": "renouvellement", "titre_expire_le": "2027-02-15", "fields": ['
    '{"id": "f1", "code": "TELEPHONE_PORTABLE", "value": "06 12.34.56.78"},'
    '{"id": "f2", "code": "NOM", "label": "Nom", "value": "DUPONT"}],'
    '"requests": [{"id": "s1", "label": "Extrait de casier judiciaire"}]}'
)
LINTER = ("-m", "linter")


def main(runs: int) -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        form = Path(folder) / "form.json"
        form.write_text(FORM, "utf-8")
        request = ("request", "Casier judiciaire", "--titre", "25", "--etape", "premiere")
        commands = {
            "python -c pass": ("-c", "pass"),
            "--version": (*LINTER, "--version"),
            "--help": (*LINTER, "--help"),
            "form": (*LINTER, "form", str(form), "--date", "2026-11-23"),
            "request": (*LINTER, *request),
            "rule TEL01": (*LINTER, "rule", "TEL01"),
            "titles": (*LINTER, "titles"),
            "page": (*LINTER, "page", "-o", str(form.with_suffix(".pdf"))),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, words in commands.items():
                times[name].append(_seconds(words))
    bare = median(times["python -c pass"])
    print(f"{'command':<16}{'ms':>8}{'x bare':>9}")
    for name, measured in times.items():
        print(f"{name:<16}{median(measured) * 1000:>8.0f}{median(measured) / bare:>9.1f}")


def _seconds(words: tuple[str, ...]) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, *words], capture_output=True, check=False)  # noqa: S603
    return perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
