"""A one-page PDF -> the same, tagged for screen readers, with its title and no other trace.

Tags follow ISO 32000-1, 14.7 and 14.8: the page's content is marked, and a tree gives its order.
"""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader, PdfWriter
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


def tagged(pdf: bytes, title: str, paragraphs: int) -> bytes:
    """The PDF, in French, its marked paragraphs read in order. Neither date, author nor maker."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.metadata = {"/Title": title}
    root, page = writer.root_object, writer.pages[0]
    root[NameObject("/Lang")] = TextStringObject(LANGUAGE)
    root[NameObject("/MarkInfo")] = _dictionary(Marked=BooleanObject(value=True))
    root[NameObject("/ViewerPreferences")] = _dictionary(DisplayDocTitle=BooleanObject(value=True))
    root[NameObject("/StructTreeRoot")] = _tree(writer, page.indirect_reference, paragraphs)
    page[NameObject("/StructParents")] = NumberObject(0)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _tree(writer: PdfWriter, page: PdfObject | None, paragraphs: int) -> IndirectObject:
    tree = writer._add_object(_dictionary(Type=NameObject("/StructTreeRoot")))  # noqa: SLF001 -- pypdf has no public way
    document = writer._add_object(_element("/Document", tree))  # noqa: SLF001 -- as above
    leaves = ArrayObject()
    for number in range(paragraphs):
        leaf = _element("/P", document)
        leaf[NameObject("/K")] = NumberObject(number)
        if page:
            leaf[NameObject("/Pg")] = page
        leaves.append(writer._add_object(leaf))  # noqa: SLF001 -- as above
    _at(document)[NameObject("/K")] = leaves
    _at(tree)[NameObject("/K")] = document
    _at(tree)[NameObject("/ParentTree")] = _dictionary(Nums=ArrayObject([NumberObject(0), leaves]))
    return tree


def _at(reference: IndirectObject) -> DictionaryObject:
    found = reference.get_object()
    assert isinstance(found, DictionaryObject)  # noqa: S101 -- we put it there
    return found


def _element(kind: str, parent: IndirectObject) -> DictionaryObject:
    return _dictionary(Type=NameObject("/StructElem"), S=NameObject(kind), P=parent)


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})
