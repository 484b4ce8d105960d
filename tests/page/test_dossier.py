"""From the files to the report, in real browsers, with the real program."""

from __future__ import annotations

import os
import shutil
import signal
import time
import zipfile
from pathlib import Path

import pytest

from linter.model.words import Severity
from linter.writing.wording import NOT_CHECKED, SEVERITIES
from tests.browsers.chromium import ChromiumPage
from tests.browsers.page import Browser, Page
from tests.page.program import Program, running
from tests.page.steps import (
    GROUND,
    REPORT,
    choose_files,
    choose_title,
    read,
    set_value,
    texts,
    violations,
)


@pytest.fixture
def page(browser: Browser, program: Program) -> Page:
    return program.open(browser)


@pytest.fixture(scope="module")
def report(browser: Browser, program: Program, faulty: Path) -> Page:
    """A page that shows the report on the faulty dossier."""
    page = program.open(browser)
    choose_files(page, faulty)
    read(page)
    return page


def test_one_sentence_says_the_state(report: Page) -> None:
    assert report.text("#report h2").startswith("Des pièces sont à scanner de nouveau : ")
    assert report.js("document.activeElement.matches('#report h2')")
    assert "conjoint de Français, renouvellement" in report.text(".banner p")


def test_what_is_not_ready_comes_by_document_and_the_worst_first(report: Page) -> None:
    groups = report.js(
        "[...document.querySelectorAll('section.group')].map(each => "
        "[each.querySelector('h4').textContent,"
        " [...each.querySelectorAll('.tag')].map(tag => tag.textContent)])"
    )
    names = [name for name, _ in groups]
    assert len(names) == len(set(names))
    assert {"04_acte-mariage.pdf", "Nom", "Prénoms", "N° étranger"} <= set(names)
    order = [*(SEVERITIES[each] for each in Severity), NOT_CHECKED]
    worst = [min(order.index(tag) for tag in tags) for _, tags in groups]
    assert worst == sorted(worst)
    assert worst[0] == 0


def test_a_value_to_write_is_proposed(report: Page) -> None:
    assert "À écrire : Nguyen Copier" in texts(report, ".fix")


def test_pages_with_a_problem_are_shown(report: Page) -> None:
    pages = "[...document.querySelectorAll('.thumbnails img')]"
    assert report.wait(f"{pages}.length && {pages}.every(each => each.naturalWidth > 50)")
    assert "Page 1 de 04_acte-mariage.pdf" in report.js(f"{pages}.map(each => each.alt)")


def test_the_window_is_drawn_and_said(report: Page) -> None:
    assert report.text(".timeline figcaption") == (
        "Le titre a expiré le 31 janvier 2027. Période de dépôt : du 3 octobre 2026 au 2 décembre "
        "2026. Dépôt prévu le 10 février 2027. C'est 10 jours après l'expiration."
    )
    boxes = report.js(
        "['line', 'window'].map(each => document.querySelector(`.timeline rect.${each}`)"
        ".getBoundingClientRect()).map(({left, width}) => ({left, width}))"
    )
    assert boxes[0]["left"] < boxes[1]["left"]
    assert 0.3 < boxes[1]["width"] / boxes[0]["width"] < 0.5  # 60 days of 130, and the margins


def test_a_document_that_is_not_due_has_its_page(report: Page) -> None:
    assert texts(report, ".request.non_exigible strong") == ["Attestations de moralité"]
    report.js(
        "(() => { const make = URL.createObjectURL;"
        "URL.createObjectURL = blob => { window.saved = blob; return make(blob) } })()"
    )
    report.click(".request.non_exigible .screen button")
    assert report.wait("window.saved && window.saved.type") == "application/pdf"
    assert report.js("window.saved.text().then(text => text.slice(0, 5))") == "%PDF-"


def test_what_is_ready_is_said(report: Page) -> None:
    ready = texts(report, ".ready li")
    assert any(
        each.startswith("07_contrat-engagement.pdf : Contrat d'engagement") for each in ready
    )
    assert not any("04_acte-mariage" in each for each in ready)


def test_the_report_is_accessible_in_light_colours(report: Page, axe: str) -> None:
    assert sum(report.js(GROUND)) > 600
    assert violations(report, axe) == []


def test_nothing_is_asked_of_another_machine_and_little_is_loaded(
    report: Page, program: Program
) -> None:
    loaded = report.js(
        "['navigation', 'resource'].flatMap(each => performance.getEntriesByType(each))"
        ".map(({name, decodedBodySize}) => [name, decodedBodySize])"
    )
    assert all(name.startswith((program.url, "blob:")) for name, _ in loaded)
    own = {name: size for name, size in loaded if "/api/" not in name and "blob:" not in name}
    assert len(own) > 10
    assert sum(own.values()) < 64_000


