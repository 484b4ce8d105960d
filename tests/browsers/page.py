"""What a test can do in a browser, whichever it is."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samples.anef.serve import Site

# The first match in the document or in an open shadow root, in the order of the document.
_FIND = """(function find(root, selector) {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const each of root.querySelectorAll('*')) {
    const inside = each.shadowRoot && find(each.shadowRoot, selector);
    if (inside) return inside;
  }
  return null;
})"""

_CENTRE = """(async element => {
  if (!element) return null;
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  const before = element.getBoundingClientRect();
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const box = element.getBoundingClientRect();
  const still = box.x === before.x && box.y === before.y;
  if (!still || !box.width) return null;
  // A page that moves meanwhile gets no click beside what was meant.
  window.missed = null;
  const watched = new AbortController();
  const guard = event => {
    const now = element.getBoundingClientRect();
    const {clientX: x, clientY: y} = event;
    window.missed ??= x < now.left - 1 || x > now.right + 1
      || y < now.top - 1 || y > now.bottom + 1;
    if (window.missed) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    if (event.type === 'click') watched.abort();
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    addEventListener(type, guard, {capture: true, signal: watched.signal});
  }
  setTimeout(() => watched.abort(), 10_000);
  return [box.x + box.width / 2, box.y + box.height / 2];
})"""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a browser is started.

    Attributes:
        extension: folder of an extension to load, which must pin its identity.
        site: told apart from the loopback, on which browsers put no restriction.
        dark: whether pages are told that the person prefers dark colours.
        size: of the page, in CSS pixels.
    """

    extension: Path | None = None
    site: Site | None = None
    dark: bool = False
    size: tuple[int, int] = (1280, 900)


class Page(ABC):
    """One tab. Selectors are CSS, and see through open shadow roots."""

    @abstractmethod
    def goto(self, url: str) -> None:
        """Goes to an address and waits for the page's `load`."""

    @abstractmethod
    def js(self, expression: str) -> Any:  # what JSON can hold
        """The value of an expression of the page, awaited; it must fit in JSON."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Presses a key where the focus is: a character, or a name as `Tab`, `Shift+Tab`."""

    @abstractmethod
    def choose(self, selector: str, *files: Path) -> None:
        """Gives files to an `<input type=file>`, as its dialog does."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Changes the page's size, in CSS pixels."""

    @abstractmethod
    def shot(self, path: Path) -> None:
        """Writes what is seen of the page to a PNG."""

    @abstractmethod
    def front(self) -> None:
        """Makes this the tab in front."""

    @abstractmethod
    def close(self) -> None:
        """Closes the tab."""

    @abstractmethod
    def _click_at(self, x: float, y: float) -> None:
        """Presses and releases the mouse's first button there."""

    def wait(self, expression: str, seconds: float = 30) -> Any:  # what JSON can hold
        """Waits for an expression to be true, and gives its value.

        Raises:
            TimeoutError: it never was.
        """
        end = time.monotonic() + seconds
        while (value := self.js(expression)) in (None, False, 0, ""):  # an element is {}, and found
            if time.monotonic() > end:
                raise TimeoutError(f"never true: {expression}")
            time.sleep(0.02)
        return value

    def find(self, selector: str) -> str:
        """An expression of the element, for `js` and `wait`."""
        return f"{_FIND}(document, {json.dumps(selector)})"

    def text(self, selector: str) -> str:
        """The text of an element as it is seen; waits for it."""
        return str(self.wait(f"{{text: {self.find(selector)}?.innerText}}['text'] ?? null")).strip()

    def click(self, selector: str) -> None:
        """Clicks the middle of an element, by the mouse; waits for it to be seen, and still.

        Where the page moves at that very moment, the click is kept from it and made again.
        """
        for _ in range(20):
            x, y = self.wait(f"{_CENTRE}({self.find(selector)})")
            self._click_at(x, y)
            if not self.js("window.missed === true"):
                return
        raise TimeoutError(f"never still: {selector}")

    def type(self, text: str, into: str = "") -> None:
        """Types a text, key by key; in the element of a selector, it takes the value's place."""
        if into:
            self.click(into)
            self.js(f"{self.find(into)}.select()")
        for character in text:
            self.press(character)


class Browser(ABC):
    """A browser with a new profile."""

    name: str

    @abstractmethod
    def page(self) -> Page:
        """A new tab, in front."""

    @abstractmethod
    def extension_url(self, path: str) -> str:
        """The address of a page of the extension."""

    @abstractmethod
    def close(self) -> None:
        """Ends the browser and forgets its profile."""


Launch = Callable[..., Browser]
