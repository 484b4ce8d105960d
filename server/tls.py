"""TLS in front of the server that listens on loopback: bytes in, bytes out, nothing kept."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections import OrderedDict
from collections.abc import Callable

from server.config import Tls
from server.errors import CannotListenError
from server.peers import RELAYED

_AT_ONCE = 1 << 16
_HANDSHAKE_SECONDS = 10.0
_OF_ONE, _CONNECTIONS = 100, 300  # fewer than the server inside takes


def context_of(tls: Tls) -> ssl.SSLContext:
    """What the certificate and its key make.

    Raises:
        CannotListenError: they cannot be read, or are not a pair.
    """
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(tls.certificate, tls.key, password=lambda: "")
    except (OSError, ValueError):  # SSLError is an OSError
        raise CannotListenError(
            "le certificat et sa clé ne peuvent pas servir.",
            "Ce doivent être deux fichiers PEM, faits l'un pour l'autre, la clé sans mot de passe.",
        ) from None
    return context


def relay(listener: socket.socket, context: ssl.SSLContext, inner: tuple[str, int]) -> None:
    """Hand what comes over TLS to `inner`, in a thread of its own, as long as the program runs."""
    threading.Thread(
        target=asyncio.run, args=(_relay(listener, context, inner),), daemon=True
    ).start()


async def _relay(listener: socket.socket, context: ssl.SSLContext, inner: tuple[str, int]) -> None:
    # A stranger who speaks no TLS, or leaves in the middle of a word, is no news.
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    lines = Lines()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        peer = str(writer.get_extra_info("peername")[0])
        line = lines.take(peer, writer.transport)
        try:
            await writer.start_tls(context, ssl_handshake_timeout=_HANDSHAKE_SECONDS)
            back, forth = await asyncio.open_connection(*inner)
        except (OSError, ssl.SSLError):
            lines.leave(line)
            writer.close()
            return
        port = str(forth.get_extra_info("sockname")[1])
        RELAYED[port] = peer
        try:
            await asyncio.gather(
                _pump(reader, forth, lambda: lines.spoke(line)), _pump(back, writer, _nothing)
            )
        finally:
            RELAYED.pop(port, None)
            lines.leave(line)

    server = await asyncio.start_server(carry, sock=listener)
    await server.serve_forever()


class Lines:
    """The connections there are. Whoever comes is let in: of too many, the longest silent goes.

    That is one of the newcomer's own where these are too many, else one of whoever has most.
    """

    def __init__(self, of_one: int = _OF_ONE, in_all: int = _CONNECTIONS) -> None:
        self._of_one, self._in_all = of_one, in_all
        self._next = 0
        # Of each peer, from the longest silent to the last to have spoken.
        self._held: dict[str, OrderedDict[int, asyncio.BaseTransport]] = {}

    def take(self, peer: str, transport: asyncio.BaseTransport) -> tuple[str, int]:
        """Let a connection in, and tell what it is known as."""
        own = self._held.setdefault(peer, OrderedDict())
        if len(own) >= self._of_one:
            self._end(own)
        elif sum(map(len, self._held.values())) >= self._in_all:
            self._end(max(self._held.values(), key=len))
        self._next += 1
        own[self._next] = transport
        return peer, self._next

    def spoke(self, line: tuple[str, int]) -> None:
        """Something came over it."""
        own = self._held.get(line[0])
        if own is not None and line[1] in own:
            own.move_to_end(line[1])

    def leave(self, line: tuple[str, int]) -> None:
        """It has ended."""
        own = self._held.get(line[0])
        if own is not None:
            own.pop(line[1], None)
            if not own:
                del self._held[line[0]]

    @staticmethod
    def _end(lines: OrderedDict[int, asyncio.BaseTransport]) -> None:
        _, transport = lines.popitem(last=False)
        if isinstance(transport, asyncio.Transport):
            transport.abort()  # `close` would wait for it to speak


def _nothing() -> None:
    """What comes from our own server proves nothing of who is at the other end."""


async def _pump(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, heard: Callable[[], None]
) -> None:
    try:
        while some := await reader.read(_AT_ONCE):
            heard()
            writer.write(some)
            await writer.drain()
    except OSError:
        pass  # either end has gone
    finally:
        writer.close()
