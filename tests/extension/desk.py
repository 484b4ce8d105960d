"""A counsellor's desk: a browser with the extension, the program, and the site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from samples.anef.serve import Site
from tests.anef.replica import Replica
from tests.browsers.page import (
    Browser,
    Launch,
    Page,
    Setup,
)
from tests.browsers.page import Site as Public
from tests.extension.program import Program

EXTENSION = Path(__file__).parents[2] / "extension"


class Desk:
    """One browser with one tab on the site, and another on the extension's options."""

    def __init__(self, launch: Launch, program: Program, site: Site, *, dark: bool = False) -> None:
        public = Public(site.host, site.port)
        self.browser: Browser = launch(Setup(extension=EXTENSION, site=public, dark=dark))
        self.program = program
        self._site = site
        self.options: Page = self.browser.page()
        self.options.goto(self.browser.extension_url("options/options.html"))
        self.set(port=program.port)
        self.page: Page = self.browser.page()

    def pair(self) -> None:
        """Types the code that the program shows in the options, and waits for it to be taken."""
        self.options.front()
        self.options.goto(self.browser.extension_url("options/options.html"))
        self.options.wait("document.querySelector('#state p')")  # which may move what is below it
        self.options.type(self.program.code, into="#code")
        self.options.press("Enter")
        done = json.dumps(self.t("paired_now").partition("(")[0])
        self.options.wait(f"document.querySelector('#state').textContent.startsWith({done})")
        assert self.options.js("document.querySelector('#code').value") == ""
        self.page.front()

    def leave(self) -> None:
        """Leaves the site and the options, so that only another desk's tabs answer."""
        for tab in (self.page, self.options):
            tab.goto("about:blank")

    def set(self, **values: object) -> None:
        """Writes settings as the options page does."""
        self.options.js(f"chrome.storage.local.set({json.dumps(values)})")

    def token(self) -> str:
        """What the program gave at the pairing."""
        return str(self.options.js("(await chrome.storage.local.get('token')).token ?? ''"))

    def t(self, name: str, *values: object) -> str:
        """A text of the extension, in the language of the browser."""
        return str(self.options.js(f"t({json.dumps(name)}, ...{json.dumps(values)})"))

    def open(self, generation: str, fragment: str) -> Replica:
        """A page of the site, drawn on by the extension."""
        self.page.front()
        replica = self.replica(generation)
        replica.open(fragment)
        self.wait("anef-linter")
        return replica

    def wait(self, selector: str, *, gone: bool = False, seconds: float = 30) -> None:
        """Waits for something to be drawn, or to be gone."""
        self.page.wait(f"{'!' if gone else '!!'}{self.page.find(selector)}", seconds)

    def replica(self, generation: str) -> Replica:
        """A generation of the site, in the tab."""
        return Replica(self.page, self._site, generation)

    def tab(self) -> int:
        """The number of the site's tab."""
        found: int = self.options.js("""(async () => {
          for (const {id} of await chrome.tabs.query({})) {
            if (await chrome.tabs.sendMessage(id, {what: 'state'}).catch(() => null)) return id;
          }
          return 0;
        })()""")
        return found

    def state(self) -> dict[str, Any]:
        """What the extension knows of the page."""
        asked = f"chrome.tabs.sendMessage({self.tab()}, {{what: 'state'}})"
        found: dict[str, Any] = self.options.js(asked)
        return found

    def popup(self) -> Page:
        """The popup of the site's tab, opened as a page."""
        tab = self.tab()
        page = self.browser.page()
        page.resize(400, 640)
        page.goto(self.browser.extension_url(f"popup/popup.html?tab={tab}"))
        return page

    def read(self, place: str) -> None:
        """Opens the flag of a field or a slot, once both are on the screen."""
        self.wait(self.flag(place))
        self.page.wait(f"""
          (label => {{
            label?.scrollIntoView({{block: 'center', behavior: 'instant'}});
            return !!label;
          }})([...document.querySelectorAll('label')]
            .find(label => label.textContent.trim().startsWith({json.dumps(place)})))""")
        self.page.click(self.flag(place))
        self.wait(".card")

    def flag(self, place: str) -> str:
        """A selector of the flag of a field or a slot, by the beginning of its label."""
        return f'.flag[aria-label^="{place}"]'

    def flags(self) -> list[str]:
        """The accessible names of all flags that are drawn."""
        names: list[str] = self.page.js("""
          [...(document.querySelector('anef-linter')?.shadowRoot.querySelectorAll('.flag') ?? [])]
            .map(flag => flag.getAttribute('aria-label'))""")
        return names

    def handle(self) -> str:
        """The sentence at the bottom of the page; empty where nothing is drawn."""
        text: Any = self.page.js(
            "document.querySelector('anef-linter')?.shadowRoot.querySelector('.handle').textContent"
            " ?? ''"
        )
        return str(text)
