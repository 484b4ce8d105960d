"""What a request says about *how* a document must be: age, number, amount, period, form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from linter.matching.label.normalise import Word
from linter.matching.label.pattern import Pattern
from linter.matching.label.vocabulary import NUMBERS

_MONTHS: Final = {
    "jour": 1 / 30,
    "day": 1 / 30,
    "semaine": 7 / 30,
    "semain": 7 / 30,
    "week": 7 / 30,
    "mois": 1.0,
    "month": 1.0,
    "trimestr": 3.0,
    "semestr": 6.0,
    "an": 12.0,
    "annee": 12.0,
    "year": 12.0,
}
_EVER: Final = 1200.0


class Constraints(NamedTuple):
    """What the label asks of the document.

    Attributes:
        max_age_months: « de moins de 3 mois », in months.
        number: « 4 photos ».
        amount_eur: « 615 € ».
        smic: « 12 fois le SMIC » as a number of times, « 70 % du SMIC » as 0.7.
        gross: the SMIC is said to be gross (« brut »).
        percent: « 20 % » of anything but the SMIC.
        period_months: « des 12 derniers mois », in months.
        years_before: « depuis deux ans », « pendant dix ans », in months.
        full_copy: « copie intégrale ».
        extract: « extrait ».
        original: « original ».
        certified: « copie certifiée conforme ».
        notarised: « notarié », « devant notaire ».
        legalised: « légalisé », « apostillé ».
        valid_months: « valable encore six mois ».
        every_months: « un document par trimestre », how many months apart.
        every: « tous les… », « depuis le début… ».
        all_pages: « toutes les pages », « pages vierges comprises ».
        copies: « en trois exemplaires ».
        only: « exclusivement », « tous obligatoires ».
        anyway: « même si… », « dans tous les cas ».
        level: of language, "B1".
    """

    max_age_months: float | None = None
    number: int | None = None
    amount_eur: float | None = None
    smic: float | None = None
    gross: bool = False
    percent: float | None = None
    period_months: float | None = None
    years_before: float | None = None
    full_copy: bool = False
    extract: bool = False
    original: bool = False
    certified: bool = False
    notarised: bool = False
    legalised: bool = False
    valid_months: float | None = None
    every_months: float | None = None
    every: bool = False
    all_pages: bool = False
    copies: int | None = None
    only: bool = False
    anyway: bool = False
    level: str = ""


NO_CONSTRAINTS: Final = Constraints()

# Without one of these a label asks nothing of how the paper must be.
_SAYS_HOW: Final = re.compile(
    r"\d|smic|integr|extra|origin|certifi|notar|legalis|apostil|tous|tout|chaque|chacun|all$|every"
    r"|each|depuis|since|page|double|triple|exclusiv|obligatoire|aucun|only|memesi|cas|cause|copy"
    r"|full|complet|entier|mois|month|ans?$|annee|year|semaine|week|jour|day|mestre"
)
# What patterns of times cannot do without.
_TIMED: Final = re.compile(r"jour|day|semaine|week|mois|month|mestre|ans?$|annee|year")


_HOW, _WHEN, _MANY = 1, 2, 4


@lru_cache(maxsize=4096)
def _says(word: str) -> int:
    """Whether a word says how a paper must be, of which time, how many."""
    when, many = bool(_TIMED.search(word)), any(map(str.isdigit, word))
    return _HOW * bool(_SAYS_HOW.search(word)) | _WHEN * when | _MANY * many


def read_constraints(found: Sequence[Word]) -> Constraints:
    """The constraints of a label, from all its words."""
    text = _text(found)
    says = 0
    for word in text.split():
        says |= _says(word)
    if not says & _HOW:
        return NO_CONSTRAINTS
    timed, counted = bool(says & _WHEN), bool(says & _MANY)
    age = _age(text) if timed else None
    level = _LEVEL.search(text) if counted else None
    return Constraints(
        max_age_months=age,
        number=_count(text) if counted else None,
        amount_eur=_largest(_EUROS, text) if counted else None,
        smic=_smic(text),
        gross="smic" in text and _GROSS.stands_in(text),
        percent=_largest(_PERCENT, text) if counted else None,
        period_months=_period(text, timed=timed),
        years_before=_since(text) if timed and age is None else None,
        full_copy=_FULL_COPY.stands_in(text),
        extract=_EXTRACT.stands_in(text),
        original=_ORIGINAL.stands_in(text),
        certified=_CERTIFIED.stands_in(text),
        notarised=_NOTARISED.stands_in(text),
        legalised=_LEGALISED.stands_in(text),
        valid_months=_validity(text) if timed else None,
        every_months=_apart(text) if timed else None,
        every=_EVERY.stands_in(text),
        all_pages=_ALL_PAGES.stands_in(text),
        copies=_copies(text),
        only=_ONLY.stands_in(text),
        anyway=_ANYWAY.stands_in(text),
        level=level[1].upper() if level else "",
    )


def _text(found: Sequence[Word]) -> str:
    """The words, numbers as digits, so that patterns need one form only."""
    parts: list[str] = []
    for word in found:
        if word.before:
            parts += [mark for mark in word.before.split() if mark in ("(", "ou")]
        parts.append(str(NUMBERS[word.stem]) if word.stem in NUMBERS else word.text)
    return _NOT_A_PAPER.sub(" ", " ".join(parts))


_GROSS: Final = Pattern(r"\bbrut")
_FULL_COPY: Final = Pattern(
    r"\bcop\w+ (?:\w+ )?integral|\bintegral|\bfull (?:copy|\w+ certificat)",
    signs=("integral", "full "),
)
_EXTRACT: Final = Pattern(r"\bextrait|\bextract", signs=("extra",))
# « Original et copie » is what one brings along; « l'original » is what the paper must be.
_ORIGINAL: Final = Pattern(
    r"\borigina(?:l|ux)(?!e?s? (?:ou )?(?:\w+ )?(?:photo)?cop)", signs=("origina",)
)
_CERTIFIED: Final = Pattern(
    r"(?<!ou )\bcopies? certifi\w* conform|\bcertified cop", signs=("certifi",)
)
_NOTARISED: Final = Pattern(r"\bnotar|\bnotaire", signs=("notar", "notaire"))
_LEGALISED: Final = Pattern(r"\blegalis|\bapostill", signs=("legalis", "apostill"))
_EVERY: Final = Pattern(
    r"\b(?:tous|toutes) (?:les |vos )?|\ball (?:the |your )?", signs=("tous ", "toutes ", "all ")
)
_NUMBER: Final = r"(\d+(?:[.,]\d+)?|une?|one|a)"
_UNIT: Final = (
    r"(jours?|days?|semaines?|weeks?|mois|months?|trimestres?|semestres?|ans?|annees?|years?)\b"
)
# « moins de trois mois » says the age of a paper, but not after these words.
_NOT_A_PAPER: Final = Pattern(
    r"\b(?:sejours?|stays?|absences?|duree|si|contrat) (?:\w+ )?(?:de |d )?moins (?:de )?\S+ \w+"
    r"|\b(?:enfants?|mineurs?|ages?|jeunes?|child\w*) (?:de )?(?:moins|plus) de \d+ an\w*"
    r"|\bage (?:de |d |of )?\d+ (?:ans?|years?)|\bplus de \d+ ans(?! de)"
)
_AGE: Final = (
    Pattern(
        r"\b(?:(?<!\bau )(?<!\bpas )moins|(?<!\bnot )(?<!\bno )less|inferieure?s? a"
        r"|not more|fewer|pas plus|newer|n[o]t? older|plus vieux?)"
        r" (?:de |d |than |to |que )?"
        f"{_NUMBER} {_UNIT}"
    ),
    Pattern(f"{_NUMBER} {_UNIT} (?:max\\b|maximum|au plus|old or less)"),
    Pattern(f"(?:issued |dated |date )?(?:within|in) (?:the )?(?:last |past )?{_NUMBER} {_UNIT}"),
    Pattern(f"(?:datant|date|datee|datees|dates) (?:de |d )?{_NUMBER} {_UNIT}"),
)
_THIS_MONTH: Final = Pattern(
    r"\bdu (?:dernier )?mois(?: encours| en cours| courant)?\b(?! de)|this month\b"
)
_PERIOD: Final = (
    Pattern(f"{_NUMBER} (?:derniers?|dernieres?|last|past) {_UNIT}"),
    Pattern(f"(?:derniers?|dernieres?|last|past|previous) {_NUMBER} {_UNIT}"),
)
_SINCE: Final = (
    Pattern(
        r"(?:depuis|pendant|for|de|durant|over|au moins) (?:plus (?:de )?|au moins |at least )?"
        f"{_NUMBER} {_UNIT}"
    ),
    Pattern(f"\\banciennete (?:\\w+ )?(?:de |superieure a )?(?:plus (?:de )?)?{_NUMBER} {_UNIT}"),
    Pattern(f"\\b{_NUMBER} {_UNIT} (?:de|d|of)\\b"),
)
_EUROS: Final = Pattern(r"(\d+(?:[.,]\d+)?) (?:k )?(?:euros?|eur)\b")
_PERCENT: Final = Pattern(r"(\d+(?:[.,]\d+)?) pourcent\b(?! du smic)")
_SMIC_TIMES: Final = Pattern(r"(\d+(?:[.,]\d+)?) (?:(?:fois|times|x) (?:\w+ ){0,4}?)?smic")
_SMIC_SHARE: Final = Pattern(r"(\d+(?:[.,]\d+)?) pourcent (?:\w+ ){0,2}smic")
_SINCE_EVER: Final = Pattern(
    r"depuis (?:le |son |votre |l )?(?:debut|arrivee|entree|origine)"
    r"|since (?:the )?(?:beginning|arrival)",
    signs=("depuis ", "since "),
)
_VALIDITY: Final = Pattern(
    r"(?:valable|valide|validite|valid|encours) (?:\w+ ){0,3}?"
    r"(?:encore|plus de|superieure a|au moins|at least|minimum|minimale de) (?:de |d )?"
    f"{_NUMBER} {_UNIT}",
    signs=("valable", "valid", "encours"),
)
_APART: Final = Pattern(
    r"\b(\d{1,2}|une?|one) (?:documents?|justificatifs?|preuves?|pieces?|attestations?|proofs?) "
    rf"(?:\w+ ){{0,3}}?(?:par|pour chaque|per|each) {_UNIT}"
)
_MONTHLY: Final = Pattern(
    r"\b(?:de |pour |of |for )?(?:tous les|chaque|each|every|chacun des|all the) (?:mois|months?)\b"
    r"|\bmois par mois\b"
)
_COUNT: Final = Pattern(
    r"(?:^|\( |\s)(\d{1,2}) (?:dernier\w*|last|latest|recent\w*|photocopies de|exemplaires de)?"
    r" ?(?:photo\w*|fiche\w*|bulletin\w*|pay\w*|quittance\w*|identity|identit\w*|id|passport|"
    r"justificatif\w*|exemplaire\w*|avis|facture\w*|releve\w*|attestation\w*|bank|tax|timbre\w*)"
    r"|\bau nombre de (\d{1,2})\b"
)


_ALL_PAGES: Final = Pattern(
    r"\bpages? vierges?|\b(?:toutes|chacune de) (?:\w+ )?pages?"
    r"(?! (?:timbr|ecri|comp|cont|avec|relat|util|tamp|port))|\bchaque page|\bintegralite"
    r"|\bde la premiere a la derniere|\b(?:all|every|blank) (?:the )?pages?(?! timbr)"
    r"|\bpages? (?:\w+ ){0,3}vierge|\bin full"
    r"|\b(?:complet|entier|integral)\b",
    signs=("page", "integral", "premiere a", "in full", "complet", "entier"),
)
_COPIES: Final = Pattern(
    r"(?<!\w )\b(\d|double|triple) (?:exemplaires?|copies?|photocopies?)\b",
    signs=("exemplaire", "copie"),
)
_ONLY: Final = Pattern(
    r"\bexclusivement|\btou(?:s|tes) obligatoires?|\bobligatoires? pour chac|\bpour chacune? de"
    r"|\baucun autre|\bonly accepted",
    signs=("exclusivement", "obligatoire", "pour chacun", "aucun autre", "only accepted"),
)
_ANYWAY: Final = Pattern(r"\bmemesi\b|\bdans tous les cas\b|\ben tout etat de cause\b")
_LEVEL: Final = Pattern(r"\b([abc][12])\b")


def _copies(text: str) -> int | None:
    found = _COPIES.search(text)
    if found is None:
        return None
    return {"double": 2, "triple": 3}.get(found[1]) or int(found[1])


def _value(text: str) -> float:
    return 1.0 if text in ("un", "une", "one", "a") else float(text.replace(",", "."))


def _months(number: str, unit: str) -> float:
    stem = unit.rstrip("s") if unit != "mois" else unit
    return _value(number) * _MONTHS.get(stem, _MONTHS.get(stem.rstrip("e"), 1.0))


def _age(text: str) -> float | None:
    if _VALIDITY.stands_in(text):
        return None
    found = _first(_AGE, text)
    return 1.0 if found is None and _THIS_MONTH.search(text) else found


def _period(text: str, *, timed: bool) -> float | None:
    if _SINCE_EVER.stands_in(text):
        return _EVER
    return _first(_PERIOD, text) if timed else None


def _since(text: str) -> float | None:
    return _first(_SINCE, text)


def _first(patterns: Sequence[Pattern], text: str) -> float | None:
    """The months that the first of these patterns finds."""
    match = next(filter(None, (each.search(text) for each in patterns)), None)
    return _months(match[1], match[2]) if match else None


def _validity(text: str) -> float | None:
    match = _VALIDITY.search(text)
    return _months(match[1], match[2]) if match else None


def _apart(text: str) -> float | None:
    match = _APART.search(text)
    if match is None and _MONTHLY.search(text):
        return 1.0
    return _months("1", match[2]) / _value(match[1]) if match and _value(match[1]) else None


def _count(text: str) -> int | None:
    match = _COUNT.search(text)
    return int(match[1] or match[2]) if match else None


def _largest(pattern: Pattern, text: str) -> float | None:
    found = [_value(each) for each in pattern.findall(text)]
    return max(found) if found else None


def _smic(text: str) -> float | None:
    if "smic" not in text:
        return None
    times = _SMIC_TIMES.search(text)
    if times:
        return _value(times[1])
    share = _SMIC_SHARE.search(text)
    return _value(share[1]) / 100 if share else 1.0
