"""What a program that listens on this machine needs to be tried."""

from __future__ import annotations

import socket


def free_port() -> int:
    """A port that nothing listens on, so far."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
