"""Who a document says its holder is, and how that compares with whom the form names.

Only what is certain is taken: a zone whose check digits hold, a 2D-Doc whose signature is not
wrong. Facts only; nothing is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from linter.dossier.application import Application, once
from linter.model.content import Barcode, MrzZone
from linter.model.dossier import Document, Form
from linter.model.words import FieldKind, Signature, Source
from linter.text.french import day_of
from linter.text.icao import (
    Agreement,
    VisualName,
    each_agrees,
    part_agrees,
    transliterate,
)
from linter.text.near import likeness

_HOLDER: Final = "titulaire"
_FOREIGNER: Final = "titulaire.numero_etranger"
_NUMBER: Final = re.compile(r"(?<!\w)\d{10}(?!\w)")
# What stands between a birth name and a name in use: DIALLO EP NDIAYE.
_MARRIED: Final = re.compile(r"\b(?:EP|EPOUSE|NEE|VVE|VEUVE|USAGE)\b")
# A share of common letters above which one name may be a slip of the keyboard for the other.
_NEAR: Final = 0.75
_RANK: Final = tuple(Agreement)
_AGREES: Final = frozenset({Agreement.YES, Agreement.TRUNCATED, Agreement.PARTIAL})


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who applies, as far as the form says. `birth` is as in `Holder`."""

    surname: str = ""
    usage_name: str = ""
    given_names: str = ""
    birth: str = ""
    numbers: frozenset[str] = frozenset()  # without the zeros at their head

    @property
    def born_on(self) -> date | None:
        """The birth date, where it is known to the day."""
        try:
            return date.fromisoformat(self.birth)
        except ValueError:
            return None

    @property
    def known(self) -> bool:
        """Whether a document can be compared with it."""
        return bool(self.surname or self.usage_name or self.birth)

    @property
    def full_name(self) -> str:
        """As typed, given names first."""
        return f"{self.given_names} {self.surname or self.usage_name}".strip()


@dataclass(frozen=True, slots=True)
class Holder:
    """What one zone or code says of its holder, names in capitals without accents.

    `birth` is in ISO 8601, without the day or month that are not known. `written` is the whole
    name where surname and given names are not parted; both are empty then. `names_certain` and
    `nationality_certain` tell what no check digit protects and a second source confirms.
    `number` is the « numéro étranger ».
    """

    source: Source
    page: int
    surname: str = ""
    given_names: str = ""
    written: str = ""
    names_certain: bool = False
    birth: str = ""
    nationality: str = ""
    nationality_certain: bool = False
    number: str = ""
    format: str = ""

    @property
    def full_name(self) -> str:
        """Given names first, where they are parted."""
        return f"{self.given_names} {self.surname}".strip() or self.written


@dataclass(frozen=True, slots=True)
class Likeness:
    """How an identity compares with the applicant; None where one of them does not say."""

    surname: Agreement | None = None
    given_names: Agreement | None = None
    birth: bool | None = None
    number: bool | None = None
    shuffled: bool = False  # the same words, in another order or otherwise parted

    @property
    def same_names(self) -> bool:
        """Whether surname and given names both agree, as far as both are known."""
        return self.surname in _AGREES and self.given_names in {*_AGREES, None}

    @property
    def nothing_alike(self) -> bool:
        """Whether all that both say differs, names among it."""
        said = {self.surname, self.given_names, self.birth, self.number} - {None}
        return Agreement.NO in said and said <= {Agreement.NO, False} and not self.shuffled

    @property
    def same_person(self) -> bool | None:
        """Whether both are one person; None when that cannot be told.

        One birth date is shared by many: a name must agree too. One of two that differ may be a
        slip, in the form or on the document.
        """
        if self.number or self.same_names or self.shuffled:
            return True
        if self.birth:
            return True if {self.surname, self.given_names} & _AGREES else None
        return False if self.birth is False and self.surname is not None else None


# --- who applies -----------------------------------------------------------------------------


@once
def applicant_in(application: Application) -> Applicant:
    """Whom the application's form names."""
    return applicant_of(application.dossier.form)


def applicant_of(form: Form) -> Applicant:
    """Whom the form names."""
    return Applicant(
        surname=_typed(form, FieldKind.NOM),
        usage_name=_typed(form, FieldKind.NOM_USAGE),
        given_names=_typed(form, FieldKind.PRENOM),
        birth=_birth(form),
        numbers=frozenset(
            number
            for each in form.fields_of(FieldKind.NUMERO_ETRANGER)
            if (number := _bare("".join(filter(str.isdecimal, each.value))))
        ),
    )


def _typed(form: Form, kind: FieldKind) -> str:
    """The values of the inputs of a kind; ANEF has one for each given name."""
    values = (each.value.strip() for each in form.fields_of(kind))
    return " ".join(dict.fromkeys(each for each in values if each))


def _birth(form: Form) -> str:
    if form.date_naissance:
        return form.date_naissance.isoformat()
    typed = {day_of(each.value) for each in form.fields_of(FieldKind.DATE_NAISSANCE)}
    day = typed.pop() if len(typed) == 1 else None
    return day.isoformat() if day else str(form.annee_naissance or "")


# --- whom documents name ---------------------------------------------------------------------


def holders(document: Document) -> tuple[Holder, ...]:
    """Whose document it is, by each zone and code that says it for certain."""
    return (*_of_zones(document), *_of_codes(document.content.barcodes))


