"""A page that stands for a document, and shows none of it, is named for what it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject

from linter.model.words import Placeholder
from linter.reading.document import Task, read_pages
from linter.reading.settings import Settings
from tests.reading.files import changed, text_pdf


def _dynamic(writer: PdfWriter) -> None:
    """A form that only Adobe's programs draw."""
    stream = DecodedStreamObject()
    stream.set_data(b'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>')
    form = {NameObject("/Fields"): ArrayObject(), NameObject("/XFA"): writer._add_object(stream)}  # noqa: SLF001
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(form)


@pytest.mark.parametrize(
    ("said", "dynamic", "expected"),
    [
        ("Please wait... If this message is not eventually replaced", False, Placeholder.XFA),
        ("Si ce message n'est finalement pas remplacé par le document", False, Placeholder.XFA),
        ("Pour afficher ce document, utilisez Adobe Reader 8", True, Placeholder.XFA),
        ("Votre lecteur PDF ne prend pas en charge ce formulaire", True, Placeholder.XFA),
        ("Attestation de droits. Pour l'ouvrir, utilisez Adobe Reader", False, None),
        ("Attestation de droits", True, None),
    ],
)
def test_a_page_that_only_stands_for_a_form(
    said: str, *, dynamic: bool, expected: Placeholder | None, tmp_path: Path
) -> None:
    content = text_pdf(said)
    path = tmp_path / "a.pdf"
    path.write_bytes(changed(content, _dynamic) if dynamic else content)
    read = read_pages(Task(path, path.name, Settings(date(2026, 11, 23))))
    assert read.document.placeholder == expected
