"""How far reading is, told to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reached:
    """A place in the work.

    Attributes:
        name: the file, as it is shown.
        page: how many of its pages are read.
        pages: how many it has; 0 where nobody counted.
        done: the file is read whole.
    """

    name: str
    page: int = 0
    pages: int = 0
    done: bool = True

    @property
    def share(self) -> float:
        """How much of a file under way is read, from 0 to 1."""
        return self.page / self.pages if self.pages and not self.done else 0.0


Progress = Callable[[Reached], None]
