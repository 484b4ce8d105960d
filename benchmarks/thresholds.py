"""What each threshold is worth: `python -m benchmarks.thresholds --write docs/seuils.md`.

One figure at a time is made smaller and larger, and our sets are judged again: how many answers are
right that were not, or the other way round, and how many wrong answers come or go (a paper that is
due called not due; a text taken for another kind). It takes minutes.
"""

from __future__ import annotations

import argparse
import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path

from benchmarks import kinds, labels
from linter.law.load import load_law
from linter.matching.weights import WEIGHTS, Weights
from linter.reading.kind.points import POINTS, Points
from linter.reading.kind.signs import load_signs

ROOT = Path(__file__).parents[1]
STEPS = (0.5, 0.75, 1.25, 1.5)
Worth = tuple[int, int]  # answers that are right, and answers that are wrong and cost


@dataclass(frozen=True, slots=True)
class Place:
    """Thresholds that stand together, and the sets that judge them."""

    name: str
    figures: Weights | Points
    judge: Callable[[], Worth]


@cache
def _labels() -> list[labels.Example]:
    paths = sorted((ROOT / "tests/matching/labels").glob("*.tsv"))
    return [each for path in paths for each in labels.read_examples(path)]


def of_labels() -> Worth:
    """Right verdicts, and papers due that were called not due."""
    answered = labels.answer(_labels(), load_law())
    refused = (each.example.is_wrongly_refused(each.judgement.verdict) for each in answered)
    return sum(each.right for each in answered), sum(refused)


@cache
def _texts() -> list[kinds.Example]:
    paths = (kinds.TEXTS / f"{name}.txt" for name, _ in kinds.SETS)
    return [each for path in paths for each in kinds.read_examples(path)]


def of_texts() -> Worth:
    """Texts whose kind is right, and those taken for another."""
    found = [worth for *_, worth in kinds.judged(_texts(), 0.0)]
    return found.count("right"), found.count("wrong")


PLACES = (
    Place("le sens d'un libellé (`linter/matching/weights.py`)", WEIGHTS, of_labels),
    Place("la sorte d'un texte (`linter/reading/kind/points.py`)", POINTS, of_texts),
)


def moved(place: Place, name: str, value: float) -> Worth:
    """What the sets give with one figure so, in a process of its own: answers are cached."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(_judged, (PLACES.index(place), name, value))


def _judged(place: int, name: str, value: float) -> Worth:
    object.__setattr__(PLACES[place].figures, name, value)
    return PLACES[place].judge()


def steps(value: float) -> list[float]:
    """The values to try; whole numbers move by one at least."""
    if not isinstance(value, int):
        return [value * step for step in STEPS]
    smaller = [max(0, min(round(value * step), value - 1)) for step in STEPS[:2]]
    return [*smaller, *(max(round(value * step), value + 1) for step in STEPS[2:])]


def table(place: Place) -> list[str]:
    """A row a figure."""
    first = fields(place.figures)[0].name
    right, wrong = moved(place, first, getattr(place.figures, first))
    lines = [
        f"## {place.name[0].upper()}{place.name[1:]}",
        "",
        f"Tel quel : {right} justes, {wrong} à tort.",
        "",
        "| seuil | valeur | ÷ 2 | − ¼ | + ¼ | + ½ |",
        "|---|---|---|---|---|---|",
    ]
    for each in fields(place.figures):
        value = getattr(place.figures, each.name)
        cells = []
        for other in steps(value):
            others = moved(place, each.name, other)
            gained, worse = others[0] - right, others[1] - wrong
            cells.append("=" if (gained, worse) == (0, 0) else f"{gained:+d} / {worse:+d}")
        lines.append(f"| `{each.name}` | {value:g} | {' | '.join(cells)} |".replace(".", ","))
        print(lines[-1], flush=True)
    return lines


def main() -> None:
    """Print the tables, or write them into a page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--date", default=date.today().isoformat())  # noqa: DTZ011 -- local
    options = parser.parse_args()
    load_law(), load_signs()
    parts = [f"Mesuré le {options.date}."]
    parts += ["\n".join(table(place)) for place in PLACES]
    if options.write:
        head, mark, _ = options.write.read_text("utf-8").partition("<!-- mesures -->\n")
        options.write.write_text(f"{head}{mark}\n" + "\n\n".join(parts) + "\n", "utf-8")


if __name__ == "__main__":
    main()
