"""TLS in front of the server that listens on loopback: bytes in, bytes out, nothing kept."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading

from server.config import Tls
from server.errors import CannotListenError

_AT_ONCE = 1 << 16
_HANDSHAKE_SECONDS = 10.0
_CONNECTIONS = 400


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
    places = asyncio.Semaphore(_CONNECTIONS)

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with places:
            try:
                back, forth = await asyncio.open_connection(*inner)
            except OSError:
                writer.close()
                return
            await asyncio.gather(_pump(reader, forth), _pump(back, writer))

    server = await asyncio.start_server(
        carry, sock=listener, ssl=context, ssl_handshake_timeout=_HANDSHAKE_SECONDS
    )
    await server.serve_forever()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while some := await reader.read(_AT_ONCE):
            writer.write(some)
            await writer.drain()
    except OSError:
        pass  # either end has gone
    finally:
        writer.close()
