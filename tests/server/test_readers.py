"""A reader is kept for the next upload of the day, and ended when it is of no more use."""

from __future__ import annotations

import threading
from datetime import date
from typing import Any

import pytest

from server.readers import Readers

DAY, NEXT = date(2026, 11, 30), date(2026, 12, 1)


class _Reader:
    """Stands for one with children."""

    def __init__(self, day: date) -> None:
        self.day = day
        self.ended = threading.Event()

    def __exit__(self, *error: object) -> None:
        assert not self.ended.is_set()
        self.ended.set()


def _readers(seconds: float = 60) -> tuple[Readers, list[Any]]:
    made: list[Any] = []

    def make(day: date) -> Any:
        made.append(_Reader(day))
        return made[-1]

    return Readers(make, seconds), made


def test_the_next_upload_of_the_day_has_the_same_one() -> None:
    readers, made = _readers()
    for _ in range(3):
        with readers.lent(DAY) as reader:
            assert reader is made[0]
    assert not made[0].ended.is_set()


def test_another_day_has_another_and_ends_the_first() -> None:
    readers, made = _readers()
    for day in (DAY, NEXT):
        with readers.lent(day):
            pass
    assert [each.day for each in made] == [DAY, NEXT]
    assert [each.ended.is_set() for each in made] == [True, False]


def test_two_at_once_have_one_each_and_one_is_kept() -> None:
    readers, made = _readers()
    with readers.lent(DAY) as one, readers.lent(DAY) as other:
        assert one is not other
    assert sum(each.ended.is_set() for each in made) == 1
    with readers.lent(DAY) as again:
        assert again is made[0]


def test_after_an_error_it_is_ended() -> None:
    readers, made = _readers()
    with pytest.raises(ValueError, match="odd"), readers.lent(DAY):
        raise ValueError("odd")
    assert made[0].ended.is_set()
    with readers.lent(DAY) as reader:
        assert reader is made[1]


def test_without_an_upload_it_is_ended() -> None:
    readers, made = _readers(0.01)
    with readers.lent(DAY):
        pass
    assert made[0].ended.wait(30)
    with readers.lent(DAY) as reader:
        assert reader is made[1]
