"""Donne la liste des titres de séjour : nom court, ligne de l'annexe 10, présence sur l'ANEF."""

from __future__ import annotations

import argparse
import json
import sys

from linter.annexe10.law import Title
from linter.annexe10.load import load_law
from linter.commands import CommandParser
from linter.writing.report_json import Json


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="forme")


def run(arguments: argparse.Namespace) -> int:
    """Print every title."""
    titles = tuple(load_law().all_titles())
    if arguments.format == "json":
        shown = {"titles": [_as_dict(each) for each in titles]}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
        return 0
    width = max(len(each.slug) for each in titles)
    for each in titles:
        row = f"ligne {each.row}" if each.row else "hors annexe"
        sys.stdout.write(f"{each.slug:{width}}  {row:11}  {_on_anef(each):16}  {each.label}\n")
    return 0


def _on_anef(title: Title) -> str:
    if title.anef is None:
        return "ANEF : inconnu"
    if not title.anef.on:
        return "hors ANEF"
    return f"ANEF {title.anef.since:%m/%Y}" if title.anef.since else "ANEF"


def _as_dict(title: Title) -> Json:
    anef = title.anef
    return {
        "slug": title.slug,
        "row": title.row,
        "label": title.label,
        "aliases": list(title.aliases),
        "references": list(title.references),
        "anef": anef
        and {
            "on": anef.on,
            "since": anef.since.isoformat() if anef.since else None,
            "stages": list(anef.stages),
            "source": anef.source,
            "certainty": anef.certainty,
        },
    }
