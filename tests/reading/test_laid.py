"""Words put back where they stand: what is side by side is on one line, columns are aligned."""

from __future__ import annotations

from io import BytesIO
from math import radians, sin

import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from linter.reading.page.columns import rows
from linter.reading.page.laid import Piece, laid_out
from linter.reading.page.layer import layer_of

_LETTER, _HEIGHT, _LINE = 5.0, 10.0, 16.0


def _piece(text: str, column: int, row: int, slope: float = 0.0) -> Piece:
    left, top = column * _LETTER, row * _LINE
    right = left + len(text) * _LETTER
    down = slope * (left + right) / 2
    return Piece(text, left, top + down, right, top + down + _HEIGHT)


TABLE = [("Titulaire", 0, 0), ("DIALLO", 40, 0), ("Adresse", 0, 1), ("LYON", 40, 1)]


@given(st.permutations(TABLE), st.floats(-4, 4))
def test_columns_stay_columns_in_any_order_and_askew(
    order: list[tuple[str, int, int]], degrees: float
) -> None:
    slope = sin(radians(degrees))
    lines = rows(laid_out([_piece(*each, slope) for each in order], slope))
    assert [[cell.text for cell in line] for line in lines] == [
        ["Titulaire", "DIALLO"],
        ["Adresse", "LYON"],
    ]
    assert {line[1].start for line in lines} == {40}


@pytest.mark.parametrize(("gap", "cells"), [(1, 1), (3, 1), (4, 2)])
def test_only_a_wide_gap_parts_columns(gap: int, cells: int) -> None:
    words = [_piece("Nom", 0, 0), _piece("DIALLO", 3 + gap, 0)]
    assert len(rows(laid_out(words))[0]) == cells


def test_nothing_is_no_line() -> None:
    assert laid_out([]) == ""
    assert laid_out([Piece("", 0, 0, 1, 1)]) == ""


def test_small_and_large_letters_of_one_line_stay_together() -> None:
    words = [Piece("Facture", 0, 0, 70, 20), Piece("du", 76, 9, 86, 18)]
    assert laid_out(words) == "Facture du"


def test_lines_of_a_cell_centred_beside_another_are_not_mixed() -> None:
    left = [Piece(word, 0, 12 * n, 60, 12 * n + 14) for n, word in enumerate(("Nom", "Né", "Rue"))]
    right = [Piece(word, 90, 12 * n + 6, 150, 12 * n + 20) for n, word in enumerate(("Du", "Au"))]
    found = [[each.text for each in line] for line in rows(laid_out([*left, *right]))]
    assert found == [["Nom", "Du"], ["Né", "Au"], ["Rue"]]


@pytest.mark.parametrize(("far", "lines"), [(8, 1), (6, 2)])
def test_neighbours_may_touch(far: int, lines: int) -> None:
    """Boxes of italics overlap a little; by more than three tenths they stand on two lines."""
    words = [Piece("Nom", 0, 0, 10, 10), Piece("du", far, 3, far + 10, 13)]
    assert len(rows(laid_out(words))) == lines


def test_a_thin_letter_written_by_itself_is_seen() -> None:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    canvas.setFont("Helvetica", 8)
    for at, letter in enumerate("valable"):
        canvas.drawString(40 + 5 * at, 700, letter)
    canvas.drawString(40, 20, " ")
    canvas.save()
    page = pdfium.PdfDocument(file.getvalue())[0]
    text_page = page.get_textpage()
    text = layer_of(page, text_page, text_page.get_text_bounded(), drawn=False, added=True).text
    assert text.replace(" ", "") == "valable"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_file_s_own_words_are_put_where_they_are_seen(turn: int) -> None:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for across in (300, 40):  # the right column was written first
        for down, words in enumerate(("Titulaire", "Adresse")):
            canvas.drawString(across, 700 - 20 * down, words if across == 40 else words.upper())
    canvas.setPageRotation(turn)
    canvas.save()
    page = pdfium.PdfDocument(file.getvalue())[0]
    text_page = page.get_textpage()
    text = text_page.get_text_bounded()
    laid = layer_of(page, text_page, text, drawn=False, added=False).laid
    found = [[cell.text for cell in line] for line in rows(laid)]
    assert found == [["Titulaire", "TITULAIRE"], ["Adresse", "ADRESSE"]]
