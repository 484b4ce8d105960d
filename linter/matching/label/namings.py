"""Which kinds of documents a label names: the heaviest names of the catalogue that cover it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from linter.law.words import Whose
from linter.matching.label.holders import all_of, is_holder
from linter.matching.label.lexicon import Lexicon
from linter.matching.label.names import INDIFFERENT, Wording, content
from linter.matching.label.normalise import Word, stems_in, words
from linter.matching.label.parts import Clause, parts_of
from linter.matching.label.people import PEOPLE, PERSONS, Named, Outsider, people
from linter.matching.label.possessives import THEIRS, holder, resolved
from linter.matching.label.roles import (
    ACCEPTED,
    AGENTS,
    NO_ROLES,
    PROFESSIONALS,
    REFUSED,
    WRITTEN,
    Roles,
    negated_at,
    roles_of,
)
from linter.matching.label.vocabulary import ANY_PAPER, HEADS, LETTERS, NEUTRAL, SAYS, is_telling
from linter.matching.weights import WEIGHTS

_HEADS: Final = HEADS - ANY_PAPER
_ATTESTS: Final = stems_in("attestation certificat")
_OF_PERSONS: Final = stems_in("francais francaise etranger")
# « *Sa* dernière carte »: how many words may stand between a possessive and the paper's name.
_POSSESSIVE_BEFORE: Final = 3
# « Le nom de vos père *et de la* mère »: who is told of with the one before.
_AND: Final = 3


class Token(NamedTuple):
    """A word of the label that carries meaning.

    Attributes:
        position: among such words.
        stem: as the catalogue compares it.
        word: as it stands in the label.
        part: which part of the label it is in.
        segment: which stretch between two marks.
        detail: in parentheses or after a colon: examples, not the thing itself.
        denied: « non », « sans » or « ne pas » stands before it.
        place: among all words of the label.
    """

    position: int
    stem: str
    word: Word
    part: int
    segment: int
    detail: bool
    denied: bool
    place: int


class Candidate(NamedTuple):
    """A kind that the words may name; quality says how well the name fits, 0 to 1."""

    kind: str
    phrase: Wording
    quality: float


class Naming(NamedTuple):
    """Words of the label and the kinds they may name, best first.

    Attributes:
        candidates: all meanings of the same words.
        positions: of the words.
        part: which part of the label they are in.
        shadowed: kinds whose whole name is in these words too (« passeport » in « ancien
            passeport »).
        people: whose document the label says it is.
        people_inside: the person is part of the kind's own name.
        detail: only an example of another thing that the label names.
        link: what joins it to the reading before: "ou", "et", "," or "" for the first.
        complement: it only says more of the reading before (« plainte *pour violences* »).
    """

    candidates: tuple[Candidate, ...]
    positions: frozenset[int]
    part: int
    shadowed: tuple[Candidate, ...] = ()
    people: frozenset[Named] = frozenset()
    people_inside: frozenset[Named] = frozenset()
    detail: bool = False
    link: str = ""
    complement: bool = False

    @property
    def best(self) -> Candidate:
        """The meaning that fits best."""
        return self.candidates[0]

    def of(self, named: frozenset[Named], inside: frozenset[Named], link: str) -> Naming:
        """The same, of these people and joined so to the one before."""
        return Naming(
            self.candidates,
            self.positions,
            self.part,
            self.shadowed,
            named,
            inside,
            self.detail,
            link,
            self.complement,
        )


class Refused(NamedTuple):
    """A name that the words have, but not its maker, its addressee or its sense.

    Attributes:
        candidate: the kind that is not meant.
        why: "role", "maker" or "sense".
    """

    candidate: Candidate
    positions: frozenset[int]
    why: str


class LabelRead(NamedTuple):
    """A label and what its words name.

    Attributes:
        words: all words, spelling put right.
        parts: of the label, set off by marks, « et » and « ou ».
        roles: who makes the paper of each part out, and for whom.
        tokens: the words that carry meaning.
        readings: in the order of the label.
        refused: names with the right words, but another maker, addressee or sense.
        unread: tokens that belong to no reading and say neither how nor whose.
    """

    words: tuple[Word, ...]
    parts: tuple[Clause, ...]
    roles: tuple[Roles, ...]
    tokens: tuple[Token, ...]
    readings: tuple[Naming, ...]
    refused: tuple[Refused, ...]
    unread: tuple[Token, ...]

    def words_of(self, reading: Naming) -> tuple[Word, ...]:
        """The words that speak of one reading: its part, with what is said of all parts."""
        mine = [
            at
            for at, part in enumerate(self.parts)
            if at == reading.part or all(other.part != at for other in self.readings)
        ]
        same = [each for each in self.readings if each.part == reading.part and not each.detail]
        found = [word for at in mine for word in self.parts[at].words]
        if len(same) > 1 and reading in same and not reading.complement:
            return self._own_words(reading, same)
        return tuple(found)

    def is_refused(self, reading: Naming) -> bool:
        """« Factures de téléphone mobile *non acceptées* »: said of it before the next mark."""
        start = self.tokens[max(reading.positions)].place + 1
        for at, word in enumerate(self.words[start:], start):
            if word.before:
                return False
            if word.stem in REFUSED:
                return True
            if at in negated_at(self.words) and word.stem in ACCEPTED:
                return True
        return False

    def _own_words(self, reading: Naming, same: Sequence[Naming]) -> tuple[Word, ...]:
        """Of several names in one part, each has the words up to the next."""
        alone = [each for each in same if not each.complement]
        place = alone.index(reading)
        start = self.tokens[min(reading.positions)].place if place else 0
        after = alone[place + 1 :]
        end = self.tokens[min(after[0].positions)].place if after else None
        return self.words[start:end]


def read_label(label: str, lexicon: Lexicon) -> LabelRead:
    """What a label names."""
    spelt = resolved(
        [word if word.stem in lexicon.known else lexicon.spelt(word) for word in words(label)]
    )
    parts = parts_of(spelt)
    tokens = _tokens(spelt, parts)
    roles = tuple([roles_of(part.words) for part in parts])
    complete, refused = _Placing(tokens, parts, roles, lexicon).names()
    readings = _linked(_cover(complete, tokens), tokens, parts, spelt, lexicon)
    used = frozenset(position for reading in readings for position in reading.positions)
    unread = tuple(token for token in tokens if token.position not in used and _is_news(token))
    return LabelRead(spelt, parts, roles, tokens, readings, tuple(refused), unread)


def _is_news(token: Token) -> bool:
    """Whether a word says more than how the paper must be and whose it is."""
    known = token.stem in NEUTRAL or token.stem in HEADS or token.stem in PEOPLE
    return not known and not token.stem[0].isdigit()


def _tokens(spelt: Sequence[Word], parts: Sequence[Clause]) -> tuple[Token, ...]:
    denied = negated_at(spelt)
    details = {id(word) for part in parts for word in part.details}
    starts = _starts(parts)
    found: list[Token] = []
    told = -_AND - 1
    segments = list(accumulate(1 if word.before else 0 for word in spelt))
    part = 0
    for at, stem in content(spelt):
        word = spelt[at]
        while part + 1 < len(starts) and at >= starts[part + 1]:
            part += 1
        if stem in PEOPLE:
            if all_of(spelt, at):
                # « Pour vous et votre conjoint »: the applicant's, whoever else's.
                continue
            if at - told <= _AND or not is_holder(spelt, starts[part], at):
                told = at
                continue
        found.append(
            Token(
                len(found),
                stem,
                word,
                part,
                segments[at],
                bool(details) and id(word) in details,
                at in denied,
                at,
            )
        )
    return tuple(found)


def _starts(parts: Sequence[Clause]) -> list[int]:
    """Where each part begins, among all words."""
    return [0, *accumulate(len(part.words) for part in parts[:-1])]


class _Placed(NamedTuple):
    phrase: Wording
    positions: frozenset[int]
    core: frozenset[int]
    quality: float
    score: float

    @property
    def candidate(self) -> Candidate:
        return Candidate(self.phrase.kind, self.phrase, self.quality)

    def says(self, token: Token, tokens: Sequence[Token]) -> bool:
        """Whether a word tells which paper this is, and not only whose or in which state."""
        if token.stem in PEOPLE:
            return any(tokens[at].stem in self.phrase.heads for at in self.positions)
        return token.stem not in NEUTRAL or self.phrase.core <= NEUTRAL


class _Placing:
    """The names of the catalogue that stand whole in a label."""

    def __init__(
        self,
        tokens: Sequence[Token],
        parts: Sequence[Clause],
        roles: Sequence[Roles],
        lexicon: Lexicon,
    ) -> None:
        self._tokens = tokens
        self._parts = parts
        self._roles = roles
        self._lexicon = lexicon
        self._places: dict[str, list[int]] = defaultdict(list)
        for token in tokens:
            self._places[token.stem].append(token.position)
        # Most labels are one stretch of words, without examples, agents or negations: nothing in
        # them can part a name or make another paper of it.
        self._whole = len({token.segment for token in tokens}) <= 1 and _OF_PERSONS.isdisjoint(
            self._places
        )
        self._once = len(self._places) == len(tokens)
        self._denies = any(token.denied for token in tokens)
        self._has_roles = any(each is not NO_ROLES for each in roles)

    def names(self) -> tuple[list[_Placed], list[Refused]]:
        """The names found, the heaviest first, and those with another role or sense."""
        complete: list[_Placed] = []
        refused: list[Refused] = []
        stems = set(self._places)
        for anchor in self._places:
            for phrase in self._lexicon.anchored(anchor):
                if not phrase.core <= stems:
                    continue
                placed = self._place(phrase, stems)
                if placed is None or not (self._whole or self._holds_together(placed)):
                    continue
                why = self._contradicts(placed)
                if why:
                    refused.append(Refused(placed.candidate, placed.positions, why))
                else:
                    complete.append(placed)
        complete.sort(
            key=lambda each: (
                each.phrase.hollow,
                -each.score,
                each.phrase.kind,
                each.phrase.text,
            )
        )
        refused.sort(key=lambda each: (-each.candidate.phrase.weight, each.candidate.kind))
        return complete, refused

    def _place(self, phrase: Wording, stems: set[str]) -> _Placed | None:
        """Where a name stands in the label, its words as near to each other as they can be."""
        positions = self._together(phrase)
        first, last = min(positions), max(positions)
        if last - first + 1 - len(positions) > len(phrase.core):
            return None
        first, last = first - 2, last + 2
        beside: list[int] = []
        found = 0
        headed = False
        for stem in phrase.rest & stems:
            there = [at for at in self._places[stem] if first <= at <= last]
            if there:
                beside += there
                found += 1
                headed = headed or stem in phrase.heads
        core, rest = len(phrase.core), len(phrase.rest)
        share = (core + found) / (core + rest)
        quality = 1 - WEIGHTS.rest_cost * (1 - share)
        if phrase.heads and not headed and not self._attests(phrase, first, last):
            quality *= WEIGHTS.other_head
            if core == 1 and phrase.heads - {"justificatif"}:
                quality *= WEIGHTS.poor
        every = positions.union(beside) if beside else positions
        return _Placed(phrase, every, positions, quality, phrase.weight * quality)

    def _attests(self, phrase: Wording, first: int, last: int) -> bool:
        """« Certificat » is written for « attestation », and the other way round."""
        several = len(phrase.core) > 1 and not phrase.heads.isdisjoint(_ATTESTS)
        return several and any(
            first <= at <= last for stem in _ATTESTS for at in self._places.get(stem, ())
        )

    def _together(self, phrase: Wording) -> frozenset[int]:
        """The places of a name's words, as near to each other as they can be."""
        found = [self._places[stem] for stem in phrase.order]
        if self._once or max(map(len, found)) == 1:
            return frozenset([each[0] for each in found])
        fewest = min(found, key=len)
        around = (
            frozenset(min(each, key=lambda at: (abs(at - start), at)) for each in found)
            for start in fewest
        )
        return min(around, key=lambda places: max(places) - min(places) - len(places))

    def _holds_together(self, placed: _Placed) -> bool:
        """A name over « ou » and « et » keeps its order: « acte de naissance et de mariage ».

        Over a comma there is no name. A person may stand anywhere, since « garant : carte
        d'identité » is the guarantor's card.
        """
        core = sorted(at for at in placed.core if self._tokens[at].stem not in PEOPLE)
        across = {self._tokens[at].part for at in core}
        if any(self._qualifies_a_person(at) for at in core) and not (
            placed.phrase.has_person and self._says_all(placed)
        ):
            return False
        if len({self._tokens[at].segment for at in core}) <= 1:
            return True
        if any(self._parts[at].link == "," for at in across if at > min(across)):
            return False
        between = self._tokens[core[0] + 1 : core[-1]]
        if any(each.position not in placed.positions and self._is_noun(each) for each in between):
            # « Carte d'identité ou *certificat* de nationalité »: two papers.
            return False
        found = [self._tokens[at].stem for at in core]
        return found == [stem for stem in placed.phrase.order if stem not in PEOPLE]

    def _is_noun(self, token: Token) -> bool:
        """Whether a word is by itself the name of a paper: « certificat », « passeport »."""
        return token.stem in _HEADS or any(
            len(name.core) == 1 and not name.heads for name in self._lexicon.anchored(token.stem)
        )

    def _says_all(self, placed: _Placed) -> bool:
        """« Preuve que votre conjoint français *travaille* » does not prove that he is French."""
        says = placed.phrase.core - PERSONS - _OF_PERSONS - HEADS
        part = self._tokens[min(placed.core)].part
        return bool(says) or not any(
            token.part == part and token.position > max(placed.core) and is_telling(token.stem)
            for token in self._tokens
        )

    def _qualifies_a_person(self, at: int) -> bool:
        """« Acte de naissance du conjoint *français* »: the word is not the deed's."""
        token = self._tokens[at]
        return token.stem in _OF_PERSONS and any(
            0 <= other < len(self._tokens)
            and self._tokens[other].stem in PEOPLE
            and abs(self._tokens[other].place - token.place) == 1
            for other in (at - 1, at + 1)
        )

    def _contradicts(self, placed: _Placed) -> str:
        """Whether the label's roles or negations make of the same words another paper."""
        phrase = placed.phrase
        if self._has_roles:
            why = self._has_other_role(placed)
            if why:
                return why
        if not self._denies:
            return "sense" if phrase.denied else ""
        denied = any(self._tokens[at].denied for at in placed.core)
        return "sense" if denied and not phrase.denied and not phrase.core & INDIFFERENT else ""

    def _has_other_role(self, placed: _Placed) -> str:
        phrase = placed.phrase
        core = [self._tokens[at] for at in placed.core]
        for part in {token.part for token in core}:
            why = self._roles[part].clash(phrase.roles, self._lexicon.makers(phrase.kind))
            if why:
                return why
        agents = {AGENTS.get(token.stem, "") for token in core}
        addressed = agents <= self._roles[core[0].part].addressees
        return "role" if addressed and not phrase.roles.addressees else ""


