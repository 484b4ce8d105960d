"""The dates of a text, and what each one is: issue, expiry, birth, deadline, period.

French forms (`12/03/2026`, `12.03.26`, `1er mars 2026`), passport forms (`12 MAR/MAR 2026`,
`12 03 2026`), ISO, and the usual slips of OCR (O for 0, l for 1, « fevner »). A date without
words that say what it is stays `unknown`: it is never taken for the issue date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import groupby

from unidecode import unidecode

from linter.content import DateRole, FoundDate
from linter.french import MONTHS


def find_dates(text: str, page: int = 1) -> tuple[FoundDate, ...]:
    """Every date of a page's text, in reading order."""
    written = [line for line in text.splitlines() if line.strip()]
    lines = [unidecode(line).lower() for line in written]
    return tuple(
        FoundDate(value, role, page)
        for above, line, accented in zip(["", *lines], lines, written, strict=False)
        for value, role in _dates_of_line(line, above, accented)
    )


def issue_date(dates: Iterable[FoundDate]) -> date | None:
    """The day on which the document was issued; None when none is said or two disagree.

    A date labelled as the issue date counts before the day of a signature (« Fait à Lyon, le »).
    """
    return _only(dates, DateRole.ISSUED) or _only(dates, DateRole.SIGNED)


def expiry_date(dates: Iterable[FoundDate]) -> date | None:
    """The day on which the document expires; None when none is said or two disagree."""
    return _only(dates, DateRole.EXPIRES)


def _only(dates: Iterable[FoundDate], role: DateRole) -> date | None:
    values = {each.value for each in dates if each.role is role}
    return values.pop() if len(values) == 1 else None


# --- dates -----------------------------------------------------------------------------------

_DIGIT = "[0-9oil|]"
_NUMERIC = re.compile(
    rf"(?<![\w/.,-])({_DIGIT}{{1,2}}) ?([/.-]|(?= )) ?({_DIGIT}{{1,2}}) ?\2 ?"
    rf"({_DIGIT}{{4}}|[0-9]{{2}})(?![\w/]|[.,-]\d)"
)
_ISO = re.compile(r"(?<![\w/.,-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])")
_WRITTEN = re.compile(
    r"(?<![\w/.,-])([0-9oil|]{1,2})(?:er|ere)?\.? ?([a-z0-9]{3,10})\.?(?: ?/ ?[a-z]{3,9}\.?)? ?"
    r"([0-9oil|]{4})(?!\w)"
)
_SLIPS = str.maketrans("oil|", "0111")
_ABBREVIATIONS = """
janv fevr mars avr mai juin juil aou sept oct nov dec
jan feb mar apr may jun jul aug sep oct nov dec
january february march april may june july august september october november december
"""
_MONTH_NAMES = {
    name: number
    for line in (unidecode(" ".join(MONTHS)), *_ABBREVIATIONS.strip().splitlines())
    for number, name in enumerate(line.split(), 1)
}
_THIS_CENTURY = 2000
_TWO_DIGITS = range(60)  # « 98 » alone may be 1898 or 1998: not guessed
_YEARS = range(1900, 2100)  # a living person's papers are dated between these


@dataclass(frozen=True, slots=True)
class _Span:
    value: date
    start: int
    end: int
    spaced: bool  # digits with spaces only: a date where words say so, else perhaps a number


def _spans(line: str) -> list[_Span]:
    found = [*_matches(line, _NUMERIC), *_matches(line, _ISO), *_matches(line, _WRITTEN)]
    return sorted(found, key=lambda each: each.start)


def _matches(line: str, pattern: re.Pattern[str]) -> Iterator[_Span]:
    for match in pattern.finditer(line):
        if value := _value(pattern, match):
            spaced = pattern is _NUMERIC and not match[2]
            yield _Span(value, match.start(), match.end(), spaced)


def _value(pattern: re.Pattern[str], match: re.Match[str]) -> date | None:
    parts = match.groups()
    if pattern is _ISO:
        year, month, day = (int(each) for each in parts)
    elif pattern is _NUMERIC:
        if sum(each.isdigit() for each in match[0]) < len(match[0]) // 2:
            return None
        day, month, year = (int(parts[n].translate(_SLIPS)) for n in (0, 2, 3))
    else:
        day, year = int(parts[0].translate(_SLIPS)), int(parts[2].translate(_SLIPS))
        near = get_close_matches(parts[1], _MONTH_NAMES, 1, 0.75)
        month = _MONTH_NAMES[near[0]] if near else 0
    if year in _TWO_DIGITS:
        year += _THIS_CENTURY
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


