from collections.abc import Iterator

import pytest

from samples.anef.serve import Site, serving


@pytest.fixture(scope="session")
def anef() -> Iterator[Site]:
    """Both replicas, served under the name of the real site."""
    with serving() as site:
        yield site
