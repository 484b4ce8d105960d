from pathlib import Path

import pytest
from PIL import Image

from tests.browsers.page import Launch, Page, Setup

HTML = """<!doctype html><title>Essai</title>
<p id=p>Bonjour</p><input id=i value=avant><input id=f type=file multiple><div id=host></div>
<script>
  host.attachShadow({mode: 'open'}).innerHTML = '<button id=b>Non</button>';
  host.shadowRoot.firstChild.onclick = event => event.target.textContent = event.isTrusted;
</script>"""


@pytest.fixture(scope="module")
def browser_page(launch: Launch, tmp_path_factory: pytest.TempPathFactory) -> Page:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(HTML)
    page = launch(Setup(dark=True, size=(640, 480))).page()
    page.goto(path.as_uri())
    return page


def test_sees_the_page(browser_page: Page, tmp_path: Path) -> None:
    assert browser_page.js("Promise.resolve({title: document.title})") == {"title": "Essai"}
    assert browser_page.text("#p") == "Bonjour"
    assert browser_page.js("matchMedia('(prefers-color-scheme: dark)').matches")
    browser_page.shot(tmp_path / "shot.png")
    with Image.open(tmp_path / "shot.png") as picture:
        assert picture.size == (640, 480)
    browser_page.resize(500, 400)
    assert browser_page.wait("innerWidth === 500")


def test_acts_as_a_person_does(browser_page: Page, tmp_path: Path) -> None:
    browser_page.click("#b")
    assert browser_page.text("#b") == "true"
    browser_page.type("Élo ï+", into="#i")
    browser_page.press("Backspace")
    assert browser_page.js("i.value") == "Élo ï"
    browser_page.press("Shift+Tab")
    assert browser_page.js("document.activeElement.id") != "i"
    (tmp_path / "a.txt").write_text("a")
    browser_page.choose("#f", tmp_path / "a.txt")
    assert browser_page.js("f.files[0].text()") == "a"


def test_says_what_never_came(browser_page: Page) -> None:
    with pytest.raises(TimeoutError, match="never true: 1 > 2"):
        browser_page.wait("1 > 2", seconds=0.1)
