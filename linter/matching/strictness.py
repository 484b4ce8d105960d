"""Whether a request asks for more than the text of its bullet."""

from __future__ import annotations

from typing import Final

from linter.law.model import Kind, Limits
from linter.law.words import Shape
from linter.matching.label.constraints import NO_CONSTRAINTS, Constraints
from linter.matching.label.pattern import Pattern
from linter.matching.row import Entry

# « Photographies récentes »: six months is the usage of the prints themselves.
_RECENT_MONTHS: Final = 6
_PHOTOGRAPHS: Final = frozenset({"photographies_identite", "code_photo"})
_CIVIL_STATUS: Final = "etat_civil"
_PASSPORTS: Final = frozenset({"passeport", "pages_passeport", "passeport_francais"})
_ONE_IS_ENOUGH: Final = "justificatif_domicile"
_MONTHLY: Final = frozenset({"bulletins_salaire"})
# One a year, and the text says « le dernier » where it says nothing.
_YEARLY: Final = frozenset({"avis_imposition", "declaration_revenus"})

_DAYS_IN_MONTH: Final = 30
_MONTHS_IN_YEAR: Final = 12
# Months and amounts are compared with some tolerance for rounding.
_A_LITTLE: Final = 0.1

_TIMES: Final = Pattern(r"(\d+(?:[.,]\d+)?) ?(?:fois|x)")
_SHARE: Final = Pattern(r"(\d+(?:[.,]\d+)?) ?%")


def stricter(asked: Constraints, entry: Entry, kind: Kind) -> tuple[str, ...]:
    """In French, each point on which the request goes beyond the text; empty when none."""
    if asked is NO_CONSTRAINTS:
        return ()
    limits = entry.limits
    points = (
        _one_example(asked, entry),
        _anyway(asked, entry),
        _pages(asked, kind),
        _several(asked, entry),
        _age(asked, limits, kind),
        _count(asked, limits),
        _euros(asked, limits),
        _smic(asked, limits.amount or ""),
        _percent(asked, limits.amount or ""),
        _period(asked, entry, kind),
        _apart(asked, entry),
        _every(asked, limits, kind),
        _form(asked, limits, kind),
    )
    return tuple(point for point in points if point)


def doubtful_form(asked: Constraints, kind: Kind) -> str:
    """Legalisation is not in the annexe, but may be due for a foreign deed under another law."""
    if asked.legalised and kind.family == _CIVIL_STATUS:
        return (
            "L'annexe ne parle ni de légalisation ni d'apostille, mais un acte étranger peut "
            "devoir être légalisé (loi n° 2019-222, art. 16) : cela dépend du pays."
        )
    return ""


def _age(asked: Constraints, limits: Limits, kind: Kind) -> str:
    if asked.valid_months is not None:
        return "une durée de validité restante que le texte n'exige pas"
    if asked.max_age_months is None:
        return ""
    wanted = months(asked.max_age_months)
    allowed = _allowed_age(limits, kind)
    if allowed is not None:
        younger = asked.max_age_months < allowed - _A_LITTLE
        return f"moins de {wanted}, quand le texte admet {months(allowed)}" if younger else ""
    bounded = limits.count is not None or limits.period_months is not None
    return "" if bounded else f"moins de {wanted}, quand le texte ne fixe aucun âge"


def _allowed_age(limits: Limits, kind: Kind) -> float | None:
    if limits.max_age_months is not None:
        # « Facture du dernier mois » of the hotel, among proofs of less than six months.
        return min(limits.max_age_months, kind.max_age_months or limits.max_age_months)
    if limits.max_age_days is not None:
        return limits.max_age_days / _DAYS_IN_MONTH
    return _RECENT_MONTHS if kind.id in _PHOTOGRAPHS else kind.max_age_months


def _count(asked: Constraints, limits: Limits) -> str:
    if asked.number is not None and limits.count is not None and asked.number > limits.count:
        return f"{asked.number} exemplaires, quand le texte en demande {limits.count}"
    return ""


def _euros(asked: Constraints, limits: Limits) -> str:
    wanted, allowed = asked.amount_eur, limits.amount_eur
    if wanted is not None and allowed is not None and wanted >= allowed + 1:
        return f"{_number(wanted)} €, quand le texte dit {_number(allowed)} €"
    return ""


