"""Nothing of a refused body stays in memory once its answer is given."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType, TracebackType

import pytest

import linter
import server
from server.app import Services, create_app
from server.config import ServerConfig
from server.jobs import Jobs
from server.pairing import Codes, Pairings
from server.workfolder import WorkFolder

ORIGIN = "moz-extension://11111111-2222-3333-4444-555555555555"
NAMES = ("Awa-Ndeye-1", "Lise-Perrine-2", "Oumar-Tidiane-3")


def _modules() -> Iterator[ModuleType]:
    for package in (linter, server):
        for found in walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith("__main__"):
                try:
                    yield import_module(found.name)
                except ImportError:  # an extra that is not installed here
                    continue


def test_no_exception_waits_in_a_module_to_be_raised() -> None:
    modules = list(_modules())
    assert len(modules) > 300
    shared = [
        f"{module.__name__}.{name}"
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, BaseException)
    ]
    assert shared == []


def _frames(trace: TracebackType | None) -> Iterator[object]:
    while trace:
        yield from trace.tb_frame.f_locals.values()
        trace = trace.tb_next


def _kept(names: tuple[str, ...]) -> set[str]:
    """The names that a traceback of an exception still alive leads to."""
    gc.collect()
    alive = [each for each in gc.get_objects() if isinstance(each, BaseException)]
    held = [repr(value) for each in alive for value in _frames(each.__traceback__)]
    return {name for name in names if any(name in text for text in held)}


@pytest.mark.parametrize(
    "body",
    [
        '{{"nom": "{}"',
        '{{"inconnu": "{}"}}',
        '{{"titre": "{}"}}',
        '{{"etape": "{}"}}',
        '{{"situation": {{"{}": true}}}}',
        '{{"fields": "{}"}}',
        '{{"accepte": [{{"code": "{}", "raison": "vu"}}]}}',
    ],
)
def test_nothing_of_three_refused_bodies_stays(body: str, tmp_path: Path) -> None:
    config = ServerConfig(home=tmp_path)
    pairings = Pairings(tmp_path)
    pairings.prepare()
    token = pairings.add("Extension", ORIGIN, "2026-11-23")
    with WorkFolder() as folder:
        jobs = Jobs(config)
        app = create_app(config, Services(pairings, Codes(600, None), jobs, folder))
        client = app.test_client()
        for name in NAMES:
            reply = client.post(
                "/api/v1/form",
                data=body.format(name),
                content_type="application/json",
                headers={
                    "Host": "127.0.0.1:8765",
                    "Origin": ORIGIN,
                    "Authorization": f"Bearer {token}",
                },
            )
            assert reply.status_code in {400, 404, 422}, reply.text
            assert name not in reply.text
            del reply
        jobs.close()
        del client
        assert _kept(NAMES) == set()


def test_a_shared_exception_would_be_seen() -> None:
    shared = ValueError("x")

    def refuse(name: str) -> None:
        assert name
        raise shared

    for name in NAMES:
        with pytest.raises(ValueError, match="x"):
            refuse(name)
    assert _kept(NAMES) == set(NAMES)
