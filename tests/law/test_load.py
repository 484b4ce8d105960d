"""The loader: every mistake in the data is an error that names the file and the key."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linter.errors import DataError
from linter.law.load import load_law
from linter.law.model import Law, UnknownTitleError
from linter.law.words import Due, SectionKind, StageSays, Whose
from linter.model.words import Stage
from tests.law.synthetic import write_law


@pytest.fixture
def law(tmp_path: Path) -> Law:
    return load_law(write_law(tmp_path))


def test_reads_what_is_written(law: Law) -> None:
    title = law.title("marin")
    first, second = title.sections[0].bullets
    assert law.kinds["livret_marin"].synonyms == ("carnet de marin",)
    assert law.kinds["livret_marin"].family == "essai"
    assert law.kinds["bulletin_meteo"].whose is Whose.TIERS
    assert (first.all_of, first.limits.max_age_months) == (("livret_marin",), 6)
    assert (second.id, second.all_of, second.due) == ("A10-1.1.d2", ("timbre",), Due.A_LA_REMISE)
    assert second.note == "au port"
    assert title.sections[2].conditions == ("marin", "alpiniste")
    assert title.sections[3].kind is SectionKind.TERRITORY
    assert law.conditions["premier"].by_stage[Stage.RENOUVELLEMENT] is StageSays.DOUBT
    assert title.aliases == ("mar",)


def test_a_basis_has_the_version_and_the_address_of_its_article(law: Law) -> None:
    assert law.other_bases[0].text.name == "R. 1-1"
    assert law.other_bases[0].text.url == law.version.url
    assert law.exemptions[0].text.url == "https://exemple.invalid/autre"
    assert law.article("R. 1-10").version is None
    with pytest.raises(KeyError):
        law.article("R. 9-9")


@pytest.mark.parametrize("name", ["marin", "mar", "1", 1, " Marin ", "MARIN"])
def test_finds_a_title_by_slug_short_name_or_row(law: Law, name: str | int) -> None:
    assert law.title(name).row == 1


@pytest.mark.parametrize("name", ["gardien_de_phare", "gardien de phare", "Gardien-de-Pharé"])
def test_finds_a_title_despite_accents_and_spaces(law: Law, name: str) -> None:
    assert law.title(name).row == 2


def test_a_title_without_a_row_says_under_which_text_it_is(law: Law) -> None:
    title = law.title("large")
    assert (title.row, title.other_text, title.sections) == (None, "convention du large", ())


@pytest.mark.parametrize(
    ("name", "near"),
    [("gardien-de-fare", "gardien-de-phare"), ("phare", "gardien-de-phare"), ("marrin", "marin")],
)
def test_an_unknown_title_names_the_nearest(law: Law, name: str, near: str) -> None:
    with pytest.raises(UnknownTitleError) as caught:
        law.title(name)
    assert near in caught.value.near
    assert near in caught.value.remedy
    assert caught.value.exit_code == 2


def test_an_unknown_title_like_no_other_has_a_remedy_all_the_same(law: Law) -> None:
    with pytest.raises(UnknownTitleError) as caught:
        law.title("xyzzy")
    assert caught.value.near == ()
    assert "titles" in caught.value.remedy


MISTAKES = tomllib.loads(Path(__file__).with_name("mistakes.toml").read_text("utf-8"))["mistake"]


@pytest.mark.parametrize("slip", MISTAKES, ids=lambda each: f"{each['file']}: {each['new']}")
def test_a_mistake_names_its_place(tmp_path: Path, slip: dict[str, Any]) -> None:
    directory = write_law(tmp_path, **{slip["file"]: (slip["old"], slip["new"])})
    with pytest.raises(DataError) as caught:
        list(load_law(directory).titles.values())
    assert all(word in str(caught.value) for word in slip["named"]), str(caught.value)


def test_a_mistake_in_one_title_leaves_the_others_readable(tmp_path: Path) -> None:
    law = load_law(write_law(tmp_path, **{"01_marin": ("lasting", "laisting")}))
    assert law.title(2).slug == "gardien-de-phare"
    with pytest.raises(DataError, match=r"01-marin\.toml"):
        law.title(1)


def test_a_kind_defined_twice_is_an_error(tmp_path: Path) -> None:
    directory = write_law(tmp_path)
    (directory / "catalogue" / "autre.toml").write_text('[timbre]\nname = "timbre"\n', "utf-8")
    with pytest.raises(DataError, match="deux fois"):
        load_law(directory)


def test_a_figure_defined_in_both_files_is_an_error(tmp_path: Path) -> None:
    directory = write_law(tmp_path)
    figure = """
        [veille]
        about = "jours de veille"
        unit = "jours"
        known_on = 2026-01-01
        values = [{ from = 2026-01-01, value = 3, basis = "R. 1-1", certainty = "texte" }]
    """
    for name in ("delais.toml", "valeurs.toml"):
        (directory / name).write_text(figure, "utf-8")
    with pytest.raises(DataError, match=r"delais\.toml.*deux fois"):
        load_law(directory)


def test_a_badly_named_file_is_an_error(tmp_path: Path) -> None:
    directory = write_law(tmp_path)
    (directory / "titres" / "3-capitaine.toml").write_text("row = 3\n", "utf-8")
    with pytest.raises(DataError, match=r"25-etudiant\.toml"):
        load_law(directory)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    directory = write_law(tmp_path)
    (directory / "version.toml").unlink()
    with pytest.raises(DataError, match=r"version\.toml"):
        load_law(directory)


def test_left_out_bullets_need_no_kind(tmp_path: Path) -> None:
    changed = ('all_of = ["livret_marin"]', 'left_out = "sans objet"')
    law = load_law(write_law(tmp_path, **{"01_marin": changed}))
    assert law.title(1).sections[0].bullets[0].left_out == "sans objet"


def test_references_are_followed_to_what_stands_under_them(law: Law) -> None:
    assert [each.id for each in law.referred("A10-1.2")] == ["A10-1.2", "A10-1.2.1"]
    assert [each.id for each in law.referred("A10-1")] == ["A10-1.1", "A10-1.2", "A10-1.2.1"]
    assert law.referred("A10-1.9") == ()


def test_forms_are_followed(law: Law) -> None:
    assert law.accepted_as("livret_marin") == {"livret_marin", "fascicule"}
    assert law.accepted_as("timbre") == {"timbre"}


def test_the_age_of_the_text_counts_from_the_last_check(law: Law) -> None:
    assert law.version.age_days(date(2025, 1, 31)) == 30
    assert law.version.age_days(date(2025, 1, 1)) == 0
    assert law.version.label == "annexe d'essai en vigueur au 1er juillet 2024"
