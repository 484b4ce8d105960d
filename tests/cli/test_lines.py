"""`--format jsonl`: a line a dossier, written before the next one is asked for."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from linter.commands import reporting
from linter.disk.files import drafted
from linter.model.dossier import Dossier, Field, Form
from linter.model.report import DossierReport
from linter.model.words import FieldKind

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


def test_nothing_waits_for_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    @contextmanager
    def lines_to(_: Path | None) -> Iterator[Callable[[str], None]]:
        yield written.append

    def dossiers() -> Iterator[Dossier]:
        for number in range(5):
            assert len(written) == number
            yield named(f"D{number}")

    monkeypatch.setattr(reporting, "lines_to", lines_to)
    assert reporting.report_on(linted(dossiers()), asked(None), "jsonl") == 1
    assert reporting.report_on([], asked(None), "jsonl") == 0


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
