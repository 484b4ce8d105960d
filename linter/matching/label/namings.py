"""Which kinds of documents a label names: the heaviest names of the catalogue that cover it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from linter.law.model import Whose
from linter.matching.label.lexicon import Lexicon, Name, content
from linter.matching.label.normalise import Word, words
from linter.matching.label.people import PEOPLE, people
from linter.matching.label.vocabulary import ANY_PAPER, HEADS, NEUTRAL

# A name whose words stand further apart than this in the label is not what the label says.
_WIDEST_GAP: Final = 4
_GAP_COST: Final = 0.06
# What the words cost that a request may leave out.
_REST_COST: Final = 0.15
# « certificat » written for « attestation », or no such word at all.
_OTHER_HEAD: Final = 0.8
_NO_HEAD: Final = 0.9
# « travail » for « attestation de travail »: one word says too little without its head.
_ONE_WORD: Final = 0.75
# Of the weight of a name, what must be found for it to be thought of at all.
_PARTIAL: Final = 0.45
# A name of three words or more that lacks one, this much of its weight being there.
_NEARLY: Final = 0.75
_NEARLY_COST: Final = 0.85
_NEARLY_WORDS: Final = 3
# A name that fits this badly never stands beside another.
_POOR: Final = 0.72
# A name half inside and half outside a parenthesis.
_ACROSS: Final = 0.3
# Of two names that no mark separates, the main one: the first, unless the other weighs this more.
_HEAVIER: Final = 1.4
# How far from a name a person may stand to be its owner, in words that carry meaning.
_PERSON_BEFORE: Final = 1
_PERSON_AFTER: Final = 3
# Names that fit nearly as well as the best one are other meanings of the same words.
_AS_GOOD: Final = 0.93


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the label that carries meaning.

    Attributes:
        position: among such words.
        stem: as the catalogue compares it.
        word: as it stands in the label.
        detail: in parentheses or after a colon: examples, not the thing itself.
        segment: which part of the label, parts being set off by marks and by « et » and « ou ».
        index: among all words of the label.
    """

    position: int
    stem: str
    word: Word
    detail: bool
    segment: int
    index: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A kind that the words may name.

    Attributes:
        quality: how well the name fits, 0 to 1.
        whole: every word of the name is in the label; else one of several is missing.
    """

    kind: str
    phrase: Name
    quality: float
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Naming:
    """Words of the label and the kinds they may name, best first.

    Attributes:
        candidates: all meanings of the same words.
        positions: of the words.
        shadowed: kinds whose whole name is in these words too (« passeport » in « ancien
            passeport »).
        people: whose document the label says it is.
        people_inside: the person is part of the kind's own name.
        detail: only an example of another thing that the label names.
        link: what joins it to the reading before: "ou", "et" or "" for the first.
        complement: it only says more of the reading before (« plainte *pour violences* »).
    """

    candidates: tuple[Candidate, ...]
    positions: frozenset[int]
    shadowed: tuple[Candidate, ...] = ()
    people: frozenset[Whose] = frozenset()
    people_inside: frozenset[Whose] = frozenset()
    detail: bool = False
    link: str = ""
    complement: bool = False

    @property
    def best(self) -> Candidate:
        """The meaning that fits best."""
        return self.candidates[0]


@dataclass(frozen=True, slots=True)
class Partial:
    """A name of which the label has only a part.

    Attributes:
        coverage: part of the name's weight that is in the label.
        positions: of the words in the label.
        missing: the stems that are not there.
    """

    phrase: Name
    coverage: float
    positions: frozenset[int]
    missing: frozenset[str]


@dataclass(frozen=True, slots=True)
class LabelRead:
    """A label and what its words name.

    Attributes:
        words: all words, spelling put right.
        tokens: those that carry meaning.
        readings: in the order of the label.
        partials: names that the label has in part, most complete first.
        unread: tokens that belong to no reading and say neither how nor whose.
    """

    words: tuple[Word, ...]
    tokens: tuple[Token, ...]
    readings: tuple[Naming, ...]
    partials: tuple[Partial, ...]
    unread: tuple[Token, ...] = field(default=())

    def words_of(self, reading: Naming) -> tuple[Word, ...]:
        """The words that speak of one reading: up to the next, from the mark before it."""
        alone = [each for each in self.readings if not each.complement]
        if reading not in alone:
            alone = sorted([*alone, reading], key=lambda each: min(each.positions))
        place = alone.index(reading)
        start = self._start(alone[place - 1], reading) if place else 0
        end = self._start(reading, alone[place + 1]) if place + 1 < len(alone) else None
        return self.words[start:end]

    def _start(self, before: Naming, reading: Naming) -> int:
        """The first word of a reading that follows another."""
        first = self.tokens[min(reading.positions)]
        last = self.tokens[max(before.positions)]
        if first.segment == last.segment:
            return first.index
        same = [token.index for token in self.tokens if token.segment == first.segment]
        start = min(same)
        while start > last.index + 1 and not self.words[start].before:
            start -= 1
        return start


def read_label(label: str, lexicon: Lexicon) -> LabelRead:
    """What a label names."""
    spelt = tuple(lexicon.spelt(word) for word in words(label))
    tokens = _tokens(spelt)
    places: dict[str, list[int]] = defaultdict(list)
    for token in tokens:
        places[token.stem].append(token.position)
    complete, partials = _candidates(places, tokens, lexicon)
    readings = _linked(_cover(complete, tokens), tokens, spelt)
    used = frozenset(position for reading in readings for position in reading.positions)
    unread = tuple(token for token in tokens if token.position not in used and _is_news(token))
    return LabelRead(spelt, tokens, readings, partials, unread)


def _is_news(token: Token) -> bool:
    """Whether a word says more than how the paper must be and whose it is."""
    known = token.stem in NEUTRAL or token.stem in HEADS or token.stem in PEOPLE
    return not known and not token.stem[0].isdigit()


def _tokens(spelt: Sequence[Word]) -> tuple[Token, ...]:
    tokens: list[Token] = []
    after_colon = False
    segment = 0
    place: dict[int, tuple[bool, int, int]] = {}
    for number, word in enumerate(spelt):
        marks = word.before.split()
        after_colon = (after_colon or (":" in marks and number > 0)) and ";" not in marks
        segment += bool(marks)
        place[id(word)] = (after_colon or word.depth > 0, segment, number)
    for word, stem in content(spelt):
        tokens.append(Token(len(tokens), stem, word, *place[id(word)]))
    return tuple(tokens)


@dataclass(frozen=True, slots=True)
class _Found:
    phrase: Name
    positions: frozenset[int]
    quality: float
    whole: bool = True

    @property
    def score(self) -> float:
        return self.phrase.weight * self.quality

    @property
    def candidate(self) -> Candidate:
        return Candidate(self.phrase.kind, self.phrase, self.quality, self.whole)

    def says(self, stem: str, stems: Mapping[int, str]) -> bool:
        """Whether a word tells which paper this is, and not only whose or in which state."""
        if stem in PEOPLE:
            return self.has_head(stems)
        return stem not in NEUTRAL or self.phrase.core <= NEUTRAL

    def has_head(self, stems: Mapping[int, str]) -> bool:
        """« attestation employeur »: the person is the name, since the paper is announced."""
        return any(stems[at] in self.phrase.heads for at in self.positions)


def _candidates(
    places: dict[str, list[int]], tokens: Sequence[Token], lexicon: Lexicon
) -> tuple[list[_Found], tuple[Partial, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for stem in places:
        for number in lexicon.by_core.get(stem, ()):
            found[number].append(stem)
    weights = {stem: lexicon.weight(stem) for stem in places}
    complete: list[_Found] = []
    partials: list[Partial] = []
    for number, stems in found.items():
        phrase = lexicon.phrases[number]
        if len(stems) == len(phrase.core):
            placed = _place(phrase, places)
            if placed is not None and _in_order(placed, tokens):
                complete.append(_in_one_part(placed, tokens))
                continue
        coverage = sum([weights[stem] for stem in stems]) / phrase.weight
        if coverage < _PARTIAL:
            continue
        partials.append(_partial(phrase, stems, coverage, places))
        if len(phrase.core) - 1 == len(stems) >= _NEARLY_WORDS and coverage >= _NEARLY:
            nearly = _place(phrase, places)
            whole_part = nearly is not None and _in_one_part(nearly, tokens) is nearly
            if nearly is not None and whole_part and _is_telling(phrase, places):
                quality = nearly.quality * coverage * _NEARLY_COST
                complete.append(replace(nearly, quality=quality, whole=False))
    complete.sort(
        key=lambda each: (
            each.phrase.hollow,
            -each.score,
            each.phrase.kind,
            each.phrase.text,
        )
    )
    partials.sort(key=lambda each: (-each.coverage * each.phrase.weight, each.phrase.kind))
    return complete, tuple(partials)


def _in_order(placed: _Found, tokens: Sequence[Token]) -> bool:
    """A name spread over « ou » and « et » keeps its order: « acte de naissance et de mariage ».

    A person may come first, since « garant : carte d'identité » is the guarantor's card.
    """
    core = sorted(at for at in placed.positions if tokens[at].stem in placed.phrase.core)
    if _one_segment(core, tokens):
        return True
    found = [tokens[at].stem for at in core]
    order = list(placed.phrase.order)
    if found[0] in PEOPLE:
        order.remove(found[0])
        del found[0]
    return found == order


def _in_one_part(placed: _Found, tokens: Sequence[Token]) -> _Found:
    """A name half of which is only an example (« diplômes… (baccalauréat) ») fits less well."""
    core = {
        tokens[at].detail
        for at in placed.positions
        if tokens[at].stem in placed.phrase.core and tokens[at].stem not in PEOPLE
    }
    if len(core) <= 1:
        return placed
    return replace(placed, quality=placed.quality * _ACROSS)


def _is_telling(phrase: Name, places: Mapping[str, Sequence[int]]) -> bool:
    """Whether the words found of a name that lacks one are words of its own."""
    found = phrase.core & set(places)
    lacks_person = any(stem in PEOPLE for stem in phrase.core - found)
    return not lacks_person and len(found - NEUTRAL) > 1


def _place(phrase: Name, places: Mapping[str, Sequence[int]]) -> _Found | None:
    """Where a name stands in the label, its words as near to each other as they can be."""
    present = [stem for stem in phrase.core if stem in places]
    anchor = min(present, key=lambda stem: (len(places[stem]), stem))
    best: tuple[int, frozenset[int]] | None = None
    for start in places[anchor]:
        positions = frozenset(
            min(places[stem], key=lambda position: abs(position - start)) for stem in present
        )
        gap = max(positions) - min(positions) + 1 - len(positions)
        if best is None or gap < best[0]:
            best = (gap, positions)
    if best is None or best[0] > min(_WIDEST_GAP, len(phrase.core)):
        return None
    gap, positions = best
    near = range(min(positions) - 2, max(positions) + 3)
    beside = {at for stem in phrase.rest for at in places.get(stem, ()) if at in near}
    found = sum(1 for stem in phrase.rest if beside & set(places.get(stem, ())))
    share = (len(phrase.core) + found) / (len(phrase.core) + len(phrase.rest))
    quality = (1 - _GAP_COST * max(0, gap - 1)) * (1 - _REST_COST * (1 - share))
    if phrase.heads and not any(beside & set(places.get(head, ())) for head in phrase.heads):
        others = any(
            stem in HEADS - ANY_PAPER and any(at in near for at in where)
            for stem, where in places.items()
        )
        quality *= _OTHER_HEAD if others else _NO_HEAD
        if len(phrase.core) == 1 and phrase.heads - {"justificatif"}:
            quality *= _ONE_WORD
    return _Found(phrase, positions | beside, quality)


def _partial(
    phrase: Name, stems: Sequence[str], coverage: float, places: Mapping[str, Sequence[int]]
) -> Partial:
    positions = frozenset(position for stem in stems for position in places[stem])
    return Partial(phrase, coverage, positions, phrase.core.difference(stems))


def _cover(complete: Sequence[_Found], tokens: Sequence[Token]) -> tuple[Naming, ...]:
    """The heaviest names first, each of which must say something not yet said."""
    used: set[int] = set()
    chosen: list[list[_Found]] = []
    dropped: list[_Found] = []
    stems = {token.position: token.stem for token in tokens}
    for placed in complete:
        if placed.phrase.hollow and chosen:
            continue
        rival = next((each for each in chosen if _same_words(each[0], placed)), None)
        if rival is not None:
            if all(each.phrase.kind != placed.phrase.kind for each in rival):
                rival.append(placed)
            continue
        core = {at for at in placed.positions if stems[at] in placed.phrase.core}
        fresh = {at for at in core - used if placed.says(stems[at], stems)}
        if not fresh:
            dropped.append(placed)
            continue
        if core & used and _one_segment(core, tokens):
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
            shadowed=_unique(each for each in dropped if each.positions & group[0].positions),
            detail=all(tokens[at].detail for at in group[0].positions),
            complement=_complements(group[0], chosen, tokens),
        )
        for group in chosen
    )


def _unique(placed: Iterable[_Found]) -> tuple[Candidate, ...]:
    best: dict[str, Candidate] = {}
    for each in placed:
        best.setdefault(each.phrase.kind, each.candidate)
    return tuple(best.values())


def _one_segment(positions: Iterable[int], tokens: Sequence[Token]) -> bool:
    return len({tokens[at].segment for at in positions}) == 1


def _complements(placed: _Found, chosen: Sequence[list[_Found]], tokens: Sequence[Token]) -> bool:
    """Whether no mark sets a name off from another, which weighs more or stands before it."""
    segment = tokens[min(placed.positions)].segment
    rivals = [
        group[0]
        for group in chosen
        if group[0] is not placed
        and any(tokens[at].segment == segment for at in group[0].positions)
    ]
    start = min(placed.positions)
    if placed.quality < _POOR and any(rival is not placed for (rival, *_) in chosen):
        return True
    return any(
        rival.score > _HEAVIER * placed.score
        or (min(rival.positions) < start and placed.score <= _HEAVIER * rival.score)
        for rival in rivals
    )


def _same_words(first: _Found, second: _Found) -> bool:
    """Whether a name reads the same words as the one chosen, nearly as well."""
    same = first.phrase.core == second.phrase.core or first.positions == second.positions
    return same and second.whole and second.score >= _AS_GOOD * first.score


def _linked(
    readings: Sequence[Naming], tokens: Sequence[Token], spelt: Sequence[Word]
) -> tuple[Naming, ...]:
    """The readings, each with whose it is and what joins it to the one before."""
    order = {id(token.word): token.position for token in tokens}
    linked: list[Naming] = []
    for number, reading in enumerate(readings):
        after = readings[number + 1 :]
        end = min((min(each.positions) for each in after if not each.complement), default=None)
        named = _people_near(reading, tokens, end)
        inside = people(reading.best.phrase.core | reading.best.phrase.rest)
        link = _link(readings[number - 1], reading, spelt, order) if number else ""
        linked.append(replace(reading, people=named, people_inside=inside & named, link=link))
    return tuple(_shared_people(linked))


def _people_near(reading: Naming, tokens: Sequence[Token], end: int | None) -> frozenset[Whose]:
    """The people named in or just after a name, or just before it (« votre conjoint : CNI »)."""
    first, last = min(reading.positions), max(reading.positions)
    near = [
        token.stem
        for token in tokens[:end]
        if first - _PERSON_BEFORE <= token.position <= last + _PERSON_AFTER
    ]
    return people(near) | people(tokens[at].stem for at in reading.positions)


def _shared_people(readings: Sequence[Naming]) -> Iterator[Naming]:
    """« Bulletins de paie et avis d'imposition du conjoint »: the last one's person is both's."""
    for number, reading in enumerate(readings):
        after = readings[number + 1] if number + 1 < len(readings) else None
        if after is None or reading.people or after.detail != reading.detail or after.complement:
            yield reading
        elif after.people and after.link:
            yield replace(reading, people=after.people - {Whose.FAMILLE})
        else:
            yield reading


def _link(before: Naming, after: Naming, spelt: Sequence[Word], order: dict[int, int]) -> str:
    """« ou » or « et », from the marks between two readings; a comma joins."""
    start, end = max(before.positions), min(after.positions)
    marks: set[str] = set()
    position = -1
    for word in spelt:
        position = order.get(id(word), position)
        if start < position <= end or (position == start and id(word) not in order):
            marks.update(word.before.split())
    if marks & {"ou", "/"}:
        return "ou"
    return "et"
