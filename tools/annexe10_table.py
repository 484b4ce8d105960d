"""Draw up, from the official structure of annexe 10, what the data must say of each bullet.

    python -m tools.annexe10_table annexe-10.json -o tests/law/annexe10.tsv

The structure is what `annexe10 import` keeps. The table holds facts, none of the law's sentences:
figures, durations, counts, levels, forms, stages, conditions. It is drawn from the text by
`annexe10_words.toml`, never from the data, so that a slip in the data shows as a difference.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from linter.disk.files import write_atomically
from linter.law.text.figures import figures
from linter.law.text.official import Official, OfficialBullet, OfficialPoint, read_official

WORDS = Path(__file__).with_name("annexe10_words.toml")
COLUMNS = (
    "id", "stages", "territory", "due", "nature", "figures", "ages", "forms", "conditions",
    "unless",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """By which words conditions and forms are known, and what the words do not say."""

    conditions: Mapping[str, re.Pattern[str]]
    exempting: frozenset[str]
    forms: Mapping[str, re.Pattern[str]]
    exceptions: Mapping[str, Mapping[str, Sequence[str]]]

    def conditions_in(self, identifier: str, text: str) -> set[str]:
        """The conditions of a bullet, or of a section by its heading."""
        found = {name for name, words in self.conditions.items() if words.search(text)}
        own = self.exceptions.get(identifier, {})
        section = identifier.rpartition(".d")[0]  # empty for a section itself
        above = self.exceptions.get(section, {})
        added = {*own.get("add", ()), *above.get("under", ())}
        return (found | added) - {*own.get("drop", ())}

    def forms_in(self, text: str) -> set[str]:
        """The forms that a bullet wants."""
        return {name for name, words in self.forms.items() if words.search(text)}


def read_words(path: Path = WORDS) -> Words:
    """The words of the file."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Words(
        conditions={
            name: re.compile(words)
            for name, words in {**table["conditions"], **table["exempts"]}.items()
        },
        exempting=frozenset(table["exempts"]) - {*table["negated"]["conditions"]},
        forms={name: re.compile(words) for name, words in table["forms"].items()},
        exceptions=table["exceptions"],
    )


def lines(text: Official, words: Words) -> Iterator[tuple[str, ...]]:
    """A line a section, then a line for each of its bullets, in the order of the text."""
    yield COLUMNS
    for row in text:
        for point in row.points:
            yield _section(point, words)
            for bullet in point.bullets:
                yield _bullet(bullet, point, words)


def _section(point: OfficialPoint, words: Words) -> tuple[str, ...]:
    said = " ; ".join((point.title, *point.notes))
    overriding = (kind for bullet in point.bullets for kind in bullet.kinds)
    return (
        point.id,
        " ; ".join(dict.fromkeys((*point.kinds, *overriding))),
        point.territory or "",
        "",
        "",
        _joined(figures(said)),
        "",
        "",
        _joined(words.conditions_in(point.id, point.title)),
        "",
    )


def _bullet(bullet: OfficialBullet, point: OfficialPoint, words: Words) -> tuple[str, ...]:
    conditions = words.conditions_in(bullet.id, bullet.text)
    return (
        bullet.id,
        " ; ".join(bullet.kinds or point.kinds),
        point.territory or "",
        str(bullet.due),
        str(bullet.nature),
        _joined(figures(bullet.text)),
        _joined(
            {f"{months} mois" for months in bullet.max_age_months}
            | {*words.exceptions.get(bullet.id, {}).get("ages", ())}
        ),
        _joined(words.forms_in(bullet.text)),
        _joined(conditions),
        _joined(conditions & words.exempting),
    )


def _joined(values: Iterable[str]) -> str:
    return " ; ".join(sorted(values))


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("structure", type=Path, help="the imported text, a JSON file")
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    table = lines(read_official(arguments.structure), read_words())
    write_atomically(arguments.output, "".join("\t".join(line) + "\n" for line in table).encode())


if __name__ == "__main__":
    main()
