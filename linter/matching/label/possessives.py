"""Whose paper « son », « sa », « leur » means: the person that the request names nearest.

« Attestation de l'hébergeant, et *sa* pièce d'identité » asks for the host's identity document, a
paper of its own in the catalogue: the possessive stands in the label for the person it means, so
that the name is read as if the request had said « pièce d'identité de l'hébergeant ».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from linter.matching.label.normalise import Word, stem, stems_in
from linter.matching.label.people import PEOPLE
from linter.matching.label.vocabulary import EMPTY, SOFT

THEIRS: Final = frozenset(["son", "sa", "ses", "leur", "leurs", "his", "her", "their"])

# Words that tell of a person without naming one: « attestation d'hébergement et sa pièce… ».
_IMPLIED: Final = {
    stem(word): stem(person)
    for person, words in {
        "hebergeant": "hebergement heberge accommodation accommodating hosting",
        "garant": "cautionnement sponsorship",
    }.items()
    for word in words.split()
}
# What brings a further paper as a comma does: « accompagnée de sa carte d'identité ».
WITH: Final = stems_in(
    "avec with accompagne accompagnee accompagnes accompagnees munie muni munis munies accompanied"
)


def resolved(found: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a label, each possessive that opens a paper being the person it means."""
    if THEIRS.isdisjoint([word.text for word in found]):
        return tuple(found)
    return tuple(_resolved(found))


def _resolved(found: Sequence[Word]) -> Iterator[Word]:
    opens = True
    for at, word in enumerate(found):
        opens = opens or bool(word.before) or word.stem in WITH
        if opens and word.text in THEIRS:
            person = holder(found, at)
            yield word._replace(stem=person) if person else word
        else:
            yield word
        opens = opens and (word.stem in EMPTY or word.stem in SOFT or word.stem in WITH)


def holder(found: Sequence[Word], at: int) -> str:
    """The person that the possessive at an index means: the last one named, else the next.

    Nobody where it only says of whom a further person is the kin: « de son *père* ».
    """
    named = {place: _person(word) for place, word in enumerate(found) if _person(word)}
    if at + 1 in named:
        return ""
    before = [place for place in named if place < at]
    after = [place for place in named if place > at]
    return named[before[-1]] if before else named[after[0]] if after else ""


def _person(word: Word) -> str:
    if word.text in THEIRS:
        return ""
    return word.stem if word.stem in PEOPLE else _IMPLIED.get(word.stem, "")
