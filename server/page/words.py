"""The contract's words in French, for the page: written once, in `linter.writing.wording`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from linter.writing.wording import (
    APPLICANT,
    NOT_CHECKED,
    SEVERITIES,
    STAGES,
    STATUSES,
    VERDICTS,
)

_Word = TypeVar("_Word", bound=StrEnum)
Words = dict[str, dict[str, str]]


@cache
def words() -> Words:
    """French by contract word; `applicant` by the id that a finding gives the input."""
    from linter.writing.sheet.catalogue import languages  # noqa: PLC0415 -- Babel, for the page alone

    return {
        "statuses": _plain(STATUSES),
        "languages": {each.code: f"{each.french} ({each.name})" for each in languages()},
        "severities": {**_plain(SEVERITIES), "cannot_tell": NOT_CHECKED},
        "stages": _plain(STAGES),
        "verdicts": _plain(VERDICTS),
        "applicant": {f"demandeur.{key}": name for key, name in APPLICANT.items()},
    }


def _plain(table: Mapping[_Word, str]) -> dict[str, str]:
    return {str(word): french for word, french in table.items()}
