"""The closed lists in which the law is written down, and in which two versions of it differ."""

from __future__ import annotations

from enum import StrEnum


class Whose(StrEnum):
    """Whose document it is; `FAMILLE` is any of the family, the applicant included."""

    DEMANDEUR = "demandeur"
    CONJOINT = "conjoint"
    ENFANT = "enfant"
    PARENT = "parent"
    HEBERGEANT = "hebergeant"
    EMPLOYEUR = "employeur"
    TIERS = "tiers"
    COUPLE = "couple"
    FAMILLE = "famille"


class Due(StrEnum):
    """When a document must be produced."""

    AU_DEPOT = "au_depot"
    A_LA_REMISE = "a_la_remise"


class Shape(StrEnum):
    """In which form the text wants a document."""

    EXTRAIT = "extrait"
    COPIE_INTEGRALE = "copie_integrale"
    COPIE = "copie"
    ORIGINAL = "original"
    SUR_L_HONNEUR = "sur_l_honneur"


class SectionKind(StrEnum):
    """For which applications a section of a row stands."""

    ALL = "all"
    FIRST = "first"
    AFTER_VLS_TS = "after_vls_ts"
    CHANGE_OF_STATUS = "change_of_status"
    RENEWAL = "renewal"
    MULTI_YEAR = "multi_year"
    RESIDENT_CARD = "resident_card"
    SITUATION = "situation"
    TERRITORY = "territory"
    EXEMPTION = "exemption"


class Nature(StrEnum):
    """What a bullet does: most ask for a document, some refer, replace or exempt."""

    DOCUMENT = "document"
    CROSS_REFERENCE = "cross_reference"
    SUBSTITUTION = "substitution"
    NOT_APPLICABLE = "not_applicable"
    EXEMPTION = "exemption"
    RULE = "rule"


class StageSays(StrEnum):
    """What the stage alone says of a condition."""

    YES = "oui"
    NO = "non"
    DOUBT = "doute"


class Certainty(StrEnum):
    """How well a statement about the téléservice is founded."""

    SURE = "sure"
    SUMMARY = "summary"
    CONTRADICTORY = "contradictory"


class Confidence(StrEnum):
    """How well a value is established; the last two never settle that something is not due."""

    TEXT = "texte"
    SEVERAL = "concordantes"
    SOURCE = "source"
    WEAK = "faible"

    @property
    def settles(self) -> bool:
        """Whether a « non exigible » or a « plus strict » may rest on it."""
        return self in {Confidence.TEXT, Confidence.SEVERAL}


class Sort(StrEnum):
    """What happened to a row, a section or a bullet."""

    ADDED = "ajouté"
    REMOVED = "supprimé"
    CHANGED = "modifié"
    MOVED = "renuméroté"
