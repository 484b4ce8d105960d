"""From a label as met to words: no accents, no capitals, no plurals, codes and file names split.

`words("Justif. de domicile de - de 3 mois")` -> justif, domicil, moins, 3, mois: each word keeps
what it was written as, its stem, and what stood before it (« ou », a comma, a parenthesis).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from unidecode import unidecode


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a label.

    Attributes:
        text: lower case, without accents.
        stem: what it is compared by.
        before: marks since the word before it, in order: "ou", "et", ",", ";", ":", "(", ")", "/".
        depth: how many parentheses it stands in.
        corrected: it was not known, and is read as the known word that is nearest.
        guessed: it may be a typo of several words, so that nothing final rests on it.
    """

    text: str
    stem: str
    before: str = ""
    depth: int = 0
    corrected: bool = False
    guessed: bool = False


_EXTENSION: Final = re.compile(
    r"\.(?:pdf|jpe?g|png|heic|tiff?|docx?|odt|gif|webp)\b", re.IGNORECASE
)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_MIDDOT: Final = re.compile(r"[·•‧]\w+(?:[·•‧]s\b)?")
_INCLUSIVE: Final = re.compile(r"\((?:s|e|es|x|aux|al|ne|nes|se|ve|ere|trice|euse)\)")
_DOTTED: Final = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?\b")
_THOUSANDS: Final = re.compile(r"(?<=\d) (?=\d{3}\b)")
_ELISION: Final = re.compile(r"\b(?:l|d|qu|n|s|j|m|t|c|jusqu|lorsqu|puisqu)'")
_FEWER: Final = re.compile(
    r"\bde - de\b|\bde -de\b|< ?=?(?= ?\d)|(?<![\w)]) ?- ?(?=\d+ ?mois)|\binf\w*\.? a\b"
)
_TOKEN: Final = re.compile(r"[a-z]+\d+|\d+(?:[.,]\d+)?|[a-z]+|[();:,/+&?]")

_MEMBER_STATE: Final = " etat membre "
_MARKS: Final = {mark: mark for mark in "();:,/?"} | {
    "+": "et",
    "&": "et",
    "et": "et",
    "and": "et",
    "ou": "ou",
    "or": "ou",
}
_DEPTH: Final = {"(": 1, ")": -1}
_SPELLINGS: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\be[ -]photos?\b", "ephoto"),
        (r"\bk[ -]?bis\b", "kbis"),
        (r"\bvls[ /-]*ts\b", "vlsts"),
        (r"\bn(?:deg|o)\.? ?(?=[\d(])|\bnumero (?=\d)", " "),
        (r"\ben cours de valid(?:ite|ation)\b", " encours "),
        (r"\bs'il (?:vous|te) plait\b|\bsvp\b", " "),
        (r"\bs'il y a lieu\b|\ble cas echeant\b", " eventuellement "),
        (r"\bl'un\b|\bl'une\b", " un "),
        (r"\bnon[ -](?=[a-z])", "non"),
        (r"\bcontre[ -]signe", "contresigne"),
        (r"\bau[ -]pair\b", "aupair"),
        (r"\bsemi[ -]", "semi"),
        (r"\bauto[ -]?entrepreneur", "autoentrepreneur"),
        (r"\bmicro[ -]?entrepre", "microentrepre"),
        (r"\bpole[ -]emploi\b", "france travail"),
        (r"\blong[ -](?=sejour)", "long "),
        (r"\bvisas? (?:de )?(?:type )?([cd])\b", r"visa type\1"),
        (r"\bbulletin +(?:n\w*\.? *)?3\b", "b3"),
        (r"\blivrets? a\b", "livreta"),
        (r"\bemplois? du temps\b", "emploidutemps"),
        (r"\ba temps (?:plein|complet|partiel)\b", " "),
        (r"\bmari\b", "epoux"),
        (r"\bpays tiers\b", "pays etranger"),
        (r"\bpays (?:membres? )?(?:de |d )?(?:l'|l )?(?:ue|union europeenne)\b", _MEMBER_STATE),
        (r"\beu (?:member )?(?:state|country)\b", _MEMBER_STATE),
        (r"\bniveau +([abc]\d)\b", r"\1"),
        (r"\bniveau +(\d|i{1,3})\b", r"niveau\1"),
    )
)

_WHEN: Final = (
    r"(?:si|s'ils?|lorsqu'?\w*|selon|en cas|dans le cas|dans l'hypothese|sauf|uniquement|seulement"
    r"|a l'exclusion|exclusion|pour continuer|pour une premiere|le cas echeant|a defaut"
    r"|if|only if|unless)"
)
_LEADING_CLAUSE: Final = re.compile(rf"^\W*{_WHEN}\b(?:[^:]*:|[^,:]*,)(?=.*\w)")
_CLAUSE_IN_PARENTHESES: Final = re.compile(
    rf"\((?:en renouvellement|en premiere|pour les|{_WHEN})\b[^()]*\)"
)
_TRAILING_CLAUSE: Final = re.compile(
    r"(?<=[\w)])[ ,;]+(?:sauf|uniquement|seulement|a l'exclusion|si vous|si le|si la|si l'|s'il y a"
    r"|lorsque|if you|unless)\b.*$"
)
_WORDLIKE: Final = re.compile(r"[a-z]{3}")

