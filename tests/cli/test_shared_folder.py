"""A dossier in a folder that leaves the computer is said, and nothing is said of others."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from linter.commands.shared_folder import is_remote, keeper_of, named_after
from tests.cli.run import TODAY, run

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//nas/commun /mnt/commun cifs rw 0 0
nas:/export /mnt/nas\\040un nfs4 rw 0 0
/dev/sdb1 /mnt/commun/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "keeper"),
    [
        (PureWindowsPath(r"C:\Users\a\OneDrive - Association\dossiers"), "OneDrive"),
        (PureWindowsPath(r"G:\Mon Drive\dossiers"), "Google Drive"),
        (PurePosixPath("/home/a/Nextcloud/awa"), "Nextcloud"),
        (PurePosixPath("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/awa"), "iCloud"),
        (PurePosixPath("/home/a/dropbox/awa"), "Dropbox"),
        (PurePosixPath("/home/a/dossiers/awa"), ""),
        (PurePosixPath("/home/a/ma dropbox à moi/awa"), ""),
    ],
)
def test_the_folder_s_name_tells(path: PurePosixPath, keeper: str) -> None:
    assert named_after(path) == keeper


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        (PurePosixPath("/mnt/commun/awa"), True),
        (PurePosixPath("/mnt/nas un/awa"), True),
        (PurePosixPath("/mnt/commun/local/awa"), False),
        (PurePosixPath("/home/awa"), False),
        (PureWindowsPath(r"\\serveur\partage\awa"), True),
        (PureWindowsPath(r"C:\dossiers\awa"), False),
    ],
)
def test_another_machine_s_disk_is_known(path: PurePosixPath, remote: bool) -> None:  # noqa: FBT001
    assert is_remote(path, MOUNTS) is remote


def test_a_mark_of_syncthing_above_tells(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "awa").mkdir()
    assert keeper_of(tmp_path / "awa") == "Syncthing"


def test_it_is_said_once_and_not_where_nothing_is_kept_there(tmp_path: Path) -> None:
    for name in ("awa", "moussa"):
        folder = tmp_path / "Dropbox" / name
        folder.mkdir(parents=True)
        (folder / "dossier.toml").write_text('titre = "etudiant"\netape = "premiere"\n')
    said = run(tmp_path / "Dropbox", *TODAY).err
    assert said.count("Dropbox) :") == 1
    assert "--cache DOSSIER" in said
    for option in (("--no-cache",), ("--cache", str(tmp_path / "gardé"))):
        assert "synchronisé" not in run(tmp_path / "Dropbox", *TODAY, *option).err
