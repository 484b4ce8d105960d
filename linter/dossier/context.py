"""What a rule may know besides the dossier: the day, the settings, the law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from linter.given.config import DEFAULT, Config
from linter.law.load import load_law
from linter.law.model import Law


@dataclass(frozen=True, slots=True)
class Context:
    """`today` is the day for which the dossier is checked; there is no other clock."""

    today: date
    config: Config = DEFAULT

    @property
    def law(self) -> Law:
        """Annexe 10 as data, loaded at first use."""
        return load_law()
