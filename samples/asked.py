"""What the sample dossiers say in `dossiers/asked.toml`: what the site asks, and most faults."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from samples.files import Maker
from samples.sample import Expected, Fault, Form, Input, Sample, Slot, spoilt


def clean(
    asked: str, form: Form, files: Mapping[str, Maker], *expected: Expected, name: str = ""
) -> Sample:
    """A dossier with what the site asks under `asked`, which is its name unless it has one."""
    slots = slots_of(asked)
    return Sample(name=name or asked, form=form, slots=slots, files=files, expected=expected)


def faulty(asked: str, sound: Sample, status: str, *faults: Fault) -> Sample:
    """The dossier with the faults that stand under `asked`, and with these."""
    return spoilt(sound, status, *faults_of(asked), *faults)


def faults_of(dossier: str) -> tuple[Fault, ...]:
    """The faults of a dossier that need no file of their own, in order."""
    return tuple(_fault(**each) for each in _tables()[dossier]["faults"])


def slots_of(dossier: str) -> tuple[Slot, ...]:
    """The documents that the site asks of a person, and the files put there."""
    return tuple(map(_slot, _tables()[dossier]["slots"]))


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((Path(__file__).parent / "dossiers/asked.toml").read_text("utf-8"))


def _fault(  # noqa: PLR0913 -- the keys of a table
    *,
    what: str,
    expected: list[str],
    form: dict[str, Any] | None = None,
    slots: list[list[str]] | None = None,
    inputs: list[list[str]] | None = None,
    instead_of: tuple[str, ...] = (),
    without_form: tuple[str, ...] = (),
    without_slots: tuple[str, ...] = (),
    without_files: tuple[str, ...] = (),
) -> Fault:
    return Fault(
        what=what,
        form=(form or {}) | dict.fromkeys(without_form),
        inputs=tuple(Input(*each) for each in inputs or ()),
        files=dict.fromkeys(without_files),
        slots=tuple(map(_slot, slots or ())),
        without_slots=without_slots,
        expected=tuple(_expected(each) for each in expected),
        instead_of=tuple(instead_of),
    )


def _slot(said: list[str]) -> Slot:
    name, label, *files = said
    return Slot(name, label, tuple(files))


def _expected(said: str) -> Expected:
    """« CODE », « CODE where » or « CODE where outcome »; `-` is the whole dossier."""
    code, _, rest = said.partition(" ")
    where, _, outcome = rest.partition(" ")
    return Expected(code, where.removeprefix("-"), outcome or "failed")
