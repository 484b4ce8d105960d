"""What a counsellor does on the page, in one call each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.browsers.page import Page

REPORT = "document.querySelector('#report:not([hidden]) h2')"

GROUND = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"


def violations(page: Page, axe: str) -> list[Any]:
    """What axe finds against the page as it stands: rule and places."""
    page.js(f"void window.axe || (() => {{ {axe} }})()")
    found: list[Any] = page.js(
        "axe.run().then(({violations}) => violations.map("
        "({id, nodes}) => [id, nodes.map(each => each.target.join(' '))]))"
    )
    return found


def choose_title(page: Page, words: str, into: str = "#titre") -> None:
    """Type some words, take the first title of the list."""
    page.type(words, into=into)
    page.wait(f"!document.querySelector('{into}-list').hidden")
    page.press("ArrowDown")
    page.press("Enter")


def set_value(page: Page, selector: str, value: str) -> None:
    """Give a date or a choice, of which each browser has its own picker."""
    page.js(
        f"(() => {{ const input = {page.find(selector)}; input.value = '{value}';"
        "input.dispatchEvent(new Event('input', {bubbles: true})) })()"
    )


def choose_files(page: Page, folder: Path) -> None:
    """Give the files of a folder, as the button for files does."""
    page.choose("#files-input", *sorted(folder.iterdir()))
    page.wait("!document.querySelector('#chosen').hidden")


def read(page: Page) -> None:
    """Have the dossier read and wait for the report."""
    page.click("#dossier-form button.main")
    page.wait(f"!!{REPORT}", seconds=300)


def texts(page: Page, selector: str) -> list[str]:
    """The texts of all matches, on one line each, without special spaces."""
    found: list[str] = page.js(
        f"[...document.querySelectorAll({selector!r})]"
        ".map(each => each.textContent.replace(/\\s+/g, ' ').trim())"
    )
    return found
