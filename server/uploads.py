"""Uploaded files -> a private folder. Names from outside choose no path of ours."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path, PurePosixPath

from werkzeug.datastructures import FileStorage

from linter.config import FILE_NAME
from server.config import ServerConfig
from server.errors import RefusedError

_DEEPEST = 8
_LONGEST = 100
_CHUNK = 1 << 20
_UNSAFE = re.compile(r'[<>:"|?*\\]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")  # of Windows
_BOMB = 200  # times its own size: no scan packs so well


def safe_name(given: str) -> PurePosixPath | None:
    """A relative path made of the parts of a name; None when nothing of it can be one.

    Raises:
        RefusedError: it climbs out of its folder, or starts at a root.
    """
    flat = given.replace("\\", "/")
    parts = [part for part in flat.split("/") if part not in {"", "."}]
    if ".." in parts or flat.startswith("/") or re.match(r"[A-Za-z]:", flat):
        raise RefusedError(
            HTTPStatus.UNPROCESSABLE_ENTITY, "nom", "Un nom de fichier sort de son dossier."
        )
    clean = [cleaned for part in parts[-_DEEPEST:] if (cleaned := _part(part))]
    return PurePosixPath(*clean) if clean else None


def _part(name: str) -> str:
    visible = "".join(each for each in name if unicodedata.category(each)[0] != "C")
    plain = _UNSAFE.sub("_", visible).strip(" .")
    if _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    stem, dot, extension = plain.rpartition(".")
    return f"{stem[:_LONGEST]}{dot}{extension[:10]}" if dot else plain[:_LONGEST]


def receive(uploads: Iterable[FileStorage], folder: Path, config: ServerConfig) -> int:
    """Write the files of a request below `folder`, those of a zip in its place; how many.

    Raises:
        RefusedError: too many, or a name or a zip that is a trick.
    """
    box = _Box(folder, config)
    for number, each in enumerate(uploads, 1):
        name = safe_name(each.filename or "") or PurePosixPath(f"fichier-{number}")
        if name.suffix.lower() == ".zip" and zipfile.is_zipfile(each.stream):
            each.stream.seek(0)
            _unpack(each, box)
        else:
            each.stream.seek(0)
            box.put(name, iter(lambda stream=each.stream: stream.read(_CHUNK), b""))  # type: ignore[misc]
    return box.count


class _Box:
    """Where files go: never one over another, never more than is allowed."""

    def __init__(self, folder: Path, config: ServerConfig) -> None:
        self._folder = folder
        self._config = config
        self._bytes = 0
        self.count = 0

    def put(self, name: PurePosixPath, chunks: Iterable[bytes]) -> None:
        if name.name == FILE_NAME:  # the server has its own settings
            return
        self.count += 1
        if self.count > self._config.max_files:
            raise RefusedError(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                "trop_de_fichiers",
                f"Il y a plus de {self._config.max_files} fichiers.",
                "Envoyez un seul dossier à la fois.",
            )
        path = self._free(self._folder / name)
        with path.open("xb") as file:
            for chunk in chunks:
                self._bytes += len(chunk)
                if self._bytes > self._config.max_unpacked:
                    raise RefusedError(
                        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                        "trop_lourd",
                        "Les fichiers sont trop lourds une fois décompressés.",
                        "Envoyez moins de fichiers à la fois.",
                    )
                file.write(chunk)

    def _free(self, path: Path) -> Path:
        """`path`, with a number when its name, or its folder's, is taken."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:  # a file has the name of the folder
            path = self._folder / f"{self.count}-{path.name}"
        free, number = path, 1
        while free.exists():
            number += 1
            free = path.with_stem(f"{path.stem} ({number})")
        return free


def _unpack(upload: FileStorage, box: _Box) -> None:
    try:
        with zipfile.ZipFile(upload.stream) as archive:
            for entry in archive.infolist():
                _unpack_one(archive, entry, box)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise _ZIP from None
    except zipfile.zlib.error:  # type: ignore[attr-defined]
        raise _ZIP from None


def _unpack_one(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, box: _Box) -> None:
    name = safe_name(entry.filename)
    if entry.is_dir() or name is None or name.parts[0] == "__MACOSX":
        return
    if entry.flag_bits & 1 or entry.file_size > _BOMB * max(entry.compress_size, _CHUNK // 64):
        raise _ZIP
    with archive.open(entry) as file:
        box.put(name, iter(lambda: file.read(_CHUNK), b""))


_ZIP = RefusedError(
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "zip",
    "Ce fichier zip ne peut pas être ouvert sans risque : abîmé, protégé ou piégé.",
    "Décompressez-le vous-même, puis envoyez le dossier.",
)
