"""The program itself, started on a free port, as a counsellor starts it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError

from tests.browsers.page import Browser, Page
from tests.loopback import free_port


@dataclass(frozen=True, slots=True)
class Program:
    """A server that answers. `url` ends in a slash; `token` is that of the test itself.

    `temporary` is the folder in which it may write what is uploaded; `pid` is its process.
    """

    url: str
    token: str
    temporary: Path
    pid: int

    def call(self, endpoint: str, **body: object) -> dict[str, object]:
        """The JSON answer of the API."""
        return _post(self.url, endpoint, body, self.token)

    def code(self) -> str:
        """A new one-time code."""
        return str(self.call("pairings/code")["code"])

    def link(self, name: str) -> Program:
        """The same program, asked by another that is linked to it."""
        answer = _post(self.url, "pair", {"code": self.code(), "name": name})
        return replace(self, token=str(answer["token"]))

    def keeps(self, name: str) -> bool:
        """Whether an uploaded file of this name is somewhere on the disk."""
        return any(self.temporary.rglob(name))

    def answers(self) -> bool:
        """Whether its token is accepted.

        Raises:
            HTTPError: it is refused for another reason.
        """
        try:
            self.call("titles")
        except HTTPError as error:
            with error:
                if error.code == HTTPStatus.UNAUTHORIZED:
                    return False
                raise
        return True

    def open(self, browser: Browser) -> Page:
        """A new tab on the page, linked to the program."""
        page = browser.page()
        page.goto(f"{self.url}#code={self.code()}")
        page.wait("!document.querySelector('#dossier').hidden")
        return page


@contextmanager
def running(home: Path) -> Iterator[Program]:
    """Run the program for as long as the block, with its settings and uploads in `home`."""
    port = free_port()
    temporary = home / "tmp"
    temporary.mkdir()
    url = f"http://127.0.0.1:{port}/"
    process = subprocess.Popen(
        [sys.executable, "-m", "server", "--port", str(port)],
        env={**os.environ, "ANEF_LINTER_HOME": str(home), "TMPDIR": str(temporary)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        code = _printed_code(process)
        token = _post(url, "pair", {"code": code, "name": "Le test"})["token"]
        yield Program(url, str(token), temporary, process.pid)
    finally:
        process.terminate()
        process.wait(20)
        if process.stdout:
            process.stdout.close()


def _printed_code(process: subprocess.Popen[str]) -> str:
    for line in process.stdout or ():
        if found := re.search(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b", line):
            return found[0]
    raise AssertionError("the program ended without a code")


def _post(url: str, endpoint: str, body: dict[str, object], token: str = "") -> dict[str, object]:
    request = urllib.request.Request(  # noqa: S310 -- an address of ours
        f"{url}api/v1/{endpoint}",
        json.dumps(body).encode(),
        {
            "Content-Type": "application/json",
            "Origin": url.rstrip("/"),
            "Authorization": f"Bearer {token}",
        },
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310 -- as above
        found: dict[str, object] = json.load(answer)
        return found
