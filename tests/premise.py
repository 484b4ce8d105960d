"""A property that says « if » counts how often it was so, and fails when it hardly ever was.

FIXED = Premise("a fix is proposed", at_least=20)

@FIXED.counted
@given(NAMES)
def test_a_fix_keeps_the_letters(value: str) -> None:
    if fix := FIXED.met(read(value).fix):
        assert letters(fix.value) == letters(value)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import pytest

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Premise:
    """What a property takes for granted before it asserts anything."""

    def __init__(self, says: str, *, at_least: int) -> None:
        self.says = says
        self.at_least = at_least
        self.times = 0

    def met(self, value: _T) -> _T:
        """Counts the examples of which it is true; the value itself, to test and to use."""
        self.times += bool(value)
        return value

    def counted(self, test: Callable[_P, None]) -> Callable[_P, None]:
        """The test, which fails too when its premise was met less than `at_least` times."""

        @wraps(test)
        def run(*args: _P.args, **kwargs: _P.kwargs) -> None:
            self.times = 0
            test(*args, **kwargs)
            if self.times < self.at_least:
                pytest.fail(f"« {self.says} » {self.times} times: {self.at_least} were expected")

        return run
