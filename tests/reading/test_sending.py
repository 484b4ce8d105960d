"""A file goes to a cluster once, to the freest worker; no more at a time than there is room."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reading import cluster
from linter.reading.document import Task
from linter.reading.guard import Failure, ResourceLimits
from linter.reading.sending import Room, RoomError, Sender, SentFile
from linter.reading.settings import Settings


class Workers:
    """A cluster that only takes files; those at `dead` addresses do not answer."""

    status = "running"  # as Dask's client says while it has a scheduler

    def __init__(self, *dead: str, threads: dict[str, int] | None = None) -> None:
        self.threads = threads or {"a": 1, "b": 1}
        self.dead = dead
        self.sent: Counter[tuple[str, bytes]] = Counter()

    def nthreads(self) -> dict[str, int]:
        return self.threads

    def scatter(self, data: list[bytes], *, workers: list[str], **_: object) -> list[bytes]:
        (worker,) = workers
        if worker in self.dead:
            raise TimeoutError
        self.sent[worker, data[0]] += 1
        return data


def files(folder: Path, sizes: Iterable[int]) -> list[Path]:
    paths = [folder / f"{number}.pdf" for number, _ in enumerate(sizes)]
    for number, (path, size) in enumerate(zip(paths, sizes, strict=True)):
        path.write_bytes(bytes([number]) * size)
    return paths


def test_a_file_asked_for_at_each_page_is_sent_once_and_stays_where_it_is(tmp_path: Path) -> None:
    workers = Workers()
    sender = Sender(workers, Room())
    one, other = files(tmp_path, (3, 4))
    first = sender.file(one)
    assert first == SentFile("a", b"\0\0\0", 3)
    assert sender.file(other) == SentFile("b", b"\1\1\1\1", 4)
    sender.keep([one])
    assert sender.file(one) is first
    assert set(workers.sent.values()) == {1}


def test_a_worker_with_more_threads_gets_more(tmp_path: Path) -> None:
    workers = Workers(threads={"a": 1, "b": 3})
    sender = Sender(workers, Room())
    for each in files(tmp_path, [1] * 8):
        sender.file(each)
    assert Counter(worker for worker, _ in workers.sent) == {"a": 2, "b": 6}


def test_a_lost_file_is_sent_again(tmp_path: Path) -> None:
    workers = Workers()
    room = Room()
    sender = Sender(workers, room)
    (path,) = files(tmp_path, (3,))
    first = sender.file(path)
    sender.lost(path)
    del workers.threads["a"]
    again = sender.file(path)
    assert (first and first.worker, again and again.worker) == ("a", "b")


def test_a_worker_that_does_not_answer_is_passed_over(tmp_path: Path) -> None:
    (path,) = files(tmp_path, (3,))
    sent = Sender(Workers("a", threads={"a": 2, "b": 1}), Room()).file(path)
    assert sent == SentFile("b", b"\0\0\0", 3)


@pytest.mark.parametrize("threads", [{"a": 1}, {}])
def test_where_no_worker_answers_it_is_said_and_the_room_is_free(
    tmp_path: Path, threads: dict[str, int]
) -> None:
    workers = Workers("a")
    workers.threads = threads
    room = Room(3)
    (path,) = files(tmp_path, (3,))
    for _ in range(2):
        with pytest.raises(ConnectionError):
            Sender(workers, room).file(path)
    assert room.take(3, wait=False)


def test_a_scheduler_that_is_gone_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers = Workers()
    workers.status = "connecting"
    monkeypatch.setattr(workers, "nthreads", lambda: pytest.fail("asked"))
    (path,) = files(tmp_path, (3,))
    with pytest.raises(ConnectionError):
        Sender(workers, Room()).file(path)
    assert not workers.sent


def test_what_cannot_be_read_here_is_not_sent(tmp_path: Path) -> None:
    workers = Workers()
    assert Sender(workers, Room()).file(tmp_path / "gone.pdf") is None
    assert not workers.sent


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(1, 12))
def test_no_more_is_there_at_a_time_than_there_is_room_but_for_one_file(
    sizes: list[int], most: int
) -> None:
    room = Room(most)
    held: list[int] = []
    for size in sizes:
        while not room.take(size, wait=False):
            assert held
            assert sum(held) + size > most
            room.give(held.pop(0))
        held.append(size)
        assert sum(held) <= most or len(held) == 1


@dataclass(frozen=True, eq=False)
class Done:
    """A task that was read as soon as it was sent."""

    status = "finished"

    def result(self) -> Failure:
        return Failure.BROKEN


class Reading(Workers):
    """A cluster that reads at once what it is sent."""

    loop = None

    def submit(self, *_: object, **__: object) -> Done:
        return Done()

    def cancel(self, futures: list[Done]) -> None:
        assert not futures


class Coming(deque[Done]):
    """What has been read and not been asked for."""

    add = deque.append

    def __next__(self) -> Done:
        return self.popleft()


def test_a_file_with_more_to_read_goes_before_one_for_which_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its first pages done, its next ones stand behind a file that must wait for its room."""
    dask = SimpleNamespace(as_completed=lambda **_: Coming(), KilledWorker=())
    monkeypatch.setattr(cluster, "_dask", lambda: dask)
    workers = Reading()
    one, two = files(tmp_path, (4, 4))
    pool = cluster.ClusterPool(workers, ResourceLimits(1, 100), 1, Room(5))
    settings = Settings(date(2026, 11, 30))
    tasks = deque(Task(each, each.name, settings) for each in (one, two))
    read = []
    for task, _ in pool.run(tasks):
        read.append((task.name, task.first))
        if read == [(one.name, 1)]:
            tasks.append(Task(one, one.name, settings, first=2))
    assert read == [(one.name, 1), (one.name, 2), (two.name, 1)]
    assert set(workers.sent.values()) == {1}


def test_what_is_sent_lies_in_the_folder_that_the_worker_s_successor_clears(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = SimpleNamespace(local_directory=str(tmp_path))
    monkeypatch.setattr(cluster, "_dask", lambda: SimpleNamespace(get_worker=lambda: worker))
    read: list[Path] = []

    def noted(task: Task, _: ResourceLimits) -> Failure:
        assert task.path.read_bytes() == b"%PDF"
        read.append(task.path)
        return Failure.BROKEN

    monkeypatch.setattr(cluster, "_read", noted)
    task = Task(Path("/elsewhere/a.pdf"), "a.pdf", Settings(date(2026, 11, 30)))
    assert cluster.read_on_worker(task, b"%PDF", ResourceLimits(1, 100)) is Failure.BROKEN
    assert [tmp_path in each.parents for each in read] == [True]
    assert list(tmp_path.iterdir()) == []


def test_one_that_holds_nothing_waits_for_the_room_of_others(tmp_path: Path) -> None:
    room, workers = Room(5), Workers()
    holds, comes = Sender(workers, room), Sender(workers, room)
    one, two, three = files(tmp_path, (4, 4, 4))
    holds.file(one)
    with pytest.raises(RoomError):
        holds.file(two)
    waits = Thread(target=comes.file, args=(three,))
    waits.start()
    waits.join(0.05)
    assert waits.is_alive()
    holds.keep(())
    waits.join(10)
    assert not waits.is_alive()
    assert Counter(content for _, content in workers.sent) == {b"\0" * 4: 1, b"\2" * 4: 1}
