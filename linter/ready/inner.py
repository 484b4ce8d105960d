"""A PDF of text that weighs by the pictures in it -> the same with lighter pictures.

Letters stay letters. Runs in a guarded child.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final, cast

from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

# Pixels of the longer side, and quality: the mildest first. A sheet at 200, 150, 110 dots an inch.
STEPS: Final = ((2340, 75), (1750, 65), (1300, 55))
_LEAST = 100_000  # bytes of a picture that is worth it
_DEEPEST = 4  # forms within forms
_MODES = {"/DeviceGray": "L", "/DeviceRGB": "RGB", "/CalGray": "L", "/CalRGB": "RGB"}
_BANDS = {1: "L", 3: "RGB"}
_OTHERWISE = ("/Decode", "/Mask", "/ImageMask", "/SMaskInData")  # levels that mean something else


def lightened(content: bytes, longest: int, quality: int) -> bytes:
    """The PDF, its large pictures in at most `longest` pixels; as it is when it has none.

    Raises:
        Exception: whatever pypdf and Pillow raise on an odd file.
    """
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    done: dict[int, PdfObject] = {}
    for page in writer.pages:
        for holder, name in _pictures(page.get("/Resources"), 0):
            known = holder.raw_get(name)
            number = getattr(known, "idnum", 0)
            if number not in done:
                light = _light(cast("StreamObject", holder[name]), longest, quality)
                done[number] = writer._add_object(light) if light else known  # noqa: SLF001 -- no other way
            holder[NameObject(name)] = done[number]
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _pictures(resources: PdfObject | None, depth: int) -> Iterator[tuple[DictionaryObject, str]]:
    """Where the pictures of a page are held, those of forms within it too."""
    held = resources.get_object() if resources else None
    objects = held.get("/XObject") if isinstance(held, DictionaryObject) else None
    inside = objects.get_object() if objects else None
    if not isinstance(inside, DictionaryObject):
        return
    for name in list(inside):
        each = inside[name]
        if not isinstance(each, StreamObject):
            continue
        if each.get("/Subtype") == "/Image":
            yield inside, name
        elif depth < _DEEPEST:
            yield from _pictures(each.get("/Resources"), depth + 1)


def _light(stream: StreamObject, longest: int, quality: int) -> StreamObject | None:
    """The picture as a lighter JPEG; None when it is light, or of a sort that is left alone."""
    packed = stream._data  # noqa: SLF001 -- as it is in the file; `get_data` unpacks it
    if len(packed) < _LEAST or any(each in stream for each in _OTHERWISE):
        return None
    image = _decoded(stream, packed)
    if image is None:
        return None
    scale = min(1.0, longest / max(image.size))
    if scale < 1:
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = BytesIO()
    image.save(out, "JPEG", quality=quality)
    if out.tell() >= len(packed):
        return None
    light = StreamObject()
    for name in stream:
        if name not in {"/Filter", "/DecodeParms", "/Length"}:
            light[NameObject(name)] = stream.raw_get(name)
    light[NameObject("/Filter")] = NameObject("/DCTDecode")
    light[NameObject("/Width")] = NumberObject(image.width)
    light[NameObject("/Height")] = NumberObject(image.height)
    light.set_data(out.getvalue())
    return light


def _decoded(stream: StreamObject, packed: bytes) -> Image.Image | None:
    """The picture in the levels that its colours are told in."""
    mode = _mode(stream.get("/ColorSpace"))
    filters = stream.get("/Filter")
    if isinstance(filters, ArrayObject):
        filters = filters[0] if len(filters) == 1 else None
    if mode is None or stream.get("/BitsPerComponent") != 8:  # noqa: PLR2004 -- bits
        return None
    if filters == "/DCTDecode":
        with Image.open(BytesIO(packed), formats=("JPEG",)) as image:
            image.load()
            return image if image.mode == mode else None
    if filters == "/FlateDecode":
        size = int(stream["/Width"]), int(stream["/Height"])  # type: ignore[call-overload]
        return Image.frombytes(mode, size, stream.get_data())
    return None


def _mode(space: PdfObject | None) -> str | None:
    found = space.get_object() if space else None
    if isinstance(found, ArrayObject) and found[0] == "/ICCBased":
        return _BANDS.get(int(found[1].get_object()["/N"]))
    if isinstance(found, ArrayObject):
        found = found[0]
    return _MODES.get(str(found))
