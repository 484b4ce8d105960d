"""The matcher: a requested document's label, a title and a stage -> a verdict and its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from linter.law.model import Law, Title
from linter.matching.judgement import Judgement, Match
from linter.model.words import Stage

__all__ = ["Judgement", "Match", "judge"]

NO_FACTS: Final[Mapping[str, bool]] = MappingProxyType({})


def judge(
    label: str, title: Title, stage: Stage, law: Law, facts: Mapping[str, bool] = NO_FACTS
) -> Judgement:
    """Whether a document that is asked for is due: see `linter.matching.verdict.judge`."""
    # The matcher's words and patterns take longer to load than a form without requests to lint.
    from linter.matching.verdict import judge as judged  # noqa: PLC0415 -- as said above

    return judged(label, title, stage, law, facts)
