"""The report on an unchanged dossier is kept; a change of what it rests on gives a fresh one."""

from __future__ import annotations

import argparse
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from linter.checking import kept
from linter.checking.engine import lint
from linter.checking.kept import KeptReport
from linter.commands import dossiers
from linter.dossier.context import Context
from linter.given.config import FILE_NAME
from linter.model.dossier import Document, Dossier, Page
from linter.model.report import DossierReport
from linter.reading.settings import IN_DOSSIER, Settings
from linter.reading.store import Store
from tests.reading.files import text_pdf
from tests.writing.examples import FULL, READY

DAY = date(2026, 11, 23)
TOML = 'titre = "etudiant"\netape = "renouvellement"\ntitre_expire_le = 2026-12-23\n'


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that were written a moment ago count as old."""
    monkeypatch.setattr(kept, "_SETTLED_NS", -(10**15))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "dossier"
    place.mkdir()
    for name in ("a.pdf", "b.pdf"):
        (place / name).write_bytes(text_pdf(f"Quittance de loyer du 3 octobre 2026 {name}"))
    (place / "dossier.toml").write_text(TOML, "utf-8")
    return place


def _document(path: Path, pages: int = 1) -> Document:
    content = path.read_bytes()
    seen = tuple(Page(number) for number in range(1, pages + 1))
    return Document(path.name, len(content), sha256=sha256(content).hexdigest(), pages=seen)


def _kept(folder: Path, *basis: str) -> KeptReport:
    return KeptReport(folder, Store(folder / IN_DOSSIER, Settings(DAY)), *basis)


def _keep(folder: Path, report: DossierReport = FULL) -> None:
    store = Store(folder / IN_DOSSIER, Settings(DAY))
    read = tuple(map(_document, (folder / "a.pdf", folder / "b.pdf")))
    for each in read:
        store.keep(each)
    _kept(folder).keep(replace(report.dossier, documents=read), report)


@pytest.mark.parametrize("report", [FULL, READY])
def test_what_is_kept_is_given_back_as_it_was(folder: Path, report: DossierReport) -> None:
    _keep(folder, report)
    found = _kept(folder).find()
    assert found == report
    assert repr(found) == repr(report)


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b" ")


def _same_size_and_time(path: Path) -> None:
    """Another content of that size, with the time of the one before: as a synchroniser does."""
    state, content = path.stat(), path.read_bytes()
    time.sleep(0.02)  # the clock of a disk moves in ticks
    path.write_bytes(content[::-1])
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def _a_folder_instead(folder: Path) -> None:
    entry = next((folder / IN_DOSSIER).glob("compte*"))
    entry.unlink()
    entry.mkdir()


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file grows": lambda at: _append(at / "a.pdf"),
    "a file is another, as long and as old": lambda at: _same_size_and_time(at / "a.pdf"),
    "a file is replaced": lambda at: shutil.copy(at / "b.pdf", at / "a.pdf"),
    "a file is touched": lambda at: os.utime(at / "b.pdf", (0, 0)),
    "a file goes": lambda at: (at / "a.pdf").unlink(),
    "a file comes": lambda at: (at / "c.pdf").write_bytes(b"%PDF"),
    "a file comes deeper": lambda at: shutil.copytree(at, at / "domicile"),
    "a file has another name": lambda at: (at / "a.pdf").rename(at / "z.pdf"),
    "two files swap their names": lambda at: (
        (at / "a.pdf").rename(at / "x"),
        (at / "b.pdf").rename(at / "a.pdf"),
        (at / "x").rename(at / "b.pdf"),
    ),
    "something is left aside": lambda at: (at / "lien.url").write_text("x"),
    "a finding is accepted": lambda at: (at / "dossier.toml").write_text(
        f'{TOML}[[accepte]]\ncode = "PIE01"\nraison = "vu"\n', "utf-8"
    ),
    "the form goes": lambda at: (at / "dossier.toml").unlink(),
    "what is kept is broken": lambda at: next((at / IN_DOSSIER).glob("compte*")).write_bytes(b"{"),
    "what is kept is not a file": _a_folder_instead,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_the_folder_asks_for_a_fresh_check(
    folder: Path, change: Callable[[Path], object]
) -> None:
    _keep(folder)
    assert _kept(folder).find() == FULL
    change(folder)
    assert _kept(folder).find() is None


def test_the_way_to_the_folder_is_in_the_report_and_counts(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep(folder)
    monkeypatch.chdir(folder.parent)
    assert _kept(Path(folder.name)).find() is None


def test_another_program_or_law_checks_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _keep(folder)
    monkeypatch.setattr(kept, "program", lambda: "another")
    assert _kept(folder).find() is None


def test_the_law_and_the_rules_are_in_the_state_of_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folders: list[Path] = []
    files: list[str] = []

    def of_code(folder: Path) -> str:
        folders.append(folder)
        return ""

    def of_file(path: str) -> tuple[str, ...]:
        files.append(path)
        return ()

    monkeypatch.setattr(kept, "state_of_code", of_code)
    monkeypatch.setattr(kept, "state_of", of_file)
    kept.program.__wrapped__()
    (ours,) = folders
    rooms = {each.name for each in ours.iterdir()}
    assert {"law", "rules", "matching", "reading", "checking", "dossier", "given"} <= rooms
    names = {Path(each).parent.name for each in files}
    assert names == {"phonenumbers", "rapidfuzz", "unidecode"}


def test_a_file_that_has_just_changed_keeps_no_report(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another change within the same tick of the disk's clock would not be seen."""
    monkeypatch.setattr(kept, "_SETTLED_NS", 3 * 10**9)
    _keep(folder)
    assert not list((folder / IN_DOSSIER).glob("compte*"))
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now + 4 * 10**9)
    _keep(folder)
    assert _kept(folder).find() == FULL


