"""Codes that serve once, tokens that are nowhere in clear."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.errors import RefusedError
from server.pairing import _MOST_PEERS, Codes, Pairings
from tests.page.program import running
from tests.server.client import Client

ORIGIN = "moz-extension://11111111-2222-3333-4444-555555555555"


class Clock:
    """Seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_code_serves_once() -> None:
    codes = Codes(600, None)
    code = codes.new()
    codes.redeem(code)
    with pytest.raises(RefusedError) as refused:
        codes.redeem(code)
    assert refused.value.code == "code_refuse"


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.replace("-", " "), str.strip])
def test_a_code_is_read_as_people_type_it(typed: object) -> None:
    codes = Codes(600, None)
    codes.redeem(typed(codes.new()))  # type: ignore[operator]


def test_a_code_grows_too_old() -> None:
    clock = Clock()
    codes = Codes(600, None, clock)
    code = codes.new()
    clock.now += 601
    with pytest.raises(RefusedError):
        codes.redeem(code)


def test_what_cannot_be_read_is_never_taken_for_nobody(tmp_path: Path) -> None:
    """Else revoking would say that there was nothing to revoke."""
    pairings = Pairings(tmp_path)
    token = pairings.add("Extension", ORIGIN, "2026-11-23")
    (known,) = pairings.all()
    path = tmp_path / "pairings.json"
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    assert pairings.of(token) is None
    with pytest.raises(RefusedError) as refused:
        pairings.revoke(known.id)
    assert refused.value.code == "liaisons"
    assert path.read_bytes() == whole[:-9]
    path.write_bytes(whole)
    assert pairings.revoke(known.id)


def test_a_new_code_takes_the_place_of_the_old() -> None:
    codes = Codes(600, None)
    old, new = codes.new(), codes.new()
    with pytest.raises(RefusedError):
        codes.redeem(old)
    codes.redeem(new)


def test_guessing_is_stopped_then_allowed_again() -> None:
    clock = Clock()
    codes = Codes(600, None, clock)
    code = codes.new()
    for _ in range(5):
        with pytest.raises(RefusedError, match="bon"):
            codes.redeem("AAAA-AAAA")
    with pytest.raises(RefusedError) as refused:
        codes.redeem(code)
    assert refused.value.code == "trop_d_essais"
    clock.now += 61
    codes.redeem(code)


@pytest.mark.parametrize(("others", "stopped"), [(_MOST_PEERS - 1, True), (_MOST_PEERS, False)])
def test_guesses_are_counted_of_so_many_addresses(others: int, *, stopped: bool) -> None:
    """An address goes from the count only when more others than it holds have tried since."""
    codes = Codes(600, None, Clock())
    code = codes.new()
    for peer in ("guesser",) * 5 + tuple(str(each) for each in range(others)):
        with pytest.raises(RefusedError, match="bon"):
            codes.redeem("AAAA-AAAA", peer)
    with pytest.raises(RefusedError) if stopped else nullcontext():
        codes.redeem(code, "guesser")


@given(st.text(max_size=12))
def test_no_text_is_a_code_by_chance(text: str) -> None:
    codes = Codes(600, None)
    with pytest.raises(RefusedError):
        codes.redeem(text)
    codes.new()
    with pytest.raises(RefusedError):
        codes.redeem(text)


def test_a_shared_secret_holds_again_and_again() -> None:
    codes = Codes(600, "un-secret-partagé")
    for _ in range(3):
        codes.redeem("un-secret-partagé")
    with pytest.raises(RefusedError):
        codes.redeem("un-secret")


def test_a_token_is_kept_as_a_digest_that_others_cannot_read(tmp_path: Path) -> None:
    home = tmp_path / "home"
    token = Pairings(home).add("Extension", ORIGIN, "2026-11-23")
    (file,) = home.iterdir()
    assert token not in file.read_text()
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600
        assert home.stat().st_mode & 0o777 == 0o700
    found = Pairings(home).of(token)
    assert found is not None
    assert found.origin == ORIGIN
    assert Pairings(home).of(token + "x") is None


