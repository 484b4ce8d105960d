"""Write down a second time what the data say outside the annexe: the book that the tests compare.

    python -m tools.law_book tests/law

Values by day, texts with their rows and stages, conditions, documents and their names, remarks,
titles and theirs, bullets. Whoever changes the data changes the book too, after having read the
text again: a slip in one of them is then seen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from linter.disk.files import write_atomically
from linter.law.load import load_law
from linter.law.model import Exemption, Law, OtherBasis

if TYPE_CHECKING:
    pass

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
    """What follows from each condition, what a stage says of it, and how a person is asked."""
    yield ("id", "opposite", "implies", "excluded_by", "by_stage", "when", "question")
    for each in law.conditions.values():
        stages = " ".join(f"{stage}={says}" for stage, says in each.by_stage.items())
        line = (each.id, each.opposite or "", " ".join(each.implies), " ".join(each.excluded_by))
        yield (*line, stages, each.when, each.question)


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


def documents(law: Law) -> Iterator[Line]:
    """What else the catalogue says of each document."""
    yield ("kind", "months", "level", "says", "replaced_by", "traits", "near")
    for each in law.kinds.values():
        said = {"generic": each.generic, "fee": each.fee, "unasked": not each.in_annexe}
        yield (
            each.id,
            str(each.max_age_months or ""),
            each.level,
            " ".join(name for name, true in said.items() if true),
            each.replaced_by or "",
            " ".join(sorted(each.traits)),
            " ".join(each.not_to_confuse),
        )


def remarks(law: Law) -> Iterator[Line]:
    """What is worth knowing of some rows, with the text that it rests on."""
    yield ("id", "article", "kinds", "rows", "stages", "days", "certainty", "says")
    for each in law.remarks:
        yield (
            each.id,
            each.article,
            "always" if each.always else " ".join(each.kinds),
            "all" if each.rows is None else spans(each.rows),
            " ".join(each.stages),
            f"{_day(each.since)}..{_day(each.until)}",
            each.certainty,
            " ".join(each.says.split()),
        )


def titles(law: Law) -> Iterator[Line]:
    """What is said of each title but its bullets, its names, and the first resident card."""
    yield ("sort", "name", "means")
    yield from (("short", name, slug) for name, slug in sorted(law.aliases.items()))
    yield from (("wide", name, " ".join(sorted(slugs))) for name, slugs in sorted(law.wide.items()))
    for title in (*law.titles.values(), *law.without_row.values()):
        yield ("title", title.slug, _said(title))
    card = law.resident
    yield from (("renewing", str(row), article) for row, article in sorted(card.renewing.items()))
    yield ("resident", "early", spans(card.early))
    yield ("resident", "on_anef", spans(card.on_anef))
    yield from (("article", name, each.about) for name, each in sorted(law.articles.items()))


def bullets(law: Law) -> Iterator[Line]:
    """What the data make of each section and bullet; the table of the annexe has its words."""
    for title in law.titles.values():
        for section in title.sections:
            yield (section.id, _said(section))
            yield from ((bullet.id, _said(bullet)) for bullet in section.bullets)


_APART = {"id", "slug", "aliases", "sections", "bullets", "note", "notes"}  # elsewhere, or in words


def _said(what: object) -> str:
    """`name=value` for all that it says and need not."""
    said, own = _attributes(what)
    parts = {
        name: _cell(value)
        for name, value in said.items()
        if name not in _APART and value != own.get(name, MISSING)
    }
    return " ; ".join(f"{name}={cell}" for name, cell in parts.items() if cell)


def _attributes(what: object) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """What a dataclass or a named tuple says, and what it says of itself."""
    if is_dataclass(what) and not isinstance(what, type):
        own = {each.name: each.default for each in fields(what)}
        return {name: getattr(what, name) for name in own}, own
    return what._asdict(), what._field_defaults  # type: ignore[attr-defined]


def _cell(value: object) -> str:
    if hasattr(value, "_asdict") or (is_dataclass(value) and not isinstance(value, type)):
        inside = _said(value)
        return f"({inside})" if inside else ""
    if isinstance(value, tuple):
        return ", ".join(map(_cell, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_cell(each)}" for name, each in value.items())
    return str(value)


def spans(rows: Iterable[int]) -> str:
    """`1-3 5`: runs of rows."""
    runs: list[list[int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return " ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


PAGES = {
    "values": values,
    "texts": texts,
    "conditions": conditions,
    "names": names,
    "documents": documents,
    "remarks": remarks,
    "titles": titles,
    "bullets": bullets,
}


def main() -> None:
    """Write the pages into a folder."""
    folder, law = Path(sys.argv[1]), load_law()
    for name, lines in PAGES.items():
        page = "".join("\t".join(line) + "\n" for line in lines(law))
        write_atomically(folder / f"{name}.tsv", page.encode())


if __name__ == "__main__":
    main()
