"""Where the form, the signed codes of bills and what bills print say that the applicant lives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from unidecode import unidecode

from linter.dossier.application import Application, once
from linter.dossier.exhibits import Exhibit, exhibits, proofs_of_address
from linter.dossier.who import printed_holders
from linter.model.dossier import Form
from linter.model.words import FieldKind, Signature, Source

_POSTCODE: Final = re.compile(r"(?<!\d)\d{5}(?!\d)")
_STREET: Final = re.compile(  # read by OCR, it is believed where it looks like one
    r"\d.*\b(?:rue|avenue|av|bd|boulevard|all[ée]e|place|chemin|route|cours|quai|impasse)\b",
    re.IGNORECASE,
)
_SURE: Final = 80.0  # mean confidence from which a printed address is believed
# Words of a street that tell nothing: how it is called, or where in the house the door is.
_PLAIN: Final = frozenset(
    """
    avenue boulevard allee allees place chemin route cours quai impasse square passage villa cite
    lotissement faubourg residence batiment appartement appt etage escalier porte chez madame
    monsieur
    """.split()  # noqa: SIM905 -- a list of that many words is read more easily so
)
_SHORTEST: Final = 4  # letters of a word that tells a street from another
_NEAR: Final = 0.75


@dataclass(frozen=True, slots=True)
class Home:
    """An address of a proof of address.

    `places` are its postcodes with their cities; `street` what is printed above, "" of a code.
    `text` is all that the paper says, of one that was printed: it may name another place too.
    """

    path: str
    page: int
    places: tuple[str, ...]
    street: str = ""
    text: str = ""
    misread: bool = False  # perhaps: by OCR

    @property
    def postcodes(self) -> frozenset[str]:
        """What is compared first: streets are written in too many ways."""
        return frozenset(_POSTCODE.findall(" ".join(self.places)))

    def is_at(self, postcodes: frozenset[str]) -> bool:
        """Whether it is at one of these, or may be: a bill may name two places, OCR err by one."""
        if postcodes & (self.postcodes | frozenset(_POSTCODE.findall(self.text))):
            return True
        return self.misread and any(
            sum(a != b for a, b in zip(one, other, strict=True)) == 1
            for one in postcodes
            for other in self.postcodes
        )

    def is_in(self, street: str) -> bool:
        """Whether it is in this street, or may be: no word of it, nor the number, is another's."""
        said, typed = _words(f"{self.street} {self.text}"), _words(street)
        numbers = set(re.findall(r"\d+", street))
        if self.misread and not _STREET.search(self.street):
            return True
        if not typed or not self.street or numbers & set(re.findall(r"\d+", self.street)):
            return True
        return any(get_close_matches(each, said, 1, _NEAR) for each in typed)


@once
def homes(application: Application) -> tuple[Home, ...]:
    """The addresses that codes give, else what is printed under the holder's name.

    A bill may bear two, where one lives and where it is sent.
    """
    proofs = proofs_of_address(application.law)
    return tuple(
        home
        for exhibit in exhibits(application)
        if exhibit.is_one_of(proofs)
        for home in [*_signed(exhibit)] or _printed(exhibit)
    )


def _signed(exhibit: Exhibit) -> Iterator[Home]:
    for code in exhibit.document.content.barcodes:
        home = Home(exhibit.path, code.page, tuple(each[-1] for each in code.addresses if each))
        if code.signature is not Signature.INVALID and home.postcodes:
            yield home


def _printed(exhibit: Exhibit) -> Iterator[Home]:
    """Read clearly, or not at all; nothing beside a code whose signature is wrong."""
    content = exhibit.document.content
    if content.barcodes:
        return
    pages = {each.page: each for each in content.texts}
    for person in printed_holders(exhibit):
        page = pages.get(person.page)
        if person.address and page and page.confidence >= _SURE:
            *street, town = person.address
            misread = page.source is Source.OCR
            home = Home(exhibit.path, page.page, (town,), " ".join(street), page.text, misread)
            if home.postcodes:
                yield home


def addresses_typed(form: Form) -> tuple[str, ...]:
    """The addresses in the form."""
    return tuple(each.value for each in form.fields_of(FieldKind.ADRESSE) if each.value.strip())


def postcodes_typed(form: Form) -> frozenset[str]:
    """The postcodes of the addresses in the form."""
    return frozenset(_POSTCODE.findall(" ".join(addresses_typed(form))))


def street_of(address: str) -> str:
    """What stands before the postcode."""
    return _POSTCODE.split(address)[0].strip(" ,")


def _words(text: str) -> list[str]:
    found = re.findall(r"[a-z]+", unidecode(text).lower())
    return [each for each in found if len(each) >= _SHORTEST and each not in _PLAIN]
