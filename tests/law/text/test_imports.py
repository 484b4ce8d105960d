"""The official text, in whatever it was saved as, gives the same rows, points and bullets."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.errors import InputError
from linter.law.text.imports import import_annexe, import_content
from linter.law.text.official import (
    Official,
    OfficialBullet,
    OfficialPoint,
    OfficialRow,
    dump_official,
    official_of,
)
from linter.law.text.points import points_of
from linter.law.words import Due, Nature, SectionKind
from tests.law.synthetic import (
    TEXT,
    as_html,
    as_lost_breaks,
    as_markdown,
)

ROWS = official_of(TEXT, "essai")

SHAPES: dict[str, Callable[[Official], str]] = {
    "lost breaks": as_lost_breaks,
    "markdown": as_markdown,
    "html": as_html,
    "json": dump_official,
    "api": lambda rows: json.dumps({"article": {"id": "X", "texteHtml": as_html(rows), "t": ""}}),
    "record": lambda rows: json.dumps({"articles": [{"content": as_lost_breaks(rows)}]}),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_gives_the_same_rows(shape: str) -> None:
    assert import_content(SHAPES[shape](ROWS).encode(), shape) == ROWS


@pytest.mark.parametrize("shape", SHAPES)
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(shape: str) -> None:
    content = SHAPES[shape](ROWS).replace("\n", "\r\n").encode("utf-8-sig")
    assert import_content(content, shape) == ROWS


WORDS = st.sampled_from(
    ["livret", "de marin", "rôle d'équipage", "porte-monnaie", "demi-tarif", "(copie, etc.)",
     "L. 421-5", "n° 15187*01", "35 mm × 45 mm", "ou", "acte-clé", "du port", "article 12",
     "2 exemplaires"]
)  # fmt: skip
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(lambda words: " ".join(["pièce", *words]))
POINTS = st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=4)


def _rows(points: list[list[str]]) -> Official:
    return (
        OfficialRow(
            row=1,
            category="Titre",
            label="Carte",
            references=("L. 421-1",),
            points=tuple(
                OfficialPoint(
                    id=f"A10-1.{number}",
                    number=str(number),
                    title="Pièces à fournir dans tous les cas",
                    kinds=(SectionKind.ALL,),
                    bullets=tuple(
                        OfficialBullet(f"A10-1.{number}.d{place}", text)
                        for place, text in enumerate(texts, start=1)
                    ),
                )
                for number, texts in enumerate(points, start=1)
            ),
        ),
    )


@given(POINTS, st.sampled_from(sorted(SHAPES)))
@settings(max_examples=100, deadline=None)
def test_no_bullet_is_lost_split_or_reworded(points: list[list[str]], shape: str) -> None:
    rows = _rows(points)
    assert import_content(SHAPES[shape](rows).encode(), shape) == rows


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_anything_else_is_refused_in_french(content: bytes) -> None:
    with pytest.raises(InputError):
        import_content(content, "f")


def test_a_text_that_is_not_the_annexe_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><table><tr><td>bonjour</td></tr></table></html>", "utf-8")
    with pytest.raises(InputError) as caught:
        import_annexe(path)
    assert "Légifrance" in caught.value.remedy


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="ne peut pas être lu"):
        import_annexe(tmp_path / "absent.txt")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({}, ""),
        ([{"row": "un", "sections": []}], "row"),
        ([{"row": 1, "sections": [{"id": "1.1"}]}], "id"),
        ([{"row": 1, "sections": [{"id": "A10-1.1", "kinds": ["toujours"]}]}], "kinds"),
        ([{"row": 1, "sections": [{"id": "A10-1.1"}, {"id": "A10-1.1"}]}], "A10-1.1"),
        ([{"row": 1, "sections": 3}], "sections"),
        ([3], ""),
    ],
)
def test_a_broken_imported_file_names_the_key(data: object, key: str) -> None:
    with pytest.raises(InputError) as caught:
        official_of(data, "annexe.json")
    assert key in caught.value.key


CELLS = {
    # what a copy has lost: the ids and texts expected
    "1. Pièces :-un ;-deux.2. Autres :-trois": ["1.d1 un", "1.d2 deux", "2.d1 trois"],
    "1. Pièces :-points 1 et 3.2. Autres :-x": ["1.d1 points 1 et 3", "2.d1 x"],
    "1. Cas :1.1. Si un :-a.1.2 Si deux :-b.2. Fin :-c": ["1.1.d1 a", "1.2.d1 b", "2.d1 c"],
    "1. Cas :-vu l'article L. 1-1. Sauf un ;-b": ["1.d1 vu l'article L. 1-1. Sauf un", "1.d2 b"],
    "1. Cas :-300 000 euros3. Suite :-b": ["1.d1 300 000 euros", "3.d1 b"],
    "1. Cas :-le rôle-justificatif du port": ["1.d1 le rôle", "1.d2 justificatif du port"],
    "1. Cas :-reçusOu-justificatif du port": ["1.d1 reçus", "1.d2 justificatif du port"],
    "1. Cas :-état-civil du mi-temps ;-b": ["1.d1 état-civil du mi-temps", "1.d2 b"],
    "1. Cas :a) En cas de pluie ;b) La neige.": ["1.d1 a) En cas de pluie", "1.d2 b) La neige"],
    "-un ;-deux.A Mayotte :Rien.": ["0.d1 un", "0.d2 deux"],
    "1. Cas :-un :Si vrai, a ;Si faux, b": ["1.d1 un :Si vrai, a ;Si faux, b"],
    "1. Cas :\n- une carte-lettre\n- b": ["1.d1 une carte-lettre", "1.d2 b"],
}


@pytest.mark.parametrize(("cell", "expected"), CELLS.items())
def test_a_cell_without_its_line_breaks(cell: str, expected: list[str]) -> None:
    bullets = [bullet for point in points_of(7, cell) for bullet in point.bullets]
    assert [f"{each.id.removeprefix('A10-7.')} {each.text}" for each in bullets] == expected


def test_headings_say_for_whom_they_stand() -> None:
    cell = (
        "1. Pièces à fournir dans tous les cas :-a.2. Pièces à fournir en première demande :-b."
        "3. Pièces à fournir en changement de statut ou au renouvellement :-c."
        "4. Pièces à fournir pour la délivrance d'une CSP :-d."
        "5. Pièces à fournir pour la délivrance de la carte de résident :-e."
        "6. Pièces à fournir si vous exercez la pêche :6.1. En mer :-f."
        "A Saint-Barthélemy et à Saint-Martin :-g."
    )
    points = points_of(1, cell)
    assert [[str(kind) for kind in point.kinds] for point in points] == [
        ["all"], ["first"], ["change_of_status", "renewal"], ["multi_year"], ["resident_card"],
        ["situation"], ["situation"], ["territory"],
    ]  # fmt: skip
    assert points[6].parent == "6"
    assert (points[7].id, points[7].territory) == ("A10-1.u1", "saint-barthelemy-saint-martin")


@pytest.mark.parametrize(
    ("text", "nature", "due", "ages"),
    [
        ("facture de moins de trois mois", Nature.DOCUMENT, Due.AU_DEPOT, (3,)),
        ("extrait de moins de 3 mois", Nature.DOCUMENT, Due.AU_DEPOT, (3,)),
        ("timbre à remettre au moment de la remise du titre", Nature.DOCUMENT, Due.A_LA_REMISE, ()),
        ("pièces prévues aux points 1 et 2", Nature.CROSS_REFERENCE, Due.AU_DEPOT, ()),
        ("le livret est remplacé par le rôle", Nature.SUBSTITUTION, Due.AU_DEPOT, ()),
        ("le point 2 est non applicable", Nature.NOT_APPLICABLE, Due.AU_DEPOT, ()),
    ],
)
def test_what_a_bullet_says_of_itself(
    text: str, nature: Nature, due: Due, ages: tuple[int, ...]
) -> None:
    (point,) = points_of(1, f"1. Cas :-{text}")
    assert point.bullets == (OfficialBullet("A10-1.1.d1", text, nature, due, ages),)
