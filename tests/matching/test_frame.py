"""How a request was read, in plain French."""

from __future__ import annotations

import pytest

from linter.law.load import load_law
from linter.matching.frame import frames_of, sentence

LAW = load_law()


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        (
            "Certificat médical rempli par votre médecin et destiné à l'OFII",
            (
                "lu comme : certificat médical destiné au service médical de l'OFII, établi par un "
                "médecin, pour l'OFII"
            ),
        ),
        ("Passeport du conjoint", "lu comme : passeport, de qui : le conjoint"),
        (
            "Carte d'identité ou passeport",
            "lu comme : carte d'identité du pays d'origine ; ou passeport",
        ),
        (
            "Enveloppe non timbrée au format A4",
            "lu comme : Enveloppe non timbrée au format A4, sans : timbrée",
        ),
        ("", "rien n'a été lu"),
    ],
)
def test_a_request_in_a_line(label: str, expected: str) -> None:
    assert sentence(frames_of(label, LAW)) == expected


def test_every_part_of_a_frame() -> None:
    (frame,) = frames_of(
        "Si vous êtes marié : acte de mariage (livret de famille) de moins de 3 mois", LAW
    )
    assert frame.paper == "acte de mariage"
    assert frame.examples == ("livret de famille",)
    assert frame.limits == ("moins de 3 mois",)
    assert frame.clause == "si vous etes marie"
    assert frame.unread == ()


def test_no_word_is_dropped_in_silence() -> None:
    (frame,) = frames_of("Passeport zibulon", LAW)
    assert frame.unread == ("zibulon",)
