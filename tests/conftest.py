from hypothesis import settings

# Real browsers, for the tests of the page and of the extension.
pytest_plugins = ["tests.browsers.fixtures"]

# How long an example takes is measured in benchmarks/, never asserted in a test.
settings.register_profile("anef-linter", settings(), deadline=None)
settings.load_profile("anef-linter")
