"""The words of a name, by which people of several documents are told to be one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.holder import nearly
from linter.dossier.who import lines, words
from linter.given.forms import form_from
from linter.model.dossier import Dossier
from tests.rules.build import document


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Awa Ndiaye", {"AWA", "NDIAYE"}),
        ("Awa Le Bé", {"AWA", "BE"}),
        ("Awa D. N", {"AWA"}),
        ("NDIAYE<<AWA<K", {"NDIAYE", "AWA"}),
        ("", set()),
        ("-", set()),
    ],
)
def test_an_initial_is_no_word_of_a_name(name: str, expected: set[str]) -> None:
    assert words(name) == expected


@pytest.mark.parametrize(
    ("typed", "read", "expected"),
    [
        ("Awax", "AWAY", True),  # three letters of four: on the bound
        ("Awxy", "AWAB", False),
        ("Ndiaye", "NDIAYE", True),
        ("N Diaye", "NDIAYE", True),
        ("Diallo", "NDIAYE", False),
    ],
)
def test_a_slip_of_the_keyboard_is_nearly_the_name(
    typed: str, read: str, *, expected: bool
) -> None:
    assert nearly(typed, read) is expected


def test_particles_are_no_words_of_a_name() -> None:
    assert words("Awa de du da di el al la le ben ep nee Sy") == {"AWA", "SY"}


def _printed(path: str, *names: str, role: str = "titulaire") -> dict[str, Any]:
    people = [{"role": role, "written": each, "source": "text_layer"} for each in names]
    return {"path": path, "kind": "certificat_inscription", "people": people}


def _zone(path: str) -> dict[str, Any]:
    fields = {"surname": "NDIAYE", "given_names": "AWA", "birth_date": "2001-03-14"}
    return {"path": path, "kind": "passeport", "mrz": [{"format": "TD3", "fields": fields}]}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        # Those whom only a text names are people too, each with their files.
        (
            [_zone("p.pdf"), _printed("a.pdf", "Awa Ndiaye"), _printed("b.pdf", "Hind BENNANI")],
            ["AWA NDIAYE, 14/03/2001 (qui demande) : p.pdf, a.pdf", "Hind BENNANI : b.pdf"],
        ),
        (
            [_printed("a.pdf", "Hind BENNANI"), _printed("b.pdf", "BENNANI Hind")],
            ["Hind BENNANI : a.pdf, b.pdf"],
        ),
        (
            [_printed("a.pdf", "Hind BENNANI", "Omar SAIDI")],
            ["Hind BENNANI : a.pdf", "Omar SAIDI : a.pdf"],
        ),
        # Who signs a paper is not whose it is.
        (
            [_zone("p.pdf"), _printed("a.pdf", "Hind BENNANI", role="declarant")],
            ["AWA NDIAYE, 14/03/2001 : p.pdf", "sans nom lu : a.pdf"],
        ),
    ],
)
def test_everyone_whom_a_paper_is_for_is_told_with_their_files(
    files: list[dict[str, Any]], said: list[str]
) -> None:
    form = form_from({"demandeur": {"nom": "Ndiaye", "prenoms": "Awa"}}, "test")
    dossier = Dossier(None, form, tuple(map(document, files)))
    assert list(lines(Application(dossier, Context(date(2026, 11, 30))))) == said
