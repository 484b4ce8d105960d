"""The rules' documentation, from their own docstrings: one rule, the list, the page in `docs/`."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import cleandoc

from linter.rules.base import Rule
from linter.writing.report_json import Json, reference
from linter.writing.wording import SEVERITIES, source

_HEAD = """\
# Les règles

Page écrite par `python -m linter rule --format markdown` à partir des règles elles-mêmes
(`make docs` la refait). Une règle a un code stable et un nom lisible ; sa gravité habituelle peut
être relevée ou abaissée par ce qu'elle trouve.
"""


def markdown(rules: Sequence[Rule]) -> str:
    """The page `docs/regles.md`: a table, then one heading a rule."""
    rows = "".join(
        f"| [{each.code}](#{each.code.lower()}) | {title(each)} | {SEVERITIES[each.severity]} |\n"
        for each in rules
    )
    table = f"\n| code | ce que dit la règle | gravité |\n|---|---|---|\n{rows}"
    return _HEAD + table + "".join(f"\n## {each.code}\n\n{body(each)}" for each in rules)


def text(rule: Rule) -> str:
    """One rule, for a terminal."""
    return f"{rule.code}\n\n{body(rule)}"


def list_of(rules: Sequence[Rule]) -> str:
    """One line a rule."""
    return "".join(
        f"{each.code:6} {SEVERITIES[each.severity]:19}  {title(each)}\n" for each in rules
    )


def title(rule: Rule) -> str:
    """The docstring's first line."""
    return cleandoc(type(rule).__doc__ or "").partition("\n")[0]


def all_as_dict(rules: Sequence[Rule]) -> Json:
    """Every rule as JSON values."""
    return {"rules": [as_dict(each) for each in rules]}


def as_dict(rule: Rule) -> Json:
    """One rule as JSON values."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "documentation": cleandoc(type(rule).__doc__ or ""),
        "reference": reference(rule.reference),
    }


def body(rule: Rule) -> str:
    """The whole documentation of a rule, without its code."""
    return (
        f"{cleandoc(type(rule).__doc__ or '')}\n\n"
        f"Nom : {rule.name}. Gravité habituelle : {SEVERITIES[rule.severity].lower()}.\n\n"
        f"Source : {source(rule.reference)}.\n"
    )
