"""Files from outside: no name chooses a path of ours, no zip fills the disk."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import FileStorage

from server.config import ServerConfig
from server.errors import RefusedError
from server.uploads import receive, safe_name

CONFIG = ServerConfig(Path("unused"))


def _storage(name: str, content: bytes) -> FileStorage:
    return FileStorage(io.BytesIO(content), name)


def _zip(files: Mapping[str, bytes], **options: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", options.get("compression", zipfile.ZIP_DEFLATED)) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _all(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_a_folder_keeps_its_shape(tmp_path: Path) -> None:
    uploads = [_storage("awa/a.pdf", b"a"), _storage("awa/scans/b.pdf", b"b")]
    assert receive(uploads, tmp_path, CONFIG) == 2
    assert _all(tmp_path) == {"awa/a.pdf": b"a", "awa/scans/b.pdf": b"b"}


def test_a_zip_is_opened_in_its_place(tmp_path: Path) -> None:
    packed = _zip({"awa/a.pdf": b"a", "__MACOSX/x": b"", "awa/": b""})
    assert receive([_storage("awa.zip", packed)], tmp_path, CONFIG) == 1
    assert _all(tmp_path) == {"awa/a.pdf": b"a"}


def test_two_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    receive(
        [_storage("a.pdf", b"1"), _storage("a.pdf", b"2"), _storage("A.pdf", b"3")],
        tmp_path,
        CONFIG,
    )
    assert sorted(_all(tmp_path).values()) == [b"1", b"2", b"3"]


def test_a_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    receive([_storage("a", b"1"), _storage("a/b.pdf", b"2")], tmp_path, CONFIG)
    assert sorted(_all(tmp_path).values()) == [b"1", b"2"]


def test_the_settings_of_an_upload_are_not_ours(tmp_path: Path) -> None:
    receive([_storage("anef-linter.toml", b"lecture_max_secondes = 1e6")], tmp_path, CONFIG)
    assert _all(tmp_path) == {}


@pytest.mark.parametrize(
    "name", ["../a", "a/../../b", "/etc/passwd", "..\\a", "C:\\a", "c:a", "\\\\host\\share", "a/.."]
)
def test_a_name_that_climbs_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        safe_name(name)
    with pytest.raises(RefusedError):
        receive([_storage("x.zip", _zip({name: b"x"}))], tmp_path, CONFIG)
    assert _all(tmp_path) == {}


@given(st.text(max_size=80))
def test_any_name_stays_below_its_folder(name: str) -> None:
    try:
        safe = safe_name(name)
    except RefusedError:
        return
    if safe is not None:
        assert not safe.is_absolute()
        assert ".." not in safe.parts
        assert not set(str(safe)) & set('<>:"|?*\\\x00\n')
        assert str(safe).encode()


def test_a_bomb_is_refused_before_it_grows(tmp_path: Path) -> None:
    bomb = _zip({"a.pdf": bytes(300_000_000)})
    with pytest.raises(RefusedError, match="zip"):
        receive([_storage("a.zip", bomb)], tmp_path, CONFIG)
    assert sum(map(len, _all(tmp_path).values())) == 0


def test_many_files_that_are_not_bombs_are_bounded_together(tmp_path: Path) -> None:
    config = replace(CONFIG, max_unpacked=1_000_000)
    packed = _zip({f"{n}": bytes(range(256)) * 1000 for n in range(10)}, compression=0)
    with pytest.raises(RefusedError, match="lourds"):
        receive([_storage("a.zip", packed)], tmp_path, config)


def test_there_are_not_too_many_files(tmp_path: Path) -> None:
    config = replace(CONFIG, max_files=5)
    with pytest.raises(RefusedError, match="plus de 5"):
        receive([_storage("a.zip", _zip({f"{n}": b"" for n in range(6)}))], tmp_path, config)


@pytest.mark.parametrize("zipped", [True, False])
def test_as_much_as_is_allowed_is_taken_and_no_more(tmp_path: Path, *, zipped: bool) -> None:
    """To the file and to the byte."""
    content = bytes(range(256)) * 100
    config = replace(CONFIG, max_files=3, max_unpacked=3 * len(content))

    def sent(files: Mapping[str, bytes]) -> list[FileStorage]:
        if zipped:
            return [_storage("a.zip", _zip(files, compression=0))]
        return [_storage(name, each) for name, each in files.items()]

    three = {f"{number}.pdf": content for number in range(3)}
    assert receive(sent(three), tmp_path / "all", config) == 3
    assert len(_all(tmp_path / "all")) == 3
    with pytest.raises(RefusedError, match="lourds"):
        receive(sent({**three, "2.pdf": content + b"1"}), tmp_path / "heavy", config)
    with pytest.raises(RefusedError, match="plus de 3"):
        receive(sent({**three, "3.pdf": b""}), tmp_path / "many", config)


def test_many_bombs_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    packed = _zip({f"{n}.pdf": bytes(100_000) for n in range(20)})
    with pytest.raises(RefusedError, match="lourds"):
        receive([_storage("a.zip", packed)], tmp_path, replace(CONFIG, max_unpacked=1_000_000))
    assert _all(tmp_path) == {}


def test_a_table_of_contents_without_end_is_not_read(tmp_path: Path) -> None:
    packed = _zip({"a.pdf": b""})
    start, end = packed.find(b"PK\x01\x02"), packed.find(b"PK\x05\x06")
    entries = 100_000 * packed[start:end]
    tail = bytearray(packed[end:])
    tail[12:16] = len(entries).to_bytes(4, "little")
    with pytest.raises(RefusedError, match="zip"):
        receive([_storage("a.zip", packed[:start] + entries + tail)], tmp_path, CONFIG)


def test_one_entry_told_many_times_is_refused(tmp_path: Path) -> None:
    packed = _zip({"a.pdf": b"content"})
    start, end = packed.find(b"PK\x01\x02"), packed.find(b"PK\x05\x06")
    tail = bytearray(packed[end:])
    tail[12:16] = (3 * (end - start)).to_bytes(4, "little")
    bomb = packed[:start] + 3 * packed[start:end] + tail
    with pytest.raises(RefusedError, match="zip"):
        receive([_storage("a.zip", bomb)], tmp_path, CONFIG)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_packed_with_what_takes_memory_is_refused(method: int, tmp_path: Path) -> None:
    packed = bytearray(_zip({"a.pdf": bytes(range(256)) * 9}, compression=method))
    packed[60:70] = bytes(10)
    with pytest.raises(RefusedError, match="zip"):
        receive([_storage("a.zip", bytes(packed))], tmp_path, CONFIG)


@pytest.mark.parametrize("letter", ["a", "é", "字", "😀"])
def test_a_name_is_short_enough_for_any_disk(letter: str, tmp_path: Path) -> None:
    name = f"{letter * 300}/{letter * 300}.pdf"
    receive([_storage(name, b"1"), _storage(name, b"2")], tmp_path, CONFIG)
    receive([_storage("a.zip", _zip({name: b"3"}))], tmp_path, CONFIG)
    assert sorted(_all(tmp_path).values()) == [b"1", b"2", b"3"]


def test_a_bomb_that_lies_about_its_size_is_bounded(tmp_path: Path) -> None:
    """The directory of the zip says few bytes, the entry holds many."""
    bomb = bytearray(_zip({"a.pdf": bytes(3_000_000)}))
    place = bomb.find(b"PK\x01\x02")
    bomb[place + 24 : place + 28] = (10).to_bytes(4, "little")
    with pytest.raises(RefusedError):
        receive([_storage("a.zip", bytes(bomb))], tmp_path, replace(CONFIG, max_unpacked=100_000))


@given(st.binary(max_size=200), st.integers(0, 150))
def test_a_broken_zip_is_refused_or_kept_as_a_file(junk: bytes, at: int) -> None:
    whole = _zip({"a.pdf": b"some content" * 9})
    broken = whole[:at] + junk + whole[at + len(junk) :]
    with TemporaryDirectory() as place:
        with suppress(RefusedError):
            receive([_storage("a.zip", broken)], Path(place), CONFIG)
        assert all(each.is_relative_to(place) for each in Path(place).rglob("*"))
