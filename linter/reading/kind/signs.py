"""The words by which each kind is known, from `data/kinds.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from linter.reading.kind.words import Sign, Vocabulary


@dataclass(frozen=True, slots=True)
class Signs:
    """How one kind is known; the head of `data/kinds.toml` says what each list means."""

    kind: str
    titles: tuple[Sign, ...]
    weak: tuple[Sign, ...]
    strong: tuple[Sign, ...]
    signs: tuple[Sign, ...]
    codes: tuple[re.Pattern[str], ...]
    needs: tuple[tuple[Sign, ...], ...]
    unless: tuple[Sign, ...]
    unless_titled: tuple[Sign, ...]
    subject: bool
    companions: frozenset[str]

    @property
    def listed(self) -> bool:
        """Whether it is a kind of document, and not only what looks like one."""
        return not self.kind.startswith("_")

    def phrases(self) -> Iterator[Sign]:
        """All that it is known by or told apart by, as it is written in each list."""
        yield from (*self.titles, *self.weak, *self.strong, *self.signs)
        yield from (*self.unless, *self.unless_titled)
        yield from (one for group in self.needs for one in group)


@cache
def load_signs() -> tuple[tuple[Signs, ...], Vocabulary]:
    """Every kind's signs, with the words that they are made of."""
    text = files("linter.reading.kind").joinpath("data/kinds.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    names = frozenset(
        phrase.tokens
        for table in tables.values()
        for key in ("titles", "weak")
        for phrase in map(Sign.of, table.get(key, ()))
    )
    every = tuple(_signs(kind, table, names) for kind, table in tables.items())
    vocabulary = Vocabulary(
        word for each in every for phrase in each.phrases() for word in phrase.tokens
    )
    return every, vocabulary


def _signs(kind: str, table: dict[str, object], names: frozenset[tuple[str, ...]]) -> Signs:
    def texts(key: str) -> tuple[str, ...]:
        values = table.get(key, [])
        if not isinstance(values, list):
            raise TypeError(f"{kind}.{key} must be a list")
        return tuple(str(each) for each in values)

    def phrases(key: str) -> tuple[Sign, ...]:
        return tuple(Sign.of(each) for each in texts(key))

    return Signs(
        kind,
        phrases("titles"),
        phrases("weak"),
        phrases("strong"),
        phrases("signs"),
        tuple(re.compile(each, re.MULTILINE) for each in texts("codes")),
        tuple(tuple(map(Sign.of, each.split("|"))) for each in texts("needs")),
        tuple(each for each in phrases("unless") if each.tokens not in names),
        tuple(each for each in phrases("unless") if each.tokens in names),
        bool(table.get("subject", False)),
        frozenset(texts("with")),
    )
