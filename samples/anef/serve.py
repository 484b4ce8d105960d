"""The replicas of ANEF, built when needed and served over HTTPS on the loopback under its name.

The certificate is self-signed and made at each start: browsers are told to accept it, and to look
for the host at 127.0.0.1.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

from samples.certificate import self_signed

HOST = "administration-etrangers-en-france.interieur.gouv.fr"
ROOT = Path(__file__).parent
DIST = ROOT / "dist"


@dataclass(frozen=True, slots=True)
class Site:
    """Where the replicas are served: `HOST` on a port of 127.0.0.1."""

    port: int
    host: str = HOST

    @property
    def origin(self) -> str:
        """Scheme, host and port, without a slash at the end."""
        return f"https://{self.host}:{self.port}"

    def old(self, fragment: str = "/accueil") -> str:
        """A page of the first generation (PrimeNG)."""
        return f"{self.origin}/particuliers/#{fragment}"

    def new(self, fragment: str = "/accueil") -> str:
        """A page of the second generation (DSFR)."""
        return f"{self.origin}/usagers/#{fragment}"


def built() -> Path:
    """The folder of the built replicas, made first if absent or older than its sources."""
    with (ROOT / ".build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _when_changed(
            ROOT / "node_modules" / ".anef",
            [ROOT / "package-lock.json"],
            ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"],
        )
        sources = sorted(path for path in (ROOT / "src").rglob("*") if path.is_file())
        _when_changed(
            DIST / ".anef",
            [
                *sources,
                *sorted(ROOT.glob("*.mjs")),
                ROOT / "tsconfig.json",
                ROOT / "package-lock.json",
            ],
            ["node", "build.mjs"],
        )
    return DIST


def _when_changed(stamp: Path, sources: list[Path], command: list[str]) -> None:
    """Runs a command unless the stamp holds the hash of these very sources."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(f"{source.relative_to(ROOT)}\0".encode() + source.read_bytes() + b"\0")
    if stamp.is_file() and stamp.read_text() == digest.hexdigest():
        return
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 - our own two commands, no input
    stamp.write_text(digest.hexdigest())


class _Handler(SimpleHTTPRequestHandler):
    timeout = 30

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Says nothing: nobody reads it."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: browsers hang up at will."""


@contextmanager
def serving(port: int = 0) -> Iterator[Site]:
    """The replicas, served for as long as the block runs; a free port by default."""
    server = _Server(("127.0.0.1", port), partial(_Handler, directory=str(built())))
    # The handshake is left to the connection's own thread: a silent browser must not block others.
    server.socket = _tls().wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield Site(server.server_port)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _tls() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        context.load_cert_chain(*self_signed(Path(folder), HOST))
    return context


def main() -> None:
    """Serves until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8443)
    with serving(parser.parse_args().port) as site:
        print(site.old(), site.new(), sep="\n", flush=True)
        with suppress(KeyboardInterrupt):
            Event().wait()


if __name__ == "__main__":
    main()