def _smic(asked: Constraints, text: str) -> str:
    """« 12 fois le SMIC », « 70 % du SMIC », « SMIC » alone; gross is more than net."""
    if asked.smic is None or "smic" not in text.lower():
        return ""
    times, share = _TIMES.search(text), _SHARE.search(text)
    allowed = _float(times[1]) if times else _float(share[1]) / 100 if share else 1.0
    if asked.smic > allowed * 1.001:
        return f"un montant plus élevé que celui du texte ({text})"
    if asked.gross and " net" in text and asked.smic >= allowed:
        return f"le SMIC brut, quand le texte dit net ({text})"
    return ""


def _percent(asked: Constraints, text: str) -> str:
    share = None if "smic" in text.lower() else _SHARE.search(text)
    if share and asked.percent is not None and asked.percent > _float(share[1]) * 1.001:
        return f"{_number(asked.percent)} %, quand le texte dit {text}"
    return ""


def _period(asked: Constraints, entry: Entry, kind: Kind) -> str:
    """A longer time than the text's; months of pay slips count as slips."""
    limits = entry.limits
    wanted = asked.period_months or asked.years_before
    if wanted is None and kind.id in _MONTHLY:
        wanted = asked.number
    allowed = limits.period_months
    if allowed is None and asked.period_months is not None:
        allowed = limits.count
    if allowed is None and kind.id in _YEARLY and not entry.is_free:
        allowed = _MONTHS_IN_YEAR
    if wanted is not None and allowed is not None and wanted > allowed + _A_LITTLE:
        return f"une période plus longue que celle du texte ({months(allowed)})"
    return ""


def _apart(asked: Constraints, entry: Entry) -> str:
    wanted, allowed = asked.every_months, entry.limits.every_months
    if wanted is None:
        return ""
    often = months(wanted)
    if allowed is None:
        return f"une pièce tous les {often}, que le texte ne demande pas" if entry.is_free else ""
    if wanted < allowed - _A_LITTLE:
        return f"une pièce tous les {often}, quand le texte en veut une tous les {months(allowed)}"
    return ""


def _one_example(asked: Constraints, entry: Entry) -> str:
    """« Exclusivement », where the text leaves the choice of the proof."""
    choice = entry.is_free or entry.form != entry.kind
    return "une preuve imposée, quand le texte laisse le choix" if asked.only and choice else ""


def _anyway(asked: Constraints, entry: Entry) -> str:
    when = "dans tous les cas, quand le texte ne la demande que sous condition"
    return when if asked.anyway and entry.conditions else ""


def _pages(asked: Constraints, kind: Kind) -> str:
    if asked.all_pages and kind.id in _PASSPORTS:
        return "toutes les pages du passeport, quand le texte n'en demande que certaines"
    return ""


def _several(asked: Constraints, entry: Entry) -> str:
    """Several proofs or copies, where one is enough."""
    if asked.copies is not None and asked.copies > 1 and entry.limits.count is None:
        return f"{asked.copies} exemplaires, que le texte ne demande pas"
    if entry.kind == _ONE_IS_ENOUGH and asked.number is not None and asked.number > 1:
        return f"{asked.number} justificatifs, quand un seul suffit"
    return ""


def _every(asked: Constraints, limits: Limits, kind: Kind) -> str:
    bounded = limits.period_months is not None or limits.count is not None
    if asked.every and (kind.name.startswith("dernier") or bounded) and not asked.every_months:
        return f"tous, quand le texte ne demande pas tous les documents « {kind.name} »"
    return ""


def _form(asked: Constraints, limits: Limits, kind: Kind) -> str:
    if asked.full_copy and limits.form is Shape.EXTRAIT:
        return "une copie intégrale, quand un extrait suffit"
    if asked.original and limits.form is not Shape.ORIGINAL:
        return "un original, que le texte n'exige pas"
    if asked.certified:
        return "une copie certifiée conforme, que le texte n'exige pas"
    if asked.notarised and "notar" not in " ".join((kind.name, *kind.synonyms)):
        return "un acte de notaire, que le texte n'exige pas"
    if asked.legalised and kind.family != _CIVIL_STATUS:
        return "une signature légalisée, que le texte n'exige pas"
    return ""


def months(value: float) -> str:
    """A time in French: « 3 mois », « 2 ans », « 15 jours »."""
    if value < 1:
        return f"{round(value * _DAYS_IN_MONTH)} jours"
    years, rest = divmod(value, _MONTHS_IN_YEAR)
    if years and not rest:
        return f"{years:.0f} an{'s' if years > 1 else ''}"
    return f"{_number(value)} mois"


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:g}".replace(".", ",")


def _float(text: str) -> float:
    return float(text.replace(",", "."))
