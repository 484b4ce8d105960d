"""How the sheet calls documents: their French name, which offices know, with a gloss beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from linter.law.load import load_law
from linter.writing.wording import kind_name

EPHOTO: Final = "e-photo"
_UNKNOWN: Final = "document non reconnu"
_GLOSSES: Final = {
    "passeport": "passeport",
    "pages_passeport": "passeport",
    "passeport_francais": "passeport",
    "titre_sejour": "titre_sejour",
    "carte_sejour_temporaire": "titre_sejour",
    "carte_sejour_pluriannuelle": "titre_sejour",
    "carte_resident": "titre_sejour",
    "carte_bleue_europeenne": "titre_sejour",
    "visa_long_sejour": "visa",
    "visa_court_sejour": "visa",
    "cni_francaise": "carte_identite",
    "carte_identite_etrangere": "carte_identite",
    "piece_identite_hebergeant": "carte_identite",
    "piece_identite_tiers": "carte_identite",
    "justificatif_domicile": "justificatif_domicile",
    "justificatif_domicile_hebergeant": "justificatif_domicile",
    "quittance_loyer": "quittance_loyer",
    "attestation_hebergement": "attestation_hebergement",
    "acte_naissance": "acte_naissance",
    "acte_mariage": "acte_mariage",
    "livret_famille": "livret_famille",
    "bulletins_salaire": "bulletin_salaire",
    "contrat_travail": "contrat_travail",
    "avis_imposition": "avis_imposition",
    "certificat_inscription": "certificat_scolarite",
    "certificat_scolarite_enfant": "certificat_scolarite",
    "releves_notes": "releve_notes",
    "contrat_engagement_republicain": "contrat_engagement",
    "code_photo": "ephoto",
    "releves_bancaires": "releve_compte",
    "justificatif_assurance_maladie": "assurance_maladie",
    "recepisse": "recepisse",
}
_BILLS: Final = "facture_"
_OWN_NAMES: Final = {"code_photo": EPHOTO}
_FAMILIES: Final = frozenset(
    {"sejour", "identite", "etat_civil", "domicile", "ressources", "travail", "etudes", "sante"}
    | {"vie_familiale"}
)


@dataclass(frozen=True, slots=True)
class DocumentName:
    """A document: its name in French, and the sentence that glosses it."""

    french: str
    gloss: str


def name_of(kind: str | None, french: str = "") -> DocumentName:
    """How to call a document of this kind; `french` where the law has other words for it here."""
    if kind is None:
        return DocumentName(french or _UNKNOWN, "gloss.autre")
    return DocumentName(_OWN_NAMES.get(kind) or french or kind_name(kind), f"gloss.{_gloss(kind)}")


def _gloss(kind: str) -> str:
    if kind in _GLOSSES:
        return _GLOSSES[kind]
    if kind.startswith(_BILLS):
        return "facture"
    known = load_law().kinds.get(kind)
    return known.family if known and known.family in _FAMILIES else "autre"
