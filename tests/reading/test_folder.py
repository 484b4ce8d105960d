"""What a dossier's folder holds, whatever was put there."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from linter.errors import UsageError
from linter.reading.folder import (
    dossiers_in,
    list_folder,
    loose_in,
    natural,
    printable,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="names and files of POSIX systems")


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return folder


def test_files_come_in_the_order_in_which_people_count(tmp_path: Path) -> None:
    fill(tmp_path, "page 10.pdf", "page 2.pdf", "Page 1.pdf", "sous/b.jpg", "sous/a.jpg")
    names = ("Page 1.pdf", "page 2.pdf", "page 10.pdf", "sous/a.jpg", "sous/b.jpg")
    assert list_folder(tmp_path).names == names


def test_what_is_no_piece_is_left_aside_without_a_word(tmp_path: Path) -> None:
    fill(
        tmp_path,
        *("dossier.toml", "anef-linter.toml", "expected.json", "Thumbs.db", "desktop.ini"),
        *(".DS_Store", ".cache/x.pdf", "~$bail.docx", "__MACOSX/._bail.pdf", "bail.pdf"),
    )
    listed = list_folder(tmp_path)
    assert (listed.names, listed.skipped) == (("bail.pdf",), ())


@posix
def test_links_are_not_followed_wherever_they_lead(tmp_path: Path) -> None:
    outside = fill(tmp_path / "dehors", "secret.pdf")
    dossier = fill(tmp_path / "dossier", "bail.pdf")
    (dossier / "dehors.pdf").symlink_to(outside / "secret.pdf")
    (dossier / "dedans.pdf").symlink_to("bail.pdf")
    (dossier / "rien.pdf").symlink_to("absent.pdf")
    (dossier / "tout").symlink_to(outside, target_is_directory=True)
    (dossier / "boucle").symlink_to(dossier, target_is_directory=True)
    listed = list_folder(dossier)
    assert listed.names == ("bail.pdf",)
    assert [name for name, _ in listed.skipped] == sorted(
        ["boucle", "dedans.pdf", "dehors.pdf", "rien.pdf", "tout"]
    )
    assert all("lien" in why for _, why in listed.skipped)


@posix
def test_special_files_are_skipped_with_a_word(tmp_path: Path) -> None:
    fill(tmp_path, "bail.pdf")
    os.mkfifo(tmp_path / "tube.pdf")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(tmp_path / "prise.pdf"))
        listed = list_folder(tmp_path)
    assert listed.names == ("bail.pdf",)
    assert listed.skipped == (
        ("prise.pdf", "ce n'est pas un fichier ordinaire"),
        ("tube.pdf", "ce n'est pas un fichier ordinaire"),
    )


@posix
def test_odd_names_open_their_files_and_can_be_printed(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path)
    odd = [b"pass\xe9.pdf", b"ligne\nsuite.pdf", b"\x1b[31mrouge.pdf", b"-rf", "état.pdf".encode()]
    for name in odd:
        Path(os.fsdecode(os.path.join(raw, name))).write_bytes(b"x")  # noqa: PTH118 -- bytes
    names = list_folder(tmp_path).names
    assert len(names) == len(odd)
    assert all((tmp_path / name).read_bytes() == b"x" for name in names)
    shown = [printable(name) for name in names]
    assert r"pass\xe9.pdf" in shown
    assert "\n".join(shown).encode()


@posix
def test_folders_deeper_than_python_can_recurse_are_read(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 400)
    deep.mkdir(parents=True)
    (deep / "fond.pdf").write_bytes(b"x")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(300)
    try:
        names = list_folder(tmp_path).names
    finally:
        sys.setrecursionlimit(limit)
    assert [Path(name).name for name in names] == ["fond.pdf"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_closed_sub_folder_is_told_and_does_not_stop_the_rest(tmp_path: Path) -> None:
    fill(tmp_path, "bail.pdf", "ferme/secret.pdf")
    (tmp_path / "ferme").chmod(0)
    try:
        listed = list_folder(tmp_path)
    finally:
        (tmp_path / "ferme").chmod(0o700)
    assert listed.names == ("bail.pdf",)
    assert listed.skipped == (("ferme", "ce dossier ne peut pas être lu"),)


def test_no_such_folder_is_an_error_for_the_user(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="n'existe pas"):
        list_folder(tmp_path / "absent")


def test_a_folder_is_one_dossier_or_many(tmp_path: Path) -> None:
    one = fill(tmp_path / "un", "bail.pdf", "identité/passeport.pdf")
    assert dossiers_in(one) == (one,)
    many = fill(tmp_path / "deux", "B 10/bail.pdf", "B 2/bail.pdf", "liste.csv")
    assert [each.name for each in dossiers_in(many)] == ["B 2", "B 10"]
    assert loose_in(many) == ("liste.csv",)
    declared = fill(tmp_path / "trois", "A/dossier.toml", "B/bail.pdf", "scan.pdf")
    assert [each.name for each in dossiers_in(declared)] == ["A", "B"]


def test_any_names_have_an_order() -> None:
    names = ["a1", "a", "1a", "1", "", "a01", "a1b", "²", "٣", "é", "9" * 250]
    assert sorted(names, key=natural)[:3] == ["", "1", "1a"]
