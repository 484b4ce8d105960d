"""What the engine answers today, written down: a change of an answer is then seen, and meant.

    python -m tests.answers.pages

It says nothing of what is right: the cases beside each module do. It shows, in the difference of
these files, every answer that a change moved. Sentences are left out: they may be said better.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.kinds import SETS, TEXTS, read_examples
from linter.checking.engine import lint
from linter.dossier.agenda import agenda
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.given.config import Config
from linter.law.load import load_law
from linter.matching import judge
from linter.matching.row import Standing, row_at
from linter.model.content import PageText, Person
from linter.model.words import Outcome, Source, Stage
from linter.reading.dates import find_dates
from linter.reading.kind import language_of, recognise
from linter.reading.people import named_people
from tests.rules.cases import TODAY, cases, dossier

HERE = Path(__file__).parent
TESTS = HERE.parent
KINDS = TESTS.parent / "linter" / "reading" / "kind" / "data" / "kinds.toml"
Line = tuple[str, ...]


def labels() -> Iterator[Line]:
    """The verdict on each label of our sets, in its row at its stage."""
    law = load_law()
    for path in sorted((TESTS / "matching").rglob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            asked = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        for each in asked:
            title, stage = law.titles[int(each["row"])], Stage(each["stage"])
            found = judge(each["label"], title, stage, law)
            items = " ".join(found.items)
            yield (each["row"], stage, each["label"], found.verdict, items, found.article or "")


def rows() -> Iterator[Line]:
    """What each row asks at each stage, and what it may ask."""
    law = load_law()
    for number, title in sorted(law.titles.items()):
        for stage in Stage:
            found = row_at(law, title, stage, date.max, in_mayotte=False)
            for standing in (Standing.DUE, Standing.DOUBT):
                kinds = (
                    kind
                    for kind, entries in found.entries.items()
                    if any(each.standing is standing and not each.steps for each in entries)
                )
                yield (str(number), stage, standing, " ".join(sorted(kinds)))


def texts() -> Iterator[Line]:
    """What is read of each text of our sets: kind, form, language, dates, people."""
    for name, _ in SETS:
        for number, each in enumerate(read_examples(TEXTS / f"{name}.txt")):
            found = recognise([each.text])
            page = PageText(1, each.text, Source.TEXT_LAYER, kind=found.kind)
            people = named_people(page)
            yield (
                f"{name} {number}",
                f"{found.kind} {found.confidence:.2f}",
                " ".join(sorted(found.details)),
                str(language_of(each.text).language),
                " ".join(f"{day.role}={day.value}" for day in find_dates(each.text)),
                " ; ".join(f"{one.role}={_name(one)}" for one in people),
            )


def titles() -> Iterator[Line]:
    """What a page is taken for that bears a title of a kind, and some words that go with it."""
    for kind, table in tomllib.loads(KINDS.read_text("utf-8")).items():
        needed = [each.partition("|")[0] for each in table.get("needs", ())]
        signs = [*table.get("strong", ()), *table.get("signs", ())]
        for title in table.get("titles", ()):
            found = recognise(["\n".join((title.upper(), *needed, *signs[:3]))])
            yield (kind, title, f"{found.kind} {found.confidence:.2f}")


def dossiers() -> Iterator[Line]:
    """What all rules together say of each case of a rule, and the days to keep in mind."""
    for case in cases():
        day = case.data.get("today", TODAY)
        context = Context(day, Config(**case.data.get("config", {})))
        made = dossier(case.data)
        report = lint(made, context)
        events = agenda(Application(made, context))
        said = [each for each in report.findings if each.outcome is not Outcome.PASSED]
        yield (
            str(case),
            report.status,
            " ".join(f"{each.code}:{each.outcome}:{each.severity}" for each in said),
            " ".join(f"{each.id}={each.verdict}" for each in report.requests),
            " ".join(each.kind for each in report.missing),
            " ".join(f"{each.kind}={each.day}" for each in events),
        )


def _name(person: Person) -> str:
    return person.written or f"{person.surname}, {person.given_names}"


PAGES = {
    "labels": labels,
    "rows": rows,
    "texts": texts,
    "titles": titles,
    "dossiers": dossiers,
}


def path(page: str) -> Path:
    """Where a page is kept."""
    return HERE / f"{page}.tsv"


def kept(page: str) -> list[Line]:
    """A page as it was written."""
    return [tuple(line.split("\t")) for line in path(page).read_text("utf-8").split("\n")[:-1]]


def main() -> None:
    """Write every page again."""
    for name, lines in PAGES.items():
        path(name).write_text("".join("\t".join(each) + "\n" for each in lines()), "utf-8")


if __name__ == "__main__":
    main()
