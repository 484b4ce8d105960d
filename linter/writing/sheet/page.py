"""The person's sheet alone, as a page that loads nothing and can be printed."""

from __future__ import annotations

from linter.dossier.agenda import agenda, coming
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.holder import applicant_of
from linter.model.report import DossierReport
from linter.writing.html import page
from linter.writing.report_html import HELPLINE, HELPLINE_CHECKED
from linter.writing.sheet.view import sheet


def render(report: DossierReport, context: Context, code: str) -> str:
    """The whole page.

    Raises:
        UsageError: the language is none of ours.
    """
    dossier, config = report.dossier, context.config
    days = coming(agenda(Application(dossier, context)), context.today)
    return page.render(
        "sheet_page.html",
        title="Votre demande de titre de séjour",
        sheet=sheet(report, days, context.today, code),
        holder=applicant_of(dossier.form).full_name,
        contacts=config.contacts or HELPLINE,
        checked=None if config.contacts else HELPLINE_CHECKED,
        body_class="with-sheets",
    )
