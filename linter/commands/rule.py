"""Explique une règle, ou donne la liste de toutes."""

from __future__ import annotations

import argparse
import json
import sys
from inspect import cleandoc

from linter.commands import CommandParser, options
from linter.errors import UsageError
from linter.rules import all_rules, rule
from linter.rules.base import Rule
from linter.writing.report_json import Json, reference
from linter.writing.wording import SEVERITIES, source


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    parser.add_argument("code", nargs="?", metavar="CODE", help="code ou nom de la règle")
    parser.add_argument("--format", choices=("text", "json", "markdown"), help="forme")
    parser.set_defaults(output=None)


def run(arguments: argparse.Namespace) -> int:
    """Print one rule's documentation, or all of it."""
    chosen = all_rules()
    if arguments.code:
        found = rule(arguments.code)
        if found is None:
            raise UsageError(
                f"règle inconnue : « {arguments.code} ».",
                "La commande « rule » sans code donne la liste.",
            )
        chosen = (found,)
    form = arguments.format or "text"
    if form == "json":
        documents = [_as_dict(each) for each in chosen]
        shown = documents[0] if arguments.code else {"rules": documents}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
    elif form == "markdown":
        options.emit(markdown(chosen), arguments)
    elif arguments.code:
        sys.stdout.write(_text(chosen[0]))
    else:
        sys.stdout.writelines(
            f"{r.code}  {SEVERITIES[r.severity]:20}  {_title(r)}\n" for r in chosen
        )
    return 0


def markdown(rules: tuple[Rule, ...]) -> str:
    """The page `docs/regles.md`: one heading a rule."""
    head = "# Les règles\n\nPage faite par `python -m linter rule --format markdown`.\n"
    return head + "".join(f"\n## {each.code} · {each.name}\n\n{_body(each)}" for each in rules)


def _text(rule: Rule) -> str:
    return f"{rule.code} · {rule.name}\n\n{_body(rule)}"


def _body(rule: Rule) -> str:
    return (
        f"{cleandoc(type(rule).__doc__ or '')}\n\n"
        f"Gravité habituelle : {SEVERITIES[rule.severity].lower()}.\n\n"
        f"Source : {source(rule.reference)}.\n"
    )


def _title(rule: Rule) -> str:
    return (type(rule).__doc__ or "").partition("\n")[0]


def _as_dict(rule: Rule) -> Json:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "documentation": cleandoc(type(rule).__doc__ or ""),
        "reference": reference(rule.reference),
    }