def _of_zones(document: Document) -> Iterator[Holder]:
    content = document.content
    for zone in content.mrz:
        if zone.valid:
            confirmed = any(
                each.source is Source.MRZ and each.page == zone.page and each.certain
                for each in content.people
            )
            yield _of_zone(zone, certain=zone.names_certain and confirmed)


def _of_zone(zone: MrzZone, *, certain: bool) -> Holder:
    said = zone.fields
    numbers = _NUMBER.findall(said.get("optional", "")) if said.get("issuer") == "FRA" else []
    return Holder(
        source=Source.MRZ,
        page=zone.page,
        surname=said.get("surname", ""),
        given_names=said.get("given_names", ""),
        names_certain=certain,
        birth=said.get("birth_date", ""),
        nationality=said.get("nationality", ""),
        nationality_certain=zone.nationality_certain,
        number=numbers[0] if len(numbers) == 1 else "",
        format=zone.format,
    )


def _of_codes(barcodes: Iterable[Barcode]) -> Iterator[Holder]:
    """Only codes that say when the holder was born, or their number: a bill names who pays."""
    for code in barcodes:
        holders = [each for each in code.people if each.role == _HOLDER]
        if code.signature is Signature.INVALID or len(holders) != 1:
            continue
        (holder,) = holders
        number = code.numbers.get(_FOREIGNER, "")
        if number or holder.born_on:
            yield Holder(
                source=Source.DOC2D,
                page=code.page,
                surname=_plain(holder.surname),
                given_names=_plain(holder.given_names),
                written=_plain(holder.written),
                names_certain=not holder.cut,
                birth=holder.born_on.isoformat() if holder.born_on else "",
                number=number if _NUMBER.fullmatch(number) else "",
                format="2D-Doc",
            )


def _plain(name: str) -> str:
    return (transliterate(name) or "").replace("<", " ")


# --- whether they are one person -------------------------------------------------------------


def compare(applicant: Applicant, identity: Holder) -> Likeness:
    """How the holder compares with the applicant."""
    surname, given_names = _names(applicant, identity)
    same_number = _bare(identity.number) in applicant.numbers
    return Likeness(
        surname=surname,
        given_names=given_names,
        birth=_same_birth(applicant.birth, identity.birth),
        number=same_number if identity.number and applicant.numbers else None,
        shuffled=Agreement.NO in {surname, given_names} and _shuffled(applicant, identity),
    )


def as_applicant(identity: Holder) -> Applicant:
    """The holder of one document, so that another one can be compared with it."""
    return Applicant(
        surname=identity.surname,
        given_names=identity.given_names,
        birth=identity.birth,
        numbers=frozenset({_bare(identity.number)} - {""}),
    )


def nearly(typed: str, read: str) -> bool:
    """Whether one may be a slip of the keyboard for the other, rather than another name."""
    one, other = _plain(typed).replace(" ", ""), read.replace(" ", "")
    return likeness(one, other) >= _NEAR


def _names(applicant: Applicant, identity: Holder) -> tuple[Agreement | None, Agreement | None]:
    if not (identity.surname or identity.given_names):
        return _in_whole_name(applicant, identity.written)
    visuals = [VisualName(each, applicant.given_names) for each in _surnames(applicant)]
    found = [each_agrees(visual, zone) for visual in visuals for zone in _in_use(identity)]
    given = part_agrees(applicant.given_names, identity.given_names)
    if not found:
        return None, _said(given)
    best, also = min(found, key=lambda each: _RANK.index(each[0]))
    return _said(best), _said(also)


def _shuffled(applicant: Applicant, identity: Holder) -> bool:
    """Countries part names differently: some zones hold all of them as one surname."""
    read = sorted(f"{identity.surname} {identity.given_names}".split())
    return any(
        sorted(_plain(f"{each} {applicant.given_names}").split()) == read
        for each in _surnames(applicant)
    )


def _said(agreement: Agreement | None) -> Agreement | None:
    return None if agreement is Agreement.CANNOT_TELL else agreement


def _surnames(applicant: Applicant) -> Iterator[str]:
    """The forms that a document may print: the birth name, the one in use, or both."""
    own, usage = applicant.surname, applicant.usage_name
    yield from (each for each in (own, usage) if each)
    if own and usage:
        yield f"{own} {usage}"
        yield f"{usage} {own}"


def _in_use(identity: Holder) -> Iterator[Holder]:
    """The identity, and with each of the names that « épouse » parts."""
    yield identity
    parts = [each.strip() for each in _MARRIED.split(identity.surname)]
    if len(parts) > 1:
        for each in (*parts, " ".join(parts)):
            if each:
                yield Holder(
                    source=identity.source,
                    page=identity.page,
                    surname=each,
                    given_names=identity.given_names,
                    format=identity.format,
                )


def _in_whole_name(applicant: Applicant, written: str) -> tuple[Agreement | None, Agreement | None]:
    """Names are found in a whole name or not; which word is which is not known."""
    words = set(written.split())
    surname = any(set(_plain(each).split()) <= words for each in _surnames(applicant))
    given = set(_plain(applicant.given_names).split())
    if not words or not surname:
        return None, None
    return Agreement.YES, Agreement.YES if given & words else None


def _bare(number: str) -> str:
    """Without the zeros that people leave out."""
    return number.lstrip("0")


def _same_birth(one: str, other: str) -> bool | None:
    """As far as both are known: `1974`, `1974-08` or `1974-08-12`; None where one is not."""
    known = min(len(one), len(other))
    return one[:known] == other[:known] if known else None
