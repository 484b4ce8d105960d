"""Where one document of a file ends and the next begins."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.parts import as_read
from benchmarks.parts_set import APART, DEVELOPED, Mixed, mixed, single
from linter.model.dossier import Document, Part
from linter.reading.conclude import concluded
from linter.reading.parts import runs

CASES = tomllib.loads(Path(__file__).with_name("parts.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[each["name"] for each in CASES])
def test_case(case: dict[str, Any]) -> None:
    pages = [each.split("|") if each else [] for each in case["pages"]]
    found, blank = runs(as_read(Mixed(pages, frozenset(), frozenset())))
    assert [each.pages[0] for each in found] == case["starts"]
    assert list(blank) == case.get("blank", [])


@given(st.lists(st.sampled_from([page for seed in range(6) for page in mixed(seed).pages])))
def test_every_page_is_in_one_document_or_blank(pages: list[list[str]]) -> None:
    """Whatever the pages, none is lost and none is there twice."""
    found, blank = runs(as_read(Mixed(pages, frozenset(), frozenset())))
    held = [page for each in found for page in each.pages]
    assert sorted([*held, *blank]) == list(range(1, len(pages) + 1))
    assert held == sorted(held)
    assert all(pages[number - 1] == [] for number in blank)


@pytest.mark.parametrize("makers", [DEVELOPED, APART], ids=["developed", "apart"])
def test_cuts_are_found_and_right(makers: Any) -> None:
    """The bar of the whole benchmark, on a few of its files."""
    found = right = wanted = 0
    for seed in range(8):
        file = mixed(seed, makers)
        cuts = {each.pages[0] for each in runs(as_read(file))[0][1:]} - file.free
        found, right = found + len(cuts), right + len(cuts & file.starts)
        wanted += len(file.starts)
    assert wanted > 60
    assert right >= 0.9 * wanted
    assert right >= 0.9 * found


@pytest.mark.parametrize("seed", range(8))
def test_one_document_is_not_torn_apart(seed: int) -> None:
    file = single(seed)
    assert len(file.pages) > 1
    assert {each.pages[0] for each in runs(as_read(file))[0][1:]} <= file.free


def test_each_part_has_its_own_facts() -> None:
    """Three months of slips have three dates; a file of one document is its own part."""
    case = next(each for each in CASES if "each month" in each["name"])
    pages = [each.split("|") for each in case["pages"]]
    document = concluded(as_read(Mixed(pages, frozenset(), frozenset())))
    assert [each.pages for each in document.parts] == [(1,), (2,), (3,)]
    assert {each.kind for each in document.parts} == {"bulletins_salaire"}
    alone = concluded(as_read(Mixed(pages[:1], frozenset(), frozenset())))
    assert alone.parts == (_as_part(alone),)


def _as_part(document: Document) -> Part:
    return Part(
        (1,), document.kind, document.issued_on, document.expires_on, document.content.people
    )


def test_a_file_without_pages_has_no_part() -> None:
    document = concluded(Document("vide.pdf", 0))
    assert (document.parts, document.blank) == ((), ())
