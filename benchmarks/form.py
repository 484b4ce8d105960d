"""Fields linted per second in one process, beside the bare phonenumbers work on as many numbers.

    python -m benchmarks.form [FIELDS]

Prints, for each kind of input and for a mixed form: fields a second, and the time as a multiple of
what parsing, validating and formatting one phone number a field takes on this machine.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from itertools import cycle, islice

import phonenumbers

from benchmarks.timing import best_seconds
from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.model.dossier import Dossier, Field, Form
from linter.model.words import FieldKind

VALUES: dict[FieldKind, tuple[str, ...]] = {
    FieldKind.NOM: ("Dupont", "DUPONT", "de La Tour", "BEN ALI", "N'Diaye", "Nguyễn", "Иванов"),
    FieldKind.PRENOM: ("Jean-Pierre", "jean, pierre", "Éléonore", "Mme Ngozi", "Jose\u0301"),
    FieldKind.TELEPHONE_MOBILE: (
        *("0612345678", "06 12.34-56 78", "+33612345678", "0692123456", "0142345678"),
        *("+213551234567", "٠٦١٢٣٤٥٦٧٨", "061234567", "O6l2345678"),
    ),
    FieldKind.EPHOTO: ("AB2CD3EF4GH5JK6LM7NP8Q", "ab2c-d3ef-4gh5-jk6l-m7np-80", "AB2C"),
    FieldKind.NUMERO_ETRANGER: ("7503123456", "75 03 123 456", "750312345"),
    FieldKind.EMAIL: ("ngozi@example.org",),
}


def main(count: int) -> None:
    """Measure and print."""
    print(f"{count} fields")
    print(f"{'form':<20}{'fields/s':>12}{'bare/s':>12}{'x bare':>10}")
    mixed = [(kind, value) for kind, values in VALUES.items() for value in values]
    _show("mixed", mixed, count)
    for kind, values in VALUES.items():
        _show(kind.value, [(kind, value) for value in values], count)


def _show(name: str, inputs: Iterable[tuple[FieldKind, str]], count: int) -> None:
    chosen = enumerate(islice(cycle(inputs), count))
    fields = tuple(Field(f"f{n}", "", "", value, kind) for n, (kind, value) in chosen)
    dossier, context = Dossier(None, Form(fields=fields)), Context(date(2026, 11, 23))
    ours, bare = best_seconds(3, lambda: lint(dossier, context), lambda: _bare(count))
    print(f"{name:<20}{count / ours:>12,.0f}{count / bare:>12,.0f}{ours / bare:>10.2f}")


def _bare(count: int) -> None:
    for value in islice(cycle(VALUES[FieldKind.TELEPHONE_MOBILE]), count):
        try:
            number = phonenumbers.parse(value, "FR")
        except phonenumbers.NumberParseException:
            continue
        phonenumbers.is_valid_number(number)
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
