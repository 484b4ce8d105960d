from collections.abc import Iterator

import pytest

from samples.anef.serve import Site, serving
from tests.browsers.page import Launch, Page, Setup


@pytest.fixture(scope="session")
def anef() -> Iterator[Site]:
    """Both replicas, served under the name of the real site."""
    with serving() as site:
        yield site


@pytest.fixture(scope="module")
def tab(share: Launch, anef: Site) -> Page:
    """A tab of a browser that finds the replicas, without the extension."""
    return share(Setup(site=anef)).page()
