"""What must not be let in, tried on the real program."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.page.program import Program
from tests.server.client import Answer, Client

EXTENSION = "chrome-extension://" + "a" * 32
FORM = json.dumps({"fields": [{"code": "NOM", "value": "DUPONT"}]}).encode()


def test_a_check_is_answered_as_it_should_be(client: Client) -> None:
    answer = client.ask("/api/v1/form", FORM)
    assert answer.status == 200
    assert answer.json["dossiers"][0]["findings"][0]["code"] == "NOM01"


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example", ""],
)
def test_another_host_is_refused(client: Client, host: str) -> None:
    answer = client.ask("/api/v1/form", FORM, {"Host": host})
    assert answer.status in {400, 421}
    assert client.ask("/", method="GET", headers={"Host": host}).status in {400, 421}


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "https://evil.example",
        "https://administration-etrangers-en-france.interieur.gouv.fr",
        "http://127.0.0.1:1",
        "chrome-extension://short",
        EXTENSION + "b",
        "moz-extension://" + "z" * 36,
        "file://",
    ],
)
def test_another_origin_is_refused(client: Client, origin: str | None) -> None:
    for path in ("form", "pair", "dossier/status", "pairings/revoke"):
        answer = client.ask(f"/api/v1/{path}", FORM, {"Origin": origin})
        assert answer.status == 403
        assert answer.code == "origine"


@pytest.mark.parametrize("given", [None, "", "Bearer", "Bearer ", "Bearer x", "Basic YTpi"])
def test_without_its_token_nobody_asks(client: Client, given: str | None) -> None:
    for path in ("form", "request", "page", "titles", "pairings", "pairings/code"):
        answer = client.ask(f"/api/v1/{path}", FORM, {"Authorization": given})
        assert answer.status == 401
        assert answer.headers["www-authenticate"] == "Bearer"


def test_a_token_holds_for_its_origin_only(client: Client) -> None:
    answer = client.ask("/api/v1/form", FORM, {"Origin": EXTENSION})
    assert (answer.status, answer.code) == (403, "autre_origine")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "HEAD", "TRACE"])
def test_only_post_does_anything(client: Client, method: str) -> None:
    for path in ("form", "pair", "dossier", "dossier/forget", "pairings/revoke"):
        answer = client.ask(f"/api/v1/{path}", b"", method=method)
        assert answer.status == 405
        assert "POST" in answer.headers["allow"]


@pytest.mark.parametrize("path", ["/", "/health", "/openapi.json"])
def test_a_head_is_answered_as_a_get_without_its_body(client: Client, path: str) -> None:
    got, head = (client.ask(path, b"", method=method) for method in ("GET", "HEAD"))
    assert (got.status, head.status, head.content) == (200, 200, b"")
    assert head.headers["content-type"] == got.headers["content-type"]
    assert head.headers["content-security-policy"] == got.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("path", "method", "body", "headers", "status", "code"),
    [
        ("form", "POST", FORM, {"Authorization": "Bearer faux"}, 401, "non_relie"),
        ("form", "POST", FORM, {"Origin": "https://evil.example"}, 403, "origine"),
        ("form", "POST", FORM, {"Origin": EXTENSION}, 403, "autre_origine"),
        ("form", "POST", FORM, {"Host": "evil.example"}, 421, "hote"),
        ("form", "POST", FORM, {"Content-Type": "text/plain"}, 415, "type"),
        ("form", "POST", b"{", {}, 400, "json"),
        ("form", "POST", b"[]", {}, 400, "schema"),
        ("form", "POST", b'{"titre": "inexistant"}', {}, 404, "titre_inconnu"),
        ("request", "POST", b"{}", {}, 400, "schema"),
        ("dossier/forget", "POST", b'{"job": "inexistant"}', {}, 404, "lecture_inconnue"),
        ("pair", "POST", b'{"code": "000000"}', {"Authorization": None}, 403, "code_refuse"),
        ("form", "GET", b"", {}, 405, "http_405"),
        ("nulle-part", "POST", FORM, {}, 404, "http_404"),
    ],
)
def test_each_refusal_has_its_status_and_its_code(  # noqa: PLR0913, PLR0917 -- a request and what is said
    client: Client,
    path: str,
    method: str,
    body: bytes,
    headers: dict[str, str | None],
    status: int,
    code: str,
) -> None:
    answer = client.ask(f"/api/v1/{path}", body, headers, method=method)
    assert (answer.status, answer.code) == (status, code)
    assert answer.json["error"]["message"]


def test_a_form_of_another_site_is_refused(client: Client) -> None:
    for kind in ("application/x-www-form-urlencoded", "text/plain", "multipart/form-data", None):
        answer = client.ask("/api/v1/form", b"titre=etudiant", {"Content-Type": kind})
        assert answer.status == 415


def test_a_preflight_gets_no_permission(client: Client) -> None:
    asked = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization",
        "Access-Control-Request-Private-Network": "true",
    }
    answer = client.ask("/api/v1/form", b"", asked, method="OPTIONS")
    assert answer.status in {403, 405}
    assert not [each for each in answer.headers if each.startswith("access-control")]


def test_no_answer_carries_a_cors_header(client: Client) -> None:
    answers = [
        client.ask("/api/v1/form", FORM),
        client.ask("/api/v1/form", FORM, {"Origin": "https://evil.example"}),
        client.ask("/health", b"", {"Origin": "https://evil.example"}, method="GET"),
        client.ask("/", b"", {"Origin": "https://evil.example"}, method="GET"),
        client.ask("/nowhere", FORM),
    ]
    for answer in answers:
        assert not [each for each in answer.headers if each.startswith("access-control")]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]


def test_what_is_too_large_is_refused_with_the_limit(client: Client) -> None:
    answer = client.ask("/api/v1/form", b'{"titre": "' + b"x" * 8_100_000 + b'"}')
    assert answer.status == 413
    assert "8 Mo" in answer.json["error"]["message"]
    assert client.ask("/api/v1/pair", b" " * 5000).status == 413


@pytest.mark.parametrize("chunks", [1, 40])
def test_a_size_that_is_not_told_is_bounded_too(
    client: Client, server: Program, chunks: int
) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in client.headers.items())
    start = f"POST /api/v1/pairings HTTP/1.1\r\nHost: {_place(server)}\r\n{head}"
    sent = b"2000\r\n" + b" " * 0x2000 + b"\r\n"
    said = _raw(
        server, f"{start}Transfer-Encoding: chunked\r\n\r\n".encode() + chunks * sent + b"0\r\n\r\n"
    )
    assert said.status == 413


def test_a_size_beyond_reason_is_refused_before_anything_comes(
    client: Client, server: Program
) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in client.headers.items())
    start = f"POST /api/v1/form HTTP/1.1\r\nHost: {_place(server)}\r\n{head}"
    said = _raw(server, f"{start}Content-Length: 99999999999\r\n\r\n".encode())
    assert said.status == 413
    assert "8 Mo au plus" in said.json["error"]["message"]


@pytest.mark.parametrize(
    "wrong", [{"Origin": "https://evil.example"}, {"Host": "evil.example"}, {"Authorization": None}]
)
def test_what_is_refused_is_not_kept_while_it_comes(
    client: Client, server: Program, wrong: dict[str, str | None]
) -> None:
    kept: list[int] = []
    content = b"x" * 2_000_000

    def body() -> Iterator[bytes]:
        yield content
        kept.append(_held(server))

    sent = {**wrong, "Content-Length": "2000000", "Content-Type": "multipart/form-data"}
    answer = client.ask("/api/v1/dossier", body(), sent)
    assert answer.status in {401, 403, 421}
    assert kept == [0]


def _held(server: Program) -> int:
    """Bytes in the files that the program holds open among its temporary ones."""
    files = Path(f"/proc/{server.pid}/fd")
    if not files.is_dir():
        pytest.skip("only Linux shows the files of a process")
    held = 0
    for each in files.iterdir():
        with suppress(OSError):
            if str(each.readlink()).startswith(str(server.temporary)):
                held += each.stat().st_size
    return held


@pytest.mark.parametrize(
    "head",
    [
        "POST /api/v1/form HTTP/1.1\r\n ZZMARQUE: x\r\n\r\n",
        "POST /api/v1/form HTTP/1.1\r\nX: ZZMARQUE\nY: z\r\n\r\n",
        "ZZMARQUE\r\n\r\n",
        "GET http://[ZZMARQUE/ HTTP/1.1\r\nX: y\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: ZZMARQUE\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: ZZMARQUE\r\n\r\n",
        f"GET / HTTP/1.1\r\nX: {'ZZMARQUE' * 40_000}\r\n\r\n",
    ],
)
def test_what_is_no_http_is_refused_and_not_quoted(server: Program, head: str) -> None:
    said = _raw(server, head.encode())
    assert said.status in {400, 431, 501}
    assert said.code == f"http_{said.status}"
    assert "ZZMARQUE" not in f"{said.headers}{said.content!r}"
    assert said.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("target", ["http://evil.example/health", "http://evil.example:80/health"])
def test_an_address_in_full_is_looked_at_too(server: Program, target: str) -> None:
    said = _raw(server, f"GET {target} HTTP/1.1\r\nHost: {_place(server)}\r\n\r\n".encode())
    assert said.status == 421


def test_two_hosts_are_none(server: Program) -> None:
    place = f"Host: {_place(server)}\r\n"
    said = _raw(server, f"GET /health HTTP/1.1\r\n{place}{place}\r\n".encode())
    assert said.status == 421


@pytest.mark.parametrize("path", ["form/", "pairings/code/", "dossier/", "form%2f", "/form"])
def test_no_spelling_of_a_path_passes_the_guards(client: Client, path: str) -> None:
    for body in (b"", b"{}"):
        answer = client.ask(f"/api/v1/{path}", body, {"Origin": None, "Authorization": None})
        assert answer.status == 404


def _place(server: Program) -> str:
    return urlsplit(server.url).netloc


def _raw(server: Program, sent: bytes) -> Answer:
    """The answer to exactly these bytes."""
    place = urlsplit(server.url)
    with socket.create_connection((place.hostname, place.port), timeout=60) as line:
        with suppress(ConnectionError):  # it need not hear us out
            line.sendall(sent)
        answer = HTTPResponse(line)
        answer.begin()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, found, answer.read())


def test_a_slow_sender_holds_up_nobody(client: Client, server: Program) -> None:
    place = urlsplit(server.url)
    lines = [socket.create_connection((place.hostname, place.port)) for _ in range(40)]
    try:
        for line in lines:
            line.sendall(
                f"POST /api/v1/form HTTP/1.1\r\nHost: {place.netloc}\r\n"
                "Content-Length: 900000\r\n\r\n{".encode()
            )
        assert client.ask("/api/v1/form", FORM).status == 200
    finally:
        for line in lines:
            line.close()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"titre": NaN}',
        b'{"titre": "\\ud800"}',
        b"\xff\xfe",
        b'{"inconnue": 1}',
        b'{"fields": [{"value": 3}]}',
        b"[" * 100_000,
        b'{"situation": ' + b"[" * 500 + b"]" * 500 + b"}",
    ],
)
def test_what_is_not_understood_is_not_repeated(client: Client, body: bytes) -> None:
    answer = client.ask("/api/v1/form", body)
    assert answer.status == 400
    assert b"inconnue" not in answer.content
    assert b"Traceback" not in answer.content


def test_a_path_that_climbs_reaches_nothing(client: Client) -> None:
    for path in (
        "/static/page/../__init__.py",
        "/static/page/%2e%2e/__init__.py",
        "/static/page/..%5c__init__.py",
        "/static/page//etc/passwd",
        "/..%2f..%2fetc/passwd",
    ):
        answer = client.ask(path, b"", method="GET")
        assert answer.status == 404
        assert b"make_blueprint" not in answer.content


def test_html_in_a_file_name_stays_text(client: Client) -> None:
    answer = client.upload("document", {"<img src=x onerror=alert(1)>.pdf": b"%PDF-1.4"})
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert b"<img" not in answer.content
