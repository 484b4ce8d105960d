"""Pictures of pages wait for their turn, and never for one that will not come."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from linter.given.config import DEFAULT
from linter.reading.page import thumbnail
from server import drawing
from server.drawing import DrawingQueue
from server.errors import RefusedError


class Slow:
    """Draws when it is let to; says how many drew at once."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.at_once = self.most = 0

    def draw(self, path: Path, page: int) -> bytes:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        assert self.go.wait(30)
        self.at_once -= 1
        return bytes([page])


@pytest.mark.parametrize(("bound", "owner"), [("_MOST_WAITING", "other"), ("_MOST_OF_ONE", "")])
def test_as_many_as_may_wait_are_drawn_one_by_one_and_one_more_is_told_to_come_back(
    monkeypatch: pytest.MonkeyPatch, bound: str, owner: str
) -> None:
    slow = Slow()
    monkeypatch.setattr(thumbnail, "ThumbnailTask", lambda _: slow)
    monkeypatch.setattr(drawing, bound, 5)
    queue, drawn = DrawingQueue(DEFAULT), []
    asking = [
        threading.Thread(target=lambda n=n: drawn.append(queue.draw(Path("a.pdf"), n)))
        for n in range(5)
    ]
    for each in asking:
        each.start()
    while queue._waiting.total() < 5:  # noqa: SLF001 -- all have come
        time.sleep(0.001)
    with pytest.raises(RefusedError) as refused:
        queue.draw(Path("a.pdf"), 9, owner)
    assert refused.value.status == 429
    slow.go.set()
    for each in asking:
        each.join(30)
    assert set(drawn) == {bytes([n]) for n in range(5)}
    assert slow.most == 1
    assert queue.draw(Path("a.pdf"), 7) == bytes([7])
