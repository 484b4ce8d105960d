"""The closed lists in which a dossier is seen: whose a paper is, how a deadline stands."""

from __future__ import annotations

from enum import StrEnum, auto


class Owner(StrEnum):
    """Whose a document is."""

    APPLICANT = auto()
    OTHER = auto()
    UNKNOWN = auto()


class EventKind(StrEnum):
    """What happens, or must have happened, on a day."""

    OPENS = "ouverture"
    CLOSES = "fin"
    EXPIRY = "expiration"
    NINETEEN = "dix_neuf_ans"
    EPHOTO = "ephoto"
    ANSWER = "reponse"
    TOO_OLD = "piece_ancienne"


class Stand(StrEnum):
    """Where the day of filing falls."""

    EARLY = auto()
    IN_TIME = auto()
    LATE = auto()
    EXPIRED = auto()
    LONG_EXPIRED = auto()
