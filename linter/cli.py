"""The command line: finds the command, runs it, turns every error into a sentence and a code.

A first word that is the name of a command is that command; anything else is a path to check. A
folder that bears a command's name is written `./form`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from linter import __version__
from linter.commands import COMMANDS, DEFAULT, CommandParser, Stop
from linter.errors import AnefLinterError, UsageError

DEBUG = "ANEF_LINTER_DEBUG"
INTERRUPTED = 130
FAILED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 nothing to say, 1 findings, 2 failure."""
    _speak_utf8()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except Stop as stop:
        return stop.exit_code
    except AnefLinterError as error:
        return _complain(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (`| head`) has gone: nothing is left to say, and Python must not try again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        # The class only: an exception's text may hold the person's data.
        kind = type(error).__name__
        print(f"anef-linter s'est arrêté sur une erreur interne ({kind}).", file=sys.stderr)
        print(f"→ Signalez-la-nous ; {DEBUG}=1 en montre le détail.", file=sys.stderr)
        return FAILED
    return code


def _run(words: list[str]) -> int:
    if words[:1] == ["--version"]:
        print(f"anef-linter {__version__}")
        return 0
    name = words.pop(0) if words and words[0] in COMMANDS else DEFAULT
    command = import_module(f"linter.commands.{name.replace('-', '_')}")
    parser = CommandParser(name, command.__doc__ or "")
    command.configure(parser)
    exit_code: int = command.run(parser.parse_args(words))
    return exit_code


def _complain(error: AnefLinterError) -> int:
    print(f"Erreur : {error.message}", file=sys.stderr)
    if error.remedy:
        print(f"→ {error.remedy}", file=sys.stderr)
    if isinstance(error, UsageError) and not error.remedy:
        print("→ Essayez : python -m linter --help", file=sys.stderr)
    return error.exit_code


def _speak_utf8() -> None:
    """A terminal or pipe that cannot show « é » must cost a sign, never the report."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
