from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from linter.ready.folder import OutFolder

LAST, MEANWHILE = "a-faire.txt", b"en cours"
FILES = {"01_a.pdf": b"aaa", "02_b.jpg": b"bbb", "a-reprendre/c.doc": b"ccc"}
ROOT = Path(__file__).parents[2]


def _write(folder: Path, files: dict[str, bytes], last: bytes = b"fini") -> tuple[str, ...]:
    target = OutFolder(folder, LAST, MEANWHILE)
    kept = target.put(files)
    target.finish(last)
    return kept


def _content(folder: Path) -> dict[str, bytes]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {
        name: each.read_bytes()
        for each in files
        if not (name := each.relative_to(folder).as_posix()).startswith(".anef-linter")
    }


def test_the_folder_holds_the_files_and_the_last_one(tmp_path: Path) -> None:
    assert _write(tmp_path / "new" / "copy", FILES) == ()
    assert _content(tmp_path / "new" / "copy") == {**FILES, LAST: b"fini"}


def test_the_same_again_touches_nothing(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    before = {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*")}
    _write(tmp_path, FILES)
    assert {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*")} == before


def test_files_of_ours_that_are_no_longer_wanted_go(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    _write(tmp_path, {"01_b.jpg": b"bbb"})
    assert _content(tmp_path) == {"01_b.jpg": b"bbb", LAST: b"fini"}
    assert not (tmp_path / "a-reprendre").exists()


def test_what_a_person_changed_or_added_is_kept_and_said(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    (tmp_path / "01_a.pdf").write_bytes(b"signed by hand")
    (tmp_path / "note.txt").write_bytes(b"call back")
    assert _write(tmp_path, {**FILES, "01_a.pdf": b"AAA"}) == ("01_a.pdf",)
    assert _write(tmp_path, {"02_b.jpg": b"bbb"}) == ()
    found = _content(tmp_path)
    assert found["01_a.pdf"] == b"signed by hand"
    assert found["note.txt"] == b"call back"


def test_a_copy_that_is_under_way_says_so(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    OutFolder(tmp_path, LAST, MEANWHILE).put({**FILES, "01_a.pdf": b"AAA"})
    assert (tmp_path / LAST).read_bytes() == MEANWHILE
    _write(tmp_path, {**FILES, "01_a.pdf": b"AAA"})
    assert (tmp_path / LAST).read_bytes() == b"fini"


def test_a_broken_note_loses_nobodys_file(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    (tmp_path / ".anef-linter" / "pret.json").write_bytes(b"[1, 2")
    assert _write(tmp_path, {**FILES, "01_a.pdf": b"AAA"}) == ("01_a.pdf",)
    assert (tmp_path / "01_a.pdf").read_bytes() == b"aaa"


_FOREVER = """
import itertools, sys
from pathlib import Path
from linter.ready.folder import OutFolder
print("ready", flush=True)
for turn in itertools.count():
    out = OutFolder(Path(sys.argv[1]), "a-faire.txt", b"en cours")
    out.put({f"{n:02}_f.pdf": bytes([turn % 7 + n]) * 300_000 for n in range(3 + turn % 3)})
    out.finish(b"fini %d" % (turn % 7))
"""


def test_killed_at_any_moment_no_file_is_half_written(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 -- moments, not secrets
    for _ in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", _FOREVER, tmp_path],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        ) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(chance.uniform(0.01, 0.15))
            process.send_signal(signal.SIGKILL)
        for name, content in _content(tmp_path).items():
            if name == LAST:
                assert content == MEANWHILE or content.startswith(b"fini")
            elif not name.startswith("."):
                assert len(content) == 300_000
                assert len(set(content)) == 1
    _write(tmp_path, FILES)
    assert _content(tmp_path) == {**FILES, LAST: b"fini"}  # drafts and all are gone