# Shortened words as portals, préfectures and counsellors write them.
ABBREVIATIONS: Final = {
    "justif": "justificatif",
    "justifs": "justificatif",
    "just": "justificatif",
    "attest": "attestation",
    "attestat": "attestation",
    "att": "attestation",
    "certif": "certificat",
    "cert": "certificat",
    "decl": "declaration",
    "dom": "domicile",
    "ident": "identite",
    "nat": "nationalite",
    "doc": "document",
    "docs": "document",
    "oblig": "obligatoire",
    "nais": "naissance",
    "naiss": "naissance",
    "cop": "copie",
    "photocop": "photocopie",
    "aut": "autorisation",
    "autoris": "autorisation",
    "trav": "travail",
    "prefect": "prefecture",
    "tel": "telephone",
    "elec": "electricite",
    "ass": "assurance",
    "mdp": "mot",
    "immat": "immatriculation",
    "inscr": "inscription",
    "temp": "temporaire",
    "imp": "impot",
    "bull": "bulletin",
    "sal": "salaire",
    "dipl": "diplome",
    "med": "medical",
    "resid": "residence",
    "photos": "photographie",
    "photo": "photographie",
    "facs": "facture",
    "assur": "assurance",
    "secu": "securite sociale",
    "app": "appartement",
    "asso": "association",
    "quitt": "quittance",
    "mat": "materiel",
    "pp": "passeport",
}

_IRREGULAR: Final = {
    "baux": "bail",
    "travaux": "travaux",
    "pays": "pays",
    "paye": "pai",
    "payes": "pai",
    "paie": "pai",
    "paies": "pai",
    "mois": "mois",
    "ans": "an",
    "annees": "annee",
    "annee": "annee",
    "entree": "entree",
    "pris": "pris",
    "statuts": "statuts",
    "prise": "pris",
    "parente": "parente",
    "tous": "tous",
    "toutes": "tous",
    "entrees": "entree",
    "annuel": "annuel",
    "dat": "dat",
    "fils": "fils",
    "moins": "moins",
    "plus": "plus",
    "avis": "avis",
    "acces": "acces",
    "deces": "deces",
    "succes": "succes",
    "visas": "visa",
    "prets": "pret",
    "bulletins": "bulletin",
    "oeuvre": "oeuvre",
    "children": "child",
    "certificates": "certificate",
}


# A stem is never cut shorter, so that « tirées » does not meet « TIR ».
_SHORTEST: Final = 4


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What a word is compared by: without the marks of plural and feminine.

    Light on purpose: « national » and « nationales » meet, « employé » and « employeur » do not.
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < _SHORTEST or word[-1].isdigit():
        return word
    if word.endswith("aux") and len(word) > _SHORTEST + 1:
        return word[:-3] + "al"
    if word[-1] in "sx" and not word.endswith("ss"):
        word = word[:-1]
    while word.endswith("e") and len(word) > _SHORTEST:
        word = word[:-1]
    if len(word) > _SHORTEST + 1 and word[-1] == word[-2] and word[-1] in "lnt":
        word = word[:-1]
    return word


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The words of a label, of a name of the catalogue, of a code or of a file name."""
    marks: list[str] = []
    depth = 0
    found: list[Word] = []
    for piece in _TOKEN.findall(clean(text)):
        mark = _MARKS.get(piece)
        if mark is not None:
            depth = max(0, depth + _DEPTH.get(piece, 0))
            marks.append(mark)
        else:
            for part in ABBREVIATIONS.get(piece, piece).split():
                found.append(Word(part, stem(part), " ".join(marks), depth))
                marks.clear()
    return tuple(found)


def clean(text: str) -> str:
    """Lower case, no accents, no elisions, one spelling for what has several."""
    text = _EXTENSION.sub(" ", text.replace("€", " euros ").replace("%", " pourcent "))
    text = _CAMEL.sub(" ", _MIDDOT.sub("", text)).replace("’", "'").replace("_", " ")
    text = unidecode(text).lower()
    text = _FEWER.sub(" moins de ", text)
    text = _INCLUSIVE.sub("", text)
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text)
    text = _THOUSANDS.sub("", text)
    text = _without_clauses(text)
    for pattern, replacement in _SPELLINGS:
        text = pattern.sub(replacement, text)
    return _ELISION.sub(" ", text)


def _without_clauses(text: str) -> str:
    """Without « si vous êtes… : », « (sauf…) », « …, uniquement si… »: they say when, not which."""
    left = _LEADING_CLAUSE.sub("", _CLAUSE_IN_PARENTHESES.sub(" ", text))
    left = _TRAILING_CLAUSE.sub("", left)
    return left if _WORDLIKE.search(left) else text
