"""What a sample dossier is, and how a faulty one is made from a clean one.

What the linter must say of a sample is written by hand, fault by fault, from the definition of the
rules; nothing here asks the linter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from json import dumps
from typing import TypeVar

from samples.files import Maker, as_pictures
from samples.people import Person

DAY = date(2026, 11, 23)  # on which the samples are checked, and most of them filed
EPHOTO_CODE = "AB23CD45EF67GH89JK23LM"
EPHOTO_TAKEN = datetime(2026, 11, 10, 10, 12)  # noqa: DTZ001 -- local time, as the sheet prints it

Value = str | bool | date | datetime | Sequence[str]
Form = Mapping[str, Value]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding: its code and outcome, and the input, slot or file it is about."""

    code: str
    where: str = ""
    outcome: str = "failed"


@dataclass(frozen=True, slots=True)
class Slot:
    """A document that the site asks for, and the files put there."""

    id: str
    label: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Input:
    """An input of the site's own form, with what was typed in it."""

    code: str
    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A dossier folder.

    Attributes:
        form: keys of `dossier.toml`, dots for those of a table: `demandeur.nom`.
        inputs: inputs of the site, beside those of `form`.
        files: what makes each file.
        status: of the whole, as the linter must conclude.
        expected: the findings that the linter must have, no more and no less.
        faults: what is wrong, in French.
    """

    name: str
    form: Form
    inputs: tuple[Input, ...] = ()
    slots: tuple[Slot, ...] = ()
    files: Mapping[str, Maker] = field(default_factory=dict)
    status: str = "pret"
    expected: tuple[Expected, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with a dossier, and the findings that it must give.

    Attributes:
        what: it, in French.
        form: keys to change; None removes.
        inputs: inputs to add.
        files: files to change or add; None removes.
        slots: slots to change or add.
        without_slots: slots to take away.
        expected: the findings it gives.
        instead_of: codes of the clean dossier's findings that it takes the place of.
    """

    what: str
    form: Mapping[str, Value | None] = field(default_factory=dict)
    inputs: tuple[Input, ...] = ()
    files: Mapping[str, Maker | None] = field(default_factory=dict)
    slots: tuple[Slot, ...] = ()
    without_slots: tuple[str, ...] = ()
    expected: tuple[Expected, ...] = ()
    instead_of: tuple[str, ...] = ()


def filed(titre: str, etape: str, person: Person, expires: date | None = None) -> dict[str, Value]:
    """The form of someone who has typed everything as it should be, and files on `DAY`."""
    form: dict[str, Value] = {
        "titre": titre,
        "etape": etape,
        "date_depot": DAY,
        "ephoto_prise_le": EPHOTO_TAKEN,
        "demandeur.nom": person.surname,
        "demandeur.prenoms": person.given_names.split(),
        "demandeur.date_naissance": person.born,
        "demandeur.numero_etranger": person.number,
        "demandeur.telephone": person.mobile,
        "demandeur.email": f"{person.given_names.split()[0].lower()}@example.org",
        "demandeur.adresse": f"{person.street}, {person.city}",
        "demandeur.code_ephoto": EPHOTO_CODE,
    }
    return form | ({"titre_expire_le": expires} if expires else {})


def spoilt(clean: Sample, status: str, *faults: Fault) -> Sample:
    """The clean dossier with faults, under the name of the clean one and « -a-corriger »."""
    sample = replace(clean, name=f"{clean.name}-a-corriger", status=status)
    for each in faults:
        slots = {slot.id: slot for slot in (*sample.slots, *each.slots)}
        sample = replace(
            sample,
            form=_changed(sample.form, each.form),
            inputs=(*sample.inputs, *each.inputs),
            files=_changed(sample.files, each.files),
            slots=tuple(slot for slot in slots.values() if slot.id not in each.without_slots),
            expected=(
                *(known for known in sample.expected if known.code not in each.instead_of),
                *each.expected,
            ),
            faults=(*sample.faults, each.what),
        )
    return sample


def _changed(values: Mapping[str, _T], changes: Mapping[str, _T | None]) -> dict[str, _T]:
    merged = {**values, **changes}
    return {key: value for key, value in merged.items() if value is not None}


_ON_PAGES = ("FIC09", "FIC10", "FIC11", "FIC12")


def in_file(what: str, name: str, make: Maker, *codes: str) -> Fault:
    """One file that is wrong, and the codes of what must be found in it."""
    expected = tuple(Expected(code, name) for code in codes)
    return Fault(what=what, files={name: make}, expected=expected)


def not_seen(name: str, *more: str) -> tuple[Expected, ...]:
    """What the rules on pages, and `more`, say of a file that they could not look into."""
    return tuple(Expected(code, name, "cannot_tell") for code in (*more, *_ON_PAGES))


def all_scanned(sample: Sample) -> Sample:
    """The same dossier as a person has it on paper: its PDFs of text put through a scanner."""
    return replace(sample, files={name: as_pictures(make) for name, make in sample.files.items()})


# --- dossier.toml ------------------------------------------------------------------------------


def toml(sample: Sample) -> str:
    """The `dossier.toml` of a sample."""
    lines = ["# Dossier d'essai : personne inventée."]
    table = ""
    for key, value in sorted(sample.form.items(), key=lambda item: item[0].rpartition(".")[0]):
        section, _, name = key.rpartition(".")
        if section != table:
            lines += ["", f"[{section}]"]
            table = section
        lines.append(f"{name} = {_toml(value)}")
    for each in sample.inputs:
        lines += ["", "[[fields]]"]
        lines += [f"{key} = {_toml(value)}" for key, value in asdict(each).items()]
    for slot in sample.slots:
        lines += ["", "[[requests]]", f"id = {_toml(slot.id)}", f"label = {_toml(slot.label)}"]
        if slot.files:
            lines.append(f"files = {_toml(slot.files)}")
    return "\n".join(lines) + "\n"


def _toml(value: Value) -> str:
    """A TOML value; its basic strings escape as JSON's do."""
    if isinstance(value, str):
        return dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return f"[{', '.join(map(_toml, value))}]"
