"""The engine: every rule runs, one that crashes hides nothing, and the report is deterministic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NoReturn

import pytest

from linter.checking.engine import lint
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.given.forms import form_from
from linter.model.content import Content, Unread
from linter.model.dossier import (
    Document,
    Dossier,
    Field,
    Form,
)
from linter.model.report import Finding, Where
from linter.model.words import (
    FieldKind,
    Outcome,
    Severity,
    Stage,
    Status,
)
from linter.rules import all_rules
from linter.rules.base import FieldRule, Rule
from linter.rules.files.FIC13 import FIC13

CONTEXT = Context(date(2026, 11, 23))
PERSON = "Ngozi Okonkwo"


class TST01(FieldRule):
    """Breaks on what it reads, with the person's data in its message."""

    name = "regle-en-panne"
    severity = Severity.REFUS_PROBABLE
    kinds = frozenset({FieldKind.NOM})

    def check_field(self, field: Field, where: Where) -> Finding | None:
        raise RuntimeError(field.value)


class TST02(Rule):
    """Breaks after its first finding."""

    name = "regle-en-panne-tardive"
    severity = Severity.REFUS_PROBABLE

    def check(self, application: Application) -> Iterator[Finding]:
        yield self.failed(Where(), "Un.", "Deux.")
        raise KeyError(PERSON)


class TST03(Rule):
    """Gives the findings it was made with."""

    name = "regle-fixe"
    severity = Severity.INFORMATION

    def __init__(self, *findings: Finding) -> None:
        self.findings = findings

    def check(self, application: Application) -> tuple[Finding, ...]:
        return self.findings


MAKER = TST03()
TITLED = Form(titre="etudiant", etape=Stage.RENOUVELLEMENT)


def _form(*values: str) -> Form:
    fields = (Field(f"f{n}", "", "", value, FieldKind.NOM) for n, value in enumerate(values))
    return Form(fields=tuple(fields))


def _failed(severity: Severity, where: Where, code: str = "TST03") -> Finding:
    return MAKER.failed(where, "m", "r", severity=severity)._replace(code=code)


@pytest.mark.usefixtures("shielded")
def test_a_crashing_rule_is_named_and_the_others_run() -> None:
    rules = [*all_rules(), TST01()]
    report = lint(Dossier(None, _form("DUPONT")), CONTEXT, rules)
    codes = {each.code: each for each in report.findings}
    assert {"NOM01", "TST01"} <= codes.keys()
    assert codes["TST01"].outcome is Outcome.CANNOT_TELL
    assert codes["TST01"].severity is Severity.A_VERIFIER
    assert "TST01" in codes["TST01"].message
    assert "RuntimeError" in codes["TST01"].message
    assert codes["TST01"].remedy


@pytest.mark.usefixtures("shielded")
@pytest.mark.parametrize("rule", [TST01(), TST02()])
def test_a_crash_says_nothing_of_the_person(rule: Rule) -> None:
    report = lint(Dossier(None, _form(PERSON)), CONTEXT, [rule])
    assert len(report.findings) == 1
    assert PERSON not in repr(report.findings)
    assert report.cannot_tell == 1
    assert report.passed == 0


class Unreadable(dict[str, bool]):
    """Circumstances of which nothing can be known."""

    def __bool__(self) -> bool:
        raise RuntimeError(PERSON)

    def items(self) -> NoReturn:
        raise RuntimeError(PERSON)


@pytest.mark.usefixtures("shielded")
def test_a_crash_of_the_matcher_leaves_the_rest_of_the_report() -> None:
    form = replace(
        _form("DUPONT"),
        titre="etudiant",
        etape=Stage.RENOUVELLEMENT,
        requests=form_from({"requests": [{"label": "Passeport"}]}, "x").requests,
        situation=Unreadable(),
    )
    report = lint(Dossier(None, form), CONTEXT)
    outcomes = {each.code: each.outcome for each in report.findings}
    assert outcomes["NOM01"] is Outcome.FAILED
    assert outcomes["PIE02"] is Outcome.CANNOT_TELL
    assert report.requests == ()
    assert PERSON not in repr(report.findings)


def test_tests_see_what_users_are_spared() -> None:
    with pytest.raises(RuntimeError):
        lint(Dossier(None, _form("DUPONT")), CONTEXT, [TST01()])


def test_no_rule_is_not_every_rule() -> None:
    form = replace(TITLED, fields=_form("DUPONT").fields)
    report = lint(Dossier(None, form), CONTEXT, [])
    assert report.findings == ()
    assert report.status is Status.PRET


