"""A dossier in a folder that leaves this computer: what is kept of its scans would go along."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from functools import cache
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
    marked = next(filter(None, map(_marked, (whole, *whole.parents))), "")
    return marked or ("réseau" if is_remote(whole, _mounts()) else "")


@cache  # hundreds of dossiers lie in the same folder
def _marked(place: Path) -> str:
    """The program that left its mark in this very folder."""
    return next((keeper for mark, keeper in _MARKS.items() if (place / mark).exists()), "")


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
    kinds = _kinds(mounts)
    nearest = next((each for each in (path, *path.parents) if str(each) in kinds), None)
    return kinds.get(str(nearest)) in _NETWORK


@cache
def _kinds(mounts: str) -> Mapping[str, str]:
    """The type of what is mounted at each place; the last one there is the one seen."""
    rows = ([*line.split(" "), "", "", ""] for line in mounts.splitlines())
    return {place.replace("\\040", " "): kind for _, place, kind, *_ in rows}


@cache
def _mounts() -> str:
    try:
        return _MOUNTS.read_text("utf-8", "replace")
    except OSError:
        return ""
