"""A report on a dossier -> what the page shows of it, part by part, in French."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from linter.dossier.agenda import Event, agenda, coming
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.deadline import Deadline, deadline
from linter.dossier.holder import applicant_of
from linter.dossier.words import EventKind
from linter.model.dossier import Document, Dossier, Page
from linter.model.report import DossierReport, Finding, Missing, Reference, RequestReport, Where
from linter.model.words import About, Outcome, Severity, Status, Verdict
from linter.text.french import counted, long_date
from linter.writing import events
from linter.writing.html.timeline import Drawing, caption, drawings
from linter.writing.observations import correction, observation
from linter.writing.overview import QueueLine, when, work
from linter.writing.sheet.catalogue import FRENCH
from linter.writing.sheet.view import PersonSheet, sheet
from linter.writing.wording import (
    NOT_CHECKED,
    SEVERITIES,
    STAGES,
    STATUSES,
    VERDICTS,
    acceptance,
    kind_name,
    place,
    remedy,
    source,
)

PageKey = tuple[str, str, int]  # the dossier's path, the file's, the page from 1
MOST_PAGES = 6  # of one file: enough to see what is wrong


@dataclass(frozen=True, slots=True)
class Basis:
    """Where something comes from; `url` is a link to follow, never something to load."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One finding, or several that the same obstacle caused; `kind` is its class."""

    kind: str
    tag: str
    message: str
    remedy: str
    codes: str
    law: Basis
    accepted: str = ""
    subject: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a small JPEG, with what is wrong there; `sides` are those where it is cut."""

    page: int
    data: str
    alt: str
    kind: str
    turned: bool
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What is wrong with one file or input, the worst first."""

    name: str
    what: str
    remarks: tuple[ShownFinding, ...]
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A requested document: the verdict and its law."""

    label: str
    kind: str
    tag: str
    reason: str
    condition: str
    items: str
    law: Basis | None
    remarks: tuple[ShownFinding, ...]
    statement: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day to come."""

    kind: EventKind
    day: str
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One dossier in the queue; `link` is where more is told of it, if it is."""

    name: str
    mark: str
    link: str
    status: Status
    state: str
    when: str
    late: bool
    work: str


def row(line: QueueLine, name: str, mark: str, link: str = "") -> QueueRow:
    """What the queue shows of a dossier, under the name that may be shown."""
    return QueueRow(
        name,
        mark,
        link,
        line.status,
        STATUSES[line.status],
        when(line),
        line.missed is not None,
        work(line),
    )


@dataclass(frozen=True, slots=True)
class View:
    """All that the page shows of one dossier."""

    anchor: str
    name: str
    facts: str
    status: Status
    state: str
    sentence: str
    window: str
    drawings: tuple[Drawing, ...]
    days: tuple[Day, ...]
    groups: tuple[Group, ...]
    lacking: tuple[str, ...]
    lacking_for_certain: bool
    lacking_remarks: tuple[ShownFinding, ...]
    words: tuple[str, ...]
    pieces: tuple[Asked, ...]
    due: tuple[Asked, ...]
    notes: tuple[ShownFinding, ...]
    accepted: tuple[ShownFinding, ...]
    ready: tuple[str, ...]
    sheet: PersonSheet | None
    holder: str
    skipped: tuple[tuple[str, str], ...]
    people: tuple[str, ...]
    checked: tuple[str, ...]
    unchecked: tuple[str, ...]


def view(  # noqa: PLR0913, PLR0917 -- what the page shows comes from as many places
    report: DossierReport,
    number: int,
    name: str,
    context: Context,
    pictures: Mapping[PageKey, bytes],
    language: str = "",
) -> View:
    """What to show of a dossier, the `number`th of the run, called `name` in it.

    `language` is that of every person's sheet beside the French; "" for what each dossier says.

    Raises:
        UsageError: the language is none of ours.
    """
    dossier, shares = report.dossier, _shares(report)
    application = Application(dossier, context)
    found = deadline(application)
    known = found if isinstance(found, Deadline) else None
    days = coming(agenda(application), context.today)
    certain = any(each.outcome is Outcome.FAILED for each in shares.lacking)
    pieces = tuple(_pieces(report))
    return View(
        anchor=f"dossier-{number}",
        name=name,
        facts=_facts(application),
        status=report.status,
        state=STATUSES[report.status],
        sentence=_sentence(report, certain=certain),
        window=caption(known, context.today) if known else "",
        drawings=drawings(known) if known else (),
        days=tuple(_day(each) for each in days),
        groups=tuple(_groups(shares.faults, report, pictures)),
        lacking=tuple(_lacking(each) for each in report.missing),
        lacking_for_certain=certain,
        lacking_remarks=tuple(_remark(each, dossier) for each in shares.lacking),
        words=_words_to_say(report, shares.faults, days),
        pieces=tuple(each for each in pieces if each.kind != Verdict.EXIGIBLE or each.remarks),
        due=tuple(each for each in pieces if each.kind == Verdict.EXIGIBLE and not each.remarks),
        notes=tuple(_remark(each, dossier) for each in shares.notes),
        accepted=tuple(_remark(each, dossier) for each in report.accepted),
        ready=tuple(_ready(report)),
        sheet=sheet(report, days, context.today, language or dossier.form.langue or FRENCH),
        holder=applicant_of(dossier.form).full_name,
        skipped=dossier.skipped,
        people=report.people,
        checked=report.checked,
        unchecked=report.unchecked,
    )


class _Shares(NamedTuple):
    """The open findings, each in the part of the page that tells it."""

    lacking: list[Finding]
    faults: list[Finding]
    notes: list[Finding]


def _shares(report: DossierReport) -> _Shares:
    """Those of a request are told beside it, but for what gets the application refused."""
    asked = {each.id for each in report.requests}
    shares = _Shares([], [], [])
    for each in report.open:
        if report.missing and each.about is About.MISSING:
            shares.lacking.append(each)
        elif each.where.field not in asked or refuses(each):
            (shares.faults if is_fault(each) else shares.notes).append(each)
    return shares


def pages_to_show(report: DossierReport) -> Iterator[PageKey]:
    """The pages of which a small picture helps: those that an open finding is about."""
    known = {each.path: each for each in report.dossier.documents}
    for path, found in groupby(sorted(filter(is_fault, report.open), key=_file), key=_file):
        if path in known:
            pages = {page for each in found for page in _pages(each, known[path])}
            for page in sorted(pages)[:MOST_PAGES]:
                yield report.dossier.path or "", path, page


def refuses(finding: Finding) -> bool:
    """Whether it is established, and gets the application refused: it is told first."""
    return finding.outcome is Outcome.FAILED and finding.severity is Severity.REFUS_PROBABLE


def is_fault(finding: Finding) -> bool:
    """Whether it is something to mend or to look at, and not good news."""
    return finding.outcome is Outcome.CANNOT_TELL or finding.severity is not Severity.INFORMATION


def _file(finding: Finding) -> str:
    return finding.where.file or ""


# --- what is wrong ---------------------------------------------------------------------------


def _groups(
    faults: Iterable[Finding], report: DossierReport, pictures: Mapping[PageKey, bytes]
) -> Iterator[Group]:
    """Faults by file or input, the group with the worst fault first: they come sorted."""
    dossier = report.dossier
    documents = {each.path: each for each in dossier.documents}
    grouped: dict[tuple[str | None, str | None], list[Finding]] = {}
    for each in faults:
        grouped.setdefault((each.where.file, each.where.field), []).append(each)
    for (path, field), same in grouped.items():
        document = documents.get(path or "")
        name = place(Where(field=field, file=path), dossier) or "L'ensemble de la demande"
        yield Group(
            name,
            kind_name(document.kind) if document and document.kind else "",
            tuple(_gathered(same, dossier)),
            tuple(_pictures(same, document, dossier, pictures)) if document else (),
        )


def _gathered(findings: Iterable[Finding], dossier: Dossier) -> Iterator[ShownFinding]:
    """One remark for all the rules that the same obstacle stopped at the same place."""
    remarks: dict[object, tuple[Finding, list[str]]] = {}
    for each in findings:
        unsure = each.outcome is Outcome.CANNOT_TELL
        key = (each.message, each.where) if unsure else (each.code, each.message, each.where)
        remarks.setdefault(key, (each, []))[1].append(each.code)
    failed = [first.message for first, _ in remarks.values() if first.outcome is Outcome.FAILED]
    for first, codes in remarks.values():
        remark = _remark(first, dossier, ", ".join(dict.fromkeys(codes)))
        # What stopped the other rules is itself a fault, and says what to do.
        told = first.outcome is Outcome.CANNOT_TELL and any(
            first.message.lower() in each.lower() for each in failed
        )
        yield replace(remark, remedy="") if told else remark


def _remark(finding: Finding, dossier: Dossier, codes: str = "") -> ShownFinding:
    unsure = finding.outcome is Outcome.CANNOT_TELL
    page = f"Page {finding.where.page} : " if finding.where.page else ""
    message = finding.message if page else finding.message[:1].upper() + finding.message[1:]
    return ShownFinding(
        kind="cannot_tell" if unsure else finding.severity,
        tag=NOT_CHECKED if unsure else SEVERITIES[finding.severity],
        message=f"{page}{message}" if message.endswith((".", "?", "!")) else f"{page}{message}.",
        remedy=remedy(finding),
        codes=codes or finding.code,
        law=_law(finding.reference),
        accepted=acceptance(finding),
        subject=place(finding.where, dossier),
        statement=correction(finding),
    )


def _law_of(request: RequestReport) -> Basis | None:
    """The text; its bullets are named beside it, and so not again."""
    reference = request.reference
    if reference and reference.article in request.items:
        reference = replace(reference, article=None)
    return _law(reference) if reference else None


def _law(reference: Reference) -> Basis:
    url = reference.url or ""
    return Basis(source(reference), url if url.startswith("https://") else "")


def _pictures(
    findings: list[Finding],
    document: Document,
    dossier: Dossier,
    pictures: Mapping[PageKey, bytes],
) -> Iterator[Picture]:
    measured = {each.number: each for each in document.pages}
    pages = sorted({page for each in findings for page in _pages(each, document)})
    for number in pages[:MOST_PAGES]:
        jpeg = pictures.get((dossier.path or "", document.path, number))
        if jpeg:
            here = [each for each in findings if number in _pages(each, document)]
            page = measured.get(number, Page(number))
            worst = here[0]
            said = "; ".join(dict.fromkeys(each.message.rstrip(".") for each in here))
            yield Picture(
                number,
                f"data:image/jpeg;base64,{b64encode(jpeg).decode()}",
                f"Page {number} de {document.path} : {said}",
                "cannot_tell" if worst.outcome is Outcome.CANNOT_TELL else worst.severity,
                turned=any(each.about is About.TURN for each in here),
                sides=tuple(page.cut or ())
                if any(each.about is About.EDGE for each in here)
                else (),
            )


_NAMED_PAGES = re.compile(r"pages ([\d, ]+(?:(?:et|à) [\d, ]+)*)")


def _pages(finding: Finding, document: Document) -> tuple[int, ...]:
    """The pages that a finding is about, also when its message lists them; else the first."""
    if finding.where.page:
        return (finding.where.page,)
    named = _NAMED_PAGES.match(finding.message)
    if not named:
        return (1,)
    pages: list[int] = []
    for first, last in re.findall(r"(\d+)(?: à (\d+))?", named[1]):
        pages += range(int(first), int(last or first) + 1)
    return tuple(each for each in pages if each <= len(document.pages)) or (1,)


# --- what is requested -----------------------------------------------------------------------

# What the counsellor can act on comes first.
_ORDER = (
    Verdict.NON_EXIGIBLE,
    Verdict.PLUS_STRICT,
    Verdict.INDECIS,
    Verdict.SOUS_CONDITION,
    Verdict.A_LA_REMISE,
    Verdict.AUTRE_FONDEMENT,
    Verdict.EXIGIBLE,
)


def _pieces(report: DossierReport) -> Iterator[Asked]:
    for each in sorted(report.requests, key=lambda request: _ORDER.index(request.verdict)):
        yield _piece(each, report)


def _piece(request: RequestReport, report: DossierReport) -> Asked:
    about = [
        each
        for each in report.open
        if each.where.field == request.id and is_fault(each) and not refuses(each)
    ]
    told = any(request.reason in each.message for each in about)
    verdict = VERDICTS[request.verdict]
    return Asked(
        label=request.label or "Pièce sans nom",
        kind=request.verdict,
        tag=verdict[:1].upper() + verdict[1:],
        reason="" if told else request.reason,
        condition=request.condition or "",
        items=", ".join(request.items),
        law=None if about else _law_of(request),
        remarks=tuple(_remark(each, report.dossier) for each in about),
        statement=observation(request),
    )


# --- what is lacking, and how to ask for it --------------------------------------------------


def _lacking(piece: Missing) -> str:
    name = piece.name[:1].upper() + piece.name[1:]
    return f"{name} ({piece.condition})" if piece.condition else name


def _words_to_say(
    report: DossierReport, faults: list[Finding], days: tuple[Event, ...]
) -> tuple[str, ...]:
    """A message to the person, line by line; nothing when there is nothing to ask for."""
    lacking = [_lacking(each) for each in report.missing]
    redo = _to_redo(report, faults)
    questions = [each.condition for each in report.requests if each.condition]
    if not (lacking or redo or questions):
        return ()
    lines = ["Bonjour,", "Pour votre demande de titre de séjour :"]
    if lacking:
        lines += ["Merci de m'apporter :", *(f"- {each}" for each in lacking)]
    if redo:
        lines.append("Merci de refaire ou de compléter :")
        lines += [f"- {name} : {' '.join(what)}" for name, what in redo]
    if questions:
        lines += ["Merci de me répondre :", *(f"- {each}" for each in questions)]
    if days:
        lines.append(f"À retenir : {long_date(days[0].day)}, {_lower(events.title(days[0]))}.")
    return (*lines, "Merci.")


def _to_redo(
    report: DossierReport, faults: list[Finding]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """By document, what the person can do about it."""
    documents = {each.path: each for each in report.dossier.documents}
    redo: dict[str, dict[str, None]] = {}
    for each in faults:
        document = documents.get(each.where.file or "")
        if (
            document
            and each.about.is_for_its_holder
            and each.outcome is Outcome.FAILED
            and remedy(each)
        ):
            redo.setdefault(_named(document), {})[remedy(each)] = None
    return tuple((name, tuple(what)) for name, what in redo.items())


# --- what is ready ---------------------------------------------------------------------------


def _sound(report: DossierReport) -> list[Document]:
    """The files that can be read and that nothing is said against."""
    wrong = {each.where.file for each in report.open if is_fault(each)}
    documents = report.dossier.documents
    return [each for each in documents if each.readable and each.path not in wrong]


def _ready(report: DossierReport) -> Iterator[str]:
    for each in _sound(report):
        parts = (
            kind_name(each.kind) if each.kind else "",
            f"du {long_date(each.issued_on)}" if each.issued_on else "",
            f"valable jusqu'au {long_date(each.expires_on)}" if each.expires_on else "",
            counted(len(each.pages), "page") if each.pages else "",
        )
        said = ", ".join(part for part in parts if part)
        yield f"{each.path} : {said}" if said else each.path


def _named(document: Document) -> str:
    """By what it is, else by its file's name."""
    name = kind_name(document.kind) if document.kind else document.path
    return name[:1].upper() + name[1:]


