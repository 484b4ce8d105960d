"""Which input of the form is which: by its code, else by its label, French or English."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

from unidecode import unidecode


class FieldKind(StrEnum):
    """The inputs that rules know."""

    NOM = "nom"
    NOM_USAGE = "nom_usage"
    PRENOM = "prenom"
    TELEPHONE = "telephone"
    TELEPHONE_MOBILE = "telephone_mobile"
    EMAIL = "email"
    ADRESSE = "adresse"
    EPHOTO = "ephoto"
    NUMERO_ETRANGER = "numero_etranger"
    DATE_NAISSANCE = "date_naissance"
    DATE_EXPIRATION = "date_expiration"


def kind_of(code: str, label: str) -> FieldKind | None:
    """The kind of an input, from ANEF's own code first, then from the words of its label."""
    codes, labels = _tables()
    if kind := codes.get(_key(code).replace(" ", "_")):
        return kind
    words = _key(label)
    return next((kind for kind, pattern in labels if pattern.search(words)), None)


def _key(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9_]+", unidecode(text).lower()))


@cache
def _tables() -> tuple[dict[str, FieldKind], tuple[tuple[FieldKind, re.Pattern[str]], ...]]:
    data = tomllib.loads(files("linter").joinpath("data/fields.toml").read_text("utf-8"))
    codes = {code.lower(): FieldKind(kind) for kind, row in data.items() for code in row["codes"]}
    labels = tuple((FieldKind(kind), re.compile(row["label"])) for kind, row in data.items())
    return codes, labels
