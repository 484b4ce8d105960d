"""Starting and stopping: clear words, nothing left behind, nothing but loopback."""

from __future__ import annotations

import http.client
import http.server
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from samples.certificate import self_signed
from server.workfolder import WorkFolder
from tests.loopback import free_port
from tests.page.program import Program
from tests.server.client import Client, multipart

MARKS = ("ZZMARQUE-NOM", "0639980042", "ZZMARQUE-FICHIER", "ZZMARQUE-CLE", "ZZMARQUE-CHEMIN")
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")


def _command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "server", *map(str, arguments)]


def _run(home: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*arguments),
        capture_output=True,
        check=False,
        env={**os.environ, "ANEF_LINTER_HOME": str(home)},
        text=True,
        timeout=60,
    )


@contextmanager
def _started(
    home: Path, *arguments: object, **environment: str
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server of its own with its port and the first lines that it prints."""
    with subprocess.Popen(
        _command(*arguments),
        env={**os.environ, "ANEF_LINTER_HOME": str(home), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            said = ""
            for line in process.stdout or ():
                said += line
                if "Pour arrêter" in line:
                    break
            yield process, said
        finally:
            process.kill()


def test_the_same_program_on_the_port_is_told(server: Program, tmp_path: Path) -> None:
    port = server.url.rstrip("/").rpartition(":")[2]
    done = _run(tmp_path, "--port", port)
    assert done.returncode == 2
    assert "déjà lancé" in done.stderr


def test_another_program_on_the_port_is_told(tmp_path: Path) -> None:
    other = http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    try:
        done = _run(tmp_path, "--port", other.server_port)
    finally:
        other.shutdown()
        other.server_close()
    assert done.returncode == 2
    assert f"un autre programme occupe le port {other.server_port}" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--host", "0.0.0.0"),  # noqa: S104 -- which is what is refused
        ("--host", "192.168.1.10", "--tls-cert", "x.pem"),
        ("--tls-cert", "x.pem", "--tls-key", "y.pem", "--token-file", "z"),
        ("--port", "0"),
        ("--port", "http"),
    ],
)
def test_a_host_without_all_that_makes_it_safe_is_refused(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    done = _run(tmp_path, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(number: signal.Signals, tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with _started(tmp_path, "--port", free_port(), TMPDIR=str(temporary)) as (process, said):
        assert "Code pour relier" in said
        assert list(temporary.iterdir())
        process.send_signal(number)
        assert process.wait(20) == 0
    assert list(temporary.iterdir()) == []


@posix
def test_what_a_kill_leaves_goes_wherever_the_next_start_keeps_its_own(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for each in (old, new):
        each.mkdir()
    note = tmp_path / "note"
    with WorkFolder(old, note) as killed:
        killed._lock.close()  # noqa: SLF001 -- as a kill does
        (killed.path / "scan.pdf").write_bytes(b"x")
        with WorkFolder(old, note) as living, WorkFolder(new, note):
            assert not killed.path.exists()
            assert living.path.exists()
            assert note.read_text().splitlines()[0] == str(living.path)
    assert note.read_text() == ""
    foreign = tmp_path / "scans"
    foreign.mkdir()
    note.write_text(f"{foreign}\n")
    with WorkFolder(new, note):
        assert foreign.exists(), "only what is named as ours is ours"


_BROWSER = """#!/bin/sh
printf '%s\\n' "$@" > {said}
sed -n 's/.*url=\\([^"]*\\)".*/\\1/p' "${{1#file://}}" > {led}
"""


@posix
def test_the_code_is_in_no_program_s_arguments(tmp_path: Path) -> None:
    said, led, browser = (tmp_path / name for name in ("said", "led", "browser"))
    browser.write_text(_BROWSER.format(said=said, led=led))
    browser.chmod(0o700)
    port = free_port()
    with _started(tmp_path, "--open", "--port", port, BROWSER=f"{browser} %s") as (_, shown):
        given, way_in = said.read_text(), led.read_text().strip()
    assert "#code=" not in given
    code = way_in.partition("#code=")[2]
    assert len(code) == 9
    assert code not in given + shown


@posix
def test_what_a_kill_leaves_goes_at_the_next_start(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with _started(tmp_path, "--port", free_port(), TMPDIR=str(temporary)) as (process, _):
        process.kill()
        process.wait()
    (left,) = temporary.iterdir()
    (left / "piece.pdf").write_bytes(b"x")
    with _started(tmp_path, "--port", free_port(), TMPDIR=str(temporary)):
        assert not left.exists()


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    with WorkFolder(tmp_path) as first, WorkFolder(tmp_path) as second:
        assert first.path.is_dir()
        assert second.path.is_dir()
    assert list(tmp_path.iterdir()) == []


@posix
def test_nothing_of_what_is_sent_is_written_or_said(tmp_path: Path) -> None:
    """Marked data in every place where someone could put some; then look everywhere."""
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    port = free_port()
    with _started(home, "--port", port, "--journal", TMPDIR=str(temporary)) as (process, greeting):
        url = f"http://127.0.0.1:{port}/"
        code = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", greeting)
        assert code
        origin = url.rstrip("/")
        token = Client(url, "", origin).post("pair", code=code[0]).json["token"]
        client = Client(url, token, origin)
        good = client.post("form", fields=[{"code": "NOM", "value": MARKS[0]}])
        assert good.status == 200
        answers = [
            client.post("form", fields=[{"code": "TEL", "value": MARKS[1]}], titre=MARKS[0]),
            client.post("form", **{MARKS[3]: MARKS[0]}),
            client.post("form", situation={MARKS[3]: True}),
            client.post("form", date_depot=MARKS[0]),
            client.ask("/api/v1/form", f'{{"titre": "{MARKS[0]}'.encode()),
            client.ask(f"/api/v1/{MARKS[4]}", MARKS[0].encode()),
            client.ask(f"/{MARKS[4]}?{MARKS[3]}={MARKS[0]}", b"", method="GET"),
            client.ask("/api/v1/form", b"{}", {"Origin": f"https://{MARKS[4]}"}),
            client.ask("/api/v1/form", b"{}", {"Authorization": f"Bearer {MARKS[3]}"}),
            client.ask("/api/v1/form", b"{}", {"Host": MARKS[4]}),
            client.ask("/api/v1/form", b"{}", {"Content-Type": MARKS[4]}),
            client.ask("/api/v1/form", b"", method=MARKS[3]),
            client.post("pair", code=MARKS[3]),
            client.upload("dossier", {f"../{MARKS[2]}.pdf": b"x"}),
            client.upload("dossier", {"a.zip": b"PK\x03\x04" + MARKS[0].encode()}),
            client.upload("dossier", {"a.pdf": b"x"}, {"form": MARKS[0]}),
            client.upload("dossier", {"a.pdf": b"x"}, {"titre": MARKS[0]}),
            client.ask(
                "/api/v1/dossier",
                multipart({MARKS[2]: b"x"}, {MARKS[3]: MARKS[0]})[:-20],
                {"Content-Type": "multipart/form-data; boundary=----cadre"},
            ),
        ]
        sent = client.upload(
            "dossier",
            {
                f"{MARKS[2]}.pdf": b"%PDF-1.4 " + MARKS[0].encode(),
                "dossier.toml": f'[demandeur]\nnom = "{MARKS[0]}"\n'.encode(),
            },
            {"attendre": "50"},
        )
        assert sent.status == 200
        client.post("dossier/forget", job=sent.json["job"])
        files = home.rglob("*")
        written = {each.name: each.read_bytes() for each in files if each.is_file()}
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        streams = (each for each in (process.stdout, process.stderr) if each)
        said = greeting + "".join(each.read() for each in streams)
    for mark in MARKS:
        assert mark not in said
        for answer in answers:
            assert mark.encode() not in answer.content, answer.status
            assert mark not in str(answer.headers)
        for name, content in written.items():
            assert mark not in name
            assert mark.encode() not in content
    assert "POST /api/v1/form 200" in said
    assert list(temporary.iterdir()) == []


def test_no_socket_but_loopback_is_ever_opened(tmp_path: Path) -> None:
    """Every connection and look-up of the program and of its children is written down."""
    spy = tmp_path / "spy"
    spy.mkdir()
    log = tmp_path / "sockets.txt"
    (spy / "sitecustomize.py").write_text(_SPY.format(log=str(log)))
    port = free_port()
    with _started(tmp_path, "--port", port, PYTHONPATH=str(spy), TMPDIR=str(tmp_path)) as (_, said):
        url = f"http://127.0.0.1:{port}/"
        code = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", said)
        origin = url.rstrip("/")
        token = Client(url, "", origin).post("pair", code=code[0] if code else "").json["token"]
        client = Client(url, token, origin)
        assert client.ask("/", b"", method="GET").status == 200
        client.post("form", fields=[{"code": "NOM", "value": "Diallo"}])
        files = {"a.pdf": b"%PDF-1.4", "b.jpg": b"\xff\xd8\xff"}
        assert client.upload("dossier", files, {"attendre": "50"}).status == 200
    events = [json.loads(line) for line in log.read_text().splitlines()]
    assert events
    # Between a program and its children, sockets are files; a look-up of figures asks nobody.
    inner = ("127.0.0.1", str(tmp_path), "pymp-", "0.0.0.0")  # noqa: S104 -- not listened on
    assert [each for each in events if not any(part in each for part in inner)] == []


_SPY = """
import json, sys

def hook(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo",
                 "socket.gethostbyname"):
        with open({log!r}, "a") as file:
            print(json.dumps(event + " " + ascii(arguments)), file=file)

sys.addaudithook(hook)
"""


def _shared(folder: Path, name: str) -> tuple[Path, int, tuple[object, ...], ssl.SSLContext]:
    """What a shared server is started with: its secret and port, and how to trust it."""
    certificate, key = self_signed(folder)
    secret = folder / "secret"
    secret.write_text("un-secret-d-association-assez-long\n")
    port = free_port()
    names = ("--host", "127.0.0.1", "--name", name, "--port", port)
    arguments = (*names, "--tls-cert", certificate, "--tls-key", key, "--token-file", secret)
    return secret, port, arguments, ssl.create_default_context(cafile=str(certificate))


def test_a_shared_server_speaks_tls_and_wants_its_secret(tmp_path: Path) -> None:
    secret, port, arguments, context = _shared(tmp_path, "localhost")
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context))
    with _started(tmp_path, *arguments) as (_, said):
        assert secret.read_text().strip() not in said
        url = f"https://localhost:{port}/"
        with opener.open(f"{url}health", timeout=60) as answer:
            assert b"anef-linter" in answer.read()
        body = f'{{"code": "{secret.read_text().strip()}"}}'.encode()
        headers = {"Origin": url.rstrip("/"), "Content-Type": "application/json"}
        for _ in range(2):
            request = urllib.request.Request(f"{url}api/v1/pair", body, headers)  # noqa: S310
            with opener.open(request, timeout=60) as answer:
                assert b"token" in answer.read()


def test_on_a_shared_server_each_has_their_own(tmp_path: Path) -> None:
    secret, port, arguments, context = _shared(tmp_path, "LocalHost")
    origin = f"https://localhost:{port}"

    def ask(endpoint: str, token: str = "", **body: object) -> tuple[int, dict[str, Any]]:
        line = http.client.HTTPSConnection("localhost", port, context=context, timeout=60)
        sent = {"Origin": origin, "Content-Type": "application/json"}
        sent["Authorization"] = f"Bearer {token}"
        line.request("POST", f"/api/v1/{endpoint}", json.dumps(body), sent)
        answer = line.getresponse()
        found = answer.status, json.loads(answer.read())
        line.close()
        return found

    with _started(tmp_path, *arguments):
        one, other = (ask("pair", code=secret.read_text().strip())[1]["token"] for _ in range(2))
        (mine,) = ask("pairings", one)[1]["pairings"]
        assert mine["current"]
        (theirs,) = ask("pairings", other)[1]["pairings"]
        assert ask("pairings/revoke", one, id=theirs["id"])[0] == 404
        silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(320)]
        assert ask("form", other)[0] == 200
        for each in silent:
            each.close()


@pytest.mark.parametrize("broken", ["certificate", "secret"])
def test_a_shared_server_without_what_it_needs_says_so(broken: str, tmp_path: Path) -> None:
    certificate, key = self_signed(tmp_path)
    secret = tmp_path / "secret"
    secret.write_text("un-secret-d-association-assez-long\n")
    (certificate if broken == "certificate" else secret).write_bytes(b"\xff" * 40)
    names = ("--name", "localhost", "--port", free_port(), "--tls-cert", certificate)
    done = _run(tmp_path, *names, "--tls-key", key, "--token-file", secret)
    assert done.returncode == 2
    assert done.stderr.startswith("Erreur : ")
    assert "prêt" not in done.stdout


def test_the_temporary_folder_is_private(tmp_path: Path) -> None:
    with WorkFolder(tmp_path) as work:
        if sys.platform != "win32":
            assert work.path.stat().st_mode & 0o777 == 0o700
            assert work.folder().stat().st_mode & 0o777 == 0o700
