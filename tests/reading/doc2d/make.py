"""Make 2D-Doc codes as an issuer would: sign a content, draw its DataMatrix on a scanned page.

Everything is deterministic: the keys come from a number, the signatures from the key.
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from random import Random
from typing import TypedDict

import zxingcpp
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, CertificateBuilder, Name, NameAttribute
from cryptography.x509.oid import NameOID
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from linter.reading.doc2d.parse import GS, RS, US
from linter.reading.doc2d.table import definition
from linter.reading.doc2d.values import EPOCH

HASHES: dict[str, type[SHA256 | SHA384 | SHA512]] = {
    "secp256r1": SHA256,
    "secp384r1": SHA384,
    "secp521r1": SHA512,
}
A4_MM = (210, 297)
CODE_MM = 22
NO_DAY = date.max


class SignedCase(TypedDict, total=False):
    """What a case of the tables says of the code itself."""

    name: str
    type: str
    issued_on: date
    fields: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Signer:
    """An issuer: its names in the code, its key and the certificate of that key."""

    authority: str
    identifier: str
    key: ec.EllipticCurvePrivateKey
    certificate: Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    def sign(self, data: bytes) -> str:
        """r and s side by side, in Base32 without padding."""
        algorithm = ec.ECDSA(HASHES[self.key.curve.name](), deterministic_signing=True)
        length = (self.key.key_size + 7) // 8
        r, s = decode_dss_signature(self.key.sign(data, algorithm))
        return b32encode(r.to_bytes(length) + s.to_bytes(length)).decode().rstrip("=")


def signer(  # noqa: PLR0913 -- each of them is what some test varies
    authority: str = "XX00",
    identifier: str = "TEST",
    *,
    curve: ec.EllipticCurve | None = None,
    seed: int = 20261123,
    first: date = date(2020, 1, 1),
    last: date = date(2030, 1, 1),
) -> Signer:
    """An issuer whose key comes from `seed` and whose certificate names its authority."""
    curve = curve or ec.SECP256R1()
    key = ec.derive_private_key(seed, curve)
    certificate = (
        CertificateBuilder()
        .issuer_name(Name([NameAttribute(NameOID.COMMON_NAME, authority)]))
        .subject_name(Name([NameAttribute(NameOID.COMMON_NAME, identifier)]))
        .public_key(key.public_key())
        .serial_number(seed)
        .not_valid_before(datetime.combine(first, time(), UTC))
        .not_valid_after(datetime.combine(last, time(), UTC))
        .sign(key, HASHES[curve.name](), ecdsa_deterministic=True)
    )
    return Signer(authority, identifier, key, certificate)


def payload(  # noqa: PLR0913 -- the parts of a header
    by: Signer,
    kind: str,
    fields: Sequence[tuple[str, str]],
    *,
    issued_on: date | None = date(2026, 10, 1),
    signed_on: date | None = date(2026, 10, 1),
    version: str = "04",
    annex: str = "",
) -> bytes:
    """The content of a code. A value that ends with the record separator was cut."""
    rest = {"01": "", "02": "", "03": "01", "04": "01FR"}[version]
    head = f"DC{version}{by.authority}{by.identifier}{day16(issued_on)}{day16(signed_on)}{kind}"
    data = (head + rest + "".join(field(*each) for each in fields)).encode()
    tail = f"{US}{by.sign(data)}" + (f"{GS}{annex}" if annex else "")
    return data + tail.encode()


def field(identifier: str, value: str) -> str:
    """One field as the format writes it."""
    known = definition(identifier)
    separated = value.endswith(RS) or (known is not None and known.fixed)
    return identifier + value + ("" if separated else GS)


def day16(day: date | None) -> str:
    """A day as the header writes it."""
    return "FFFF" if day is None else f"{(day - EPOCH).days:04X}"


def barcode(content: bytes, size_px: int, symbology: str = "DataMatrix") -> Image.Image:
    """The code as a grey image, quiet zone included in `size_px`."""
    drawn = zxingcpp.create_barcode(content, zxingcpp.barcode_format_from_str(symbology))
    return Image.fromarray(drawn.to_image(scale=8)).resize((size_px, size_px), Image.Resampling.BOX)


def page(  # noqa: PLR0913 -- what a scan is made of
    codes: Sequence[Image.Image | bytes],
    dpi: int,
    *,
    lines: Sequence[str] = (),
    angle: float = 0,
    noise: float = 0,
    blur: float = 0,
    tilt: float = 0,
    seed: int = 0,
) -> Image.Image:
    """A scanned A4 page with the codes down its left side and lines of text at their right.

    `angle` turns it anticlockwise in degrees; `noise` is a standard deviation in grey levels;
    `blur` a radius in pixels; `tilt` the share of the width by which a photograph leans, its
    light falling from one side.
    """
    random = Random(seed)  # noqa: S311 -- a drawing
    sheet = Image.new("L", (_px(A4_MM[0], dpi), _px(A4_MM[1], dpi)), 255)
    top = random.uniform(15, 60)
    for number, code in enumerate(codes):
        drawn = barcode(code, _px(CODE_MM, dpi)) if isinstance(code, bytes) else code
        sheet.paste(drawn, (_px(15, dpi), _px(top + number * 40, dpi)))
    font = ImageFont.load_default(_px(4, dpi))
    for number, line in enumerate(lines):
        ImageDraw.Draw(sheet).text(
            (_px(60, dpi), _px(20 + number * 6, dpi)), line, fill=0, font=font
        )
    sheet = sheet.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    if tilt:
        sheet = _photographed(sheet, tilt)
    if blur:
        sheet = sheet.filter(ImageFilter.GaussianBlur(blur))
    if noise:
        # effect_noise has no seed: a seeded tile of bytes stands for it
        grain = Image.frombytes("L", sheet.size, _grain(sheet.size, noise, random))
        sheet = ImageChops.add(sheet, grain, offset=-128)
    return sheet


def _photographed(sheet: Image.Image, tilt: float) -> Image.Image:
    width, height = sheet.size
    lean = tilt * width
    corners = (-lean, 0, 0, height, width, height - lean, width + lean, lean)
    leaning = sheet.transform(
        sheet.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=90
    )
    light = Image.linear_gradient("L").rotate(90).resize(sheet.size).point(lambda x: 120 + x // 2)
    return ImageChops.multiply(leaning, light)


def _grain(size: tuple[int, int], noise: float, random: Random) -> bytes:
    levels = bytes(max(0, min(255, round(random.gauss(128, noise)))) for _ in range(4096))
    width, height = size
    rows = (levels[(start := random.randrange(4096)) :] + levels[:start] for _ in range(height))
    return b"".join((row * (width // 4096 + 1))[:width] for row in rows)


def _px(millimetres: float, dpi: int) -> int:
    return round(millimetres * dpi / 25.4)
