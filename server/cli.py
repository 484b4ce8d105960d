"""The command line of the server: start it, list pairings, undo one."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_config_path

from linter import __version__
from linter.commands import CommandParser, Stop
from linter.errors import AnefLinterError, UsageError
from linter.given.config import config_for
from server.config import LOOPBACK, PORT, ServerConfig, Tls
from server.install import install, service, uninstall
from server.pairing import Pairings

HOME = "ANEF_LINTER_HOME"
_SHORTEST_SECRET, _LONGEST_SECRET = 20, 200
_HOST_NAME = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*")
_HIGHEST_PORT = 65_535


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; the exit code is 0, or 2 when the server cannot be started."""
    try:
        words = list(sys.argv[1:] if arguments is None else arguments)
        if words[:1] in (["install"], ["uninstall"]):
            return _with_session(words)
        return _run(_parser().parse(words))
    except Stop as stop:  # help, or the version
        return stop.exit_code
    except AnefLinterError as error:
        sys.stderr.write(f"Erreur : {error.message}\n")
        if error.remedy:
            sys.stderr.write(f"→ {error.remedy}\n")
        return error.exit_code


def _with_session(words: list[str]) -> int:
    """`install`, `uninstall`: start with the session, or no longer."""
    name, *rest = words
    CommandParser(f"python -m server {name}", _SESSION[name]).parse(rest)
    found = service(sys.platform, Path.home(), sys.executable)
    said = install(found) if name == "install" else uninstall(found, _home())
    sys.stdout.write(said)
    return 0


_SESSION = {
    "install": "Fait démarrer le programme avec votre session, sur cet ordinateur.",
    "uninstall": "Défait « install », et dit ce qui reste et où.",
}


def _home() -> Path:
    return Path(os.environ.get(HOME) or user_config_path("anef-linter", appauthor=False))


def _parser() -> CommandParser:
    parser = CommandParser(
        "python -m server",
        "Le programme local : une page pour relire un dossier, et de quoi répondre à "
        "l'extension du navigateur. Rien ne quitte cet ordinateur.",
        "Démarrer avec la session : python -m server install ; l'enlever : uninstall",
    )
    parser.add_argument(
        "--version", action="version", version=__version__, help="montre la version"
    )
    parser.add_argument("--port", type=_port, default=PORT, help=f"port (par défaut : {PORT})")
    parser.add_argument(
        "--open", action="store_true", help="ouvre la page dans le navigateur, déjà reliée"
    )
    parser.add_argument(
        "--journal", action="store_true", help="écrit une ligne par demande, sans aucune donnée"
    )
    pairings = parser.add_argument_group("extensions et pages reliées")
    pairings.add_argument("--pairings", action="store_true", help="les liste, puis s'arrête")
    pairings.add_argument("--revoke", metavar="ID", help="défait une liaison, puis s'arrête")
    shared = parser.add_argument_group(
        "serveur partagé d'une association (voir docs/serveur.md) : tout est exigé ensemble"
    )
    shared.add_argument("--host", default=LOOPBACK[0], help="adresse d'écoute")
    shared.add_argument("--name", action="append", help="nom que tapent les gens (répétable)")
    shared.add_argument("--tls-cert", type=Path, metavar="PEM", help="certificat et sa chaîne")
    shared.add_argument("--tls-key", type=Path, metavar="PEM", help="clé du certificat")
    shared.add_argument(
        "--token-file", type=Path, metavar="FICHIER", help="fichier qui tient le code partagé"
    )
    return parser


def _port(text: str) -> int:
    if text.isdecimal() and 0 < int(text) <= _HIGHEST_PORT:
        return int(text)
    message = f"« {text} » n'est pas un port"
    raise argparse.ArgumentTypeError(message)


def _run(arguments: argparse.Namespace) -> int:
    home = _home()
    if arguments.pairings or arguments.revoke is not None:
        return _pairings(Pairings(home), arguments.revoke)
    from server.serve import serve  # noqa: PLC0415 -- Flask, only to serve

    cores = os.cpu_count() or 1
    config = ServerConfig(
        home=home,
        host=arguments.host,
        port=arguments.port,
        tls=_tls(arguments),
        linter=config_for(Path()),
        jobs=max(1, cores // 2),
        children=2 if cores > 1 else 1,
    )
    return serve(config, opening=arguments.open, verbose=arguments.journal)


def _tls(arguments: argparse.Namespace) -> Tls | None:
    """None on loopback; elsewhere everything that makes a shared server safe, or a refusal."""
    given = (arguments.tls_cert, arguments.tls_key, arguments.token_file, arguments.name)
    if arguments.host in LOOPBACK and not any(given):
        return None
    if not all(given):
        raise UsageError(
            "hors de cet ordinateur, il faut ensemble --tls-cert, --tls-key, --token-file et "
            "--name.",
            "Voir docs/serveur.md, « Un serveur pour l'association ».",
        )
    for path in given[:3]:
        if not path.is_file():
            raise UsageError(f"{path} : introuvable.")
    names = tuple(name.lower() for name in arguments.name)
    if not all(_HOST_NAME.fullmatch(name) for name in names):
        raise UsageError("--name : un nom d'hôte seul, sans http:// ni port.")
    return Tls(arguments.tls_cert, arguments.tls_key, names, _secret(arguments.token_file))


def _secret(path: Path) -> str:
    secret = path.read_bytes().decode("utf-8-sig", "ignore").strip()
    if not _SHORTEST_SECRET <= len(secret) <= _LONGEST_SECRET or not secret.isprintable():
        raise UsageError(
            f"{path} : le code partagé est une ligne de {_SHORTEST_SECRET} à {_LONGEST_SECRET} "
            "signes.",
            'python -c "import secrets; print(secrets.token_urlsafe(24))"',
        )
    return secret


def _pairings(pairings: Pairings, revoked: str | None) -> int:
    if revoked is not None:
        if not pairings.revoke(revoked):
            raise UsageError("cette liaison n'existe pas.", "python -m server --pairings")
        sys.stdout.write("Liaison défaite.\n")
        return 0
    known = pairings.all()
    for each in known:
        sys.stdout.write(f"{each.id}  {each.created}  {each.name}  {each.origin}\n")
    if not known:
        sys.stdout.write("Aucune extension ni page n'est reliée.\n")
    return 0
