"""A JPEG without what a camera or a program notes beside the picture: place, day, device, author.

Not a point of the picture changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PIL import ExifTags, Image

_START: Final = b"\xff\xd8"
_MARK, _ZERO = 0xFF, 0x00
# Segments that the picture needs: JFIF with its resolution, colours (ICC), Adobe's transform.
_JFIF, _EXIF, _APP2, _ADOBE, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_COLOURS: Final = b"ICC_PROFILE\0"
_NOTES: Final = frozenset({*range(0xE0, 0xF0), _COMMENT}) - {_JFIF, _ADOBE}
_SCAN, _END = 0xDA, 0xD9
_RESTARTS: Final = frozenset(range(0xD0, 0xD8))
_INCH: Final = 2  # EXIF's unit


def without_notes(jpeg: bytes, dpi: int | None = None) -> bytes:
    """The JPEG without notes, nor what follows its end; as it is when it cannot be followed.

    Args:
        jpeg: the file.
        dpi: its resolution, said again if it was only said in a note.
    """
    try:
        kept = list(_kept(jpeg))
    except (IndexError, ValueError):
        return jpeg
    if dpi and not any(each[1] == _JFIF for each in kept):
        kept.insert(0, _resolution(dpi))
    return _START + b"".join(kept)


def _kept(jpeg: bytes) -> Iterator[bytes]:
    """The segments that the picture needs, up to its end."""
    if not jpeg.startswith(_START):
        raise ValueError
    place = len(_START)
    while True:
        if jpeg[place] != _MARK:
            raise ValueError
        marker = jpeg[place + 1]
        if marker == _MARK:  # padding
            place += 1
            continue
        if marker == _END:
            yield jpeg[place : place + 2]
            return
        end = place + 2 + int.from_bytes(jpeg[place + 2 : place + 4])
        if marker == _SCAN:
            end = _end_of_scan(jpeg, end)
        segment = jpeg[place:end]
        if marker not in _NOTES or (marker == _APP2 and segment[4:].startswith(_COLOURS)):
            yield segment
        place = end


def _end_of_scan(jpeg: bytes, place: int) -> int:
    """Where the next marker stands: those within a scan are zeros and restarts."""
    while True:
        place = jpeg.index(_MARK, place)
        if jpeg[place + 1] not in (_ZERO, *_RESTARTS):
            return place
        place += 2


def _resolution(dpi: int) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.XResolution] = exif[ExifTags.Base.YResolution] = dpi
    exif[ExifTags.Base.ResolutionUnit] = _INCH
    note: bytes = exif.tobytes()
    return bytes([_MARK, _EXIF]) + (len(note) + 2).to_bytes(2) + note
