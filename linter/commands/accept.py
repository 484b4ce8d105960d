"""Accepte une remarque sur un dossier : elle reste au compte rendu, et ne compte plus."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from linter.checking.accepted import known, names_of
from linter.checking.engine import lint
from linter.commands import CommandParser, options
from linter.commands.output import emit
from linter.disk.files import write_atomically
from linter.dossier.context import Context
from linter.errors import UsageError
from linter.given.config import config_for
from linter.given.forms import DOSSIER_FILE, form_file, form_from_text
from linter.given.tables import read_text
from linter.model.dossier import Acceptance, Form
from linter.model.words import Severity
from linter.reading.dossier import Reader
from linter.reading.settings import IN_DOSSIER
from linter.rules import rule
from linter.text.characters import same_seen
from linter.writing.acceptances import with_acceptance
from linter.writing.wording import APPLICANT, SEVERITIES, shown


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", type=Path, metavar="DOSSIER", help="le dossier d'une personne")
    parser.add_argument("code", metavar="CODE", help="code ou nom de la règle, comme FIC09")
    parser.add_argument(
        "--raison", required=True, metavar="TEXTE", help="pourquoi ; sera au compte rendu"
    )
    parser.add_argument(
        "--endroit",
        default="",
        metavar="ENDROIT",
        help="fichier, « fichier, page 2 » ou champ ; par défaut : tout le dossier",
    )
    parser.add_argument("--par", default="", metavar="NOM", help="qui accepte")
    options.add_date_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the acceptance into `dossier.toml`, which is made if there is none."""
    if not arguments.folder.is_dir():
        raise UsageError(f"{arguments.folder} : ce n'est pas un dossier.", "Vérifiez le chemin.")
    found = rule(arguments.code)
    if found is None:
        raise UsageError(f"règle inconnue : « {arguments.code} ».", known(arguments.code))
    reason = shown(arguments.raison).strip()
    if not reason:
        raise UsageError("la raison est vide.", "Dites pourquoi la remarque est acceptée.")
    path = form_file(arguments.folder) or arguments.folder / DOSSIER_FILE
    text = read_text(path) if path.is_file() else ""
    day = options.today(arguments)
    where = _identified(arguments.endroit.strip(), form_from_text(text, str(path)))
    where = _with_something_to_accept(found.code, where, arguments.folder, day)
    accepted = Acceptance(found.code, reason, where, day, shown(arguments.par).strip())
    changed = with_acceptance(text, accepted, str(path))
    form_from_text(changed, str(path))
    write_atomically(path, changed.encode())
    emit(_told(accepted, found.severity, path), to_person=True)
    return 0


def _with_something_to_accept(code: str, where: str, folder: Path, day: date) -> str:
    """The place as remarks name it.

    Raises:
        UsageError: nothing is said there under that code; it names what is said.
    """
    config = config_for(folder)
    with Reader(config, 1, day, cache=IN_DOSSIER) as reader:
        report = lint(reader.dossier(folder), Context(day, config))
    places = [names_of(each.where) for each in report.findings if each.code == code]
    if not places:
        others = ", ".join(dict.fromkeys(each.code for each in report.findings))
        raise UsageError(
            f"{code} : rien à accepter, ce dossier n'a aucune remarque de ce code.",
            f"Ses remarques : {others}." if others else "Ce dossier n'a aucune remarque.",
        )
    known = {same_seen(name): name for names in places for name in names}
    if where and same_seen(where) not in known:
        raise UsageError(
            f"« {shown(where)} » : rien à accepter à cet endroit pour {code}.",
            f"Endroits possibles : {' ; '.join(sorted(map(shown, known.values())))}."
            if known
            else "Cette remarque est sur tout le dossier : ne donnez pas d'endroit.",
        )
    return known.get(same_seen(where), where)


def _identified(where: str, form: Form) -> str:
    """The id of the input that reports name by its label; anything else as it is."""
    labels = {APPLICANT.get(each.label, each.label): each.id for each in form.fields}
    labels |= {each.label: each.id for each in form.requests}
    return labels.get(where, where)


def _told(accepted: Acceptance, severity: Severity, path: Path) -> str:
    where = f" ({shown(accepted.where)})" if accepted.where else " (tout le dossier)"
    said = f"{accepted.code}{where} : accepté, écrit dans {shown(str(path))}.\n"
    if severity is Severity.REFUS_PROBABLE:
        said += f"Attention, gravité habituelle : {SEVERITIES[severity].lower()}.\n"
    return said
