"""What becomes of uploads that nobody asks about any more."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from server.config import ServerConfig
from server.errors import RefusedError
from server.jobs import Job, Jobs

CONFIG = ServerConfig(Path("unused"))


def _done(_: Job) -> dict[str, object]:
    return {}


def test_files_that_nobody_asks_about_go_by_themselves(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    folder.mkdir()
    jobs = Jobs(replace(CONFIG, keep_seconds=0.01))
    job = jobs.start("me", folder, 1, _done)
    assert job.finished.wait(60)
    assert job.forgotten.wait(60)
    assert not folder.exists()
    with pytest.raises(RefusedError):
        jobs.of(job.id, "me")
    jobs.close()


def test_only_what_is_old_and_read_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked about, or still being read, stays, with its files; to the second."""
    now = [1000.0]
    monkeypatch.setattr("server.jobs.time.monotonic", lambda: now[0])
    jobs, may_end = Jobs(replace(CONFIG, keep_seconds=100, jobs=2)), threading.Event()

    def long(_: Job) -> dict[str, object]:
        may_end.wait(60)
        return {}

    folders = {name: tmp_path / name for name in ("old", "asked", "reading")}
    for folder in folders.values():
        folder.mkdir()
    reading = jobs.start("me", folders["reading"], 1, long)
    old, asked = (jobs.start("me", folders[name], 1, _done) for name in ("old", "asked"))
    assert old.finished.wait(60)
    assert asked.finished.wait(60)
    now[0] += 100
    jobs.forget_old()
    assert all(folder.exists() for folder in folders.values())
    assert jobs.of(asked.id, "me") is asked
    now[0] += 1
    jobs.forget_old()
    assert old.forgotten.is_set()
    assert [name for name, folder in folders.items() if folder.exists()] == ["asked", "reading"]
    assert not asked.forgotten.is_set()
    assert not reading.forgotten.is_set()
    with pytest.raises(RefusedError):
        jobs.of(asked.id, "another")
    may_end.set()
    assert reading.finished.wait(60)
    jobs.close()


def test_a_job_that_is_forgotten_before_its_turn_is_not_read(tmp_path: Path) -> None:
    jobs = Jobs(CONFIG)
    may_end, read = threading.Event(), []

    def long(_: Job) -> dict[str, object]:
        may_end.wait(60)
        return {}

    def note(job: Job) -> dict[str, object]:
        read.append(job)
        return {}

    first = jobs.start("me", tmp_path / "1", 1, long)
    second = jobs.start("me", tmp_path / "2", 1, note)
    jobs.forget(second)
    may_end.set()
    assert first.finished.wait(60)
    assert second.finished.wait(60)
    assert read == []
    jobs.close()


def test_what_a_job_still_writes_when_it_is_forgotten_goes_too(tmp_path: Path) -> None:
    jobs = Jobs(CONFIG)
    reads, may_end = threading.Event(), threading.Event()

    def long(job: Job) -> dict[str, object]:
        reads.set()
        may_end.wait(60)
        job.folder.mkdir()
        (job.folder / "page.txt").write_text("de quelqu'un", "utf-8")
        return {}

    job = jobs.start("me", tmp_path / "1", 1, long)
    assert reads.wait(60)
    jobs.forget(job)
    may_end.set()
    assert job.finished.wait(60)
    assert list(tmp_path.iterdir()) == []
    jobs.close()


def test_there_are_not_too_many_at_once(tmp_path: Path) -> None:
    jobs = Jobs(CONFIG)
    may_end = threading.Event()

    def long(_: Job) -> dict[str, object]:
        may_end.wait(60)
        return {}

    for number in range(40):
        jobs.start("me", tmp_path / str(number), 1, long)
    with pytest.raises(RefusedError) as refused:
        jobs.start("me", tmp_path / "40", 1, long)
    assert refused.value.code == "occupe"
    may_end.set()
    jobs.close()
