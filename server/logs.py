"""One line an answer: method, path, status, time, sizes. Nothing that anyone typed or sent."""

from __future__ import annotations

import logging
import sys
import time

from flask import Flask, Response, g, request

_LOG = logging.getLogger("server")


def register(app: Flask) -> None:
    """Log each answer once it is ready."""
    app.logger = _LOG
    app.before_request(_start)
    app.after_request(_write)


def to_terminal(*, verbose: bool) -> None:
    """Send the log to stderr; without `verbose`, only what broke."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO if verbose else logging.ERROR)
    _LOG.propagate = False
    # These quote requests.
    for name in ("waitress", "waitress.queue", "asyncio", "werkzeug"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False


def _start() -> None:
    g.started = time.perf_counter()


def _write(response: Response) -> Response:
    # The rule, not the path: an unknown path may hold anything.
    path = request.url_rule.rule if request.url_rule else "?"
    method = request.method if request.method in _METHODS else "?"
    started = g.get("started", time.perf_counter())
    sent, received = response.content_length or 0, request.content_length or 0
    write(method, path, response.status_code, started, received, sent)
    return response


def write(  # noqa: PLR0913, PLR0917 -- the parts of a line
    method: str, path: str, status: int, started: float, received: int, sent: int
) -> None:
    """The line of an answer; `path` is one of ours, `started` a reading of `perf_counter`."""
    if _LOG.isEnabledFor(logging.INFO):
        took = 1000 * (time.perf_counter() - started)
        _LOG.info("%s %s %d %.0f ms %d/%d", method, path, status, took, received, sent)


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
