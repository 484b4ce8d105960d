"""A full disk and settings that cannot be written each have their own sentence."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from linter.disk.files import WriteError
from server import errors, pairing
from server.errors import RefusedError
from server.pairing import Pairings


@pytest.mark.parametrize(
    ("number", "status", "code"),
    [(errno.ENOSPC, 507, "disque_plein"), (errno.EIO, 500, "interne")],
)
def test_a_full_disk_is_said_and_nothing_else_is_taken_for_one(
    number: int, status: int, code: str
) -> None:
    app = Flask(__name__)
    errors.register(app)

    @app.get("/")
    def fail() -> str:
        raise OSError(number, "secret.pdf")

    answer = app.test_client().get("/")
    assert answer.status_code == status
    assert answer.get_json()["error"]["code"] == code
    assert "secret" not in answer.get_data(as_text=True)


def test_settings_that_cannot_be_written_leave_the_pairings_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairings = Pairings(tmp_path)
    token = pairings.add("page", "http://127.0.0.1:8765", "2026-11-30")
    held = pairings.of(token)
    assert held

    def refuse(*_: object) -> None:
        raise WriteError("plein")

    monkeypatch.setattr(pairing, "write_atomically", refuse)
    with pytest.raises(RefusedError) as refused:
        pairings.revoke(held.id)
    assert refused.value.code == "reglages"
    assert pairings.of(token) == held


@pytest.mark.parametrize(
    ("origin", "day", "holds"),
    [
        ("http://127.0.0.1:8765", "2026-11-23", True),
        ("http://127.0.0.1:8765", "2026-11-22", False),
        ("moz-extension://5cf16ba7-9d4f-4a1e-8d4c-0123456789ab", "2025-01-01", True),
    ],
)
def test_a_page_stays_linked_for_a_week_and_an_extension_for_good(
    tmp_path: Path, origin: str, day: str, *, holds: bool
) -> None:
    pairings = Pairings(tmp_path, lambda: date(2026, 11, 30))
    assert bool(pairings.of(pairings.add("x", origin, day))) is holds
