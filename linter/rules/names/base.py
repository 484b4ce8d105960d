"""What the rules on names share: the inputs they read, and the one correction they all propose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from linter.model.report import Fix
from linter.model.words import FieldKind
from linter.rules.base import FieldRule
from linter.rules.names.script import foreign_letters, in_latin
from linter.rules.names.spelling import Spelling, spell
from linter.rules.names.tidy import Tidy, tidy


class NameRule(FieldRule):
    """A rule on the name of a person, whoever it is."""

    kinds: ClassVar[frozenset[FieldKind]] = frozenset(
        {FieldKind.NOM, FieldKind.NOM_USAGE, FieldKind.PRENOM, FieldKind.NOM_AUTRE}
    )


@dataclass(frozen=True, slots=True)
class TypedName:
    """What is seen in a name as typed: its signs, and whether it is in another script."""

    typed: str
    signs: Tidy
    foreign: bool

    @property
    def spelling(self) -> Spelling:
        """Its capitals; those of other scripts are not looked at."""
        return Spelling(self.signs.text) if self.foreign else spell(self.signs.text)

    @property
    def fix(self) -> Fix | None:
        """The name as it should be typed; None when it is, or when a person must decide.

        It is the same for every rule, and no rule on names finds anything in it.
        """
        if self.signs.blocks:
            return None
        if self.foreign:
            proposed = tidy(in_latin(self.signs.text))
            return None if proposed.blocks else Fix(spell(proposed.text).right, safe=False)
        spelling = self.spelling
        changed = spelling.right != self.typed
        return Fix(spelling.right, safe=spelling.certain) if changed else None


def read(value: str) -> TypedName:
    """The name in the value of an input."""
    signs = tidy(value)
    return TypedName(value, signs, foreign=bool(foreign_letters(signs.text)))
