"""Files and folders that nobody put into a dossier as a piece: what systems and programs leave.

Those of which nobody knows pass in silence; what a person may look for is named, with why.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from linter.given.config import FILE_NAME
from linter.reading.unfinished import is_unfinished

EXPECTED_FILE: Final = "expected.json"
TODO_FILE: Final = "a-faire.txt"
COPY_NOTE: Final = Path(".anef-linter", "pret.json")  # in a folder that we made

_SILENT: Final = frozenset(
    {FILE_NAME, EXPECTED_FILE, TODO_FILE, "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"}
    | {"__macosx", "lost+found"}
)
# What network disks, systems and synchronisers keep beside people's files.
_SYSTEM_FOLDERS: Final = re.compile(
    r"@(?:eadir|synoeadir|tmp|sharebin|appstore|apphome|database|quarantine|__.*|trash.*|recy.*"
    r"|recently.*|upload.*)"
    r"|[#@$~.]?(?:recycle[rd]?|recycle[. ]bin|trash|trash ?box|snapshots?|corbeille)"
    r"|network (?:recycle|trash) .*|system volume information|temporary items|(?:found|dir)\.\d{3}"
    r"|lost\.dir|_gsdata_|dfsrprivate|windowsimagebackup|\$sysreset|\$winreagent"
    r"|\(a document being saved by .*\)",
    re.IGNORECASE,
)
_SYSTEM_FILES: Final = re.compile(
    r"synoindex_media_info|synofile_thumb.*|synophoto_thumb.*|picasa\.ini|albumart.*\.jpg"
    r"|(?:eh)?thumbs(?:_vista)?\.db(?::.*)?|zbthumbnail\.info|pspbrwse\.jbf|sync\.ffs_\w+"
    r"|.*[.:]?zone\.identifier"
    r"|.*\.(?:pdf|jpe?g|png|heic|tiff?)\.(?:json|xmp|supplemental-metadata\.json)"
    r"|.*\.(?:aae|xmp|thm|ctg|lrv|dop|pp3|ffs_tmp)",
    re.IGNORECASE,
)
_LOCK: Final = re.compile(r"~\$.*|.*~|~.*\.tmp|.*\.(?:tmp|bak|swp|lock)", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(r".*\.(?:icloud|cloudf?|gdoc|gsheet|gdraw)", re.IGNORECASE)
_SHORTCUT: Final = re.compile(r".*\.(?:lnk|url|webloc|desktop|website)", re.IGNORECASE)
_COPY_OF_FORM: Final = re.compile(
    r"dossier\W.*\.toml(?:\.txt)?|.*copie de dossier\.toml.*"
    r"|dossier[. _]?to?ml?(?:\.(?:toml|txt|rtf|docx?|odt|bak))*",
    re.IGNORECASE,
)
_OURS: Final = re.compile(r".*\.(?:html?|json|csv|ics|xml|sarif|txt)", re.IGNORECASE)
# What is in each of the files that we write: reports, queues, calendars.
_MARKS: Final = (b"anef-linter", b"dossier;etat;", b"Relecture d'un dossier ANEF")
_HEAD: Final = 4096

UNFINISHED: Final = "le téléchargement de ce fichier n'est pas fini : téléchargez-le de nouveau"
COPY_OF_FORM: Final = (
    "seul un fichier nommé « dossier.toml » est lu : renommez celui-ci si c'est le bon"
)
IN_THE_CLOUD: Final = (
    "ce fichier est resté dans le nuage : ouvrez-le là-bas, et enregistrez-le ici en PDF"
)
A_SHORTCUT: Final = "ce n'est qu'un raccourci : mettez ici le fichier lui-même"
_SYSTEM: Final = "dossier du système ou du disque réseau, personne ne l'a mis là"


def is_silent(entry: Path) -> bool:
    """Whether nobody has to know of it."""
    name = entry.name.lower()
    if _ELSEWHERE.fullmatch(name) or is_unfinished(name):
        return False  # a Mac hides what it keeps in the cloud
    return name.startswith(".") or name in _SILENT or bool(_LOCK.fullmatch(name))


def why_aside(entry: Path, *, folder: bool) -> str | None:
    """Why it is no piece, in French; None when it may be one."""
    if is_unfinished(entry.name):
        return UNFINISHED
    return _folder_aside(entry) if folder else _file_aside(entry)


def _folder_aside(entry: Path) -> str | None:
    if _SYSTEM_FOLDERS.fullmatch(entry.name):
        return _SYSTEM
    return "copie prête à déposer, faite par ce programme" if is_copy(entry) else None


def _file_aside(entry: Path) -> str | None:
    if _SYSTEM_FILES.fullmatch(entry.name):
        return "fichier d'un programme ou d'un appareil photo, pas une pièce"
    if _ELSEWHERE.fullmatch(entry.name):
        return IN_THE_CLOUD
    if _SHORTCUT.fullmatch(entry.name):
        return A_SHORTCUT
    if _COPY_OF_FORM.fullmatch(entry.name):
        return COPY_OF_FORM
    return "compte rendu ou calendrier écrit par ce programme" if _is_ours(entry) else None


def is_copy(folder: Path) -> bool:
    """Whether it is a copy ready to be filed, which we made."""
    return (folder / COPY_NOTE).is_file()


def _is_ours(entry: Path) -> bool:
    """By its first and last lines, whatever it is called."""
    if not _OURS.fullmatch(entry.name):
        return False
    try:
        if entry.is_symlink() or not entry.is_file():  # a pipe would be waited for
            return False
        with entry.open("rb") as file:
            ends = file.read(_HEAD)
            file.seek(max(0, entry.stat().st_size - _HEAD))
            ends += file.read(_HEAD)
    except OSError:
        return False
    return any(mark in ends for mark in (*_MARKS, _TEXT_END))


# The last line of a report in text.
_TEXT_END: Final = b" sur la base : annexe 10 en vigueur"
