"""The program and the sample dossiers, once for all the tests of the page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from samples.dossiers import conjointe, perime
from samples.generate import EXPECTED_FILE, write
from samples.sample import Sample
from tests.browsers.page import Browser, Launch
from tests.page.program import Program, running

AXE = Path(__file__).parents[2] / "samples/anef/node_modules/axe-core/axe.min.js"


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, a program that finds what keeps people out of a page."""
    if not AXE.is_file():
        absent = "axe-core is not installed: npm ci --prefix samples/anef"
        if os.environ.get("CI"):
            pytest.fail(absent)
        pytest.skip(absent)
    return AXE.read_text("utf-8")


@pytest.fixture(scope="module")
def browser(launch: Launch) -> Browser:
    return launch()


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with running(tmp_path_factory.mktemp("home")) as started:
        yield started


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with faults of each kind: inputs, scans, deadline, requests."""
    return _made(conjointe.FAULTY, tmp_path_factory)


@pytest.fixture(scope="session")
def unreadable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of two files that cannot be read: it takes little time."""
    return _made(perime.FAULTY, tmp_path_factory)


def _made(sample: Sample, factory: pytest.TempPathFactory) -> Path:
    folder = factory.mktemp("samples") / sample.name
    write(sample, folder)
    (folder / EXPECTED_FILE).unlink()  # a counsellor's folder has none
    return folder
