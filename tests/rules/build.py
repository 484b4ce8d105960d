"""What the cases say of documents -> documents, in as few words as a case needs."""

from __future__ import annotations

from typing import Any

from linter.model.content import (
    Barcode,
    Comparison,
    Content,
    FoundDate,
    MrzZone,
    PageText,
    Person,
    Unread,
)
from linter.model.dossier import Document, Page
from linter.model.words import DateRole, Detail, Language, Seen, Signature, Source


def document(data: dict[str, Any]) -> Document:
    """A document from a case: what it does not say is empty, and every zone and code is sound."""
    data = dict(data)
    zones = [dict(each) for each in data.pop("mrz", [])]
    read = Content(
        texts=tuple(_text(number, each) for number, each in enumerate(data.pop("texts", []), 1)),
        dates=tuple(
            FoundDate(each["value"], DateRole(each["role"]), each.get("page", 1))
            for each in data.pop("dates", [])
        ),
        people=(
            *(_person(each) for each in data.pop("people", [])),
            *(_holder(each) for each in zones),
        ),
        mrz=tuple(_zone(each) for each in zones),
        barcodes=tuple(_barcode(each) for each in data.pop("barcodes", [])),
        details=frozenset(Detail(each) for each in data.pop("details", [])),
        also=tuple(data.pop("also", [])),
        unread=tuple(Unread(**each) for each in data.pop("content_unread", [])),
    )
    pages = tuple(Page(**{"number": n, **page}) for n, page in enumerate(data.pop("pages", []), 1))
    unread = tuple(Unread(**each) for each in data.pop("unread", []))
    return Document(**{"size": 1000, **data, "pages": pages, "unread": unread, "content": read})


def _text(number: int, data: dict[str, Any] | str) -> PageText:
    said: dict[str, Any] = {"text": data} if isinstance(data, str) else data
    return PageText(
        page=number,
        text=said.get("text", ""),
        source=Source(said.get("source", "ocr")),
        confidence=said.get("confidence", 95.0),
        language=Language(said.get("language", "french")),
        language_name=said.get("language_name", ""),
        kind=said.get("kind"),
        details=frozenset(Detail(each) for each in said.get("details", [])),
        signed=said.get("signed"),
    )


def _zone(data: dict[str, Any]) -> MrzZone:
    """`certain` (the default) when names and nationality were read clearly."""
    certain, valid = data.get("certain", True), data.get("valid", True)
    return MrzZone(
        format=data.get("format", "TD3"),
        lines=tuple(data.pop("lines", ())),
        valid=valid,
        page=data.get("page", 1),
        fields=data.get("fields", {}) if valid else {},
        names_certain=certain,
        nationality_certain=certain,
    )


def _holder(data: dict[str, Any]) -> Person:
    fields = data.get("fields", {})
    return Person(
        "titulaire",
        fields.get("surname", ""),
        fields.get("given_names", ""),
        Source.MRZ,
        data.get("page", 1),
        certain=data.get("certain", True),
    )


def _person(data: dict[str, Any]) -> Person:
    return Person(
        **{
            "surname": "",
            "given_names": "",
            "page": 1,
            **data,
            "source": Source(data.get("source", "ocr")),
        }
    )


def _barcode(data: dict[str, Any]) -> Barcode:
    data = dict(data)
    people = tuple(_person({"source": "doc2d", **each}) for each in data.pop("people", []))
    compared = tuple(
        Comparison(
            each.get("field", "10"),
            each["name"],
            each["signed"],
            Seen(each["seen"]),
            each.get("page_says"),
        )
        for each in data.pop("comparisons", [])
    )
    return Barcode(
        **{
            "type": "01",
            "name": "facture",
            "kind": None,
            "page": 1,
            "reason": "le certificat de l'émetteur n'est pas sur cet ordinateur",
            **data,
            "signature": Signature(data.get("signature", "valid")),
            "addresses": tuple(tuple(each) for each in data.pop("addresses", [])),
            "people": people,
            "comparisons": compared,
        }
    )
