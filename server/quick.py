"""The check of a form, which comes at each key, without what Flask does around an answer.

The guards are those of every request. What is not let in, not understood, or goes wrong, is handed
on to Flask as it came: it asks the same questions again, and refuses in its own words. So nothing
is refused here, and nothing answered here that Flask would refuse.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING

from flask import Flask

from server import logs
from server.channel import channel_of
from server.checking import checked
from server.config import ServerConfig
from server.guards import PROTECTION, Head, questions
from server.json_answer import as_json
from server.openapi import body_of, operation_of
from server.pairing import Pairings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    Application = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]

PATH = "/api/v1/form"


def with_quick_checks(app: Flask, config: ServerConfig, pairings: Pairings) -> Application:
    """The WSGI application of `app`, which answers the checks that are in order sooner."""
    operation = operation_of(PATH, "POST")
    assert operation is not None  # noqa: S101 -- routes and document are held equal by a test
    passing_on = app.wsgi_app  # a method of its own, before it is replaced

    def which(head: Head) -> None:
        head.operation = operation

    asked = questions(config, pairings, which)

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] != PATH or environ["REQUEST_METHOD"] != "POST":
            return passing_on(environ, start)
        started = time.perf_counter()
        head, sent = Head(environ), b""
        try:
            for question in asked:
                question(head)
            length = int(environ["CONTENT_LENGTH"])  # as long as the guards allow
            sent = environ["wsgi.input"].read(length)
            said = as_json(checked(body_of(sent, operation), config, channel_of(head.pairing)))
        except Exception:  # noqa: BLE001 -- whatever it is, Flask meets it again and says it
            return passing_on({**environ, "wsgi.input": BytesIO(sent)} if sent else environ, start)
        logs.write("POST", PATH, HTTPStatus.OK, started, len(sent), len(said))
        start("200 OK", [*_HEADERS, ("Content-Length", str(len(said)))])
        return [said]

    return answer


_HEADERS: list[tuple[str, str]] = [("Content-Type", "application/json"), *PROTECTION.items()]
