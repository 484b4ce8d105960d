"""What the rules on names share: the inputs they read, and the one correction they all propose."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from linter.dossier.application import Application, once
from linter.dossier.given import any_of
from linter.model.report import Finding, Fix, Where
from linter.model.words import FieldKind
from linter.rules.base import Rule
from linter.rules.names.script import foreign_letters, in_latin
from linter.rules.names.spelling import Spelling, spell
from linter.rules.names.tidy import Tidy, tidy

_APPLICANTS = (FieldKind.NOM, FieldKind.NOM_USAGE, FieldKind.PRENOM)


class NameRule(Rule):
    """A rule on the name of a person, whoever it is."""

    kinds: ClassVar[frozenset[FieldKind]] = frozenset(
        {FieldKind.NOM, FieldKind.NOM_USAGE, FieldKind.PRENOM, FieldKind.NOM_AUTRE}
    )
    needs = any_of(*kinds)

    def check(self, application: Application) -> Iterator[Finding]:
        """One finding an input; the names of one person are in one language."""
        for where, name in typed_names(application):
            yield self.check_name(name, where) or self.passed

    @abstractmethod
    def check_name(self, name: TypedName, where: Where) -> Finding | None:
        """What is wrong with the name, or None when it is fine."""


@dataclass(frozen=True)
class TypedName:
    """What is seen in a name as typed: its signs, and whether it is in another script."""

    typed: str
    signs: Tidy
    foreign: bool
    spelling: Spelling  # its capitals; those of other scripts are not looked at
    beside: str = ""  # the other names of the form, which may tell the language

    @cached_property
    def fix(self) -> Fix | None:
        """The name as it should be typed; None when it is, or when a person must decide.

        It is the same for every rule, and no rule on names finds anything in it.
        """
        if self.signs.blocks:
            return None
        if self.foreign:
            proposed = tidy(in_latin(self.signs.text, self.beside))
            return None if proposed.blocks else Fix(spell(proposed.text).right, safe=False)
        spelling = self.spelling
        changed = spelling.right != self.typed
        return Fix(spelling.right, safe=spelling.certain) if changed else None


@once
def typed_names(application: Application) -> tuple[tuple[Where, TypedName], ...]:
    """The inputs that hold a name; the names of one person are in one language."""
    form = application.dossier.form
    beside = " ".join(each.value for each in form.fields_of(*_APPLICANTS))
    return tuple(
        (Where(field=each.id), read(each.value, beside if each.kind in _APPLICANTS else ""))
        for each in form.fields_of(*NameRule.kinds)
        if each.value.strip()
    )


def read(value: str, beside: str = "") -> TypedName:
    """The name in the value of an input."""
    signs = tidy(value)
    foreign = bool(foreign_letters(signs.text))
    spelling = Spelling(signs.text) if foreign else spell(signs.text)
    return TypedName(value, signs, foreign, spelling, beside)
