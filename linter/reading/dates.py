"""The dates of a text, and what each one is: issue, expiry, birth, deadline, period.

French forms (`12/03/2026`, `12.03.26`, `1er mars 2026`), English ones (`02-Oct-2026`, `October 2,
2026`), passport forms (`12 MAR/MAR 2026`,
`12 03 2026`), ISO, and the usual slips of OCR (O for 0, l for 1, « fevner »). What a date is, is
told by the words before it in its own column, else by the label on its left or above it. A date
without such words stays `unknown`: it is never taken for the issue date.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

from linter.model.content import FoundDate
from linter.model.words import DateRole
from linter.reading.kind.words import Vocabulary
from linter.reading.page.columns import Cell, above, rows
from linter.text.ascii import in_ascii, in_place
from linter.text.french import MONTHS
from linter.text.spelt_dates import in_figures


def find_dates(text: str, page: int = 1) -> tuple[FoundDate, ...]:
    """Every date of a page's text, in reading order."""
    every = rows(in_figures(_ACROSS_LINES.sub(r"\1 \3\2", text)))
    found = [one for number in range(len(every)) for one in _dates_of_row(every, number)]
    own = any(each.own for each in found)
    return tuple(
        FoundDate(
            each.value,
            # Another paper's expiry: « sa carte, valable jusqu'au… » on a récépissé.
            DateRole.EVENT if own and each.role is DateRole.EXPIRES and not each.own else each.role,
            page,
        )
        for each in found
    )


# « au 30 octobre » ends a line of a sentence, and « 2026, au motif » begins the next; or « au ».
_ACROSS_LINES = re.compile(
    rf"((?<!\d)\d{{1,2}}(?:er)? (?:{'|'.join(MONTHS)})(?=\s*\n *(?:19|20)\d\d\b)|\d{{4}} au)"
    r"(\s*\n *)(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:19|20)\d\d)\b(?!\S* {3})",
    re.IGNORECASE,
)
_LIKE_A_DATE = re.compile(r"(?<![\w/.-])(\d\d)([/.-])(\d\d)\2\d{4}(?![\w/-])")
_DAYS, _MONTHS = 31, 12


def only_impossible_dates(text: str) -> bool:
    """Whether figures stand as dates do and none is one: a font gives others than are seen."""
    found = [(int(day), int(month)) for day, _, month in _LIKE_A_DATE.findall(text)]
    possible = any(0 < day <= _DAYS and 0 < month <= _MONTHS for day, month in found)
    return bool(found) and not possible and not find_dates(text)


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
_NUMERIC = re.compile(  # « 4a.08.02.2023 » of a driving licence too
    rf"(?:(?<![\w/.,-])|(?<=\b4[ab]\.))({_DIGIT}{{1,2}}) ?([/.-]|(?= )) ?({_DIGIT}{{1,2}}) ?\2 ?"
    rf"({_DIGIT}{{4}}|[0-9]{{2}})(?![\w/]|[.,-]\d)"
)
_ISO = re.compile(r"(?<![\w/.,-])(\d{4})([-./])(\d{2})\2(\d{2})(?![\w/-])")
_WRITTEN = re.compile(
    r"(?<![\w/.,-])([0-9oil|]{1,2})(?:er|ere|st|nd|rd|th)?\.?(?: of)?[ -]?([a-z0-9]{3,10})\.?"
    r"(?: ?/ ?[a-z]{3,9}\.?)?,?[ -]?([0-9oil|]{4})(?!\w)"
)
_MONTH_FIRST = re.compile(  # October 2, 2026
    r"(?<!\w)([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})(?![\w/])"
)
_SHORT = re.compile(r"(?<![\w/.,-])(\d{1,2})-([a-z]{3,4})-(\d{2})(?![\w-])")  # 02-Oct-26
_IN_TWO_TONGUES = re.compile(  # of passports: 02 MAY / MAI 23
    r"(?<![\w/.,-])([0-9oil|]{1,2}) ?([a-z]{3,5})\.? ?/ ?[a-z]{3,5}\.? ?(\d{2})(?!\w)"
)
_BARRED = re.compile(r"(?<!\w)(\d{1,2} ?)\|( ?\d{1,2} ?)\|( ?\d{4})(?!\w)")  # boxes: 14 | 05 | 2001
# A box for each figure, filled in by a program or by hand: 1 4 0 5 2 0 0 1, |1|4|0|5|2|0|0|1|.
_BOXED = re.compile(r"(?<![\w/.,-])(?<!\d[ |])\d(?:(?: ?[|/.-] ?| )\d){7}(?!\w|[ |/.,-]{1,3}\d)")
_SLIPS = str.maketrans("oil|", "0111")
_ABBREVIATIONS = """
janv fevr mars avr mai juin juil aou sept oct nov dec
jan feb mar apr may jun jul aug sep oct nov dec
january february march april may june july august september october november december
"""
_MONTH_NAMES = {
    name: number
    for line in (in_ascii(" ".join(MONTHS)), *_ABBREVIATIONS.strip().splitlines())
    for number, name in enumerate(line.split(), 1)
}
_THIS_CENTURY = 2000
_PARTS = 3  # day, month, year
_TWO_DIGITS = range(60)  # « 98 » alone may be 1898 or 1998: not guessed
_YEARS = range(1900, 2100)  # a living person's papers are dated between these


