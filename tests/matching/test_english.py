"""English says last what French says first: both are read in one order, and answered alike."""

from __future__ import annotations

import pytest

from linter.law.load import load_law
from linter.matching import judge
from linter.matching.label.normalise import words
from linter.model.words import Stage

LAW = load_law()
ROWS = (1, 4, 8, 15, 25, 29, 34, 59, 62)

SAME = (
    ("Driver's licence", "Permis de conduire"),
    ("Travel itinerary", "Itinéraire de voyage"),
    ("Car registration document", "Carte grise"),
    ("Two window envelopes", "Deux enveloppes à fenêtre"),
    ("Employer's letter", "Lettre de l'employeur"),
    ("Guarantor's ID card", "Carte d'identité du garant"),
    ("ID card of the person hosting you", "Carte d'identité de la personne qui vous héberge"),
    ("Electricity bill less than three months old", "Facture d'électricité de moins de trois mois"),
    ("Full copy of your birth certificate", "Copie intégrale de votre acte de naissance"),
    ("Hosting agreement", "Convention d'accueil"),
    ("Health insurance certificate", "Attestation d'assurance maladie"),
    ("PhD thesis", "Thèse de doctorat"),
)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("travel insurance certificate", "certificate insurance voyage"),
        ("employer's tax notice", "notice impot de employer"),
        # Nothing is turned over a mark, a small word, nor after « that ».
        ("passport, identity card", "passport card identity"),
        ("proof that your spouse works", "proof that your spouse works"),
        ("carte identite etudiant", "carte identite etudiant"),
    ],
)
def test_the_order_of_a_compound(english: str, french: str) -> None:
    assert " ".join(word.text for word in words(english)) == french


@pytest.mark.parametrize(("english", "french"), SAME)
def test_a_request_is_answered_alike_in_both(english: str, french: str) -> None:
    for row in ROWS:
        said = [
            judge(label, LAW.titles[row], Stage.PREMIERE, LAW).verdict
            for label in (english, french)
        ]
        assert said[0] is said[1], (row, said)