def _cover(complete: Sequence[_Placed], tokens: Sequence[Token]) -> tuple[Naming, ...]:
    """The heaviest names first, each of which must say something not yet said."""
    used: set[int] = set()
    chosen: list[list[_Placed]] = []
    dropped: list[_Placed] = []
    for placed in complete:
        if placed.phrase.hollow and chosen:
            continue
        for rival in chosen:
            if _same_words(rival[0], placed):
                if placed.phrase.kind not in [each.phrase.kind for each in rival]:
                    rival.append(placed)
                break
        else:
            rival = []
        if rival:
            continue
        fresh = {at for at in placed.core - used if placed.says(tokens[at], tokens)}
        if not fresh:
            dropped.append(placed)
            continue
        if placed.core & used and len({tokens[at].segment for at in placed.core}) == 1:
            dropped.append(placed)
            used |= placed.positions
            continue
        used |= placed.positions
        chosen.append([placed])
    chosen.sort(key=lambda group: min(group[0].positions))
    return tuple(
        Naming(
            candidates=tuple(each.candidate for each in group),
            positions=group[0].positions,
            part=tokens[min(group[0].core)].part,
            shadowed=_unique(each for each in dropped if each.positions & group[0].positions),
            detail=all(tokens[at].detail for at in group[0].positions),
            complement=_complements(group[0], chosen, tokens),
        )
        for group in chosen
    )


