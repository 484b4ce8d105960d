"""Who may ask: a code shown on this machine is exchanged once for a token bound to one origin.

Tokens are kept as SHA-256 digests in the user's own folder; the token itself is never written.
"""

from __future__ import annotations

import hmac
import json
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path

from linter.writing.files import write_atomically
from server.errors import RefusedError

_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without letters and digits that look alike
_HALF = 4
_TRIES, _TRIES_SECONDS = 5, 60.0
_FILE = "pairings.json"
_MOST = 100


@dataclass(frozen=True, slots=True)
class Pairing:
    """One extension or page that may ask. `created` is a day, ISO 8601."""

    id: str
    name: str
    origin: str
    created: str
    digest: str


class Pairings:
    """The pairings of this user, in a file that only they can read."""

    def __init__(self, home: Path) -> None:
        self._path = home / _FILE
        self._lock = threading.Lock()
        self._known = self._read()

    def all(self) -> tuple[Pairing, ...]:
        """Every pairing, oldest first."""
        with self._lock:
            return self._known

    def add(self, name: str, origin: str, day: str) -> str:
        """A new token for this origin."""
        token = secrets.token_urlsafe(32)
        pairing = Pairing(secrets.token_hex(4), name, origin, day, _digest(token))
        with self._lock:
            self._write((*self._read(), pairing)[-_MOST:])
        return token

    def revoke(self, identity: str) -> bool:
        """Forget a pairing; False when there is none of this id."""
        with self._lock:
            known = self._read()
            kept = tuple(each for each in known if each.id != identity)
            self._write(kept)
            return len(kept) < len(known)

    def of(self, token: str) -> Pairing | None:
        """The pairing of a token. Every one is compared, in the same time."""
        wanted = _digest(token)
        with self._lock:
            found = [each for each in self._known if hmac.compare_digest(each.digest, wanted)]
        return found[0] if found else None

    def refresh(self) -> None:
        """Take into account what another process has revoked."""
        with self._lock:
            self._known = self._read()

    def _read(self) -> tuple[Pairing, ...]:
        with suppress(OSError, ValueError, TypeError):
            return tuple(Pairing(**each) for each in json.loads(self._path.read_text("utf-8")))
        return ()

    def _write(self, pairings: tuple[Pairing, ...]) -> None:
        self._path.parent.mkdir(0o700, parents=True, exist_ok=True)
        text = json.dumps([asdict(each) for each in pairings], ensure_ascii=False, indent=1)
        if not self._path.exists():
            self._path.touch(0o600)
        write_atomically(self._path, text.encode())
        self._known = pairings


class Codes:
    """The one pairing code of the moment.

    Args:
        seconds: how long a code holds.
        secret: a code that always holds, of a shared server.
        clock: seconds that only grow.
    """

    def __init__(
        self, seconds: float, secret: str | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds = seconds
        self._secret = secret
        self._clock = clock
        self._lock = threading.Lock()
        self._code: str | None = None
        self._until = 0.0
        self._failures: deque[float] = deque()

    def new(self) -> str:
        """A code as XXXX-XXXX, in place of the one before."""
        letters = "".join(secrets.choice(_ALPHABET) for _ in range(2 * _HALF))
        with self._lock:
            self._code, self._until = letters, self._clock() + self._seconds
        return f"{letters[:_HALF]}-{letters[_HALF:]}"

    def redeem(self, code: str) -> None:
        """Use the code up.

        Raises:
            RefusedError: it is wrong, too old or used; or there were too many wrong ones.
        """
        with self._lock:
            now = self._clock()
            while self._failures and self._failures[0] <= now - _TRIES_SECONDS:
                self._failures.popleft()
            if len(self._failures) >= _TRIES:
                raise RefusedError(
                    HTTPStatus.TOO_MANY_REQUESTS,
                    "trop_d_essais",
                    "Trop de codes faux ont été essayés.",
                    "Attendez une minute, puis tapez le code affiché par le programme.",
                )
            if self._secret and hmac.compare_digest(code.encode(), self._secret.encode()):
                return
            typed = code.upper().replace("-", "").replace(" ", "")
            held = self._code if now < self._until else None
            if not hmac.compare_digest(typed.encode(), (held or "-").encode()):
                self._failures.append(now)
                raise RefusedError(
                    HTTPStatus.FORBIDDEN,
                    "code_refuse",
                    "Ce code n'est pas le bon, ou il a déjà servi, ou il est trop ancien.",
                    "Dans la fenêtre du programme, appuyez sur Entrée pour en avoir un autre.",
                )
            self._code = None


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
