from hypothesis import settings

# How long an example takes is measured in benchmarks/, never asserted in a test.
settings.register_profile("anef-linter", settings(), deadline=None)
settings.load_profile("anef-linter")