def _unique(placed: Iterable[_Placed]) -> tuple[Candidate, ...]:
    best: dict[str, Candidate] = {}
    for each in placed:
        best.setdefault(each.phrase.kind, each.candidate)
    return tuple(best.values())


def _complements(placed: _Placed, chosen: Sequence[list[_Placed]], tokens: Sequence[Token]) -> bool:
    """Whether no mark sets a name off from another, which weighs more or stands before it."""
    if len(chosen) == 1:
        return False
    segment = tokens[min(placed.positions)].segment
    rivals = [
        group[0]
        for group in chosen
        if group[0] is not placed
        and any(tokens[at].segment == segment for at in group[0].positions)
    ]
    start = min(placed.positions)
    part = tokens[start].part
    beside = any(
        rival is not placed and tokens[min(rival.positions)].part == part for (rival, *_) in chosen
    )
    if placed.quality < WEIGHTS.poor and beside:
        return True
    told = next((at for at, token in enumerate(tokens) if token.word.stem in SAYS), None)
    if told is not None:
        before = [rival for rival in rivals if min(rival.positions) < told]
        if start < told and is_paper(placed.candidate, placed.positions, tokens):
            rivals = before
        elif told <= start and any(
            is_paper(rival.candidate, rival.positions, tokens) for rival in before
        ):
            # « Lettre expliquant *le projet* »: what the paper says is no paper.
            return True
    return any(
        rival.score > WEIGHTS.heavier * placed.score
        or (min(rival.positions) < start and placed.score <= WEIGHTS.heavier * rival.score)
        for rival in rivals
    )


