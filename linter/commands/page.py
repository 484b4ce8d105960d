"""Écrit la page « non exigible », à déposer dans la case d'une pièce qui n'est pas due."""

from __future__ import annotations

import argparse
from pathlib import Path

from linter.commands import CommandParser, options
from linter.commands.output import emit
from linter.disk.files import write_atomically
from linter.errors import UsageError
from linter.law.load import load_law
from linter.matching import judge
from linter.model.words import Stage, Verdict
from linter.writing.non_exigible import Details, as_image, as_pdf
from linter.writing.wording import VERDICTS, shown

_IMAGES = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "label",
        nargs="*",
        metavar="PIECE",
        help="la pièce demandée, écrite en petit sous la phrase",
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FICHIER", help=".pdf, .jpg ou .png"
    )
    options.add_dossier_options(parser)
    parser.add_argument(
        "--force",
        action="store_true",
        help="écrit la page même si la pièce n'est pas reconnue comme non exigible",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the page; with a label, title and stage, only if the document is not due."""
    extension = arguments.output.suffix.lower()
    if extension != ".pdf" and extension not in _IMAGES:
        raise UsageError(f"{arguments.output} : l'extension doit être .pdf, .jpg ou .png.")
    label = " ".join(arguments.label).strip()
    details = _details(label, arguments)
    pdf = as_pdf(details)
    content = pdf if extension == ".pdf" else as_image(pdf, _IMAGES[extension])
    write_atomically(arguments.output, content)
    unchecked = " (pièce non vérifiée : ajoutez --titre et --etape)" if _unchecked(details) else ""
    emit(f"Page écrite : {shown(str(arguments.output))}{unchecked}\n", to_person=True)
    return 0


def _details(label: str, arguments: argparse.Namespace) -> Details | None:
    if bool(arguments.titre) != bool(arguments.etape):
        raise UsageError("--titre et --etape vont ensemble.")
    if not label:
        return None
    if not arguments.titre:
        return Details(label)
    law = load_law()
    title = law.title(arguments.titre)
    found = judge(label, title, Stage(arguments.etape), law, on=options.today(arguments))
    if found.observation:
        raise UsageError(
            "un paiement n'est pas un document : la page ne convient pas.",
            f"Écrivez plutôt dans « Observations » : {found.observation}",
        )
    if found.verdict is not Verdict.NON_EXIGIBLE and not arguments.force:
        raise UsageError(
            f"cette pièce n'est pas reconnue comme non exigible : {VERDICTS[found.verdict]}. "
            f"{found.reason}",
            "Si vous êtes sûr·e de vous, ajoutez --force.",
        )
    row = f" (ligne {title.row} de l'annexe 10)" if title.row else ""
    return Details(label, f"{title.label}{row}", found.article or "")


def _unchecked(details: Details | None) -> bool:
    return details is not None and not details.title
