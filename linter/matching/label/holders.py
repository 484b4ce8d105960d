"""Whether a person beside the name of a paper is whose paper it is.

« Acte de naissance *de l'enfant* » is the child's; « mentionnant *le nom de vos parents* », « signé
*devant témoin* » are the applicant's, and so is a part of « *pour vous et* votre conjoint ».
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from linter.matching.label.normalise import Word, stems_in

# After these, a person is told by the paper, or looks on.
_TOLD: Final = stems_in(
    """
    mentionnant mentionne indiquant indique portant comportant precisant montrant apparaitre devant
    showing stating mentioning indicating listing bearing
    """
)
_NAMES: Final = stems_in("nom prenom name")
# « *Au* nom de l'hébergeant », « *in* your host's name »: it is theirs.
_IN: Final = frozenset({"au", "aux", "in", "under"})
_YOU: Final = frozenset({"vous", "you", "demandeur", "applicant"})
_EACH: Final = stems_in("chaque chacun tous each every all")
_REACH: Final = 3


def is_holder(found: Sequence[Word], start: int, at: int) -> bool:
    """Whether the person at an index may be whose paper it is, the part beginning at `start`."""
    if any(word.stem in _TOLD for word in found[start:at]):
        return False
    names = [
        place
        for place in (*range(start, at), at + 1)
        if place < len(found) and found[place].stem in _NAMES
    ]
    return all(_IN & {word.text for word in found[max(0, each - _REACH) : each]} for each in names)


def all_of(found: Sequence[Word], at: int) -> bool:
    """Whether the applicant is one of those meant with the person at an index."""
    before = found[max(0, at - _REACH - 1) : at]
    joined = any(word.before == "et" for word in (*before, found[at]))
    you = any(word.text in _YOU for word in before)
    each = any(word.stem in _EACH for word in before) and any(
        word.text.startswith(("membre", "member")) for word in (*before, *found[at : at + 2])
    )
    return (joined and you) or each
