"""A page of one bit a point keeps the size of its paper, lying or standing."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from linter.ready.sheets import as_fax

INCHES = 10.0  # of the longer side


@pytest.mark.parametrize("size", [(600, 850), (850, 600), (500, 500)])
def test_the_longer_side_of_a_fax_is_as_long_as_its_paper(size: tuple[int, int]) -> None:
    made = as_fax(Image.new("L", size, 255), INCHES)
    (page,) = PdfReader(BytesIO(made.fax)).pages
    assert float(max(page.mediabox[2:])) == pytest.approx(INCHES * 72, abs=1)
    assert made.size == size