@dataclass(frozen=True, slots=True)
class _Span:
    value: date
    start: int
    end: int
    spaced: bool  # digits with spaces only: a date where words say so, else perhaps a number


@dataclass(frozen=True, slots=True)
class _Found:
    value: date
    role: DateRole
    own: bool = False  # an expiry that the words give to this very document


def _plain(text: str) -> str:
    """In lower case without accents, boxes' bars as slashes; each letter stays in its place."""
    plain = in_place(text)
    return _BARRED.sub(r"\1/\2/\3", plain) if "|" in plain else plain


_FIGURE = re.compile(r"[0-9]")


def _spans(line: str) -> list[_Span]:
    if not _FIGURE.search(line):  # no year of ours is all slips
        return []
    patterns = (_NUMERIC, _ISO, _WRITTEN, _MONTH_FIRST, _SHORT, _IN_TWO_TONGUES, _BOXED)
    found = [one for pattern in patterns for one in _matches(line, pattern)]
    return sorted(found, key=lambda each: each.start)


def _matches(line: str, pattern: re.Pattern[str]) -> Iterator[_Span]:
    for match in pattern.finditer(line):
        if value := _value(pattern, match):
            loose = pattern is _NUMERIC and not match[2]
            # « n° 10 124 887 651 » holds no date: in one of spaces alone, they part all three.
            if not loose or len(match[0].split()) == _PARTS:
                yield _Span(value, match.start(), match.end(), loose or pattern is _BOXED)


def _value(pattern: re.Pattern[str], match: re.Match[str]) -> date | None:
    parts = match.groups()
    if pattern is _ISO:
        year, month, day = (int(parts[n]) for n in (0, 2, 3))
    elif pattern is _NUMERIC:
        if sum(each.isdigit() for each in match[0]) < len(match[0]) // 2:
            return None
        day, month, year = (int(parts[n].translate(_SLIPS)) for n in (0, 2, 3))
    elif pattern is _BOXED:
        figures = "".join(filter(str.isdigit, match[0]))
        day, month, year = int(figures[:2]), int(figures[2:4]), int(figures[4:])
    elif pattern is _MONTH_FIRST:
        month, day, year = _MONTH_NAMES.get(parts[0], 0), int(parts[1]), int(parts[2])
    else:
        day, year = int(parts[0].translate(_SLIPS)), int(parts[2].translate(_SLIPS))
        month = _month(parts[1])
    if year in _TWO_DIGITS:
        year += _THIS_CENTURY
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


@lru_cache(1024)
def _month(word: str) -> int:
    """The month that a word nearly names; 0 for none."""
    near = get_close_matches(word, _MONTH_NAMES, 1, 0.75)
    return _MONTH_NAMES[near[0]] if near else 0


# --- roles -----------------------------------------------------------------------------------

_FROM = re.compile(r"\b(du|from)\s*:?\s*$")
_TO = re.compile(r"^\s*((inclus )?au|to|a|-|(/ ?)?au ?/ ?until)\s*$")
# What may stand before « délivré le » for it to be of this document, not of another one.
_OF_THIS = (
    "(le|la|ce|cette|cet|presente?|document|copie|extrait|acte|certifiee?|conforme|pour|avis"
    "|attestation|certificat|justificatif|facture|releve|bulletin|quittance|duplicata|date|a|ete|est|et)"
)


