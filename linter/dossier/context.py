"""What a rule may know besides the dossier: the day, the settings, the law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from linter.given.config import DEFAULT, Config
from linter.law.load import load_law
from linter.law.model import Law, Title
from linter.model.dossier import Dossier, Moment


@dataclass(frozen=True, slots=True)
class Context:
    """`today` is the day for which the dossier is checked; there is no other clock."""

    today: date
    config: Config = DEFAULT

    @property
    def law(self) -> Law:
        """Annexe 10 as data, loaded at first use."""
        return load_law()

    def title(self, dossier: Dossier) -> Title | None:
        """The title applied for, or None when the dossier does not say."""
        return self.law.title(dossier.form.titre) if dossier.form.titre else None

    def filing(self, dossier: Dossier) -> Moment:
        """The planned moment of filing: the dossier's own, else today."""
        return dossier.form.date_depot or Moment(self.today)
