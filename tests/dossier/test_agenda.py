"""The dates of a dossier that must not pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.dossier.agenda import agenda, coming, mark, missed
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.words import EventKind
from linter.model.dossier import (
    Document,
    Dossier,
    Form,
    Moment,
    Page,
)
from linter.model.words import Stage

TODAY = date(2026, 11, 23)
CONTEXT = Context(TODAY)
RENEWAL = Form(titre="etudiant", etape=Stage.RENOUVELLEMENT, titre_expire_le=date(2027, 2, 15))


def days(form: Form, *documents: Document) -> list[tuple[str, str]]:
    found = agenda(Application(Dossier("d", form, documents), CONTEXT))
    return [(each.kind.value, each.day.isoformat()) for each in found]


def bill(path: str, issued: date) -> Document:
    kind = "facture_electricite"
    return Document(path, 9, "application/pdf", pages=(Page(1),), kind=kind, issued_on=issued)


def test_the_window_opens_on_the_120th_day_and_closes_on_the_60th() -> None:
    assert days(RENEWAL) == [
        ("ouverture", "2026-10-18"),
        ("fin", "2026-12-17"),
        ("expiration", "2027-02-15"),
    ]


def test_elsewhere_than_on_anef_the_window_ends_with_the_title() -> None:
    found = days(replace(RENEWAL, titre="salarie"))
    assert found == [("ouverture", "2026-12-15"), ("expiration", "2027-02-15")]


def test_where_it_is_not_known_both_windows_are_there_and_told_apart() -> None:
    found = agenda(Application(Dossier("d", replace(RENEWAL, titre=None)), CONTEXT))
    opens = [each for each in found if each.kind is EventKind.OPENS]
    assert len(opens) == len({each.detail for each in opens}) == 2
    assert all(each.detail for each in opens)


def test_an_ephoto_lasts_six_months() -> None:
    assert days(Form(ephoto_prise_le=Moment(date(2026, 8, 31)))) == [("ephoto", "2027-02-28")]


def test_an_answer_is_due_after_thirty_days_and_the_window_counts_no_more() -> None:
    asked = replace(
        RENEWAL,
        complement_demande_le=date(2026, 11, 20),
        ephoto_prise_le=Moment(date(2026, 11, 1)),
    )
    assert days(asked) == [("reponse", "2026-12-20"), ("expiration", "2027-02-15")]


def test_a_document_counts_until_the_day_before_it_is_too_old() -> None:
    found = days(Form(titre="etudiant"), bill("a.pdf", date(2026, 9, 5)))
    assert found == [("piece_ancienne", "2027-03-04")]


def test_of_several_of_a_sort_the_most_recent_counts() -> None:
    old, new = bill("a.pdf", date(2026, 6, 5)), bill("b.pdf", date(2026, 9, 5))
    for both in ((old, new), (new, old)):
        (found,) = agenda(Application(Dossier("d", Form(titre="etudiant"), both), CONTEXT))
        assert (found.file, found.day) == ("b.pdf", date(2027, 3, 4))


def test_some_young_people_file_before_they_are_nineteen() -> None:
    form = Form(
        titre="famille-regroupement-familial", etape=Stage.PREMIERE, date_naissance=date(2008, 5, 3)
    )
    assert days(form) == [("dix_neuf_ans", "2027-05-02")]


def test_what_is_past_is_missed_and_what_is_not_is_coming() -> None:
    found = agenda(
        Application(Dossier("d", replace(RENEWAL, titre_expire_le=date(2027, 1, 1))), CONTEXT)
    )
    past = missed(found, TODAY)
    assert past is not None
    assert past.kind is EventKind.CLOSES
    assert [each.kind for each in coming(found, TODAY)] == [EventKind.EXPIRY]
    last = date(2027, 1, 1)
    assert [each.day for each in coming(found, last)] == [last]
    assert missed(agenda(Application(Dossier("d", Form()), CONTEXT)), TODAY) is None


@given(
    expiry=st.dates(date(2001, 1, 1), date(2190, 1, 1)), titre=st.sampled_from(["etudiant", None])
)
def test_days_come_in_order(expiry: date, titre: str | None) -> None:
    found = agenda(
        Application(Dossier("d", replace(RENEWAL, titre=titre, titre_expire_le=expiry)), CONTEXT)
    )
    assert [each.day for each in found] == sorted(each.day for each in found)
    past = missed(found, TODAY)
    assert past is None or past.day < TODAY


@pytest.mark.parametrize("path", ["/dossiers/Awa Diop", "/dossiers/caf\udce9"])
def test_a_mark_tells_nothing_and_stays(path: str) -> None:
    assert mark(path) == mark(path)
    assert len(mark(path)) == 6
    assert mark(path) != mark(f"{path} ")


def test_the_last_day_itself_is_not_missed() -> None:
    form = replace(RENEWAL, titre_expire_le=date(2027, 1, 1))
    found = agenda(Application(Dossier("d", form), CONTEXT))
    (closes,) = (each.day for each in found if each.kind is EventKind.CLOSES)
    assert missed(found, closes) is None
    past = missed(found, closes + timedelta(days=1))
    assert past is not None
    assert past.day == closes