def _roles_as_written() -> re.Pattern[str]:
    """The phrases of `roles.toml`, in its order: where two begin at one place, the first counts."""
    rows = tomllib.loads(files("linter").joinpath("reading/roles.toml").read_text("utf-8"))["roles"]
    parts = (f"(?P<{row['role']}>{'|'.join(row['phrases'])})" for row in rows)
    return re.compile("|".join(parts).replace("OWN", _OF_THIS))


_ROLES = _roles_as_written()
_KNOWN = ("born", "due", "expires", "period_end", "event", "issued", "signed")
_LABELS = """
naissance limite paiement echeance expiration expire validite valable mariage embauche
anciennete facture facturation emission edition delivrance etablissement document quittance
delivre delivree validation recouvrement conclusion signature prochaine prochain
"""
_ROLE_WORDS = Vocabulary(_LABELS.split())  # misread, they are read as what they nearly are
_LONG_WORD = re.compile(r"[a-z0-9]{7,}")
# A document that speaks of itself: « le présent récépissé est valable ».
_OWN = re.compile(
    r"\b(presente?|ce|cette|cet|elle|il)\b( \w+)?( (de|du|d') ?[^.;,]{1,50})?,? "
    r"((est|sera|reste|et) )?(valable|valide|expire)"
)
# The expiry of a paper that is spoken of: « titulaire d'une carte de résident valable jusqu'au ».
_OF_ANOTHER = re.compile(
    r"\b(titulaire|detenteur|munie?|accompagnee?|carte|titre|passeport|visa|permis|contrat)\b"
    r"[^.;]{0,80}\b(valable|valide|expire)"
)
_VALID = re.compile(r"\b(valables?|valides?|valid|validite)\b")


def _dates_of_row(every: Sequence[Sequence[Cell]], number: int) -> Iterator[_Found]:
    row = every[number]
    for place, cell in enumerate(row):
        line = _plain(cell.text)
        if spans := _spans(line):
            left = tuple(reversed(row[:place]))
            yield from _dates_of_cell(line, spans, _Around(cell, left, every, number))


@dataclass(frozen=True, slots=True)
class _Around:
    """Where a cell with dates stands."""

    cell: Cell
    left: Sequence[Cell]  # nearest first
    every: Sequence[Sequence[Cell]]
    number: int

    def over(self, rows_up: int) -> list[str]:
        """What stands above in the same column, nearest first, one cell a row."""
        found = (
            above(self.cell, self.every[self.number], self.every[up])
            for up in range(self.number - 1, max(-1, self.number - 1 - rows_up), -1)
        )
        return [_plain(each.text) for each in found if each]

    def tells_an_hour(self) -> bool:
        """Whether an hour stands with it, on its row or the next, as of an appointment."""
        near = self.every[self.number : self.number + 2]
        return any(_HOUR.search(_plain(each.text)) for row in near for each in row)

    def under(self) -> str:
        """What stands on the next row, a sentence that goes on there."""
        below = self.every[self.number + 1 : self.number + 2]
        return "".join(f" {_plain(each.text)}" for row in below for each in row)

    def ends_a_period(self) -> str | None:
        """The words before « du 3 mai 2026 » at the end of the line above; None without it."""
        if self.left or not self.number or not self.every[self.number - 1]:
            return None
        line = _plain(self.every[self.number - 1][-1].text)
        last = next(reversed(_spans(line)), None)
        if last is None or line[last.end :].strip():
            return None
        words = line[: last.start]
        return words if _FROM.search(words) else None

    def begins_an_end(self) -> bool:
        """Whether the next line begins with « au 3 mai 2026 »."""
        below = next(iter(self.every[self.number + 1 : self.number + 2]), ())
        if not below or self.every[self.number][-1] is not self.cell:
            return False
        line = _plain(below[0].text)
        first = next(iter(_spans(line)), None)
        return first is not None and bool(_TO.match(line[: first.start]))


