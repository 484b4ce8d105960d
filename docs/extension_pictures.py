"""The pictures of docs/extension.md, from a real run on the replica, in French.

python -m docs.extension_pictures
"""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from samples.anef.serve import serving
from tests.anef.replica import Replica
from tests.browsers.chromium import chromium
from tests.browsers.page import Browser, Page, Setup
from tests.extension.desk import Desk
from tests.extension.program import Program

PICTURES = Path(__file__).parent / "pictures"
SIZE = (1000, 720)
FORM = "/premiere-demande/informations-personnelles"
FAULTS = {"NOM": "FRANCHELEINS", "PRENOM_1": "amina", "TELEPHONE_PORTABLE": "06 12.34.56.78"}


def main() -> None:
    """Takes every picture anew."""
    with ExitStack() as opened:
        site = opened.enter_context(serving())
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        program = Program(folder / "program")
        program.start()
        opened.callback(program.stop)
        playwright = opened.enter_context(sync_playwright())

        def launch(setup: Setup) -> Browser:
            chosen = Setup(extension=setup.extension, site=setup.site, size=SIZE)
            return opened.enter_context(chromium(playwright, chosen))

        desk = Desk(launch, program, site)
        desk.options.goto(desk.browser.extension_url("options/options.html"))
        take(desk.options, "options-avant")
        desk.pair()
        take(desk.options, "options")
        form(desk)
        slots(desk)
        guard(desk)
        program.stop()
        desk.open("new", FORM).set("TELEPHONE_PORTABLE", "06 12")
        desk.wait(".handle.trouble")
        desk.page.click(".handle")
        take(desk.page, "arret")


def faulty(desk: Desk) -> Replica:
    """The form with its faults typed in and flagged."""
    replica = desk.open("new", FORM)
    for code, value in FAULTS.items():
        replica.set(code, value)
    desk.wait(desk.flag("Nom de naissance"))
    return replica


def form(desk: Desk) -> None:
    """A faulty form: the flags, then a card."""
    faulty(desk)
    scroll(desk.page, "Nom de naissance")
    take(desk.page, "champs")
    desk.read("Téléphone portable")
    take(desk.page, "correction")
    desk.page.press("Escape")


def slots(desk: Desk) -> None:
    """The upload slots: a document that is not due, then its page in the slot, then the panel."""
    desk.open("old", "/sejour/demande-tse/etudiant?etape=justificatifs")
    desk.wait(desk.flag("Extrait de casier"))
    desk.page.click(".handle")
    take(desk.page, "a-confirmer")
    desk.page.press("Escape")
    desk.choose()
    desk.read("Extrait de casier judiciaire : Non exigible")
    take(desk.page, "non-exigible")
    desk.page.click(".verdict .main")
    desk.wait(desk.flag(f"Extrait de casier judiciaire : {desk.t('page_attached')}"))
    take(desk.page, "deposee")
    desk.page.press("Escape")
    desk.page.click(".handle")
    desk.wait(".panel .items, .panel details")
    take(desk.page, "panneau")


def guard(desk: Desk) -> None:
    """What is listed before sending."""
    form_of = faulty(desk)
    desk.page.js("void (location.hash = '#/premiere-demande/recapitulatif')")
    form_of.reached("recapitulatif")
    form_of.press("Déposer la demande")
    desk.wait(".guard")
    take(desk.page, "avant-envoi")
    desk.page.press("Escape")


def scroll(page: Page, label: str) -> None:
    """Brings a field to the middle of the page."""
    page.js(
        "void [...document.querySelectorAll('label')].find(each => each.textContent.trim()"
        f".startsWith({json.dumps(label)})).scrollIntoView({{block: 'center'}})"
    )


def take(page: Page, name: str) -> None:
    """Writes a picture of few colours, which is enough for a page and small."""
    path = PICTURES / f"extension-{name}.png"
    page.js("new Promise(done => setTimeout(done, 400, true))")
    page.shot(path)
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(64).save(path, optimize=True)
    sys.stdout.write(f"{path.name}\n")


if __name__ == "__main__":
    main()
