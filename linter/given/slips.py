"""What is usually wrong on a line that is not TOML, and how to write it: for people, not parsers.

Nothing of what the line says is quoted: it may be nobody's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, and how to write it."""

    problem: str
    remedy: str


# How the keys that people write are written, for the examples.
_EXAMPLES: Final = {
    "titre": '"etudiant"',
    "etape": '"renouvellement"',
    "nom": '"Ndiaye"',
    "nom_usage": '"Diallo"',
    "prenoms": '["Awa", "Fatou"]',
    "telephone": '"06 12 34 56 78"',
    "numero_etranger": '"9900000000"',
    "email": '"awa@example.org"',
    "adresse": '"12 rue des Lilas, 38000 Grenoble"',
    "code_ephoto": '"AB12CD34EF56GH78IJ90KL"',
    "files": '["passeport.pdf", "titre.pdf"]',
    "ephoto_prise_le": "2026-11-22T18:00",
}
_DATES: Final = frozenset(
    {"date_depot", "titre_expire_le", "date_naissance", "complement_demande_le", "le"}
)
_A_DATE: Final = "2026-11-23"
_A_TEXT: Final = '"Ndiaye"'
_A_NUMBER: Final = '"06 12 34 56 78"'

_KEY: Final = re.compile(r"^\s*(?P<key>[^=\[\]#]+?)\s*=")
_PLAIN_KEY: Final = re.compile(r"[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*'")
_QUOTES: Final = re.compile(
    "[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b\u2033\uff02]"
)
_ISO: Final = re.compile(r"=\s*(?P<day>\d{4}-\d{2}-\d{2})(?!\d)")
_DATE: Final = re.compile(
    r"=\s*(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|\d{1,2}(?:er)?\s+[^\W\d]{3,}\.?\s+\d{4})(?!\d)"
)
_NUMBER: Final = re.compile(r"=\s*\+?\d[\d .]*\s*(?:#.*)?$")
_DECIMAL: Final = re.compile(r"=\s*\d+,\d+\s*(?:#.*)?$")
_ANSWER: Final = re.compile(
    r"=\s*(?:oui|non|vrai|faux|true|false|yes|no)\s*(?:#.*)?$", re.IGNORECASE
)
_COLON: Final = re.compile(r"^\s*[\w.-]+\s*:\s*\S")
_BARE: Final = re.compile(r"=\s*\[?\s*[^\W\d_]")
_WITHIN: Final = re.compile(r"=\s*\[?\s*(?:\"[^\"]*\"|'[^']*')+\s*[^\s,\]#]")
_PATH: Final = re.compile(r'=.*".*\\')
_NOTHING: Final = re.compile(r"=\s*(?:#.*)?$")


NOT_TOML: Final = Slip(
    "ce n'est pas du TOML valable",
    'Écrivez une ligne par mot, comme : nom = "Ndiaye"',
)


def slip(line: str) -> Slip | None:
    """What is wrong with a line that is not TOML, when it is one of the slips people make."""
    return next((found for test in _TESTS if (found := test(line))), None)


def unended(text: str) -> int | None:
    """The line, from 1, on which a text or a list begins that never ends."""
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if _unended(line)), None)


def example(key: str, usual: str = _A_TEXT) -> str:
    """How the value of a key is written: `telephone = "06 12 34 56 78"`."""
    return f"{key} = {_A_DATE if key in _DATES else _EXAMPLES.get(key, usual)}"


def _write(line: str, usual: str, fallback: str) -> str:
    """« Écrivez : nom = "Ndiaye" », of the line's own key when it is one we know."""
    found = _KEY.match(line)
    key = found["key"] if found else ""
    return f"Écrivez : {example(key if key in _EXAMPLES or key in _DATES else fallback, usual)}"


def _quotes(line: str) -> Slip | None:
    if not _QUOTES.search(line.partition("#")[0]):
        return None
    how = _write(line, _A_TEXT, "nom")
    return Slip(
        "les guillemets sont ceux d'un traitement de texte",
        f"{how}, avec les guillemets droits du clavier (le Bloc-notes les laisse droits).",
    )


