"""The documents that bear a machine readable zone, and which one a zone tells."""

from __future__ import annotations

from typing import Final

from linter.model.content import MrzZone

PERMITS: Final = frozenset(
    {"titre_sejour", "carte_sejour_temporaire", "carte_sejour_pluriannuelle", "carte_resident"}
    | {"carte_bleue_europeenne"}
)
_PASSPORTS: Final = frozenset({"passeport", "passeport_francais"})
_VISAS: Final = frozenset({"visa_long_sejour", "visa_court_sejour"})
_CARDS: Final = frozenset({"cni_francaise", "carte_identite_etrangere"})
_TRAVEL: Final = frozenset({"titre_voyage", "dcem"})
IDENTITY_KINDS: Final = PERMITS | _PASSPORTS | _VISAS | _CARDS | _TRAVEL
_FRANCE: Final = "FRA"


# ICAO 9303-4: passports of refugees, of the stateless and of other aliens.
_TRAVEL_CODES: Final = frozenset({"PR", "PT", "PS"})
_PERMIT_CODES: Final = frozenset({"IR", "R", "IT", "TS", "RP", "AR", "CR"})
_SHORT_STAY_CODES: Final = frozenset({"VC", "VA"})  # Schengen visas of types C and A


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
    if zone.format.startswith("MRV"):
        return _kind_of_visa(code, issuer, by_words)
    if code in _TRAVEL_CODES or (code.startswith("P") and _is_anothers(zone)):
        possible, usual = frozenset({"dcem"}), "titre_voyage"
    elif code.startswith("P"):
        possible, usual = _TRAVEL, "passeport_francais" if issuer == _FRANCE else "passeport"
    elif issuer == _FRANCE and code in _PERMIT_CODES:
        possible, usual = PERMITS, "titre_sejour"
    elif zone.format == "IDFRA" or (issuer == _FRANCE and code == "ID"):
        possible, usual = frozenset(), "cni_francaise"
    else:
        return by_words if by_words in IDENTITY_KINDS else "carte_identite_etrangere"
    return by_words if by_words in possible else usual


def _kind_of_visa(code: str, issuer: str, by_words: str | None) -> str | None:
    """The letter tells a short stay; another state's visa is for France if its words say so."""
    if code in _SHORT_STAY_CODES:
        return "visa_court_sejour"
    if by_words in _VISAS:
        return by_words
    return "visa_long_sejour" if issuer == _FRANCE else None
