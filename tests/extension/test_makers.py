"""Forms as other makers write them, each with what a person reads there and the faults put in it.

`data-asks` is the name that a person gives the field, `data-value` what they read there where it is
no input's value, `data-fault` the rule that the value breaks. The page is shown without them.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from linter.given.fields import kind_of
from tests.browsers import chromium
from tests.extension.desk import Desk
from tests.extension.reader import reader

MAKERS = sorted(Path(__file__).with_name("makers").glob("*.html"))
# Puts a form in the page, and keeps apart what is true of it.
SHOW = """void (html => {
  const parsed = document.implementation.createHTMLDocument();
  parsed.body.setHTMLUnsafe(html);
  const within = root => [...root.querySelectorAll('*')]
    .flatMap(each => [each, ...each.shadowRoot ? within(each.shadowRoot) : []]);
  window.truth = within(parsed.body).filter(each => each.dataset?.asks).map(element => {
    const { asks, value, fault } = element.dataset;
    return { element, asks, fault: fault ?? '', value: value ?? element.value };
  });
  for (const name of ['asks', 'value', 'fault']) {
    for (const { element } of truth) delete element.dataset[name];
  }
  document.body.replaceChildren(...parsed.body.childNodes);
})"""
# What the reader finds of each: null where it finds nothing there.
READ = """(() => {
  const fields = look.findFields(look.profile);
  const of = element =>
    fields.find(each => each.element === element || each.parts?.includes(element))
      ?? fields.find(each => each.element.contains(element));
  const said = field => field
    && {id: field.id, code: field.code, label: field.label,
      value: look.fieldValue(field, look.profile)};
  return truth.map(({element, ...true_}) => ({...true_, read: said(of(element)) ?? null}));
})()"""


def shown(desk: Desk, page: Path) -> list[dict[str, Any]]:
    """A form at an address that no profile knows: what is read of each field that rules know."""
    desk.forget()
    desk.page.goto(desk.origin + "/nouveau/")
    desk.page.js(f"{SHOW}({json.dumps(page.read_text('utf-8'))})")
    desk.page.js(reader("any"))
    fields: list[dict[str, Any]] = desk.page.js(READ)
    return fields


def is_recognised(field: dict[str, Any]) -> bool:
    """Whether the program is told what a person would tell it."""
    read = field["read"]
    return (
        read is not None
        and kind_of(read["code"], read["label"]) == kind_of("", field["asks"])
        and "".join(read["value"].split()).replace("/", "")
        == "".join(field["value"].split()).replace("/", "")
    )


def remarks(desk: Desk, fields: list[dict[str, Any]]) -> tuple[set[str], list[str]]:
    """The faults that are flagged, by what a person calls the field; and what is said of others."""
    desk.wait("anef-linter")
    desk.answered()
    named = {each["read"]["id"]: each for each in fields if each["read"]}
    said: dict[str, list[str]] = {}
    for item in desk.state()["items"]:
        if item["where"] and item["outcome"] == "failed":
            said.setdefault(item["where"].split("/", 1)[1], []).append(item["code"])
    right = {
        named[where]["asks"]
        for where, codes in said.items()
        if where in named and named[where]["fault"] in codes
    }
    return right, [f"{w}: {c}" for w, c in said.items() if w not in named or not named[w]["fault"]]


@pytest.mark.parametrize("page", MAKERS, ids=[each.stem for each in MAKERS])
def test_a_form_of_another_maker_is_read(desk: Desk, page: Path, engine: str) -> None:
    fields = shown(desk, page)
    assert [each for each in fields if not is_recognised(each)] == []
    if engine != chromium.NAME:
        return  # what the program says of the same names and values does not depend on the browser
    right, wrong = remarks(desk, fields)
    assert right == {each["asks"] for each in fields if each["fault"]}
    assert wrong == []
