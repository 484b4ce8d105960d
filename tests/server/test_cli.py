"""What the command line of the server makes of its words: the processes, the shared secret."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from server import cli, serve
from server.config import ServerConfig


def started(monkeypatch: pytest.MonkeyPatch, *words: str) -> ServerConfig:
    """The settings with which the server would run."""
    seen: list[ServerConfig] = []

    def run(config: ServerConfig, **_: object) -> int:
        seen.append(config)
        return 0

    monkeypatch.setattr(serve, "serve", run)
    assert cli.main(list(words)) == 0
    return seen[0]


@pytest.mark.parametrize(
    ("cores", "jobs", "children"), [(1, 1, 1), (2, 1, 2), (4, 2, 2), (None, 1, 1)]
)
def test_a_small_computer_reads_in_fewer_processes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cores: int | None, jobs: int, children: int
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    config = started(monkeypatch)
    assert (config.jobs, config.children) == (jobs, children)


@pytest.mark.parametrize(
    ("secret", "good"),
    [
        ("x" * 19, False),
        ("x" * 20, True),
        ("x" * 200, True),
        ("x" * 201, False),
        ("x\x00" * 20, False),
    ],
)
def test_a_shared_secret_is_neither_short_nor_long(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, secret: str, good: bool
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name, text in (("cert", ""), ("key", ""), ("secret", f"\ufeff {secret}\n")):
        (tmp_path / name).write_text(text, "utf-8")
    words = ["--host", "192.0.2.1", "--name", "Linter.example"]
    words += ["--tls-cert", f"{tmp_path}/cert", "--tls-key", f"{tmp_path}/key"]
    words += ["--token-file", f"{tmp_path}/secret"]
    if not good:
        assert cli.main(words) != 0
        return
    config = started(monkeypatch, *words)
    assert config.tls is not None
    assert config.tls.secret == secret
    assert config.tls.names == ("linter.example",)
