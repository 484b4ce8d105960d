"""The data outside the annexe, held twice: the book (`values.tsv`, `texts.tsv`, …) and the TOML.

`tools/law_book.py` writes the book; it changes only with the law, once the text was read again.
What can be worked out from the texts themselves is: the rows that an article names by its numbers.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.law.load import load_law
from linter.law.model import Title
from tools.law_book import PAGES

LAW = load_law()
HERE = Path(__file__).parent


def book(name: str) -> list[tuple[str, ...]]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return [tuple(line) for line in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.mark.parametrize("name", ["values", "texts", "conditions", "remarks", "titles", "bullets"])
def test_the_data_say_what_the_book_says(name: str) -> None:
    assert list(PAGES[name](LAW)) == book(name), "python -m tools.law_book tests/law"


NAMES = {kind: cells for kind, *cells in book("names")[1:]}


@pytest.mark.parametrize("kind", NAMES)
def test_a_document_keeps_its_names_and_what_is_accepted_as_it(kind: str) -> None:
    """New names may come; none is lost, and none goes to another document without being written."""
    held = {each: cells for each, *cells in PAGES["names"](LAW)}[kind]
    assert held[:3] == NAMES[kind][:3]
    assert set(NAMES[kind][3].split(" ; ")) <= set(held[3].split(" ; "))


def test_a_document_keeps_what_else_is_said_of_it() -> None:
    """More may come to be told apart from it; nothing else changes without being written."""
    held = {each: cells for each, *cells in PAGES["documents"](LAW)}
    for kind, *cells in book("documents"):
        *said, near = held[kind]
        assert said == cells[:-1], kind
        assert set(cells[-1].split()) <= set(near.split()), kind


def test_a_name_taken_by_a_second_document_is_in_the_book() -> None:
    """A word that names two documents makes a doubt of each: it is written down, or a slip."""
    for kind in LAW.kinds.values():
        own = set(NAMES.get(kind.id, ["", "", "", ""])[3].split(" ; "))
        for name in {kind.name, *kind.synonyms, *kind.english} - own:
            holders = {other for other, cells in NAMES.items() if name in cells[3].split(" ; ")}
            assert not holders, (name, kind.id, holders)


# --- rows that an article names by its numbers ----------------------------------------------------

# The articles as they name the grounds; « 421-13-1 à 421-21 » is a range.
GROUNDS = {
    "certificat_medical": (  # R. 431-18 al. 4
        "421-9, 421-11, 421-13-1 à 421-21, 421-22 à 421-24, 421-26 à 421-29, 421-30 à 421-33, "
        "422-1, 422-2, 422-4, 422-5, 422-6, 422-10 à 422-14, 423-7, 423-8, 423-21, 423-22, "
        "423-23, 424-9, 424-18, 425-1, 425-3, 425-4, 425-6, 425-7, 425-9, 426-3, 426-22, 426-23, "
        "435-1, 435-2, 435-3"
    ),
    "taxe_premiere_delivrance": (  # L. 436-1 al. 4
        "423-22, 424-1, 424-3, 424-9, 424-11, 424-18, 424-19, 425-9, 426-2"
    ),
    "taxe_retraite": "426-8, 426-9",  # L. 436-1 al. 3
    "taxes_victimes": "425-1, 425-3, 425-6, 425-8",  # L. 436-8
    "visa_regularisation": "423-22, 424-1, 424-9, 424-18, 426-1, 426-2, 426-3",  # L. 436-4 al. 2
}
REDUCED = (  # L. 436-1 al. 2
    "421-34, 422-1 à 422-6, 422-10 à 422-12, 422-14, 423-14, 423-15, 426-5, 426-6, 426-7, 426-22, "
    "426-23"
)
# A row whose first ground alone counts: the family of a « talent » also cites L. 422-12.
BESIDE = {"taxe_premiere_reduite": {15}, "taxe_renouvellement_reduite": {15}}
# L. 421-10 and L. 421-13 are 2° and 3° of L. 421-9 today.
MOVED = {"421-10": "421-9", "421-13": "421-9"}


def _number(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split("-")))


def _in(article: str, grounds: str) -> bool:
    number = _number(MOVED.get(article, article))
    for part in grounds.split(", "):
        first, _, last = part.partition(" à ")
        if _number(first) <= number <= _number(last or first):
            return True
    return False


def _articles(title: Title) -> Iterator[str]:
    for reference in title.references:
        found = re.search(r"L\. (\d{3}-\d+(?:-\d+)?)", reference)
        assert found, reference
        yield found[1]


def _rows(grounds: str) -> set[int]:
    return {
        row
        for row, title in LAW.titles.items()
        if any(_in(article, grounds) for article in _articles(title))
    }


@pytest.mark.parametrize("name", GROUNDS)
def test_an_exemption_has_the_rows_that_its_article_names(name: str) -> None:
    exemption = next(each for each in LAW.exemptions if each.id == name)
    assert set(exemption.rows or ()) == _rows(GROUNDS[name])


@pytest.mark.parametrize("name", ["taxe_premiere_reduite", "taxe_renouvellement_reduite"])
def test_the_reduced_tax_has_the_rows_that_its_article_names(name: str) -> None:
    assert set(LAW.values[name].rows or ()) == _rows(REDUCED) - BESIDE[name]


def test_the_early_resident_card_has_the_rows_that_r_431_6_names() -> None:
    named = (
        "423-6, 423-10, 423-11, 423-12, 423-16, 424-1, 424-3, 424-5, 424-13, 424-21, 425-3, 426-6, "
        "426-7, 426-2, 426-3, 426-10, 426-17"
    )
    assert LAW.resident.early == _rows(named)


def test_integration_is_asked_of_the_cards_that_l_413_7_names() -> None:
    asked = {
        row
        for basis in LAW.other_bases
        if basis.article == "L. 413-7" and "diplome_francais_b1" in basis.kinds
        for row in basis.rows or ()
    }
    assert asked == _rows("423-6, 423-10, 423-16, 421-12, 421-25, 424-5, 424-14, 426-4")


def test_a_request_for_a_resident_card_counts_as_renewal_where_the_code_says_so() -> None:
    assert LAW.resident.renewing == {29: "R. 423-1", 30: "R. 423-3", 34: "R. 423-4"}
