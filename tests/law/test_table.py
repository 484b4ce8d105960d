"""The data against an independent reading of the official text: `annexe10.tsv`.

The table was drawn from the official structure by `tools/annexe10_table.py`, by the text's words
and not by the data, then read again. A figure, a duration, a count, a level, a form, a stage or a
condition that is another in the data than in the table is a slip in one of them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.law.load import load_law
from linter.law.model import Bullet, Limits, Section
from linter.law.text.figures import figures_of_bullet, figures_of_section
from linter.law.words import Nature

LAW = load_law()
HERE = Path(__file__).parent

SECTIONS = {each.id: each for title in LAW.titles.values() for each in title.sections}
BULLETS = {
    each.id: (section, each) for title in LAW.titles.values() for section, each in title.bullets
}


def table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def words(cell: str) -> set[str]:
    return set(cell.split(" ; ")) - {""}


TABLE = {line["id"]: line for line in table("annexe10.tsv")}
OF_SECTIONS = [pytest.param(TABLE[each], SECTIONS[each], id=each) for each in SECTIONS]


def test_the_table_and_the_data_speak_of_the_same_bullets() -> None:
    assert TABLE.keys() == SECTIONS.keys() | BULLETS.keys()


def _of_rows() -> Iterator[tuple[int, list[str]]]:
    for row, title in LAW.titles.items():
        yield row, [each.id for each in title.sections] + [each.id for _, each in title.bullets]


ROWS = dict(_of_rows())


@pytest.mark.parametrize("row", ROWS)
def test_figures_durations_counts_and_levels(row: int) -> None:
    for identifier in ROWS[row]:
        said = words(TABLE[identifier]["figures"])
        if identifier in SECTIONS:
            assert figures_of_section(SECTIONS[identifier]) == said, identifier
            continue
        section, bullet = BULLETS[identifier]
        held = figures_of_bullet(bullet, LAW)
        assert said <= held, identifier
        assert held - said <= _above(section), identifier


def _above(section: Section | None) -> set[str]:
    """The figures of the headings under which a bullet stands hold for it too."""
    found: set[str] = set()
    while section is not None:
        found |= words(TABLE[section.id]["figures"])
        section = SECTIONS.get(section.parent or "")
    return found


@pytest.mark.parametrize("row", ROWS)
def test_figures_stand_under_the_right_key(row: int) -> None:
    """« moins de six mois » is an age, « trois ans de séjour » a period: another duty."""
    for identifier in ROWS[row]:
        if identifier in BULLETS:
            _, bullet = BULLETS[identifier]
            ages = {
                f"{each.max_age_months} mois" for each in _limits(bullet) if each.max_age_months
            }
            assert ages == words(TABLE[identifier]["ages"]), identifier


@pytest.mark.parametrize("row", ROWS)
def test_forms(row: int) -> None:
    for identifier in ROWS[row]:
        if identifier in BULLETS:
            _, bullet = BULLETS[identifier]
            held = {str(each.form) for each in _limits(bullet) if each.form}
            if bullet.nature is Nature.DOCUMENT:
                assert held == words(TABLE[identifier]["forms"]), identifier


def _limits(bullet: Bullet) -> tuple[Limits, ...]:
    return (bullet.limits, *bullet.part_limits.values())


@pytest.mark.parametrize("row", ROWS)
def test_stages_and_territories(row: int) -> None:
    for identifier in ROWS[row]:
        line = TABLE[identifier]
        if identifier in SECTIONS:
            section = SECTIONS[identifier]
            said = words(line["stages"])
            narrowed = any(bullet.stages for bullet in section.bullets)
            assert set(map(str, section.kinds)) == said or (
                narrowed and said < set(map(str, section.kinds))
            ), identifier
            assert (section.territory or "") == line["territory"], identifier
            assert section.kinds[0] == line["stages"].split(" ; ")[0] or len(said) > 1, identifier


@pytest.mark.parametrize("row", ROWS)
def test_due_and_nature(row: int) -> None:
    for identifier in ROWS[row]:
        if identifier in BULLETS:
            section, bullet = BULLETS[identifier]
            line = TABLE[identifier]
            assert bullet.due == line["due"], identifier
            if "exemption" not in section.kinds:
                assert bullet.nature == line["nature"], identifier


@pytest.mark.parametrize("row", ROWS)
def test_conditions_and_exemptions(row: int) -> None:
    for identifier in ROWS[row]:
        said = words(TABLE[identifier]["conditions"])
        if identifier in SECTIONS:
            condition = SECTIONS[identifier].condition
            assert ({condition} if condition else set()) == said, identifier
            continue
        _, bullet = BULLETS[identifier]
        if bullet.nature in {Nature.DOCUMENT, Nature.CROSS_REFERENCE}:
            assert _conditions(bullet) == said, identifier
            unless = words(TABLE[identifier]["unless"])
            assert unless <= {bullet.unless, *bullet.part_unless.values()}, identifier


def _conditions(bullet: Bullet) -> set[str]:
    named = (bullet.condition, bullet.unless)
    parts = (*bullet.part_conditions.values(), *bullet.part_unless.values())
    return {each for each in (*named, *parts) if each}
