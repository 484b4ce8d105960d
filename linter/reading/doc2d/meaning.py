"""What a 2D-Doc says of the document: its kind, its dates, who and where, which amounts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TypeVar

from linter.model.traits import Trait
from linter.reading.doc2d.parse import Code, SignedField
from linter.reading.doc2d.values import Notation
from linter.reading.kind.traits import kinds_with

_T = TypeVar("_T")

TITLES = frozenset(
    {"M", "MR", "MME", "MLE", "MLLE", "MM", "MMES", "MONSIEUR", "MADAME", "MADEMOISELLE"}
    | {"DR", "DOCTEUR", "ME", "MAITRE", "ET", "OU"}
)
_PEOPLE = ("titulaire", "co_titulaire", "declarant_2", "destinataire", "defunt", "employeur")
_MRZ_LINES = {88: 2, 72: 2, 90: 3}


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Someone the code names, in capitals without accents as it does.

    `written` is the whole name when the code does not part surname from given names; then
    `surname` is empty, for guessing would misname compound names.
    """

    role: str
    surname: str
    given_names: tuple[str, ...]
    written: str
    usage_name: str | None = None
    born_on: date | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """Where `role` lives. `lines` are those above the postcode."""

    role: str
    lines: tuple[str, ...]
    postcode: str | None
    city: str | None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the document is and says.

    `kind` is the catalogue's, None when the type does not settle it; `name` is French.
    `issued_on` is the document's date; tax notices give none. `period` is what pay or a statement
    covers; `tax_year` the year of the incomes; `mrz` the lines of a machine readable zone.
    `dates`, `amounts` and `numbers` are the rest of use, by role: `contrat.debut`,
    `montant.net_imposable`, `titulaire.numero_etranger`.
    """

    type: str
    name: str
    kind: str | None
    issued_on: date | None
    expires_on: date | None
    people: tuple[NamedPerson, ...]
    addresses: tuple[Address, ...]
    period: tuple[date, date] | None
    tax_year: int | None
    mrz: tuple[str, ...]
    dates: Mapping[str, date]
    amounts: Mapping[str, Decimal]
    numbers: Mapping[str, str]


def meaning(code: Code) -> Meaning:
    """What the code says. A value that is not certain is left out."""
    roles = _by_role(code)
    name, kind = _document(code)
    dates = _all(roles, date)
    return Meaning(
        type=code.header.type,
        name=name,
        kind=kind,
        issued_on=code.header.issued_on,
        expires_on=dates.pop("document.expiration", None),
        people=tuple(_people(roles)),
        addresses=tuple(_addresses(roles)),
        period=_period(roles),
        tax_year=_one(roles, "periode.annee_revenus", int),
        mrz=_mrz(code),
        dates=dates,
        amounts=_all(roles, Decimal),
        numbers={
            role: value
            for role, value in _all(roles, str).items()
            if roles[role].form is Notation.CODE
        },
    )


def _by_role(code: Code) -> dict[str, SignedField]:
    """The readable fields by what they are about; the first when several are about the same."""
    roles: dict[str, SignedField] = {}
    for each in code.fields:
        if each.role and code.value(each.id) is not None:
            roles.setdefault(each.role, each)
    return roles


def _one(roles: Mapping[str, SignedField], role: str, kind: type[_T]) -> _T | None:
    value = roles[role].value if role in roles else None
    return value if isinstance(value, kind) else None


def _all(roles: Mapping[str, SignedField], kind: type[_T]) -> dict[str, _T]:
    return {role: each.value for role, each in roles.items() if isinstance(each.value, kind)}


# --- the document ----------------------------------------------------------------------------


def _document(code: Code) -> tuple[str, str | None]:
    """The name of the document in French, and its kind."""
    known = _types().get(code.header.type)
    if known is None:
        return "document", None
    case = str(code.value(known.by) or "")
    return known.cases.get(case) or known.cases.get(case[:1]) or (known.name, known.kind)


@dataclass(frozen=True, slots=True)
class _Type:
    name: str
    kind: str | None = None
    by: str = ""
    broad: bool = False
    cases: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)


@cache
def broad_kinds() -> frozenset[str]:
    """What a code says in general, and words more closely: a bill, a ten-year card."""
    return frozenset(kind for each in _types().values() if each.broad for kind in _kinds(each))


@cache
def kinds_with_code() -> frozenset[str]:
    """The kinds of documents that may bear a 2D-Doc, ids of the catalogue."""
    return kinds_named_by_code() | kinds_with(Trait.HOUSEHOLD)


@cache
def kinds_named_by_code() -> frozenset[str]:
    """Those that the code itself names."""
    return frozenset(kind for each in _types().values() for kind in _kinds(each))


def _kinds(known: _Type) -> Iterator[str]:
    named = (known.kind, *(kind for _, kind in known.cases.values()))
    return (kind for kind in named if kind)


@cache
def _types() -> dict[str, _Type]:
    data = tomllib.loads(files("linter").joinpath("reading/doc2d/types.toml").read_text("utf-8"))
    for row in data.values():
        cases = row.get("cases", {})
        row["cases"] = {value: (case["name"], case.get("kind")) for value, case in cases.items()}
    return {code: _Type(**row) for code, row in data.items()}


def _period(roles: Mapping[str, SignedField]) -> tuple[date, date] | None:
    months = _one(roles, "periode.mois", tuple) or (None, None)
    first = months[0] or _one(roles, "periode.debut", date)
    last = months[1] or _one(roles, "periode.fin", date)
    return (first, last) if first and last and first <= last else None


def _mrz(code: Code) -> tuple[str, ...]:
    """The lines of the zone, which the code writes with spaces for fillers."""
    raw = next((each.raw for each in code.fields if each.id == "6F"), "")
    count = _MRZ_LINES.get(len(raw), 0)
    length = len(raw) // count if count else 0
    return tuple(raw[n * length : (n + 1) * length].replace(" ", "<") for n in range(count))


# --- who and where ---------------------------------------------------------------------------


def _people(roles: Mapping[str, SignedField]) -> Iterator[NamedPerson]:
    for role in _PEOPLE:
        person = _person(role, roles)
        if person:
            yield person


def _person(role: str, roles: Mapping[str, SignedField]) -> NamedPerson | None:
    identity = roles.get(f"{role}.identite")
    surname = _one(roles, f"{role}.nom", str) or ""
    first = _one(roles, f"{role}.prenom", str)
    given = _one(roles, f"{role}.prenoms", tuple) or ((first,) if first else ())
    written = " ".join((surname, *given)).strip()
    if identity and not surname:
        surname, given, written = name_parts(identity)
    if not written:
        return None
    return NamedPerson(
        role=role,
        surname=surname,
        given_names=given,
        written=written,
        usage_name=_one(roles, f"{role}.nom_usage", str),
        born_on=_one(roles, f"{role}.naissance", date),
    )


def name_parts(field: SignedField) -> tuple[str, tuple[str, ...], str]:
    """Surname, given names and whole name of an identity field, without its title.

    Surname and given names are empty when the field does not part them for certain.
    """
    parts = [" ".join(part.split()) for part in field.raw.split("/")]
    if len(parts) > 1:
        if field.form is not Notation.COUPLE and (len(parts) > 2 or parts[0] in TITLES):  # noqa: PLR2004
            parts = parts[1:]
        surname, given = parts[0], tuple(part for part in parts[1:2] if part)
        return surname, given, " ".join((surname, *given)).strip()
    words = parts[0].split()
    named = [word for position, word in enumerate(words) if not _is_title(words, position)]
    # Surname first, says the specification; but three words or more may be parted anywhere,
    # and a name without a title may be a company's.
    certain = field.form in {Notation.DECLARANT, Notation.COUPLE} or (
        field.form is Notation.PERSON and len(named) < len(words)
    )
    if certain and len(named) == 2:  # noqa: PLR2004
        return named[0], (named[1],), " ".join(named)
    return "", (), " ".join(named)


def _is_title(words: list[str], position: int) -> bool:
    return all(word in TITLES for word in words[: position + 1])


def _addresses(roles: Mapping[str, SignedField]) -> Iterator[Address]:
    for role in _PEOPLE:
        parts = [_one(roles, f"{role}.{line}", str) for line in _LINES]
        postcode, city = (_one(roles, f"{role}.{part}", str) for part in ("code_postal", "commune"))
        lines = tuple(part for part in parts if part)
        if lines or postcode or city:
            yield Address(role, lines, postcode, city)
        elif whole := _one(roles, f"{role}.adresse", str):
            yield whole_address(role, whole)


_LINES = ("ligne_2", "ligne_3", "voie", "ligne_5")


def whole_address(role: str, written: str) -> Address:
    """An address whose lines are between slashes: `12 RUE X/38000/GRENOBLE`."""
    parts = [part.strip() for part in written.split("/")]
    at = next((n for n, part in enumerate(parts) if len(part) == 5 and part.isdigit()), None)  # noqa: PLR2004
    if at is None:
        return Address(role, tuple(parts), None, None)
    city = parts[at + 1] if at + 1 < len(parts) else None
    return Address(role, tuple(part for part in parts[:at] if part), parts[at], city)
