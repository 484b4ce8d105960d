"""The fixtures `launch` and `share`, which run a test once in each browser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack

import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.browsers import chromium, firefox
from tests.browsers.page import Browser, Launch, Setup

PROGRAMS = {chromium.NAME: chromium.program, firefox.NAME: firefox.program}


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One for all tests: there cannot be two at a time."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(params=PROGRAMS, scope="module")
def engine(request: pytest.FixtureRequest) -> str:
    """The name of this run's browser."""
    name: str = request.param
    if not PROGRAMS[name]():
        absent = f"{name} is not installed"
        if os.environ.get("CI"):
            pytest.fail(absent)
        pytest.skip(absent)
    return name


@pytest.fixture(scope="module")
def launch(engine: str, playwright: Playwright) -> Iterator[Launch]:
    """`launch(Setup(…))` starts this run's browser, which ends with the module's tests."""
    with ExitStack() as opened:

        def start(setup: Setup | None = None) -> Browser:
            return opened.enter_context(_started(engine, setup or Setup(), playwright))

        yield start


@pytest.fixture(scope="session")
def lasting(playwright: Playwright) -> Iterator[Callable[[str, Setup], Browser]]:
    """Browsers that last as long as the tests, one of each name and set-up."""
    found: dict[tuple[str, Setup], Browser] = {}
    with ExitStack() as opened:

        def browser(name: str, setup: Setup) -> Browser:
            if (name, setup) not in found:
                found[name, setup] = opened.enter_context(_started(name, setup, playwright))
            return found[name, setup]

        yield browser


@pytest.fixture(scope="module")
def share(engine: str, lasting: Callable[[str, Setup], Browser]) -> Launch:
    """As `launch`, but the browser serves other modules too: leave it as it was found."""
    return lambda setup: lasting(engine, setup)


def _started(name: str, setup: Setup, playwright: Playwright) -> AbstractContextManager[Browser]:
    if name == chromium.NAME:
        return chromium.chromium(playwright, setup)
    return firefox.firefox(setup)
