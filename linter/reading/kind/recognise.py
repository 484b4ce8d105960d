"""Pages of text -> which kind of document it is, how sure, and because of which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from linter.model.words import Detail
from linter.reading.kind.companions import companions_of
from linter.reading.kind.details import details_of, is_certified_translation
from linter.reading.kind.index import Places, Tokens, load_index
from linter.reading.kind.points import POINTS
from linter.reading.kind.signs import Signs, load_signs
from linter.reading.kind.words import Sign, WordLine, Words, tokens
from linter.text.ascii import in_ascii

# A title that one of these follows is the subject of a sentence.
_PROSE = frozenset(tokens("est sont sera seront doit peut vous nous qui que ne"))


@dataclass(frozen=True, slots=True)
class KindGuess:
    """What a document is taken for.

    Attributes:
        kind: id of the catalogue, or `page_non_exigible`; None when unknown.
        confidence: 0 to 1, from the lead over the next kind; 0 when unknown.
        because: the words that it was known by, the title first.
        details: which form of the document (« copie intégrale », recto, translated…).
        also: ids of the other kinds found in the same file, in the order of its pages.
    """

    kind: str | None
    confidence: float = 0.0
    because: tuple[str, ...] = ()
    details: frozenset[Detail] = frozenset()
    also: tuple[str, ...] = ()


def recognise(pages: Sequence[str]) -> KindGuess:
    """The kind of a file from the texts of its pages, in order."""
    return together([recognise_page(each) for each in pages], pages)


def together(guesses: Sequence[KindGuess], pages: Sequence[str]) -> KindGuess:
    """The kind of a file from those of its pages and, when none has one, from all their text.

    A file whose pages are of several kinds is of none, but for what belongs together (a passport
    and the visa inside it): `also` names what was found.
    """
    known = [each for each in guesses if each.kind]
    if not known:
        return recognise_page("\n".join(pages)) if len(pages) > 1 else KindGuess(None)
    kinds = tuple(dict.fromkeys(each.kind for each in known if each.kind))
    for kind in kinds:
        others = tuple(each for each in kinds if each != kind)
        if not others or companions_of(kind).issuperset(others):
            best = max((e for e in known if e.kind == kind), key=lambda each: each.confidence)
            return replace(best, details=_all_details(known), also=others)
    return KindGuess(None, also=kinds)


def _all_details(guesses: Iterable[KindGuess]) -> frozenset[Detail]:
    return frozenset(one for each in guesses for one in each.details)


def recognise_page(text: str) -> KindGuess:
    """The kind of one page."""
    text = text[: POINTS.longest]
    every, vocabulary = load_signs()
    words, index = Words.of(text, vocabulary.spell), load_index()
    page = _Page(words, in_ascii(text).upper(), index.found(words))
    named = index.kinds(page.found)
    said = (each for each in every if each.kind in named or each.codes)
    scored = sorted(page.scores(said), key=lambda each: -each.points)
    best = scored[0] if scored else None
    if best is None or best.points < POINTS.enough or not best.signs.listed:
        return _unnamed(text)
    lead = best.points - max(
        POINTS.enough - POINTS.margin, scored[1].points if len(scored) > 1 else 0.0
    )
    if lead < POINTS.margin:
        return _unnamed(text)
    kind = best.signs.kind
    confidence = round(1 - 2 ** (-lead / POINTS.half), 2)
    return KindGuess(kind, confidence, best.because, details_of(kind, text))


def _unnamed(text: str) -> KindGuess:
    """A page of no kind may be the translation of one."""
    found = {Detail.TRADUCTION} if is_certified_translation(text) else set()
    return KindGuess(None, details=frozenset(found))


@dataclass(frozen=True, slots=True)
class _Score:
    signs: Signs
    points: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Title:
    phrase: Sign
    points: float  # as a share of a full title's
    start: int
    end: int


class _Page:
    """One page, with where each phrase stands that stands on it."""

    def __init__(self, words: Words, raw: str, found: Mapping[Tokens, Places]) -> None:
        self._words = words
        self._raw = raw
        self.found = found

    def scores(self, every: Iterable[Signs]) -> list[_Score]:
        possible = [each for each in every if self._is_possible(each)]
        titles = {
            each.kind: (
                self._titles(each.titles, subject=each.subject),
                self._titles(each.weak, subject=each.subject),
            )
            for each in possible
        }
        spans = {(one.start, one.end) for pair in titles.values() for some in pair for one in some}
        return [self._score(each, *titles[each.kind], spans) for each in possible]

    def _is_possible(self, signs: Signs) -> bool:
        return (
            all(any(map(self._has, group)) for group in signs.needs)
            and not any(map(self._has, signs.unless))
            and not self._titles(signs.unless_titled, subject=False)
        )

    def _score(
        self,
        signs: Signs,
        titles: Sequence[_Title],
        weak: Sequence[_Title],
        spans: Iterable[tuple[int, int]],
    ) -> _Score:
        because: list[str] = []
        points = 0.0
        for worth, some in ((POINTS.title, titles), (POINTS.weak_title, weak)):
            whole = [each for each in some if not _inside(each, spans)]
            if whole and not points:
                best = max(whole, key=lambda each: each.points)
                points = worth * best.points
                because.append(best.phrase.text)
        if any(each.search(self._raw) for each in signs.codes):
            points += POINTS.code
            because.append("code")
        for worth, most, phrases in (
            (POINTS.strong, POINTS.most_strong, signs.strong),
            (POINTS.sign, POINTS.most_signs, signs.signs),
        ):
            found = [each.text for each in phrases if self._has(each)]
            points += min(most, worth * len(found))
            because += found
        return _Score(signs, points, tuple(dict.fromkeys(because)))

    def _has(self, phrase: Sign) -> bool:
        return phrase.tokens in self.found

    def _titles(self, phrases: Iterable[Sign], *, subject: bool) -> list[_Title]:
        return [
            _Title(phrase, share, start, end)
            for phrase in phrases
            for start, end in self.found.get(phrase.tokens, ())
            if (share := self._share(start, end, subject=subject)) > 0
        ]

    def _share(self, start: int, end: int, *, subject: bool) -> float:
        """How much of a title these words are: 1 at the top, alone on their line; 0 in prose."""
        line = self._words.line_of(start)
        if line.bullet or line.index >= POINTS.top or (line.subject and not subject):
            return 0.0
        lead = self._counted(line.start, start) - line.subject
        rest = self._counted(end, line.end)
        capitals = line.capitals or all(self._words.capitals[start:end])
        if end < line.end and self._words.tokens[end] in _PROSE and not line.capitals:
            return 0.0
        if lead > POINTS.lead_in_capitals or not (capitals or _stands_out(line, lead, rest)):
            return 0.0
        return (1 - POINTS.fade * line.index / POINTS.top) * (
            1 - POINTS.lead_cost * max(0, lead) / POINTS.title
        )

    def _counted(self, start: int, end: int) -> int:
        return sum(not each.isdigit() for each in self._words.tokens[start:end])


def _stands_out(line: WordLine, lead: int, rest: int) -> bool:
    return line.capitalised and lead <= POINTS.lead and rest <= POINTS.rest and not line.sentence


def _inside(title: _Title, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a longer title holds these words: « attestation d'assurance » … « maladie »."""
    return any(
        start <= title.start and title.end <= end and end - start > title.end - title.start
        for start, end in spans
    )
