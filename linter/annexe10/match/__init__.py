"""The matcher: a requested document's label, a title and a stage -> a verdict and its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from linter.annexe10.law import Law, Title
from linter.annexe10.match.judgement import Judgement, Match
from linter.words import Stage

__all__ = ["Judgement", "Match", "judge"]

NO_FACTS: Final[Mapping[str, bool]] = MappingProxyType({})


def judge(
    label: str, title: Title, stage: Stage, law: Law, facts: Mapping[str, bool] = NO_FACTS
) -> Judgement:
    """Whether a document that is asked for is due: see `linter.annexe10.match.verdict.judge`."""
    # The matcher's words and patterns take longer to load than a form without requests to lint.
    from linter.annexe10.match.verdict import judge as judged  # noqa: PLC0415 -- as said above

    return judged(label, title, stage, law, facts)
