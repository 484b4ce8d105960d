"""No remedy of another channel on any surface: every case of every rule is walked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.given.config import Config
from linter.rules import rule
from linter.writing.channel import spoken
from linter.writing.sheet.catalogue import CODES, language
from linter.writing.words import Channel
from tests.rules.cases import TODAY, cases, dossier

COMMAND_LINE = re.compile(r"(?<!\w)--?[a-z]{3,}|\w+\.toml|python -m|\bpip\b|lecture_max|« rule »")
BUTTON = re.compile(r"\bbandeau\b|\bbouton\b|\bcliquez\b", re.IGNORECASE)


def _said() -> Iterator[str]:
    for case in cases():
        tested = rule(case.code)
        assert tested
        context = Context(case.data.get("today", TODAY), Config(**case.data.get("config", {})))
        for each in tested.check(Application(dossier(case.data), context)):
            yield f"{each.message} {each.remedy}"


@pytest.fixture(scope="module")
def said() -> set[str]:
    found = set(_said())
    assert len(found) > 300
    return found


@pytest.mark.parametrize("channel", [Channel.PAGE, Channel.EXTENSION])
def test_the_page_and_the_extension_name_no_option(channel: Channel, said: set[str]) -> None:
    for each in said:
        assert not COMMAND_LINE.search(spoken(each, channel)), (each, spoken(each, channel))


def test_the_command_line_names_no_button(said: set[str]) -> None:
    for each in said:
        assert not BUTTON.search(spoken(each, Channel.COMMAND)), each


def test_rules_do_speak_of_the_command_line(said: set[str]) -> None:
    """Else the test above would show nothing."""
    assert any(COMMAND_LINE.search(each) for each in said)


PAGE = Path(__file__).parents[2] / "server/page"
COMMENT = re.compile(r"^\s*(?://|/\*\*|\*).*|\s// .*$", re.MULTILINE)


@pytest.mark.parametrize(
    "path",
    [*sorted(PAGE.glob("static/*.js")), PAGE / "templates/page.html"],
    ids=lambda each: each.name,
)
def test_the_page_itself_names_no_option(path: Path) -> None:
    shown = COMMENT.sub("", path.read_text("utf-8")).replace("}-", "")  # of ids in templates
    found = COMMAND_LINE.search(shown)
    assert found is None, found


@pytest.mark.parametrize("code", ["fr", *CODES])
def test_the_person_s_sheet_names_neither_option_nor_button(code: str) -> None:
    for each in language(code).words.values():
        assert not COMMAND_LINE.search(each), each
        assert not BUTTON.search(each), each


@pytest.mark.parametrize("channel", [Channel.PAGE, Channel.EXTENSION])
@pytest.mark.parametrize(
    "text",
    [
        "Installez-les : pip install 'anef-linter[scans]'.",
        "il manque un module. Installez-le : pip install pillow-heif.",
        "Pour lire les scans : sudo apt install x. À défaut : pip install 'anef-linter[ocr]'.",
        "le lire demande plus de 20 s (lecture_max_secondes)",
    ],
)
def test_reasons_for_which_something_was_not_read(channel: Channel, text: str) -> None:
    assert not COMMAND_LINE.search(spoken(text, channel)), spoken(text, channel)
