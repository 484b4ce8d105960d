"""A form JSON or a `dossier.toml` -> `Form`. The keys are those of the contract."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from linter.errors import InputError
from linter.given.accepted import acceptances
from linter.given.fields import kind_of
from linter.given.tables import (
    Table,
    read_json,
    read_text,
    read_toml,
    toml_from,
    with_line,
)
from linter.model.dossier import Field, Form, Request
from linter.model.words import FieldKind, Stage

DOSSIER_FILE = "dossier.toml"
_BIRTH: Final = "date_naissance"
# Words of which one tells the stage, in the order in which they do.
_STAGE_WORDS: Final = (
    ("pluriannuelle", Stage.PLURIANNUELLE),
    ("changement", Stage.CHANGEMENT_STATUT),
    ("renouvellement", Stage.RENOUVELLEMENT),
    ("renouveler", Stage.RENOUVELLEMENT),
    ("renouv", Stage.RENOUVELLEMENT),
    ("resident", Stage.CARTE_RESIDENT),
    ("premiere", Stage.PREMIERE),
    ("1ere", Stage.PREMIERE),
    ("1re", Stage.PREMIERE),
)
_STAGES: Final = {str(each): each for each in Stage}
_FORM_FILES: Final = (DOSSIER_FILE, f"{DOSSIER_FILE}.txt")
PASSWORDS: Final = "mots_de_passe"

# The keys of [demandeur]: each is linted like the input of the same kind on the site.
APPLICANT = {
    "nom": FieldKind.NOM,
    "nom_usage": FieldKind.NOM_USAGE,
    "prenoms": FieldKind.PRENOM,
    "numero_etranger": FieldKind.NUMERO_ETRANGER,
    "telephone": FieldKind.TELEPHONE_MOBILE,
    "email": FieldKind.EMAIL,
    "adresse": FieldKind.ADRESSE,
    "code_ephoto": FieldKind.EPHOTO,
}


def form_from_json(content: bytes, source: str) -> Form:
    """The form in a JSON document.

    Raises:
        InputError: the document does not follow the contract; it says where.
    """
    return form_from(read_json(content, source), source)


def form_from_folder(folder: Path) -> Form:
    """The form of a dossier folder: its `dossier.toml`, else an empty form.

    Raises:
        InputError: the file does not follow the contract; it says where.
    """
    path = form_file(folder)
    return form_from_text(read_text(path), str(path)) if path else Form()


def form_file(folder: Path) -> Path | None:
    """Its `dossier.toml`, also as some systems and editors name it: `Dossier.toml`,
    `dossier.toml.txt`.
    """
    path = folder / DOSSIER_FILE
    if path.is_file():
        return path
    try:
        named = {each.name.lower(): each for each in folder.iterdir() if is_form_file(each.name)}
    except OSError:
        return None
    found = (named.get(each) for each in _FORM_FILES)
    return next((each for each in found if each and each.is_file()), None)


def is_form_file(name: str) -> bool:
    """Whether a file so called is the form."""
    return name.lower() in _FORM_FILES


def passwords_in(folder: Path) -> Mapping[str, str]:
    """The passwords that a `dossier.toml` gives, by file: `"facture.pdf" = "…"`.

    They are no part of the form, so that no report can show one.

    Raises:
        InputError: one is not a text; it says where, never what.
    """
    path = form_file(folder)
    return _passwords(Table(read_toml(path), str(path))) if path else {}


def form_from_text(text: str, source: str) -> Form:
    """The form in the text of a `dossier.toml`.

    Raises:
        InputError: the text does not follow the contract; it says where.
    """
    data = toml_from(text, source)
    try:
        return form_from(data, source)
    except InputError as error:
        raise with_line(error, text) from None


def form_from(data: object, source: str) -> Form:
    """The form in decoded data.

    Raises:
        InputError: a key is unknown or a value of the wrong kind; it says where.
    """
    table = Table(data, source)
    applicant = table.table("demandeur")
    birth_year = applicant.year(_BIRTH) if applicant else None
    form = Form(
        titre=table.word("titre"),
        etape=_stage(table),
        date_depot=table.moment("date_depot"),
        titre_expire_le=table.day("titre_expire_le"),
        date_naissance=applicant.day(_BIRTH) if applicant and not birth_year else None,
        annee_naissance=birth_year,
        ephoto_prise_le=table.moment("ephoto_prise_le"),
        complement_demande_le=table.day("complement_demande_le"),
        fields=(*_fields(table), *_applicant_fields(applicant)),
        requests=tuple(_requests(table)),
        situation=table.flags("situation"),
        accepted=tuple(acceptances(table)),
        langue=(applicant.word("langue") if applicant else None),
    )
    if applicant:
        applicant.finish()
    _passwords(table)
    table.finish()
    return form


def _passwords(table: Table) -> Mapping[str, str]:
    given = table.table(PASSWORDS)
    return {name: given.text(name) for name in given.keys()} if given else {}  # noqa: SIM118 -- not a dict


def _stage(table: Table) -> Stage | None:
    value = table.text("etape").strip()
    if not value:
        return None
    stage = stage_named(value)
    if stage is None:
        raise table.error("etape", "étape inconnue", f"Étapes possibles : {', '.join(Stage)}.")
    return stage


def stage_named(text: str) -> Stage | None:
    """The stage as people write it: « Renouvellement », « première demande »."""
    if (exact := _STAGES.get(text.strip())) is not None:
        return exact
    plain = "".join(
        each
        for each in unicodedata.normalize("NFKD", text).lower()
        if not unicodedata.combining(each)
    )
    words = frozenset(re.findall(r"[a-z0-9]+", plain))
    return next((stage for word, stage in _STAGE_WORDS if word in words), None)


def _fields(table: Table) -> Iterator[Field]:
    for number, each in enumerate(table.tables("fields")):
        code, label = each.text("code"), each.text("label")
        identity = each.text("id") or code or f"fields[{number}]"
        yield Field(identity, code, label, each.text("value"), kind_of(code, label))
        each.finish()


def _applicant_fields(table: Table | None) -> Iterator[Field]:
    if table is None:
        return
    for key, kind in APPLICANT.items():
        values = table.texts(key)
        for number, value in enumerate(values):
            suffix = f"[{number}]" if len(values) > 1 else ""
            yield Field(f"demandeur.{key}{suffix}", "", key, value, kind)


def _requests(table: Table) -> Iterator[Request]:
    for number, each in enumerate(table.tables("requests")):
        yield Request(
            each.text("id") or f"requests[{number}]",
            each.text("label"),
            each.text("accept"),
            each.texts("files"),
            each.number("poids_max_mo", 0.0),
        )
        each.finish()
