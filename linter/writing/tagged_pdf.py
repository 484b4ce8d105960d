"""A PDF -> the same, tagged for screen readers, with its title and no other trace.

Tags follow ISO 32000-1, 14.7 and 14.8: the page's content is marked, and a tree gives its order.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

LANGUAGE = "fr-FR"


def begin(paragraph: int) -> str:
    """The literal that opens a paragraph in the page's content; they are numbered from 0."""
    return f"/P <</MCID {paragraph}>> BDC"


END = "EMC"


def tagged(pdf: bytes, title: str, paragraphs: Sequence[int]) -> bytes:
    """The PDF, in French, its marked paragraphs read in order. Neither date, author nor maker.

    `paragraphs` tells how many each page has.
    """
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.metadata = {"/Title": title}
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(LANGUAGE)
    root[NameObject("/MarkInfo")] = _dictionary(Marked=BooleanObject(value=True))
    root[NameObject("/ViewerPreferences")] = _dictionary(DisplayDocTitle=BooleanObject(value=True))
    root[NameObject("/StructTreeRoot")] = _tree(writer, paragraphs)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _tree(writer: PdfWriter, paragraphs: Sequence[int]) -> IndirectObject:
    tree = writer._add_object(_dictionary(Type=NameObject("/StructTreeRoot")))  # noqa: SLF001 -- pypdf has no public way
    document = writer._add_object(_element("/Document", tree))  # noqa: SLF001 -- as above
    leaves, parents = ArrayObject(), ArrayObject()
    for place, (page, count) in enumerate(zip(writer.pages, paragraphs, strict=True)):
        page[NameObject("/StructParents")] = NumberObject(place)
        own = ArrayObject(_leaf(writer, document, page, number) for number in range(count))
        leaves.extend(own)
        parents.extend([NumberObject(place), own])
    _at(document)[NameObject("/K")] = leaves
    _at(tree)[NameObject("/K")] = document
    _at(tree)[NameObject("/ParentTree")] = _dictionary(Nums=parents)
    return tree


def _leaf(
    writer: PdfWriter, document: IndirectObject, page: PageObject, number: int
) -> IndirectObject:
    leaf = _element("/P", document)
    leaf[NameObject("/K")] = NumberObject(number)
    if page.indirect_reference:
        leaf[NameObject("/Pg")] = page.indirect_reference
    return writer._add_object(leaf)  # noqa: SLF001 -- as above


def _at(reference: IndirectObject) -> DictionaryObject:
    found = reference.get_object()
    assert isinstance(found, DictionaryObject)  # noqa: S101 -- we put it there
    return found


def _element(kind: str, parent: IndirectObject) -> DictionaryObject:
    return _dictionary(Type=NameObject("/StructElem"), S=NameObject(kind), P=parent)


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})
