"""Options that several commands share, and the one place where the clock is read."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from linter.checking.unknown import refuse_unknown
from linter.commands import CommandParser
from linter.given.forms import stage_named
from linter.law.load import load_law
from linter.model.dossier import Dossier, Form
from linter.model.words import Severity, Stage
from linter.reading.settings import IN_DOSSIER
from linter.text.french import day_of

_FIRST_YEAR, _LAST_YEAR = 2000, 2199


def _stage(text: str) -> str:
    """As people write it; what is unknown stays, to be refused with what is possible."""
    return str(stage_named(text) or text)


def add_title_options(parser: CommandParser) -> None:
    """`--titre`, `--etape`."""
    parser.add_argument(
        "--titre", metavar="TITRE", help="titre demandé : nom court ou ligne (voir « titles »)"
    )
    parser.add_argument("--etape", type=_stage, choices=[str(each) for each in Stage], help="étape")


def add_dossier_options(parser: CommandParser) -> None:
    """`--titre`, `--etape`, `--date`; the first two win over what the dossier says."""
    add_title_options(parser)
    add_date_option(parser)


def add_date_option(parser: CommandParser) -> None:
    """`--date`."""
    parser.add_argument(
        "--date",
        type=_day,
        metavar="AAAA-MM-JJ",
        help="jour de la vérification (par défaut : aujourd'hui)",
    )


def add_format_options(parser: CommandParser, formats: tuple[str, ...]) -> None:
    """`--format`, `--output`."""
    parser.add_argument("--format", choices=formats, help="forme de la réponse")
    parser.add_argument("--output", type=Path, metavar="FICHIER", help="écrit dans ce fichier")


def add_report_options(parser: CommandParser, formats: tuple[str, ...]) -> None:
    """`--format`, `--output`, `--fail-on`."""
    add_format_options(parser, formats)
    parser.add_argument(
        "--fail-on",
        choices=[str(each) for each in Severity],
        default=str(Severity.COMPLEMENT_PROBABLE),
        help="gravité à partir de laquelle le code de sortie est 1",
    )
    parser.add_argument(
        "--anonyme",
        action="store_true",
        help="avec --format html : sans nom, numéro, fichier ni image, pour demander de l'aide",
    )
    parser.add_argument(
        "--langue",
        metavar="CODE",
        help="avec --format html : la feuille pour la personne, aussi dans sa langue : "
        "ar, bn, en, es, fa, ps, pt, ru, ti, tr, uk, zh",
    )


def add_jobs_option(parser: CommandParser) -> None:
    """`--jobs`."""
    parser.add_argument(
        "--jobs",
        type=_positive,
        default=os.cpu_count() or 1,
        metavar="N",
        help="fichiers lus en même temps (par défaut : un par cœur)",
    )


def add_cache_options(parser: CommandParser) -> None:
    """`--cache`, `--no-cache`."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--cache",
        type=Path,
        metavar="DOSSIER",
        help=f"garde là ce qui est lu (par défaut : dans le dossier relu, {IN_DOSSIER})",
    )
    either.add_argument(
        "--no-cache", action="store_true", help="relit tout et ne garde rien de ce qui est lu"
    )


def add_cluster_options(parser: CommandParser) -> None:
    """`--cluster`, `--send-files`."""
    parser.add_argument(
        "--cluster",
        metavar="ADRESSE",
        help="lit sur les machines d'un répartiteur Dask (tcp://… ou tls://…)",
    )
    parser.add_argument(
        "--send-files",
        action="store_true",
        help="avec --cluster : envoie les fichiers aux machines qui ne partagent pas le dossier",
    )


def cache(arguments: argparse.Namespace) -> Path | None:
    """Where to keep what is read: a relative path is inside each dossier, None is nowhere."""
    asked: Path | None = arguments.cache
    if arguments.no_cache:
        return None
    return asked.absolute() if asked else IN_DOSSIER


def today(arguments: argparse.Namespace) -> date:
    """The day asked for, else today in France."""
    asked: date | None = arguments.date
    return asked or datetime.now(_paris()).date()


def with_overrides(dossier: Dossier, arguments: argparse.Namespace) -> Dossier:
    """The dossier with the title and stage of the command line, which win over its own.

    Raises:
        UsageError: a title or a circumstance that the law does not know.
    """
    form: Form = dossier.form
    if arguments.titre:
        form = replace(form, titre=arguments.titre)
    if arguments.etape:
        form = replace(form, etape=Stage(arguments.etape))
    refuse_unknown(form, load_law())
    return replace(dossier, form=form)


def _positive(text: str) -> int:
    """A whole number from 1, for argparse."""
    if text.isdecimal() and int(text):
        return int(text)
    message = f"« {text} » n'est pas un nombre à partir de 1"
    raise argparse.ArgumentTypeError(message)


def _day(text: str) -> date:
    day = day_of(text)
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        message = f"« {text} » n'est pas une date comme 2026-11-23"
        raise argparse.ArgumentTypeError(message)
    return day


def _paris() -> ZoneInfo | None:
    try:
        return ZoneInfo("Europe/Paris")
    except ZoneInfoNotFoundError:  # Windows without tzdata: the machine's own zone
        return None
