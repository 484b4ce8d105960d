"""Options that several commands share, and the one place where the clock is read."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from linter.commands import CommandParser
from linter.model import Dossier, Form
from linter.words import Severity, Stage


def add_dossier_options(parser: CommandParser) -> None:
    """`--titre`, `--etape`, `--date`."""
    parser.add_argument("--titre", metavar="TITRE", help="titre demandé : nom court ou ligne")
    parser.add_argument("--etape", choices=[*Stage], help="étape de la demande")
    parser.add_argument(
        "--date",
        type=_day,
        metavar="AAAA-MM-JJ",
        help="jour de la vérification (par défaut : aujourd'hui)",
    )


def add_report_options(parser: CommandParser, formats: tuple[str, ...]) -> None:
    """`--format`, `--output`, `--fail-on`."""
    parser.add_argument("--format", choices=formats, help="forme du compte rendu")
    parser.add_argument("--output", type=Path, metavar="FICHIER", help="écrit dans ce fichier")
    parser.add_argument(
        "--fail-on",
        choices=[*Severity],
        default=Severity.COMPLEMENT_PROBABLE,
        help="gravité à partir de laquelle le code de sortie est 1",
    )


def today(arguments: argparse.Namespace) -> date:
    """The day asked for, else today in France."""
    asked: date | None = arguments.date
    return asked or datetime.now(_paris()).date()


def with_overrides(dossier: Dossier, arguments: argparse.Namespace) -> Dossier:
    """The dossier with the title and stage of the command line, which win over its own."""
    form: Form = dossier.form
    if arguments.titre:
        form = replace(form, titre=arguments.titre)
    if arguments.etape:
        form = replace(form, etape=Stage(arguments.etape))
    return replace(dossier, form=form)


def format_or(arguments: argparse.Namespace, on_terminal: str, elsewhere: str) -> str:
    """The format asked for, else one for a person or one for a program."""
    to_person = arguments.output is None and sys.stdout.isatty()
    asked: str | None = arguments.format
    return asked or (on_terminal if to_person else elsewhere)


def emit(text: str, arguments: argparse.Namespace, stream: TextIO | None = None) -> None:
    """Write the result to `--output`, atomically, else to standard output."""
    if arguments.output is None:
        (stream or sys.stdout).write(text)
        return
    from linter.writing.files import write_atomically  # noqa: PLC0415 -- only when asked

    write_atomically(arguments.output, text.encode("utf-8"))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"« {text} » n'est pas une date comme 2026-11-23"
        raise argparse.ArgumentTypeError(message) from None


def _paris() -> ZoneInfo | None:
    try:
        return ZoneInfo("Europe/Paris")
    except ZoneInfoNotFoundError:  # Windows without tzdata: the machine's own zone
        return None


def positive(text: str) -> int:
    """A whole number from 1, for argparse."""
    if text.isdecimal() and int(text):
        return int(text)
    message = f"« {text} » n'est pas un nombre à partir de 1"
    raise argparse.ArgumentTypeError(message)
