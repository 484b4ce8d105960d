"""Write down a second time what the data say outside the annexe: the book that the tests compare.

    python -m tools.law_book tests/law

Values by day, texts with their rows and stages, conditions, names of documents. Whoever changes the
data changes the book too, after having read the text again: a slip in one of them is then seen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from linter.disk.files import write_atomically
from linter.law.load import load_law
from linter.law.model import Exemption, Law, OtherBasis

Line = tuple[str, ...]


def values(law: Law) -> Iterator[Line]:
    """Every value of every figure."""
    yield ("name", "from", "value", "unit", "basis", "certainty", "rows")
    for each in law.values.values():
        for value in each.values:
            said = value.kind or f"{value.value:g}"
            rows = spans(each.rows or ())
            yield (
                each.id,
                value.since.isoformat(),
                said,
                each.unit,
                value.basis,
                value.certainty,
                rows,
            )


def texts(law: Law) -> Iterator[Line]:
    """Every text that makes a document due, or not due, with its rows, stages and days."""
    yield ("id", "article", "kinds", "doubtful", "rows", "stages", "condition", "days", "more")
    for basis in law.other_bases:
        more = [str(basis.due), *(["in_folder"] if basis.in_folder else []), *map(str, basis.whose)]
        yield _text("due", basis, basis.doubtful, more)
    for exemption in law.exemptions:
        more = [str(exemption.certainty), *(["overrides"] if exemption.overrides else [])]
        yield _text("exempt", exemption, (), more)


def _text(
    sort: str, rule: OtherBasis | Exemption, doubtful: Iterable[str], more: Iterable[str]
) -> Line:
    return (
        f"{sort}.{rule.id}",
        rule.article,
        " ".join(rule.kinds),
        " ".join(doubtful),
        "all" if rule.rows is None else spans(rule.rows),
        " ".join(rule.stages),
        rule.condition or "",
        f"{_day(rule.since)}..{_day(rule.until)}",
        " ".join(more),
    )


def _day(day: date) -> str:
    return "" if day in {date.min, date.max} else day.isoformat()


def conditions(law: Law) -> Iterator[Line]:
    """What follows from each condition, and what a stage says of it."""
    yield ("id", "opposite", "implies", "excluded_by", "by_stage")
    for each in law.conditions.values():
        stages = " ".join(f"{stage}={says}" for stage, says in each.by_stage.items())
        line = (each.id, each.opposite or "", " ".join(each.implies), " ".join(each.excluded_by))
        yield (*line, stages)


def names(law: Law) -> Iterator[Line]:
    """By which names each document is known, what is accepted as it, and whose it is."""
    yield ("kind", "whose", "accepted", "above", "names")
    for each in law.kinds.values():
        accepted = " ".join(
            f"{kind}?{each.accepted_if[kind]}" if kind in each.accepted_if else kind
            for kind in each.accepted
        )
        said = " ; ".join((each.name, *each.synonyms, *each.english))
        yield (each.id, str(each.whose), accepted, " ".join(each.above), said)


def spans(rows: Iterable[int]) -> str:
    """`1-3 5`: runs of rows."""
    runs: list[list[int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return " ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


PAGES = {"values": values, "texts": texts, "conditions": conditions, "names": names}


def main() -> None:
    """Write the pages into a folder."""
    folder, law = Path(sys.argv[1]), load_law()
    for name, lines in PAGES.items():
        page = "".join("\t".join(line) + "\n" for line in lines(law))
        write_atomically(folder / f"{name}.tsv", page.encode())


if __name__ == "__main__":
    main()
