"""Findings that a counsellor has looked at and accepts, each with the reason: `[[accepte]]`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.given.tables import Table
from linter.model.dossier import Acceptance

KEY: Final = "accepte"


def acceptances(table: Table) -> Iterator[Acceptance]:
    """Those of a `dossier.toml`; whether a rule has the code is for `linter.checking` to say.

    Raises:
        InputError: no code, or no reason.
    """
    for each in table.tables(KEY):
        code = each.text("code").strip()
        if not code:
            raise each.error("code", "le code de la remarque est à dire", "Il est au compte rendu.")
        reason = each.text("raison").strip()
        if not reason:
            raise each.error("raison", "la raison est à dire : elle sera dans le compte rendu")
        yield Acceptance(
            code, reason, each.text("endroit").strip(), each.day("le"), each.text("par")
        )
        each.finish()
