"""Reports that grow: what is said of a dossier is written before the next one is asked for."""

from __future__ import annotations

import argparse
import gc
import json
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from linter.commands import reporting
from linter.disk.files import WriteError, drafted, folder_beside
from linter.model.dossier import Dossier, Field, Form
from linter.model.report import DossierReport, Report
from linter.model.words import FieldKind
from linter.writing import report_json
from linter.writing.reports import GROWING
from tests.writing.examples import FULL, READY, REPORT

DAY = date(2026, 11, 23)


def asked(output: Path | None, fail_on: str = "information") -> argparse.Namespace:
    return argparse.Namespace(
        date=DAY, output=output, fail_on=fail_on, anonyme=False, langue=None, format="jsonl"
    )


def named(name: str) -> Dossier:
    form = Form(fields=(Field("f1", "NOM", "Nom", name, FieldKind.NOM),))
    return Dossier(name, form)


def linted(dossiers: Iterable[Dossier]) -> Iterator[DossierReport]:
    return reporting.linted(dossiers, asked(None))


def test_each_line_is_the_contract_s_document_of_one_dossier(tmp_path: Path) -> None:
    every = [named(name) for name in ("DIALLO", "NGUYEN", "Benali")]
    output = tmp_path / "rapport.jsonl"
    reporting.report_on(linted(every), asked(output), "jsonl")
    lines = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert [each["dossiers"][0]["path"] for each in lines] == ["DIALLO", "NGUYEN", "Benali"]
    whole = tmp_path / "rapport.json"
    reporting.report_on(linted(every), asked(whole), "json")
    together = json.loads(whole.read_text("utf-8"))
    assert [each["dossiers"][0] for each in lines] == together["dossiers"]
    assert all({**each, "dossiers": []} == {**together, "dossiers": []} for each in lines)


@pytest.mark.parametrize("form", GROWING)
def test_nothing_waits_for_the_end(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: Callable[[], int]
) -> None:
    written: list[str] = []

    @contextmanager
    def lines_to(_: Path | None) -> Iterator[Callable[[str], None]]:
        yield written.append

    def dossiers() -> Iterator[Dossier]:
        for number in range(5):
            assert number == 0 or f"D{number - 1}" in written[-1]
            assert held() <= 2
            yield named(f"D{number}")

    output = tmp_path / "rapport"
    whole = output.with_name("whole")
    reporting.report_on(linted(named(f"D{number}") for number in range(5)), asked(whole), form)
    monkeypatch.setattr(reporting, "lines_to", lines_to)
    assert reporting.report_on(linted(dossiers()), asked(output), form) == 1
    assert "".join(written) == whole.read_bytes().decode("utf-8")
    assert reporting.report_on([], asked(output), form) == 0


@pytest.fixture
def held() -> Iterator[Callable[[], int]]:
    """How many reports on dossiers this process holds, but those from before."""

    def count() -> int:
        gc.collect()
        return sum(isinstance(each, DossierReport) for each in gc.get_objects())

    gc.collect()
    gc.freeze()  # what the other tests hold is not looked through at each dossier
    yield count
    gc.unfreeze()


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_the_document_that_grows_is_the_one_written_at_once(number: int) -> None:
    report = Report(DAY, (FULL, READY, *REPORT.dossiers)[:number], "annexe 10", ("[]",))
    assert report_json.render(report) == report_json.written(report_json.as_dict(report))


@pytest.mark.parametrize(
    ("number", "name", "beside"),
    [
        (20, "rapport.html", None),
        (21, "rapport", "rapport-pages"),
        (30, "rapport.html", "rapport"),
    ],
)
def test_beyond_a_page_s_length_an_index_leads_to_a_page_a_person(
    number: int, name: str, beside: str | None, tmp_path: Path, held: Callable[[], int]
) -> None:
    output = tmp_path / name
    folder = tmp_path / (beside or "rapport")

    def dossiers() -> Iterator[Dossier]:
        for each in range(number):
            assert len(list(folder.glob("*.html"))) == (each if each > 20 else 0)
            assert held() <= 22
            yield named(f"dossiers/Été n° {each}")

    reporting.report_on(linted(dossiers()), asked(output), "html")
    assert folder.exists() == bool(beside)
    index = output.read_text("utf-8")
    if not beside:
        assert all(f"Été n° {each}" in index.replace("\u00a0", " ") for each in range(number))
        return
    links = re.findall(rf'href="({beside}/[^"]+)"', index)
    assert len(links) == len(set(links)) == number
    for each, link in enumerate(links):
        page = (tmp_path / unquote(link)).read_text("utf-8").replace("\u00a0", " ")
        assert f"Été n° {each}" in page
        assert page.count('class="report screen"') == 1


def test_a_file_where_the_pages_go_is_said(tmp_path: Path) -> None:
    (tmp_path / "rapport").write_text("à garder")
    with pytest.raises(WriteError, match="rapport : ce dossier"):
        folder_beside(tmp_path / "rapport.html")
    assert (tmp_path / "rapport").read_text() == "à garder"


def test_a_file_that_is_not_finished_leaves_the_one_before(tmp_path: Path) -> None:
    output = tmp_path / "rapport.jsonl"
    output.write_text("avant\n")

    def interrupted() -> None:
        with drafted(output) as draft:
            draft.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert output.read_text() == "avant\n"
    assert list(tmp_path.iterdir()) == [output]
