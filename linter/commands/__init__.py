"""The commands: one module each, with `configure(parser)` and `run(arguments) -> exit code`."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import NoReturn

from linter.errors import UsageError
from linter.text.near import nearest

DEFAULT = "check"
COMMANDS = {
    "init": "commence des dossiers : propose titre, étape, nom et dates d'après les pièces",
    "form": "relit un formulaire (JSON)",
    "request": "dit si une pièce demandée est exigible",
    "page": "écrit la page « non exigible »",
    "letter": "écrit la réponse à une demande de pièces complémentaires",
    "read": "montre ce qui est lu dans des fichiers",
    "queue": "montre les dossiers, les plus urgents d'abord",
    "calendar": "écrit les dates à ne pas manquer (.ics)",
    "accept": "accepte une remarque sur un dossier, avec la raison",
    "rule": "explique une règle",
    "titles": "donne la liste des titres de séjour",
    "doctor": "dit ce qui est installé, et comment installer le reste",
    "annexe10": "montre, importe, compare l'annexe 10",
}
PROGRAM = "python -m linter"
_USAGE = "Usage : "


class Stop(Exception):  # noqa: N818 -- not an error: the command has nothing left to do
    """The command line itself said it all (help)."""

    exit_code = 0


class CommandParser(argparse.ArgumentParser):
    """argparse that speaks French and raises instead of leaving the process."""

    def __init__(self, prog: str, description: str = "", epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description.strip(),
            epilog=epilog,
            formatter_class=_FrenchHelp,
            add_help=False,
            allow_abbrev=False,
        )
        self.register("type", Path, _path)
        self._positionals.title = "À donner "
        self._optionals.title = "Options "
        self.add_argument("-h", "--help", action="help", help="montre cette aide")

    def parse(self, words: list[str]) -> argparse.Namespace:
        """The command line understood; options may stand between the words of a label."""
        if "--" in words or any(each.nargs == argparse.PARSER for each in self._actions):
            return self.parse_args(words)  # the other way loses what stands after « -- »
        # Otherwise argparse takes it from its own help, from which it cuts an English « usage: ».
        self.usage = self.format_usage().removeprefix(_USAGE).strip()
        return self.parse_intermixed_args(words)

    def error(self, message: str) -> NoReturn:
        """Say in French what argparse says in English."""
        near = self._near(message)
        hint = f"Vouliez-vous dire : {near} ? " if near else ""
        raise UsageError(_in_french(message), f"{hint}Aide : {self.prog} --help")

    def _near(self, message: str) -> str:
        """The option that was meant by the first one that is not known."""
        found = re.match(r"unrecognized arguments: (--?[\w-]+)", message)
        options = [each for each in self._option_string_actions if each.startswith("--")]
        return next(iter(nearest(found[1], options, 1)), "") if found else ""

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Help was shown."""
        del status, message
        raise Stop


def _path(text: str) -> Path:
    """What every argument of type `Path` is read with: « » must not be the folder one stands in."""
    if text:
        return Path(text)
    message = "le chemin est vide"
    raise argparse.ArgumentTypeError(message)


def parser_for(name: str, description: str) -> CommandParser:
    """The parser of one command; the default one, which checks dossiers, lists the others."""
    if name != DEFAULT:
        return CommandParser(f"{PROGRAM} {name}", description)
    commands = "\n".join(f"  {command:10} {what}" for command, what in COMMANDS.items())
    epilog = (
        f"Commandes :\n{commands}\n\n"
        f"Aide d'une commande : {PROGRAM} form --help\n"
        f"La même : {PROGRAM} aide form\n"
        f"Version : {PROGRAM} --version\n"
        "Un dossier qui porte le nom d'une commande s'écrit ./form"
    )
    return CommandParser(PROGRAM, description, epilog)


class _FrenchHelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """The usage line: what must be given; the options are listed below it."""
        given = " ".join(_given(each) for each in actions if not each.option_strings)
        french = _USAGE if prefix is None else prefix
        super().add_usage(usage or f"%(prog)s [options] {given}", actions, groups, french)


def _given(action: argparse.Action) -> str:
    name = str(action.metavar or action.dest)
    more = f"{name}…" if action.nargs in ("+", "*") else name
    return f"[{more}]" if action.nargs in ("?", "*") else more


# What argparse (Python 3.11 to 3.14) says -> how we say it.
_SENTENCES = (
    (r"the following arguments are required: (.+)", r"il manque : \1"),
    (r"one of the arguments (.+) is required", r"il faut l'un de : \1"),
    (r"unrecognized arguments: (.+)", r"option ou mot inconnu : \1"),
    (r"argument (.+?): expected one argument", r"\1 attend une valeur"),
    (r"argument (.+?): expected at least one argument", r"\1 attend au moins une valeur"),
    (r"argument (.+?): expected (\d+) arguments", r"\1 attend \2 valeurs"),
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
            said = re.sub(english, french, message, count=1, flags=re.DOTALL)
            return said.replace("'", "") + "." if "au choix" in said else f"{said}."
    return message
