"""The page in the real Chromium: on a screen, on a phone, on paper, and to those who hear it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page, Playwright

from linter.given.config import DEFAULT
from linter.model.report import Missing
from linter.reading.page.thumbnail import Thumbnails, Wanted
from linter.writing import overview_html
from linter.writing.non_exigible import as_pdf
from linter.writing.overview import lines
from linter.writing.report_html import Show, render
from tests.browsers.chromium import program
from tests.page.conftest import AXE
from tests.writing.examples import FULL, READY, REPORT
from tests.writing.test_report_html import secret_report

HOSTILE = (
    "</style><script>document.title='run'</script><img src=http://127.0.0.1:9/x onerror=alert(1)>"
)
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path = program()
    if not path:
        if os.environ.get("CI"):
            pytest.fail("chromium is not installed")
        pytest.skip("chromium is not installed")
    opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report on three dossiers, the same without names, and the queue."""
    folder = tmp_path_factory.mktemp("report")
    scan = folder / "scan.pdf"
    scan.write_bytes(as_pdf())
    with Thumbnails(DEFAULT, 1) as thumbnails:
        (picture,) = thumbnails.drawn([Wanted(scan, 1, 220)]).values()
    dossiers = (replace(FULL, missing=(Missing("passeport", HOSTILE, ()),)), READY, secret_report())
    report = replace(REPORT, dossiers=dossiers, notes=(HOSTILE,))
    show = Show(
        {
            ("dossiers/été 1", "coupé.pdf", 1): picture,
            ("dossiers/awa-ndiaye", "diop_passeport.pdf", 1): picture,
        }
    )
    pages = {
        "report": render(report, show),
        "anonymous": render(report, Show(anonymous=True)),
        "queue": overview_html.render(report, lines(report)),
    }
    for name, content in pages.items():
        (folder / f"{name}.html").write_text(content, "utf-8")
    return {name: folder / f"{name}.html" for name in pages}


def opened(
    browser: Browser, path: Path, size: Any, scheme: Any = "light"
) -> tuple[Page, list[str]]:
    """The page, and all that went wrong or was asked of the network."""
    page = browser.new_page(viewport=size, color_scheme=scheme)
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("dialog", lambda dialog: trouble.append(dialog.message))
    page.on("request", lambda request: trouble.append(request.url))
    page.goto(path.as_uri())
    allowed = (path.as_uri(), "data:image/jpeg;base64,")
    return page, [each for each in trouble if not each.startswith(allowed)]


@pytest.mark.parametrize("name", ["report", "anonymous", "queue"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_it_opens_without_a_word_to_anybody_and_fits(
    browser: Browser, files: dict[str, Path], name: str, size: dict[str, int]
) -> None:
    page, trouble = opened(browser, files[name], size)
    assert trouble == []
    assert page.title() != "run"
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    pictures: list[int] = page.evaluate("[...document.images].map(each => each.naturalWidth)")
    assert len(pictures) == (2 if name == "report" else 0)
    assert all(pictures)
    # The policy lets the page's own style through: without it, the body keeps its margin.
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    page.close()


@pytest.mark.parametrize(
    ("name", "size", "scheme", "media"),
    [
        ("report", DESKTOP, "light", "screen"),
        ("report", PHONE, "dark", "screen"),
        ("report", DESKTOP, "light", "print"),
        ("queue", PHONE, "light", "screen"),
    ],
)
def test_nothing_keeps_anybody_out(  # noqa: PLR0913, PLR0917 -- the ways of looking at it
    browser: Browser, files: dict[str, Path], name: str, size: Any, scheme: Any, media: Any
) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm ci --prefix samples/anef")
    page, _ = opened(browser, files[name], size, scheme)
    page.emulate_media(media=media)
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(
        "axe.run().then(({violations}) => violations.map("
        "({id, nodes}) => [id, nodes.map(each => each.target.join(' '))]))"
    )
    assert found == []
    page.close()


def test_the_keyboard_goes_from_the_list_to_a_dossier(
    browser: Browser, files: dict[str, Path]
) -> None:
    page, _ = opened(browser, files["report"], DESKTOP)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller au contenu"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    target = page.evaluate("location.hash")
    assert page.evaluate(f"document.querySelector('{target}').getBoundingClientRect().top") < 100
    page.close()


def printed(page: Page) -> list[str]:
    """The text of each sheet that a printer gives."""
    with closing(pdfium.PdfDocument(page.pdf(format="A4"))) as document:
        return [each.get_textpage().get_text_bounded() for each in document]


def test_paper_gets_a_sheet_for_each_person_and_nothing_of_the_counsellor_s(
    browser: Browser, files: dict[str, Path]
) -> None:
    page, _ = opened(browser, files["report"], DESKTOP)
    texts = printed(page)
    assert len(texts) == 3
    assert all("Votre demande de titre de séjour" in each for each in texts)
    assert all("Une question" in each for each in texts)
    assert not any("TEL01" in each or "Dans quels mots" in each for each in texts)
    page.close()


def test_the_page_without_names_can_be_printed_whole(
    browser: Browser, files: dict[str, Path]
) -> None:
    page, _ = opened(browser, files["anonymous"], DESKTOP)
    text = "".join(printed(page))
    assert "TEL01" in text
    assert "Feuille pour la personne" not in text
    page.close()
