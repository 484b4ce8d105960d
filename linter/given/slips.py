"""What is usually wrong on a line that is not TOML, and how to write it: for people, not parsers.

Nothing of what the line says is quoted: it may be nobody's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from unidecode import unidecode


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
_QUOTED: Final = frozenset(key for key, shown in _EXAMPLES.items() if shown.startswith('"'))
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
    r"=\s*(?:\d{1,2}\s*[/.\u2010-\u2015-]\s*\d{1,2}\s*[/.\u2010-\u2015-]\s*\d{2,4}"
    r"|\d{4}\s*[/.\u2010-\u2015-]\s*\d{1,2}(?:\s*[/.\u2010-\u2015-]\s*\d{1,2})?"
    r"|\d{1,2}(?:er)?\s+[^\W\d]{3,}\.?\s+\d{4})(?!\d)"
)
_TIME: Final = re.compile(r"=\s*\d{4}-\d{2}-\d{2}\s*(?:[àa]|T|,)?\s*\d{1,2}\s*[h:]", re.IGNORECASE)
_NUMBER: Final = re.compile(r"=\s*[+(]*\d[\d ./()-]*\s*(?:#.*)?$")
_DECIMAL: Final = re.compile(r"=\s*\d+,\d+\s*(?:#.*)?$")
_ANSWER: Final = re.compile(
    r"=\s*(?:oui|non|vrai|faux|true|false|yes|no)\s*(?:#.*)?$", re.IGNORECASE
)
_COLON: Final = re.compile(r"^\s*[\w.-]+\s*:\s*\S")
# Neither a number nor a day nor yes or no: « = 12 rue des Lilas ».
_BARE: Final = re.compile(
    r"=\s*\[?\s*(?!(?:true|false|[\w:.+-]*\d)\s*[],]?\s*(?:#.*)?$)[^\s\"'\[\]#]"
)
_WITHIN: Final = re.compile(r"=\s*\[?\s*(?:\"[^\"]*\"|'[^']*')+\s*[^\s,\]#]")
_SEVERAL: Final = re.compile(r"=\s*\[?\s*\"[^\"]*\"\s*(?:[,;]|\bet\b|(?=\"))\s*\"")
_ENDED: Final = re.compile(r"=.*[\"\]\d]\s*[,;.]\s*(?:#.*)?$")
_TWICE_EQUAL: Final = re.compile(r"^\s*[\w-]+\s*=\s*=")
_PATH: Final = re.compile(r'=.*".*\\')
_NOTHING: Final = re.compile(r"=\s*(?:#.*)?$")


NOT_TOML: Final = Slip(
    "ce n'est pas du TOML valable",
    'Écrivez une ligne par mot, comme : nom = "Ndiaye"',
)


NOT_UTF_8: Final = Slip(
    "une lettre accentuée n'est pas enregistrée en UTF-8",
    "Dans le Bloc-notes : Fichier, Enregistrer sous, Encodage : UTF-8.",
)
_OF_EDITORS: Final = re.compile(
    r"\s*(?:\{\\rtf|PK\x03\x04|<!?[a-z]|\xd0\xcf\x11\xe0)", re.IGNORECASE
)


def document_of_editor(text: str) -> Slip | None:
    """Whether the whole file is a letter of a word processor, or a page."""
    if not _OF_EDITORS.match(text):
        return None
    return Slip(
        "ce fichier vient d'un traitement de texte (Word, WordPad, TextEdit)",
        "Écrivez dossier.toml avec le Bloc-notes (TextEdit : Format, Convertir au format Texte).",
    )


def repeated(line: str) -> Slip:
    """What stands twice in the file, this line being the second."""
    if found := _table(line):
        return found
    key = _KEY.match(line)
    word = f" (« {key['key']} »)" if key and key["key"] in {*_EXAMPLES, *_DATES} else ""
    return Slip(
        f"ce mot{word} est déjà écrit plus haut dans la même partie",
        "Gardez une seule des deux lignes, et effacez l'autre.",
    )


def slip(line: str) -> Slip | None:
    """What is wrong with a line that is not TOML, when it is one of the slips people make."""
    return next((found for test in _TESTS if (found := test(line))), None)


def unended(text: str) -> int | None:
    """The line, from 1, on which a text or a list begins that never ends."""
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if _unended(line)), None)


def folded(key: str) -> str:
    """« Prénoms », « date de naissance » as keys are written."""
    return re.sub(r"[\s_-]+(?:de[\s_-]+)?", "_", unidecode(key).lower().strip())


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


def _time(line: str) -> Slip | None:
    if not _TIME.search(line):
        return None
    found = _KEY.match(line)
    key = found["key"] if found and found["key"] in {*_EXAMPLES, *_DATES} else "ephoto_prise_le"
    return Slip("l'heure n'est pas écrite comme il faut", f"Écrivez : {key} = 2026-11-22T18:00")


def _date(line: str) -> Slip | None:
    if iso := _ISO.search(line):
        how = f"Vérifiez-la. {_write(line, _A_DATE, 'date_depot')}"
        return None if _exists(iso["day"]) else Slip("cette date n'existe pas", how)
    found = _KEY.match(line)
    if not _DATE.search(line) or (found and found["key"] in _QUOTED):
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
    how = _write(line.replace(":", "=", 1), _A_TEXT, "nom")
    return Slip("il faut un signe égal (=) et non deux points", how)


def _path(line: str) -> Slip | None:
    if not _PATH.search(line):
        return None
    return Slip(
        "une barre inversée (\\) ne s'écrit pas ainsi",
        'Écrivez une barre oblique : files = ["papiers/facture.pdf"]',
    )


def _several(line: str) -> Slip | None:
    if not _SEVERAL.search(line):
        return None
    return Slip(
        "plusieurs textes s'écrivent entre crochets, avec une virgule entre eux",
        _write(line, '["Awa", "Fatou"]', "prenoms"),
    )


def _ended(line: str) -> Slip | None:
    if not _ENDED.search(line):
        return None
    return Slip(
        "il y a un signe de trop à la fin de la ligne",
        f"{_write(line, _A_TEXT, 'nom')}, sans virgule ni point-virgule à la fin.",
    )


def _twice_equal(line: str) -> Slip | None:
    if not _TWICE_EQUAL.search(line):
        return None
    return Slip("il y a deux signes égal", _write(line, _A_TEXT, "nom"))


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
    if said.lstrip().startswith("["):
        how = "Écrivez : [demandeur], ou [[requests]] pour chaque pièce demandée."
        return Slip("un crochet n'est pas refermé", how)
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
    meant = folded(found["key"])
    if meant in {*_EXAMPLES, *_DATES}:
        return Slip(
            "le mot avant le signe égal s'écrit sans accent ni espace",
            f"Écrivez : {example(meant)}",
        )
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
    *(_quotes, _spaced_key, _twice_equal, _time, _date, _answer, _number, _colon, _path, _several),
    *(_ended, _within, _unended, _table, _no_value, _bare, _anything),
)
