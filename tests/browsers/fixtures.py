"""The fixture `launch`, which runs a test once in each browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

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
def launch(request: pytest.FixtureRequest) -> Iterator[Launch]:
    """`launch(Setup(…))` starts this run's browser, which ends with the module's tests."""
    name: str = request.param
    if not PROGRAMS[name]():
        absent = f"{name} is not installed"
        if os.environ.get("CI"):
            pytest.fail(absent)
        pytest.skip(absent)
    with ExitStack() as opened:

        def start(setup: Setup | None = None) -> Browser:
            chosen = setup or Setup()
            if name == chromium.NAME:
                engine: Playwright = request.getfixturevalue("playwright")
                return opened.enter_context(chromium.chromium(engine, chosen))
            return opened.enter_context(firefox.firefox(chosen))

        yield start
