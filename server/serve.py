"""Listen, say where, and stop cleanly."""

from __future__ import annotations

import errno
import gc
import json
import os
import signal
import socket
import ssl
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from flask import Flask

from linter.law.load import load_law
from linter.matching import judge
from linter.model.words import Stage
from server import logs
from server.app import Services, create_app
from server.config import LOOPBACK, ServerConfig
from server.errors import CannotListenError
from server.jobs import Jobs
from server.pairing import Codes, Pairings
from server.wire import serving
from server.workfolder import WorkFolder

_NOTE = "dossiers-temporaires"
_NEW_OBJECTS = 5_000  # before the collector looks for circles among them


def serve(config: ServerConfig, *, opening: bool, verbose: bool) -> int:
    """Answer until Ctrl-C or SIGTERM; the program ends then, with code 0.

    Raises:
        CannotListenError: the port is taken, by us or by another program, or TLS is not possible.
        UsageError: the folder of the settings cannot be written.
    """
    pairings = Pairings(config.home)
    pairings.prepare()
    context = _context(config)
    listener = _listening(config)
    logs.to_terminal(verbose=verbose)
    with WorkFolder(note=config.home / _NOTE) as folder:
        jobs = Jobs(config)
        codes = Codes(config.code_seconds, config.tls.secret if config.tls else None)
        app = create_app(config, Services(pairings, codes, jobs, folder))
        # What answers without it need not wait for it: the page, whether we are there.
        threading.Thread(target=_warm_up, daemon=True).start()
        try:
            _on_sigterm(_interrupt)
            _greet(config, codes, folder.path if opening else None)
            _run(app, listener, context)
        except KeyboardInterrupt:
            sys.stderr.write("Arrêt.\n")
        finally:
            _on_sigterm(signal.SIG_IGN)
            listener.close()
            jobs.close()
    sys.stdout.flush()
    # Threads may be reading still: leave without them. Their children end with this process.
    os._exit(0)


def _context(config: ServerConfig) -> ssl.SSLContext | None:
    if not config.tls:
        return None
    from server.tls import context_of  # noqa: PLC0415 -- for shared servers only

    return context_of(config.tls)


def _warm_up() -> None:
    """Load the law and the matcher, and have the collector leave them alone: they never change."""
    law = load_law()
    judge("passeport", next(iter(law.titles.values())), Stage.RENOUVELLEMENT, law)
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])  # a check makes hundreds, no circle


def _listening(config: ServerConfig) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":  # where it would let two programs share the port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((config.host, config.port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise _cannot(config, error) from None
    return listener


def _cannot(config: ServerConfig, error: OSError) -> CannotListenError:
    if error.errno not in {errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEADDRINUSE", -1)}:
        return CannotListenError(
            "cette adresse d'écoute n'est pas celle de cet ordinateur.", "Vérifiez --host."
        )
    if error.errno == errno.EACCES:
        return CannotListenError(
            f"le port {config.port} n'est pas permis.", "Choisissez-en un autre : --port 8766"
        )
    if _is_ours(config):
        return CannotListenError(
            "le programme est déjà lancé sur cet ordinateur.",
            f"Ouvrez {config.url} ou fermez l'autre fenêtre.",
        )
    return CannotListenError(
        f"un autre programme occupe le port {config.port}.",
        f"Choisissez-en un autre (--port {config.port + 1}), et dites-le dans les options de "
        "l'extension.",
    )


def _is_ours(config: ServerConfig) -> bool:
    """Whether what answers on the port says that it is this program."""
    if config.tls:
        return False
    import urllib.request  # noqa: PLC0415 -- only where the port is taken

    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{config.url}health", timeout=2) as answer:
            found = json.load(answer)
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("name") == "anef-linter"


def _run(app: Flask, listener: socket.socket, context: ssl.SSLContext | None) -> None:
    """Answer; with TLS, behind a relay, for Waitress has none."""
    if context:
        from server.tls import relay  # noqa: PLC0415 -- as above

        inside = socket.create_server((LOOPBACK[0], 0))
        relay(listener, context, inside.getsockname())
        listener = inside
    serving(app, listener).run()


def _greet(config: ServerConfig, codes: Codes, folder: Path | None) -> None:
    """Say where the page is and, on this machine, the code that links an extension to it.

    With a folder, the page is opened, linked by what is written there.
    """
    say = sys.stdout.write
    say(f"anef-linter est prêt : {config.url}\n")
    if config.tls:
        say("Serveur partagé : le code est dans le fichier donné par --token-file.\n")
    elif folder:
        import webbrowser  # noqa: PLC0415 -- only to open one

        webbrowser.open(_way_in(config, codes.new(), folder).as_uri())
        say("La page s'ouvre dans le navigateur. Pour relier l'extension, appuyez sur Entrée.\n")
        say("Si elle ne s'ouvre pas : cette adresse, et un code par Entrée.\n")
    else:
        _show_code(config, codes)
    say("Pour arrêter : Ctrl-C, ou fermez cette fenêtre.\n")
    sys.stdout.flush()
    if not config.tls and sys.stdin is not None and sys.stdin.isatty():
        threading.Thread(target=_codes_on_enter, args=(config, codes), daemon=True).start()


def _way_in(config: ServerConfig, code: str, folder: Path) -> Path:
    """A file of ours that leads to the page with its code.

    Whoever is logged in here may see what a program is started with; not what is in this file.
    """
    path = folder / "ouvrir.html"
    path.touch(0o600)
    path.write_text(
        f'<!doctype html><meta charset="utf-8"><title>anef-linter</title>'
        f'<meta http-equiv="refresh" content="0; url={config.url}#code={code}">',
        "utf-8",
    )
    return path


def _show_code(config: ServerConfig, codes: Codes) -> None:
    minutes = round(config.code_seconds / 60)
    sys.stdout.write(f"Code pour relier l'extension ou la page : {codes.new()}\n")
    sys.stdout.write(f"(une seule fois, pendant {minutes} minutes ; Entrée : un autre code)\n")
    sys.stdout.flush()


def _codes_on_enter(config: ServerConfig, codes: Codes) -> None:
    for _ in sys.stdin:
        _show_code(config, codes)


def _interrupt(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise KeyboardInterrupt


def _on_sigterm(handler: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    signal.signal(signal.SIGTERM, handler)
