"""The names in a zip are those that its maker saw, whatever alphabet they were written in."""

from __future__ import annotations

import unicodedata
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.zip_names import name_in_zip

FRENCH = (
    *("pièce-électricité.pdf", "À l'école, n° 3.pdf", "Êtes-vous là.pdf", "PIÈCE D'IDENTITÉ.pdf"),
    *("reçu à côté.pdf", "1ère année « fac ».pdf", "Noël où ça.pdf"),
)
TYPED = ("pièce d’identité.pdf", "bail — été 2026.pdf", "facture 12 €.pdf", "œuvre.pdf")
ABROAD = ("São João.pdf", "Muñoz Peña.pdf", "Müller straße.pdf")
ANYWHERE = (
    "паспорт.pdf",
    "جواز سفر.pdf",
    "护照.pdf",
    "Nguyễn.pdf",
    "photo 😀.jpg",
    "हिन्दी.pdf",
    "a…b.pdf",
)


def _read(name: str, alphabet: str) -> str:
    return name_in_zip(zipfile.ZipInfo(name.encode(alphabet).decode("cp437")))


@pytest.mark.parametrize("alphabet", ["utf-8", "cp850", "cp1252", "mac_roman"])
@pytest.mark.parametrize("name", FRENCH)
def test_a_french_name_is_read_in_any_alphabet(alphabet: str, name: str) -> None:
    assert _read(name, alphabet) == name


@pytest.mark.parametrize("name", TYPED)
@pytest.mark.parametrize("alphabet", ["utf-8", "cp1252"])
def test_the_signs_that_editors_put_are_read(alphabet: str, name: str) -> None:
    assert _read(name, alphabet) == name


@pytest.mark.parametrize("name", ABROAD)
def test_names_of_other_countries_are_read_from_windows(name: str) -> None:
    assert _read(name, "cp850") == name


@pytest.mark.parametrize("name", ANYWHERE)
def test_a_mac_writes_any_script(name: str) -> None:
    assert _read(name, "utf-8") == name
    assert _read(unicodedata.normalize("NFD", name), "utf-8") == unicodedata.normalize("NFC", name)


@given(st.binary(max_size=60).map(lambda raw: raw.replace(b"\0", b"a")))
def test_any_bytes_give_a_name(raw: bytes) -> None:
    assert bool(name_in_zip(zipfile.ZipInfo(raw.decode("cp437")))) == bool(raw)
