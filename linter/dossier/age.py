"""How old a document may be at filing, by the bullet that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, proofs_of_address
from linter.law.model import Law
from linter.matching.row import Entry, Standing, row_at
from linter.model.traits import IDENTITY, Trait
from linter.model.words import DateRole


@dataclass(frozen=True, slots=True)
class Age:
    """How many months a document may count, and the bullets that say so; none for the usual tip."""

    months: int
    items: frozenset[str]


def oldest(exhibit: Exhibit, application: Application) -> Age | None:
    """How old the file may be; None when one of the bullets it answers sets no age."""
    ages = [
        _of_kind(each, exhibit, application) for each in exhibit.kinds - _timeless(application.law)
    ]
    known = [each for each in ages if each]
    if not known or len(known) < len(ages):
        return None
    return Age(
        max(each.months for each in known),
        frozenset(item for each in known for item in each.items),
    )


def issued_on(exhibit: Exhibit, law: Law) -> date | None:
    """The day of the file; of a file of several documents, that of the pages whose age counts."""
    document = exhibit.document
    if not document.content.also:
        return document.issued_on
    timeless = _timeless(law)
    pages = {each.page for each in document.content.texts if each.kind not in timeless}
    for role in (DateRole.ISSUED, DateRole.SIGNED):
        days = {e.value for e in document.content.dates if e.role is role and e.page in pages}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _timeless(law: Law) -> frozenset[str]:
    """What is no younger for standing under « justificatif de domicile », and bare photographs.

    The annexe wants a minor's photographs of less than three months, and no day is on them.
    """
    return law.kinds_with(*IDENTITY, Trait.IDENTITY_OF_ANOTHER, Trait.UNDATED)


def _of_kind(kind: str, exhibit: Exhibit, application: Application) -> Age | None:
    law = application.law
    if kind not in law.kinds:
        return None
    listed = tuple(entries(kind, application))
    asked = tuple(each for each in listed if {each.kind, each.form} & exhibit.put_as) or listed
    limits = [each.limits.max_age_months for each in asked]
    if limits and None not in limits:
        months = max(each for each in limits if each)
        return Age(months, frozenset(each.item for each in asked))
    if limits:
        return None
    usual = law.figure("age_justificatif_domicile", application.filing.day)
    months = law.kinds[kind].max_age_months or (usual if kind in proofs_of_address(law) else 0)
    return Age(months, frozenset()) if months else None


def entries(kind: str, application: Application) -> Iterator[Entry]:
    """The bullets that may ask for this kind at this stage."""
    title, stage = application.title, application.dossier.form.etape
    if title and stage:
        in_mayotte = bool(application.dossier.form.situation.get("residant_mayotte"))
        on = application.filing.day
        row = row_at(application.law, title, stage, on, in_mayotte=in_mayotte)
        for each in row.entries.get(kind, ()):
            if each.standing is not Standing.OTHER_STAGE:
                yield each
