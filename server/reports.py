"""A dossier -> the report of the contract, as JSON values."""

from __future__ import annotations

from datetime import date
from typing import Any

from linter.checking.engine import lint
from linter.checking.report import report_of
from linter.dossier.context import Context
from linter.given.config import Config
from linter.model.dossier import Dossier
from linter.writing.report_json import as_dict


def report_on(dossier: Dossier, day: date, config: Config) -> dict[str, Any]:
    """What the linter says of a dossier on that day."""
    return as_dict(report_of([lint(dossier, Context(day, config))], day, config))
