"""What a zone says, from what each of its characters looks like and what its format allows.

The check digits are part of the evidence: over all zones in which every check digit holds, each
weighed by how well it fits the picture, `decode` gives the probability of each character. That
settles 8 against B, and leaves G against 6 in a number open, which no check digit can tell apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from linter.reading.mrz.alphabet import (
    ALPHABET,
    FILLER,
    VALUES,
    WEIGHTS,
)
from linter.reading.mrz.countries import CODES
from linter.reading.mrz.formats import Layout

Array: TypeAlias = NDArray[np.float64]

RESIDUES: Final = np.array([VALUES[each] % 10 for each in ALPHABET])
# Readings less likely than this at one place are not followed up, which saves most of the time.
NEGLIGIBLE: Final = 1e-7
# The tens of a month and of a day, two and four places after a date's start.
DATE_TENS: Final = {2: "01<", 4: "0123<"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The best reading: for each place its probability, given that all check digits hold.

    `seen` is the zone without regard to them.

    `strain` is how much less likely (natural logarithm) the picture makes it that the check
    digits hold at all: 0 when what is seen agrees with them, large when they had to overrule it.
    """

    text: str
    seen: str
    confidence: tuple[float, ...]
    strain: float


@dataclass(frozen=True, slots=True)
class _Step:
    """One place: its weight in its field's sum and in the composite's, or which digit it is."""

    place: int
    field_weight: int = 0
    composite_weight: int = 0
    ends_field: bool = False
    ends_all: bool = False


def decode(seen: Array, layout: Layout) -> Decoded:
    """The zone of `layout` that fits `seen`: (places, 37) logarithms of probabilities."""
    likely = _restrict(seen, layout)
    evidence = np.log(likely.sum(axis=1)).sum()
    chances = likely / likely.sum(axis=1, keepdims=True)
    seen_best = chances.argmax(axis=1)
    for steps in _chains(layout):
        evidence += _reconcile(chances, steps)
    for part in layout.parts:
        if part.name in {"nationality", "issuer"}:
            chances[part.start : part.end] = _among_codes(chances[part.start : part.end])
    return Decoded(
        _text(chances.argmax(axis=1)),
        _text(seen_best),
        tuple(float(each) for each in chances.max(axis=1)),
        float(-evidence),
    )


def _text(indices: NDArray[np.intp]) -> str:
    return "".join(ALPHABET[index] for index in indices)


def _restrict(seen: Array, layout: Layout) -> Array:
    """The probabilities of the characters that the format allows at each place."""
    allowed = np.zeros_like(seen)
    for place, characters in enumerate(layout.allowed):
        allowed[place, [ALPHABET.index(each) for each in characters]] = 1
    for part in layout.parts:
        if part.name in {"birth", "expiry"}:
            for offset, characters in DATE_TENS.items():
                barred = [ALPHABET.index(each) for each in ALPHABET if each not in characters]
                allowed[part.start + offset, barred] = 0
    # A floor keeps one blotted character from ruling out everything.
    return np.maximum(np.exp(seen), 1e-9) * allowed


def _chains(layout: Layout) -> Iterator[list[_Step]]:
    """The places in the order of the sums: one chain with a composite, else one a field."""
    inside = {
        place: WEIGHTS[index % 3]
        for check in layout.checks
        for index, place in enumerate(check.places)
    }
    ends = {check.digit for check in layout.checks}
    if layout.composite:
        covered = layout.composite.places
        chain = [
            _Step(place, inside.get(place, 0), WEIGHTS[index % 3], place in ends)
            for index, place in enumerate(covered)
        ]
        yield [*chain, _Step(layout.composite.digit, ends_all=True)]
        return
    for check in layout.checks:
        chain = [_Step(place, inside[place]) for place in check.places]
        yield [*chain, _Step(check.digit, ends_field=True)]


