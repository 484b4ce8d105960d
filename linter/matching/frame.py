"""How a request was read, in plain French: the paper, whose it is, who makes it out, for whom…

What the verdict rests on, shown to who has to trust it: « lu comme : certificat médical, établi par
un médecin, pour l'OFII ». Nothing is dropped: a word without a place is said to be unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from linter.law.model import Law
from linter.law.words import Whose
from linter.matching.label.constraints import Constraints, read_constraints
from linter.matching.label.lexicon import lexicon_of
from linter.matching.label.namings import LabelRead, Naming, read_label
from linter.matching.label.normalise import Word
from linter.matching.label.people import Named, Outsider
from linter.matching.label.roles import negated_at
from linter.matching.label.spelling import clause_of, plain
from linter.matching.label.vocabulary import SAYS
from linter.matching.strictness import months

_OF: Final[Mapping[Named, str]] = {
    Whose.DEMANDEUR: "le demandeur",
    Whose.CONJOINT: "le conjoint",
    Whose.ENFANT: "l'enfant",
    Whose.PARENT: "le parent",
    Whose.HEBERGEANT: "l'hébergeant",
    Whose.EMPLOYEUR: "l'employeur",
    Whose.TIERS: "le garant",
    Whose.COUPLE: "le couple",
    Whose.FAMILLE: "la famille",
    Outsider.FRATRIE: "le frère ou la sœur",
    Outsider.ETRANGER: "une personne étrangère au dossier",
    Outsider.INCONNU: "une personne que la demande ne nomme pas",
}
# What follows says which fact the paper proves.
_PROVES: Final = SAYS | {"that"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One part of a request, as it was read.

    Attributes:
        link: what joins it to the part before: "et", "ou", "," or "" for the first.
        paper: the kind, or the words of the label where none was recognised.
        holder: whose paper it is.
        issuer: who makes it out.
        addressee: for whom it is.
        fact: what it must prove, in the words of the label.
        denied: what the label says that it is not.
        limits: age, number, amount, form…, each in a few words.
        clause: when it is asked (« si… », « sauf… »), in the words of the label.
        examples: the kinds given as examples.
        unread: the words that found no place.
    """

    link: str
    paper: str
    holder: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    fact: str = ""
    denied: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    clause: str = ""
    examples: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    def __str__(self) -> str:
        """In a few words of French."""
        said = (
            self.paper,
            _listed("de qui : ", self.holder),
            _listed("établi par ", self.issuer),
            _listed("pour ", self.addressee),
            f"qui prouve : {self.fact}" if self.fact else "",
            _listed("sans : ", self.denied),
            *self.limits,
            f"quand : {self.clause}" if self.clause else "",
            _listed("par exemple ", self.examples),
            _listed("mots non lus : ", self.unread),
        )
        return ", ".join(each for each in said if each)


def frames_of(label: str, law: Law) -> tuple[Frame, ...]:
    """The parts of a request, in order."""
    read = read_label(label, lexicon_of(law))
    return tuple(_Framing(label, read, law).frames()) if read.words else ()


def sentence(frames: Sequence[Frame]) -> str:
    """All parts in one line: « lu comme : passeport ; et acte de naissance, copie intégrale »."""
    parts = [f"{_LINKS[each.link]}{each}" for each in frames]
    return f"lu comme : {' ; '.join(parts)}" if parts else "rien n'a été lu"


_LINKS: Final = {"": "", ",": "", "et": "et ", "ou": "ou "}


def _listed(before: str, found: Sequence[str]) -> str:
    return before + ", ".join(found) if found else ""


class _Framing:
    """A label as it was read, and as it was written."""

    def __init__(self, label: str, read: LabelRead, law: Law) -> None:
        self._read = read
        self._law = law
        self._clause = clause_of(label)
        written: list[str] = re.findall(r"\w+", label)
        self._written = {plain(word).lower(): word for word in written}

    def frames(self) -> Iterator[Frame]:
        """A frame for each part; a clause at the head of the label holds for all."""
        for at, part in enumerate(self._read.parts):
            mine = [each for each in self._read.readings if each.part == at]
            main = [each for each in mine if not each.detail] or mine
            roles = self._read.roles[at]
            yield Frame(
                link=part.link,
                paper=self._paper(main) or self._words(part.words),
                holder=tuple(sorted({_OF[who] for each in main for who in each.people})),
                issuer=tuple(sorted(roles.issuers | roles.makers)),
                addressee=tuple(sorted(roles.addressees)),
                fact=self._fact(part.words),
                denied=tuple(
                    self._one(part.words[each]) for each in sorted(negated_at(part.words))
                ),
                limits=tuple(said(read_constraints(part.words))),
                clause="" if at else self._clause,
                examples=tuple(self._paper([each]) for each in mine if each not in main),
                unread=self._unread(at) if main else (),
            )

    def _paper(self, found: Sequence[Naming]) -> str:
        alone = [each for each in found if not each.complement] or found
        names = (self._law.kinds[each.best.kind].name for each in alone)
        return " et ".join(dict.fromkeys(names))

    def _fact(self, words: Sequence[Word]) -> str:
        start = next((at for at, word in enumerate(words) if word.stem in _PROVES), None)
        return "" if start is None else self._words(words[start + 1 :])

    def _unread(self, part: int) -> tuple[str, ...]:
        return tuple(self._one(each.word) for each in self._read.unread if each.part == part)

    def _words(self, words: Sequence[Word]) -> str:
        return " ".join(self._one(word) for word in words)

    def _one(self, word: Word) -> str:
        """As the label writes it, accents included."""
        return self._written.get(word.text, word.text)


def said(asked: Constraints) -> Iterator[str]:
    """What a request asks of how a paper must be, each in a few words."""
    for value, text in (
        (asked.max_age_months, "moins de {}"),
        (asked.valid_months, "valable encore {}"),
        (asked.period_months, "sur {}"),
        (asked.years_before, "pendant {}"),
        (asked.every_months, "un tous les {}"),
    ):
        if value is not None:
            yield text.format("toute la durée" if value > _EVER else months(value))
    if asked.number or asked.copies:
        yield f"au nombre de {asked.number or asked.copies}"
    if asked.amount_eur is not None:
        yield f"{asked.amount_eur:g} €".replace(".", ",")
    if asked.percent is not None:
        yield f"{asked.percent:g} %".replace(".", ",")
    if asked.smic is not None:
        yield f"{asked.smic:g} fois le SMIC".replace(".", ",")
    if asked.level:
        yield f"niveau {asked.level}"
    yield from (
        text
        for stated, text in (
            (asked.full_copy, "en copie intégrale"),
            (asked.extract, "en extrait"),
            (asked.original, "en original"),
            (asked.certified, "certifié conforme"),
            (asked.notarised, "devant notaire"),
            (asked.legalised, "légalisé"),
            (asked.all_pages, "toutes les pages"),
            (asked.every, "tous sans exception"),
            (asked.only, "aucun autre admis"),
            (asked.anyway, "dans tous les cas"),
        )
        if stated
    )


_EVER: Final = 1000
