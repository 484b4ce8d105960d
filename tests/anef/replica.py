"""The replicas as their README describes them, and what a test does in one."""

from __future__ import annotations

import json
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


class Replica:
    """One generation of the site, open in a browser."""

    def __init__(self, page: Page, site: Site, generation: str) -> None:
        self.page = page
        self.generation = generation
        self._address = site.old if generation == "old" else site.new

    def open(self, fragment: str) -> None:
        """A page of the site, in French, with an empty dossier."""
        self.go("/banc?champs=8&lang=fr")  # all of them known
        self.go("/accueil")  # the long form reads its address only when it is made
        self.go(fragment)

    def go(self, fragment: str) -> None:
        """Another page of the site, without leaving it; waits for its title, and for rest."""
        self.page.goto(self._address(fragment))
        step = fragment.partition("?")[0].rpartition("/")[2]
        reached = f"window.__anef?.model.step === {step!r} &&" if step in STEPS else ""
        self.page.wait(
            f"{reached} location.hash === {'#' + fragment!r} && {_DRAWN}.then(() =>"
            f" !!document.querySelector('h1') && {_STILL})"
        )

    def reached(self, step: str) -> None:
        """Waits for a step to be shown."""
        self.page.wait(
            f"location.hash.includes({step!r}) && __anef.model.step === {step!r}"
            f" && {_DRAWN}.then(() => {_STILL})"
        )

    def selector(self, code: str) -> str:
        """Of the input of a field or of a slot."""
        if self.generation == "new":
            return f"#{_IDS.get(code) or code.lower().replace('_', '')}"
        return f'[aria-labelledby="{code}-label"]'

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

    def attach(self, code: str, name: str) -> None:
        """Puts a file in a slot as an extension does."""
        self.page.js(f"""(element => {{
          const data = new DataTransfer();
          data.items.add(new File(['%PDF-'], {json.dumps(name)}, {{type: 'application/pdf'}}));
          element.files = data.files;
          element.dispatchEvent(new Event('change', {{bubbles: true}}));
        }})({self.page.find(self.selector(code))})""")

    def press(self, label: str) -> None:
        """Clicks the button of this text; waits for it."""
        self.page.wait(f"""(button => button && (button.click(), true))(
          [...document.querySelectorAll('button:enabled')]
            .find(button => button.textContent.trim() === {json.dumps(label)}))""")

    def text(self) -> str:
        """All the text of the page."""
        return str(self.page.js("document.body.innerText"))
