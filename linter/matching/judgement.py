"""What the matcher answers: a verdict, and everything it rests on."""

from __future__ import annotations

from typing import NamedTuple

from linter.model.words import Verdict


class Match(NamedTuple):
    """Words of the label that were read as the name of a kind.

    Attributes:
        words: as they stand in the label, without accents.
        kind: id in the catalogue.
        name: the kind's name.
        phrase: the name of the catalogue that was found.
        score: how well it fits, 0 to 1.
        item: the bullet under which it was found, or None.
        whose: whose paper the label says it is, beside the kind's own name; empty for nobody's.
    """

    words: str
    kind: str
    name: str
    phrase: str
    score: float
    item: str | None = None
    whose: frozenset[str] = frozenset()


class Judgement(NamedTuple):
    """Whether a requested document is due.

    Attributes:
        verdict: one of the seven words of the contract.
        items: ids of the annexe's bullets on which the verdict rests, best first.
        reason: why, in French, in one or two sentences.
        condition: what to ask the person, ends with « ? »; None when nothing is open.
        article: the reference to quote: a bullet's id or an article; None when there is none.
        matched: which words were read as which kind.
        nearest: for a doubt, what in the row comes nearest ("A10-29.1.d2 acte de naissance").
        text_version: the text on which the verdict rests.
        remarks: what else is to be known of it, sentences in French.
        observation: for a fee that is not due, the sentence for « Observations »; a document has a
            page instead.
    """

    verdict: Verdict
    items: tuple[str, ...]
    reason: str
    condition: str | None
    article: str | None
    matched: tuple[Match, ...]
    nearest: tuple[str, ...]
    text_version: str
    remarks: tuple[str, ...] = ()
    observation: str = ""
