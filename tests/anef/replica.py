"""The replicas as their README describes them, and what a test does in one."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from samples.anef.serve import ROOT, Site
from tests.browsers.page import Page

STEPS = (
    "informations-personnelles",
    "motif",
    "ressources",
    "justificatifs",
    "recapitulatif",
    "confirmation",
)

_STILL = "document.getAnimations().length === 0"  # accordions open by themselves
# Angular knows of another step before it has drawn it.
_DRAWN = "new Promise(done => requestAnimationFrame(() => setTimeout(done, 0, true)))"


@dataclass(frozen=True, slots=True)
class Field:
    """A row of the README's first table."""

    step: str
    code: str
    id: str
    kind: str
    label: str
    english: str
    note: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A row of the README's second table."""

    section: str
    code: str
    id: str
    label: str
    english: str
    procedure: str
    note: str


def _rows(title: str) -> list[list[str]]:
    text = (ROOT / "README.md").read_text("utf-8").split(f"\n## {title}\n")[1].split("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("| ")][1:]
    return [[cell.strip(" *`") for cell in line.strip("|").split("|")] for line in lines]


FIELDS = [Field(*row) for row in _rows("Champs")]
SLOTS = [Slot(*row) for row in _rows("Dépôts")]
_IDS = {field.code: field.id for field in FIELDS} | {slot.code: slot.id for slot in SLOTS}


_INPUT = ":is(input, textarea)"


class Replica:
    """One generation of the site, open in a browser."""

    def __init__(self, page: Page, site: Site, generation: str) -> None:
        self.page = page
        self.generation = generation
        self._address = site.old if generation == "old" else site.new

    def open(self, fragment: str) -> None:
        """A page of the site, in French, with an empty dossier."""
        self.go("/banc?champs=8&lang=fr")  # all of them known
        self.go("/" if self.generation == "old" else "/accueil")  # a form reads its address once
        self.go(fragment)

    def go(self, fragment: str) -> None:
        """Another page of the site, without leaving it; waits for its title, and for rest."""
        self.page.goto(self._address(fragment))
        asked = re.search(r"etape=([a-z-]+)", fragment)
        step = asked[1] if asked else fragment.partition("?")[0].rpartition("/")[2]
        reached = f"window.__anef?.model.step === {step!r} &&" if step in STEPS else ""
        self.page.wait(
            f"{reached} location.hash === {'#' + fragment!r} && {_DRAWN}.then(() =>"
            f" !!document.querySelector('h1') && {_STILL})"
        )

    def reached(self, step: str) -> None:
        """Waits for a step to be shown."""
        self.page.wait(f"__anef.model.step === {step!r} && {_DRAWN}.then(() => {_STILL})")

    def selector(self, code: str) -> str:
        """Of the input of a field, or of a slot of the new site."""
        if self.generation == "new":
            return f"#{_IDS.get(code) or code.lower().replace('_', '')}"
        return f":is([appwizardstep]:not([style*=none]), app-banc) [controlname={code}] {_INPUT}"

    def slot(self, title: str) -> str:
        """Of the first input of the slot of this title, which it is given a mark for."""
        mark = f"essai-{abs(hash(title))}"
        self.page.wait(f"""(title => {{
          const label = title?.closest('label');
          const input = label ? label.control : title?.parentElement.querySelector('[type=file]');
          input?.setAttribute('data-essai', {mark!r});
          return !!input;
        }})([...document.querySelectorAll('h3, h4, label')].find(each =>
          each.textContent.trim().startsWith({json.dumps(title)}) && each.checkVisibility()))""")
        return f"[data-essai={mark}]"

    def model(self, path: str) -> Any:  # what JSON can hold
        """Part of Angular's model."""
        return self.page.js(f"__anef.model.{path}")

    def set(self, code: str, value: str) -> None:
        """Gives a text field its value as an extension does."""
        self.page.js(f"""(element => {{
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set
            .call(element, {json.dumps(value)});
          element.dispatchEvent(new InputEvent('input', {{bubbles: true}}));
          element.dispatchEvent(new Event('change', {{bubbles: true}}));
        }})({self.page.find(self.selector(code))})""")

    def attach(self, selector: str, name: str) -> None:
        """Puts a file in a slot as an extension does."""
        self.page.js(f"""(element => {{
          const data = new DataTransfer();
          data.items.add(new File(['%PDF-'], {json.dumps(name)}, {{type: 'application/pdf'}}));
          element.files = data.files;
          element.dispatchEvent(new Event('change', {{bubbles: true}}));
        }})({self.page.find(selector)})""")

    def press(self, label: str) -> None:
        """Clicks the button of this text; waits for it."""
        self.page.wait(f"""(button => button && (button.click(), true))(
          [...document.querySelectorAll('button:enabled')].find(button =>
            button.textContent.trim() === {json.dumps(label)} && button.checkVisibility()))""")

    def validate(self) -> None:
        """Validates every part of the old site's summary."""
        parts = self.page.js("document.querySelectorAll('.ui-accordion-header').length")
        for _ in range(parts):
            done = "!!document.querySelector('.last:enabled')"
            if self.page.js(done):
                return
            self.press("Valider et vérifier la suite de ma saisie")
            self.page.js(f"{_DRAWN}.then(() => true)")

    def text(self) -> str:
        """All the text of the page."""
        return str(self.page.js("document.body.innerText"))
