"""How one server is set up: frozen, made once from the command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from linter.given.config import DEFAULT
from linter.given.config import Config as LinterConfig

LOOPBACK = ("127.0.0.1", "localhost")
PORT = 8765
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Tls:
    """What an association's shared server needs to leave the machine.

    `certificate` and `key` are PEM files; `names` are the host names that people type; `secret`
    takes the place of the pairing code, for there is no terminal to read one from.
    """

    certificate: Path
    key: Path
    names: tuple[str, ...]
    secret: str


@dataclass(frozen=True, slots=True)
class ServerConfig:
    """What the server may do.

    Attributes:
        home: the folder of the user's settings, where pairings are kept.
        host: the address to listen on.
        port: as above.
        tls: None on loopback.
        linter: the linter's own settings.
        jobs: dossiers read at the same time.
        children: reading processes for each.
        max_files: in one upload, and in a zip.
        max_unpacked: bytes of the files of a zip.
        keep_seconds: how long an uploaded dossier is kept without being asked about.
        wait_seconds: the longest that a request waits for a document to be read.
        code_seconds: how long a pairing code holds.
    """

    home: Path
    host: str = LOOPBACK[0]
    port: int = PORT
    tls: Tls | None = None
    linter: LinterConfig = field(default=DEFAULT)
    jobs: int = 1
    children: int = 2
    max_files: int = 500
    max_unpacked: int = 400 * MEGABYTE
    keep_seconds: float = 1800
    wait_seconds: float = 59
    code_seconds: float = 600

    @property
    def hosts(self) -> frozenset[str]:
        """What the `Host` header may be: these and nothing else (DNS rebinding)."""
        names = self.tls.names if self.tls else LOOPBACK
        default = 443 if self.tls else 80
        bare = frozenset(names) if self.port == default else frozenset()
        return frozenset(f"{name}:{self.port}" for name in names) | bare

    @property
    def origins(self) -> frozenset[str]:
        """The origins of the counsellor's page."""
        scheme = "https" if self.tls else "http"
        return frozenset(f"{scheme}://{host}" for host in self.hosts)

    @property
    def url(self) -> str:
        """Where people find the page."""
        if self.tls:
            return f"https://{self.tls.names[0]}:{self.port}/"
        return f"http://{LOOPBACK[0]}:{self.port}/"
