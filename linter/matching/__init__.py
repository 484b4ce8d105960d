"""The matcher: a requested document's label, a title and a stage -> a verdict and its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from linter.law.model import NO_FACTS, Law, Title
from linter.matching.judgement import Judgement, Match
from linter.model.words import Stage

__all__ = ["NO_FACTS", "Judgement", "Match", "judge"]


def judge(  # noqa: PLR0913, PLR0917 -- one question, in its six parts
    label: str,
    title: Title,
    stage: Stage,
    law: Law,
    facts: Mapping[str, bool] = NO_FACTS,
    on: date = date.max,
) -> Judgement:
    """Whether a document that is asked for is due: see `linter.matching.verdict.judge`."""
    # The matcher's words and patterns take longer to load than a form without requests to lint.
    from linter.matching.verdict import judge as judged  # noqa: PLC0415 -- as said above

    return judged(label, title, stage, law, facts, on)
