"""Montre l'annexe 10 telle que le programme la connaît, importe son texte officiel, les compare."""

from __future__ import annotations

import argparse
from pathlib import Path

from linter.commands import CommandParser, options
from linter.commands.output import emit
from linter.disk.files import write_atomically
from linter.law.load import load_law
from linter.law.text import coverage, diff, show
from linter.law.text.imports import import_annexe
from linter.law.text.kept import kept_path, read_kept
from linter.law.text.official import dump_official
from linter.writing.grid import grid
from linter.writing.wording import shown


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    actions = parser.add_subparsers(
        title="Actions ", metavar="ACTION", required=True, prog=parser.prog
    )
    one = actions.add_parser("show", help="montre une ligne")
    one.add_argument("row", metavar="LIGNE", help="ligne, ou nom court du titre")
    one.add_argument(
        "--verbatim", action="store_true", help="cite aussi le texte officiel, s'il est importé"
    )
    one.set_defaults(action=_show)
    text = actions.add_parser("import", help="lit le texte officiel (HTML, texte, JSON)")
    text.add_argument("file", type=Path, metavar="FICHIER", help="enregistré depuis Légifrance")
    text.add_argument("-o", "--output", type=Path, metavar="FICHIER", help="où le garder")
    text.set_defaults(action=_import)
    two = actions.add_parser("diff", help="dit ce qui change entre deux textes")
    two.add_argument("old", type=Path, metavar="ANCIEN", help="texte officiel ou importé")
    two.add_argument("new", type=Path, metavar="NOUVEAU", help="texte officiel ou importé")
    two.set_defaults(action=_diff)
    proof = actions.add_parser("coverage", help="compare les données au texte importé")
    proof.add_argument("--against", type=Path, metavar="FICHIER", help="par défaut : l'importé")
    proof.set_defaults(action=_coverage)
    table = actions.add_parser("grid", help="écrit la grille : titre, étape, pièces qui ont changé")
    options.add_date_option(table)
    table.add_argument("-o", "--output", type=Path, metavar="FICHIER", help="où l'écrire")
    table.set_defaults(action=_grid)


def run(arguments: argparse.Namespace) -> int:
    """Run the action."""
    code: int = arguments.action(arguments)
    return code


def _show(arguments: argparse.Namespace) -> int:
    law = load_law()
    official = read_kept() if arguments.verbatim else ()
    emit(show.render_title(law.title(arguments.row), law, official), to_person=True)
    return 0


def _import(arguments: argparse.Namespace) -> int:
    rows = import_annexe(arguments.file)
    path = arguments.output or kept_path()
    if not arguments.output:
        path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, dump_official(rows).encode())
    bullets = sum(len(point.bullets) for row in rows for point in row.points)
    told = f"{len(rows)} lignes et {bullets} puces lues, gardées dans {shown(str(path))}.\n"
    emit(told, to_person=True)
    return 0


def _diff(arguments: argparse.Namespace) -> int:
    law = load_law()
    changes = diff.diff(import_annexe(arguments.old), import_annexe(arguments.new), law)
    emit(diff.render(changes, law), to_person=True)
    return int(bool(changes))


def _coverage(arguments: argparse.Namespace) -> int:
    law = load_law()
    if arguments.against:
        report = coverage.compare(import_annexe(arguments.against), law, str(arguments.against))
    else:
        report = coverage.compare(read_kept(), law, str(kept_path()))
    emit(coverage.render(report), to_person=True)
    return int(not report.complete)


def _grid(arguments: argparse.Namespace) -> int:
    emit(grid(load_law(), options.today(arguments)), arguments.output)
    return 0
