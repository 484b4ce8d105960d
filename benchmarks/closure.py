"""Fit the bound of the closure, see what each weight does: `python -m benchmarks.closure FILE…`.

For every bound of a grid, each labelled request is judged again. The bound kept is the largest one
that calls nothing due « non exigible » with a margin; what it would have been without a row is held
against that row alone (leave one row out). `--weights` moves each weight of `matching/weights.py`
down and up, and counts. The order of the examples is drawn with a fixed seed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

from benchmarks.labels import Answered, Example, answer, rates, read_examples
from linter.law.load import load_law
from linter.law.model import Law
from linter.matching import case, closure, listed, verdict, weights
from linter.matching.label import namings
from linter.matching.weights import WEIGHTS, Weights
from linter.model.words import Verdict

GRID = (0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0)
_MODULES = (closure, listed, verdict, weights, namings)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--weights", action="store_true", help="move each weight down and up")
    parser.add_argument("--draw", type=int, default=600, help="how many examples for --weights")
    options = parser.parse_args(arguments)
    law = load_law()
    examples = [each for path in options.files for each in read_examples(path)]
    random.Random(0).shuffle(examples)
    lines = (
        _of_weights(examples[: options.draw], law) if options.weights else _of_bound(examples, law)
    )
    for line in lines:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0


def _with(changed: Weights, examples: Sequence[Example], law: Law) -> list[Answered]:
    """The verdicts under other weights."""
    _use(changed)
    found = answer(examples, law)
    _use(WEIGHTS)
    return found


def _use(changed: Weights) -> None:
    for module in _MODULES:
        setattr(module, "WEIGHTS", changed)  # noqa: B010 -- a measure, not the product
    case.forget()


def _of_bound(examples: Sequence[Example], law: Law) -> Iterator[str]:
    by_bound = {bound: _with(replace(WEIGHTS, doubt=bound), examples, law) for bound in GRID}
    yield "| borne | faux « non exigible » | retrouvés | justes |"
    yield "|---|---|---|---|"
    for bound, answered in by_bound.items():
        found = rates(answered)
        yield (
            f"| {bound:g} | {found.wrongly_refused} | {found.refusals_found:.1%} "
            f"| {found.right:.1%} |"
        )
    harm = {
        bound: {
            each.example.row
            for each in answered
            if each.example.is_wrongly_refused(each.judgement.verdict)
        }
        for bound, answered in by_bound.items()
    }
    rows = sorted({each.row for each in examples})
    missed = 0
    for row in rows:
        chosen = max((bound for bound in GRID if not harm[bound] - {row}), default=GRID[0])
        missed += sum(
            each.example.row == row and each.example.is_wrongly_refused(each.judgement.verdict)
            for each in by_bound[chosen]
        )
    refused = sum(
        each.judgement.verdict is Verdict.NON_EXIGIBLE for each in by_bound[WEIGHTS.doubt]
    )
    yield ""
    yield (
        f"Une ligne laissée de côté à la fois ({len(rows)} lignes) : {missed} faux "
        f"« non exigible » ; borne retenue {WEIGHTS.doubt:g}, {refused} « non exigible » rendus."
    )


def _of_weights(examples: Sequence[Example], law: Law) -> Iterator[str]:
    yield "| poids | valeur | justes à ×0,8 | justes | justes à ×1,25 | faux « non » (bas, haut) |"
    yield "|---|---|---|---|---|---|"
    now = rates(_with(WEIGHTS, examples, law))
    for field in fields(WEIGHTS):
        value = getattr(WEIGHTS, field.name)
        low, high = (
            rates(
                _with(replace(WEIGHTS, **{field.name: type(value)(value * factor)}), examples, law)
            )
            for factor in (0.8, 1.25)
        )
        yield (
            f"| `{field.name}` | {value:g} | {low.right:.1%} | {now.right:.1%} | {high.right:.1%} "
            f"| {low.wrongly_refused}, {high.wrongly_refused} |"
        )


if __name__ == "__main__":
    sys.exit(main())
