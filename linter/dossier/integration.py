"""What a proof of integration says of itself: its level of French, the mention of its exam."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.law.model import Law

_EXAM: Final = "examen_civique"
_LEVEL: Final = re.compile(r"\b([ABC][12])\b")
_TEST: Final = re.compile(
    r"\bT(?:CF|EF)\b|test de connaissance du français|test d['’]évaluation d[eu] français",
    re.IGNORECASE,
)
_DIPLOMA: Final = re.compile(
    r"\bD[AEI]LF\b|\bDUEF\b|\bDFP\b|\bDCL\b|\bbrevet\b|\bbaccalauréat\b|\bCAP\b|\blicence\b|\bmaster\b",
    re.IGNORECASE,
)
_MENTIONS: Final = {
    "examen_civique_resident": re.compile(r"carte de résident", re.IGNORECASE),
    "examen_civique_naturalisation": re.compile(r"naturalisation", re.IGNORECASE),
    _EXAM: re.compile(r"pluriannuelle", re.IGNORECASE),
}


def proofs_of_french(application: Application) -> Iterator[Exhibit]:
    """The files that are a proof of French, of whatever level."""
    french = frozenset(kind.id for kind in application.law.kinds.values() if kind.level)
    return (each for each in exhibits(application) if each.is_one_of(french))


def shown(kind: str, exhibit: Exhibit, law: Law) -> str | None:
    """The kind that the text shows where it was read as `kind`: of its level, of its mention.

    None when the text does not tell: it names no level or several, as a table of results does.
    """
    if law.kinds[kind].level:
        levels = {match[1] for match in _LEVEL.finditer(_text(exhibit))}
        return _reached(levels.pop(), law) if len(levels) == 1 else None
    if kind == _EXAM:
        said = [each for each, words in _MENTIONS.items() if words.search(_text(exhibit))]
        return said[0] if len(said) == 1 else None
    return kind


def is_test(exhibit: Exhibit) -> bool | None:
    """Whether it is a TCF or a TEF; None when neither a test nor a diploma can be made out."""
    text = _text(exhibit)
    if _TEST.search(text):
        return True
    return False if _DIPLOMA.search(text) else None


def _reached(level: str, law: Law) -> str | None:
    """The highest kind that a level proves; none for A1."""
    every = sorted((kind.level, kind.id) for kind in law.kinds.values() if kind.level)
    reached = [kind for least, kind in every if least <= level]
    return reached[-1] if reached else None


def _text(exhibit: Exhibit) -> str:
    return "\n".join(page.text for page in exhibit.document.content.texts)
