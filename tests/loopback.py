"""What a program that listens on this machine needs to be tried."""

from __future__ import annotations

import secrets
import socket
from contextlib import suppress


def free_port() -> int:
    """A port that nothing listens on, so far.

    It is below those that the system deals out by itself, so that nobody takes it while the program
    that listens there is stopped and started again.
    """
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with suppress(OSError), socket.socket() as listener:
            listener.bind(("127.0.0.1", port))
            return port
