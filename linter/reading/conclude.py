"""The pages of a file -> what the file is: its kind, its dates. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from linter.model.content import Barcode, Content, Person
from linter.model.dossier import Document, Part
from linter.model.words import Signature, Source
from linter.reading.dates import expiry_date, issue_date
from linter.reading.kind import KindGuess, together
from linter.reading.parts import Run, runs
from linter.reading.people import written_on


def joined(contents: Iterable[Content]) -> Content:
    """The contents of some pages, given in the order of the pages."""
    parts = tuple(contents)
    return Content(
        texts=tuple(one for each in parts for one in each.texts),
        dates=tuple(one for each in parts for one in each.dates),
        people=tuple(dict.fromkeys(one for each in parts for one in each.people)),
        mrz=tuple(one for each in parts for one in each.mrz),
        barcodes=tuple(one for each in parts for one in each.barcodes),
        unread=tuple(one for each in parts for one in each.unread),
    )


def concluded(document: Document) -> Document:
    """The document with its kind and dates, as far as its pages tell them for certain."""
    content = document.content
    guess = _guess(content)
    own = _own(content, guess)
    found, blank = runs(document)
    return replace(
        document,
        parts=tuple(_part(each, content) for each in found),
        blank=blank,
        kind=guess.kind,
        issued_on=_issued_on(own),
        expires_on=_expires_on(own),
        content=replace(
            content,
            people=tuple(_confirmed(each, content) for each in content.people),
            kind_confidence=guess.confidence,
            because=guess.because,
            details=guess.details,
            also=guess.also,
        ),
    )


def _part(run: Run, content: Content) -> Part:
    """One of the documents of a file, by its own pages."""
    inside = content.on(run.pages)
    guess = _guess(inside)
    own = _own(inside, guess)
    return Part(
        pages=run.pages,
        kind=guess.kind,
        issued_on=_issued_on(own),
        expires_on=_expires_on(own),
        people=tuple(_confirmed(each, inside) for each in inside.people),
        details=guess.details,
        also=guess.also,
        certain=run.certain,
    )


def _guess(content: Content) -> KindGuess:
    return together(
        [
            KindGuess(each.kind, each.kind_confidence, each.because, each.details)
            for each in content.texts
        ],
        [each.text for each in content.texts],
    )


def _own(content: Content, guess: KindGuess) -> Content:
    """What the pages of the file's own kind say: a visa in a passport has other dates.

    Nothing, of a file that holds documents of several kinds.
    """
    if not guess.also:
        return content
    pages = {each.page for each in content.texts if guess.kind and each.kind == guess.kind}
    return Content(
        dates=tuple(each for each in content.dates if each.page in pages),
        mrz=tuple(each for each in content.mrz if each.page in pages),
        barcodes=tuple(each for each in content.barcodes if each.page in pages),
    )


def _confirmed(person: Person, content: Content) -> Person:
    """A zone's names are certain when they were read clearly, and the pages say them too."""
    if person.source is not Source.MRZ:
        return person
    clear = any(each.names_certain for each in content.mrz if each.page == person.page)
    said = all(
        any(written_on(name, page) for page in content.texts)
        for name in (person.surname, person.given_names)
        if name
    )
    return replace(person, certain=clear and said)


def _issued_on(content: Content) -> date | None:
    """What the code says, since it is signed; else what the text says."""
    signed = _said(content.barcodes, [each.issued_on for each in content.barcodes])
    return signed or issue_date(content.dates)


def _expires_on(content: Content) -> date | None:
    """What the zone says, since its check digit holds; else the code, else the text."""
    days = {day for each in content.mrz if (day := each.day("expires_on"))}
    if days:
        return days.pop() if len(days) == 1 else None
    signed = _said(content.barcodes, [each.expires_on for each in content.barcodes])
    return signed or expiry_date(content.dates)


def _said(barcodes: Sequence[Barcode], days: Sequence[date | None]) -> date | None:
    """The one day that codes give; none when they differ, or when a signature is wrong."""
    found = {
        day
        for each, day in zip(barcodes, days, strict=True)
        if day and each.signature is not Signature.INVALID
    }
    return found.pop() if len(found) == 1 else None