def test_findings_are_ordered_worst_first_then_as_the_dossier_is() -> None:
    form = replace(_form("a", "b"), requests=form_from({"requests": [{"id": "s"}]}, "x").requests)
    high, low = Severity.REFUS_PROBABLE, Severity.INFORMATION
    expected = [
        _failed(high, Where(field="f0")),
        _failed(high, Where(field="f1"), "TST01"),
        _failed(high, Where(field="f1"), "TST02"),
        _failed(high, Where(field="s")),
        _failed(high, Where()),
        _failed(high, Where(file="a.pdf", page=1)),
        _failed(high, Where(file="a.pdf", page=2)),
        _failed(high, Where(file="b.pdf")),
        _failed(high, Where(field="f0"))._replace(outcome=Outcome.CANNOT_TELL),
        MAKER.cannot_tell(Where(field="f0"), "m", "r"),
        _failed(low, Where(field="f0")),
    ]
    report = lint(Dossier(None, form), CONTEXT, [TST03(*reversed(expected))])
    assert list(report.findings) == expected


def test_two_inputs_with_one_id_are_both_reported() -> None:
    form = Form(fields=(Field("x", "", "", "DUPONT", FieldKind.NOM),) * 2)
    report = lint(Dossier(None, form), CONTEXT)
    assert [each.code for each in report.findings] == ["NOM01", "NOM01"]


def test_the_same_dossier_gives_the_same_report() -> None:
    data = {
        "date_depot": "2026-11-23T10:00",
        "ephoto_prise_le": "2026-11-23",
        "fields": [
            {"id": "b", "code": "NOM", "value": "DUPONT2"},
            {"id": "a", "code": "PRENOM", "value": "jean,  PIERRE"},
            {"id": "t", "code": "TELEPHONE_PORTABLE", "value": "+33 1 42 34 56 78"},
        ],
    }
    reports = [lint(Dossier(None, form_from(data, "x")), CONTEXT) for _ in range(2)]
    assert reports[0] == reports[1]
    assert [each.where.field for each in reports[0].findings if each.code == "NOM04"] == ["b", "a"]


def test_every_check_is_counted_once() -> None:
    findings = (
        MAKER.passed,
        MAKER.passed,
        _failed(Severity.INFORMATION, Where()),
        MAKER.cannot_tell(Where(), "m", "r"),
    )
    report = lint(Dossier(None, Form()), CONTEXT, [TST03(*findings)])
    assert (report.passed, len(report.findings), report.cannot_tell) == (2, 2, 1)


@pytest.mark.parametrize(
    ("severity", "status"),
    [
        (Severity.REFUS_PROBABLE, Status.A_COMPLETER),
        (Severity.COMPLEMENT_PROBABLE, Status.A_COMPLETER),
        (Severity.A_VERIFIER, Status.PRET),
        (Severity.INFORMATION, Status.PRET),
    ],
)
def test_the_status_follows_the_worst_failure(severity: Severity, status: Status) -> None:
    report = lint(Dossier(None, TITLED), CONTEXT, [TST03(_failed(severity, Where()))])
    assert report.status is status


def test_an_unread_document_is_never_ready() -> None:
    good = Document("a.pdf", 1000)
    bad = Document("b.pdf", 1000, unread=(Unread("page illisible", 2),))
    assert lint(Dossier("d", Form(), (good, bad)), CONTEXT, []).status is Status.A_RESCANNER
    assert lint(Dossier("d", Form(), (bad,)), CONTEXT, []).status is Status.ILLISIBLE
    assert lint(Dossier("d", TITLED, (good,)), CONTEXT, []).status is Status.PRET
    half = replace(good, content=Content(unread=(Unread("le texte est trop peu lisible", 1),)))
    report = lint(Dossier("d", TITLED, (good, half)), CONTEXT, [FIC13()])
    assert report.status is Status.A_COMPLETER


@pytest.mark.parametrize("titre", [None, "duplicata", "naturalisation"])
def test_what_was_compared_with_nothing_is_never_ready(titre: str | None) -> None:
    form = replace(TITLED, titre=titre)
    report = lint(Dossier("d", form, (Document("a.pdf", 1000),)), CONTEXT, [])
    assert report.status is Status.A_COMPLETER
    assert any("annexe 10" in each for each in report.unchecked)
    assert any("a.pdf" in each for each in report.checked)


def test_only_findings_at_or_above_the_threshold_count() -> None:
    found = [_failed(each, Where()) for each in Severity]
    report = lint(Dossier(None, Form()), CONTEXT, [TST03(*found)])
    assert len(report.at_least(Severity.COMPLEMENT_PROBABLE)) == 2
    assert len(report.at_least(Severity.INFORMATION)) == 4


@pytest.mark.parametrize("titre", sorted(CONTEXT.law.without_row))
def test_a_dossier_of_a_title_outside_the_annexe_is_never_ready(titre: str) -> None:
    """No document was compared with any list: neither a form nor a folder of it is « prêt »."""
    form = form_from({"titre": titre, "etape": "renouvellement"}, "x")
    for path in (None, "dossier"):
        report = lint(Dossier(path, form), CONTEXT)
        assert report.status is not Status.PRET
        assert "PIE12" in {each.code for each in report.findings}
