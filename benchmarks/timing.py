"""How long things take beside each other."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter


def best_seconds(rounds: int, *works: Callable[[], object]) -> list[float]:
    """The best time of each, in turn so that a busy machine slows all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, taken in zip(works, times, strict=True):
            start = perf_counter()
            work()
            taken.append(perf_counter() - start)
    return [min(taken) for taken in times]
