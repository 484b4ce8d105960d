"""What the rules on identity share: dates as zones know them, and the words for a person."""

from __future__ import annotations

from datetime import date

from linter.dossier.holder import Holder
from linter.text.french import MONTHS

OBSERVATIONS = (
    "Comparez avec le document et corrigez le formulaire. Si l'erreur est sur le document ou sur "
    "le site, dites-le dans les observations."
)
COMPARE = "Comparez vous-même le document et le formulaire, lettre par lettre."


def day(written: date | str) -> str:
    """`12/08/1974`; `août 1974` or `1974` where the rest is not known."""
    year, *rest = str(written).split("-")
    if len(rest) == 1:
        return f"{MONTHS[int(rest[0]) - 1]} {year}"
    return "/".join((*reversed(rest), year))


def person(identity: Holder) -> str:
    """« AWA NDIAYE, 14/03/2001 »."""
    return ", ".join(
        each for each in (identity.full_name, identity.birth and day(identity.birth)) if each
    )