def _dates_of_cell(line: str, spans: Sequence[_Span], around: _Around) -> Iterator[_Found]:
    start, period = 0, _period(around.ends_a_period())
    for number, span in enumerate(spans):
        before, after = line[start : span.start], line[span.end :]
        start = span.end
        words = before
        if number == 0 and _CONTINUES.match(before):
            said = [each for each in around.over(1) if not each.endswith(".")]
            words = " ".join([*said, before.strip()])
        if period and _TO.match(before):
            expires = bool(_VALID.search(period))
            role = DateRole.EXPIRES if expires else DateRole.PERIOD_END
            yield _Found(span.value, role, own=expires and not _OF_ANOTHER.search(period))
            period = ""
        elif _FROM.search(before) and _reaches(spans, number, line, around):
            period = _period(words)
            yield _Found(span.value, DateRole.PERIOD_START)
        elif number == 0 and _begins_a_birth(before, after, around):
            yield _Found(span.value, DateRole.BORN)  # « ESSAI Marie » above is no wedding
        elif _ONLY_DATE.match(words) and around.tells_an_hour():
            yield _Found(span.value, DateRole.EVENT)  # of an appointment
        elif roles := _roles(words, first=number == 0):
            yield _of_words(span.value, roles[-1], words)
        elif placed := _by_place(number, spans, before, after, around):
            yield _Found(span.value, placed)
        elif not span.spaced:
            yield _Found(span.value, DateRole.UNKNOWN)


def _by_place(
    number: int, spans: Sequence[_Span], before: str, after: str, around: _Around
) -> DateRole | None:
    """What a date is by where it stands, no word before it telling."""
    start = spans[number].start
    if _is_signed(around.cell.text[start - len(before) : start], after):
        return DateRole.SIGNED
    if _is_numbered(before, around):
        return DateRole.ISSUED
    return _by_label(number, spans, before, around)


def _of_words(value: date, role: DateRole, words: str) -> _Found:
    if role is not DateRole.EXPIRES:
        return _Found(value, role)
    own = bool(_OWN.search(words))
    another = not own and bool(_OF_ANOTHER.search(words))
    return _Found(value, DateRole.EVENT if another else role, own=own)


# A cell that begins so goes on with the sentence of the line above.
_CONTINUES = re.compile(r"^\s*(jusqu'?au?|le|au|du|valable.{0,20})\s*$")


def _begins_a_birth(before: str, after: str, around: _Around) -> bool:
    """An act begins with the day of the birth: « Le 12 mai 1983, à sept heures, est né… »."""
    return bool(_BEGINS.match(before) and _BIRTH_AFTER.match(after + around.under()))


_BEGINS = re.compile(r"^\W*(?:le\b)?\W*$")
_BIRTH_AFTER = re.compile(r"^[^.;]{0,90}\best nee?\b")
_ONLY_DATE = re.compile(r"^\W*date\W*$")
_HOUR = re.compile(r"\b(heures?|horaires?)\b|\b\d{1,2} ?h ?(?:\d\d)?\b")
_BARE = re.compile(r"^\W*((du|le|on|au)\b\W*)*$")
_TITLED = re.compile(r"^(ma |votre |la )?(facture|quittance)\b(?!.*\d{1,2}[/. ]\d{1,2}[/. ]\d{2})")
_NUMBERED = re.compile(r"^\W*n[^a-z ]? ?[\w /-]{3,30} (du|le)\W*$")
_ROWS_UP = 2
_FEW_WORDS = 3
_MOST_LABEL = 7  # words: a longer one is a sentence


def _by_label(number: int, spans: Sequence[_Span], before: str, around: _Around) -> DateRole | None:
    """The label of a date that stands alone: on its left, or above it, in its column."""
    over = around.over(_ROWS_UP)
    heading = over[0] if over else ""
    if not any(map(str.isdigit, heading)):
        headings = [role for role, _ in groupby(_roles(heading))]
        if len(headings) == len(spans) and _is_label(heading):
            return headings[number]
    if len(spans) > 1 or not _BARE.match(before):
        return None
    for left in map(_plain, (each.text for each in around.left)):
        if _spans(left):
            break
        if left.strip(" :") == "le":
            return DateRole.SIGNED  # written by hand, far from the word
        if _ONLY_DATE.match(left):
            return DateRole.EVENT if around.tells_an_hour() else DateRole.SIGNED
        if _is_label(left) and (roles := _roles(left)):
            return roles[-1]
    return DateRole.ISSUED if any(map(_TITLED.match, over)) else None


def _is_numbered(before: str, around: _Around) -> bool:
    """Whether the date follows the number of the bill that is named on the line above."""
    return bool(_NUMBERED.search(before) and any(map(_TITLED.match, around.over(1))))


