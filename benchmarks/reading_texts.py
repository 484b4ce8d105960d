"""Measure the dates and the holder read from whole pages: `python -m benchmarks.reading_texts`.

The texts of whole pages and of offices' papers in `tests/reading/kind/`, as they are and with slips
of OCR. `--output docs/lecture.md --date YYYY-MM-DD` writes the table into that page.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from unidecode import unidecode

from benchmarks.kinds import SEEDS, SETS, TEXTS, Example, noisy, read_examples
from benchmarks.written import put
from linter.model.content import PageText, Person
from linter.model.words import Source
from linter.reading.dates import expiry_date, find_dates, issue_date
from linter.reading.kind import recognise_page
from linter.reading.people import named_people

WHOLE_PAGES = SETS[-5:]
RATES = (0.0, 0.01, 0.03)
RIGHT, ABSENT, WRONG = "right", "absent", "wrong"
ISSUED, UNDATED, EXPIRES, HOLDER = "émission", "sans émission", "expiration", "titulaire"
_NONE = "-"
_START, _END = "<!-- pages entières -->", "<!-- fin des pages entières -->"


def scores(example: Example, rate: float, seed: int) -> Iterator[tuple[str, str]]:
    """What each value read from the text is worth."""
    text = noisy(example.text, rate, seed) if rate else example.text
    dates = find_dates(text)
    issued, wanted = issue_date(dates), example.truth.get("issued")
    if wanted == _NONE:
        yield UNDATED, WRONG if issued else RIGHT
    elif wanted:
        yield ISSUED, worth(issued, wanted)
    if expires := example.truth.get("expires"):
        yield EXPIRES, worth(expiry_date(dates), expires)
    if holder := example.truth.get("holder"):
        yield HOLDER, holder_worth(_people(text), holder)


def tally(name: str, rate: float) -> dict[str, Counter[str]]:
    """How many of each worth, by value, for a file of texts at a rate of slips."""
    found: dict[str, Counter[str]] = {}
    for example in read_examples(TEXTS / f"{name}.txt"):
        for seed in SEEDS if rate else SEEDS[:1]:
            for value, worth in scores(example, rate, seed) if example.kind else ():
                found.setdefault(value, Counter())[worth] += 1
    return found


def worth(said: date | None, wanted: str) -> str:
    """Of a day, against the one that is wanted."""
    return ABSENT if said is None else RIGHT if said.isoformat() == wanted else WRONG


def _people(text: str) -> tuple[Person, ...]:
    return named_people(PageText(1, text, Source.OCR, kind=recognise_page(text).kind))


def holder_worth(people: Iterable[Person], surname: str) -> str:
    """Wrong when somebody else is said to be the holder, were it by a letter."""
    holders = [each for each in people if each.role in {"titulaire", "heberge"}]
    wanted = _words(surname)
    if any(not wanted & _words(each.surname or each.written) for each in holders):
        return WRONG
    return RIGHT if holders else ABSENT


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall("[A-Z]+", unidecode(name).upper()))


def table() -> list[str]:
    """A line for each set, rate and value."""
    lines = [
        "| textes | caractères abîmés | valeur | lus | juste | absent | faux |",
        "|---" * 7 + "|",
    ]
    for name, label in WHOLE_PAGES:
        for rate in RATES:
            for value, count in tally(name, rate).items():
                cells = [
                    f"{100 * count[each] / count.total():.1f} %".replace(".", ",")
                    for each in (RIGHT, ABSENT, WRONG)
                ]
                lines.append(
                    f"| {label} | {rate:.0%} | {value} | {count.total()} | {' | '.join(cells)} |"
                )
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and write it down if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--output", type=Path, help="the Markdown page that holds the table")
    parser.add_argument("--date", default="", help="the date to put in that page")
    options = parser.parse_args(arguments)
    lines = table()
    print(*lines, sep="\n")
    if options.output:
        said = "\n".join([f"Le {options.date} :", "", *lines])
        put(options.output, _START, f"\n\n{said}\n\n", _END)
    return 0


if __name__ == "__main__":
    sys.exit(main())
