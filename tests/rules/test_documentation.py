"""Every rule is documented in one shape, so that `rule CODE` can be read by a counsellor."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from linter import rules
from linter.rules import all_rules
from linter.rules.base import Rule

GROUPS = Path(rules.__path__[0])
ROOT = GROUPS.parents[1]
SECTIONS = ["Pourquoi", "À éviter", "Préférer"]


@pytest.mark.parametrize("tested", all_rules(), ids=lambda each: each.code)
def test_docstring_has_its_sections_in_order(tested: Rule) -> None:
    documentation = type(tested).__doc__ or ""
    first, *rest = documentation.split("\n\n")
    assert first.strip().endswith(".")
    found = [part.strip().partition(" :")[0] for part in rest if part.strip()]
    assert found == SECTIONS


@pytest.mark.parametrize("tested", all_rules(), ids=lambda each: each.code)
def test_code_name_and_reference(tested: Rule) -> None:
    module = type(tested).__module__.rpartition(".")[2]
    assert tested.code == type(tested).__name__ == module
    assert re.fullmatch(r"[A-Z]{3}\d\d", tested.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", tested.name)
    assert tested.reference.text


def test_names_and_codes_are_unique() -> None:
    assert len({each.code for each in all_rules()}) == len(all_rules())
    assert len({each.name for each in all_rules()}) == len(all_rules())


def test_every_rule_file_is_found() -> None:
    files = {path.stem for path in GROUPS.glob("*/[A-Z]*.py")}
    assert files == {each.code for each in all_rules()}


def test_every_group_is_held_apart_from_the_others() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (apart,) = (each["modules"] for each in contracts if each["type"] == "independence")
    groups = {each.parent.name for each in GROUPS.glob("*/__init__.py")}
    assert set(apart) == {f"linter.rules.{each}" for each in groups}
