"""The queue: the most urgent first, in every format."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import StringIO

from linter.model.dossier import Dossier, Form
from linter.model.report import DossierReport, Report
from linter.model.words import Stage, Status
from linter.writing import (
    overview_csv,
    overview_html,
    overview_json,
    overview_text,
)
from linter.writing.overview import lines
from linter.writing.report_text import render as report_text
from tests.writing.examples import FULL, REPORT

TODAY = date(2026, 11, 23)
ORDER = ["d/expired", "d/late", "d/soon", "d/later", "d/=none"]


def dossier(name: str, expires: date | None = None, status: Status = Status.PRET) -> DossierReport:
    form = Form(titre="etudiant", etape=Stage.RENOUVELLEMENT, titre_expire_le=expires)
    return DossierReport(Dossier(name, form), status, (), 3, 0)


QUEUE = Report(
    TODAY,
    (
        dossier("d/=none"),
        dossier("d/later", date(2027, 6, 1)),
        dossier("d/late", date(2027, 1, 1), Status.A_COMPLETER),
        dossier("d/soon", date(2027, 2, 1), Status.A_RESCANNER),
        dossier("d/expired", date(2026, 9, 1), Status.A_COMPLETER),
    ),
    "annexe 10 en vigueur au 2024-07-01",
)


def test_a_missed_day_comes_first_then_the_nearest() -> None:
    assert [each.name for each in lines(QUEUE)] == ORDER


def test_text_says_state_date_and_what_is_left() -> None:
    text = overview_text.render(QUEUE, lines(QUEUE))
    assert [line.split(" — ")[0] for line in text.splitlines() if " — " in line] == ORDER
    assert "d/late — À COMPLÉTER" in text
    assert (
        "2 novembre 2026, passé : dernier jour pour déposer dans les délais ; 1er janvier" in text
    )
    assert "3 décembre 2026 (dans 10 jours)" in text
    assert "2 prêts, 2 à compléter, 1 à scanner de nouveau." in text


def test_the_report_of_many_dossiers_ends_with_the_same_order() -> None:
    end = report_text(QUEUE).partition("\nPrêts : 2\n")[2]
    assert end.index("d/later") < end.index("d/=none")
    assert end.index("d/expired") < end.index("d/late (") < end.index("d/soon")
    assert "d/soon (à scanner de nouveau) — 3 décembre 2026" in end


def test_a_spreadsheet_has_one_line_a_dossier() -> None:
    table = overview_csv.render(QUEUE, lines(QUEUE)).removeprefix("\ufeff")
    rows = list(csv.DictReader(StringIO(table), delimiter=";"))
    assert [row["dossier"] for row in rows] == ORDER
    assert [row["echeance"] for row in rows] == ["", "2027-01-01", "2026-12-03", "2027-02-01", ""]
    assert rows[0]["echeance_passee"] == "2026-09-01"
    formula = replace(QUEUE, dossiers=(dossier("=1+1"),))
    (named,) = csv.DictReader(
        StringIO(overview_csv.render(formula, lines(formula))[1:]), delimiter=";"
    )
    assert named["dossier"] == "'=1+1"


def test_json_has_one_entry_a_dossier() -> None:
    queue = json.loads(overview_json.render(QUEUE, lines(QUEUE)))["queue"]
    assert [each["path"] for each in queue] == ORDER
    assert queue[1]["next"]["day"] == "2027-01-01"
    assert queue[1]["missed"]["kind"] == "fin"
    assert queue[-1]["next"] is None
    full = json.loads(overview_json.render(REPORT, lines(REPORT)))["queue"][0]
    assert (full["status"], full["to_mend"], full["cannot_tell"]) == ("a_rescanner", 2, 2)


def test_the_page_has_a_row_a_dossier_and_escapes_names() -> None:
    class Rows(HTMLParser):
        rows = 0

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag not in {"script", "img"}
            self.rows += tag == "tr"

    parser = Rows()
    named = replace(FULL, dossier=replace(FULL.dossier, path="d/<img src=x onerror=alert(1)>"))
    every = replace(QUEUE, dossiers=(*QUEUE.dossiers, named))
    parser.feed(overview_html.render(every, lines(every)))
    assert parser.rows == 1 + 6
