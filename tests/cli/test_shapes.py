"""What scripts rely on: the keys of every answer in JSON, as `shapes.toml` lists them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from samples.documents import identite
from samples.people import AWA
from tests.cli.run import TODAY, run
from tests.cli.test_commands import STUDENT

SHAPES = tomllib.loads(Path(__file__).with_name("shapes.toml").read_text("utf-8"))
VALID = date(2021, 5, 4), date(2031, 5, 3)
COMMANDS = {
    "check": (".", *TODAY, "--format", "json"),
    "form": ("form", "-", *TODAY),
    "request": ("request", "Extrait de casier judiciaire", *STUDENT, "--explain", "--format=json"),
    "read": ("read", "alpha/passeport.pdf", "--format", "json"),
    "queue": ("queue", ".", *TODAY, "--format", "json"),
    "rule": ("rule", "--format", "json"),
    "titles": ("titles", "--format", "json"),
    "doctor": ("doctor", "--format", "json"),
}


def keys(value: Any, place: str = "") -> Iterator[str]:
    """Each key with those above it; what a list holds is told apart from what it is in."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield f"{place}.{key}".strip(".")
            yield from keys(held, f"{place}.{key}")
    if isinstance(value, list):
        for each in value:
            yield from keys(each, f"{place}[]")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_answer_has_the_keys_that_scripts_look_for(
    command: str, dossier: Path, form: bytes
) -> None:
    (dossier / "passeport.pdf").write_bytes(identite.passport(AWA, *VALID))
    answer = run(*COMMANDS[command], cwd=dossier.parent, stdin=form).json
    assert sorted({*keys(answer)}) == SHAPES[command]["keys"]
