"""The command line: finds the command, runs it, turns every error into a sentence and a code.

A first word that is the name of a command is that command; anything else is a path to check. A
folder that bears a command's name is written `./form`.
"""

from __future__ import annotations

import codecs
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from linter import __version__
from linter.commands import (
    COMMANDS,
    DEFAULT,
    PROGRAM,
    Stop,
    parser_for,
)
from linter.errors import AnefLinterError, MissingPackageError, UsageError
from linter.text.near import nearest

DEBUG = "ANEF_LINTER_DEBUG"
INTERRUPTED = 130
FAILED = 2
_HELP = frozenset({"help", "aide"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 nothing to say, 1 findings, 2 failure."""
    _stand_in_for_closed_streams()
    _never_fail_on_a_sign()
    _end_as_when_interrupted()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _run(words)
        sys.stdout.flush()
    except Stop as stop:
        return stop.exit_code
    except AnefLinterError as error:
        return _complain(error, words)
    except KeyboardInterrupt:
        _say("Arrêté à votre demande : rien n'a été écrit à moitié.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (`| head`) has gone: nothing is left to say, and Python must not try again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        # The class only: an exception's text may hold the person's data.
        _say(f"Erreur : anef-linter s'est arrêté sur une erreur interne ({type(error).__name__}).")
        _say(f"→ Signalez-la-nous ; {DEBUG}=1 en montre le détail (gardez-le pour vous s'il")
        _say("  contient des données de la personne).")
        return FAILED
    return code


def _run(words: list[str]) -> int:
    if words[:1] == ["--version"]:
        sys.stdout.write(f"anef-linter {__version__}\n")
        return 0
    if words and words[0] in _HELP and not Path(words[0]).exists():
        words = [*(each for each in words[1:2] if each in COMMANDS), "--help"]
    name, *rest = words if words[:1] and words[0] in COMMANDS else (DEFAULT, *words)
    try:
        command = import_module(f"linter.commands.{name}")
    except ModuleNotFoundError as error:
        raise MissingPackageError(error) from None
    parser = parser_for(name, command.__doc__ or "")
    command.configure(parser)
    exit_code: int = command.run(parser.parse(rest))
    return exit_code


def _complain(error: AnefLinterError, words: list[str]) -> int:
    if isinstance(error, MissingPackageError):
        _say(f"Erreur : {error.message}\n→ {error.remedy}")  # what we import may need the package
        return error.exit_code
    from linter.writing.wording import shown  # noqa: PLC0415 -- only when there is an error

    _say(f"Erreur : {shown(error.message)}")
    if error.remedy:
        _say(f"→ {shown(error.remedy)}")
    if isinstance(error, UsageError):
        for hint in _hints(words):
            _say(f"→ {shown(hint)}")
    return error.exit_code


def _hints(words: list[str]) -> list[str]:
    """What may have been meant: a folder with a command's name, or a command misspelt."""
    first = words[0] if words else ""
    if first in COMMANDS:
        return [f"Pour relire le dossier « {first} », écrivez ./{first}"] * Path(first).is_dir()
    late = [each for each in words[1:] if each in COMMANDS]
    if late and first.startswith("-"):
        return [f"La commande vient en premier : {PROGRAM} {late[0]} …"]
    near = [] if first.startswith("-") else nearest(first, COMMANDS, 1)
    exists = not near or Path(first).exists()
    return [] if exists else [f"Vouliez-vous dire : {PROGRAM} {near[0]} ?"]


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _stand_in_for_closed_streams() -> None:
    """Nobody is behind a stream that was closed before the start (`>&-`, a service).

    In the order of their numbers, each of which the system gives to the next file that is opened.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 -- for good


def _end_as_when_interrupted() -> None:
    """A system that closes the session takes back what is half written, as Ctrl-C does."""
    with suppress(ValueError):  # not in the main thread: whoever is there decides
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def _never_fail_on_a_sign() -> None:
    """A terminal or pipe that cannot show « é » must cost an accent, never the report."""

    def plain(error: UnicodeError) -> tuple[str, int]:
        from unidecode import unidecode  # noqa: PLC0415 -- only where a sign cannot be shown

        if not isinstance(error, UnicodeEncodeError):
            raise error
        lost = error.object[error.start : error.end].encode("utf-8", "replace").decode()
        return "".join(unidecode(each) or "?" for each in lost), error.end

    codecs.register_error("anef-plain", plain)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="anef-plain")
