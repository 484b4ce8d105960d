"""A bill with its 2D-Doc, signed by an issuer that exists only here."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.documents.logement import energy_bill
from samples.people import Person
from tests.reading.doc2d.make import barcode, payload, signer

_PIXELS = 220
_BILL = "00"


def signed_bill(person: Person, day: date, signed: date) -> bytes:
    """A bill of `day` whose code says that it is of `signed`: the same day, if all is well."""
    postcode, _, city = person.city.partition(" ")
    quality = "MME" if person.sex == "F" else "M"
    fields = (
        ("10", f"{quality}/{person.surname.upper()}/{person.given_names.upper()}"),
        ("22", person.street.upper()),
        ("24", postcode),
        ("25", city.upper()),
    )
    code = barcode(payload(signer(), _BILL, fields, issued_on=signed, signed_on=signed), _PIXELS)
    return energy_bill(Random(day.toordinal()), person, day, "électricité", code)  # noqa: S311
