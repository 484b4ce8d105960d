"""What `read` writes of files."""

from __future__ import annotations

import pytest

from linter.model.dossier import Document, Page, Part
from linter.writing.reading import text

BILL, PASSPORT = Part((1,), "facture_electricite"), Part((2,), "passeport")


@pytest.mark.parametrize(
    ("parts", "blank", "expected"),
    [
        ((BILL,), (), ""),
        (
            (BILL, PASSPORT),
            (),
            "contient 2 pièces : page 1 : facture d'électricité ; page 2 : passeport",
        ),
        ((BILL,), (2,), "contient 1 pièce : page 1 : facture d'électricité ; page 2 : vide"),
    ],
)
def test_what_a_file_holds_is_said_where_it_is_not_one_document(
    parts: tuple[Part, ...], blank: tuple[int, ...], expected: str
) -> None:
    pages = tuple(Page(number, blank=number in blank) for number in (1, 2))
    written = text([Document("a.pdf", 1, "application/pdf", pages=pages, parts=parts, blank=blank)])
    assert "".join(line.strip() for line in written.splitlines() if "contient" in line) == expected
