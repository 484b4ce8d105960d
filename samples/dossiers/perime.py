"""Moussa, late by more than six months, has nothing that can be read."""

from __future__ import annotations

from datetime import date

from samples.asked import faulty
from samples.documents import domicile, etudes
from samples.files import made, scanned
from samples.people import MOUSSA
from samples.sample import Expected, Fault, Sample, filed, not_seen

_EMPTY = Sample(
    name="titre-perime",
    form=filed("etudiant", "renouvellement", MOUSSA),
)
_TRANSCRIPT = scanned(made(etudes.transcript, MOUSSA, date(2025, 7, 3)))

FAULTY = faulty(
    "perime",
    _EMPTY,
    "illisible",
    Fault(
        what="La facture est protégée par un mot de passe.",
        files={"facture.pdf": made(domicile.locked_bill, MOUSSA, date(2026, 10, 9))},
        expected=(Expected("FIC01", "facture.pdf"), *not_seen("facture.pdf", "FIC02", "FIC03")),
    ),
    Fault(
        what="Le relevé de notes est coupé, et rien ne dit quelles pièces sont là.",
        files={"notes.pdf": lambda: _TRANSCRIPT()[:3000]},
        expected=(
            Expected("FIC02", "notes.pdf"),
            *not_seen("notes.pdf", "FIC01", "FIC03"),
            Expected("PIE01", outcome="cannot_tell"),
            Expected("PIE08", outcome="cannot_tell"),
        ),
    ),
)
