"""In which form a document comes: full copy or extract, front or back, translated."""

from __future__ import annotations

import re
from typing import Final

from linter.model.traits import Trait
from linter.model.words import Detail
from linter.reading.kind.traits import kinds_with
from linter.text.ascii import in_ascii

_TRANSLATED: Final = re.compile(
    r"TRADUCT(?:EUR|RICE)\W{0,3}(?:\w+\W+){0,3}?(?:ASSERMENTE|EXPERT|PRES\W|AGREE)"
    r"|TRADUCTION\W+(?:DE L|DU\W|DE LA|CERTIFIEE|ASSERMENTEE|CONFORME|OFFICIELLE)"
    r"|NE VARIETUR|EXPERT TRADUCTEUR|TRADUIT (?:DE|DU)\W|^\W*TRADUCTION\W*$",
    re.MULTILINE,
)
_CERTIFIED: Final = re.compile(r"CERTIFI(?:E|ONS)\b[^.]{0,80}\bTRADUCTION\b|NE VARIETUR")
# The first that is met is the one: a multilingual extract also says « extrait ».
_FORMS: Final = tuple(
    (detail, re.compile(pattern))
    for detail, pattern in (
        (
            Detail.EXTRAIT_PLURILINGUE,
            r"PLURILINGUE|MULTILINGU|VIENNE LE 8 SEPTEMBRE|COMMISSION INT\w+ DE L.ETAT CIVIL",
        ),
        (Detail.COPIE_INTEGRALE, r"COPIE\W+(?:INTEGRALE|LITTERALE)|CERTIFIED FULL COPY"),
        (Detail.EXTRAIT_SANS_FILIATION, r"SANS\W+(?:INDICATION DE (?:LA )?)?FILIATION"),
        (Detail.EXTRAIT_AVEC_FILIATION, r"AVEC\W+(?:INDICATION DE (?:LA )?)?FILIATION"),
        (Detail.EXTRAIT, r"\bEXTRAIT\b"),
    )
)
_STAGES: Final = tuple(
    (detail, re.compile(pattern))
    for detail, pattern in (
        (Detail.PROLONGATION, r"ATTESTATION\W+DE\W+PROLONGATION"),
        (
            Detail.DECISION_FAVORABLE,
            r"ATTESTATION\W+DE\W+DECISION\W+FAVORABLE|DECISION\W+FAVORABLE\W+A\W+ETE",
        ),
        (Detail.DEPOT, r"(?:ATTESTATION|CONFIRMATION)\W+DE?U?\W+DEPOT"),
        (Detail.RECEPISSE, r"RECEPISSE"),
    )
)
# « Titre de séjour » is printed on both sides.
_FRONT: Final = re.compile(
    r"CATEGORIE\W+DU\W+TITRE|TYPE\W+OF\W+PERMIT|\bSURNAME|\bFORENAMES|VALABLE\W+JUSQU"
    r"|VALID\W+UNTIL|CARTE\W+DE\W+(?:RESIDENT|SEJOUR)|\bNOM\b[^\n]{0,12}PRENOM"
)
_BACK: Final = re.compile(
    r"^\s*I[RT<]FRA[A-Z0-9<]{10,}|LIEU\W+DE\W+NAISSANCE.*PLACE\W+OF\W+BIRTH", re.MULTILINE
)


def details_of(kind: str, text: str) -> frozenset[Detail]:
    """What the text of a page says of its form, for a document of this kind."""
    raw = in_ascii(text).upper()
    found = set()
    if is_translation(text):
        found.add(Detail.TRADUCTION)
    if kind in kinds_with(Trait.CIVIL_STATUS_ACT):
        found |= _first(_FORMS, raw)
    elif kind in kinds_with(Trait.RECEIPT):
        found |= _first(_STAGES, raw)
    elif kind in kinds_with(Trait.PERMIT):
        found |= {Detail.RECTO} if _FRONT.search(raw) else set()
        found |= {Detail.VERSO} if _BACK.search(raw) else set()
    return frozenset(found)


def is_translation(text: str) -> bool:
    """Whether the page says that it is a sworn translation."""
    return bool(_TRANSLATED.search(in_ascii(text).upper()))


def _first(choices: tuple[tuple[Detail, re.Pattern[str]], ...], raw: str) -> set[Detail]:
    return next(({detail} for detail, pattern in choices if pattern.search(raw)), set())


def is_certified_translation(text: str) -> bool:
    """Whether the page speaks of a sworn translation, and certifies one: no notice does."""
    raw = in_ascii(text).upper()
    return bool(_CERTIFIED.search(raw) and _TRANSLATED.search(raw))
