"""The matcher: a requested document's label, a title and a stage -> a verdict and its reasons."""

from linter.annexe10.match.judgement import Judgement, Match
from linter.annexe10.match.verdict import judge

__all__ = ["Judgement", "Match", "judge"]
