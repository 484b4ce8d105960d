"""What the forms of many tests begin with: a student who renews in time."""

from __future__ import annotations

from typing import Any, Final

RENEWAL: Final[dict[str, Any]] = {
    "titre": "etudiant",
    "etape": "renouvellement",
    "date_depot": "2026-11-23",
    "titre_expire_le": "2027-02-15",
}
