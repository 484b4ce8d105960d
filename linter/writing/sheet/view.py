"""What the sheet shows: each sentence in French and, below it, in the person's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup, escape

from linter.dossier.agenda import Event
from linter.dossier.words import EventKind
from linter.model.report import DossierReport
from linter.model.words import Status, Verdict
from linter.text.french import capital as with_capital
from linter.writing.layout import tied
from linter.writing.sheet.catalogue import FRENCH, SheetLanguage, language
from linter.writing.sheet.names import DocumentName, name_of
from linter.writing.sheet.reasons import Said, Value, questions, reasons, sound
from linter.writing.wording import shown
from linter.writing.words import Heading

_PLACEHOLDER: Final = re.compile(r"{(\w+)}")
_DAYS: Final = {
    EventKind.OPENS: "opens",
    EventKind.CLOSES: "closes",
    EventKind.EXPIRY: "expiry",
    EventKind.NINETEEN: "before_nineteen",
    EventKind.EPHOTO: "ephoto",
    EventKind.ANSWER: "answer",
    EventKind.TOO_OLD: "document_age",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, already escaped; `other` is empty on a sheet in French alone."""

    french: Markup
    other: Markup


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A heading and its lines; `boxes` are to be ticked."""

    title: Line
    lines: tuple[Line, ...]
    boxes: bool = True


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """The whole sheet; `lang` and `direction` are those of the language beside the French."""

    lang: str
    direction: str
    title: Line
    notice: Line | None
    state: Line
    parts: tuple[SheetPart, ...]
    contact: Line
    checked: Line
    ready: bool


def sheet(
    report: DossierReport, days: Iterable[Event], today: date, code: str = FRENCH
) -> PersonSheet:
    """The sheet of a dossier.

    Args:
        report: what is said of the dossier.
        days: those to come.
        today: the day of the check.
        code: the language beside the French; French alone when it is French.

    Raises:
        UsageError: the language is none of ours.
    """
    say = _Speaker(language(code))
    found = reasons(report)
    ready = report.status is Status.PRET
    parts = [
        say.part(f"frame.{heading}_title", found[heading])
        for heading in Heading
        if heading in found
    ]
    asked = questions(report)
    if asked:
        parts.append(say.part("frame.questions_title", asked))
    not_due = [each.label for each in report.requests if each.verdict is Verdict.NON_EXIGIBLE]
    parts += say.list("frame.not_due_title", [DocumentName(shown(each), "") for each in not_due])
    parts += say.list("frame.ready_title", sound(report))
    when = tuple(map(_day, days))
    if when:
        parts.append(say.part("frame.when_title", when, boxes=False))
    return PersonSheet(
        lang=code,
        direction=say.other.direction if say.other else "ltr",
        title=say(Said("frame.title")),
        notice=say(Said("frame.french_counts")) if say.other else None,
        state=say(Said("frame.ready" if ready else "frame.not_ready")),
        parts=tuple(parts),
        contact=say(Said("frame.contact_title")),
        checked=say(Said("frame.checked", {"day": today})),
        ready=ready,
    )


def _day(event: Event) -> Said:
    values: dict[str, Value] = {"day": event.day}
    if event.kind is EventKind.TOO_OLD:
        values["document"] = name_of(event.document)
    return Said(f"days.{_DAYS[event.kind]}", values)


class _Speaker:
    """Says each sentence in French and in the other language, if there is one."""

    def __init__(self, other: SheetLanguage) -> None:
        self.french = language(FRENCH)
        self.other = other if other.code != FRENCH else None

    def __call__(self, said: Said) -> Line:
        other = self._said(said, self.other) if self.other else Markup()
        return Line(self._said(said, self.french), other)

    def part(self, title: str, said: Iterable[Said], *, boxes: bool = True) -> SheetPart:
        return SheetPart(self(Said(title)), tuple(map(self, said)), boxes)

    def list(self, title: str, names: Iterable[DocumentName]) -> list[SheetPart]:
        """A part that only names documents; none when there are none."""
        lines = tuple(
            Line(
                self._value(each, self.french, capital=True),
                self._gloss(each, self.other) if self.other else Markup(),
            )
            for each in names
        )
        return [SheetPart(self(Said(title)), lines, boxes=False)] if lines else []

    def _said(self, said: Said, language: SheetLanguage) -> Markup:
        text = language.words[said.sentence]
        if language.code == FRENCH:
            text = tied(text)
        pieces: list[Markup] = []
        end = 0
        for found in _PLACEHOLDER.finditer(text):
            value = said.values[found[1]]
            pieces += [escape(text[end : found.start()]), self._value(value, language)]
            end = found.end()
        return Markup().join([*pieces, escape(text[end:])])

    def _value(self, value: Value, language: SheetLanguage, *, capital: bool = False) -> Markup:
        if isinstance(value, DocumentName):
            name = shown(value.french)
            if language.code == FRENCH:
                named = tied(with_capital(name) if capital else name)
                return Markup("<strong>{}</strong>").format(named)
            gloss = self._gloss(value, language)
            french = Markup('<bdi lang="fr">{}</bdi>').format(name)
            return Markup("{} ({})").format(french, gloss) if gloss else french
        if isinstance(value, date):
            return Markup("<bdi>{}</bdi>").format(language.day(value))
        text = shown(str(value))
        if language.code != FRENCH and isinstance(value, str):
            return Markup('<bdi lang="fr">{}</bdi>').format(text)  # the site's words, or ours
        return escape(text)

    def _gloss(self, name: DocumentName, language: SheetLanguage) -> Markup:
        return (
            Markup("<bdi>{}</bdi>").format(language.words[name.gloss]) if name.gloss else Markup()
        )
