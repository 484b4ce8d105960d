"""HTTP before Flask: what is refused sends no byte to the disk, and is not quoted back.

Waitress receives a whole body before anyone is asked. Here the guards are asked about the head of
each request with a body of some size; what they refuse is let pass without being kept, so that the
refusal can be read once everything is sent.
"""

from __future__ import annotations

import json
import select
import socket
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from typing import Any

import waitress
from flask import Flask
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.server import BaseWSGIServer
from waitress.task import ErrorTask
from waitress.utilities import Error, RequestEntityTooLarge

from server.config import MEGABYTE
from server.errors import body
from server.guards import PROTECTION, admitted

_THREADS = 48  # more than may wait for a document or a picture: a form check always finds one
_CONNECTIONS = 400  # more than a browser opens, fewer than a process may
_FULL = _CONNECTIONS - 20  # from there on, the longest silent goes for each that comes
_LARGEST_BODY = 320 * MEGABYTE  # beyond, the answer does not wait for the end
_SMALL = 1 << 16  # bytes kept before anyone is asked: every form
_SILENCE_SECONDS = 30  # a client that sends nothing for that long is let go
_DRIP = 1 << 14  # and so is one that sends less

_Admitted = Callable[[Mapping[str, Any]], int]


def serving(app: Flask, listener: socket.socket) -> BaseWSGIServer:
    """The server of an application; `run` it."""
    server = waitress.create_server(
        app,
        sockets=[listener],
        threads=_THREADS,
        ident=None,
        connection_limit=_CONNECTIONS,
        asyncore_use_poll=hasattr(select, "poll"),
        max_request_body_size=_LARGEST_BODY,
        channel_timeout=_SILENCE_SECONDS,
        cleanup_interval=5,
        expose_tracebacks=False,
    )

    class Parser(_Parser):
        admitted = staticmethod(lambda head: admitted(app, head))

    class Channel(_Channel):
        parser_class = Parser

    server.channel_class = Channel
    server.handle_accept = partial(_let_in, server, server.handle_accept)
    return server


def _let_in(server: BaseWSGIServer, accept: Callable[[], None]) -> None:
    """Take whoever comes: silent connections never keep others out."""
    if len(server.active_channels) >= _FULL:
        silent = [
            each
            for each in server.active_channels.values()
            if not each.requests and not each.total_outbufs_len and not each.will_close
        ]
        if silent:
            min(silent, key=lambda each: each.last_activity).handle_close()
    accept()


class _Parser(HTTPRequestParser):  # type: ignore[misc]  # waitress has no types
    """One request as it comes in."""

    admitted: _Admitted
    error: Error | None
    _most: int | None = None

    def parse_header(self, header_plus: bytes) -> None:
        try:
            super().parse_header(header_plus)
        except ValueError:  # of the standard library, for some addresses
            raise ParsingError("") from None
        if self.proxy_netloc and self.proxy_netloc != self.headers.get("HOST"):
            self.headers["HOST"] = ""  # two addresses at once: neither is believed
        if self.content_length > _SMALL:
            self._limit()

    def received(self, data: bytes) -> int:
        consumed: int = super().received(data)
        if self.chunked and self.body_bytes_received > _SMALL:
            self._limit()
        if isinstance(self.error, RequestEntityTooLarge):  # the guards say it better
            size = max(self.content_length, self.body_bytes_received)
            self.headers.update(CONTENT_LENGTH=str(size), CONNECTION="close")
            self.error, self.expect_continue = None, False
        return consumed

    def _limit(self) -> None:
        """Keep no more of the body than the guards allow."""
        if self._most is None:
            self._most = self.admitted(self._head())
        if max(self.content_length, self.body_bytes_received) > self._most:
            kept = self.body_rcv.getbuf()
            if not isinstance(kept, _Nowhere):
                self.body_rcv.buf = _Nowhere(len(kept))
                kept.close()

    def _head(self) -> dict[str, Any]:
        """The WSGI environment of a request without its body."""
        named = {f"HTTP_{name}": value for name, value in self.headers.items()}
        return {
            **named,
            "REQUEST_METHOD": self.command,
            "PATH_INFO": self.path,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "0",
            "SERVER_PROTOCOL": f"HTTP/{self.version}",
            "REMOTE_ADDR": "127.0.0.1",  # where we listen
            "CONTENT_TYPE": self.headers.get("CONTENT_TYPE", ""),
            "CONTENT_LENGTH": str(max(self.content_length, self.body_bytes_received)),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(),
        }


class _Nowhere:
    """In place of the buffer of a body that nobody will read."""

    def __init__(self, size: int) -> None:
        self._size = size

    def __len__(self) -> int:
        return self._size

    def append(self, data: bytes) -> None:
        self._size += len(data)

    def getfile(self) -> BytesIO:
        return BytesIO()

    def close(self) -> None:
        """Nothing was kept."""


class _Refusal(ErrorTask):  # type: ignore[misc]  # as above
    """The answer to what is no HTTP; waitress would quote it."""

    def execute(self) -> None:
        error = self.request.error
        text = json.dumps(body(f"http_{error.code}", "La demande est mal formée.")).encode()
        self.status = f"{error.code} {error.reason}"
        headers = {"Content-Type": "application/json", **PROTECTION}
        self.response_headers.extend(headers.items())
        self.set_close_on_finish()
        self.content_length = len(text)
        self.write(text)


class _Channel(HTTPChannel):  # type: ignore[misc]  # as above
    """A connection. Sending a little now and then does not keep it open."""

    error_task_class = _Refusal
    last_activity: float
    _counted: tuple[HTTPRequestParser | None, int] = (None, 0)

    def handle_read(self) -> None:
        before = self.last_activity
        super().handle_read()
        request, (same, counted) = self.request, self._counted
        got = request.header_bytes_received + request.body_bytes_received if request else 0
        if request and request is same and got - counted < _DRIP:
            self.last_activity = before
        else:
            self._counted = request, got
