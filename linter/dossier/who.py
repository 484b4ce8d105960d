"""Who is in a dossier: those whom its documents name, each with the papers that are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from linter.dossier.application import Application, once
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.holder import Applicant, Holder, applicant_in, as_applicant, compare
from linter.dossier.words import Owner
from linter.model.content import Person
from linter.model.traits import Trait
from linter.model.words import Source
from linter.text.ascii import in_ascii
from linter.text.icao import transliterate

_HOLDER: Final = frozenset({"titulaire", "co_titulaire"})
_SMALL: Final = frozenset({"DE", "DU", "DA", "DI", "EL", "AL", "LA", "LE", "BEN", "EP", "NEE"})


@dataclass(slots=True)
class Someone:
    """One person, by what documents say.

    Attributes:
        name: as the first document that names them writes it.
        birth: ISO 8601, as far as it is known.
        papers: the files that are theirs, in the dossier's order.
        exhibits: the same, with what was read.
        holder: what a zone or a code says of them; None for those whom only a text names.
        applicant: whether it is the one who applies, as far as the form says.
    """

    name: str
    birth: str
    holder: Holder | None
    applicant: bool
    exhibits: list[Exhibit] = field(default_factory=list)
    _words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Each paper is compared with each person: the words of a name are parted once."""
        self._words = words(self.name)

    @property
    def papers(self) -> tuple[str, ...]:
        """The files that are theirs, each once."""
        return tuple(dict.fromkeys(each.path for each in self.exhibits))

    def names(self) -> frozenset[str]:
        """The words of their name."""
        return self._words


def words(name: str) -> frozenset[str]:
    """The words of a name, in capitals without accents, but for particles."""
    plain = (transliterate(name) or "").replace("<", " ").split()
    return frozenset(each for each in plain if len(each) > 1 and each not in _SMALL)


@once
def people(application: Application) -> tuple[Someone, ...]:
    """Everyone whom a document says is its holder, the applicant first."""
    applicant = applicant_in(application)
    found: list[Someone] = []
    every = exhibits(application)
    for exhibit in every:
        for holder in exhibit.holders:
            _known(found, holder, applicant).exhibits.append(exhibit)
    for exhibit in every:
        if not exhibit.holders:
            for person in printed_holders(exhibit):
                _named(found, person, applicant).exhibits.append(exhibit)
    return tuple(sorted(found, key=lambda each: not each.applicant))


def printed_holders(exhibit: Exhibit) -> Iterator[Person]:
    """Those whom the text of a document says it is for."""
    for each in exhibit.document.content.people:
        if each.role in _HOLDER and each.source in {Source.TEXT_LAYER, Source.OCR}:
            yield each


def is_applicant(person: Person, applicant: Applicant) -> bool | None:
    """Whether a printed name is the applicant's; None when what the form holds cannot tell.

    Two words in common, or the surname and nothing else: given names are often cut or left out.
    A part of the form that is empty, or in letters that have no Latin spelling, denies nothing.
    """
    surname = words(applicant.surname) | words(applicant.usage_name)
    given = words(applicant.given_names)
    known, said = surname | given, words(whole_name(person))
    if not known or not said:
        return None
    shared = known & said
    if len(shared) > 1 or said <= known or said == surname or _is_respaced(person, applicant):
        return True
    return None if shared and not (surname and given) else False


def _is_respaced(person: Person, applicant: Applicant) -> bool:
    """Whether a name has the applicant's letters, parted otherwise: « PETROSY AN »."""
    said, given = _letters(whole_name(person)), _letters(applicant.given_names)
    surnames = filter(None, map(_letters, (applicant.surname, applicant.usage_name)))
    return any(said in {given + each, each + given} for each in surnames)


def _letters(name: str) -> str:
    """The letters of a name, in capitals without accents."""
    return "".join(filter(str.isalpha, transliterate(name) or ""))


def whole_name(person: Person) -> str:
    """As written, given names first where they are parted."""
    return person.written or f"{person.given_names} {person.surname}".strip()