def is_paper(read: Candidate, positions: Iterable[int], tokens: Sequence[Token]) -> bool:
    """Whether words are a letter, or the whole name of a definite paper, its own noun or more."""
    stems = {tokens[at].stem for at in positions}
    noun = len(read.phrase.core) > 1 or stems & read.phrase.heads
    whole = read.quality >= WEIGHTS.fits and not read.phrase.hollow and noun
    return bool(whole or stems & LETTERS)


def _same_words(first: _Placed, second: _Placed) -> bool:
    """Whether a name reads the same words as the one chosen, nearly as well."""
    same = first.phrase.core == second.phrase.core or first.positions == second.positions
    return same and second.score >= WEIGHTS.as_good * first.score


def _linked(
    readings: Sequence[Naming],
    tokens: Sequence[Token],
    parts: Sequence[Clause],
    spelt: Sequence[Word],
    lexicon: Lexicon,
) -> tuple[Naming, ...]:
    """The readings, each with whose it is and what joins it to the one before."""
    linked: list[Naming] = []
    theirs: set[int] = set()
    for number, reading in enumerate(readings):
        after = readings[number + 1 :]
        end = min((min(each.positions) for each in after if not each.complement), default=None)
        possessed = _possessed(reading, tokens, spelt)
        if possessed:
            theirs.add(number)
        near = _near(reading, tokens, end)
        named = people(token.stem for token in near) or possessed
        personal = lexicon.is_personal(reading.best.kind)
        if not personal and _is_written(reading, tokens):
            # « Attestation d'un voisin »: he makes it out, it is about the applicant.
            named -= {Outsider.ETRANGER, Outsider.FRATRIE}
        if Outsider.FRATRIE in named:
            # « Les frères et sœurs de l'enfant »: it is theirs.
            named -= {Whose.ENFANT}
        if len(named) > 1:
            # « Les parents du demandeur »: it is theirs.
            named -= {Whose.DEMANDEUR}
        if not named and personal:
            named = _professional(reading, tokens)
        inside = reading.best.phrase.persons
        if named - inside and inside <= {Whose.FAMILLE}:
            # « Livret de famille *du garant* »: the name's own word is not whose it is.
            named -= inside
        link = _link(readings[number - 1], reading, parts, tokens, spelt) if number else ""
        linked.append(reading.of(named, inside & named, link))
    return tuple(_shared_people(linked, theirs))