def _reconcile(chances: Array, steps: list[_Step]) -> float:
    """Make `chances` conditional on the check digits of one chain; the logarithm of its chance.

    Sums modulo 10 make a chain of 100 states: the running sum of the field and of the composite.
    """
    by_residue = np.zeros((len(steps), 10))
    for row, step in enumerate(steps):
        np.add.at(by_residue[row], RESIDUES, chances[step.place])
    by_residue[by_residue < NEGLIGIBLE] = 0
    before = [np.zeros((10, 10))]
    before[0][0, 0] = 1
    logarithm = 0.0
    for row, step in enumerate(steps):
        following = _forward(before[-1], by_residue[row], step)
        total = following.sum()
        if total <= 0:
            return -np.inf
        logarithm += float(np.log(total))
        before.append(following / total)
    after = np.ones((10, 10))
    if not steps[-1].ends_all:
        after = np.zeros((10, 10))
        after[0] = 1
    for row in range(len(steps) - 1, -1, -1):
        step = steps[row]
        support, earlier = np.zeros(10), np.zeros((10, 10))
        for value in np.flatnonzero(by_residue[row]).tolist():
            leads = _admit(_back(after, step, value), step, value)
            support[value] = (before[row] * leads).sum()
            earlier += by_residue[row, value] * leads
        weighed = chances[step.place] * support[RESIDUES]
        chances[step.place] = weighed / weighed.sum()
        after = earlier / earlier.sum()
    return logarithm


def _forward(before: Array, chance: Array, step: _Step) -> Array:
    found = np.zeros((10, 10))
    for value in np.flatnonzero(chance).tolist():
        found += chance[value] * _move(_admit(before, step, value), step, value)
    return found


def _admit(states: Array, step: _Step, value: int) -> Array:
    """The states in which this digit is the right one; all of them when it is no check digit."""
    if not step.ends_field and not step.ends_all:
        return states
    kept = np.zeros((10, 10))
    if step.ends_field:
        kept[value] = states[value]
    else:
        kept[:, value] = states[:, value]
    return kept


def _move(states: Array, step: _Step, value: int) -> Array:
    shift = step.composite_weight * value
    if step.ends_field:  # the next field's sum begins at nought
        moved = np.zeros((10, 10))
        moved[0] = np.roll(states.sum(axis=0), shift)
        return moved
    return np.roll(states, (step.field_weight * value, shift), (0, 1))


def _back(after: Array, step: _Step, value: int) -> Array:
    """For each state before the step, the weight of the state that it leads to."""
    if step.ends_field:
        return np.broadcast_to(np.roll(after[0], -step.composite_weight * value), (10, 10))
    return np.roll(after, (-step.field_weight * value, -step.composite_weight * value), (0, 1))


CODE_ROWS: Final = np.array(
    [[ALPHABET.index(each) for each in code.ljust(3, FILLER)] for code in sorted(CODES)]
)


# A listed code is believed over what is seen when it is at least so likely beside it; and what is
# seen otherwise is never more certain than this.
LISTED: Final = 0.5
UNLISTED: Final = 0.5


def _among_codes(chances: Array) -> Array:
    """Weigh three letters as a state's code.

    Letters that make no listed code stay as seen, and uncertain: states come and go, and none may
    be put in the place of another.
    """
    weights = chances[np.arange(3), CODE_ROWS].prod(axis=1)
    seen = chances.argmax(axis=1)
    as_seen = chances.max(axis=1).prod()
    if (seen == ALPHABET.index(FILLER)).all():
        return chances  # nothing is said, as some states do
    listed = bool((seen == CODE_ROWS).all(axis=1).any())
    if not listed and weights.max() < LISTED * as_seen:
        least = UNLISTED * chances.max(axis=1, keepdims=True)
        return np.asarray(np.minimum(chances, least), np.float64)
    found = np.zeros_like(chances)
    for place in range(3):
        np.add.at(found[place], CODE_ROWS[:, place], weights)
    found *= (1.0 if listed else UNLISTED) / float(weights.sum())
    return np.asarray(found, np.float64)
