"""Whether a request asks for more than the text of its bullet."""

from __future__ import annotations

import re
from typing import Final

from linter.annexe10.law import Form, Kind, Limits
from linter.annexe10.match.constraints import Constraints

# « Photographies récentes »: six months is the usage of the prints themselves.
_RECENT_MONTHS: Final = 6
_PHOTOGRAPHS: Final = frozenset({"photographies_identite", "code_photo"})
_CIVIL_STATUS: Final = frozenset({"etat_civil"})

_TIMES: Final = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:fois|x)")
_SHARE: Final = re.compile(r"(\d+(?:[.,]\d+)?) ?%")


def stricter(asked: Constraints, limits: Limits, kind: Kind) -> tuple[str, ...]:
    """In French, each point on which the request goes beyond the text; empty when none."""
    points = (
        _age(asked, limits, kind),
        _count(asked, limits),
        _amount(asked, limits),
        _period(asked, limits),
        *_form(asked, limits, kind),
    )
    return tuple(point for point in points if point)


def doubtful_form(asked: Constraints, kind: Kind) -> str:
    """Legalisation is not in the annexe, but may be due for a foreign deed under another law."""
    if asked.legalised and kind.family in _CIVIL_STATUS:
        return (
            "L'annexe ne parle ni de légalisation ni d'apostille, mais un acte étranger peut devoir "
            "être légalisé (loi n° 2019-222, art. 16) : cela dépend du pays."
        )
    return ""


def _age(asked: Constraints, limits: Limits, kind: Kind) -> str:
    if asked.valid_months is not None:
        return "une durée de validité restante que le texte n'exige pas"
    if asked.max_age_months is None:
        return ""
    allowed = _allowed_age(limits, kind)
    if allowed is None:
        if limits.count is not None or limits.period_months is not None:
            return ""
        return f"moins de {_months(asked.max_age_months)}, quand le texte ne fixe aucun âge"
    if asked.max_age_months < allowed - 0.1:
        return f"moins de {_months(asked.max_age_months)}, quand le texte admet {_months(allowed)}"
    return ""


def _allowed_age(limits: Limits, kind: Kind) -> float | None:
    if limits.max_age_months is not None:
        return limits.max_age_months
    if limits.max_age_days is not None:
        return limits.max_age_days / 30
    if kind.id in _PHOTOGRAPHS:
        return _RECENT_MONTHS
    return kind.max_age_months


def _count(asked: Constraints, limits: Limits) -> str:
    if asked.count is not None and limits.count is not None and asked.count > limits.count:
        return f"{asked.count} exemplaires, quand le texte en demande {limits.count}"
    return ""


def _amount(asked: Constraints, limits: Limits) -> str:
    if asked.amount_eur is not None and limits.amount_eur is not None:
        if asked.amount_eur > limits.amount_eur + 0.5:
            return (
                f"{_number(asked.amount_eur)} €, quand le texte dit {_number(limits.amount_eur)} €"
            )
        return ""
    if limits.amount is None:
        return ""
    text = limits.amount.lower()
    share = _SHARE.search(text)
    if "smic" in text and asked.smic is not None:
        times = _TIMES.search(text)
        allowed = _float(times[1]) if times else _float(share[1]) / 100 if share else 1.0
        if asked.smic > allowed + 0.001:
            return f"un montant plus élevé que celui du texte ({limits.amount})"
        if asked.gross and " net" in text and asked.smic >= allowed:
            return f"le SMIC brut, quand le texte dit net ({limits.amount})"
    elif share and asked.percent is not None and asked.percent > _float(share[1]) + 0.001:
        return f"{_number(asked.percent)} %, quand le texte dit {limits.amount}"
    return ""


def _period(asked: Constraints, limits: Limits) -> str:
    allowed = float(limits.period_months) if limits.period_months is not None else None
    wanted = asked.period_months if asked.period_months is not None else asked.years_before
    if wanted is None and asked.count is not None and limits.count is None and allowed is not None:
        return ""
    if wanted is None:
        return ""
    if allowed is None and limits.count is not None and asked.period_months is not None:
        allowed = float(limits.count)
    if allowed is not None and wanted > allowed + 0.1:
        return f"une période plus longue que celle du texte ({_months(allowed)})"
    return ""


def _form(asked: Constraints, limits: Limits, kind: Kind) -> tuple[str, ...]:
    notarial = "notar" in " ".join((kind.name, *kind.synonyms)).lower() or limits.form is None
    return (
        "une copie intégrale, quand un extrait suffit"
        if asked.full_copy and limits.form is Form.EXTRAIT
        else "",
        "un original, que le texte n'exige pas"
        if asked.original and limits.form is not Form.ORIGINAL
        else "",
        "une copie certifiée conforme, que le texte n'exige pas" if asked.certified else "",
        "un acte de notaire, que le texte n'exige pas"
        if asked.notarised and not (notarial and "notar" in _all_names(kind))
        else "",
        "une signature légalisée, que le texte n'exige pas"
        if asked.legalised and kind.family not in _CIVIL_STATUS
        else "",
    )


def _all_names(kind: Kind) -> str:
    return " ".join((kind.name, *kind.synonyms)).lower()


def _months(value: float) -> str:
    if value >= 12 and value % 12 == 0:
        years = int(value // 12)
        return f"{years} an{'s' if years > 1 else ''}"
    if value < 1:
        return f"{round(value * 30)} jours"
    return f"{_number(value)} mois"


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",") if value < 100000 else f"{value:.0f}"


def _float(text: str) -> float:
    return float(text.replace(",", "."))