def _known(found: list[Someone], holder: Holder, applicant: Applicant) -> Someone:
    for each in found:
        if each.holder and is_same(each.holder, holder):
            return each
    own = compare(applicant, holder).same_person is True
    someone = Someone(holder.full_name, holder.birth, holder, own)
    found.append(someone)
    return someone


def _named(found: list[Someone], person: Person, applicant: Applicant) -> Someone:
    name = whole_name(person)
    said = words(name)
    for each in found:
        shared = each.names() & said
        if len(shared) > 1 or (shared and shared == said):
            return each
    birth = person.born_on.isoformat() if person.born_on else ""
    someone = Someone(name, birth, None, is_applicant(person, applicant) is True)
    found.append(someone)
    return someone


def is_same(one: Holder, other: Holder) -> bool:
    """Whether two documents speak of one person, or may: all that both say must not differ."""
    likeness = compare(as_applicant(one), other)
    return likeness.same_person is True or likeness.birth is True or likeness.same_names


def lines(application: Application) -> Iterator[str]:
    """« Awa NDIAYE, 14/03/2001 (demande) : passeport.pdf, titre.pdf », a line a person."""
    every = people(application)
    for each in every:
        birth = f", {_day(each.birth)}" if each.birth else ""
        mark = " (qui demande)" if each.applicant and len(every) > 1 else ""
        yield f"{each.name}{birth}{mark} : {', '.join(each.papers)}"
    of_nobody = _of_nobody(exhibits(application), every)
    if every and of_nobody:
        yield f"sans nom lu : {', '.join(of_nobody)}"


def _of_nobody(every: Iterable[Exhibit], known: Iterable[Someone]) -> list[str]:
    theirs = {path for each in known for path in each.papers}
    return list(dict.fromkeys(each.path for each in every if each.path not in theirs))


def _day(birth: str) -> str:
    return "/".join(reversed(birth.split("-")))


def strangers(application: Application) -> tuple[Someone, ...]:
    """Holders of passports or cards whom nothing in the dossier tells from a mix-up.

    Not a relative, who shares a surname; nor whose paper is asked for as another's, nor a French
    host or spouse, nor one whom another document names.
    """
    holders = [each for each in people(application) if each.holder]
    own = _own(holders, applicant_in(application))
    if own is None:
        return ()
    french = application.law.kinds_with(Trait.FRENCH)
    return tuple(
        each
        for each in holders
        if each is not own
        and not _written(each) & own.names()
        and each.birth != own.birth
        and any(one.owner is not Owner.OTHER or not one.put_as for one in each.exhibits)
        and not all(one.read and one.read <= french for one in each.exhibits if one.holders)
        and not _is_named_elsewhere(each, own, application)
    )


def _written(someone: Someone) -> frozenset[str]:
    """The words of their name, those printed on a paper too whose zone may be misread there."""
    printed = (
        whole_name(person)
        for each in someone.exhibits
        if not all(holder.names_certain for holder in each.holders)
        for person in printed_holders(each)
    )
    return someone.names() | words(" ".join(printed))


def _own(holders: list[Someone], applicant: Applicant) -> Someone | None:
    """The one who applies; of a form that does not say, the one with most papers."""
    named = next((each for each in holders if each.applicant), None)
    if named or applicant.known or not holders:
        return named
    return max(holders, key=lambda each: len(each.papers))


def _is_named_elsewhere(someone: Someone, own: Someone, application: Application) -> bool:
    """Whether a document of another sort names them: a host, a husband, a child.

    One that names who applies, too, may do so in words of which the others were misread.
    """
    said = someone.names()
    for each in exhibits(application):
        if each.path in someone.papers:
            continue
        content = each.document.content
        printed = [e for e in content.people if e.source in {Source.TEXT_LAYER, Source.OCR}]
        named = [words(whole_name(person)) for person in printed]
        if any(len(name & said) > 1 for name in named):
            return True
        if any(len(name & own.names()) > 1 for name in named) and _names(content.text, said):
            return True
    return False


def _names(text: str, name: frozenset[str]) -> bool:
    """Whether two words of a name stand side by side in a text."""
    plain = re.findall(r"\w+", in_ascii(text).upper())
    return any(len({*pair} & name) > 1 for pair in pairwise(plain))
