"""`a-faire.txt`: what a person must still do, and what was done to each file. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from linter.model.report import DossierReport, Finding
from linter.model.words import Outcome, Severity, Verdict
from linter.ready.names import TITLES, SiteSection
from linter.text.french import capital
from linter.writing.wording import (
    NOT_CHECKED,
    SEVERITIES,
    place,
    remedy,
    shown,
)

MEANWHILE: Final = (
    "Cette copie n'est pas terminée : elle est en cours, ou a été interrompue.\n"
    "Ne déposez rien d'ici ; relancez anef-linter avec --fix.\n"
)


@dataclass(frozen=True, slots=True)
class Ready:
    """A file of the copy, and how it came about; `sources` as the dossier names them."""

    name: str
    section: SiteSection
    sources: tuple[str, ...]
    done: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def todo(
    report: DossierReport,
    ready: Sequence[Ready],
    aside: Mapping[str, str],
    typed: Iterable[Finding],
    dropped: Iterable[tuple[str, str]],
) -> str:
    """The text of `a-faire.txt`.

    Args:
        report: what is said of the copy: all that is left to a person.
        ready: the files of the copy, in order.
        aside: files that nothing could be made of, with why.
        typed: findings whose right value is to be typed on the site.
        dropped: files that are not in the copy, with why.
    """
    lines = ["À FAIRE AVANT DE DÉPOSER", "========================", ""]
    tasks = [*_tasks(report, aside, ready)]
    lines += tasks or ["Rien : relisez une dernière fois, puis déposez.", ""]
    lines += _section("À taper ainsi sur le site", _typed(report, typed))
    lines += _section("À demander à la personne", _questions(report))
    lines += _section("Fichiers à déposer, dans l'ordre du site", _files(ready))
    lines += _section("Fichiers qui ne sont pas repris", _dropped(dropped))
    lines.append("Les originaux n'ont pas été touchés.")
    return "\n".join(lines) + "\n"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    inside = list(lines)
    return [title, "-" * len(title), *inside, ""] if inside else []


def _tasks(
    report: DossierReport, aside: Mapping[str, str], ready: Sequence[Ready]
) -> Iterator[str]:
    """What cannot be opened first, then what weighs most; notes last."""
    for path, why in aside.items():
        yield from _task(shown(path), why)
    for file in ready:
        for doubt in file.doubts:
            yield from _task(file.name, doubt)
    mended = [
        each
        for each in report.open
        if each.outcome is Outcome.FAILED
        and each.where.file not in aside
        and each.severity is not Severity.INFORMATION
    ]
    unsure = [
        each
        for each in report.open
        if each.outcome is Outcome.CANNOT_TELL and each.where.file not in aside
    ]
    yield from _gathered(mended, report)
    yield from _gathered(unsure, report)


def _gathered(findings: Iterable[Finding], report: DossierReport) -> Iterator[str]:
    """One task for what is to be done alike at several places."""
    places: dict[tuple[str, str, str], dict[str, None]] = {}
    for each in findings:
        unsure = each.outcome is Outcome.CANNOT_TELL
        weight = NOT_CHECKED if unsure else SEVERITIES[each.severity]
        key = (weight, shown(each.message), remedy(each))
        places.setdefault(key, {})[place(each.where, report.dossier)] = None
    for (weight, message, next_step), where in places.items():
        yield from _lines(f"{weight}. {_about(message, list(where))}", next_step)


def _about(message: str, places: Sequence[str]) -> str:
    """« a.pdf : message », « Message » or « Message : a.pdf ; b.pdf »."""
    named = [each for each in places if each and f"« {each} »" not in message]
    if len(named) == 1:
        return f"{named[0]} : {message}"
    whole = capital(message)
    return f"{whole.rstrip('.')} : {' ; '.join(named)}" if named else whole


def _task(what: str, why: str) -> Iterator[str]:
    yield from _lines(f"{what} : {why}.", "")


def _lines(what: str, next_step: str) -> Iterator[str]:
    yield f"[ ] {what}"
    if next_step:
        yield f"    → {next_step}"
    yield ""


def _typed(report: DossierReport, typed: Iterable[Finding]) -> Iterator[str]:
    for each in typed:
        if each.fix:
            yield f"[ ] {place(each.where, report.dossier)} : {shown(each.fix.value)}"


def _questions(report: DossierReport) -> Iterator[str]:
    for each in report.requests:
        if each.condition and each.verdict is Verdict.SOUS_CONDITION:
            yield f"[ ] {shown(each.label)} : {shown(each.condition)}"


def _files(ready: Sequence[Ready]) -> Iterator[str]:
    for section, group in groupby(ready, key=lambda each: each.section):
        yield TITLES[section].upper()
        for each in group:
            yield f"  {each.name}"
            if each.labels:
                yield f"      case : {' ; '.join(map(shown, each.labels))}"
            if each.sources:
                yield f"      vient de : {', '.join(map(shown, each.sources))}"
            yield f"      {', '.join(each.done) or 'repris tel quel'}"


def _dropped(dropped: Iterable[tuple[str, str]]) -> Iterator[str]:
    for path, why in dropped:
        yield f"  {shown(path)} : {shown(why)}"
