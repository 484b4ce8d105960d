"""A dossier -> the report of the contract, as JSON values."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from typing import Any

from linter.checking.engine import lint
from linter.checking.report import report_of
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.proposal import proposal
from linter.given.config import Config
from linter.model.dossier import Dossier
from linter.writing.channel import spoken, spoken_report
from linter.writing.report_json import as_dict
from linter.writing.words import Channel


def report_on(
    dossier: Dossier, day: date, config: Config, channel: Channel = Channel.PAGE
) -> dict[str, Any]:
    """What the linter says of a dossier on that day, in the words of who asks."""
    report = report_of([lint(dossier, Context(day, config))], day, config)
    return as_dict(spoken_report(report, channel))


def proposal_on(dossier: Dossier, day: date, config: Config) -> dict[str, Any]:
    """What may be proposed for a dossier: name, title, stage, and what must still be asked."""
    found = proposal(Application(dossier, Context(day, config)))
    names = (found.given_names, found.surname)
    return {
        "name": " ".join(each.value for each in names if each),
        "titre": found.title.value if found.title else None,
        "titres": list(found.titles),
        "etape": found.stage.value if found.stage else None,
        "titre_expire_le": found.expires.value if found.expires else None,
    }


def letter_on(dossier: Dossier, day: date, config: Config, channel: Channel) -> dict[str, Any]:
    """The answer to a « demande de complément »: as text, as a PDF, and what is left to decide."""
    from linter.writing.letter import as_text, letter  # noqa: PLC0415 -- when asked
    from linter.writing.letter_pdf import as_pdf  # noqa: PLC0415 -- as above

    context = Context(day, config)
    written = letter(lint(dossier, context), Application(dossier, context).title, day)
    return {
        "text": as_text(written),
        "pdf": b64encode(as_pdf(written)).decode(),
        "open": [spoken(each, channel) for each in written.open],
    }


def sheet_of(dossier: Dossier, day: date, config: Config, code: str) -> str:
    """The person's sheet as a page that can be printed, in French and in one language beside it.

    Raises:
        UsageError: the language is none of ours.
    """
    from linter.writing.sheet.page import render  # noqa: PLC0415 -- Babel, when asked

    return render(lint(dossier, Context(day, config)), Context(day, config), code)