def test_what_the_program_can_do_is_offered_with_its_count(report: Page) -> None:
    report.js(
        "(() => { const make = URL.createObjectURL; window.given = [];"
        "URL.createObjectURL = blob => { window.given.push(blob); return make(blob) } })()"
    )
    summary = "#report details summary"
    number = report.js(f"document.querySelector('{summary} strong').textContent")
    assert number.endswith(" remarques se corrigent seules. ")
    report.click(summary)
    report.wait("document.querySelectorAll('#report details .buttons').length === 3")
    buttons = "#report details > div:nth-of-type({}) button"
    report.click(buttons.format(1))
    zipped = "window.given.find(each => each.type === 'application/zip')"
    assert report.wait(f"{zipped} && {zipped}.size", seconds=120) > 10_000
    report.click(buttons.format(3))
    letter = report.wait("document.querySelector('.letter')?.textContent")
    assert "« Attestations de moralité »" in letter
    assert "R. 431-11" in letter


@pytest.fixture
def own(unreadable: Path, tmp_path: Path) -> Path:
    """A dossier with a file of a name that no other test uploads."""
    copy = shutil.copytree(unreadable, tmp_path / "dossier")
    (copy / "notes.pdf").rename(copy / f"{tmp_path.name}.pdf")
    return copy


def test_erasing_leaves_nothing(page: Page, program: Program, own: Path, tmp_path: Path) -> None:
    name = f"{tmp_path.name}.pdf"
    choose_files(page, own)
    page.click("#more summary")
    page.type("Visa", into="#requests")
    read(page)
    assert program.keeps(name)
    page.click("#report .buttons button:last-child")
    page.wait("document.querySelector('#report').hidden")
    assert page.js("document.querySelector('#report').textContent") == ""
    assert page.js("document.querySelector('#chosen').hidden")
    assert page.js("document.querySelector('#requests').value") == ""
    assert gone(program, name)
    page.close()


def test_leaving_the_page_erases_too(
    page: Page, program: Program, own: Path, tmp_path: Path
) -> None:
    name = f"{tmp_path.name}.pdf"
    choose_files(page, own)
    read(page)
    page.wait("!document.querySelector('#report img.loading')")  # browsers ask six at a time
    assert program.keeps(name)
    page.goto(f"{program.url}health")
    assert gone(program, name)
    page.close()


def gone(program: Program, name: str, seconds: float = 10) -> bool:
    """Whether a file is removed before long."""
    end = time.monotonic() + seconds
    while program.keeps(name) and time.monotonic() < end:
        time.sleep(0.05)
    return not program.keeps(name)


def test_a_zip_and_what_the_person_adds(page: Page, unreadable: Path, tmp_path: Path) -> None:
    archive = tmp_path / "dossier.zip"
    with zipfile.ZipFile(archive, "w") as into:
        for each in sorted(unreadable.iterdir()):
            if each.suffix == ".pdf":
                into.write(each, f"dossier/{each.name}")
    page.choose("#files-input", archive)
    choose_title(page, "etudiant")
    set_value(page, "#etape", "renouvellement")
    set_value(page, "#date", "2026-11-23")
    page.click("#more summary")
    set_value(page, "#expire", "2027-02-15")
    page.type("Lettre de motivation", into="#requests")
    read(page)
    assert page.text("#report h2").startswith("Aucun fichier n'a pu être lu : ")
    assert {"facture.pdf", "notes.pdf"} <= set(texts(page, ".group h4"))
    assert "du 18 octobre 2026 au 17 décembre 2026" in page.text(".timeline figcaption")
    assert texts(page, ".request.non_exigible strong") == ["Lettre de motivation"]
    asked = texts(page, "#report div.group > ul > li")
    assert "Relevés de notes" in asked  # nothing could be read, so nothing was recognised
    page.close()


def test_an_accepted_finding_is_told_apart_with_its_reason(page: Page, own: Path) -> None:
    with (own / "dossier.toml").open("a", encoding="utf-8") as file:
        file.write('[[accepte]]\ncode = "TEL03"\nraison = "Numéro <vérifié>"\nle = 2026-11-20\n')
    choose_files(page, own)
    read(page)
    accepted = "[...document.querySelectorAll('section')].filter(each =>"
    accepted += " each.querySelector('h3')?.textContent === 'Points acceptés')[0]"
    said = page.js(f"{accepted}.textContent")
    assert "Accepté le 20 novembre 2026 : Numéro <vérifié>" in said
    assert "TEL03" in said
    assert not any("TEL03" in each for each in texts(page, "section.group"))
    page.close()


