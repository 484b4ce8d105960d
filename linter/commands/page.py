"""Écrit la page « non exigible », à déposer dans la case d'une pièce qui n'est pas due."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from linter.annexe10.load import load_law
from linter.annexe10.match import judge
from linter.commands import CommandParser
from linter.errors import UsageError
from linter.words import Stage, Verdict
from linter.writing.files import write_atomically
from linter.writing.non_exigible import Details, as_image, as_pdf
from linter.writing.wording import VERDICTS

_IMAGES = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument("label", nargs="?", default="", metavar="PIECE", help="la pièce demandée")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FICHIER", help=".pdf, .jpg ou .png"
    )
    parser.add_argument("--titre", metavar="TITRE", help="titre demandé : nom court ou ligne")
    parser.add_argument("--etape", choices=[*Stage], help="étape de la demande")
    parser.add_argument(
        "--force", action="store_true", help="écrit la page même si la pièce paraît exigible"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the page; with a label, title and stage, only if the document is not due."""
    details = _details(arguments)
    extension = arguments.output.suffix.lower()
    pdf = as_pdf(details)
    if extension in _IMAGES:
        content = as_image(pdf, _IMAGES[extension])
    elif extension == ".pdf":
        content = pdf
    else:
        raise UsageError(f"{arguments.output} : l'extension doit être .pdf, .jpg ou .png.")
    write_atomically(arguments.output, content)
    sys.stdout.write(f"Page écrite : {arguments.output}\n")
    return 0


def _details(arguments: argparse.Namespace) -> Details | None:
    if not arguments.label:
        return None
    if not arguments.titre:
        return Details(label=arguments.label)
    law = load_law()
    title = law.title(arguments.titre)
    row = f" (ligne {title.row} de l'annexe 10)" if title.row else ""
    if not arguments.etape:
        return Details(arguments.label, f"{title.label}{row}")
    found = judge(arguments.label, title, Stage(arguments.etape), law)
    if found.verdict is not Verdict.NON_EXIGIBLE and not arguments.force:
        raise UsageError(
            f"Cette pièce n'est pas reconnue comme non exigible : {VERDICTS[found.verdict]}. "
            f"{found.reason}",
            "Si vous êtes sûr·e de vous, ajoutez --force.",
        )
    return Details(arguments.label, f"{title.label}{row}", found.article or "")
