"""Explique une règle, ou donne la liste de toutes."""

from __future__ import annotations

import argparse

from linter.commands import CommandParser
from linter.commands.options import add_format_options
from linter.commands.output import emit, format_for
from linter.errors import UsageError
from linter.rules import all_rules, rule
from linter.rules.base import Rule
from linter.text.near import nearest
from linter.writing import rules_page
from linter.writing.report_json import written

FORMATS = ("text", "json", "markdown")


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument("code", nargs="?", metavar="CODE", help="code ou nom de la règle")
    add_format_options(parser, FORMATS)


def run(arguments: argparse.Namespace) -> int:
    """Show one rule's documentation, or all of it."""
    form = format_for(arguments.format, arguments.output, FORMATS, "text")
    one = _named(arguments.code) if arguments.code else None
    if form == "json":
        shown = rules_page.as_dict(one) if one else rules_page.all_as_dict(all_rules())
        text = written(shown)
    elif form == "markdown":
        text = rules_page.markdown((one,) if one else all_rules())
    else:
        text = rules_page.text(one) if one else rules_page.list_of(all_rules())
    emit(text, arguments.output, to_person=form == "text")
    return 0


def _named(code: str) -> Rule:
    found = rule(code)
    if found is None:
        names = [name for each in all_rules() for name in (each.code, each.name)]
        near = nearest(code.upper(), names, 3) or nearest(code.lower(), names, 3)
        hint = f"Vouliez-vous dire : {', '.join(dict.fromkeys(near))} ? " if near else ""
        raise UsageError(
            f"règle inconnue : « {code} ».",
            f"{hint}La commande « rule » sans code donne la liste.",
        )
    return found