HOSTILE = "<img src=x onerror=hacked=1>"


def test_files_dropped_with_html_in_their_names_are_inert(page: Page) -> None:
    page.js(
        "(() => { const given = new DataTransfer();"
        f"given.items.add(new File(['x'], '{HOSTILE}.pdf'));"
        "const drop = new DragEvent('drop', {dataTransfer: given, bubbles: true});"
        "document.querySelector('#drop').dispatchEvent(drop) })()"
    )
    page.wait("!document.querySelector('#chosen').hidden")
    assert texts(page, "#chosen-list li") == [f"{HOSTILE}.pdf"]
    choose_title(page, "etudiant")
    set_value(page, "#etape", "renouvellement")
    page.click("#more summary")
    page.type(HOSTILE, into="#requests")
    read(page)
    assert any("img src=x" in each for each in texts(page, ".group h4"))
    assert any(HOSTILE in each for each in texts(page, ".request strong"))
    assert page.js("document.querySelectorAll('[onerror], [src=x]').length") == 0
    assert page.js("typeof hacked") == "undefined"
    page.close()


def test_a_folder_dropped_is_walked_through(page: Page, faulty: Path) -> None:
    if not isinstance(page, ChromiumPage):
        page.close()
        pytest.skip("Firefox offers no way to drop a real folder")
    tab = page._tab  # noqa: SLF001 -- only Chromium's own protocol drops a real folder
    box = tab.locator("#drop").bounding_box()
    assert box
    session = tab.context.new_cdp_session(tab)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send(
            "Input.dispatchDragEvent",
            {
                "type": kind,
                "x": box["x"] + 20,
                "y": box["y"] + 20,
                "data": {"items": [], "files": [str(faulty)], "dragOperationsMask": 1},
            },
        )
    page.wait("!document.querySelector('#chosen').hidden")
    expected = sorted(f"{faulty.name}/{each.name}" for each in faulty.iterdir())
    assert texts(page, "#chosen-list li") == expected
    page.close()


def test_reading_can_be_cancelled(page: Page, faulty: Path) -> None:
    choose_files(page, faulty)
    page.click("#dossier-form button.main")
    page.wait("!document.querySelector('#progress').hidden")
    assert page.wait("document.querySelector('#progress-text').textContent")
    page.click("#cancel")
    page.wait("!document.querySelector('#dossier-form').hidden")
    assert page.text("#live") == "Lecture annulée."
    assert not page.js("document.querySelector('#chosen').hidden")
    assert not page.js(f"!!{REPORT}")
    page.close()


def test_what_is_too_much_is_said_before_anything_is_sent(page: Page) -> None:
    page.js(
        "(() => { const given = new DataTransfer();"
        "for (let number = 0; number < 501; number++)"
        "given.items.add(new File(['x'], `${number}.pdf`));"
        "const drop = new DragEvent('drop', {dataTransfer: given, bubbles: true});"
        "document.querySelector('#drop').dispatchEvent(drop) })()"
    )
    page.wait("!document.querySelector('#chosen').hidden")
    page.click("#dossier-form button.main")
    assert page.text("#dossier-error").startswith("Il y a plus de 500 fichiers.")
    assert page.js("document.activeElement.id") == "unchoose"
    page.close()


def test_a_program_that_stops_midway_is_told(
    browser: Browser, faulty: Path, tmp_path: Path
) -> None:
    with running(tmp_path) as own:
        page = own.open(browser)
        choose_files(page, faulty)
        page.click("#dossier-form button.main")
        page.wait("document.querySelector('#progress-text').textContent.includes(' sur ')")
        os.kill(own.pid, signal.SIGTERM)
        page.wait("document.querySelector('#dossier-error').textContent", seconds=300)
        assert page.text("#dossier-error").startswith("Le programme ne répond pas.")
        assert not page.js("document.querySelector('#chosen').hidden")
        page.close()


def test_what_is_wanting_is_said_before_anything_is_sent(page: Page) -> None:
    page.click("#dossier-form button.main")
    assert page.text("#dossier-error") == "Choisissez d'abord un dossier ou des fichiers."
    assert page.js("document.activeElement.id") == "pick-folder"
    page.close()
