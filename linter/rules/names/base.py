"""What the rules on names share: the inputs they read and the one correction they all propose."""

from __future__ import annotations

from typing import ClassVar

from linter.fields import FieldKind
from linter.model import Fix
from linter.rules.base import FieldRule
from linter.rules.names.script import foreign_letters, in_latin
from linter.rules.names.spelling import Spelling, spell
from linter.rules.names.tidy import tidy


class NameRule(FieldRule):
    """A rule on the name of a person, whoever it is."""

    kinds: ClassVar[frozenset[FieldKind]] = frozenset(
        {FieldKind.NOM, FieldKind.NOM_USAGE, FieldKind.PRENOM, FieldKind.NOM_AUTRE}
    )


def spelling_of(value: str) -> Spelling:
    """The capitals of a name as typed; those of other scripts are not looked at."""
    text = tidy(value).text
    return Spelling(text) if foreign_letters(text) else spell(text)


def correction_of(value: str) -> Fix | None:
    """The name as it should be typed, the same for every rule; None when a person must decide.

    The corrected value is one in which no rule on names finds anything.
    """
    tidied = tidy(value)
    if tidied.blocks:
        return None
    if not foreign_letters(tidied.text):
        spelling = spell(tidied.text)
        return Fix(spelling.right, safe=spelling.certain) if spelling.right != value else None
    proposed = tidy(in_latin(tidied.text))
    return None if proposed.blocks else Fix(spell(proposed.text).right, safe=False)
