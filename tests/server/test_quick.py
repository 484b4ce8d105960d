"""The check that goes around Flask answers as Flask does, to the byte, and lets nobody else in."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from server.app import Services, create_app
from server.config import ServerConfig
from server.jobs import Jobs
from server.pairing import Codes, Pairings
from server.quick import PATH, with_quick_checks
from server.workfolder import WorkFolder
from tests.forms import RENEWAL

EXTENSION = "moz-extension://11111111-2222-3333-4444-555555555555"
PAGE = "http://127.0.0.1:8765"
FORM = {
    **RENEWAL,
    "fields": [
        {"id": "f1", "code": "NOM", "label": "Nom", "value": "NDIAYE\u202e"},
        {"id": "f2", "code": "TELEPHONE_PORTABLE", "label": "", "value": "06 39.98-00 11"},
        {"id": "f3", "code": "", "label": "champ 3", "value": "x"},
    ],
    "requests": [{"id": "s1", "label": "Extrait de casier judiciaire"}],
}
_BODY = json.dumps(FORM).encode()
_Answer = tuple[str, dict[str, str], bytes]


@dataclass
class Both:
    """One application, with and without the short way; and how often Flask was asked."""

    app: Flask
    tokens: dict[str, str]
    plain: Callable[..., Any]
    quick: Callable[..., Any]
    asked: list[str] = field(default_factory=list)

    def environ(self, body: bytes, changed: dict[str, str | None]) -> dict[str, Any]:
        origin = changed.get("HTTP_ORIGIN", EXTENSION) or ""
        token = self.tokens.get(origin, self.tokens[EXTENSION])
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": PATH,
            "SCRIPT_NAME": "",
            "QUERY_STRING": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8765",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "127.0.0.1:8765",
            "HTTP_ORIGIN": EXTENSION,
            "HTTP_AUTHORIZATION": f"Bearer {token}",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            **changed,
        }
        return {name: value for name, value in environ.items() if value is not None}

    def answers(self, body: bytes, **changed: str | None) -> tuple[_Answer, _Answer]:
        """What Flask says, and what the short way says."""
        self.asked.clear()
        first = _said(self.plain, self.environ(body, changed))
        self.asked.clear()
        return first, _said(self.quick, self.environ(body, changed))


def _said(application: Callable[..., Any], environ: dict[str, Any]) -> _Answer:
    heads: list[tuple[str, dict[str, str]]] = []
    content = b"".join(application(environ, lambda *head: heads.append((head[0], dict(head[1])))))
    return *heads[0], content


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    home: Path = tmp_path_factory.mktemp("home")
    config = ServerConfig(home)
    pairings = Pairings(home)
    with WorkFolder(note=home / "note") as folder:
        jobs = Jobs(config)
        app = create_app(config, Services(pairings, Codes(600, None), jobs, folder))
        plain = Flask.wsgi_app.__get__(app)
        today = date.today().isoformat()  # noqa: DTZ011 -- as the program's own clock, to the day
        tokens = {each: pairings.add("essai", each, today) for each in (EXTENSION, PAGE)}
        made = Both(app, tokens, plain, lambda *_: ())

        def counted(environ: dict[str, Any], start: Any) -> Any:
            made.asked.append(environ["PATH_INFO"])
            return plain(environ, start)

        app.wsgi_app = counted  # type: ignore[method-assign,assignment]
        made.quick = with_quick_checks(app, config, pairings)
        yield made
        jobs.close()


@pytest.mark.parametrize("origin", [EXTENSION, PAGE])
@pytest.mark.parametrize(
    "form",
    [FORM, {}, {**FORM, "requests": []}, {"fields": FORM["fields"]}, {**FORM, "titre": "25"}],
    ids=["whole", "empty", "no requests", "fields alone", "row"],
)
def test_a_check_that_is_in_order_is_answered_as_flask_does(
    both: Both, form: dict[str, Any], origin: str
) -> None:
    flask, quick = both.answers(json.dumps(form).encode(), HTTP_ORIGIN=origin)
    assert quick == flask
    assert quick[0] == "200 OK"
    assert both.asked == []


REFUSED: dict[str, tuple[bytes, dict[str, str | None]]] = {
    "no token": (_BODY, {"HTTP_AUTHORIZATION": None}),
    "another's token": (_BODY, {"HTTP_AUTHORIZATION": "Bearer x"}),
    "a token in another way": (_BODY, {"HTTP_AUTHORIZATION": "bearer"}),
    "no origin": (_BODY, {"HTTP_ORIGIN": None}),
    "a page of the web": (_BODY, {"HTTP_ORIGIN": "https://example.org"}),
    "another extension": (
        _BODY,
        {"HTTP_ORIGIN": "moz-extension://21111111-2222-3333-4444-555555555555"},
    ),
    "another name": (_BODY, {"HTTP_HOST": "example.org"}),
    "no name": (_BODY, {"HTTP_HOST": None}),
    "another machine": (_BODY, {"REMOTE_ADDR": "192.0.2.1"}),
    "another type": (_BODY, {"CONTENT_TYPE": "text/plain"}),
    "no type": (_BODY, {"CONTENT_TYPE": None}),
    "too large": (_BODY, {"CONTENT_LENGTH": "99999999"}),
    "not JSON": (b"{", {}),
    "not UTF-8": (b'{"titre": "\xff"}', {}),
    "half a letter": (b'{"titre": "\\ud800"}', {}),
    "no number": (b'{"titre": NaN}', {}),
    "another shape": (b'{"fields": 1}', {}),
    "an unknown key": (b'{"nom": "Ndiaye"}', {}),
    "no title of that name": (b'{"titre": "ndiaye"}', {}),
    "no day": (b'{"date_depot": "hier"}', {}),
    "facts of nobody's": (b'{"documents": [{"a": 1}]}', {}),
    "no body": (b"", {}),
    "another method": (_BODY, {"REQUEST_METHOD": "PUT"}),
    "a form of a page": (_BODY, {"REQUEST_METHOD": "GET"}),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_flask_refuses_is_refused_by_flask(
    both: Both, case: str, caplog: pytest.LogCaptureFixture
) -> None:
    body, changed = REFUSED[case]
    with caplog.at_level(logging.INFO, "server"):
        flask, quick = both.answers(body, **changed)
    assert quick == flask
    assert not quick[0].startswith("2")
    assert both.asked == [PATH]
    one, other = caplog.messages
    assert one.split(" ms ")[1] == other.split(" ms ")[1]  # each has its line, the same
    assert "ndiaye" not in "".join(caplog.messages).lower()


def test_another_machine_is_told_that_it_is_one(both: Both) -> None:
    flask, _ = both.answers(_BODY, REMOTE_ADDR="192.0.2.1")
    assert flask[0].startswith("403")
    assert b'"pas_local"' in flask[-1]


@pytest.mark.parametrize(
    ("changed", "body"),
    [
        ({"CONTENT_TYPE": "Application/JSON; charset=utf-8"}, _BODY),
        ({"HTTP_HOST": "LOCALHOST:8765"}, _BODY),
        ({"QUERY_STRING": "a=b"}, _BODY),
    ],
)
def test_what_flask_lets_in_is_let_in(both: Both, changed: dict[str, str], body: bytes) -> None:
    flask, quick = both.answers(body, **changed)
    assert quick == flask
    assert (quick[0], both.asked) == ("200 OK", [])


def test_a_body_without_a_length_is_flasks_to_read(both: Both) -> None:
    changed = {"CONTENT_LENGTH": None, "HTTP_TRANSFER_ENCODING": "chunked"}
    flask, quick = both.answers(_BODY, **changed)
    assert quick == flask
    assert both.asked == [PATH]


def test_a_defect_is_said_by_flask_and_quotes_nothing(
    both: Both, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Ndiaye")

    monkeypatch.setattr("server.checking.report_on", broken)
    with caplog.at_level(logging.INFO, "server"):
        flask, quick = both.answers(_BODY)
    assert quick == flask
    assert quick[0].startswith("500")
    assert "Ndiaye" not in quick[2].decode() + "".join(caplog.messages)


def test_a_check_has_its_line_in_the_journal(both: Both, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "server"):
        (_, _, content), _ = both.answers(_BODY)
    first, second = (each.split(" ms ") for each in caplog.messages)
    assert second[0].startswith(f"POST {PATH} 200 ")
    assert first[1] == second[1] == f"{len(_BODY)}/{len(content)}"
