"""The commands: one module each, with `configure(parser)` and `run(arguments) -> exit code`."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from linter.errors import UsageError

DEFAULT = "check"
COMMANDS = {
    "form": "relit un formulaire (JSON)",
    "request": "dit si une pièce demandée est exigible",
    "page": "écrit la page « non exigible »",
    "read": "montre ce qui est lu dans des fichiers",
    "rule": "explique une règle",
    "titles": "donne la liste des titres de séjour",
    "doctor": "dit ce qui est installé, et comment installer le reste",
    "annexe10": "montre, importe, compare l'annexe 10",
}


class Stop(Exception):  # noqa: N818 -- not an error: the command has nothing left to do
    """The command line itself said it all (help)."""

    exit_code = 0


class CommandParser(argparse.ArgumentParser):
    """argparse that speaks French and raises instead of leaving the process."""

    def __init__(self, name: str, description: str) -> None:
        program = "python -m linter" if name == DEFAULT else f"python -m linter {name}"
        super().__init__(
            prog=program,
            description=description.strip(),
            formatter_class=_FrenchHelp,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "À donner"
        self._optionals.title = "Options"
        self.add_argument("-h", "--help", action="help", help="montre cette aide")
        if name == DEFAULT:
            self.epilog = "Commandes :\n" + "\n".join(
                f"  {command:10} {what}" for command, what in COMMANDS.items()
            )

    def error(self, message: str) -> NoReturn:
        """Say in French what argparse says in English."""
        raise UsageError(_in_french(message), f"Aide : {self.prog} --help")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Help was shown."""
        del status, message
        raise Stop


class _FrenchHelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """The usage line, with French typography."""
        super().add_usage(usage, actions, groups, prefix or "Usage : ")


# What argparse (Python 3.11 to 3.14) says -> how we say it.
_SENTENCES = (
    (r"the following arguments are required: (.+)", r"il manque : \1"),
    (r"unrecognized arguments: (.+)", r"option ou mot inconnu : \1"),
    (r"argument (.+?): expected one argument", r"\1 attend une valeur"),
    (r"argument (.+?): expected at least one argument", r"\1 attend au moins une valeur"),
    (
        r"argument (.+?): invalid choice: (.+?) \(.*choose from (.+)\)",
        r"\1 : \2 ne convient pas ; au choix : \3",
    ),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 ne va pas avec \2"),
    (r"argument (.+?): invalid \S+ value: (.+)", r"\1 : \2 ne convient pas"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1 ne prend pas de valeur (\2)"),
    (r"argument (.+?): (.+)", r"\1 : \2"),
)


def _in_french(message: str) -> str:
    for english, french in _SENTENCES:
        if re.fullmatch(english, message, re.DOTALL):
            return re.sub(english, french, message, flags=re.DOTALL) + "."
    return message
