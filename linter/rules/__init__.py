"""The rules: one file each, `<group>/<CODE>.py`, found by walking the groups."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from linter.rules.base import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """One instance of every rule, ordered by code."""
    found = [
        getattr(import_module(module.name), code)()
        for module in walk_packages(__path__, f"{__name__}.")
        if (code := module.name.rpartition(".")[2]).isupper()
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def rule(code: str) -> Rule | None:
    """The rule of that code or readable name, whatever the case."""
    wanted = code.strip().lower()
    return next((r for r in all_rules() if wanted in (r.code.lower(), r.name)), None)
