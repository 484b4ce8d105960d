"""Read the content of a 2D-Doc: header, fields, signature. No image, no cryptography, no guess.

Source: ANTS, technical specification of 2D-Doc, v3.2.6 of 24 March 2023, perimeter 01 in C40.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from linter.errors import AnefLinterError
from linter.reading.doc2d.table import Definition, definition
from linter.reading.doc2d.values import (
    Notation,
    Value,
    day16,
    read_value,
)

GS, RS, US = "\x1d", "\x1e", "\x1f"  # end of a value, of a value cut short, of the signed data

_TEXT_MARK = re.compile(rb"DC[0-9]{2}")
_BINARY_MARK = b"\xdc\x04"
_HEADER = re.compile(
    r"DC(?P<version>[0-9]{2})(?P<authority>[A-Z0-9]{4})(?P<certificate>[A-Z0-9]{4})"
    r"(?P<issued>[0-9A-F]{4})(?P<signed>[0-9A-F]{4})(?P<type>[0-9A-Z]{2})"
)
_REST_OF_HEADER = {
    "02": re.compile(""),
    "03": re.compile("(?P<perimeter>[0-9A-Z]{2})"),
    "04": re.compile("(?P<perimeter>[0-9A-Z]{2})(?P<country>[A-Z]{2})"),
}
_BINARY_SIGNATURE = "01"  # the version that signs in bytes, which barcode readers spoil
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


class NotDoc2DError(AnefLinterError):
    """This barcode is something else than a 2D-Doc."""


class Doc2DRefusedError(AnefLinterError):
    """This is a 2D-Doc, but not one that can be read with certainty."""


@dataclass(frozen=True, slots=True)
class Header:
    """Who signed, when, and what kind of document.

    `authority` and `certificate` name the signer's certificate, which is not in the code;
    `issued_on` is the date of the document, None when the code gives none.
    """

    version: int
    authority: str
    certificate: str
    issued_on: date | None
    signed_on: date | None
    type: str
    country: str | None


@dataclass(frozen=True, slots=True)
class SignedField:
    """One field. `raw` is what was signed; `value` is None when blank or not in its form.

    `cut` means that the issuer shortened the value to make it fit.
    """

    id: str
    name: str
    form: Notation
    role: str
    raw: str
    value: Value | None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """The content of a 2D-Doc.

    `unread` are stretches of the signed data whose identifier is not in the table.
    `signed` are the bytes that `signature` (Base32) covers; `annex` is covered by nothing.
    """

    header: Header
    fields: tuple[SignedField, ...]
    unread: tuple[str, ...]
    signed: bytes
    signature: str
    annex: str = ""

    def value(self, identifier: str) -> Value | None:
        """The value of a field; None when it is absent, or there twice and not the same."""
        found = {each.value for each in self.fields if each.id == identifier}
        return found.pop() if len(found) == 1 else None


def parse(payload: bytes) -> Code:
    """The content of a barcode, as the barcode reader gives it.

    Raises:
        NotDoc2DError: the barcode is no 2D-Doc.
        Doc2DRefusedError: a 2D-Doc of a version or perimeter not known here, or damaged.
    """
    if payload.startswith(_BINARY_MARK):
        raise Doc2DRefusedError(
            "l'en-tête de ce code 2D-Doc est binaire, ce que cet outil ne lit pas", _LOOK
        )
    if not _TEXT_MARK.match(payload):
        raise NotDoc2DError("ce code-barres n'est pas un 2D-Doc")
    data, mark, tail = payload.partition(US.encode())
    text = _decode(data)
    header, end = _header(text)
    if not mark:
        raise Doc2DRefusedError("ce code 2D-Doc n'a pas de signature", _LOOK)
    fields, unread = _fields(text[end:])
    after = _decode(tail)
    annex = after.lstrip(_BASE32)
    signature = after[: len(after) - len(annex)]
    return Code(header, fields, unread, data, signature, annex.strip(GS))


_LOOK = "Comparez vous-même le document avec le formulaire."


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _header(text: str) -> tuple[Header, int]:
    """The header, and where the data begins."""
    start = _HEADER.match(text)
    version = text[2:4]
    if version == _BINARY_SIGNATURE:
        raise Doc2DRefusedError(
            "ce code 2D-Doc est de la version 01, dont la signature n'est pas lue ici", _LOOK
        )
    if version not in _REST_OF_HEADER:
        raise Doc2DRefusedError("la version de ce code 2D-Doc n'est pas connue", _LOOK)
    rest = _REST_OF_HEADER[version].match(text, start.end()) if start else None
    if not start or not rest:
        raise Doc2DRefusedError("l'en-tête de ce code 2D-Doc est mal formé", _LOOK)
    parts = start.groupdict() | rest.groupdict()
    if parts.get("perimeter", "01") != "01":
        raise Doc2DRefusedError("le périmètre de ce code 2D-Doc n'est pas connu", _LOOK)
    header = Header(
        version=int(version),
        authority=parts["authority"],
        certificate=parts["certificate"],
        issued_on=day16(parts["issued"]),
        signed_on=day16(parts["signed"]),
        type=parts["type"],
        country=parts.get("country"),
    )
    return header, rest.end()


def _fields(text: str) -> tuple[tuple[SignedField, ...], tuple[str, ...]]:
    """The fields, and the stretches that begin with an unknown identifier."""
    fields: list[SignedField] = []
    unread: list[str] = []
    at = 0
    while at < len(text):
        if text[at] in GS + RS:
            at += 1
            continue
        known = definition(text[at : at + 2])
        if known is None:  # its length is unknown: nothing is certain before the next separator
            end = _separator(text, at)
            unread.append(text[at:end])
        else:
            end = _end(text, at + 2, known)
            fields.append(_field(known, text[at + 2 : end], text[end : end + 1]))
        at = end
    return tuple(fields), tuple(unread)


def _end(text: str, start: int, known: Definition) -> int:
    """Where a value ends: at the separator, or at its greatest length when none is needed."""
    separator = _separator(text, start)
    if known.longest is None or separator <= start + known.longest:
        return separator
    limit = start + known.longest
    # Some issuers overrun: unless a field can begin at the limit, the value goes on.
    follows = known.fixed or definition(text[limit : limit + 2]) is not None
    return limit if follows else separator


def _separator(text: str, start: int) -> int:
    found = (text.find(mark, start) for mark in (GS, RS))
    return min((at for at in found if at >= 0), default=len(text))


def _field(known: Definition, raw: str, behind: str) -> SignedField:
    complete = len(raw) >= known.shortest
    value = read_value(known.form, raw) if complete else None
    return SignedField(known.id, known.name, known.form, known.role, raw, value, cut=behind == RS)
