"""The report as one page for a counsellor; printed, a sheet for each person.

It loads nothing and runs nothing: the pictures are in it, and links are only to be followed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from unidecode import unidecode

from linter import __version__
from linter.dossier.context import Context
from linter.given.config import DEFAULT, Config
from linter.model.report import DossierReport, Report
from linter.writing.html import page
from linter.writing.html.pictures import PageKey
from linter.writing.html.queue import row
from linter.writing.html.redaction import redacted
from linter.writing.html.view import view
from linter.writing.mending import mended, offer
from linter.writing.overview import lines, tally

# Who answers when a settings file names nobody.
HELPLINE = (
    "Info droits des migrants : 04 58 17 64 83, lundi, mardi, jeudi et vendredi, 14 h à 17 h",
    "Aux autres heures : 04 76 44 51 85",
)
HELPLINE_CHECKED = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Show:
    """What the page shows beside the report: JPEGs of pages, and whether names may be seen.

    `language` is that of the people's sheets, beside French; "" for what each dossier says.
    """

    pictures: Mapping[PageKey, bytes] = field(default_factory=dict)
    anonymous: bool = False
    config: Config = DEFAULT
    language: str = ""


def render(report: Report, show: Show | None = None) -> str:
    """The whole page."""
    show = show or Show()
    context = Context(report.date, show.config)
    pictures = {} if show.anonymous else show.pictures
    queue = lines(report, show.config)
    views = [
        view(each, place, name, context, pictures, show.language)
        for place, (each, name) in enumerate(zip(report.dossiers, _names(report), strict=True), 1)
    ]
    if show.anonymous:
        views = [
            redacted(each, report.dossiers[place], place + 1) for place, each in enumerate(views)
        ]
    several = len(report.dossiers) > 1
    return page.render(
        "report.html",
        title="Relecture de dossiers ANEF" if several else "Relecture d'un dossier ANEF",
        dossiers=views,
        lines=[
            row(
                each,
                views[each.place].name,
                "" if show.anonymous else each.mark,
                f"#{views[each.place].anchor}",
            )
            for each in queue
        ],
        tally=tally(queue),
        body_class="" if show.anonymous else "with-sheets",
        anonymous=show.anonymous,
        contacts=show.config.contacts or HELPLINE,
        checked=None if show.config.contacts else HELPLINE_CHECKED,
        date=report.date,
        offer=offer(sum(len(mended(each)) for each in report.dossiers)),
        notes=report.notes,
        basis=report.annexe10_version,
        version=__version__,
    )


def page_name(number: int, report: DossierReport) -> str:
    """The file of a dossier that has a page of its own: `007-awa-diop.html`."""
    return f"{number:03}-{_slug(PurePath(report.dossier.path or '').name)}.html"


def _slug(name: str) -> str:
    """« Été n° 4 » -> `ete-n-4`."""
    return re.sub(r"[^a-z0-9]+", "-", unidecode(name).lower()).strip("-")[:60]


def _names(report: Report) -> list[str]:
    """The dossiers' folders without what stands above them, unless two are called alike."""
    paths = [each.dossier.path or "" for each in report.dossiers]
    short = [PurePath(each).name for each in paths]
    names = short if len(set(short)) == len(short) else paths
    return [
        name or ("Fichiers" if each.dossier.documents else "Formulaire")
        for name, each in zip(names, report.dossiers, strict=True)
    ]