# --- the whole -------------------------------------------------------------------------------


def _facts(application: Application) -> str:
    form, title = application.dossier.form, application.title
    parts = (
        title.label if title else form.titre or "",
        STAGES[form.etape] if form.etape else "",
        f"dépôt prévu le {long_date(form.date_depot.day)}" if form.date_depot else "",
    )
    return ", ".join(each for each in parts if each)


_NOTHING_CHECKED = "rien n'a pu être vérifié"
_NOTHING_WRONG = " : rien à corriger dans ce qui a été vérifié"


def _sentence(report: DossierReport, *, certain: bool) -> str:
    """The state in one sentence; what nobody could check is never counted as fine."""
    failed = sum(each.outcome is Outcome.FAILED and is_fault(each) for each in report.open)
    lacking, unsure = len(report.missing), report.cannot_tell
    asked = f"{counted(lacking, 'pièce')} à demander"
    mend = "à vérifier" if report.status is Status.PRET else "à corriger"
    unknown = f"{counted(lacking, 'pièce')} non reconnue{'s' if lacking > 1 else ''}"
    points = [
        f"{counted(failed, 'point')} {mend}" if failed else "",
        (asked if certain else unknown) if lacking else "",
        f"{counted(unsure, 'point')} non vérifié{'s' if unsure > 1 else ''}" if unsure else "",
    ]
    said = [each for each in points if each]
    whole = " et ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    begins = {
        Status.PRET: "Prêt à envoyer",
        Status.A_COMPLETER: "Pas encore prêt",
        Status.A_RESCANNER: "Des pièces sont à scanner de nouveau",
        Status.ILLISIBLE: "Aucun fichier n'a pu être lu",
    }[report.status]
    if report.status is not Status.PRET:
        return f"{begins} : {whole or _NOTHING_CHECKED}."
    return f"{begins}{f', avec {whole}' if whole else _NOTHING_WRONG}."


def _day(event: Event) -> Day:
    return Day(event.kind, long_date(event.day), events.title(event), events.advice(event))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
