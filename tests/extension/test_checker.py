"""When the form is checked again, by the file of the extension run with a program that waits."""

import json

import pytest

from tests.browsers.page import Page
from tests.extension.desk import EXTENSION

PREPARE = """(() => {{
  {script}
  let form = {{value: 1}};
  window.asked = [];
  window.told = [];
  window.chrome = {{runtime: {{sendMessage: message => new Promise(done => {{
    asked.push({{value: message.form.value, answer: done}});
  }})}}}};
  const check = checker({{form: () => form, done: value => told.push(value), pause: {pause}}});
  window.type = value => {{ form = {{value}}; check.soon(); }};
  Object.assign(window, check);
}})()"""


def prepared(tab: Page, pause: int) -> Page:
    tab.goto("data:text/html,<title>Essai</title>")
    script = (EXTENSION / "content" / "dossier" / "checker.js").read_text("utf-8")
    tab.js(PREPARE.format(script=script, pause=pause))
    return tab


@pytest.fixture
def page(tab: Page) -> Page:
    return prepared(tab, 0)


def asked(page: Page) -> list[int]:
    found: list[int] = page.js("asked.map(each => each.value)")
    return found


def answer(page: Page, number: int, **said: object) -> list[object]:
    """Answers a question; what the page has been told by then."""
    page.js(f"asked[{number}].answer({json.dumps(said)})")
    told: list[object] = page.js("new Promise(done => setTimeout(done, 20)).then(() => told)")
    return told


def test_one_question_at_a_time_and_no_answer_to_an_old_one(page: Page) -> None:
    page.js("(type(2), type(3), type(4))")
    assert asked(page) == [2]
    assert answer(page, 0, value="old") == []
    assert asked(page) == [2, 4]
    assert answer(page, 1, value="new") == ["new"]
    page.js("type(4)")
    assert asked(page) == [2, 4]


def test_a_setting_that_changes_during_a_question_has_it_asked_again(page: Page) -> None:
    page.js("(type(2), anew())")
    assert asked(page) == [2]
    assert answer(page, 0, value="by the old settings") == []
    assert asked(page) == [2, 2]
    assert answer(page, 1, value="by the new ones") == ["by the new ones"]


def test_the_first_key_is_asked_at_once_and_the_next_no_faster_than_the_pause(tab: Page) -> None:
    page = prepared(tab, 300)
    page.js("type(2)")
    assert asked(page) == [2]
    answer(page, 0, value="first")
    page.js("(type(3), setInterval(soon, 10))")  # a page that moves does not put it off
    assert asked(page) == [2]
    page.wait("asked.length > 1")
    assert asked(page) == [2, 3]
