"""Dit ce qui est installé sur cet ordinateur, et comment installer le reste."""

from __future__ import annotations

import argparse
from pathlib import Path

from linter.commands import CommandParser, options
from linter.commands import checkup as doctor
from linter.commands.checked import Check
from linter.commands.output import emit, format_for
from linter.given.config import config_for
from linter.law.load import load_law
from linter.writing.report_json import tool, written

FORMATS = ("text", "json")
FAILED = 2


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    options.add_date_option(parser)
    options.add_format_options(parser, FORMATS)


def run(arguments: argparse.Namespace) -> int:
    """Show what was found; 2 when something needed is not there."""
    checks = doctor.examine(options.today(arguments), config_for(Path()))
    form = format_for(arguments.format, arguments.output, FORMATS, "text")
    text = _text(checks) if form == "text" else _json(checks)
    emit(text, arguments.output, to_person=form == "text")
    return FAILED if any(each.needed and not each.found for each in checks) else 0


def _text(checks: tuple[Check, ...]) -> str:
    width = max(len(each.name) for each in checks)
    lines: list[str] = []
    for each in checks:
        absent = "ABSENT" if each.needed else "absent (facultatif)"
        lines.append(f"{each.name:{width}}  {each.found or absent}")
        if each.remedy and (each.found is None or each.aged):
            lines.append(f"{'':{width}}  → {each.remedy}")
    return "\n".join(lines) + "\n"


def _json(checks: tuple[Check, ...]) -> str:
    shown = [
        {"name": each.name, "found": each.found, "needed": each.needed, "remedy": each.remedy}
        for each in checks
    ]
    return written({"tool": tool(load_law().version.label), "checks": shown})
