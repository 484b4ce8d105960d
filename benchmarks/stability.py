"""What is added around a name, and due papers asked in many ways: `python -m benchmarks.stability`.

The tests draw some hundred of each; here many are, from a seed: pairs of a label and the same label
with what a site adds, which may make no verdict more certain, and requests for papers that are due
without a condition, of which none may be called not due. Exit 1 when one is.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator

from linter.model.words import Stage, Verdict
from tests.matching.test_stability import LAW, NAMES, WORDS, due_requests, verdict


def main() -> int:
    """Print the counts, and each label that moved."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--due", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    wrong = [*_pairs(options.pairs, chance), *_due(options.due, chance)]
    print(*wrong, sep="\n")
    return int(bool(wrong))


def _drawn(chance: random.Random) -> tuple[int, Stage]:
    return chance.choice(sorted(LAW.titles)), chance.choice(list(Stage))


def _pairs(count: int, chance: random.Random) -> Iterator[str]:
    before: Counter[Verdict] = Counter()
    moved = 0
    for _ in range(count):
        name, (row, stage) = chance.choice(NAMES), _drawn(chance)
        place = chance.choice(("after", "before"))
        more = chance.choice(WORDS[place])
        label = name + more if place == "after" else more + name
        alone, found = verdict(name, row, stage), verdict(label, row, stage)
        before[alone] += 1
        surer = alone is Verdict.INDECIS and found is not alone
        if surer or (found is Verdict.NON_EXIGIBLE and alone is not found):
            moved += 1
            yield f"{row}\t{stage}\t{label}\t{alone} -> {found}"
    doubts = before[Verdict.INDECIS]
    print(f"{count} pairs, {doubts} of them a doubt: {moved} more certain")


def _due(count: int, chance: random.Random) -> Iterator[str]:
    said: Counter[Verdict] = Counter()
    for row, stage, label in due_requests(chance, count):
        found = verdict(label, row, stage)
        said[found] += 1
        if found is Verdict.NON_EXIGIBLE:
            yield f"{row}\t{stage}\t{label}\tdue -> {found}"
    shares = ", ".join(f"{each} {number}" for each, number in said.most_common())
    print(f"{count} requests for due papers: {shares}")


if __name__ == "__main__":
    sys.exit(main())
