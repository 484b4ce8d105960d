"""Signatures are seen where they are, and only there; printed pages hold no handwriting."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from linter.model.content import Content, PageText
from linter.model.words import Source
from linter.reading.facts import with_signature
from linter.reading.page.hand import Sight, is_free_of_hand, is_signed
from linter.reading.page.laid import Piece

_SIZE = (1240, 1754)  # an A4 at 150 dots an inch
_LABEL = Piece("Signature", 0.55, 0.7, 0.66, 0.715)


def _page(*, rules: bool = True, skew: int = 0) -> Image.Image:
    """A printed page: words as grey blocks, a frame and a table's rules, leaning by `skew`."""
    page = Image.new("L", _SIZE, 250)
    pen = ImageDraw.Draw(page)
    for each in _words():
        pen.rectangle(_pixels(each), fill=60)
    if rules:
        for y in range(300, 1000, 90):
            pen.line((100, y, 1140, y + skew), fill=40, width=2)
        for x in (100, 600, 1140):
            pen.line((x, 300, x + skew, 930), fill=40, width=2)
    return page


def _words() -> list[Piece]:
    lines = [
        Piece("mot", 0.1 + 0.12 * n, y, 0.2 + 0.12 * n, y + 0.01)
        for y in (0.12, 0.3, 0.4, 0.62)
        for n in range(6)
    ]
    return [*lines, _LABEL]


def _pixels(word: Piece) -> tuple[float, float, float, float]:
    width, height = _SIZE
    return word.left * width, word.top * height, word.right * width, word.bottom * height


def _scrawl(page: Image.Image, x: int, y: int, seed: int) -> None:
    rng, pen = Random(seed), ImageDraw.Draw(page)  # noqa: S311 -- ink, not secrets
    points = [(x + 9 * n + rng.randrange(-12, 12), y + rng.randrange(-40, 40)) for n in range(24)]
    pen.line(points, fill=70, width=3, joint="curve")


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10_000), skew=st.integers(-12, 12))
def test_a_signature_is_seen_under_its_label(seed: int, skew: int) -> None:
    page = _page(skew=skew)
    _scrawl(page, 760, 1330, seed)
    assert is_signed(Sight.of(page), _words()) is True


@settings(max_examples=12, deadline=None)
@given(skew=st.integers(-12, 12), rules=st.booleans())
def test_rules_and_words_are_no_signature(*, skew: int, rules: bool) -> None:
    page = _page(rules=rules, skew=skew)
    assert is_signed(Sight.of(page), _words()) is False
    assert is_free_of_hand(Sight.of(page), _words(), 0.1)


@pytest.mark.parametrize("lean", [-4, 0, 6])
def test_a_flat_signature_is_no_rule(lean: int) -> None:
    page = _page()
    pen = ImageDraw.Draw(page)
    way = [(0, 10), (40, -14), (60, 14), (30, 16), (60, -12), (120, -10), (56, 4), (130, 8)]
    way += [(50, 12), (62, -6), (158, 18 + lean)]
    pen.line([(760 + x, 1330 + y) for x, y in way], fill=70, width=3)
    assert is_signed(Sight.of(page), _words()) is True


@pytest.mark.parametrize("frame", [(700, 1270, 1080, 1400), (700, 1290, 860, 1350)])
def test_an_empty_frame_to_sign_in_is_not_signed(frame: tuple[int, int, int, int]) -> None:
    page = _page()
    ImageDraw.Draw(page).rectangle(frame, outline=60, width=2)
    assert is_signed(Sight.of(page), _words()) is False


@pytest.mark.parametrize("place", [(150, 1500), (200, 500)])
def test_what_is_drawn_elsewhere_signs_nothing(place: tuple[int, int]) -> None:
    page = _page()
    _scrawl(page, *place, 3)
    assert is_signed(Sight.of(page), _words()) is not True
    assert not is_free_of_hand(Sight.of(page), _words(), 0.1)


def test_a_signature_may_stand_under_the_place_and_the_day() -> None:
    beside = Piece("Cachet", 0.55, 0.7, 0.66, 0.715)
    words = [*_words()[:-1], beside, Piece("Fait", 0.1, 0.7, 0.14, 0.71)]
    page = _page()
    assert is_signed(Sight.of(page), words) is None  # who signs elsewhere is not missing
    _scrawl(page, 760, 1330, 5)
    assert is_signed(Sight.of(page), words) is True


def test_without_a_label_nobody_knows() -> None:
    assert is_signed(Sight.of(_page()), _words()[:-1]) is None


def test_words_under_the_label_may_be_what_ocr_made_of_it() -> None:
    garbage = Piece("Gau", 0.6, 0.74, 0.68, 0.76)
    assert is_signed(Sight.of(_page()), [*_words(), garbage]) is None


def test_only_what_is_drawn_under_the_label_is_looked_at() -> None:
    page = _page(rules=False)
    _scrawl(page, 760, 1330, 7)
    whole = Sight.of(page)
    scale = whole.size[0] / page.width
    around = [each * scale for each in (700, 1270, 1000, 1400)]
    above = [each * scale for each in (700, 100, 1000, 300)]
    looked = list[tuple[int, int, int, int]]()

    def crop(box: tuple[int, int, int, int]) -> Image.Image:
        looked.append(box)
        return whole.crop(box)

    def seen(*drawn: list[float]) -> bool | None:
        boxes = [(left, top, right, bottom) for left, top, right, bottom in drawn]
        return is_signed(Sight(whole.size, crop, boxes), _words())

    assert seen(above) is seen() is False
    assert not looked
    assert seen(above, around) is True
    assert max(right - left for left, _, right, _ in looked) < whole.size[0]


@pytest.mark.parametrize(
    ("kind", "signed"),
    [("contrat_engagement_republicain", True), (None, True), ("facture_electricite", None)],
)
def test_the_last_page_of_a_paper_is_signed_though_it_says_not_what_it_is(
    kind: str | None,
    signed: bool | None,  # noqa: FBT001 -- what is expected
) -> None:
    page = _page()
    _scrawl(page, 760, 1330, 5)
    content = Content(texts=(PageText(2, "Signature", Source.OCR, kind=kind),))
    found = with_signature(content, _words(), lambda: Sight.of(page))
    assert found.texts[0].signed is signed
