"""For everyone: keyboard alone, screen readers, a narrow screen, dark colours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browsers.page import Browser, Launch, Page, Setup
from tests.page.program import Program
from tests.page.steps import GROUND, REPORT, choose_files, choose_title, read, set_value, violations


@pytest.fixture(scope="module")
def browser(launch: Launch) -> Browser:
    return launch(Setup(dark=True, size=(320, 700)))


def fits(page: Page) -> bool:
    """Whether nothing has to be scrolled sideways."""
    return bool(page.js("document.documentElement.scrollWidth <= innerWidth"))


def test_each_state_is_accessible_and_fits_a_narrow_screen(
    browser: Browser, program: Program, unreadable: Path, axe: str
) -> None:
    page = browser.page()

    def holds() -> None:
        assert violations(page, axe) == []
        assert fits(page)

    page.goto(program.url)
    page.wait("!document.querySelector('#pairing').hidden")
    holds()
    page.type(program.code(), into="#code")
    page.press("Enter")
    page.wait("!document.querySelector('#dossier').hidden")
    page.click("#dossier-form button.main")
    page.click("#more summary")
    holds()
    page.type("conjoint", into="#titre")
    page.press("ArrowDown")
    holds()
    page.press("Escape")
    page.js("document.querySelector('#titre').value = ''")
    choose_files(page, unreadable)
    page.type("Lettre de motivation", into="#requests")
    read(page)
    holds()
    page.click("#nav a[href='#saisie']")
    page.type("DUPONT", into="#value")
    page.type("Casier judiciaire", into="#label")
    choose_title(page, "etudiant", into="#label-titre")
    set_value(page, "#label-etape", "premiere")
    page.wait("!!document.querySelector('#label-answer .tag')")
    page.wait("!!document.querySelector('#value-answer .fix')")
    holds()
    page.click("#nav a[href='#extensions']")
    page.click(".pairing button")
    holds()
    page.close()


def test_dark_colours_are_for_who_prefers_them(browser: Browser, program: Program) -> None:
    page = browser.page()
    page.goto(program.url)
    assert sum(page.js(GROUND)) < 200
    page.close()


def test_everything_is_done_by_keyboard(
    browser: Browser, program: Program, unreadable: Path
) -> None:
    page = program.open(browser)
    choose_files(page, unreadable)  # the dialog is the system's own
    focused = "document.activeElement.id || document.activeElement.textContent.trim()"

    def tab_to(wanted: str) -> None:
        for _ in range(30):
            if page.js(focused) == wanted:
                assert page.js("getComputedStyle(document.activeElement).outlineStyle") == "solid"
                return
            page.press("Tab")
        pytest.fail(f"{wanted} is not reached by Tab")

    tab_to("pick-folder")
    tab_to("titre")
    page.type("etudiant")
    page.press("ArrowDown")
    page.press("Enter")
    tab_to("etape")
    page.press("ArrowDown")
    tab_to("Relire le dossier")
    page.press("Enter")
    page.wait(f"!!{REPORT}", seconds=300)
    assert page.js("document.activeElement.matches('#report h2')")
    page.press("Shift+Tab")
    assert page.js(focused) == "Effacer tout"
    page.press("Enter")
    page.wait("document.querySelector('#report').hidden")
    assert page.js(focused) == "dossier-title"
    page.close()
