"""The reports on dossiers -> one written report -> the exit code."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from linter.checking.engine import lint
from linter.checking.report import report_of
from linter.commands import options
from linter.commands.output import emit, lines_to, on_terminal
from linter.dossier.context import Context
from linter.errors import UsageError
from linter.given.config import DEFAULT, Config, config_for
from linter.model.dossier import Dossier
from linter.model.report import DossierReport, Report
from linter.model.words import Severity
from linter.writing.reports import GROWING, pieces, render

if TYPE_CHECKING:  # as in `linter.writing.reports`
    from linter.reading.page.thumbnail import Thumbnails
    from linter.writing.report_html import Show

_OTHERS_NAME: Final = "Les autres formats citent ce qui est écrit dans le dossier."
_SHEET: Final = "La feuille pour la personne est dans le compte rendu HTML."
_TOGETHER: Final = 20  # dossiers; beyond, one page is too long to be of use
_LINES: Final = ("csv", "jsonl")  # of which each line stands by itself
_WIDTH: Final = 220  # pixels of a small picture: a fault is seen, small print is not read


def linted(dossiers: Iterable[Dossier], arguments: argparse.Namespace) -> Iterator[DossierReport]:
    """The report on each of the dossiers that were read."""
    today = options.today(arguments)
    for each in dossiers:
        yield lint(each, Context(today, config_for(Path(each.path or "."))))


def report_on(reports: Iterable[DossierReport], arguments: argparse.Namespace, form: str) -> int:
    """Write, and return 1 when a finding weighs `--fail-on` or more, else 0.

    What grows dossier by dossier is written so: nothing of a dossier is held once it is.
    """
    if arguments.anonyme and form != "html":
        raise UsageError("--anonyme ne vaut que pour --format html.", _OTHERS_NAME)
    if arguments.langue and form != "html":
        raise UsageError("--langue ne vaut que pour --format html.", _SHEET)
    if arguments.langue:
        from linter.writing.sheet.catalogue import language  # noqa: PLC0415 -- Babel, when asked

        language(arguments.langue)  # refused before anything is read
    weighed = _Weighed(reports, Severity(arguments.fail_on))
    coming = iter(weighed)
    begun = list(islice(coming, 1))  # its settings say what is to be known of the law's text
    config = _config(*begun)
    run = report_of((), options.today(arguments), config)
    every = chain(begun, coming)
    if form in GROWING:
        _grow(run, every, form, arguments)
    elif form == "html":
        _page(run, every, arguments)
    else:
        text = render(replace(run, dossiers=tuple(every)), form, terminal=False)
        emit(text, arguments.output)
    return int(weighed.heavy)


class _Weighed:
    """The reports, and whether one of those that came weighs as much."""

    def __init__(self, reports: Iterable[DossierReport], threshold: Severity) -> None:
        self._reports = reports
        self._threshold = threshold
        self.heavy = False

    def __iter__(self) -> Iterator[DossierReport]:
        for each in self._reports:
            self.heavy = self.heavy or bool(each.at_least(self._threshold))
            yield each


def _config(report: DossierReport | None = None) -> Config:
    return config_for(Path(report.dossier.path or ".")) if report else DEFAULT


def _grow(
    run: Report, reports: Iterable[DossierReport], form: str, arguments: argparse.Namespace
) -> None:
    terminal = on_terminal(arguments.output)
    parts = pieces(run, reports, form, terminal=terminal)
    if arguments.output is None and form not in _LINES:
        # One whole document or nothing; and a terminal shows how far reading is until then.
        emit("".join(parts), to_person=form == "text")
        return
    with lines_to(arguments.output) as write:
        for each in parts:
            write(each)


def _page(run: Report, reports: Iterator[DossierReport], arguments: argparse.Namespace) -> None:
    """One page, or beyond its length an index and a page a dossier, in a folder beside it."""
    from linter.reading.page.thumbnail import Thumbnails  # noqa: PLC0415 -- only for pages

    output: Path | None = arguments.output
    apart = output is not None and not arguments.anonyme
    first = tuple(islice(reports, _TOGETHER + 1) if apart else reports)
    config = _config(*first[-1:])
    with Thumbnails(config, getattr(arguments, "jobs", 1)) as thumbnails:
        if not apart or len(first) <= _TOGETHER:
            report = replace(run, dossiers=first)
            show = _show(report, thumbnails, arguments)
            emit(render(report, "html", terminal=False, show=show), output)
        else:
            emit(_apart(run, chain(first, reports), thumbnails, arguments), output)


def _apart(
    run: Report,
    reports: Iterable[DossierReport],
    thumbnails: Thumbnails,
    arguments: argparse.Namespace,
) -> str:
    """Write a page a dossier as they come; gives the index."""
    from linter.disk.files import folder_beside, write_atomically  # noqa: PLC0415 -- only for many
    from linter.writing import overview, overview_html  # noqa: PLC0415 -- as above
    from linter.writing.report_html import page_name  # noqa: PLC0415 -- as above

    folder = folder_beside(arguments.output)
    queue: list[overview.QueueLine] = []
    links: dict[int, str] = {}
    for place, each in enumerate(reports):
        name = page_name(place + 1, each)
        alone = replace(run, dossiers=(each,))
        page = render(alone, "html", terminal=False, show=_show(alone, thumbnails, arguments))
        write_atomically(folder / name, page.encode("utf-8", "replace"))
        queue.append(overview.queue_line(each, place, Context(run.date, _config(each))))
        links[place] = f"{folder.name}/{name}"
    return overview_html.render(run, overview.queued(queue), links)


def _show(report: Report, thumbnails: Thumbnails, arguments: argparse.Namespace) -> Show:
    """The pictures of the pages that something is said of; none where nobody is to be named."""
    from linter.reading.page.thumbnail import Wanted  # noqa: PLC0415 -- only for pages
    from linter.writing.html.pictures import pages_to_show  # noqa: PLC0415 -- as above
    from linter.writing.report_html import Show  # noqa: PLC0415 -- as above

    config = _config(*report.dossiers[-1:])
    if arguments.anonyme:
        return Show(anonymous=True, config=config)
    wanted = {
        key: Wanted(Path(key[0]) / key[1], key[2], _WIDTH)
        for each in report.dossiers
        for key in pages_to_show(each)
    }
    drawn = thumbnails.drawn(wanted.values())
    pictures = {key: drawn[page] for key, page in wanted.items() if page in drawn}
    return Show(pictures, config=config, language=arguments.langue or "")
