"""A file of several documents is cut, one file a document; what is doubtful is left whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.given.config import DEFAULT
from linter.model.dossier import Document, Dossier, Form, Part, Request
from linter.model.words import Stage
from linter.reading.dossier import Reader
from linter.ready.convert import make
from linter.ready.plan import Plan, plan
from samples.documents import domicile, etudes, ressources
from samples.files import joined, made
from samples.people import AWA

DAY = date(2026, 11, 23)
SLIPS = [made(ressources.pay_slip, AWA, date(2026, month, 1)) for month in (8, 9, 10)]
ALL = joined(
    made(domicile.electricity_bill, AWA, date(2026, 10, 2)),
    made(etudes.school_certificate, AWA, date(2026, 9, 14)),
    *SLIPS,
)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Document]:
    folder = tmp_path_factory.mktemp("tout")
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(ALL())))
    writer.add_outline_item(title="Bulletins", page_number=2)
    out = BytesIO()
    writer.write(out)
    path = folder / "tout.pdf"
    path.write_bytes(out.getvalue())
    with Reader(DEFAULT, 1, DAY) as reader:
        (document,) = reader.documents(folder, ["tout.pdf"])
    return path, document


def planned(path: Path, document: Document, *requests: Request) -> Plan:
    form = Form("etudiant", Stage.RENOUVELLEMENT, requests=requests)
    context = Context(DAY)
    report = lint(Dossier(None, form, (document,)), context)
    return plan(report, context, {"tout.pdf": path}, {})


def test_each_document_becomes_a_file(read: tuple[Path, Document]) -> None:
    found = planned(*read)
    orders = [each.order for each in found.pieces if each.order]
    pages = [page for order in orders for each in order.sources for page in each.only]
    assert sorted(pages) == [1, 2, 3, 4, 5], "no page is lost, none is there twice"
    assert len(orders) == 5
    assert [each.stem for each in found.pieces][-3:] == ["bulletins-salaire"] * 3
    for piece in found.pieces:
        assert piece.order
        content = make(piece.order).content
        assert content
        assert len(PdfReader(BytesIO(content)).pages) == 1
        assert "de tout.pdf" in piece.cut[0]


def test_pages_are_what_they_were(read: tuple[Path, Document]) -> None:
    path, _ = read
    before = [each.extract_text() for each in PdfReader(path).pages]
    after = []
    for piece in planned(*read).pieces:
        assert piece.order
        content = make(piece.order).content
        assert content
        after += [each.extract_text() for each in PdfReader(BytesIO(content)).pages]
    assert sorted(before) == sorted(after)


def test_bookmarks_follow_their_pages(read: tuple[Path, Document]) -> None:
    kept = []
    for piece in planned(*read).pieces:
        assert piece.order
        content = make(piece.order).content or b""
        outline = PdfReader(BytesIO(content)).outline
        kept += [(piece.order.sources[0].only, each["/Title"]) for each in outline]  # type: ignore[call-overload]
    assert kept == [((3,), "Bulletins")]


def test_a_request_gets_what_fits(read: tuple[Path, Document]) -> None:
    asked = (
        Request("s1", "Justificatif de domicile", files=("tout.pdf",)),
        Request("s2", "Certificat d'inscription", files=("tout.pdf",)),
    )
    pieces = [each for each in planned(*read, *asked).pieces if each.order]
    slots = {each.order.sources[0].only: each.slots for each in pieces if each.order}
    assert slots == {(1,): ("s1",), (2,): ("s2",), (3,): (), (4,): (), (5,): ()}


def test_what_is_doubtful_is_left_whole_and_said(read: tuple[Path, Document]) -> None:
    path, document = read
    unsure = tuple(replace(each, certain=False) for each in document.parts)
    found = planned(path, replace(document, parts=unsure))
    (piece,) = [each for each in found.pieces if each.order]
    assert piece.order
    assert piece.order.sources[0].only == ()
    assert "laissé entier" in piece.doubts[0]
    assert not piece.cut


def test_a_file_of_one_document_is_as_it_was(read: tuple[Path, Document]) -> None:
    path, document = read
    one = replace(document, parts=(Part((1, 2, 3, 4, 5)),))
    (piece,) = planned(path, one).pieces
    assert piece.order
    assert make(piece.order).content == path.read_bytes()