# --- roles -----------------------------------------------------------------------------------

_FROM = re.compile(r"\b(du|from)\s*:?\s*$")
_TO = re.compile(r"^\s*(au|to|a|-)\s*$")
_ROLES = re.compile(
    r"""
    (?P<born> \bnee?\b | naissance | \bbirth )
  | (?P<due> avant[ ]le | date[ ]limite | limite[ ]de[ ]paiement | echeance | \bpreleve | a[ ]payer
      | a[ ]regler | exigib | prochaine?[ ](facture|releve) | \bdue\b )
  | (?P<expires> expir | jusqu[ ]?'?au?\b | fin[ ]de[ ]validite | \buntil\b | validite )
  | (?P<event> marie | mariage | celebr | deces | \bentree?\b | embauche | anciennete | \beffet\b
      | a[ ]compter[ ]du | debut | souscri | depuis[ ]le | rentree | convoque | rendez-vous )
  | (?P<issued> date[ ](de[ ]|d[ ]?')?(la[ ]|l[ ]?')?
        (facture|emission|edition|delivrance|etablissement|avis|document|quittance|releve)
      | (facture|quittance|avis|releve)\b.{0,30}\bdu\b
      | ^(jugement|ordonnance|arret|decision|arrete)\b.{0,30}\bdu\b
      | ^((jugement|ordonnance|arret|decision)[ ])?rendue?[ ]le\b
      | \b(emis|edite|etabli|delivre|dresse|imprime|genere|facture)(e|s|es)?\b.{0,30}\ble\b
      | mise?[ ]en[ ]recouvrement | date[ ]of[ ]issue | issued[ ]on | issue[ ]date | ^date[ ]?: )
  | (?P<signed> \bfaite?[ ](a|le)\b | \bsigne\w*[ ](a|le)\b )
    """,
    re.VERBOSE,
)
# « Lyon, le », « Le Puy-en-Velay le », « le » alone; but not « reçu le », nor what begins a
# sentence (« Le 2 mai 2019 à onze heures, devant nous »).
_PLACE_AND_DAY = re.compile(
    r"^(en mairie, ?|[a-z'-]+( [a-z'-]+){0,4}, ?|[a-z'-]+( [a-z'-]+){0,2} )?le ?:?\s*$"
)
_PARTICIPLE = re.compile(r"(\w*(?:é|û|ï)e?s?|\w*(?:çu|endu|envoyé)e?s?),? +le\b", re.IGNORECASE)
_FEW_WORDS = 3


def _dates_of_line(line: str, above: str, accented: str) -> Iterator[tuple[date, DateRole]]:
    spans = _spans(line)
    headings = [role for role, _ in groupby(_roles(above))]
    start, in_period = 0, False
    for number, span in enumerate(spans):
        before = line[start : span.start]
        start = span.end
        if in_period and _TO.match(before):
            yield span.value, DateRole.PERIOD_END
        elif _FROM.search(before) and _reaches(spans, number, line):
            in_period = True
            yield span.value, DateRole.PERIOD_START
        elif words := _roles(before):
            yield span.value, words[-1]
        elif _is_signed(before, line[span.end :], accented):
            yield span.value, DateRole.SIGNED
        elif len(headings) == len(spans) and not _spans(above):
            yield span.value, headings[number]
        elif not span.spaced:
            yield span.value, DateRole.UNKNOWN


def _is_signed(before: str, after: str, accented: str) -> bool:
    """Whether the date stands as at the head or foot of a letter: a place or nothing before it."""
    if not _PLACE_AND_DAY.match(before):
        return False
    if _PARTICIPLE.search(accented):
        return False
    return before.strip(" :") != "le" or len(after.split()) <= _FEW_WORDS


def _roles(words: str) -> list[DateRole]:
    return [DateRole(str(each.lastgroup)) for each in _ROLES.finditer(words)]


def _reaches(spans: list[_Span], number: int, line: str) -> bool:
    """Whether the date is followed by « au » and another one."""
    after = spans[number + 1 :]
    return bool(after and _TO.match(line[spans[number].end : after[0].start]))
