"""On the bound and one step beyond it: what a figure still allows, and the first that it does not.

Each line gives a rule, what is measured, the last value that is fine and the first that is not,
with the weight that the second one has. Figures that `anef-linter.toml` sets are set to others
too: a rule asks the settings, not itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.given.config import Config
from linter.given.forms import form_from
from linter.model.dossier import Dossier
from linter.model.words import Outcome
from linter.rules import rule
from tests.rules.build import document

DEFAULT = Config()
PAGE: dict[str, Any] = {"width": 1700, "height": 2300, "dpi": 200}
A4 = {**PAGE, "dpi": None}  # a photograph does not tell its resolution
SMALL = {"width": 1000, "height": 700, "dpi": None}
STEPS = [
    # rule, setting, its value, what is measured, fine, not fine, weight
    ("FIC11", "min_sharpness", 0.5, PAGE, "sharpness", 0.5, 0.4999, "complement_probable"),
    ("FIC11", "min_sharpness", 0.28, PAGE, "sharpness", 0.28, 0.2799, "complement_probable"),
    ("FIC11", "min_brightness", 90, PAGE, "brightness", 90, 89, "complement_probable"),
    ("FIC11", "min_brightness", 50, PAGE, "brightness", 50, 49, "complement_probable"),
    ("FIC11", "min_contrast", 9, PAGE, "contrast", 9, 8, "complement_probable"),
    ("FIC11", "max_glare", 0.01, PAGE, "glare", 0.01, 0.0101, "complement_probable"),
    ("FIC11", "good_dpi", 150, PAGE, "dpi", 150, 149, "a_verifier"),
    ("FIC11", "good_dpi", 300, PAGE, "dpi", 300, 299, "a_verifier"),
    (
        "FIC11",
        "min_pixels",
        1000,
        {**SMALL, "dpi": None},
        "width",
        1754,
        999,
        "complement_probable",
    ),
    ("FIC11", "min_pixels", 1000, {**SMALL, "dpi": None}, "width", 1754, 1753, "a_verifier"),
    ("FIC11", "min_pixels", 1000, {**SMALL, "dpi": None}, "width", 1754, 1000, "a_verifier"),
    ("FIC12", "min_filled", 0.04, PAGE, "filled", 0.04, 0.0399, "a_verifier"),
    ("FIC12", "min_filled", 0.2, PAGE, "filled", 0.2, 0.1999, "a_verifier"),
    # A picture of 2,000 pixels of which the document fills a quarter leaves it 1,000.
    ("FIC12", "min_pixels", 1000, {**A4, "height": 2000}, "filled", 0.25, 0.2499, "a_verifier"),
]


@pytest.mark.parametrize(
    ("code", "setting", "figure", "page", "measured", "fine", "wrong", "weight"), STEPS
)
def test_a_page_on_the_bound_is_fine(  # noqa: PLR0913, PLR0917 -- a line of the table
    code: str,
    setting: str,
    figure: float,
    page: dict[str, Any],
    measured: str,
    fine: float,
    wrong: float,
    weight: str,
) -> None:
    settings: dict[str, Any] = {setting: figure}
    config = replace(DEFAULT, **settings)
    assert _weights(code, config, {**page, measured: fine}) == []
    assert _weights(code, config, {**page, measured: wrong}) == [weight]


def test_a_page_of_coarse_points_weighs_more_from_one_point_on() -> None:
    """Between the two figures it is worth a look; below the lower one, it is hard to read."""
    weights = [_weights("FIC11", DEFAULT, {**PAGE, "dpi": dpi}) for dpi in (149, 100, 99)]
    assert weights == [["a_verifier"], ["a_verifier"], ["complement_probable"]]


@pytest.mark.parametrize(
    ("above", "fine", "blurred"),
    [
        # sharpness beyond the least; words read and how surely: fine, and blurred
        (-0.01, (25, 80.0), (25, 79.9)),
        (-0.01, (25, 80.0), (24, 80.0)),
        (0.05, (10, 70.0), (10, 69.9)),
        (0.05, (10, 70.0), (9, 70.0)),
        (0.1, (9, 70.0), (9, 59.9)),
        (0.0999, (10, 70.0), (9, 70.0)),
        (0.15, (9, 60.0), (9, 59.9)),
        (0.1699, (9, 60.0), (9, 59.9)),
    ],
)
def test_how_sharp_a_page_must_be_follows_what_was_read_of_it(
    above: float, fine: tuple[int, float], blurred: tuple[int, float]
) -> None:
    page = {**PAGE, "sharpness": 0.3 + above}
    config = replace(DEFAULT, min_sharpness=0.3)

    def weights(words: int, confidence: float) -> list[str]:
        read = {"text": "mots " * words, "source": "ocr", "confidence": confidence}
        return _failed("FIC11", config, {"path": "scan.jpg", "pages": [page], "texts": [read]})

    assert weights(*fine) == []
    assert weights(*blurred) == ["complement_probable"]


def test_what_was_not_measured_is_not_wrong() -> None:
    assert _weights("FIC11", DEFAULT, PAGE) == _weights("FIC12", DEFAULT, PAGE) == []


def _weights(code: str, config: Config, page: dict[str, Any]) -> list[str]:
    return _failed(code, config, {"path": "scan.jpg", "pages": [page]})


def _failed(
    code: str, config: Config, file: dict[str, Any], form: dict[str, Any] | None = None
) -> list[str]:
    tested = rule(code)
    assert tested
    dossier = Dossier("d", form_from(form or {}, "bounds"), (document(file),))
    found = tested.check(Application(dossier, Context(date(2026, 11, 23), config)))
    return [str(each.severity) for each in found if each.outcome is Outcome.FAILED]


@pytest.mark.parametrize("most", [5.0, 0.5])
def test_a_file_of_the_weight_advised_is_fine(most: float) -> None:
    """To the byte, in millions of bytes as the sites count them."""
    config = replace(DEFAULT, max_file_mb=most)
    heaviest = int(most * 1_000_000)
    assert not _failed("FIC04", config, {"path": "a.pdf", "size": heaviest})
    assert _failed("FIC04", config, {"path": "a.pdf", "size": heaviest + 1}) == ["a_verifier"]


@pytest.mark.parametrize("length", [99, 100, 101])
def test_a_long_name(length: int) -> None:
    name = "a" * (length - 4) + ".pdf"
    assert bool(_failed("FIC07", DEFAULT, {"path": f"dossier/{name}"})) is (length > 100)


@pytest.mark.parametrize(
    ("code", "kind", "issued", "last"),
    [
        # « De moins de six mois »: six months to the day is too old; of no month is the day lost.
        ("PIE03", "facture_eau", date(2026, 5, 23), date(2026, 11, 22)),
        ("PIE03", "facture_eau", date(2026, 8, 31), date(2027, 2, 27)),
        ("PIE03", "facture_eau", date(2028, 2, 29), date(2028, 8, 28)),
    ],
)
def test_a_document_is_recent_until_its_last_day(
    code: str, kind: str, issued: date, last: date
) -> None:
    file = {"path": "a.pdf", "kind": kind, "issued_on": issued}
    for day, wrong in ((issued, False), (last, False), (last + timedelta(days=1), True)):
        form = {"titre": "etudiant", "etape": "renouvellement", "date_depot": day.isoformat()}
        assert bool(_failed(code, DEFAULT, file, form)) is wrong


@pytest.mark.parametrize(
    ("surname", "written", "told"),
    [
        ("SARR", "SAR", True),  # four letters are enough, three are not
        ("NDIAYE", "NDIAIE", True),
        ("BAH", "BAN", False),
    ],
)
def test_a_short_surname_has_too_many_neighbours(
    surname: str,
    written: str,
    told: bool,  # noqa: FBT001 -- a case of a table
) -> None:
    form = {"titre": "etudiant", "demandeur": {"nom": surname, "prenoms": ["Oumar"]}}
    text = {"text": f"Mme {written} Oumar", "source": "text_layer"}
    assert bool(_failed("IDE02", DEFAULT, {"path": "a.pdf", "texts": [text]}, form)) is told
