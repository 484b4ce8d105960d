"""Who may ask: a code shown on this machine is exchanged once for a token bound to one origin.

Tokens are kept as SHA-256 digests in the user's own folder; the token itself is never written.
"""

from __future__ import annotations

import hmac
import json
import secrets
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path

import msgspec

from linter.disk.files import WriteError, write_atomically
from linter.errors import UsageError
from server.clock import today
from server.errors import RefusedError

_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without letters and digits that look alike
_HALF = 4
_TRIES, _TRIES_SECONDS = 5, 60.0  # from one address
_MOST_PEERS = 1000
_FILE = "pairings.json"
_MOST = 100  # of extensions, and of pages
_TAB_DAYS = 7
_Stamp = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Pairing:
    """One extension or page that may ask. `created` is a day, ISO 8601."""

    id: str
    name: str
    origin: str
    created: str
    digest: str

    @property
    def is_page(self) -> bool:
        """Whether it lasts no longer than a tab."""
        return self.origin.startswith("http")


class Pairings:
    """The pairings of this user, in a file that only they can read.

    Another process may change the file, as `--revoke` does: it is looked at before each answer.
    """

    def __init__(self, home: Path, clock: Callable[[], date] = today) -> None:
        self._path = home / _FILE
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: _Stamp = None
        self._known: tuple[Pairing, ...] = ()
        self._is_read = True

    def all(self) -> tuple[Pairing, ...]:
        """Every pairing, oldest first."""
        with self._lock:
            return self._fresh()

    def add(self, name: str, origin: str, day: str) -> str:
        """A new token for this origin. Pages never take the place of extensions."""
        token = secrets.token_urlsafe(32)
        shown = "".join(each for each in name if each.isprintable())
        pairing = Pairing(secrets.token_hex(4), shown, origin, day, _digest(token))
        oldest = (date.fromisoformat(day) - timedelta(days=_TAB_DAYS)).isoformat()
        with self._lock:
            known = (*self._fresh(), pairing)
            extensions = [each for each in known if not each.is_page][-_MOST:]
            pages = [each for each in known if each.is_page and each.created >= oldest][-_MOST:]
            self._write(tuple(each for each in known if each in extensions or each in pages))
        return token

    def revoke(self, identity: str) -> bool:
        """Forget a pairing; False when there is none of this id.

        Raises:
            RefusedError: it cannot be told who is linked, or the change cannot be written.
        """
        with self._lock:
            known = self._fresh()
            if not self._is_read:
                raise unreadable()
            kept = tuple(each for each in known if each.id != identity)
            if len(kept) == len(known):
                return False
            self._write(kept)
            return True

    def of(self, token: str) -> Pairing | None:
        """The pairing of a token. Every one is compared, in the same time."""
        wanted = _digest(token).encode()
        with self._lock:
            known = self._fresh()
        found = [each for each in known if hmac.compare_digest(each.digest.encode(), wanted)]
        return found[0] if found and self._holds(found[0]) else None

    def _holds(self, pairing: Pairing) -> bool:
        """A page's ends after a week: it forgets its token with its tab, and cannot say so."""
        oldest = self._clock() - timedelta(days=_TAB_DAYS)
        return not pairing.is_page or pairing.created >= oldest.isoformat()

    def prepare(self) -> None:
        """Make the place of the file, and keep others out of it.

        Raises:
            UsageError: this user cannot write there.
        """
        try:
            self._path.parent.mkdir(0o700, parents=True, exist_ok=True)
            self._path.touch(0o600)
            self._path.chmod(0o600)
        except OSError:
            raise UsageError(
                f"{self._path.parent} : le dossier des réglages ne peut pas être écrit.",
                "Donnez-vous le droit d'y écrire, ou dites-en un autre dans ANEF_LINTER_HOME.",
            ) from None

    def _fresh(self) -> tuple[Pairing, ...]:
        stamp = self._stamp()
        if stamp != self._seen:
            self._known, self._seen = self._read(), stamp
        return self._known

    def _stamp(self) -> _Stamp:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size

    def _read(self) -> tuple[Pairing, ...]:
        """Whoever is linked; nobody where the file does not say."""
        self._is_read = True
        try:
            text = self._path.read_bytes()
            # An empty one was made, and nothing written to it yet.
            return msgspec.json.decode(text, type=tuple[Pairing, ...]) if text.strip() else ()
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, TypeError):
            self._is_read = False
            return ()

    def _write(self, pairings: tuple[Pairing, ...]) -> None:
        text = json.dumps([asdict(each) for each in pairings], ensure_ascii=False, indent=1)
        try:
            self.prepare()
            write_atomically(self._path, text.encode())
        except (UsageError, WriteError):
            raise not_kept() from None
        self._known, self._seen, self._is_read = pairings, self._stamp(), True


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
        self._failures: OrderedDict[str, deque[float]] = OrderedDict()

    def new(self) -> str:
        """A code as XXXX-XXXX, in place of the one before."""
        letters = "".join(secrets.choice(_ALPHABET) for _ in range(2 * _HALF))
        with self._lock:
            self._code, self._until = letters, self._clock() + self._seconds
        return f"{letters[:_HALF]}-{letters[_HALF:]}"

    def redeem(self, code: str, peer: str = "") -> None:
        """Use the code up; `peer` is the address from which it is tried.

        Raises:
            RefusedError: it is wrong, too old or used; or there were too many wrong ones.
        """
        with self._lock:
            now = self._clock()
            failures = self._failures.setdefault(peer, deque())
            self._failures.move_to_end(peer)
            if len(self._failures) > _MOST_PEERS:
                self._failures.popitem(last=False)
            while failures and failures[0] <= now - _TRIES_SECONDS:
                failures.popleft()
            if len(failures) >= _TRIES:
                raise RefusedError(
                    HTTPStatus.TOO_MANY_REQUESTS,
                    "trop_d_essais",
                    "Trop de codes faux ont été essayés.",
                    "Attendez une minute, puis tapez le code affiché par le programme.",
                )
            if self._secret and hmac.compare_digest(code.strip().encode(), self._secret.encode()):
                return
            typed = code.upper().replace("-", "").replace(" ", "")
            held = self._code if now < self._until else None
            if not hmac.compare_digest(typed.encode(), (held or "-").encode()):
                failures.append(now)
                raise RefusedError(
                    HTTPStatus.FORBIDDEN,
                    "code_refuse",
                    "Ce code n'est pas le bon, ou il a déjà servi, ou il est trop ancien.",
                    "Dans la fenêtre du programme, appuyez sur Entrée pour en avoir un autre.",
                )
            self._code = None


def not_kept() -> RefusedError:
    """The file of the pairings cannot be written: what was to be done is not done."""
    return RefusedError(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "reglages",
        "Le dossier des réglages ne peut pas être écrit : rien n'a été changé.",
        "Donnez-vous le droit d'y écrire, ou faites de la place sur le disque, puis recommencez.",
    )


def unreadable() -> RefusedError:
    """The file of the pairings is there, and does not say who is linked."""
    return RefusedError(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "liaisons",
        f"Le fichier des liaisons ({_FILE}) ne peut pas être lu : rien n'a été changé.",
        "Donnez-vous le droit de le lire, ou retirez-le du dossier des réglages : plus rien n'est "
        "alors relié.",
    )


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
