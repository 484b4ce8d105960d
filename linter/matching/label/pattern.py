"""Patterns that are compiled when first tried: most labels need few of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property


class Pattern:
    """A regular expression that costs nothing until it is used."""

    def __init__(self, *source: str) -> None:
        self._source = "".join(source)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it is."""
        return self._compiled.search(text)

    def findall(self, text: str) -> list[str]:
        """All places where it is."""
        return self._compiled.findall(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with another in its places."""
        return self._compiled.sub(replacement, text)
