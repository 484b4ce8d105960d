"""One thing that `doctor` looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at.

    Attributes:
        name: what it is, in French.
        found: its version or place; None when it is not there.
        needed: whether the linter cannot work without it.
        remedy: how to get it, or what is done without it.
        aged: it is there, and the remedy is to be said all the same.
    """

    name: str
    found: str | None
    needed: bool = True
    remedy: str = ""
    aged: bool = False
