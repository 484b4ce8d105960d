"""What a person reads first: short, and nothing said ten times."""

from __future__ import annotations

from linter.given.forms import form_from_text
from linter.model.dossier import Dossier
from linter.model.report import (
    DossierReport,
    Finding,
    Reference,
    Where,
)
from linter.model.words import Outcome, Severity, Status
from linter.ready.todo import todo


def _finding(message: str, file: str | None, outcome: Outcome = Outcome.FAILED) -> Finding:
    return Finding(
        "FIC10",
        "page-tournee",
        outcome,
        Severity.A_VERIFIER,
        message,
        Where(file=file),
        Reference("Annexe"),
        "Regardez.",
    )


def _said(*findings: Finding) -> list[str]:
    dossier = Dossier("d", form_from_text("", "dossier.toml"))
    report = DossierReport(dossier, Status.A_COMPLETER, findings, 0, 0)
    return todo(report, (), {}, (), ()).splitlines()


def test_what_is_alike_at_several_places_is_said_once() -> None:
    places = [_finding("page à l'envers.", name) for name in ("a.pdf", "b.pdf")]
    lines = _said(places[0], _finding("page floue", "a.pdf"), places[1])
    assert "[ ] À vérifier. Page à l'envers : a.pdf ; b.pdf" in lines
    assert "[ ] À vérifier. a.pdf : page floue" in lines
    assert sum("envers" in each for each in lines) == 1


def test_a_sentence_begins_with_a_capital() -> None:
    lines = _said(_finding("des pièces manquent", None, Outcome.CANNOT_TELL))
    assert "[ ] Non vérifié. Des pièces manquent" in lines


def test_what_fails_and_what_is_not_known_are_not_mixed() -> None:
    same = [_finding("page à l'envers", "a.pdf", each) for each in Outcome if each != "passed"]
    assert sum("envers" in each for each in _said(*same)) == 2
