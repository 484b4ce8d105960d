"""Uploaded files -> a private folder. Names from outside choose no path of ours."""

from __future__ import annotations

import re
import struct
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable
from http import HTTPStatus
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import IO, cast

from werkzeug.datastructures import FileStorage

from linter.given.config import FILE_NAME
from server.config import MEGABYTE, ServerConfig
from server.errors import RefusedError, is_full
from server.zip_names import name_in_zip

_DEEPEST = 8
_LONGEST = 200  # bytes of a part of a name; a number may come behind, and file systems take 255
_CHUNK = 1 << 20
_UNSAFE = re.compile(r'[<>:"|?*\\]')
# Names of devices of Windows.
_RESERVED = re.compile(r"(?i)(con|conin\$|conout\$|prn|aux|nul|(com|lpt)[\d¹²³])(\..*)?")
_BOMB = 200  # times its own size: no scan packs so well
_PLAIN = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # the others take memory
_DIRECTORY = 2 << 20  # bytes of the table of contents of a zip: thousands of files


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
    return f"{_cut(stem, _LONGEST)}{dot}{_cut(extension, 20)}" if dot else _cut(plain, _LONGEST)


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore").rstrip(" .")


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
        self._named: Counter[Path] = Counter()
        self.count = 0

    def expect(self, files: int, size: int) -> None:
        """Refuse at once what is more than is allowed beside what is there."""
        if self.count + files > self._config.max_files:
            raise RefusedError(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                "trop_de_fichiers",
                f"Il y a plus de {self._config.max_files} fichiers.",
                "Envoyez un seul dossier à la fois.",
            )
        if self._bytes + size > self._config.max_unpacked:
            raise RefusedError(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                "trop_lourd",
                "Les fichiers sont trop lourds une fois décompressés : "
                f"{self._config.max_unpacked // MEGABYTE} Mo au plus.",
                "Envoyez moins de fichiers à la fois.",
            )

    def put(self, name: PurePosixPath, chunks: Iterable[bytes]) -> None:
        if name.name.lower() == FILE_NAME:  # the server has its own settings
            return
        self.expect(1, 0)
        self.count += 1
        path = self._free(self._folder / name)
        with path.open("xb") as file:
            for chunk in chunks:
                self.expect(0, len(chunk))
                self._bytes += len(chunk)
                file.write(chunk)

    def _free(self, path: Path) -> Path:
        """`path`, with a number when its name, or its folder's, is taken."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:  # a file has the name of the folder
            path = self._folder / f"{self.count}-{path.name}"
        self._named[path] += 1
        free = path
        while free.exists():
            free = path.with_stem(f"{path.stem} ({self._named[path]})")
            self._named[path] += 1
        return free


def _unpack(upload: FileStorage, box: _Box) -> None:
    try:
        with zipfile.ZipFile(cast("IO[bytes]", _Sparing(upload.stream))) as archive:
            _refuse_overlaps(archive.infolist())
            entries = [(each, name) for each in archive.infolist() if (name := _wanted(each))]
            box.expect(len(entries), sum(each.file_size for each, _ in entries))
            for entry, name in entries:
                with archive.open(entry) as file:
                    box.put(name, iter(lambda file=file: file.read(_CHUNK), b""))  # type: ignore[misc]
    except OSError as error:
        if is_full(error):  # that is not the zip's fault
            raise
        raise _bad_zip() from None
    except _BROKEN:
        raise _bad_zip() from None


def _refuse_overlaps(entries: Iterable[zipfile.ZipInfo]) -> None:
    """The same bytes told as many files are a bomb, which newer versions of Python refuse."""
    in_order = sorted(entries, key=lambda each: each.header_offset)
    for one, following in pairwise(in_order):
        if one.header_offset + one.compress_size >= following.header_offset:
            raise _bad_zip()


def _wanted(entry: zipfile.ZipInfo) -> PurePosixPath | None:
    """Where an entry goes; None for what is no file of the person's.

    Raises:
        RefusedError: it is a trick.
    """
    name = safe_name(name_in_zip(entry))
    if entry.is_dir() or name is None or name.parts[0] == "__MACOSX":
        return None
    is_bomb = entry.file_size > _BOMB * max(entry.compress_size, _CHUNK // 64)
    if is_bomb or entry.flag_bits & 1 or entry.compress_type not in _PLAIN:
        raise _bad_zip()
    return name


class _Sparing:
    """A file that is never read in one large piece.

    The table of contents of a zip is: it could hold millions of entries, which take gigabytes.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        piece = self._file.read(size if 0 <= size <= _DIRECTORY else _DIRECTORY + 1)
        if len(piece) > _DIRECTORY:
            raise zipfile.BadZipFile
        return piece


_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError),
    *(EOFError, ValueError),
)


def _bad_zip() -> RefusedError:
    """A zip that is not one, or not whole."""
    return RefusedError(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "zip",
        "Ce fichier zip ne peut pas être ouvert sans risque : abîmé, protégé ou piégé.",
        "Décompressez-le vous-même, puis envoyez le dossier.",
    )


def root_of(folder: Path) -> Path:
    """The folder that holds the pieces: a person drops a folder, or a zip of one."""
    children = list(folder.iterdir())
    if len(children) == 1 and children[0].is_dir():
        return root_of(children[0])
    return folder
