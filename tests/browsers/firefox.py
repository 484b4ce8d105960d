"""Firefox, driven by WebDriver BiDi itself: Debian has no geckodriver, playwright no Firefox."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from tests.browsers.chromium import profile
from tests.browsers.page import Browser, Page, Setup

NAME = "firefox"
UUID = "0b0f6d2c-6d8a-4f7e-9a44-3a8f6d1c2e90"  # of the extension, which Firefox else draws by lot

_ANSWER = 120  # seconds; a machine that does much else takes its time
_START = 120
_KEYS = {
    "Backspace": "\ue003",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Control": "\ue009",
    "Alt": "\ue00a",
    "Escape": "\ue00c",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
    "Delete": "\ue017",
}
_PREFS: dict[str, bool | int | str] = {
    "app.normandy.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "intl.accept_languages": "fr-FR, fr",
    "pdfjs.migrationVersion": 2,  # else Firefox makes itself the reader of PDFs again
    "intl.locale.requested": "fr",
    "remote.active-protocols": 1,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "ui.prefersReducedMotion": 1,  # a page that still glides is clicked beside what is meant
}

# A PDF that is downloaded is saved; by default, a tab shows it, in front of the test's.
_HANDLERS = {
    "defaultHandlersVersion": {},
    "mimeTypes": {"application/pdf": {"action": 0, "extensions": ["pdf"]}},
    "schemes": {},
}


def program() -> str | None:
    """Where Firefox is, if it is installed."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Session:
    """A BiDi session: commands, one at a time, and their results."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = count(1)

    def do(self, method: str, **parameters: object) -> dict[str, Any]:
        """Carries out a command.

        Raises:
            RuntimeError: it failed; what Firefox says of it.
        """
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (answer := json.loads(self._socket.recv(timeout=_ANSWER))).get("id") != number:
            pass  # an event
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['error']}: {answer.get('message', '')}")
        result: dict[str, Any] = answer["result"]
        return result


class FirefoxPage(Page):
    """A tab of Firefox."""

    def __init__(self, session: Session, context: str) -> None:
        self._session = session
        self._context = context

    def goto(self, url: str) -> None:
        self._session.do(
            "browsingContext.navigate", context=self._context, url=url, wait="complete"
        )

    def js(self, expression: str) -> Any:
        text = self._evaluate(f"(async () => JSON.stringify(await ({expression})))()").get("value")
        return None if text is None else json.loads(text)

    def press(self, key: str) -> None:
        keys = [_KEYS.get(each, each) for each in (key.split("+") if len(key) > 1 else [key])]
        actions = [{"type": "keyDown", "value": each} for each in keys]
        actions += [{"type": "keyUp", "value": each} for each in reversed(keys)]
        self._perform({"type": "key", "id": "keyboard", "actions": actions})

    def choose(self, selector: str, *files: Path) -> None:
        self._session.do(
            "input.setFiles",
            context=self._context,
            element={"sharedId": self._evaluate(self.find(selector))["sharedId"]},
            files=[str(file) for file in files],
        )

    def resize(self, width: int, height: int) -> None:
        self._session.do(
            "browsingContext.setViewport",
            context=self._context,
            viewport={"width": width, "height": height},
        )

    def shot(self, path: Path) -> None:
        taken = self._session.do("browsingContext.captureScreenshot", context=self._context)
        path.write_bytes(b64decode(taken["data"]))

    def front(self) -> None:
        self._session.do("browsingContext.activate", context=self._context)

    def close(self) -> None:
        self._session.do("browsingContext.close", context=self._context)

    def _click_at(self, x: float, y: float) -> None:
        move = {"type": "pointerMove", "x": round(x), "y": round(y)}
        actions = [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._perform({"type": "pointer", "id": "mouse", "actions": actions})

    def _perform(self, source: dict[str, object]) -> None:
        self._session.do("input.performActions", context=self._context, actions=[source])

    def _evaluate(self, expression: str) -> dict[str, Any]:
        answer = self._session.do(
            "script.evaluate",
            expression=expression,
            target={"context": self._context},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        result: dict[str, Any] = answer["result"]
        return result


class Firefox(Browser):
    """Firefox with a new profile."""

    name = NAME

    def __init__(self, session: Session, setup: Setup) -> None:
        self._session = session
        self._setup = setup

    def page(self) -> Page:
        context = self._session.do("browsingContext.create", type="tab")["context"]
        page = FirefoxPage(self._session, context)
        page.resize(*self._setup.size)
        return page

    def extension_url(self, path: str) -> str:
        if not self._setup.extension:
            raise ValueError("no extension was loaded")
        return f"moz-extension://{UUID}/{path}"

    def close(self) -> None:
        with suppress(RuntimeError, WebSocketException, TimeoutError):
            self._session.do("browser.close")


@contextmanager
def firefox(setup: Setup) -> Iterator[Firefox]:
    """Starts Firefox for as long as the block runs."""
    with profile() as folder:
        (folder / "handlers.json").write_text(json.dumps(_HANDLERS))
        (folder / "user.js").write_text(
            "".join(
                f"user_pref({json.dumps(key)}, {json.dumps(value)});\n"
                for key, value in _preferences(setup, folder).items()
            )
        )
        process = subprocess.Popen(
            [
                *(program() or "", "--headless", "--no-remote", "--profile", str(folder)),
                *("--remote-debugging-port", "0", "--remote-allow-system-access", "about:blank"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            # Its pings would draw from the chance that hypothesis watches over in other tests.
            with connect(
                f"{_address(folder)}/session", max_size=None, ping_interval=None
            ) as socket:
                session = Session(socket)
                session.do(
                    "session.new", capabilities={"alwaysMatch": {"acceptInsecureCerts": True}}
                )
                if setup.extension:
                    data = {"type": "path", "path": str(setup.extension)}
                    session.do("webExtension.install", extensionData=data)
                browser = Firefox(session, setup)
                try:
                    yield browser
                finally:
                    browser.close()
        finally:
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _preferences(setup: Setup, folder: Path) -> dict[str, bool | int | str]:
    chosen = {
        **_PREFS,
        "browser.download.dir": str(folder),
        "browser.download.folderList": 2,  # that one, not the person's
        "layout.css.prefers-color-scheme.content-override": 0 if setup.dark else 1,
    }
    if setup.extension:
        manifest = json.loads((setup.extension / "manifest.json").read_text("utf-8"))
        gecko = manifest["browser_specific_settings"]["gecko"]["id"]
        chosen["extensions.webextensions.uuids"] = json.dumps({gecko: UUID})
    if setup.site:
        chosen["network.dns.localDomains"] = setup.site.host
        chosen["network.lna.address_space.public.override"] = f"127.0.0.1:{setup.site.port}"
    return chosen


def _address(folder: Path) -> str:
    """Where Firefox listens, which it writes in its profile."""
    written = folder / "WebDriverBiDiServer.json"
    end = time.monotonic() + _START
    while time.monotonic() < end:
        with suppress(OSError, ValueError):
            server = json.loads(written.read_text())
            return f"ws://{server['ws_host']}:{server['ws_port']}"
        time.sleep(0.05)
    raise TimeoutError("Firefox did not start")
