"""The order of a set is another in each process: no answer may hang on it."""

from __future__ import annotations

import os
import subprocess
import sys

LABELS = (
    "Preuve de la taille du logement",
    "Justificatif de domicile",
    "Acte de naissance ou livret de famille",
    "Justificatifs de ressources de la famille",
    "Carte de séjour ou récépissé du conjoint",
    "Proof of income",
    "Document",
)
SAY = f"""
from linter.law.load import load_law
from linter.matching import judge
from linter.model.words import Stage
law = load_law()
for row in (25, 29, 47, 65):
    for stage in (Stage.PREMIERE, Stage.RENOUVELLEMENT):
        for label in {LABELS!r}:
            print(judge(label, law.titles[row], stage, law))
"""


def test_two_processes_give_the_same_bytes() -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SAY],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2")
    ]
    first, second = (each.communicate()[0].decode().splitlines() for each in running)
    assert len(first) == 4 * 2 * len(LABELS)
    assert first == second
