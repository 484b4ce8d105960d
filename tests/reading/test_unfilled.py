"""A form as it was printed is told from one that somebody filled in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.content import PageText
from linter.model.words import Source
from linter.reading.dates import find_dates
from linter.reading.kind.unfilled import is_unfilled
from linter.reading.people import named_people
from tests.premise import Premise


def _said(text: str) -> bool:
    page = PageText(1, text, Source.TEXT_LAYER)
    return is_unfilled(text, named_people(page), find_dates(text))


_LABELS = (
    "Nom",
    "Prénom",
    "Né(e) le",
    "Adresse",
    "Code postal",
    "Commune",
    "Téléphone",
    "Mail",
)
_FORM = "DEMANDE\n" + "\n".join(f"{each} :" for each in _LABELS)
_TEMPLATE = """ATTESTATION D'HÉBERGEMENT
Je soussigné(e) ........................................
né(e) le ..../..../........ à ..........................
demeurant ..............................................
certifie sur l'honneur héberger ........................
né(e) le ....................... à mon domicile depuis le ................
Fait à ..................., le ................
Signature"""


@pytest.mark.parametrize(
    "text",
    [
        _FORM,
        _TEMPLATE,
        _TEMPLATE.replace(".", "_"),
        _FORM.replace("Téléphone :", "Téléphone :   Mail :"),
        f"{_FORM}\nPage : 1/2",
    ],
)
def test_a_form_that_nobody_filled_in(text: str) -> None:
    assert _said(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Facture\nTotal :\n12,00 €",
        "\n".join(f"{each} : Lyon" for each in _LABELS),
        "\n".join(f"{each} :      Lyon" for each in _LABELS),
        _FORM.replace("Nom :", "Nom : DIALLO").replace("Prénom :", "Prénom : Awa"),
        _TEMPLATE.replace("le ................\nSignature", "le 3 mai 2026\nSignature"),
        "\n".join(f"{each} :" for each in _LABELS[:5]),
    ],
)
def test_what_somebody_wrote_on(text: str) -> None:
    assert not _said(text)


FILLED = Premise("some labels are filled", at_least=5)


@FILLED.counted
@given(st.sets(st.sampled_from(_LABELS[3:]), min_size=2))
def test_two_values_are_enough(filled: set[str]) -> None:
    lines = [f"{each} : Lyon" if each in filled else f"{each} :" for each in _LABELS]
    assert FILLED.met([not _said("\n".join(lines))]) == [True]
