"""No id is misspelt: a word of the code that is nearly an id of the law is that id."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import linter
from linter.law.load import load_law
from linter.law.model import Law

ROOT = Path(linter.__path__[0])
_AN_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*_?")


# Keys of the contract, names of the sheet, English: near an id and not one.
OTHERS = {"bulletin_salaire", "code_ephoto", "date_naissance", "passport", "releve_notes"}


def ids(law: Law) -> set[str]:
    return {*law.kinds, *law.conditions, *law.values, *(each.id for each in law.other_bases)}


def words() -> Iterator[tuple[str, str]]:
    """Every string of the code that is made as an id is, and where it stands."""
    for module in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            said = node.value if isinstance(node, ast.Constant) else None
            if isinstance(said, str) and _AN_ID.fullmatch(said):
                yield said, module.name


def _is_one_slip_away(word: str, known: set[str]) -> bool:
    """Whether one letter too many, too few or another makes it an id."""
    shorter = {word[:at] + word[at + 1 :] for at in range(len(word))}
    return not shorter.isdisjoint(known | SHORTER)


SHORTER = {one[:at] + one[at + 1 :] for one in ids(load_law()) for at in range(len(one))}


def test_a_word_that_is_nearly_an_id_is_one() -> None:
    known = ids(load_law())
    said = {each for each in words() if len(each[0]) >= 8}
    assert len({word for word, _ in said} & known) > 80
    assert [
        (word, place)
        for word, place in sorted(said)
        if word not in known | OTHERS and (word in SHORTER or _is_one_slip_away(word, known))
    ] == []
