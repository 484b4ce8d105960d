"""Read the 2D-Docs of a page: find, parse, verify, understand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PIL import Image

from linter.reading.doc2d.certificates import Certificates
from linter.reading.doc2d.find import BarcodeReaderMissingError, Box, find_barcodes
from linter.reading.doc2d.meaning import Meaning, meaning
from linter.reading.doc2d.parse import Code, Doc2DRefusedError, NotDoc2DError, parse
from linter.reading.doc2d.signature import Verification, verify
from linter.reading.doc2d.values import Value


@dataclass(frozen=True, slots=True)
class Doc2D:
    """One 2D-Doc of a page, its box there in pixels (left, top, right, bottom)."""

    code: Code
    meaning: Meaning
    verification: Verification
    box: Box


@dataclass(frozen=True, slots=True)
class Codes:
    """The 2D-Docs of a page, from top to bottom, and in French why some could not be read."""

    read: tuple[Doc2D, ...] = ()
    unread: tuple[str, ...] = ()


def read_codes(image: Image.Image, certificates: Certificates) -> Codes:
    """The 2D-Docs of a page image, whatever its turn. Other barcodes are left aside."""
    try:
        barcodes = find_barcodes(image)
    except BarcodeReaderMissingError as error:
        return Codes(unread=(f"{error.message}. {error.remedy}",))
    read, unread = [], []
    for each in barcodes:
        try:
            code = parse(each.content)
        except NotDoc2DError:
            continue
        except Doc2DRefusedError as error:
            unread.append(error.message)
        else:
            read.append(Doc2D(code, meaning(code), verify(code, certificates), each.box))
    return Codes(tuple(read), tuple(unread))


def as_json(doc: Doc2D) -> dict[str, object]:
    """An entry of `doc2d` in the read JSON.

    `fields` holds what was signed, by identifier, as written there; `values` says it in words.
    """
    said, header = doc.meaning, doc.code.header
    return {
        "type": said.type,
        "name": said.name,
        "kind": said.kind,
        "issued_on": _plain(said.issued_on),
        "expires_on": _plain(said.expires_on),
        "signature": str(doc.verification.signature),
        "reason": doc.verification.reason,
        "signed_on": _plain(header.signed_on),
        "signer": f"{header.authority}/{header.certificate}",
        "fields": {each.id: each.raw.strip() for each in doc.code.fields},
        "values": [
            {"id": each.id, "name": each.name, "value": _plain(each.value), "cut": each.cut}
            for each in doc.code.fields
        ],
        "unread": len(doc.code.unread),
    }


def _plain(value: Value | None) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
