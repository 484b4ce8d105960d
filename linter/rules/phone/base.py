"""What the rules on phone numbers share: the inputs they read, and the number in each."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from linter.dossier.application import Application, once
from linter.dossier.given import any_of
from linter.model.dossier import Field
from linter.model.report import Finding, Where
from linter.model.words import FieldKind
from linter.rules.base import Rule
from linter.rules.phone.number import Number, read


class PhoneRule(Rule):
    """A rule on any phone number."""

    kinds: ClassVar[frozenset[FieldKind]] = frozenset(
        {FieldKind.TELEPHONE, FieldKind.TELEPHONE_MOBILE}
    )
    needs = any_of(*kinds)

    def check(self, application: Application) -> Iterator[Finding]:
        """One finding an input; empty ones are left to the site."""
        for where, field, number in typed_numbers(application):
            if field.kind in self.kinds:
                yield self.check_number(field, number, where) or self.passed

    @abstractmethod
    def check_number(self, field: Field, number: Number, where: Where) -> Finding | None:
        """What is wrong with the number in an input, or None when it is fine."""


@once
def typed_numbers(application: Application) -> tuple[tuple[Where, Field, Number], ...]:
    """The inputs that hold a number, with what was read of it."""
    fields = application.dossier.form.fields_of(*PhoneRule.kinds)
    return tuple(
        (Where(field=each.id), each, read(each.value)) for each in fields if each.value.strip()
    )
