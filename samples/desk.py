"""Twelve people's scans as they come to a desk, without a form: `python -m samples.desk FOLDER`.

Folders bear a name and little else; one person in three brings everything in one file. Beside
them, the list that the association keeps of some.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from samples.documents import declarations, domicile, etudes, identite, ressources
from samples.files import Maker, joined, made, scanned
from samples.people import ADAEZE, AWA, HALYNA, MINH, MOUSSA, OLEH, ROSA, YUSUF, Person
from samples.sample import EPHOTO_CODE, EPHOTO_TAKEN
from samples.scan import PHONE_ON_CARD

LIST_FILE = "liste.csv"
_LIST = """\
Nom;Prénom;Titre;Étape;Langue
Nguyen;Minh Anh;étudiant;renouvellement;
Specimen;Yusuf;réfugié;;ar
Maquette;Moussa;salarié;renouvellement;
Inconnu;Personne;visiteur;premiere;
"""

# A second person of a family, or a namesake far away: other names, other documents.
_SALMA = replace(
    YUSUF, surname="Exemple", given_names="Salma", sex="F", born=date(1994, 5, 2),
    document="N00112233", number="9900112233", permit="FR1122334",
)  # fmt: skip
_IVAN = replace(
    OLEH, surname="Kopia", given_names="Ivan", born=date(1988, 9, 9), document="FK445566",
    number="9900445566", permit="FR4455667",
)  # fmt: skip
_LEILA = replace(
    AWA, surname="Brouillon", given_names="Leïla", born=date(2003, 1, 30), document="A77001122",
    number="9900770011", permit="FR7700112",
)  # fmt: skip
_TESFAY = replace(
    MOUSSA, surname="Essai", given_names="Tesfay", country="ERI", nationality="érythréenne",
    born=date(1990, 2, 14), birth_place="Asmara", document="K0099887", number="9900998877",
    permit="FR9988776",
)  # fmt: skip


def _card(person: Person, ground: str, until: date = date(2027, 2, 10)) -> Maker:
    since = until.replace(year=until.year - 1)
    return scanned(made(identite.residence_permit, person, since, until, ground), PHONE_ON_CARD)


def _passport(person: Person, until: date = date(2031, 4, 1)) -> Maker:
    return scanned(
        made(identite.passport, person, until.replace(year=until.year - 10), until), PHONE_ON_CARD
    )


def _usual(person: Person, ground: str) -> dict[str, Maker]:
    return {
        "titre.pdf": _card(person, ground),
        "passeport.pdf": _passport(person),
        "domicile.pdf": made(domicile.electricity_bill, person, date(2026, 10, 12)),
        "engagement.pdf": made(declarations.commitment, person, date(2026, 11, 20)),
    }


def _slips(person: Person) -> tuple[Maker, ...]:
    return tuple(made(ressources.pay_slip, person, date(2026, month, 1)) for month in (8, 9, 10))


def _in_one(files: Mapping[str, Maker], *more: Maker) -> dict[str, Maker]:
    return {"scan_0001.pdf": joined(*files.values(), *more)}


def _ephoto(person: Person) -> Maker:
    return made(identite.ephoto_sheet, person, EPHOTO_CODE, EPHOTO_TAKEN)


def _school(person: Person) -> dict[str, Maker]:
    return {
        "scolarite.pdf": made(etudes.school_certificate, person, date(2026, 9, 14)),
        "notes.pdf": made(etudes.transcript, person, date(2026, 7, 3)),
        "bourse.pdf": made(etudes.scholarship, person, date(2026, 9, 1)),
        "ephoto.pdf": _ephoto(person),
    }


PEOPLE: dict[str, Callable[[], dict[str, Maker]]] = {
    "NDIAYE-ESSAI Awa": lambda: _usual(AWA, "étudiant") | _school(AWA),
    "NGUYEN Minh Anh": lambda: _in_one(_usual(MINH, "étudiant"), *_school(MINH).values()),
    "specimen yusuf": lambda: {
        "recepisse.pdf": made(domicile.rent_receipt, YUSUF, date(2026, 10, 1)),
        "passeport.pdf": _passport(YUSUF),
    },
    "EXEMPLE Salma - renouvellement": lambda: _usual(_SALMA, "vie privée et familiale"),
    "PRUEBA Rosa visiteur": lambda: (
        _usual(ROSA, "visiteur")
        | {"banque.pdf": made(ressources.bank_attestation, ROSA, date(2026, 11, 2))}
    ),
    "TEMOIN-OKAFOR": lambda: _in_one(_usual(ADAEZE, "salarié"), *_slips(ADAEZE)),
    "Zrazok Oleh": lambda: {
        "titre.pdf": _card(OLEH, "bénéficiaire de la protection subsidiaire"),
        "domicile.pdf": made(domicile.internet_bill, OLEH, date(2026, 2, 12)),
    },
    "zrazok halyna": lambda: _usual(HALYNA, "vie privée et familiale"),
    "MAQUETTE Moussa": lambda: (
        _usual(MOUSSA, "salarié") | {"passeport.pdf": _passport(MOUSSA, date(2026, 6, 1))}
    ),
    "KOPIA Ivan changement de statut": lambda: _in_one(_usual(_IVAN, "étudiant"), *_slips(_IVAN)),
    "BROUILLON Leila etudiant renouvellement": lambda: (
        {"titre.pdf": _card(_LEILA, "étudiant", date(2026, 10, 30))} | _school(_LEILA)
    ),
    "ESSAI Tesfay": lambda: {
        "scan.pdf": scanned(made(declarations.no_work, _TESFAY, date(2026, 11, 2)))
    },
}


def write(folder: Path) -> None:
    """Make the twelve folders and the list below `folder`."""
    for name, files in PEOPLE.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for file, make in files().items():
            (folder / name / file).write_bytes(make())
    (folder / LIST_FILE).write_text(_LIST, "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write(parser.parse_args().folder)
