"""What a counsellor reads when something is wrong, and what to do about it."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from linter import __version__
from tests.extension.desk import Desk
from tests.extension.test_form import FIRST, SCENES

PHONE = "Téléphone portable"


def says(desk: Desk, *texts: str) -> None:
    """The popup tells all of these, in the end."""
    for text in texts:
        end = time.monotonic() + 60
        while text not in read(desk):
            assert time.monotonic() < end, text


def read(desk: Desk) -> str:
    """The popup as it is when it is opened."""
    popup = desk.popup()
    popup.wait("document.querySelector('h1')")
    text = popup.text("main")
    popup.close()
    desk.page.front()
    return text


@contextmanager
def answering(body: bytes, to: dict[str, bytes] | None = None) -> Iterator[tuple[int, list[str]]]:
    """Another program than ours: its port, and what it is asked.

    It says `body` to everything, unless `to` has an answer to that endpoint.
    """
    asked = []

    class Other(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            endpoint = self.path.removeprefix("/api/v1/")
            asked.append(endpoint)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write((to or {}).get(endpoint, body))

        do_POST = do_GET  # noqa: N815 -- the parent's way of naming

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Other)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield server.server_port, asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_program_is_stopped_and_started_again(desk: Desk) -> None:
    replica = desk.open("new", FIRST)
    replica.set("TELEPHONE_PORTABLE", "06.12.34.56.78")
    desk.wait(desk.flag(PHONE))
    desk.program.stop()
    replica.set("TELEPHONE_PORTABLE", "06 12 34 56 78")
    desk.wait(".handle.trouble")
    desk.wait(desk.flag(PHONE), gone=True)  # what was said of the value before no longer holds
    says(desk, desk.t("trouble_absent", desk.program.port), desk.t("remedy_absent"))
    says(desk, desk.t("not_checked_yet"))  # what is no longer known is not said to be fine
    desk.program.start()
    desk.wait(desk.flag(PHONE), seconds=60)  # it asks every 15 s by now
    desk.wait(".handle.open")


def test_a_title_has_no_name_before_the_program_gives_it(desk: Desk) -> None:
    with answering(b"<h1>Imprimante</h1>") as (port, _):
        desk.set(port=port)
        desk.open("new", FIRST)  # where the site says « Étudiant »
        desk.wait(".handle.trouble")
        desk.page.click(".handle")
        panel = desk.page.js(
            "document.querySelector('anef-linter').shadowRoot.querySelector('.panel').textContent"
        )
        assert desk.t("titles_come") in panel
        assert "etudiant" not in panel
        assert not desk.page.js(f"!!{desk.page.find('.panel .confirm')}")
    desk.set(port=desk.program.port)
    desk.wait(".panel .confirm")
    assert desk.page.js(f"{desk.page.find('.panel select')}.disabled") is False


def test_another_program_has_the_port(desk: Desk) -> None:
    desk.open("new", FIRST)
    with answering(b"<h1>Imprimante</h1>") as (port, _):
        desk.set(port=port)
        desk.wait(".handle.trouble")
        says(desk, desk.t("trouble_other_program", port))
        desk.set(port=desk.program.port)
    desk.wait(".handle.trouble", gone=True)


def test_a_program_of_another_version(desk: Desk) -> None:
    desk.open("new", FIRST)
    with answering(b'{"name": "anef-linter", "version": "7.0.0"}') as (port, _):
        desk.set(port=port)
        desk.wait(".handle.trouble")
        says(desk, desk.t("trouble_version"), desk.t("remedy_version", "7.0.0"))
        desk.set(port=desk.program.port)
    desk.wait(".handle.trouble", gone=True)


HEALTH = json.dumps({"name": "anef-linter", "version": __version__}).encode()
READING = b'{"job": "j", "state": "reading"}'
FAILED = b'{"job": "j", "state": "failed", "error": {"code": "x", "message": "Lecture finie."}}'
NOTHING = b'{"dossiers": [{"findings": [], "requests": []}]}'


def test_a_file_whose_reading_fails_in_the_end(desk: Desk, tmp_path: Path) -> None:
    replica = desk.open("new", "/renouvellement/justificatifs")
    (tmp_path / "passeport.pdf").write_bytes(b"%PDF-")
    said = {"form": NOTHING, "document": READING, "dossier/status": FAILED}
    with answering(HEALTH, said) as (port, asked):
        desk.set(port=port)
        desk.page.choose(replica.selector("PASSEPORT"), tmp_path / "passeport.pdf")
        desk.read("Passeport")
        desk.page.wait(f"{desk.page.find('.card')}?.textContent.includes('Lecture finie.')", 30)
        desk.page.press("Escape")
        end = time.monotonic() + 30
        while "dossier/forget" not in asked:  # a file is not left behind
            assert time.monotonic() < end, asked
            time.sleep(0.05)
        desk.set(port=desk.program.port)


@pytest.fixture
def mended(desk: Desk) -> Iterator[Path]:
    """Where a person puts a profile of their own for the new site."""
    path = desk.program.home / "profils" / "usagers.json"
    path.parent.mkdir(exist_ok=True)
    yield path
    path.unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ({"name": "usagers", "box": ["p:::"]}, "et l'extension emploie le sien"),
        ({"name": "usagers", "box": 3}, "« box » n'a pas la forme attendue"),
    ],
    ids=["selector", "shape"],
)
def test_a_mended_profile_that_cannot_be_used_leaves_the_own_one(
    desk: Desk, mended: Path, profile: dict[str, object], said: str
) -> None:
    mended.write_text(json.dumps(profile), "utf-8")
    replica = desk.open("new", FIRST)
    replica.set("TELEPHONE_PORTABLE", "06 12.34.56.78")
    desk.wait(desk.flag(PHONE))
    desk.page.click(".handle")
    note = desk.page.text(".panel .note")
    assert note.startswith("Le profil réparé")
    assert said in note
    desk.page.press("Escape")


def test_a_mended_profile_is_used(desk: Desk, mended: Path) -> None:
    mended.write_text(
        json.dumps({"name": "usagers", "outside": [":has(> #telephonePortable)"]}), "utf-8"
    )
    replica = desk.open("new", FIRST)
    replica.set("TELEPHONE_PORTABLE", "06 12.34.56.78")
    replica.set("NOM", "FRANCHELEINS")
    desk.wait(desk.flag("Nom de naissance"))
    assert not [name for name in desk.flags() if name.startswith(PHONE)]


def test_a_token_that_is_refused(desk: Desk) -> None:
    desk.open("old", SCENES["old"].first)
    token = desk.token()
    desk.set(token="x" * 43)
    desk.wait(".handle.trouble")
    says(desk, desk.t("trouble_refused"))
    desk.set(token="")
    says(desk, desk.t("trouble_unpaired"))
    desk.set(token=token)
    desk.wait(".handle.trouble", gone=True)


def test_a_wrong_code_is_said_and_the_right_one_links(desk: Desk) -> None:
    token = desk.token()
    desk.options.front()
    desk.options.type("AAAA-AAAA", into="#code")
    desk.options.press("Enter")
    desk.options.wait("document.querySelector('#state.bad')")
    assert "code" in desk.options.text("#state")
    desk.program.renew()
    desk.pair()
    assert desk.token() not in {"", token}


def test_an_answer_from_before_the_pairing_is_not_shown(desk: Desk) -> None:
    token = desk.token()
    desk.set(token="x" * 43)
    desk.options.front()
    desk.options.goto(desk.browser.extension_url("options/options.html"))
    desk.options.wait("document.querySelector('#state.bad')")
    desk.options.js("""void (send => {
      chrome.runtime.sendMessage = async message => {
        chrome.runtime.sendMessage = send;
        const answer = await send(message);
        await new Promise(done => { window.release = done; });
        return answer;
      };
    })(chrome.runtime.sendMessage)""")
    desk.options.click("#again")
    desk.options.wait("!!window.release")
    desk.set(token=token)
    desk.options.click("#again")
    desk.options.wait("document.querySelector('#state.fine')")
    desk.options.js("(release(), new Promise(done => setTimeout(done)))")
    assert desk.options.js("document.querySelector('#state').className") == "fine"


def test_off_leaves_nothing_on_the_page(desk: Desk) -> None:
    replica = desk.open("new", FIRST)
    replica.set("TELEPHONE_PORTABLE", "06 12 34 56 78")
    desk.wait(desk.flag(PHONE))
    desk.set(on=False)
    desk.wait("anef-linter", gone=True)
    described = f"{desk.page.find('#telephonePortable')}.getAttribute('aria-describedby') ?? ''"
    assert "anef-linter" not in desk.page.js(described)
    desk.page.goto("about:blank")  # a page that is loaded while it is off
    replica.open(FIRST)
    desk.page.wait("document.querySelector('#telephonePortable')")
    drawn = "new Promise(done => setTimeout(done, 500)).then(() =>"
    assert not desk.page.js(f"{drawn} !!document.querySelector('anef-linter'))")
    desk.set(on=True)
    desk.wait("anef-linter")
