"""What was read is kept in the dossier's folder, found again, and never trusted when stale."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.given.config import DEFAULT
from linter.model import content, words
from linter.model.dossier import Document, Dossier
from linter.reading.dossier import Reader
from linter.reading.settings import IN_DOSSIER, Settings
from linter.reading.store import Store
from tests.reading import files, pages
from tests.reading.work import read_nothing

DAY = date(2026, 11, 23)


posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    (tmp_path / "a.pdf").write_bytes(files.text_pdf("Quittance de loyer du 3 octobre 2026"))
    (tmp_path / "b.pdf").write_bytes(files.scan_pdf(pages.written(4)))
    return tmp_path


def _read(folder: Path, *, cache: Path | None = IN_DOSSIER, today: date = DAY) -> Dossier:
    with Reader(DEFAULT, 1, today, cache=cache) as reader:
        return reader.dossier(folder)


def _read_again(folder: Path, cache: Path | None = IN_DOSSIER) -> Dossier:
    """With children that read nothing: whatever is known comes from the entries."""
    with Reader(DEFAULT, 1, DAY, read_nothing, cache=cache) as reader:
        return reader.dossier(folder)


def _entries(folder: Path) -> list[Path]:
    return sorted((folder / IN_DOSSIER).glob(f"{'?' * 64}-*.json"))


def test_an_unchanged_folder_is_not_read_again(dossier: Path) -> None:
    first = _read(dossier)
    again = _read_again(dossier)
    assert again == first
    assert repr(again) == repr(first)  # 243 and 243.0 are equal, and written otherwise
    assert len(_entries(dossier)) == 2


def test_a_renamed_file_is_known_by_its_content(dossier: Path) -> None:
    first = _read(dossier)
    (dossier / "a.pdf").rename(dossier / "c.pdf")
    again = _read_again(dossier)
    assert again.documents == (
        first.documents[1],
        replace(first.documents[0], path="c.pdf"),
    )


def test_a_changed_file_is_read_again_and_its_entry_goes(dossier: Path) -> None:
    _read(dossier)
    (dossier / "a.pdf").write_bytes(files.text_pdf("Facture du 5 novembre 2026"))
    (changed, _) = _read(dossier).documents
    assert "Facture" in changed.content.text
    assert len(_entries(dossier)) == 2


def test_another_year_is_another_reading(dossier: Path) -> None:
    _read(dossier)
    (known, _) = _entries(dossier)
    _read(dossier, today=date(2027, 1, 1))
    assert not known.exists()


def test_nothing_is_kept_when_not_wanted(dossier: Path) -> None:
    _read(dossier, cache=None)
    assert not (dossier / IN_DOSSIER.parts[0]).exists()


def test_a_place_of_its_own_leaves_the_dossier_alone(
    dossier: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("cache")
    first = _read(dossier, cache=place)
    assert not (dossier / IN_DOSSIER.parts[0]).exists()
    assert _read_again(dossier, place) == first


def test_the_entries_are_not_pieces_and_are_private(dossier: Path) -> None:
    _read(dossier)
    again = _read(dossier)
    assert [each.path for each in again.documents] == ["a.pdf", "b.pdf"]
    assert again.skipped == ()
    if sys.platform != "win32":
        assert (dossier / IN_DOSSIER).stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights of POSIX users")
def test_a_folder_that_cannot_be_written_to_is_read_all_the_same(dossier: Path) -> None:
    dossier.chmod(0o500)
    try:
        assert len(_read(dossier).documents) == 2
    finally:
        dossier.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_keeps_nothing(dossier: Path) -> None:
    (dossier / IN_DOSSIER.parts[0]).write_text("x")
    assert len(_read(dossier).documents) == 2


@given(st.binary(max_size=60))
def test_a_broken_entry_is_as_good_as_none(junk: bytes) -> None:
    settings = Settings(DAY)
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "a.txt").write_bytes(b"some content")
        store = Store(folder / "cache", settings)
        document = Document("a.txt", 12, sha256=sha256(b"some content").hexdigest())
        store.keep(document)
        (entry,) = (folder / "cache").glob("*.json")
        assert store.find(folder / "a.txt", "a.txt") == document
        entry.write_bytes(junk)
        assert store.find(folder / "a.txt", "a.txt") is None
        encoded = msgspec.json.encode(document)
        cut_by_power = encoded[: len(junk)], bytes(len(encoded))
        for broken in (*cut_by_power, encoded.replace(b"a.txt", b"\xff.txt")):
            entry.write_bytes(broken)
            assert store.find(folder / "a.txt", "a.txt") is None


@posix
def test_an_entry_that_is_no_file_is_as_good_as_none(dossier: Path) -> None:
    first = _read(dossier)
    pipe, folder = _entries(dossier)
    pipe.unlink()
    os.mkfifo(pipe)
    folder.unlink()
    folder.mkdir()
    assert _read(dossier) == first


@posix
@pytest.mark.parametrize("link", [IN_DOSSIER, IN_DOSSIER.parent])
def test_a_dossier_from_elsewhere_has_nothing_written_or_removed_where_its_link_leads(
    dossier: Path, tmp_path_factory: pytest.TempPathFactory, link: Path
) -> None:
    away = tmp_path_factory.mktemp("documents")
    inner = away / IN_DOSSIER.relative_to(link)
    inner.mkdir(exist_ok=True)
    (inner / "memoire.odt").write_text("des mois de travail", "utf-8")
    (dossier / link).parent.mkdir(exist_ok=True)
    (dossier / link).symlink_to(away, target_is_directory=True)
    _read(dossier)
    assert [each.name for each in inner.iterdir()] == ["memoire.odt"]


def test_only_our_own_entries_are_removed(dossier: Path) -> None:
    _read(dossier)
    note = dossier / IN_DOSSIER / "notes.txt"
    note.write_text("posé là par quelqu'un", "utf-8")
    _read(dossier)
    assert note.exists()


def test_whatever_is_read_is_kept_as_it_is() -> None:
    zone = content.MrzZone("TD3", ("P<",), valid=True, page=1, fields={"number": "X"})
    person = content.Person("titulaire", "A", "B", words.Source.MRZ, 1, born_on=DAY)
    text = content.PageText(1, "é\x00", words.Source.OCR, details=frozenset({words.Detail.RECTO}))
    found = content.FoundDate(DAY, words.DateRole.ISSUED, 1)
    code = content.Barcode("13", "x", None, 1, words.Signature.VALID, "", people=(person,))
    whole = content.Content(
        texts=(text,), dates=(found,), people=(person,), mrz=(zone,), barcodes=(code,)
    )
    document = Document("a", 1, sha256="0", content=whole)
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "a").write_bytes(b"")
        store = Store(folder, Settings(DAY))
        store.keep(replace(document, sha256=sha256(b"").hexdigest()))
        assert store.find(folder / "a", "a") == replace(document, sha256=sha256(b"").hexdigest())


def test_a_kill_at_any_moment_leaves_whole_entries(dossier: Path) -> None:
    whole = _read(dossier)
    for number in range(6):
        shutil.rmtree(dossier / IN_DOSSIER)
        run = subprocess.Popen(
            [sys.executable, "-m", "linter", str(dossier), "--jobs", "1", "--format", "json"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.3 + 0.25 * number)
        run.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        run.wait()
        for each in _entries(dossier):
            msgspec.json.decode(each.read_bytes(), type=Document)
        assert _read(dossier) == whole
