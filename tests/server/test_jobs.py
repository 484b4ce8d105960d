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
