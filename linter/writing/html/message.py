"""What is lacking and what is to be done again -> a message to the person, line by line."""

from __future__ import annotations

from linter.dossier.agenda import Event
from linter.model.dossier import Document
from linter.model.report import DossierReport, Finding, Missing
from linter.model.words import Outcome
from linter.text.french import capital, long_date, lower
from linter.writing import events
from linter.writing.wording import kind_name, remedy


def lacking(piece: Missing) -> str:
    """The document that is missing, with the circumstance under which it is due."""
    name = capital(piece.name)
    return f"{name} ({piece.condition})" if piece.condition else name


def message(
    report: DossierReport, faults: list[Finding], days: tuple[Event, ...]
) -> tuple[str, ...]:
    """A message to the person, line by line; nothing when there is nothing to ask for."""
    wanted = [lacking(each) for each in report.missing]
    redo = _to_redo(report, faults)
    questions = [each.condition for each in report.requests if each.condition]
    if not (wanted or redo or questions):
        return ()
    lines = ["Bonjour,", "Pour votre demande de titre de séjour :"]
    if wanted:
        lines += ["Merci de m'apporter :", *(f"- {each}" for each in wanted)]
    if redo:
        lines.append("Merci de refaire ou de compléter :")
        lines += [f"- {name} : {' '.join(what)}" for name, what in redo]
    if questions:
        lines += ["Merci de me répondre :", *(f"- {each}" for each in questions)]
    if days:
        lines.append(f"À retenir : {long_date(days[0].day)}, {lower(events.title(days[0]))}.")
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


def _named(document: Document) -> str:
    """By what it is, else by its file's name."""
    return capital(kind_name(document.kind) if document.kind else document.path)
