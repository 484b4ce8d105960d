"""A page is made lighter as long as it says the same; else a milder step is taken."""

from __future__ import annotations

import pytest
from PIL import Image

from linter.ready import compress
from linter.ready.legible import Reading

SURE = Reading("quittance de loyer octobre", 90)
PAGE = Image.effect_noise((700, 900), 90)


@pytest.mark.parametrize("illegible", [0, 1, 2, 3])
def test_an_illegible_step_gives_way_to_a_milder_one(
    illegible: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two steps are compared, the lightest first; then the whole picture, compared too."""
    weights: list[int] = []

    def legible(_: Reading, jpeg: bytes) -> bool:
        weights.append(len(jpeg))
        return len(weights) > illegible

    monkeypatch.setattr(compress, "_is_legible", legible)
    made = compress.compressed(PAGE, 1, before=SURE)
    assert weights == sorted(weights)
    assert len(weights) == min(illegible, 2) + 1
    assert len(made.jpeg) == weights[-1]
    assert made.checked is (illegible < 3)
    assert made.size == PAGE.size or illegible < 2


def test_what_cannot_be_compared_is_pressed_gently_and_said_so() -> None:
    made = compress.compressed(PAGE, 1, before=Reading("", 0))
    lightest = compress.fitting(PAGE, compress.STEPS[:2], 1, None)[-1].jpeg
    assert not made.checked
    assert len(made.jpeg) == len(lightest)


def test_no_step_is_taken_once_the_page_fits() -> None:
    """To the byte: what weighs the target exactly fits."""
    steps = compress.fitting(PAGE, compress.STEPS, 1, None)
    weights = [len(each.jpeg) for each in steps]
    assert len(compress.fitting(PAGE, compress.STEPS, weights[0], None)) == 1
    assert len(compress.fitting(PAGE, compress.STEPS, weights[0] - 1, None)) > 1
