"""One dossier, on one day, before the law: what is worked out of it is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, TypeVar

from linter.dossier.context import Context
from linter.law.model import Law, Title
from linter.model.dossier import Dossier, Moment
from linter.model.words import Stage

_T = TypeVar("_T")


class Application:
    """A dossier and what it is held against; made once for a check, and gone with it.

    Functions marked `once` keep here what they found, so that a file is looked at once however
    many rules ask about it: in `found`, by the function.
    """

    def __init__(self, dossier: Dossier, context: Context) -> None:
        self.dossier = dossier
        self.context = context
        self.found: dict[object, Any] = {}

    @cached_property
    def title(self) -> Title | None:
        """The title applied for; None when the dossier does not say.

        Raises:
            UnknownTitleError: no such title.
        """
        titre = self.dossier.form.titre
        return self.law.title(titre) if titre else None

    @property
    def law(self) -> Law:
        """Annexe 10 and the other texts, as data."""
        return self.context.law

    @property
    def stage(self) -> Stage | None:
        """Which kind of application it is; None when the dossier does not say."""
        return self.dossier.form.etape

    @property
    def filing(self) -> Moment:
        """The planned moment of filing: the dossier's own, else today."""
        return self.dossier.form.date_depot or Moment(self.context.today)


def once(make: Callable[[Application], _T]) -> Callable[[Application], _T]:
    """A function of an application that is computed at most once for each."""

    @wraps(make)
    def known(application: Application) -> _T:
        found = application.found
        if make not in found:
            found[make] = make(application)
        kept: _T = found[make]
        return kept

    return known
