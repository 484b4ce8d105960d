"""Where the form, and the signed codes of bills, say that the applicant lives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import exhibits, proofs_of_address
from linter.model.dossier import Form
from linter.model.words import FieldKind, Signature

_POSTCODE: Final = re.compile(r"(?<!\d)\d{5}(?!\d)")


@dataclass(frozen=True, slots=True)
class Home:
    """An address of a proof of address; `places` are its postcodes with their cities."""

    path: str
    page: int
    places: tuple[str, ...]

    @property
    def postcodes(self) -> frozenset[str]:
        """What is compared: streets are written in too many ways."""
        return frozenset(_POSTCODE.findall(" ".join(self.places)))


def homes(application: Application) -> Iterator[Home]:
    """The addresses that codes give; a bill may bear two, where one lives and where it is sent."""
    proofs = proofs_of_address(application.law)
    for exhibit in exhibits(application):
        for code in exhibit.document.content.barcodes if exhibit.is_one_of(proofs) else ():
            home = Home(exhibit.path, code.page, tuple(each[-1] for each in code.addresses if each))
            if code.signature is not Signature.INVALID and home.postcodes:
                yield home


def postcodes_typed(form: Form) -> frozenset[str]:
    """The postcodes of the addresses in the form."""
    typed = " ".join(each.value for each in form.fields_of(FieldKind.ADRESSE))
    return frozenset(_POSTCODE.findall(typed))