def test_what_was_not_read_in_full_keeps_no_report(folder: Path) -> None:
    """A reading that failed for want of time is tried again the next time."""
    store = Store(folder / IN_DOSSIER, Settings(DAY))
    whole, cut = _document(folder / "a.pdf"), _document(folder / "b.pdf")
    store.keep(whole)
    for unkept in (cut, replace(cut, sha256=""), replace(whole, damaged="abîmé")):
        _kept(folder).keep(Dossier("x", FULL.dossier.form, (whole, unkept)), FULL)
        assert _kept(folder).find() is None
    _kept(folder).keep(Dossier("x", FULL.dossier.form, (whole,)), FULL)
    assert _kept(folder).find() == FULL


# --- the command ---------------------------------------------------------------------------------


class Counted:
    """`lint`, and how many times it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, dossier: Dossier, context: Context) -> DossierReport:
        self.times += 1
        return lint(dossier, context)


def _asked(folder: Path, day: date = DAY, **more: object) -> argparse.Namespace:
    usual = {"titre": None, "etape": None, "cache": None, "no_cache": False, "cluster": None}
    return argparse.Namespace(paths=[folder], date=day, jobs=1, **{**usual, **more})


def test_the_command_checks_once_and_again_for_whatever_an_answer_rests_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted()
    monkeypatch.setattr(dossiers, "lint", counted)

    def check(times: int, day: date = DAY, **more: object) -> DossierReport:
        before = counted.times
        (report,) = dossiers.check_dossiers(_asked(folder, day, **more), [])
        assert counted.times == before + times
        (anew,) = dossiers.check_dossiers(_asked(folder, day, no_cache=True, **more), [])
        assert report == anew
        return report

    first = check(1)
    check(0)
    late = check(1, date(2027, 2, 1))
    assert late.findings != first.findings  # the deadline is past
    check(1, titre="visiteur")
    check(1, etape="premiere")
    check(0, etape="premiere")
    (folder / FILE_NAME).write_text("poids_max_mo = 0.0001\n", "utf-8")
    heavy = check(1)
    assert "FIC04" in {each.code for each in heavy.findings}
