"""What a fee costs on the day of filing, and when it is paid; it is never a document to upload."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from linter.law.model import Law, Title
from linter.law.values import Value
from linter.model.words import Stage
from linter.text.french import euros, long_date

TAX: Final = "taxe_titre_sejour"
_STAMP: Final = "droit_timbre"
_PROVISIONAL: Final = "taxe_aps"
_REGULARISATION: Final = frozenset({"droit_visa_regularisation", "visa_regularisation_depot"})
_MINOR: Final = "taxe_dcem"


def cost(kind: str, title: Title, stage: Stage, day: date, law: Law) -> str:
    """What is paid, since when, and when; empty for what is no fee of this title. In French."""
    if kind in _REGULARISATION:
        return _regularisation(stage, day, law)
    if kind == _MINOR:
        return _said("Taxe", [law.value("taxe_dcem", day)], _AT_ISSUE)
    if "APS" in title.cards:
        return _provisional(day, law) if kind in {TAX, _PROVISIONAL} else ""
    return _card(title, stage, day, law) if kind in {TAX, _STAMP} else ""


_AT_ISSUE: Final = "à payer après l'accord, pour la remise du titre"


def _provisional(day: date, law: Law) -> str:
    value = law.value("taxe_aps", day)
    if not value.value:
        return "Aucune taxe n'est due pour une autorisation provisoire de séjour."
    return _said("Taxe", [value], _AT_ISSUE)


def _card(title: Title, stage: Stage, day: date, law: Law) -> str:
    """The tax and the stamp together: they are bought together."""
    stamp = law.value("timbre", day)
    taxed = law.exempting(TAX, title, stage, day) is None
    reduced = "_reduite" if law.values["taxe_premiere_reduite"].concerns(title.row) else ""
    first, again = (
        law.value(f"{name}{reduced}", day) for name in ("taxe_premiere", "taxe_renouvellement")
    )
    if not taxed:
        return _said("Droit de timbre", [stamp], _AT_ISSUE)
    if stage is Stage.PREMIERE:
        return _said("Taxe et timbre", [first, stamp], _AT_ISSUE)
    if stage is Stage.RENOUVELLEMENT:
        return _said("Taxe et timbre", [again, stamp], _AT_ISSUE)
    both = f"{_said('Taxe et timbre', [first, stamp], 'pour une première délivrance')} "
    return f"{both}{_said('Pour un renouvellement', [again, stamp], _AT_ISSUE)}"


def _regularisation(stage: Stage, day: date, law: Law) -> str:
    """Of the duty for an irregular stay, a part is paid with the application."""
    late = law.value("renouvellement_tardif", day)
    if stage is Stage.RENOUVELLEMENT:
        return _said("Renouvellement hors délai", [late], "sauf force majeure ou visa valable")
    whole, part = law.value("visa_regularisation", day), law.value("visa_regularisation_depot", day)
    return _said(
        "Droit de visa de régularisation",
        [whole],
        f"dont {euros(part.value)} avec la demande, non rendus ; le reste à la remise du titre",
    )


def _said(what: str, values: Sequence[Value], when: str) -> str:
    """« Taxe et timbre : 350 € depuis le 1er mai 2026 (loi n° 2026-103, art. 128), à payer… »"""
    last = max(values, key=lambda each: each.since)
    total = euros(sum(each.value for each in values))
    parts = f", soit {' + '.join(euros(each.value) for each in values)}" if len(values) > 1 else ""
    return f"{what} : {total}{parts}, depuis le {long_date(last.since)} ({last.basis}) ; {when}."
