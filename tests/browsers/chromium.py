"""Chromium, driven by playwright."""

from __future__ import annotations

import json
import shutil
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Playwright
from playwright.sync_api import Page as Tab

from tests.browsers.page import Browser, Page, Setup

NAME = "chromium"
_PATIENCE = 120_000  # ms; a machine that does much else takes its time


def program() -> str | None:
    """Where Chromium is, if it is installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class ChromiumPage(Page):
    """A tab of Chromium."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab

    def goto(self, url: str) -> None:
        self._tab.goto(url)

    def js(self, expression: str) -> Any:
        text = self._tab.evaluate(f"async () => JSON.stringify(await ({expression}))")
        return None if text is None else json.loads(text)

    def press(self, key: str) -> None:
        if len(key) == 1:
            self._tab.keyboard.type(key)  # also those that no key of its keyboard bears
        else:
            self._tab.keyboard.press(key)

    def choose(self, selector: str, *files: Path) -> None:
        self._tab.set_input_files(selector, list(files))

    def resize(self, width: int, height: int) -> None:
        self._tab.set_viewport_size({"width": width, "height": height})

    def shot(self, path: Path) -> None:
        self._tab.screenshot(path=path)

    def front(self) -> None:
        self._tab.bring_to_front()

    def close(self) -> None:
        self._tab.close()

    def devtools(self) -> CDPSession:
        """The tab as the browser's own developer tools see it."""
        return self._tab.context.new_cdp_session(self._tab)

    def _click_at(self, x: float, y: float) -> None:
        self._tab.mouse.click(x, y)


class Chromium(Browser):
    """Chromium with a new profile."""

    name = NAME

    def __init__(self, context: BrowserContext, setup: Setup) -> None:
        self._context = context
        self._extension = setup.extension
        self._first = True

    def page(self) -> Page:
        if self._first:  # the tab that it starts with
            self._first = False
            return ChromiumPage(self._context.pages[0])
        return ChromiumPage(self._context.new_page())

    def extension_url(self, path: str) -> str:
        if not self._extension:
            raise ValueError("no extension was loaded")
        manifest = json.loads((self._extension / "manifest.json").read_text("utf-8"))
        return f"chrome-extension://{extension_id(manifest['key'])}/{path}"

    def close(self) -> None:
        self._context.close()


def extension_id(key: str) -> str:
    """The identity that Chromium derives from a manifest's public key."""
    digits = sha256(b64decode(key)).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digits)


@contextmanager
def profile() -> Iterator[Path]:
    """A new folder; the last files of a browser that ends may still be written in it."""
    with tempfile.TemporaryDirectory(prefix="browser-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def chromium(playwright: Playwright, setup: Setup) -> Iterator[Chromium]:
    """Starts Chromium for as long as the block runs."""
    width, height = setup.size
    with profile() as folder:
        context = playwright.chromium.launch_persistent_context(
            folder,
            executable_path=program(),
            channel="chromium",  # the real browser without a window: its shell has no extensions
            headless=True,
            args=_arguments(setup),
            ignore_https_errors=True,
            viewport={"width": width, "height": height},
            color_scheme="dark" if setup.dark else "light",
            reduced_motion="reduce",  # a page that still glides is clicked beside what is meant
            locale="fr-FR",
            timezone_id="Europe/Paris",
            timeout=_PATIENCE,
        )
        context.set_default_timeout(_PATIENCE)
        browser = Chromium(context, setup)
        try:
            yield browser
        finally:
            browser.close()


def _arguments(setup: Setup) -> list[str]:
    arguments = [
        "--no-sandbox",
        "--no-first-run",
        "--lang=fr",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
    ]
    if setup.extension:
        arguments += [
            f"--load-extension={setup.extension}",
            f"--disable-extensions-except={setup.extension}",
        ]
    if setup.site:
        arguments += [
            f"--host-resolver-rules=MAP {setup.site.host} 127.0.0.1",
            f"--ip-address-space-overrides=127.0.0.1:{setup.site.port}=public",
        ]
    return arguments
