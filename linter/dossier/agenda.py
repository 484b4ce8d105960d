"""The dates of a dossier that somebody must not let pass. Nothing here opens a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from linter.dossier.age import issued_on, oldest
from linter.dossier.application import Application
from linter.dossier.deadline import Deadline, deadline
from linter.dossier.ephoto import taken
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.words import EventKind
from linter.dossier.youth import last_days
from linter.text.french import long_date
from linter.text.months import add_months

_MARK: Final = 6  # hexadecimal digits: enough to tell the dossiers of one desk apart


@dataclass(frozen=True, slots=True)
class Event:
    """A day that counts.

    Attributes:
        day: the last on which it can still be done; for `OPENS`, the first.
        kind: what it is; `detail` tells apart two of one kind, in French, naming nobody.
        document: the kind of the document concerned, an id of the catalogue.
        file: that document's file in the dossier.
    """

    day: date
    kind: EventKind
    detail: str = ""
    document: str | None = None
    file: str | None = None


def agenda(application: Application) -> tuple[Event, ...]:
    """The days that count, the first one first; past ones too.

    Once the préfecture has asked for more, the application is filed: only the answer and the
    title's expiry still count.
    """
    found = (
        *_answer(application),
        *_deadline(application),
        *_nineteenth(application),
        *_ephoto(application),
        *_documents(application),
    )
    filed = application.dossier.form.complement_demande_le is not None
    kept = (each for each in found if not filed or each.kind in _AFTER_FILING)
    return tuple(sorted(kept, key=lambda each: (each.day, list(EventKind).index(each.kind))))


def digest(*parts: str) -> str:
    """The same for the same parts, and telling nothing of them; in hexadecimal."""
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def mark(path: str) -> str:
    """A short name for a dossier that tells nothing of it, from its absolute path."""
    return digest(path)[:_MARK]


def coming(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """Those that are not past on the day `today`."""
    return tuple(each for each in events if each.day >= today)


def missed(events: Iterable[Event], today: date) -> Event | None:
    """The last of the days by which something had to be done, and that is past."""
    past = [each for each in events if each.day < today and each.kind in _TO_KEEP]
    return past[-1] if past else None


_AFTER_FILING: Final = frozenset({EventKind.ANSWER, EventKind.EXPIRY})
_TO_KEEP: Final = frozenset(
    {EventKind.CLOSES, EventKind.EXPIRY, EventKind.NINETEEN, EventKind.ANSWER}
)


def _answer(application: Application) -> Iterator[Event]:
    asked = application.dossier.form.complement_demande_le
    if asked:
        days = application.law.figure("reponse_au_complement", asked)
        yield Event(asked + timedelta(days=days), EventKind.ANSWER)


def _deadline(application: Application) -> Iterator[Event]:
    found = deadline(application)
    if not isinstance(found, Deadline):
        return
    for window, which in zip(found.windows, _which(found), strict=True):
        yield Event(window.opens, EventKind.OPENS, which)
        if window.closes != found.expiry:
            yield Event(window.closes, EventKind.CLOSES, which)
    yield Event(found.expiry, EventKind.EXPIRY)


def _which(found: Deadline) -> tuple[str, ...]:
    """What each window holds for; nothing to say when there is one."""
    if len(found.windows) == 1:
        return ("",)
    return ("si le titre se demande sur l'ANEF", "si le titre ne se demande pas sur l'ANEF")


def _nineteenth(application: Application) -> Iterator[Event]:
    days = last_days(application)
    several = len(set(days.values())) > 1
    for birth, last in days.items():
        if last:
            detail = f"si la naissance est du {long_date(birth)}" if several else ""
            yield Event(last, EventKind.NINETEEN, detail)


def _ephoto(application: Application) -> Iterator[Event]:
    found = taken(application)
    if found:
        taken_on = found[0].day
        months = application.law.figure("validite_ephoto", taken_on)
        yield Event(add_months(taken_on, months), EventKind.EPHOTO)


def _documents(application: Application) -> Iterator[Event]:
    """The last day on which the most recent document of each sort is recent enough."""
    latest: dict[object, Event] = {}
    for exhibit in exhibits(application):
        age, issued = oldest(exhibit, application), issued_on(exhibit, application.law)
        if not (age and issued):
            continue
        last = add_months(issued, age.months) - timedelta(days=1)
        sort = age.items or exhibit.kinds
        if sort not in latest or latest[sort].day < last:
            kind = _kind(exhibit)
            latest[sort] = Event(last, EventKind.TOO_OLD, document=kind, file=exhibit.path)
    yield from latest.values()


def _kind(exhibit: Exhibit) -> str | None:
    return exhibit.document.kind or min(exhibit.kinds, default=None)
