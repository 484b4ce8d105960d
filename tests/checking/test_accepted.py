"""Accepting a finding: what it covers, and what it changes."""

from __future__ import annotations

from datetime import date

import pytest

from linter.checking.accepted import marked
from linter.checking.engine import lint
from linter.checking.unknown import refuse_unknown
from linter.dossier.context import Context
from linter.errors import InputError, UsageError
from linter.given.forms import form_from_text
from linter.law.load import load_law
from linter.model.dossier import (
    Acceptance,
    Document,
    Dossier,
    Form,
    Moment,
)
from linter.model.report import Finding, Reference, Where
from linter.model.words import Outcome, Severity, Stage, Status
from linter.rules import rule
from linter.writing.wording import acceptance

TODAY = Context(date(2026, 11, 23))


def finding(
    code: str = "FIC09",
    severity: Severity = Severity.A_VERIFIER,
    *,
    file: str | None = None,
    page: int | None = None,
    field: str | None = None,
) -> Finding:
    place = Where(field, file, page)
    return Finding(code, "x", Outcome.FAILED, severity, "m", place, Reference("t"))


@pytest.mark.parametrize(
    ("where", "covered"),
    [
        ("", {"scan.pdf 1", "scan.pdf 2", "b.pdf", "f1"}),
        ("scan.pdf", {"scan.pdf 1", "scan.pdf 2"}),
        ("scan.pdf, page 2", {"scan.pdf 2"}),
        ("f1", {"f1"}),
        ("autre", set()),
    ],
)
def test_an_acceptance_covers_its_code_at_its_place(where: str, covered: set[str]) -> None:
    findings = {
        "scan.pdf 1": finding(file="scan.pdf", page=1),
        "scan.pdf 2": finding(file="scan.pdf", page=2),
        "b.pdf": finding(file="b.pdf"),
        "f1": finding(field="f1"),
        "other code": finding("FIC10", file="scan.pdf", page=1),
    }
    said = [Acceptance("FIC09", "vu", where)]
    found = dict(zip(findings, marked(findings.values(), said), strict=True))
    assert {name for name, each in found.items() if each.accepted} == covered


def test_the_more_precise_reason_wins() -> None:
    said = [Acceptance("FIC09", "tout"), Acceptance("FIC09", "celui-ci", "a.pdf")]
    (found,) = marked([finding(file="a.pdf")], said)
    assert found.accepted == said[1]


def test_an_accepted_finding_counts_no_more_and_stays() -> None:
    late = Form(
        "etudiant",
        Stage.RENOUVELLEMENT,
        titre_expire_le=date(2026, 12, 1),
        date_depot=Moment(TODAY.today),
    )
    rules = [found for code in ("DEL03",) if (found := rule(code))]
    before = lint(Dossier(None, late), TODAY, rules)
    assert before.status is Status.A_COMPLETER
    assert before.at_least(Severity.COMPLEMENT_PROBABLE)
    text = 'titre = "etudiant"\netape = "renouvellement"\n'
    text += "titre_expire_le = 2026-12-01\ndate_depot = 2026-11-23\n"
    said = '[[accepte]]\ncode = "DEL03"\nraison = "hospitalisation"\nle = 2026-11-20\n'
    after = lint(Dossier(None, form_from_text(text + said, "x")), TODAY, rules)
    assert after.status is Status.PRET
    assert after.at_least(Severity.INFORMATION) == ()
    assert [each.code for each in after.findings] == [each.code for each in before.findings]
    assert acceptance(after.findings[0]) == "Accepté le 20 novembre 2026 : hospitalisation"


def test_accepting_a_probable_refusal_says_so() -> None:
    (found,) = marked(
        [finding("DEL04", Severity.REFUS_PROBABLE)], [Acceptance("DEL04", "vu", by="A. B.")]
    )
    assert acceptance(found) == "Accepté par A. B., malgré un refus probable : vu"


def test_what_could_not_be_checked_may_be_accepted_and_an_unreadable_file_only_as_a_whole() -> None:
    rules = [found for code in ("FIC02", "FIC09") if (found := rule(code))]
    broken = Document("a.pdf", 9, "application/pdf", damaged="le fichier est abîmé")

    def status(*codes: str) -> Status:
        said = tuple(Acceptance(code, "vu") for code in codes)
        fine = Document("b.pdf", 9, "application/pdf")
        form = Form("etudiant", Stage.RENOUVELLEMENT, accepted=said)
        return lint(Dossier(None, form, (broken, fine)), TODAY, rules[:1]).status

    assert status() is Status.A_RESCANNER
    assert status("FIC02") is Status.PRET
    both = lint(Dossier(None, Form(accepted=(Acceptance("FIC02", "vu"),)), (broken,)), TODAY, rules)
    assert both.status is Status.ILLISIBLE
    assert both.cannot_tell == 1


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ('raison = "vu"', "accepte[0].code"),
        ('code = "TEL01"', "accepte[0].raison"),
        ('code = "TEL01"\nraison = " "', "accepte[0].raison"),
        ('code = "TEL01"\nraison = "vu"\nou = "x"', "accepte[0].ou"),
        ('code = "TEL01"\nraison = "vu"\nle = "hier"', "accepte[0].le"),
    ],
)
def test_a_wrong_entry_is_refused_where_it_is(entry: str, key: str) -> None:
    with pytest.raises(InputError) as caught:
        form_from_text(f"[[accepte]]\n{entry}\n", "dossier.toml")
    assert caught.value.key == key


def test_a_code_that_no_rule_has_is_refused_with_the_nearest() -> None:
    said = form_from_text('[[accepte]]\ncode = "TEL99"\nraison = "vu"\n', "dossier.toml")
    with pytest.raises(UsageError, match="aucune règle n'a le code « TEL99 »") as caught:
        refuse_unknown(said, load_law())
    assert "TEL0" in caught.value.remedy


def test_a_rule_may_be_named_by_its_readable_name() -> None:
    said = form_from_text('[[accepte]]\ncode = "Telephone-avec-separateurs"\nraison = "vu"\n', "x")
    refuse_unknown(said, load_law())
    found = finding("TEL01")._replace(name="telephone-avec-separateurs")
    assert [each.accepted for each in marked([found, finding("TEL02")], said.accepted)] == [
        Acceptance("Telephone-avec-separateurs", "vu"),
        None,
    ]
