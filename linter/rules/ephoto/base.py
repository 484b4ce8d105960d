"""What the rules on the e-photo share: where its code is typed, and how it is cleaned."""

from __future__ import annotations

import re

from linter.dossier.context import Context
from linter.dossier.ephoto import sheets
from linter.model.dossier import Dossier, Field, Moment
from linter.model.report import Where
from linter.model.words import FieldKind
from linter.text.characters import ascii_digits, visible

_SEPARATORS = re.compile(r"[\s_\u2010-\u2015\u2212-]")
_FULL_WIDTH = {sign + 0xFEE0: sign for sign in range(ord("!"), ord("~") + 1)}


def code_inputs(dossier: Dossier) -> tuple[Field, ...]:
    """The inputs in which a code is typed."""
    return tuple(each for each in dossier.form.fields_of(FieldKind.EPHOTO) if each.value.strip())


def place(dossier: Dossier) -> Where:
    """Where to show what is said of the photo itself: at its code, if there is one."""
    return next((Where(field=each.id) for each in code_inputs(dossier)), Where())


def taken(dossier: Dossier, context: Context) -> tuple[Moment, Where] | None:
    """When the photo was taken, and where that is said: in the form, else on a sheet."""
    given = dossier.form.ephoto_prise_le
    if given:
        return given, place(dossier)
    for each in sheets(dossier, context):
        if each.taken:
            return each.taken, Where(file=each.path)
    return None


def cleaned(value: str) -> str:
    """The code in capitals, without the spaces and dashes that the sheet prints to ease reading."""
    plain = _SEPARATORS.sub("", ascii_digits(visible(value)).translate(_FULL_WIDTH))
    return "".join(each.upper() if each.isascii() else each for each in plain)
