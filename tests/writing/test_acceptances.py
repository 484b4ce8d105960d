"""`dossier.toml` with one more acceptance: nothing else changes."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import InputError
from linter.given.forms import form_from_text
from linter.model.dossier import Acceptance
from linter.writing.acceptances import with_acceptance

BEFORE = """\
# Awa, deuxième rendez-vous
titre = "etudiant"   # à vérifier

[demandeur]
nom = 'Diop'

[[requests]]
id = "s1"
"""
DAY = date(2026, 11, 23)
READABLE = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)


def test_comments_order_and_quotes_stay() -> None:
    text = with_acceptance(BEFORE, Acceptance("TEL01", "vu", "f1", DAY, "A. B."), "x")
    assert text.startswith(BEFORE)
    assert text.removeprefix(BEFORE) == (
        '\n[[accepte]]\ncode = "TEL01"\nendroit = "f1"\nraison = "vu"\nle = 2026-11-23\n'
        'par = "A. B."\n'
    )


def test_a_file_from_windows_keeps_its_line_ends() -> None:
    before = BEFORE.replace("\n", "\r\n")
    text = with_acceptance(before, Acceptance("TEL01", "vu", "f1"), "x")
    assert text.startswith(before)
    assert text.count("\n") == text.count("\r\n")


def test_the_same_finding_is_accepted_once_with_the_last_reason() -> None:
    text = BEFORE
    for reason in ("un", "deux"):
        text = with_acceptance(text, Acceptance("TEL01", reason), "x")
        text = with_acceptance(text, Acceptance("TEL01", reason, "f1"), "x")
    found = form_from_text(text, "x").accepted
    assert [(each.where, each.reason) for each in found] == [("", "deux"), ("f1", "deux")]


@given(reason=READABLE, where=READABLE, by=st.text(max_size=20))
def test_any_text_comes_back_as_it_was(reason: str, where: str, by: str) -> None:
    accepted = Acceptance("FIC09", reason, where, DAY, by)
    text = with_acceptance(BEFORE, accepted, "x")
    assert form_from_text(text, "x").accepted == (accepted,)
    kept = tomllib.loads(text)
    del kept["accepte"]
    assert kept == tomllib.loads(BEFORE)


@pytest.mark.parametrize("text", ["a = ", "accepte = 3", "[accepte]\ncode = 1"])
def test_a_file_that_is_wrong_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        with_acceptance(text, Acceptance("TEL01", "vu"), "x")
