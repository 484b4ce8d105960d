"""Accepte une remarque sur un dossier : elle reste au compte rendu, et ne compte plus."""

from __future__ import annotations

import argparse
from pathlib import Path

from linter.checking.accepted import known
from linter.commands import CommandParser, options
from linter.commands.output import emit
from linter.disk.files import write_atomically
from linter.errors import UsageError
from linter.given.forms import DOSSIER_FILE, form_from_text
from linter.given.tables import read_text
from linter.model.dossier import Acceptance, Form
from linter.model.words import Severity
from linter.rules import rule
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
    path = arguments.folder / DOSSIER_FILE
    text = read_text(path) if path.is_file() else ""
    where = _identified(arguments.endroit.strip(), form_from_text(text, str(path)))
    accepted = Acceptance(
        found.code, reason, where, options.today(arguments), shown(arguments.par).strip()
    )
    changed = with_acceptance(text, accepted, str(path))
    form_from_text(changed, str(path))
    write_atomically(path, changed.encode())
    emit(_told(accepted, found.severity, path), to_person=True)
    return 0


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
