"""The reports on dossiers -> one written report -> the exit code."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
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
from linter.writing.reports import render

if TYPE_CHECKING:  # as in `linter.writing.reports`
    from linter.writing.report_html import Show

_OTHERS_NAME: Final = "Les autres formats citent ce qui est écrit dans le dossier."
_SHEET: Final = "La feuille pour la personne est dans le compte rendu HTML."
_TOGETHER: Final = 20  # dossiers; beyond, one page is too long to be of use
_WIDTH: Final = 220  # pixels of a small picture: a fault is seen, small print is not read


def linted(dossiers: Iterable[Dossier], arguments: argparse.Namespace) -> Iterator[DossierReport]:
    """The report on each of the dossiers that were read."""
    today = options.today(arguments)
    for each in dossiers:
        yield lint(each, Context(today, config_for(Path(each.path or "."))))


def report_on(reports: Iterable[DossierReport], arguments: argparse.Namespace, form: str) -> int:
    """Write, and return 1 when a finding weighs `--fail-on` or more, else 0."""
    if arguments.anonyme and form != "html":
        raise UsageError("--anonyme ne vaut que pour --format html.", _OTHERS_NAME)
    if arguments.langue and form != "html":
        raise UsageError("--langue ne vaut que pour --format html.", _SHEET)
    if arguments.langue:
        from linter.writing.sheet.catalogue import language  # noqa: PLC0415 -- Babel, when asked

        language(arguments.langue)  # refused before anything is read
    if form == "jsonl":
        return _line_by_line(reports, arguments)
    every = list(reports)
    config = config_for(Path(every[-1].dossier.path or ".")) if every else DEFAULT
    report = report_of(every, options.today(arguments), config)
    terminal = on_terminal(arguments.output)
    show = _show(report, config, arguments) if form == "html" else None
    if show and arguments.output and len(every) > _TOGETHER and not show.anonymous:
        text = _apart(report, show, arguments.output)
    else:
        text = render(report, form, terminal=terminal, show=show)
    emit(text, arguments.output, to_person=form == "text")
    threshold = Severity(arguments.fail_on)
    return int(any(each.at_least(threshold) for each in every))


def _line_by_line(reports: Iterable[DossierReport], arguments: argparse.Namespace) -> int:
    """A line a dossier as soon as it is read, and nothing of it kept."""
    today, threshold, code = options.today(arguments), Severity(arguments.fail_on), 0
    with lines_to(arguments.output) as write:
        for each in reports:
            config = config_for(Path(each.dossier.path or "."))
            write(render(report_of([each], today, config), "jsonl", terminal=False))
            code = max(code, int(bool(each.at_least(threshold))))
    return code


def _apart(report: Report, show: Show, output: Path) -> str:
    """Write a page a person in a folder beside `output`; gives the index."""
    from linter.disk.files import write_atomically  # noqa: PLC0415 -- only for many
    from linter.writing.report_html import render_apart  # noqa: PLC0415 -- as above

    folder = output.with_suffix("")
    index, pages = render_apart(report, show, folder.name)
    folder.mkdir(exist_ok=True)
    for name, text in pages.items():
        write_atomically(folder / name, text.encode("utf-8", "replace"))
    return index


def _show(report: Report, config: Config, arguments: argparse.Namespace) -> Show:
    """The pictures of the pages that something is said of; none where nobody is to be named."""
    from linter.reading.page.thumbnail import Wanted, thumbnails  # noqa: PLC0415 -- only for pages
    from linter.writing.html.view import pages_to_show  # noqa: PLC0415 -- as above
    from linter.writing.report_html import Show  # noqa: PLC0415 -- as above

    if arguments.anonyme:
        return Show(anonymous=True, config=config)
    wanted = {
        key: Wanted(Path(key[0]) / key[1], key[2], _WIDTH)
        for each in report.dossiers
        for key in pages_to_show(each)
    }
    drawn = thumbnails(wanted.values(), config, getattr(arguments, "jobs", 1)) if wanted else {}
    pictures = {key: drawn[page] for key, page in wanted.items() if page in drawn}
    return Show(pictures, config=config, language=arguments.langue or "")