def _is_label(words: str) -> bool:
    """Whether these are no sentence; a short one may end with an abbreviation."""
    count = len(words.split())
    if words.endswith((".", ";", ",")) and count > _FEW_WORDS:
        return False
    return count <= _MOST_LABEL * (1 + words.count("/"))


# « Lyon, le », « Le Puy-en-Velay le », « A LYON le », « le » alone; but not « Reçu le », nor what
# begins a sentence (« Le 2 mai 2019 à onze heures, devant nous »).
_WORD = r"(?:(?:[LlDd]['’])?[A-ZÀ-ÖØ-Þ][\w'’.-]*|en|de|du|des|la|le|les|lès|sur|sous|aux?|et)"
_TOWN = rf"(?:[LlDd]['’])?[A-ZÀ-ÖØ-Þ][\w'’.-]+(?: {_WORD}){{0,5}}"
# « Nékile : » is « Né(e) le : » misread, and no town.
_AT = re.compile(rf"^\W*(?:[Ee]n mairie ?, ?|(?:[AÀaà] )?{_TOWN}(?: ?[,.;] ?| ))[Ll]e ?:?\s*$")
_AT_THE_END = re.compile(rf"(?:^|\s)(?:[AÀaà] )?{_TOWN} ?, ?[Ll]e ?:?\s*$")
_FOR_USE = re.compile(r"valoir ce que de (?:droit|raison),? ?(?:le)\s*$")
_FOR_RECEIPT = re.compile(r"^\W*(?:pour|bon pour) (?:quittance|acquit|valoir)\b", re.IGNORECASE)
# « Lyon, le samedi 3 octobre »: the day's name says nothing of the date.
_WEEKDAY = re.compile(
    r"(?<=\ble )(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ ,]*$", re.IGNORECASE
)
# « Le 12 mai 1983 à sept heures » tells when something was; « à Lyon », where this was signed.
_AT_AN_HOUR = re.compile(
    r"^\W*[aà] (?:\d|(?:une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize"
    r"|quatorze|quinze|seize|vingt|z[eé]ro|midi|minuit)\b)",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"^\W*(?:vir(?:ement|t)?|ch[eè]que|pr[eé]l[eè]vement|paiement|r[eè]glement|esp[eè]ces)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?:\w*(?:é|û|ï)e?s?|\w*(?:çu|endu|envoyé)e?s?|\w+(?:ments?|tions?|sions?)"
    r"|\b(?:recu|paye|vu|lu|signe|verse|emis|depart|arrivee|retour|naissance|deces|mariage|audience"
    r"|echeance|convocation|sortie|fin|debut|reprise|terme|retrait|depot|envoi|vers|entre|et|ou"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))[ ,]+le ?:?\s*$",
    re.IGNORECASE,
)


def _is_signed(before: str, after: str) -> bool:
    """Whether the date stands as at the head or foot of a letter: a place or nothing before it."""
    before = _WEEKDAY.sub("", before)
    if _AT_AN_HOUR.match(after) or _PAID.match(before):
        return False
    if before.strip(" :").lower() == "le":
        return len(after.split()) <= _FEW_WORDS or bool(_FOR_RECEIPT.match(after))
    if _FOR_USE.search(before):
        return True
    if _DEED.search(before):
        return False
    return bool(_AT.match(before) or (not after.strip(" .") and _AT_THE_END.search(before)))


def _roles(words: str, *, first: bool = True) -> list[DateRole]:
    """What the words say, in their order.

    A bill named after another date is one line of a statement, not the document.
    """
    mended = _LONG_WORD.sub(lambda each: _ROLE_WORDS.spell(each[0]), words.strip())
    found = [each for each in _ROLES.finditer(mended) if first or not each["bill"]]
    return [DateRole(role) for each in found for role in _KNOWN if each[role] is not None]


def _reaches(spans: Sequence[_Span], number: int, line: str, around: _Around) -> bool:
    """Whether the date is followed by « au » and another one, on the next line too."""
    rest, after = line[spans[number].end :], spans[number + 1 :]
    if after:
        return bool(_TO.match(rest[: after[0].start - spans[number].end]))
    return not rest.strip() and around.begins_an_end()


def _period(words: str | None) -> str:
    """What is kept of the words before a period's start until its end is met."""
    return "" if words is None else words if _VALID.search(words) else "-"