def _date(line: str) -> Slip | None:
    if found := _ISO.search(line):
        how = f"Vérifiez-la. {_write(line, _A_DATE, 'date_depot')}"
        return None if _exists(found["day"]) else Slip("cette date n'existe pas", how)
    if not _DATE.search(line):
        return None
    return Slip(
        "la date n'est pas écrite comme il faut",
        f"{_write(line, _A_DATE, 'date_depot')} : l'année, le mois, le jour, deux chiffres pour le "
        "mois et pour le jour, sans guillemets.",
    )


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _answer(line: str) -> Slip | None:
    if not _ANSWER.search(line):
        return None
    return Slip("une réponse s'écrit true (oui) ou false (non)", "Écrivez : heberge = true")


def _number(line: str) -> Slip | None:
    if _DECIMAL.search(line):
        return Slip("un nombre s'écrit avec un point", "Écrivez : poids_max_mo = 4.5")
    if not _NUMBER.search(line):
        return None
    return Slip("un numéro s'écrit entre guillemets", _write(line, _A_NUMBER, "telephone"))


def _colon(line: str) -> Slip | None:
    if not _COLON.search(line):
        return None
    return Slip("il faut un signe égal (=) et non deux points", 'Écrivez : nom = "Ndiaye"')


def _path(line: str) -> Slip | None:
    if not _PATH.search(line):
        return None
    return Slip(
        "une barre inversée (\\) ne s'écrit pas ainsi",
        'Écrivez une barre oblique : files = ["papiers/facture.pdf"]',
    )


def _within(line: str) -> Slip | None:
    if not _WITHIN.search(line):
        return None
    return Slip(
        "la valeur a un guillemet ou une apostrophe de trop, ou un texte de trop après elle",
        f"{_write(line, _A_TEXT, 'nom')}, entre deux guillemets droits et rien d'autre ; une "
        "apostrophe s'écrit telle quelle entre guillemets.",
    )


def _unended(line: str) -> Slip | None:
    said = line.partition("#")[0]
    if said.count('"') % 2 == 0 and said.count("[") == said.count("]"):
        return None
    return Slip(
        "un guillemet ou un crochet n'est pas refermé",
        'Écrivez : nom = "Ndiaye", ou : files = ["passeport.pdf", "titre.pdf"]',
    )


def _table(line: str) -> Slip | None:
    if not line.lstrip().startswith("["):
        return None
    return Slip(
        "cette partie est déjà plus haut, ou ses crochets ne vont pas",
        "Écrivez [demandeur] une seule fois, et [[requests]] pour chaque pièce demandée.",
    )


def _no_value(line: str) -> Slip | None:
    if _NOTHING.search(line):
        return Slip("il manque la valeur", f"{_write(line, _A_TEXT, 'nom')}, ou effacez la ligne.")
    if "=" in line or not line.strip():
        return None
    return Slip(
        "cette ligne n'a pas de signe égal",
        'Écrivez : nom = "Ndiaye" ; une remarque pour soi commence par #.',
    )


def _spaced_key(line: str) -> Slip | None:
    found = _KEY.match(line)
    if not found or _PLAIN_KEY.fullmatch(found["key"]):
        return None
    return Slip(
        "avant le signe égal, il faut un mot sans espace ni accent",
        "Écrivez : date_naissance = 2001-03-14, ou, pour un nom de fichier : "
        '"ma facture.pdf" = "…"',
    )


def _bare(line: str) -> Slip | None:
    if not _BARE.search(line):
        return None
    return Slip("un texte s'écrit entre guillemets", _write(line, _A_TEXT, "nom"))


def _anything(line: str) -> Slip | None:
    if not _KEY.match(line):
        return None
    return Slip(
        "cette ligne est de trop (déjà écrite plus haut ?), ou dit deux choses",
        'Gardez une seule ligne pour chaque mot, comme : nom = "Ndiaye"',
    )


_TESTS: Final = (
    *(_quotes, _spaced_key, _date, _answer, _number, _colon, _path, _within, _unended, _table),
    *(_no_value, _bare, _anything),
)
