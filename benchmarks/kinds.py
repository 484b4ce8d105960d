"""Measure how kinds of documents are recognised: `python -m benchmarks.kinds`.

Texts written for it (`tests/reading/kind/*.txt`), as they are and with slips of OCR drawn from a
seed, at several rates. `--write docs/kinds.md --date YYYY-MM-DD` writes the tables into that page.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from linter.reading.kind import recognise_page

TEXTS = Path(__file__).parents[1] / "tests" / "reading" / "kind"
SETS = (
    ("tuning", "réglage"),
    ("held_out", "mis de côté"),
    ("full_pages", "pages pleines"),
    ("last", "dernière série"),
    ("whole_pages", "pages entières"),
    ("second_pages", "pages entières, deuxième série"),
    ("offices", "bureaux"),
    ("offices_held", "bureaux, mis de côté"),
    ("described", "d'après des descriptions publiques"),
)
RATES = (0.0, 0.01, 0.03, 0.06)
SEEDS = (1, 2, 3)

_LOOKALIKES = {
    "l": "1I|", "i": "l1!", "o": "0", "e": "c", "c": "e", "a": "o", "u": "ii", "n": "ri", "s": "5",
    "b": "6", "g": "9q", "t": "f", "f": "t", "h": "b", "é": "eè6", "è": "eé", "à": "a", "ê": "e",
    "O": "0Q", "I": "1l", "E": "F", "S": "5", "B": "8", "D": "O", "É": "EF", "'": "’` ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what it is. `kind` is None for a document outside the list; `allowed` are kinds
    that would not be wrong either. `truth` holds what else it says: `issued`, `expires`, `holder`.
    """

    kind: str | None
    allowed: tuple[str, ...]
    text: str
    truth: Mapping[str, str] = field(default_factory=dict)


def read_examples(path: Path) -> tuple[Example, ...]:
    """The texts of a file, parted by lines `#### kind detail…`, or `#### - allowed kinds`.

    Whole pages add `or=another_kind,…`, `issued=2026-03-01` (`-` for none), `holder=SURNAME`.
    """
    examples = []
    for part in path.read_text("utf-8").split("#### ")[1:]:
        head, _, text = part.partition("\n")
        kind, *others = head.split()
        truth = dict(each.split("=", 1) for each in others if "=" in each)
        also = truth.pop("or", "").split(",") if "or" in truth else []
        allowed = (*(each for each in others if "=" not in each), *also)
        examples.append(Example(None if kind == "-" else kind, allowed, text, truth))
    return tuple(examples)


def noisy(text: str, rate: float, seed: int) -> str:
    """The text with `rate` of its characters misread, lost or doubled by a seeded draw."""
    draw = random.Random(f"{seed} {rate} {text[:80]}")
    return "".join(
        _slip(each, draw) if each != "\n" and draw.random() < rate else each for each in text
    )


def _slip(letter: str, draw: random.Random) -> str:
    if letter == " ":
        return draw.choice(("", "  ", " . "))
    what = draw.random()
    if what < 0.6:
        choices = _LOOKALIKES.get(letter)
        return draw.choice(choices) if choices else draw.choice("abcdeimnorstuv")
    return "" if what < 0.85 else letter + draw.choice(" .-i")


def outcome(example: Example, said: str | None) -> str:
    """`right`, `unknown` or `wrong`; for a document outside the list, unknown is right."""
    if example.kind is None:
        return "right" if said is None or said in example.allowed else "wrong"
    return "unknown" if said is None else "right" if said in _right(example) else "wrong"


def _right(example: Example) -> tuple[str | None, ...]:
    return (example.kind, *example.allowed)


def judged(examples: Iterable[Example], rate: float) -> list[tuple[Example, str | None, str]]:
    """What is said of each text at this rate of slips, for each seed, and what it is worth."""
    found = []
    for example in examples:
        for seed in SEEDS if rate else SEEDS[:1]:
            said = recognise_page(noisy(example.text, rate, seed)).kind
            found.append((example, said, outcome(example, said)))
    return found


def _share(count: int, total: int) -> str:
    return f"{100 * count / total:.1f} %".replace(".", ",") if total else "–"


def summary() -> list[str]:
    """A line for each set and rate: right, unknown, wrong, and wrong outside the list."""
    lines = [
        "| textes | caractères abîmés | lus | juste | inconnu | faux | hors liste | pris à tort |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, label in SETS:
        examples = read_examples(TEXTS / f"{name}.txt")
        for rate in RATES:
            found = judged(examples, rate)
            inside = Counter(worth for each, _, worth in found if each.kind)
            outside = Counter(worth for each, _, worth in found if not each.kind)
            total, others = inside.total(), outside.total()
            cells = [_share(inside[each], total) for each in ("right", "unknown", "wrong")]
            lines.append(
                f"| {label} | {rate:.0%} | {total} | {' | '.join(cells)} | {others} "
                f"| {_share(outside['wrong'], others)} |"
            )
    return lines


def by_kind(rate: float) -> list[str]:
    """A line for each kind, both sets together."""
    tally: dict[str, Counter[str]] = {}
    for name, _ in SETS:
        for example, _, worth in judged(read_examples(TEXTS / f"{name}.txt"), rate):
            tally.setdefault(example.kind or "hors liste", Counter())[worth] += 1
    return [
        "| sorte | juste | inconnu | faux |",
        "|---|---|---|---|",
        *(
            f"| `{kind}` | {count['right']} | {count['unknown']} | {count['wrong']} |"
            for kind, count in sorted(tally.items())
        ),
    ]


def errors(rate: float, names: Iterable[str]) -> list[str]:
    """What was not right, with the beginning of the text."""
    return [
        f"{name} {rate:.0%} {example.kind} -> {said} {example.text[:60]!r}"
        for name in names
        for example, said, worth in judged(read_examples(TEXTS / f"{name}.txt"), rate)
        if worth != "right"
    ]


def _milliseconds(rate: float) -> float:
    texts = [
        noisy(each.text, rate, 9)
        for name, _ in SETS
        for each in read_examples(TEXTS / f"{name}.txt")
    ]
    recognise_page("")
    start = time.process_time()
    for each in texts:
        recognise_page(each)
    return (time.process_time() - start) / len(texts) * 1000


def _written(page: str, date: str) -> str:
    """The page with its measured part made anew."""
    mark = "<!-- mesures : python -m benchmarks.kinds --write -->"
    head = page.partition(mark)[0].rstrip()
    parts = [
        head,
        "",
        mark,
        "",
        f"## Mesures du {date}",
        "",
        *summary(),
        "",
        "### Par sorte, à 3 %",
        "",
    ]
    return "\n".join([*parts, *by_kind(0.03), ""])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables, and write them down if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--write", type=Path, help="the Markdown page that holds the tables")
    parser.add_argument("--date", default="", help="the date to put in that page")
    parser.add_argument("--errors", choices=[name for name, _ in SETS], help="list what went wrong")
    parser.add_argument("--timing", action="store_true", help="time a page, clean and noisy")
    options = parser.parse_args(arguments)
    print(*summary(), sep="\n")
    if options.errors:
        print("", *(line for rate in RATES for line in errors(rate, [options.errors])), sep="\n")
    if options.timing:
        print(*(f"{rate:.0%} {_milliseconds(rate):.2f} ms" for rate in RATES), sep="\n")
    if options.write:
        page = options.write.read_text("utf-8")
        options.write.write_text(_written(page, options.date), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
