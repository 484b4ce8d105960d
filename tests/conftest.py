from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import pytest
from hypothesis import settings

from linter.checking import engine
from linter.dossier.application import Application
from linter.model.report import Finding
from linter.rules.base import Rule

# Real browsers, for the tests of the page and of the extension.
pytest_plugins = ["tests.browsers.fixtures"]

# How long an example takes is measured in benchmarks/, never asserted in a test.
settings.register_profile("anef-linter", settings(), deadline=None)
settings.load_profile("anef-linter")

# These begin, so that at the end no process is left alone with one of them.
_LONGEST = (
    "samples/test_expected",
    "samples/test_scans",
    "reading/test_files",
    "extension/test_form",
    "extension/test_variants",
    "reading/test_store",
    "reading/test_content",
    "ready/test_copy",
    "anef/test_replicas",
    "page/test_dossier",
    "test_cluster",
    "extension/test_access",
    "server/test_api",
)


_T = TypeVar("_T")
_SHIELDED = engine._run, engine._established  # noqa: SLF001 -- what keeps errors from a user


def _run(rule: Rule, application: Application) -> Iterable[Finding]:
    return tuple(rule.check(application))


def _established(make: Callable[[], Iterable[_T]]) -> tuple[_T, ...]:
    return tuple(make())


@pytest.fixture(scope="session", autouse=True)
def _errors_are_seen() -> Iterator[None]:
    """The engine keeps an error from the user; a test of anything else must see it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_run", _run)
        patch.setattr(engine, "_established", _established)
        yield


@pytest.fixture
def shielded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine as users have it: an error costs them one answer, and is named."""
    for name, shield in zip(("_run", "_established"), _SHIELDED, strict=True):
        monkeypatch.setattr(engine, name, shield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def rank(item: pytest.Item) -> int:
        path = item.path.with_suffix("").as_posix()
        found = (at for at, name in enumerate(_LONGEST) if path.endswith(f"tests/{name}"))
        return next(found, len(_LONGEST))

    items.sort(key=rank)
