"""The answer to a « demande de complément »: a letter in French that cites the texts.

Of each document asked for it says what the texts say, and nothing that nobody has settled: what is
not known stands in square brackets, to be filled in by hand before the letter is sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from linter.dossier.holder import applicant_of
from linter.law.model import Title
from linter.model.dossier import Form
from linter.model.report import DossierReport, Finding, RequestReport
from linter.model.words import FieldKind, Outcome, Verdict
from linter.text.french import counted, long_date
from linter.writing.observations import cited, correction, observation
from linter.writing.wording import STAGES, shown
from linter.writing.words import Style

TITLE: Final = "Réponse à une demande de pièces complémentaires"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line of an address."""

    style: Style
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter; `open` are its gaps, each with what has to be decided, for the counsellor."""

    blocks: tuple[Block, ...]
    open: tuple[str, ...]


# Under which heading a document is answered; in the order of the letter.
_HEADINGS: Final = {
    Verdict.EXIGIBLE: "Je joins les pièces suivantes :",
    Verdict.PLUS_STRICT: "Je joins ces pièces telles que les textes les prévoient :",
    Verdict.A_LA_REMISE: "Ces pièces ne sont pas dues au dépôt de la demande :",
    Verdict.NON_EXIGIBLE: "Les textes ne prévoient pas ces pièces pour ma demande :",
    Verdict.INDECIS: "Pour les autres pièces demandées :",
}
# Joined like what is due.
_JOINED: Final = frozenset({Verdict.EXIGIBLE, Verdict.AUTRE_FONDEMENT})
_WITH_REASON: Final = frozenset({Verdict.PLUS_STRICT, Verdict.A_LA_REMISE, Verdict.NON_EXIGIBLE})
_GAP: Final = "[à compléter : je joins cette pièce, ou elle ne me concerne pas parce que…]"
_NOT_THERE: Final = "[à joindre avant l'envoi]"


def letter(report: DossierReport, title: Title | None, today: date) -> Letter:
    """The letter that answers the requests of a dossier.

    Args:
        report: what is said of the dossier; its requests are those of the administration.
        title: the one applied for; None when the dossier does not say.
        today: the letter's date.
    """
    form = report.dossier.form
    blocks = [
        *_head(form, today),
        *_opening(form, title),
        *_answers(report),
        *_corrections(report.open),
        *_ending(form),
    ]
    return Letter(tuple(blocks), tuple(_gaps(report)))


def as_text(written: Letter) -> str:
    """The letter as plain text, a paragraph a line."""
    lines: list[str] = []
    before: Style | None = None
    for block in written.blocks:
        if before and not (block.style is before and before in _TIGHT):
            lines.append("")
        lines.append(f"- {block.text}" if block.style is Style.POINT else block.text)
        before = block.style
    return "\n".join(lines) + "\n"


_TIGHT: Final = frozenset({Style.LINE, Style.POINT})


def _head(form: Form, today: date) -> Iterator[Block]:
    applicant = applicant_of(form)
    numbers = [each.value.strip() for each in form.fields_of(FieldKind.NUMERO_ETRANGER)]
    addresses = [each.value.strip() for each in form.fields_of(FieldKind.ADRESSE)]
    yield Block(Style.LINE, applicant.full_name or "[prénom et nom]")
    yield Block(Style.LINE, next(filter(None, addresses), "[adresse]"))
    yield Block(Style.LINE, f"Numéro étranger : {next(filter(None, numbers), '[numéro]')}")
    yield Block(Style.RIGHT, "À la préfecture, service chargé de ma demande")
    yield Block(Style.RIGHT, f"[lieu], le {long_date(today)}")


def _opening(form: Form, title: Title | None) -> Iterator[Block]:
    asked = form.complement_demande_le
    of_day = f" du {long_date(asked)}" if asked else " du [date de votre demande]"
    yield Block(Style.SUBJECT, f"Objet : réponse à votre demande de pièces complémentaires{of_day}")
    yield Block(Style.TEXT, "Madame, Monsieur,")
    what = [title.label] if title else ["[titre de séjour]"]
    if title and title.row:
        what.append(f"ligne {title.row} de l'annexe 10 du CESEDA")
    what.append(STAGES[form.etape] if form.etape else "[étape]")
    yield Block(
        Style.TEXT,
        f"Vous me demandez des pièces pour ma demande de titre de séjour ({', '.join(what)}). "
        "Selon l'article R. 431-11 du CESEDA, les pièces à présenter sont celles que fixe la liste "
        "annexée à ce code. Voici ma réponse, pièce par pièce.",
    )


def _answers(report: DossierReport) -> Iterator[Block]:
    by_heading: dict[Verdict, list[str]] = {each: [] for each in _HEADINGS}
    for each in report.requests:
        heading, said = _answer(each, joined=_is_there(each, report))
        by_heading[heading].append(said)
    for heading, said_there in by_heading.items():
        if said_there:
            yield Block(Style.TEXT, _HEADINGS[heading])
            yield from (Block(Style.POINT, shown(each)) for each in said_there)


def _answer(request: RequestReport, *, joined: bool) -> tuple[Verdict, str]:
    """Under which heading, in which words."""
    missing = "" if joined else f" {_NOT_THERE}"
    if request.verdict in _WITH_REASON:
        wanted = missing if request.verdict is Verdict.PLUS_STRICT else ""
        return request.verdict, f"{observation(request)}{wanted}"
    if request.verdict in _JOINED:
        return Verdict.EXIGIBLE, f"{_name(request)} ({cited(request)}){missing}"
    if request.verdict is Verdict.SOUS_CONDITION and joined:
        return Verdict.EXIGIBLE, f"{_name(request)} ({cited(request)})"
    return Verdict.INDECIS, f"{_name(request)} : {_GAP}"


def _is_there(request: RequestReport, report: DossierReport) -> bool:
    """Whether a file answers the request: put under it, or of a kind that its bullet asks for."""
    if any(each.files for each in report.dossier.form.requests if each.id == request.id):
        return True
    held = {item for each in report.dossier.documents for item in each.items}
    return bool(held.intersection(request.items[:1]))


def _corrections(findings: tuple[Finding, ...]) -> Iterator[Block]:
    failed = [each for each in findings if each.outcome is Outcome.FAILED]
    for said in dict.fromkeys(filter(None, map(correction, failed))):
        yield Block(Style.TEXT, said)


def _ending(form: Form) -> Iterator[Block]:
    yield Block(
        Style.TEXT,
        "Si une pièce prévue par les textes manque encore, je vous remercie de me l'indiquer et de "
        "me laisser un délai raisonnable pour la produire (article R. 431-11 du CESEDA).",
    )
    yield Block(
        Style.TEXT,
        "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    )
    yield Block(Style.RIGHT, applicant_of(form).full_name or "[prénom et nom, signature]")


def _gaps(report: DossierReport) -> Iterator[str]:
    """What the counsellor decides before the letter goes, with why it is open."""
    for each in report.requests:
        heading, said = _answer(each, joined=_is_there(each, report))
        if heading is Verdict.INDECIS:
            yield shown(f"{_name(each)} : {each.condition or each.reason}")
        elif _NOT_THERE in said:
            yield shown(f"{_name(each)} : elle est due, et n'est pas dans le dossier.")


def open_points(written: Letter) -> str:
    """« 2 points à décider avant de l'envoyer »; empty when there is none."""
    number = len(written.open)
    return f"{counted(number, 'point')} à décider avant de l'envoyer" if number else ""


def _name(request: RequestReport) -> str:
    return f"« {request.label.strip() or 'Pièce sans nom'} »"
