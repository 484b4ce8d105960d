"""Who is at the other end of a connection, whether it comes to us or through our relay of TLS."""

from __future__ import annotations

from collections.abc import Mapping

# Of the relay's own connections to the server: the local port of each, and who speaks through it.
RELAYED: dict[str, str] = {}


def peer_of(environ: Mapping[str, object]) -> str:
    """The address from which a request comes; that of the relay's own peer behind TLS."""
    return RELAYED.get(str(environ.get("REMOTE_PORT")), str(environ.get("REMOTE_ADDR")))
