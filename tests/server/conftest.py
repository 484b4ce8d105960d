"""One server for the tests that leave it as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.page.program import Program, running
from tests.server.client import Client


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with running(tmp_path_factory.mktemp("home")) as started:
        yield started


@pytest.fixture
def client(server: Program) -> Client:
    return Client(server.url, server.token, server.url.rstrip("/"))
