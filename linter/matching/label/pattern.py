"""Patterns that are compiled when first tried: most labels need few of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property


class Pattern:
    """A regular expression that costs nothing until it is used.

    Where signs are given, a text without any of them is known not to have it.
    """

    def __init__(self, *source: str, signs: Sequence[str] = ("",)) -> None:
        self._source = "".join(source)
        self._signs = tuple(signs)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it is."""
        for sign in self._signs:
            if sign in text:
                return self._compiled.search(text)
        return None

    def stands_in(self, text: str) -> bool:
        """Whether it is anywhere."""
        return self.search(text) is not None

    def findall(self, text: str) -> list[str]:
        """All places where it is."""
        return self._compiled.findall(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with another in its places."""
        return self._compiled.sub(replacement, text)
