import pytest
from hypothesis import settings

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def rank(item: pytest.Item) -> int:
        path = item.path.with_suffix("").as_posix()
        found = (at for at, name in enumerate(_LONGEST) if path.endswith(f"tests/{name}"))
        return next(found, len(_LONGEST))

    items.sort(key=rank)
