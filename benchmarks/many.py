"""Memory of this process while the reports on many dossiers are written, a line each.

`python -m benchmarks.many [--dossiers 10000] [--format jsonl]`: the dossiers are made up as they
are asked for, four documents read in each; nothing is read from the disk.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from linter.commands.reporting import linted, report_on
from linter.model.content import Content, PageText
from linter.model.dossier import Document, Dossier, Form, Page, Request
from linter.model.words import Source, Stage

_DAY = date(2026, 11, 30)
_WORDS = (
    "Attestation de la mairie de Vierzon, le 14 octobre 2026, pour servir ce que de droit. " * 30
)


def dossiers(number: int) -> Iterator[Dossier]:
    """As many, all different."""
    request = Request("s1", "Justificatif de domicile", files=("piece-0.pdf",))
    form = Form("etudiant", Stage.RENOUVELLEMENT, requests=(request,))
    for each in range(number):
        documents = tuple(
            Document(
                f"piece-{place}.pdf",
                120_000,
                "application/pdf",
                f"{each:032x}{place:032x}",
                pages=(Page(1, blank=False),),
                content=Content(texts=(PageText(1, f"{each} {_WORDS}", Source.TEXT_LAYER),)),
            )
            for place in range(4)
        )
        yield Dossier(f"dossier-{each}", form, documents)


def main() -> None:
    """Measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=10_000)
    parser.add_argument("--format", default="jsonl")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        output = Path(folder, "report")
        arguments = argparse.Namespace(
            date=_DAY, output=output, fail_on="refus_probable", anonyme=False, langue=None
        )
        began = time.process_time()
        report_on(linted(dossiers(given.dossiers), arguments), arguments, given.format)
        took = time.process_time() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        weight = output.stat().st_size / 1e6
    print(f"{given.dossiers} dossiers, {given.format}: {weight:.0f} MB written", end=", ")
    print(f"{peak:.0f} MB of memory at most, {took:.1f} s of processor")


if __name__ == "__main__":
    main()
