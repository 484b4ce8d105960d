"""Each has a share: nobody keeps the others waiting, nor out."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import jobs
from server.config import ServerConfig
from server.errors import RefusedError
from server.jobs import Job, Jobs
from server.pairing import Codes
from server.peers import RELAYED, peer_of
from server.tls import Lines
from server.turns import Turns
from tests.page.program import Program
from tests.server.client import Client

ONES = st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), min_size=1, max_size=30)


@given(ONES)
def test_each_has_a_turn_and_what_is_short_goes_first(put: list[tuple[str, bool]]) -> None:
    turns: Turns[tuple[str, bool, int]] = Turns()
    for number, (owner, first) in enumerate(put):
        turns.put((owner, first, number), owner, first=first)
    taken = [turns.get() for _ in put]
    assert sorted(taken, key=lambda each: each[2]) == [(*each, n) for n, each in enumerate(put)]
    short = [first for _, first, _ in taken]
    assert short == sorted(short, reverse=True)
    for kind in (True, False):
        of_kind = [each for each in taken if each[1] is kind]
        for owner in "abc":
            own = [number for who, _, number in of_kind if who == owner]
            assert own == sorted(own)
        # Until one has nothing left, nobody is served twice more than another.
        left = Counter(owner for owner, _, _ in of_kind)
        served: Counter[str] = Counter()
        for owner, _, _ in of_kind:
            served[owner] += 1
            waiting = [each for each in left if served[each] < left[each]]
            assert all(served[owner] - served[each] <= 2 for each in waiting)


def test_one_client_has_no_more_than_its_share_of_the_readings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_MOST_OF_ONE", 3)
    monkeypatch.setattr(jobs, "_MOST_WAITING", 5)
    monkeypatch.setattr(Jobs, "_read", lambda _: None)
    queue = Jobs(ServerConfig(tmp_path))

    def nothing(_: Job) -> dict[str, object]:
        return {}

    for _ in range(3):
        queue.start("one", tmp_path, 1, nothing)
    with pytest.raises(RefusedError):
        queue.start("one", tmp_path, 1, nothing)
    queue.start("another", tmp_path, 1, nothing)
    queue.start("another", tmp_path, 1, nothing)
    with pytest.raises(RefusedError):
        queue.start("a third", tmp_path, 1, nothing)
    queue.close()


def test_wrong_codes_of_one_address_keep_no_other_out() -> None:
    codes = Codes(600, None)
    code = codes.new()
    for _ in range(5):
        with pytest.raises(RefusedError):
            codes.redeem("faux", "10.0.0.1")
    with pytest.raises(RefusedError) as refused:
        codes.redeem(code, "10.0.0.1")
    assert refused.value.code == "trop_d_essais"
    codes.redeem(code, "10.0.0.2")


def test_the_address_behind_the_relay_is_the_one_that_counts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(RELAYED, "4711", "10.0.0.1")
    assert peer_of({"REMOTE_PORT": "4711", "REMOTE_ADDR": "127.0.0.1"}) == "10.0.0.1"
    assert peer_of({"REMOTE_PORT": "4712", "REMOTE_ADDR": "127.0.0.1"}) == "127.0.0.1"


class Cord(asyncio.Transport):
    """A connection that can only be cut."""

    cut = False

    def abort(self) -> None:
        self.cut = True


def test_of_too_many_connections_the_longest_silent_goes() -> None:
    lines = Lines(of_one=3, in_all=5)
    own = [Cord() for _ in range(4)]
    held = [lines.take("one", each) for each in own[:3]]
    lines.spoke(held[0])
    lines.take("one", own[3])
    assert [each.cut for each in own] == [False, True, False, False]
    others = [Cord() for _ in range(3)]
    for each in others[:2]:
        lines.take("another", each)
    lines.take("a third", others[2])  # all places are taken: one of whoever has most goes
    assert [each.cut for each in own] == [False, True, True, False]
    assert not any(each.cut for each in others)
    for line in held:
        lines.leave(line)
        lines.spoke(line)
        lines.leave(line)


def test_silent_connections_keep_nobody_out(server: Program, client: Client) -> None:
    place = server.url.removeprefix("http://").rstrip("/").split(":")
    silent = [socket.create_connection((place[0], int(place[1]))) for _ in range(450)]
    try:
        assert client.post("form", fields=[]).status == 200
    finally:
        for each in silent:
            each.close()
