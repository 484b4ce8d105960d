"""A dossier in a folder that leaves this computer: what is kept of its scans would go along."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Final

from linter.reading.settings import IN_DOSSIER
from linter.writing.wording import shown

# As the programs name the folder that they keep in step, at the beginning of its name.
_NAMES: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "mon drive": "Google Drive",
    "my drive": "Google Drive",
    "drives partagés": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "kdrive": "kDrive",
    "pcloud": "pCloud",
    "seafile": "Seafile",
    "cozy drive": "Cozy",
    "sharepoint": "SharePoint",
}
_MARKS: Final = {".stfolder": "Syncthing", ".owncloudsync.log": "Nextcloud"}
_NETWORK: Final = frozenset({"cifs", "smb3", "nfs", "nfs4", "fuse.sshfs", "davfs", "fuse.rclone"})
_MOUNTS: Final = Path("/proc/mounts")


def warn(folders: Iterable[Path]) -> None:
    """Say once where the first of these folders goes, and how to keep its traces here."""
    for each in folders:
        keeper = keeper_of(each)
        if keeper:
            sys.stderr.write(
                f"{shown(str(each))} est dans un dossier partagé ou synchronisé ({keeper}) : "
                f"ce qui est lu des pièces y est gardé ({IN_DOSSIER}) et part avec lui.\n"
                "→ Pour le garder ailleurs : --cache DOSSIER ; pour ne rien garder : --no-cache\n"
            )
            return


def keeper_of(folder: Path) -> str:
    """Which program, or « réseau », takes the folder elsewhere; empty where none is known to."""
    whole = folder.absolute()
    named = named_after(whole)
    if named:
        return named
    for place in (whole, *whole.parents):
        for mark, keeper in _MARKS.items():
            if (place / mark).exists():
                return keeper
    return "réseau" if is_remote(whole, _mounts()) else ""


def named_after(path: PurePath) -> str:
    """The program after which a folder of the path is named."""
    for part in path.parts:
        for name, keeper in _NAMES.items():
            if part.casefold().startswith(name):
                return keeper
    return ""


def is_remote(path: PurePath, mounts: str) -> bool:
    """Whether it is on another machine: a share of Windows, or a disk mounted from one.

    `mounts` has a line a mount, as Linux tells: device, place, type, options.
    """
    if str(path).startswith(("\\\\", "//")):
        return True
    best, kind = "", ""
    for line in mounts.splitlines():
        _, place, its, *_ = [*line.split(" "), "", "", ""]
        place = place.replace("\\040", " ")
        if len(place) >= len(best) and path.is_relative_to(place):
            best, kind = place, its
    return kind in _NETWORK


def _mounts() -> str:
    try:
        return _MOUNTS.read_text("utf-8", "replace")
    except OSError:
        return ""
