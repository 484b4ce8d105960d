"""Read the 2D-Docs of a page: find, parse, verify, understand."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from linter.model.content import Barcode, PageText, Person
from linter.model.words import Signature, Source
from linter.reading.doc2d.agreement import agrees_with
from linter.reading.doc2d.certificates import Certificates
from linter.reading.doc2d.find import BarcodeReaderMissingError, Box, find_barcodes
from linter.reading.doc2d.meaning import Meaning, meaning
from linter.reading.doc2d.parse import (
    Code,
    Doc2DRefusedError,
    NotDoc2DError,
    parse,
)
from linter.reading.doc2d.signature import Verification, verify


@dataclass(frozen=True, slots=True)
class Doc2D:
    """One 2D-Doc of a page, its box there in pixels (left, top, right, bottom)."""

    code: Code
    meaning: Meaning
    verification: Verification
    box: Box


@dataclass(frozen=True, slots=True)
class PageCodes:
    """The 2D-Docs of a page, from top to bottom, and in French why some could not be read."""

    read: tuple[Doc2D, ...] = ()
    unread: tuple[str, ...] = ()


def read_codes(image: Image.Image, certificates: Certificates, *, closer: bool = True) -> PageCodes:
    """The 2D-Docs of a page image, whatever its turn. Other barcodes are left aside.

    `closer` as `linter.reading.doc2d.find.find_barcodes`.
    """
    try:
        barcodes = find_barcodes(image, closer=closer)
    except BarcodeReaderMissingError as error:
        return PageCodes(unread=(f"{error.message}. {error.remedy}",))
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
    return PageCodes(tuple(read), tuple(unread))


def as_fact(doc: Doc2D, page: PageText) -> Barcode:
    """The code as rules and reports see it, compared with the page that bears it."""
    said, code = doc.meaning, doc.code
    return Barcode(
        type=said.type,
        name=said.name,
        kind=said.kind,
        page=page.page,
        signature=doc.verification.signature,
        reason=doc.verification.reason,
        issued_on=said.issued_on,
        expires_on=said.expires_on,
        signed_on=code.header.signed_on,
        signer=f"{code.header.authority}/{code.header.certificate}",
        fields={each.id: each.raw.strip() for each in code.fields},
        people=tuple(
            Person(
                role=each.role,
                surname=each.surname,
                given_names=" ".join(each.given_names),
                source=Source.DOC2D,
                page=page.page,
                written=each.written,
                born_on=each.born_on,
                certain=doc.verification.signature is Signature.VALID,
            )
            for each in said.people
        ),
        addresses=tuple(
            (*each.lines, f"{each.postcode or ''} {each.city or ''}".strip())
            for each in said.addresses
        ),
        numbers=said.numbers,
        comparisons=agrees_with(code, page.text, exact=page.source is Source.TEXT_LAYER),
    )
