"""The cases of the rules: `tests/rules/<group>/<CODE>.toml`, one table a case.

A case says what it `shows`, gives a piece of a dossier (`field`, `form`, `documents`), the day
(`today`, default 2026-11-23) and what it `expect`s: `passed`, `failed`, `cannot_tell`,
`nothing` when the rule is not concerned, or several of these. It may hold the `severity`, the
`fix` with `safe`, and words that the message or remedy `says`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from linter.given.forms import form_from
from linter.model.dossier import Dossier, Field, Form
from linter.model.words import FieldKind
from tests.rules.build import document

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Case:
    code: str
    data: dict[str, Any]

    @property
    def expected(self) -> list[str]:
        one_or_more = self.data["expect"]
        return one_or_more if isinstance(one_or_more, list) else [one_or_more]

    def __str__(self) -> str:
        return f"{self.code}: {self.data['shows']}"


def cases() -> list[Case]:
    return [
        Case(path.stem, data)
        for path in sorted(HERE.glob("*/*.toml"))
        for data in tomllib.loads(path.read_text("utf-8"))["case"]
    ]


def dossier(data: dict[str, Any]) -> Dossier:
    if "field" in data:
        kind = FieldKind(data["field"]["kind"])
        form = Form(fields=(Field("f1", "", "", data["field"]["value"], kind),))
    else:
        form = form_from(data.get("form", {}), "case")
    return Dossier(None, form, tuple(document(each) for each in data.get("documents", [])))
