"""The AGDREF number as people type it."""

from __future__ import annotations

import re

from linter.text.characters import ascii_digits, visible

LENGTH = 10
_SEPARATORS = re.compile(r"[\s._/\u2010-\u2015\u2212-]")


def cleaned(value: str) -> str:
    """The number with ASCII digits and without separators; other signs are left."""
    return _SEPARATORS.sub("", ascii_digits(visible(value)))
