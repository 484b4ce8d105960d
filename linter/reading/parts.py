"""The pages of a file -> the documents it holds, each a run of its pages. Pure.

Between two pages, what speaks for a new document is weighed against what speaks for the same one:
numbers of pages, kinds, titles, periods, names, marks that documents share. Nobody wants a document
torn apart, so that a cut needs more than it would by chance; what is near the line is `certain` for
nobody, and whoever cuts a file leaves it whole there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from linter.model.content import Content, PageText
from linter.model.dossier import Document
from linter.model.traits import Trait
from linter.reading.kind.companions import companions_of
from linter.reading.kind.identity import is_identity
from linter.reading.kind.traits import kinds_with
from linter.reading.sheets import Numbering, PageSigns, sheet_of

CUT: Final = 0.8  # weight from which a new document begins
SURE: Final = 1.5  # how far from it a cut, or the want of one, is certain


@dataclass(frozen=True, slots=True)
class Run:
    """The pages of one document, in order; `certain` when nothing near either end is doubtful."""

    pages: tuple[int, ...]
    certain: bool = True


@dataclass(slots=True)
class _Open:
    """The document under way: its sheets, whether something about it was doubtful."""

    sheets: list[PageSigns]
    certain: bool = True
    between: list[int] = field(default_factory=list)

    @property
    def first(self) -> PageSigns:
        return self.sheets[0]

    @property
    def last(self) -> PageSigns:
        return self.sheets[-1]

    @property
    def kind(self) -> str | None:
        return next((each.kind for each in reversed(self.sheets) if each.kind), None)


def runs(document: Document) -> tuple[tuple[Run, ...], tuple[int, ...]]:
    """The documents of a file, and its blank pages that belong to none.

    Every other page is in exactly one document, in the order of the file.
    """
    texts = {each.page: each for each in document.content.texts}
    numbers = [each.number for each in document.pages] or sorted(texts)
    empty = {each.number for each in document.pages if each.blank}
    blank: list[int] = []
    done: list[Run] = []
    now: _Open | None = None
    for number in numbers:
        if number in empty:
            (now.between if now else blank).append(number)
            continue
        sheet = _sheet(number, texts.get(number), document.content)
        if now is None:
            now = _Open([sheet])
            continue
        weight = weigh(now.sheets, sheet, apart=bool(now.between)) - CUT
        sure = abs(weight) >= SURE
        if weight > 0:
            blank += now.between
            done.append(_run(now, certain=now.certain and sure))
            now = _Open([sheet], certain=sure)
        else:
            now.sheets.append(sheet)
            now.certain = now.certain and sure
            now.between = []  # a blank back within a document is part of it
    if now is not None:
        blank += now.between
        done.append(_run(now, certain=now.certain))
    return tuple(done), tuple(sorted(blank))


def _run(now: _Open, *, certain: bool) -> Run:
    first, last = now.first.number, now.last.number
    return Run(tuple(range(first, last + 1)), certain)


def _sheet(number: int, text: PageText | None, content: Content) -> PageSigns:
    return sheet_of(
        number,
        text,
        dates=[each for each in content.dates if each.page == number],
        people=[each for each in content.people if each.page == number],
        zones=[each for each in content.mrz if each.page == number],
    )


# --- what speaks for a new document ------------------------------------------------------------


def weigh(before: Sequence[PageSigns], sheet: PageSigns, *, apart: bool = False) -> float:
    """How much speaks for `sheet` beginning a document after `before`; against it below 0.

    Args:
        before: the document under way.
        sheet: the page after it.
        apart: a blank page stands between.
    """
    numbered = _by_numbers(before, sheet)
    if abs(numbered) >= _SETTLED:
        return numbered
    identity = _by_identity(before, sheet)
    if identity is not None:
        return identity + numbered
    parts = (
        numbered,
        _BLANK if apart else 0.0,
        _by_kind(before, sheet),
        _by_names(before, sheet),
        _by_time(before, sheet),
        _by_marks(before, sheet),
        _by_opening(before, sheet),
        _by_form(before, sheet),
        _by_flow(before, sheet),
    )
    if _is_from_another(before, sheet):  # then a month, or a number, that both bear binds nothing
        return _ANOTHER + numbered + sum(max(each, 0.0) for each in parts[1:])
    return sum(parts)


_SETTLED: Final = 6.0
_BLANK: Final = 2.5


def _by_numbers(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    """« 2/3 » after « 1/3 » goes on; « 1/3 » begins."""
    last, now = before[-1].numbering, sheet.numbering
    if now is None:
        return _unnumbered(last, sheet)
    if now.page == 1:
        return 8.0 if now.total else 4.0
    if last is None:  # the first page of many documents bears no number
        return -7.0 if len(before) == now.page - 1 else -1.5
    if now.total == last.total and now.page > last.page:
        return -8.0 if now.page == last.page + 1 else -4.0
    return 3.0 if now.total and last.total else 1.5


def _unnumbered(last: Numbering | None, sheet: PageSigns) -> float:
    """After a page with a number, one without."""
    if last is None:
        return 0.0
    if last.total is None:
        return 1.5 if last.page > 1 and sheet.opening else 0.0
    return 2.5 if last.page == last.total else -3.0


def _by_identity(before: Sequence[PageSigns], sheet: PageSigns) -> float | None:
    """Cards and passports, which hardly say a word; None where neither is one."""
    kind = next((each.kind for each in reversed(before) if each.kind), None)
    holder = next((each.holder for each in reversed(before) if each.holder), None)
    if sheet.holder and holder and sheet.holder != holder:
        return 5.0
    inside = _in_passport(kind, sheet)
    if inside is not None:
        return inside
    if is_identity(kind) and sheet.kind and not is_identity(sheet.kind):
        return 5.0
    if not is_identity(sheet.kind) and not sheet.is_back:
        return None
    if is_identity(kind) and (sheet.kind is None or _same_card(kind, sheet.kind)):
        return _side(before, sheet)
    return 5.0 if sheet.kind else None


def _in_passport(kind: str | None, sheet: PageSigns) -> float | None:
    if not is_passport(kind):
        return None
    if sheet.is_passport_page or sheet.kind in companions_of(kind or ""):
        return -4.0
    if sheet.kind == kind:
        return 4.0 if sheet.begins_passport else -4.0
    return None


def _side(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    """A back belongs to the front before it; after both sides, another card begins."""
    whole = any(each.is_front for each in before) and any(each.is_back for each in before)
    if sheet.is_back and not whole:
        return -5.0
    return 4.0 if sheet.is_front else 1.5


def is_passport(kind: str | None) -> bool:
    """Whether it is a passport, of whatever country."""
    return kind in kinds_with(Trait.PASSPORT)


def _same_card(one: str | None, other: str | None) -> bool:
    return one == other or {one, other} <= kinds_with(Trait.PERMIT)


def _by_kind(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    kinds = {each.kind for each in before if each.kind}
    if sheet.is_extract and kinds & kinds_with(Trait.FAMILY_BOOK):
        return -6.0
    if sheet.kind is None:
        wordy = sheet.letters > _WORDY
        if kinds and all(map(is_identity, kinds)) and wordy:
            return 1.5
        return -0.5 if kinds and not sheet.title else 0.0
    if any(sheet.kind in companions_of(each) for each in kinds):
        return -5.0
    if sheet.kind in kinds:
        return 0.0
    return (5.0 if kinds else 3.0) - (0.0 if sheet.titled else 2.0)


_WORDY: Final = 120  # letters: no side of a card has as many


def _by_names(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    names = frozenset(name for each in before for name in each.names)
    if not names or not sheet.names:
        return 0.0
    return -0.3 if names & sheet.names else 2.5


def _by_time(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    """Another month is another slip; the same month, the same."""
    periods = frozenset(day for each in before for day in each.periods)
    if periods and sheet.periods:
        return -2.5 if periods & sheet.periods else 4.0
    years = frozenset(year for each in before for year in each.years)
    if years and sheet.years and not years & sheet.years:
        return 4.0
    days = frozenset(day for each in before for day in each.issued)
    if days and sheet.issued and not days & sheet.issued:
        return 2.0
    return 0.0


def _by_marks(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    """Numbers of the document itself that differ, or long numbers that both bear."""
    own = {name: value for each in before for name, value in each.own.items()}
    shared = own.keys() & sheet.own.keys()
    if shared:
        other = any(own[name] != sheet.own[name] for name in shared)
        return 4.0 if other else -3.0
    marks = frozenset(mark for each in before for mark in each.marks)
    return -1.5 if marks & sheet.marks else 0.0


def _by_opening(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    """A title, an addressee, an object, a salutation: a document begins so."""
    again = bool(sheet.title) and any(each.title == sheet.title for each in before)
    if again:  # the next one of its sort, or a head that each page repeats
        return 1.5 if sheet.opening >= _FULL_OPENING else 0.3
    if sheet.place and any(each.place == sheet.place for each in before):
        return sheet.opening - 2.2  # the sender's address, on each page or on each letter
    strange = bool(sheet.foreign) != any(each.foreign for each in before)
    return sheet.opening - 1.0 + (0.8 if strange else 0.0)


_FULL_OPENING: Final = 2.5
_HEADED: Final = 2.0
_ANOTHER: Final = 3.0


def _is_from_another(before: Sequence[PageSigns], sheet: PageSigns) -> bool:
    """Whether it is the same paper as the one under way, under another letterhead."""
    known = {line for each in before for line in each.lead}
    again = any(each.title == sheet.title for each in before)
    return bool(sheet.title and again and sheet.opening >= _HEADED and sheet.head not in known)


def _by_form(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    """The same form filled again: its lines are those of the first page, but for the figures."""
    forms = before[0].forms
    fewest = min(len(forms), len(sheet.forms))
    if fewest < _FORM_LINES or len(forms & sheet.forms) < _ALIKE * fewest:
        return 0.0
    # A statement's second page is like its first, but of the same month.
    months = any(each.periods & sheet.periods for each in before)
    return 0.0 if months or any(each.marks & sheet.marks for each in before[1:]) else 3.0


_FORM_LINES: Final = 4
_ALIKE: Final = 0.7


def _by_flow(before: Sequence[PageSigns], sheet: PageSigns) -> float:
    """Whether the text goes on, or came to its end."""
    last = before[-1]
    weight = -sheet.going_on + last.closing - last.unfinished
    for name, first in sheet.first_of.items():
        reached = max((each.last_of.get(name, 0) for each in before), default=0)
        if reached and reached <= first <= reached + _SKIPPED:
            weight -= 4.0 if name else 3.5
        elif name and first > 1:  # no document begins with its second article
            weight -= 4.0 if reached < first and reached else 1.5
        elif first == 1 and reached > 1:
            weight += 2.0 if name else 1.0
    if sheet.head and any(sheet.head == each.head for each in before):
        weight -= 0.7
    elif len(before) > 1 and len({each.head for each in before}) == 1:
        weight += 2.0  # every page of that one had the same head
    return weight


_SKIPPED: Final = 2  # headings that OCR may have missed
