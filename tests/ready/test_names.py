from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.law.load import load_law
from linter.ready.names import (
    SiteSection,
    extension_of,
    numbered,
    plain,
    section_of,
    stem_of,
)


@pytest.mark.parametrize(
    ("kind", "section"),
    [
        ("passeport", SiteSection.IDENTITE),
        ("acte_naissance", SiteSection.IDENTITE),
        ("facture_electricite", SiteSection.DOMICILIATION),
        ("certificat_inscription", SiteSection.MOTIF),
        ("bulletins_salaire", SiteSection.RESSOURCES),
        (None, SiteSection.AUTRES),
        ("page_non_exigible", SiteSection.AUTRES),
    ],
)
def test_sections_are_those_of_the_site(kind: str | None, section: SiteSection) -> None:
    assert section_of(kind, load_law()) is section


def test_names_are_numbered_in_order_and_never_twice_the_same() -> None:
    stems = [("titre-sejour", ".pdf"), ("passeport", ".jpg"), ("passeport", ".jpg")]
    assert numbered(stems) == ["01_titre-sejour.pdf", "02_passeport.jpg", "03_passeport-2.jpg"]


@pytest.mark.parametrize(
    ("name", "stem", "extension"),
    [
        ("03 - Relevé de notes.PDF", "releve-de-notes", ".pdf"),
        ("IMG_0412.HEIC", "img-0412", ".heic"),
        ("passeport.pdf.jpg", "passeport", ".jpg"),
        ("dossier/Паспорт.jpg", "pasport", ".jpg"),
        ("???", "document", ""),
        ("notes.version finale", "notes", ""),
        ("CON.mov", "document-con", ".mov"),
        ("com1.docx", "document-com1", ".docx"),
    ],
)
def test_words_are_kept_of_a_file_of_no_known_kind(name: str, stem: str, extension: str) -> None:
    assert (stem_of(name), extension_of(name)) == (stem, extension)


@given(st.text(max_size=200))
def test_every_name_is_one_that_any_site_takes(text: str) -> None:
    (name,) = numbered([(plain(text) or stem_of(text), extension_of(text))])
    assert re.fullmatch(r"01_[a-z0-9-]{1,60}(\.[a-z0-9]{1,5})?", name)
