"""A name is as narrow as its title, or it lists the titles that it covers."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from unidecode import unidecode

from linter.law.load import load_law
from linter.law.model import Title, WideTitleError

LAW = load_law()
TITLES = list(LAW.all_titles())
SMALL = {"d", "de", "du", "des", "le", "la", "l", "un", "une", "et", "ou", "en", "a", "avant"}


def slugged(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", unidecode(text).lower()).strip("-")


def content(name: str) -> frozenset[str]:
    return frozenset(slugged(name).split("-")) - SMALL


def mentions() -> Iterator[tuple[str, set[str]]]:
    """What is printed on a card between « », and the titles that bear it."""
    bearing: dict[str, set[str]] = {}
    for title in TITLES:
        for mention in re.findall(r"« ([^»]+) »", title.label):
            bearing.setdefault(mention, set()).add(title.slug)
    yield from bearing.items()


MENTIONS = dict(mentions())


def covered(name: str) -> set[str]:
    return {each.slug for each in LAW.named(name)}


def test_no_mention_was_lost() -> None:
    assert len(MENTIONS) >= 25
    assert len(MENTIONS["vie privée et familiale"]) >= 12


@pytest.mark.parametrize("mention", MENTIONS)
def test_a_mention_of_a_card_names_every_title_that_bears_it(mention: str) -> None:
    """One that is itself the name of a row may leave out titles without a row, never a row."""
    bearing = MENTIONS[mention]
    exact = slugged(mention) in LAW.slugs
    rows = {slug for slug in bearing if slug in LAW.slugs or not exact}
    assert rows <= covered(mention)


def wider(alias: str, title: Title) -> set[str]:
    """The other titles in whose own name all the words of an alias stand."""
    words = content(alias)
    return {
        each.slug for each in TITLES if each is not title and words and words <= content(each.slug)
    }


@pytest.mark.parametrize("alias", LAW.aliases)
def test_an_alias_is_as_narrow_as_its_title(alias: str) -> None:
    title = LAW.title(alias)
    assert not wider(alias, title)
    assert covered(alias) == {title.slug}


@pytest.mark.parametrize("name", LAW.wide)
def test_a_wide_name_lists_its_titles_and_is_no_title(name: str) -> None:
    found = LAW.named(name)
    assert len(found) > 1
    assert len({each.slug for each in found}) == len(found)
    with pytest.raises(WideTitleError) as raised:
        LAW.title(name)
    for each in found:
        assert each.slug in raised.value.message
    assert raised.value.exit_code == 2


@pytest.mark.parametrize("name", LAW.wide)
def test_a_wide_name_forgets_no_title_whose_own_name_says_it(name: str) -> None:
    words = content(name)
    saying = {each.slug for each in TITLES if words and words <= content(each.slug)}
    assert saying <= covered(name)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("vie privée et familiale", {29, 30, 33, 34, 35, 36, 37, 44, 46, 47, 53, 57}),
        ("VPF", {29, 30, 33, 34, 35, 36, 37, 44, 46, 47, 53, 57}),
        ("talent", set(range(4, 16))),
        ("Passeport talent", set(range(4, 16))),
        ("carte de résident", {29, 30, 34, 40, 41, 42, 43, 44, 46, 53, 55, 31, 32, 38, 58, 64}),
        ("recherche d'emploi", {26, 27, 28}),
        ("recherche d’emploi", {26, 27, 28}),
        ("BPI", {38, 40}),
        ("ICT", set(range(16, 24))),
        ("retraite", {55}),
        ("rld-ue", {58, 64}),
        ("ASE", {36, 66}),
    ],
)
def test_names_that_people_use_cover_their_rows(name: str, rows: set[int]) -> None:
    found = LAW.named(name)
    assert len(found) > 1
    assert rows <= {each.row for each in found}


def test_the_nearest_comes_first() -> None:
    assert LAW.named("chercheur")[0].slug in {
        "passeport-talent-chercheur", "recherche-emploi-chercheur",
    }  # fmt: skip
    assert LAW.named("ict")[0].slug == "stagiaire-ict"
    assert LAW.named("rf")[0].slug == "regroupement-familial"
