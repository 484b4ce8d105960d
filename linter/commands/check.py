"""Relit des dossiers de pièces scannées et leur formulaire, avant l'envoi sur l'ANEF."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from linter.commands import CommandParser, options
from linter.commands.progress import progress_bar
from linter.commands.reporting import report_on
from linter.config import config_for
from linter.errors import UsageError
from linter.model import Dossier, Form
from linter.reading.dossier import Reader
from linter.reading.folder import dossiers_in
from linter.writing.reports import FORMATS


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="CHEMIN",
        help="un dossier, un dossier de dossiers, ou des fichiers",
    )
    options.add_dossier_options(parser)
    options.add_report_options(parser, FORMATS)
    parser.add_argument(
        "--jobs",
        type=options.positive,
        default=os.cpu_count() or 1,
        metavar="N",
        help="fichiers lus en même temps (par défaut : un par cœur)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Read the dossiers, lint them, write the report."""
    dossiers = _dossiers(arguments.paths, arguments.jobs)
    overridden = (options.with_overrides(each, arguments) for each in dossiers)
    return report_on(overridden, arguments, arguments.format or "text")


def _dossiers(paths: list[Path], jobs: int) -> Iterator[Dossier]:
    """Every dossier, in the order of the paths; loose files together make the last one."""
    missing = [each for each in paths if not each.exists()]
    if missing:
        raise UsageError(f"{missing[0]} : introuvable.", "Vérifiez le chemin.")
    folders = [found for path in paths if path.is_dir() for found in dossiers_in(path)]
    files = [path for path in paths if not path.is_dir()]
    config = config_for(folders[0] if folders else files[0].parent)
    with Reader(config, jobs) as reader, progress_bar() as advance:
        for folder in folders:
            yield reader.dossier(folder, advance)
        if files:
            documents = reader.documents(Path(), [str(each) for each in files], advance)
            yield Dossier("fichiers", Form(), documents)
