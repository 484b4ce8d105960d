"""What changed between two texts, and what to revise."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.law.load import load_law
from linter.law.model import Law
from linter.law.text.diff import Change, diff, render
from linter.law.text.official import official_of
from linter.law.words import Sort
from tests.law.synthetic import TEXT, write_law

OLD = official_of(TEXT, "ancien")


@pytest.fixture
def law(tmp_path: Path) -> Law:
    return load_law(write_law(tmp_path))


def _changed(law: Law, change: Callable[[Any], object]) -> tuple[Change, ...]:
    text = copy.deepcopy(TEXT)
    change(text)
    return diff(OLD, official_of(text, "nouveau"), law)


def test_the_same_text_has_no_difference(law: Law) -> None:
    assert _changed(law, lambda _: None) == ()
    assert "Aucune différence" in render((), law)


def test_a_reworded_bullet_names_the_words_the_kinds_and_the_file(law: Law) -> None:
    def reword(text: Any) -> None:
        document = text[0]["sections"][0]["documents"][0]
        document["text"] = document["text"].replace("six", "trois")

    (change,) = changes = _changed(law, reword)
    assert (change.sort, change.id, change.kinds) == (Sort.CHANGED, "A10-1.1.d1", ("livret_marin",))
    told = render(changes, law)
    assert "« de six mois » devient « de trois mois »" in told
    assert "livret_marin" in told
    assert "titres/01-marin.toml" in told


def test_an_inserted_bullet_moves_the_others_without_changing_them(law: Law) -> None:
    def insert(text: Any) -> None:
        documents = text[0]["sections"][0]["documents"]
        documents.insert(0, {"text": "gilet de sauvetage"})
        for place, document in enumerate(documents, start=1):
            document["id"] = f"A10-1.1.d{place}"

    changes = _changed(law, insert)
    assert [(each.sort, each.old_id, each.id) for each in changes] == [
        (Sort.ADDED, "", "A10-1.1.d1"),
        (Sort.MOVED, "A10-1.1.d1", "A10-1.1.d2"),
        (Sort.MOVED, "A10-1.1.d2", "A10-1.1.d3"),
    ]
    assert "1.1.d1 → 1.1.d2" in render(changes, law)


def test_a_bullet_moved_to_another_point_and_reworded_is_still_the_same(law: Law) -> None:
    def move(text: Any) -> None:
        sections = text[0]["sections"]
        stamp = sections[0]["documents"].pop()
        stamp.update(id="A10-1.2.d2", text=stamp["text"].replace("quai", "quai et de môle"))
        sections[1]["documents"].append(stamp)

    (change,) = _changed(law, move)
    assert (change.sort, change.old_id, change.id) == (Sort.CHANGED, "A10-1.1.d2", "A10-1.2.d2")
    assert change.kinds == ("timbre",)


def _first(text: Any) -> Any:
    return text[0]["sections"]


LIGHTHOUSE = {"row": 3, "label": "phare", "sections": []}
AT_SEA = {"id": "A10-2.1", "title": "En mer", "kinds": ["all"]}

SORTS: list[tuple[Callable[[Any], object], Sort, str, str]] = [
    (lambda t: _first(t)[0]["documents"].pop(), Sort.REMOVED, "puce", "A10-1.1.d2"),
    (lambda t: t.pop(), Sort.REMOVED, "ligne", "A10-2"),
    (lambda t: t.append(LIGHTHOUSE), Sort.ADDED, "ligne", "A10-3"),
    (lambda t: t[1].update(label="CR du phare"), Sort.CHANGED, "ligne", "A10-2"),
    (lambda t: t[1].update(legal_refs=["L. 9-9"]), Sort.CHANGED, "ligne", "A10-2"),
    (lambda t: _first(t).pop(), Sort.REMOVED, "section", "A10-1.3"),
    (lambda t: t[1]["sections"].append(AT_SEA), Sort.ADDED, "section", "A10-2.1"),
    (lambda t: _first(t)[1].update(title="Au retour"), Sort.CHANGED, "section", "A10-1.2"),
    (lambda t: _first(t)[3]["notes"][0].update(text="Rien"), Sort.CHANGED, "note", "A10-1.3"),
]


@pytest.mark.parametrize(("change", "sort", "what", "identifier"), SORTS)
def test_each_sort_of_change(
    law: Law, change: Callable[[Any], object], sort: Sort, what: str, identifier: str
) -> None:
    changes = _changed(law, change)
    assert (sort, what, identifier) in [(each.sort, each.what, each.id) for each in changes]
    assert identifier in render(changes, law)


def test_a_new_bullet_with_known_words_says_where_to_copy_from(law: Law) -> None:
    def repeat(text: Any) -> None:
        known = text[0]["sections"][0]["documents"][1]["text"]
        text[1]["sections"][0]["documents"].append({"id": "A10-2.0.d2", "text": known})

    (change,) = changes = _changed(law, repeat)
    assert change.like == "A10-1.1.d2"
    assert "A10-1.1.d2" in render(changes, law)


def test_a_change_common_to_many_rows_is_told_once(law: Law) -> None:
    def rows(words: str) -> Any:
        return official_of(
            [
                {
                    "row": row,
                    "sections": [
                        {
                            "id": f"A10-{row}.0",
                            "kinds": ["all"],
                            "documents": [{"id": f"A10-{row}.0.d1", "text": f"livret de {words}"}],
                        }
                    ],
                }
                for row in range(1, 8)
            ],
            "x",
        )

    told = render(diff(rows("marin"), rows("marine"), law), law)
    assert told.count("devient") == 1
    assert "Dans 7 lignes (1 à 7)" in told
