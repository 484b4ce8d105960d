from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.reading.mrz.formats import LAYOUTS, Layout, MrzFormat
from linter.reading.mrz.parse import Mrz, parse
from linter.reading.mrz.write import Bearer, write_mrz
from linter.text.icao import (
    PLACES,
    PLACES_APART,
    VisualName,
    names_agree,
    transliterate,
)

TODAY = date(2026, 11, 23)
CASES = tomllib.loads((Path(__file__).parent / "icao.toml").read_text("utf-8"))["case"]


def _zone(names: str) -> Mrz:
    lines = write_mrz(MrzFormat.TD3, Bearer("X", "", "1", TODAY))
    found = parse([lines[0][:5] + names.ljust(39, "<"), lines[1]], TODAY)
    assert found is not None
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_case(case: dict[str, Any]) -> None:
    assert names_agree(VisualName(*case["visual"]), _zone(case["names"])) == case["agree"]


latin = st.text(
    st.characters(
        min_codepoint=0x41, max_codepoint=0x17F, categories=["Lu", "Ll"], exclude_characters="µ"
    ),
    min_size=1,
    max_size=30,
)


@settings(max_examples=200)
@given(latin, latin, st.sampled_from(list(MrzFormat)))
def test_a_name_agrees_with_the_zone_written_from_it(
    surname: str, given_names: str, format_: MrzFormat
) -> None:
    code = "V" if format_ in {MrzFormat.MRVA, MrzFormat.MRVB} else "I"
    issuer = "FRA" if format_ is MrzFormat.IDFRA else "UTO"
    code = "ID" if format_ is MrzFormat.IDFRA else code
    holder = Bearer(surname, given_names, "1", TODAY, document_code=code, issuer=issuer)
    found = parse(write_mrz(format_, holder), TODAY)
    assert found is not None
    if found.given_names:  # a surname may leave them no place
        assert names_agree(VisualName(surname, given_names), found) in {"yes", "truncated"}


@settings(max_examples=100)
@given(st.text(max_size=20))
def test_transliteration_gives_the_alphabet_or_nothing(name: str) -> None:
    assert set(transliterate(name) or "") <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ<")


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=lambda each: str(each.format))
def test_names_have_the_places_that_the_layouts_give_them(layout: Layout) -> None:
    if layout.format in PLACES_APART:
        apart = layout.capacity("surname"), layout.capacity("given_names")
        assert PLACES_APART[layout.format] == apart
    else:
        assert PLACES[layout.format] == layout.capacity("names")
