"""Whose turn it is: one owner after the other, however many things each of them waits for."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from typing import Generic, TypeVar

T = TypeVar("T")


class Turns(Generic[T]):
    """A queue that many threads put into and take from."""

    def __init__(self) -> None:
        self._there = threading.Condition()
        # Whoever was served last is last; of each, what goes first and what comes after.
        self._waiting: OrderedDict[str, tuple[deque[T], deque[T]]] = OrderedDict()

    def put(self, thing: T, owner: str, *, first: bool) -> None:
        """Have a thing wait; `first` before the others of its owner that are not."""
        with self._there:
            ahead, behind = self._waiting.setdefault(owner, (deque(), deque()))
            (ahead if first else behind).append(thing)
            self._there.notify()

    def get(self) -> T:
        """The next thing, once there is one: what goes first before what does not, of anyone."""
        with self._there:
            self._there.wait_for(lambda: self._waiting)
            owners = list(self._waiting)
            owner = next((each for each in owners if self._waiting[each][0]), owners[0])
            ahead, behind = self._waiting[owner]
            thing = (ahead or behind).popleft()
            self._waiting.move_to_end(owner)
            if not ahead and not behind:
                del self._waiting[owner]
            return thing
