"""The reports on dossiers -> the report of a run, with the version of the law it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from linter.given.config import DEFAULT, Config
from linter.law.load import load_law
from linter.law.model import TextVersion
from linter.model.report import DossierReport, Report
from linter.text.french import long_date


def report_of(dossiers: Iterable[DossierReport], today: date, config: Config = DEFAULT) -> Report:
    """The report of a run on the day `today`."""
    version = load_law().version
    return Report(today, tuple(dossiers), version.label, notes(version, today, config))


def notes(version: TextVersion, today: date, config: Config = DEFAULT) -> tuple[str, ...]:
    """What to know of the text itself: that nobody has looked for long whether it still holds."""
    if version.age_days(today) <= config.law_max_age_days:
        return ()
    since = long_date(version.checked_on)
    said = (
        f"Attention : personne n'a vérifié depuis le {since} que le texte de l'annexe 10 est encore"
    )
    return (f"{said} en vigueur. Regardez sur Légifrance s'il a changé.",)
