"""The documents that bear a machine readable zone, and which one a zone tells."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from linter.model.content import MrzZone
from linter.model.traits import IDENTITY, Trait
from linter.reading.kind.traits import kinds_with

_FRANCE: Final = "FRA"


@dataclass(frozen=True, slots=True)
class Told:
    """Which kind a sign of the page tells: `data/told.toml`, which says what each name means."""

    codes: dict[str, list[str]]
    zones: dict[str, str]
    openings: dict[str, str]


@cache
def told() -> Told:
    """Read once."""
    return Told(**tomllib.loads((Path(__file__).parent / "data/told.toml").read_text("utf-8")))


def is_identity(kind: str | None) -> bool:
    """Whether a document of this kind bears a zone, and hardly a sentence."""
    return kind in kinds_with(*IDENTITY, Trait.TRAVEL)


def _is_anothers(zone: MrzZone) -> bool:
    """Whether France issued it to somebody who is not French: a « titre de voyage ».

    Codes that begin with X (ICAO 9303-3, 5) are for refugees and the stateless.
    """
    said = zone.fields.get("nationality", "")
    other = said.startswith("X") or (zone.nationality_certain and said != _FRANCE)
    return zone.fields.get("issuer") == _FRANCE and bool(said) and other


def kind_of_zone(zone: MrzZone, by_words: str | None) -> str | None:
    """The kind that a valid zone tells, an id of the catalogue; words settle what it leaves open.

    ICAO 9303-3 to -7: the document code's first letter; France writes `IR` or `R` on residence
    permits, `ID` on its identity cards.
    """
    code, issuer = zone.fields.get("document_code", ""), zone.fields.get("issuer", "")
    codes, kinds = told().codes, told().zones
    if zone.format.startswith("MRV"):
        return _kind_of_visa(code, issuer, by_words)
    if code in codes["travel"] or (code.startswith("P") and _is_anothers(zone)):
        possible, usual = frozenset({kinds["minor"]}), kinds["travel"]
    elif code.startswith("P"):
        possible = kinds_with(Trait.TRAVEL)
        usual = kinds["french_passport" if issuer == _FRANCE else "passport"]
    elif issuer == _FRANCE and code in codes["permit"]:
        possible, usual = kinds_with(Trait.PERMIT), kinds["permit"]
    elif zone.format == "IDFRA" or (issuer == _FRANCE and code == "ID"):
        possible, usual = frozenset(), kinds["french_card"]
    else:
        return by_words if is_identity(by_words) else kinds["card"]
    return by_words if by_words in possible else usual


def _kind_of_visa(code: str, issuer: str, by_words: str | None) -> str | None:
    """The letter tells a short stay; another state's visa is for France if its words say so."""
    if code in told().codes["short_stay"]:
        return told().zones["short_stay"]
    if by_words in kinds_with(Trait.VISA):
        return by_words
    return told().zones["visa"] if issuer == _FRANCE else None
