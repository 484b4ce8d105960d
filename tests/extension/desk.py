"""A counsellor's desk: a browser with the extension, the program, and the site."""

from __future__ import annotations

import json
import shutil
import tempfile
from functools import cache
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
from tests.extension.program import Program

EXTENSION = Path(__file__).parents[2] / "extension"


@cache
def opened() -> Path:
    """The extension with an open shadow root, which tests and axe can look into."""
    folder = Path(tempfile.mkdtemp(prefix="extension-")) / "extension"
    shutil.copytree(EXTENSION, folder)
    root = folder / "content" / "draw" / "root.js"
    text = root.read_text("utf-8")
    if _CLOSED not in text:
        raise ValueError("the shadow root is not closed where it was")
    root.write_text(text.replace(_CLOSED, "const ROOT = 'open';"), "utf-8")
    return folder


_CLOSED = "const ROOT = 'closed';"


# What the extension knows of the first tab that it has something of.
STATE = """(async () => {
  for (const {id} of await chrome.tabs.query({})) {
    const now = await chrome.tabs.sendMessage(id, {what: 'state'}).catch(() => null);
    if (now) return now;
  }
  return null;
})()"""


class Desk:
    """One browser with one tab on the site, and another on the extension's options."""

    def __init__(
        self, launch: Launch, program: Program, site: Site, extension: Path | None = None
    ) -> None:
        setup = Setup(extension=extension or opened(), site=site)
        self.browser: Browser = launch(setup)
        self.program = program
        self._site = site
        self.origin = site.origin
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
        """A page of the site, drawn on by the extension, which remembers nobody."""
        self.forget()
        replica = self.replica(generation)
        replica.open(fragment)
        self.wait("anef-linter")
        return replica

    def forget(self) -> None:
        """Leaves the site, and what the extension keeps of the people seen there."""
        self.page.front()
        self.page.goto("about:blank")
        self.options.js("chrome.storage.session.clear()")

    def choose(self, titre: str = "etudiant", etape: str = "renouvellement") -> None:
        """Title and stage, chosen by the person in the popup."""
        chosen = json.dumps({"titre": titre, "etape": etape})
        asked = f"chrome.tabs.sendMessage({self.tab()}, {{what: 'choose', with: {chosen}}})"
        self.options.js(f"{asked}.then(() => true)")
        self.options.wait(
            f"chrome.tabs.sendMessage({self.tab()}, {{what: 'state'}})"
            ".then(({situation}) => situation.isConfirmed)"
        )

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

    def answered(self) -> None:
        """Waits until all that is typed has the program's answer."""
        self.options.wait(f"{STATE}.then(now => now?.checked && !now.isStale)")

    def told(self, key: str) -> None:
        """Waits until the extension has read this of the situation that the site shows."""
        self.options.wait(f"{STATE}.then(now => now?.situation?.{key})")

    def popup(self) -> Page:
        """The popup of the site's tab, opened as a page."""
        tab = self.tab()
        page = self.browser.page()
        page.resize(400, 640)
        page.goto(self.browser.extension_url(f"popup/popup.html?tab={tab}"))
        return page

    def read(self, place: str) -> None:
        """Opens the flag of a field or a slot, once both are on the screen."""
        flag = self.flag(place)
        self.wait(flag)
        place = place.partition(" : ")[0]
        self.page.wait(f"""
          (label => {{
            label?.scrollIntoView({{block: 'center', behavior: 'instant'}});
            return !!label;
          }})([...document.querySelectorAll('label, legend, h3, h4, dt')].find(label => label
            .textContent.trim().startsWith({json.dumps(place)}) && label.checkVisibility()))""")
        self.page.click(flag)
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