def test_a_revoked_token_is_worth_nothing(tmp_path: Path) -> None:
    pairings = Pairings(tmp_path)
    token = pairings.add("Extension", ORIGIN, "2026-11-23")
    (pairing,) = pairings.all()
    assert pairings.revoke(pairing.id)
    assert pairings.of(token) is None
    assert not pairings.revoke(pairing.id)


BAD_DIGEST = '[{"id": "a", "name": "b", "origin": "c", "created": "2026-11-23", "digest": 5}]'


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"id": 1}]', "null", "\x00", BAD_DIGEST])
def test_a_broken_file_pairs_nobody(tmp_path: Path, content: str) -> None:
    (tmp_path / "pairings.json").write_text(content)
    assert Pairings(tmp_path).all() == ()
    assert Pairings(tmp_path).of("x") is None


def test_what_another_process_revokes_is_worth_nothing_at_once(tmp_path: Path) -> None:
    running = Pairings(tmp_path)
    token = running.add("Extension", ORIGIN, "2026-11-23")
    (pairing,) = running.all()
    assert Pairings(tmp_path).revoke(pairing.id)
    assert running.of(token) is None
    assert running.all() == ()


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    file = tmp_path / "pairings.json"
    file.write_text("[]")
    file.chmod(0o644)
    Pairings(tmp_path).add("Extension", ORIGIN, "2026-11-23")
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600


def test_pages_never_take_the_place_of_an_extension(tmp_path: Path) -> None:
    pairings = Pairings(tmp_path)
    token = pairings.add("Extension", ORIGIN, "2026-11-23")
    for _ in range(110):
        pairings.add("Page", "http://127.0.0.1:8765", "2026-11-23")
    assert pairings.of(token)
    assert len(pairings.all()) == 101
    last = pairings.add("Page", "http://127.0.0.1:8765", "2026-12-23")
    assert pairings.of(last)
    assert len(pairings.all()) == 2  # the tabs of last month are closed


def test_a_name_commands_no_terminal(tmp_path: Path) -> None:
    pairings = Pairings(tmp_path)
    pairings.add("\x1b[31mRouge\n\u202e", ORIGIN, "2026-11-23")
    (pairing,) = pairings.all()
    assert pairing.name == "[31mRouge"


def test_pairing_by_http(tmp_path: Path) -> None:
    with running(tmp_path) as program:
        page = Client(program.url, program.token, program.url.rstrip("/"))
        code = program.code()
        stranger = Client(program.url, "", ORIGIN)
        first = stranger.post("pair", code=code, name="Firefox")
        assert first.status == 200
        extension = Client(program.url, first.json["token"], ORIGIN)
        assert extension.post("titles").status == 200
        assert stranger.post("pair", code=code).status == 403
        (known,) = [e for e in page.post("pairings").json["pairings"] if e["origin"] == ORIGIN]
        assert (known["name"], known["current"]) == ("Firefox", False)
        assert page.post("pairings/revoke", id=known["id"]).status == 200
        assert extension.post("titles").status == 401
        assert page.post("pairings/revoke", id=known["id"]).status == 404
        for _ in range(4):
            assert stranger.post("pair", code="AAAA-AAAA").status == 403
        assert stranger.post("pair", code=program.code()).status == 429
        assert first.json["token"] not in (tmp_path / "pairings.json").read_text()


def test_the_command_line_lists_and_revokes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from server.cli import main  # noqa: PLC0415 -- after the home is set

    monkeypatch.setenv("ANEF_LINTER_HOME", str(tmp_path))
    assert main(["--pairings"]) == 0
    assert "Aucune" in capsys.readouterr().out
    Pairings(tmp_path).add("Firefox", ORIGIN, "2026-11-23")
    (entry,) = json.loads((tmp_path / "pairings.json").read_text())
    assert main(["--pairings"]) == 0
    assert f"{entry['id']}  2026-11-23  Firefox  {ORIGIN}" in capsys.readouterr().out
    assert main(["--revoke", entry["id"]]) == 0
    assert Pairings(tmp_path).all() == ()
    assert main(["--revoke", entry["id"]]) == 2
