"""What a camera notes beside a picture stays with the original; the picture does not change."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import ExifTags, Image

from linter.ready.notes import without_notes
from tests.ready.sheets import as_bytes, written


def _noted() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Camille Exemple"
    exif[ExifTags.Base.Make] = "Appareil"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (45.0, 11.0, 17.5)
    return exif


@pytest.mark.parametrize("more", [{}, {"progressive": True}], ids=["plain", "progressive"])
def test_notes_go_and_every_point_stays(more: dict[str, Any]) -> None:
    page, profile = written((620, 877)), b"how colours are to be seen"
    jpeg = as_bytes(
        page,
        exif=_noted(),
        comment="Rue des Tilleuls",
        xmp=b"<x:xmpmeta>Camille</x:xmpmeta>",
        icc_profile=profile,
        **more,
    )
    bare = without_notes(jpeg + b"another picture, with notes of its own")
    for note in (b"Camille", b"Appareil", b"Tilleuls", b"another"):
        assert note in jpeg + b"another"
        assert note not in bare
    with Image.open(BytesIO(jpeg)) as before, Image.open(BytesIO(bare)) as after:
        assert not after.getexif()
        assert after.info["icc_profile"] == profile
        assert after.tobytes() == before.tobytes()


def test_a_resolution_that_is_only_in_a_note_stays() -> None:
    exif = _noted()
    exif[ExifTags.Base.XResolution] = exif[ExifTags.Base.YResolution] = 200
    exif[ExifTags.Base.ResolutionUnit] = 2
    jpeg = as_bytes(written((620, 877)), exif=exif)
    jfif = jpeg.index(b"\xff\xe0")
    photo = jpeg[:jfif] + jpeg[jfif + 18 :]  # as telephones write them
    with Image.open(BytesIO(without_notes(photo, 200))) as bare:
        assert bare.info["dpi"] == (200, 200)
        assert set(bare.getexif()) <= {
            ExifTags.Base.XResolution,
            ExifTags.Base.YResolution,
            ExifTags.Base.ResolutionUnit,
        }


def test_a_jpeg_without_notes_is_left_to_the_byte() -> None:
    jpeg = as_bytes(written((620, 877)), dpi=(150, 150))
    assert without_notes(jpeg, 150) == jpeg


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\xff", b"GIF89a"])
def test_what_is_not_a_whole_jpeg_is_left(content: bytes) -> None:
    assert without_notes(content) == content


@pytest.mark.parametrize("padding", [1, 2, 3])
def test_padding_before_a_segment_changes_nothing(padding: int) -> None:
    jpeg = as_bytes(written((620, 877)), exif=_noted())
    noted = jpeg.index(b"\xff\xe1")
    padded = jpeg[:noted] + b"\xff" * padding + jpeg[noted:]
    assert without_notes(padded) == without_notes(jpeg)
