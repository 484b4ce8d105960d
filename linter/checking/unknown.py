"""Words of a form that nobody knows are refused before anything is checked."""

from __future__ import annotations

from typing import Final

from linter.checking.accepted import known
from linter.errors import UsageError
from linter.given.accepted import KEY
from linter.law.model import Law
from linter.model.dossier import Form
from linter.rules import rule
from linter.text.near import nearest

_LONGEST: Final = 60


class UnknownConditionError(UsageError):
    """A circumstance that the law does not know."""


class UnknownRuleError(UsageError):
    """A rule's code that no rule has."""


def refuse_unknown(form: Form, law: Law) -> None:
    """Refuse a title, a circumstance or a rule's code that nobody knows: it would change nothing.

    Raises:
        UnknownTitleError: no such title; names the nearest ones.
        UnknownConditionError: no such circumstance; names the nearest ones.
        UnknownRuleError: no such code; names the nearest ones.
    """
    if form.titre:
        law.title(form.titre)
    for name in form.situation:
        if name not in law.conditions:
            holding = [each for each in law.conditions if name in each]
            near = holding[:3] or nearest(name[:_LONGEST], law.conditions, 3)
            hint = f"Vouliez-vous dire : {', '.join(near)} ? " if near else ""
            raise UnknownConditionError(
                f"situation inconnue : « {name[:_LONGEST]} ».",
                f"{hint}Les noms sont dans linter/law/data/conditions.toml.",
            )
    for each in form.accepted:
        if rule(each.code) is None:
            code = each.code[:_LONGEST]
            raise UnknownRuleError(
                f"[[{KEY}]] : aucune règle n'a le code « {code} ».", known(each.code)
            )
