from collections.abc import Iterator

import pytest

from samples.anef.serve import Site
from tests.anef import conftest
from tests.browsers.page import Launch
from tests.extension.desk import Desk
from tests.extension.program import Program

anef = conftest.anef
tab = conftest.tab


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The real program; a desk starts it, with a code that nobody has used."""
    own = Program(tmp_path_factory.mktemp("program"))
    yield own
    own.stop()


@pytest.fixture(scope="module")
def desk(share: Launch, program: Program, anef: Site) -> Iterator[Desk]:
    """A browser with the extension, paired with the program: one for all the tests of a module."""
    ready = Desk(share, program, anef)
    program.renew()
    ready.pair()
    yield ready
    ready.leave()
