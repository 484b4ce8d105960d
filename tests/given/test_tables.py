"""The strict reader: what is wrong is said in French, with the file and the key, without values."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from contextlib import suppress
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import InputError
from linter.given.tables import Table, read_json, read_toml
from linter.model.dossier import Moment

PERSON = "Ngozi Okonkwo"


def _table(**data: object) -> Table:
    return Table(data, "f.json")


def test_the_first_and_the_last_year_and_the_largest_figure_are_taken() -> None:
    for day in (date(1900, 1, 1), date(2199, 12, 31)):
        assert _table(k=day.isoformat()).day("k") == day
        assert _table(k=day.isoformat()).moment("k") == Moment(day)
    for beyond in ("1899-12-31", "2200-01-01"):
        with pytest.raises(InputError):
            _table(k=beyond).day("k")
    assert _table(k=1e9).number("k", 1.0) == 1e9
    assert _table(k=0).number("k", 1.0) == 0
    with pytest.raises(InputError):
        _table(k=1e9 + 1).number("k", 1.0)


@pytest.mark.parametrize("read", [read_toml, None])
def test_the_mark_that_windows_puts_first_is_no_part_of_a_file(read: Any, tmp_path: Path) -> None:
    """Notepad begins UTF-8 with a mark: with it or without, the same is read."""
    marked = '\ufefftitre = "etudiant"'.encode() if read else '\ufeff{"titre": "etudiant"}'.encode()
    (tmp_path / "f").write_bytes(marked)
    found = read(tmp_path / "f") if read else read_json(marked, "f")
    assert found == {"titre": "etudiant"}


@pytest.mark.parametrize(
    ("read", "wrong"),
    [
        (lambda t: t.text("k"), [1, True, [], {}, 1.5]),
        (lambda t: t.word("k"), [True, [], {}, 1.5, 10**30, 1 << 20000]),
        (lambda t: t.texts("k"), [1, [1], ["a", 1], {}]),
        (
            lambda t: t.number("k", 1.0),
            ["1", True, -1, float("nan"), float("inf"), 1e30, [], 10**400],
        ),
        (lambda t: t.flag("k"), [1, "true", None, []]),
        (lambda t: t.flags("k"), [1, [], {"a": 1}, {"a": None}]),
        (
            lambda t: t.day("k"),
            [1, "demain", "23/11/2026", "2026-02-30", "0001-01-01", True, time(1)],
        ),
        (lambda t: t.moment("k"), ["2026-11-23T25:00", "2026-11-23T10:00+01:00", "9999-12-31", {}]),
        (lambda t: tuple(t.tables("k")), [1, "a", {}, [1], [None]]),
        (lambda t: t.table("k"), [1, "a", [], True]),
    ],
)
def test_a_wrong_value_is_an_error_with_its_key(
    read: Callable[[Table], object], wrong: list[Any]
) -> None:
    for value in wrong:
        with pytest.raises(InputError) as caught:
            read(_table(k=value))
        assert caught.value.source == "f.json"
        assert caught.value.key.startswith("k")
        assert caught.value.exit_code == 2


@pytest.mark.parametrize("absent", [{}, {"k": None}])
def test_absent_and_null_are_the_same(absent: dict[str, object]) -> None:
    table = Table(absent, "f.json")
    assert table.text("k") == ""
    assert table.word("k") is None
    assert table.texts("k") == ()
    assert table.number("k", 3.0) == 3.0
    assert table.flags("k") == {}
    assert table.moment("k") is None
    assert list(table.tables("k")) == []
    assert table.table("k") is None
    table.finish()


def test_good_values() -> None:
    table = _table(
        n=25,
        s=" etudiant ",
        one="a",
        two=["a", "b"],
        x=2,
        f={"a": True},
        d="2026-11-23",
        m="2026-11-23T18:05",
    )
    assert table.word("n") == "25"
    assert table.word("s") == "etudiant"
    assert table.texts("one") == ("a",)
    assert table.texts("two") == ("a", "b")
    assert table.number("x", 1.0) == 2.0
    assert table.flags("f") == {"a": True}
    assert table.day("d") == date(2026, 11, 23)
    assert table.moment("m") == Moment(date(2026, 11, 23), time(18, 5))
    table.finish()


def test_toml_dates_are_dates() -> None:
    table = Table(tomllib.loads("d = 2026-11-23\nm = 2026-11-23T18:05:00"), "f.toml")
    assert table.day("d") == date(2026, 11, 23)
    assert table.moment("m") == Moment(date(2026, 11, 23), time(18, 5))


def test_an_unknown_key_is_refused_with_the_nearest_known_one() -> None:
    table = _table(tittre="x")
    table.text("titre")
    with pytest.raises(InputError, match=r"tittre.*titre") as caught:
        table.finish()
    assert "titre" in caught.value.remedy


def test_the_path_to_a_nested_key_is_told() -> None:
    (inner,) = _table(fields=[{"value": 3}]).tables("fields")
    with pytest.raises(InputError, match=r"fields\[0\]\.value"):
        inner.text("value")


def test_an_error_never_quotes_the_value() -> None:
    with pytest.raises(InputError) as caught:
        _table(k=PERSON).day("k")
    assert PERSON not in str(caught.value)
    assert PERSON not in repr(caught.value.__cause__)


@given(st.text())
def test_a_strange_key_is_shown_safely(key: str) -> None:
    with pytest.raises(InputError) as caught:
        _table(**{key: 1}).finish()
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "JSON"),
        (b'{"a": }', "ligne 1"),
        (b"\xff\xfe", "UTF-8"),
        (b"[" * 100_000, "imbriqu"),
        (b"1" * 5000, "nombre"),
        (b'{"a": "\\ud800"}', "caract"),
        (b'{"\\udfff": 1}', "caract"),
    ],
)
def test_a_document_that_is_not_json(content: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_json(content, "entrée standard")


def test_json_with_a_byte_order_mark_and_escapes() -> None:
    assert read_json(b'\xef\xbb\xbf{"a": "\\u00e9\\ud83d\\ude00"}', "f") == {"a": "é😀"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (f'nom = "{PERSON}'.encode(), "refermé"),
        (f"{PERSON}".encode(), "ligne 1"),
        (b"a = " + b"[" * 100_000, "refermé|imbriqu"),
        (b"a = " + b"1" * 5000, "nombre"),
        (b"a = 2026-13-45", "n'existe pas"),
        (b"a = 1\na = 2", "ligne 2"),
        ("nom = 'é'".encode("latin-1"), "UTF-8"),
    ],
)
def test_a_file_that_is_not_toml(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "dossier.toml"
    path.write_bytes(content)
    with pytest.raises(InputError, match=says) as caught:
        read_toml(path)
    assert PERSON not in str(caught.value)
    assert "dossier.toml" in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="ne peut pas être lu"):
        read_toml(tmp_path)


@given(st.binary())
def test_any_bytes_are_json_or_an_input_error(content: bytes) -> None:
    with suppress(InputError):
        read_json(content, "f")


@given(st.text(alphabet="a=[]{}\"'\n.,0123456789-:TZ#x ", max_size=60))
def test_any_text_is_toml_or_an_input_error(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("toml") / "f.toml"
    path.write_text(text, encoding="utf-8")
    with suppress(InputError):
        read_toml(path)