def _near(reading: Naming, tokens: Sequence[Token], end: int | None) -> list[Token]:
    """The people named in or just after a name, or just before it (« votre conjoint : CNI »)."""
    first, last = min(reading.positions), max(reading.positions)
    return [
        token
        for token in tokens[:end]
        if token.stem in PEOPLE
        and not token.denied
        and first - 1 <= token.position <= last + WEIGHTS.person_after
    ]


def _is_written(reading: Naming, tokens: Sequence[Token]) -> bool:
    """Whether its part opens with what a private person writes: « *témoignages* de voisins »."""
    return any(
        token.stem in WRITTEN and token.part == reading.part
        for token in tokens[: min(reading.positions) + 1]
    )


def _professional(reading: Naming, tokens: Sequence[Token]) -> frozenset[Named]:
    """« Carte d'identité *de votre médecin* »: somebody outside the family holds it."""
    after = tokens[max(reading.positions) + 1 : max(reading.positions) + 2]
    held = any(AGENTS.get(each.stem) in PROFESSIONALS and not each.detail for each in after)
    return frozenset({Outsider.ETRANGER} if held else ())


def _possessed(reading: Naming, tokens: Sequence[Token], spelt: Sequence[Word]) -> frozenset[Named]:
    """« *Sa* carte d'identité (époux) »: of the person meant, or of one that nobody names."""
    start = tokens[min(reading.positions)].place
    for at in range(max(0, start - _POSSESSIVE_BEFORE), start):
        if spelt[at].text in THEIRS and spelt[at + 1].stem not in PEOPLE:
            person = holder(spelt, at)
            return frozenset({PEOPLE[person] if person else Outsider.INCONNU})
    return frozenset()


def _shared_people(readings: Sequence[Naming], theirs: Collection[int]) -> Iterator[Naming]:
    """« Bulletins de paie et avis d'imposition du conjoint »: the last one's person is both's.

    Not where a possessive says whose the last one is.
    """
    for number, reading in enumerate(readings):
        after = readings[number + 1] if number + 1 < len(readings) else None
        if after is None or reading.people or after.detail != reading.detail or after.complement:
            yield reading
        elif after.people and after.link and number + 1 not in theirs:
            yield reading.of(after.people - {Whose.FAMILLE}, reading.people_inside, reading.link)
        else:
            yield reading


def _link(
    before: Naming,
    after: Naming,
    parts: Sequence[Clause],
    tokens: Sequence[Token],
    spelt: Sequence[Word],
) -> str:
    """« ou » or « et », from the parts or the marks between two readings."""
    start, end = tokens[max(before.positions)].place, tokens[max(after.positions)].place
    marks = {mark for word in spelt[start + 1 : end + 1] for mark in word.before.split()}
    if before.part != after.part:
        marks.add(parts[after.part].link)
    if marks & {"ou", "/"}:
        return "ou"
    return "et" if "et" in marks else ","
