"""Whatever the work does, the batch goes on, and the answer depends on the task alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.reading.guard import Failure, Guard, ResourceLimits
from tests.reading.work import complain, is_cramped, misbehave, unpicklable

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")


@pytest.fixture
def guard() -> Iterator[Guard[str, str]]:
    with Guard(misbehave, ResourceLimits(seconds=2, memory_mb=400), jobs=2) as guarded:
        yield guarded


def answers(guard: Guard[str, str], *tasks: str) -> dict[str, str]:
    return {task: str(answer) for task, answer in guard.run(deque(tasks))}


def test_every_task_is_answered_once(guard: Guard[str, str]) -> None:
    tasks = [f"task {number}" for number in range(50)]
    found = list(guard.run(deque(tasks)))
    assert sorted(task for task, _ in found) == sorted(tasks)
    assert all(task == answer for task, answer in found)


@pytest.fixture
def one_child() -> Iterator[Guard[str, str]]:
    with Guard(complain, ResourceLimits(seconds=5, memory_mb=400), 1, is_cramped) as guarded:
        yield guarded


def test_a_used_child_is_not_believed_when_it_finds_fault(one_child: Guard[str, str]) -> None:
    found = answers(one_child, "hoard:1", "after:", "last")
    assert found == {"hoard:1": "hoard:1", "after:": "after:", "last": "last"}


@posix
@pytest.mark.skipif(sys.platform != "linux", reason="address space is bounded on Linux alone")
def test_what_lacks_room_is_not_at_fault(one_child: Guard[str, str]) -> None:
    found = answers(one_child, "need:500", "need:100", "spoilt:", "need:5000", "last")
    assert found["need:500"] == Failure.TOO_BIG  # it is done with more room: nothing is wrong
    assert found["need:100"] == "need:100"
    assert found["spoilt:"] == "cramped"  # with any room: it is at fault
    assert found["last"] == "last"


@pytest.mark.skipif(sys.platform != "linux", reason="address space is bounded on Linux alone")
def test_a_child_is_replaced_before_it_is_full(one_child: Guard[str, str]) -> None:
    (first,) = answers(one_child, "whoami:1").values()
    assert answers(one_child, "hoard:50", "whoami:2")["whoami:2"] == first
    assert answers(one_child, "hoard:280", "whoami:3")["whoami:3"] != first


def test_children_live_on_between_tasks_and_runs(guard: Guard[str, str]) -> None:
    first = set(answers(guard, *(f"whoami:{number}" for number in range(20))).values())
    second = set(answers(guard, *(f"whoami:{number}" for number in range(20))).values())
    assert len(first) <= 2
    assert second <= first


def test_a_task_added_while_running_is_answered(guard: Guard[str, str]) -> None:
    tasks = deque(["first"])
    found = []
    for task, _ in guard.run(tasks):
        found.append(task)
        if task == "first":
            tasks.append("second")
    assert found == ["first", "second"]


@pytest.mark.parametrize("hang", ["sleep:60", "spin:"])
def test_a_task_that_never_ends_is_given_up(guard: Guard[str, str], hang: str) -> None:
    found = answers(guard, hang, "a", "b", "c")
    assert found == {hang: Failure.TOO_LONG, "a": "a", "b": "b", "c": "c"}


@posix
def test_a_busy_machine_takes_nothing_from_a_task(guard: Guard[str, str]) -> None:
    """A child that waits for its turn has not used its time: asleep or starved, it looks alike."""
    assert answers(guard, "sleep:3") == {"sleep:3": "sleep:3"}


@posix
def test_a_task_that_takes_too_much_memory_is_given_up(guard: Guard[str, str]) -> None:
    found = answers(guard, "allocate:600", "a")
    assert found == {"allocate:600": Failure.TOO_BIG, "a": "a"}


@posix
def test_a_task_pays_nothing_for_what_another_left(guard: Guard[str, str]) -> None:
    tasks = [f"{word}:200" for word in ("hoard", "allocate") for _ in range(3)]
    assert [answer for _, answer in guard.run(deque(tasks))].count(Failure.TOO_BIG) == 0


@pytest.mark.parametrize("end", ["die:", "exit:", "raise:x"])
def test_a_child_that_dies_costs_its_own_task_only(guard: Guard[str, str], end: str) -> None:
    assert answers(guard, "a", end, "b", "c") == {
        "a": "a",
        end: Failure.BROKEN,
        "b": "b",
        "c": "c",
    }


def test_a_child_killed_from_outside_is_replaced(guard: Guard[str, str]) -> None:
    (process,) = answers(guard, "whoami:").values()
    os.kill(int(process), signal.SIGKILL)
    assert answers(guard, "a", "b") == {"a": "a", "b": "b"}


def test_a_result_that_cannot_be_sent_is_a_failure() -> None:
    with Guard(unpicklable, ResourceLimits(seconds=2, memory_mb=400), jobs=1) as guard:
        assert [answer for _, answer in guard.run(deque(["a"]))] == [Failure.BROKEN]


def test_nothing_is_written_connected_or_started(guard: Guard[str, str], tmp_path: Path) -> None:
    target = tmp_path / "written"
    tasks = (f"write:{target}", "connect:9", "run:")
    assert set(answers(guard, *tasks).values()) == {Failure.BROKEN}
    assert not target.exists()


def test_children_are_silent(guard: Guard[str, str], capfd: pytest.CaptureFixture[str]) -> None:
    assert answers(guard, "print:") == {"print:": "print:"}
    assert capfd.readouterr() == ("", "")


def test_a_run_given_up_halfway_leaves_nothing_behind(guard: Guard[str, str]) -> None:
    for _ in guard.run(deque(["a", "sleep:1", "b", "c"])):
        break
    assert answers(guard, "d", "e") == {"d": "d", "e": "e"}


@posix
@pytest.mark.parametrize("hang", ["sleep:60", "spin:", ""])
def test_children_end_with_their_parent(hang: str) -> None:
    """Killed, the parent cannot tell them: at work or idle, they find out."""
    code = (
        "import sys, time\n"
        "from collections import deque\n"
        "from linter.reading.guard import Guard, ResourceLimits\n"
        "from tests.reading.work import misbehave\n"
        "if __name__ == '__main__':\n"
        "    guard = Guard(misbehave, ResourceLimits(60, 400), 1)\n"
        "    [(_, process)] = guard.run(deque(['whoami:']))\n"
        "    print(process, flush=True)\n"
        f"    list(guard.run(deque([{hang!r}] if {hang!r} else [])))\n"
        "    time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert parent.stdout
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert _ends(child)


def _ends(process: int) -> bool:
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
