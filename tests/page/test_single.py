"""Single inputs, answered while typing; the list of what is linked to the program."""

from __future__ import annotations

import pytest

from tests.browsers.page import Browser, Page
from tests.page.program import Program
from tests.page.steps import choose_title, set_value, texts


@pytest.fixture(scope="module")
def page(browser: Browser, program: Program) -> Page:
    return program.open(browser)


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("NOM", "DUPONT", "À écrire : Dupont"),
        ("NOM", "Dupont", "Rien à redire."),
        ("TELEPHONE_PORTABLE", "06 12 34 56 78", "À écrire : 0612345678"),
        ("PHOTO_NUMBER", "AB23CD45EF67GH89JK23", "20 signes au lieu de 22"),
    ],
)
def test_an_input_is_answered_while_typing(page: Page, kind: str, typed: str, said: str) -> None:
    page.click("#nav a[href='#saisie']")
    set_value(page, "#kind", kind)
    page.type(typed, into="#value")
    answer = "document.querySelector('#value-answer').textContent.replace(/\\s+/g, ' ')"
    assert page.wait(f"{answer}.includes({said!r})")


def test_a_requested_document_is_judged(page: Page) -> None:
    page.click("#nav a[href='#saisie']")
    page.type("Extrait de casier judiciaire", into="#label")
    page.wait("!!document.querySelector('#label-answer .hint')")
    choose_title(page, "ligne 25", into="#label-titre")
    assert page.js("document.querySelector('#label-titre').value").startswith("CST « étudiant »")
    set_value(page, "#label-etape", "renouvellement")
    page.wait("!!document.querySelector('#label-answer .non_exigible')")
    assert texts(page, "#label-answer .tag") == ["Non exigible"]
    copy, load = texts(page, "#label-answer button")
    assert (copy, load.startswith("Télécharger la page")) == ("Copier", True)
    page.type("Passeport", into="#label")
    page.wait("!!document.querySelector('#label-answer .tag:not(.non_exigible)')")
    assert not texts(page, "#label-answer button")


def test_what_is_linked_is_listed_and_can_be_cut_off(page: Page, program: Program) -> None:
    other = program.link("<b>Un autre</b>")
    page.click("#nav a[href='#extensions']")
    page.wait("[...document.querySelectorAll('.pairing strong')].some(each => each.textContent)")
    row = (
        "[...document.querySelectorAll('.pairing')]"
        ".find(each => each.textContent.includes('<b>Un autre</b>'))"
    )
    page.wait(f"!!({row})")
    page.js(f"{row}.querySelector('button').click()")
    assert page.js("document.activeElement.textContent") == "Oui, retirer <b>Un autre</b>"
    page.press("Enter")
    page.wait(f"!({row})")
    assert page.js("document.activeElement.id") == "extensions-title"
    assert not other.answers()
    assert program.answers()


def test_a_code_for_an_extension_is_given_on_demand(page: Page) -> None:
    page.click("#nav a[href='#extensions']")
    page.click("#new-code")
    code = page.text("#new-code-answer code")
    assert len(code) == 9


def test_a_page_cut_off_asks_for_a_code(browser: Browser, program: Program) -> None:
    page = program.open(browser)
    page.click("#nav a[href='#extensions']")
    page.wait("!!document.querySelector('.pairing')")
    row = (
        "[...document.querySelectorAll('.pairing')]"
        ".find(each => each.textContent.includes('cette page'))"
    )
    page.js(f"{row}.querySelector('button').click()")
    page.press("Enter")
    page.wait("!document.querySelector('#pairing').hidden")
    assert page.js("document.querySelector('#nav').hidden")
    page.type("ABCD-EFGH", into="#code")
    page.press("Enter")
    assert "Ce code n'est pas le bon" in page.text("#pairing-error")
    page.type(program.code().lower(), into="#code")
    page.press("Enter")
    page.wait("document.querySelector('.pairing') && !document.querySelector('#extensions').hidden")
    page.close()
