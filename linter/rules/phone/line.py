"""What answers at a phone number."""

from __future__ import annotations

from enum import StrEnum


class LineType(StrEnum):
    """The kind of line; a French number's is told by its block of the numbering plan."""

    MOBILE = "mobile"
    FIXED = "fixe"
    INTERNET = "box"  # 09: receives no text message
    SPECIAL = "special"  # free, shared cost or premium rate
    UNKNOWN = "inconnu"
