"""The words in which annexe 10 is written down: kinds of documents, titles, sections, bullets.

Nothing here decides whether a document is due; it says what the text says. Source: annexe 10 of the
CESEDA (article R. 431-11), and the articles named in `data/other_bases.toml`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple
from unicodedata import normalize

from linter.errors import UsageError
from linter.law.values import Parameter, Value
from linter.law.words import (
    Certainty,
    Confidence,
    Due,
    Nature,
    SectionKind,
    Shape,
    StageSays,
    Whose,
)
from linter.model.traits import Trait
from linter.model.words import Stage
from linter.text.french import long_date
from linter.text.near import likeness, nearest


class TextVersion(NamedTuple):
    """Which version of the text the data rest on.

    Attributes:
        name: what the text is called, "annexe 10".
        code: identifier of the code on Légifrance (LEGITEXT…).
        url: where to read the text in force.
        in_force_from: since when this version applies.
        source_state: the day of the archive that was read.
        checked_on: the last day on which this was known to be the version in force.
    """

    name: str
    code: str
    url: str
    in_force_from: date
    source_state: date
    checked_on: date

    @property
    def label(self) -> str:
        """The version as shown to people, in every output."""
        return f"{self.name} en vigueur au {long_date(self.in_force_from)}"

    def age_days(self, on: date) -> int:
        """Days between `on` and the last day on which the text was known to be in force."""
        return (on - self.checked_on).days


class Kind(NamedTuple):
    """A kind of document, as the law calls it and as people say it.

    Attributes:
        id: French snake_case ASCII.
        name: the law's own term, short, without capital.
        family: the catalogue's file it stands in.
        synonyms: what portals, préfectures and counsellors say; abbreviations.
        english: labels of the English site.
        whose: whose document it is unless an item says otherwise.
        not_to_confuse: ids of kinds with a near name.
        accepted: ids of kinds accepted as this one (a water bill is a proof of domicile).
        accepted_if: form id -> id of the condition under which that form is the due one.
        max_age_months: only where the text sets the same one everywhere.
        in_annexe: False for a known document that annexe 10 asks nowhere.
        traits: what it has in common with other kinds.
        generic: True when the words are too vague to conclude from (« autres documents »).
        level: of French, "A2"; what asks for more asks for another kind.
        above: ids of the kinds that prove this and more: to ask for one is to ask for more.
        fee: it is paid, not uploaded.
        replaced_by: the kind that another text asks today in its place.
    """

    id: str
    name: str
    family: str
    synonyms: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    whose: Whose = Whose.DEMANDEUR
    not_to_confuse: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    accepted_if: Mapping[str, str] = MappingProxyType({})
    max_age_months: int | None = None
    in_annexe: bool = True
    generic: bool = False
    level: str = ""
    above: tuple[str, ...] = ()
    fee: bool = False
    replaced_by: str | None = None
    traits: frozenset[Trait] = frozenset()


class Condition(NamedTuple):
    """A circumstance on which an item depends.

    Attributes:
        id: also the key that states it in a dossier's `[situation]`.
        when: the circumstance in words, « si vous êtes marié·e… ».
        question: what to ask the person, ends with « ? ».
        opposite: id of the condition that is true when this one is false.
        implies: ids of conditions that are true whenever this one is.
        excluded_by: ids of conditions that make this one false.
        by_stage: what the stage alone says of it; "doute" when no question settles it (renewal of a
            « sauf si vous êtes déjà titulaire d'une carte de séjour »). Facts stated come first.
    """

    id: str
    when: str
    question: str
    opposite: str | None = None
    implies: tuple[str, ...] = ()
    excluded_by: tuple[str, ...] = ()
    by_stage: Mapping[Stage, StageSays] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures of the text, to see a request that is stricter.

    Attributes:
        max_age_months: oldest age allowed.
        max_age_days: the same where the text counts in days.
        count: how many (photographs, pay slips).
        amount_eur: amount in euros.
        amount: an amount that is not in euros ("12 fois le SMIC net mensuel").
        value: name of the dated value that is the amount, instead of `amount_eur`.
        period_months: the period that the document must cover.
        every_months: how many months apart (« un document pour chaque année »).
        form: the form asked by the text; a request for more is stricter.
        valid: the text wants the document in force (« en cours de validité »).
    """

    max_age_months: int | None = None
    max_age_days: int | None = None
    count: int | None = None
    amount_eur: float | None = None
    amount: str | None = None
    value: str | None = None
    period_months: int | None = None
    every_months: int | None = None
    form: Shape | None = None
    valid: bool = False


NO_LIMITS = Limits()

NO_FACTS: Final[Mapping[str, bool]] = MappingProxyType({})

_NOT_IN_A_SLUG: Final = re.compile(r"[^a-z0-9]+")

_SHORT = 3
"""A name this short is not looked for inside others."""


class Bullet(NamedTuple):
    """A bullet of the annexe.

    Attributes:
        id: the bullet's id, "A10-25.1.d2".
        any_of: kinds of which one suffices (« ou »).
        all_of: kinds that are all needed (« et »). With both: these, and one of `any_of`.
        whose: only if other than the kind's own.
        part_whose: kind id -> whose, where the bullet asks for several people's documents.
        due: at filing or when the card is handed over.
        condition: id of the condition of the whole bullet (« si vous… », « en cas de… »).
        part_conditions: kind id -> id of the condition under which that part is due.
        unless: id of the condition that exempts (« sauf si… »): the parts that have no condition
            of their own are due unless a fact states it.
        part_unless: the same for one kind of the bullet.
        open_list: « etc. », « par tous moyens », « tout justificatif »: the kinds are examples,
            other proofs of the same thing are accepted.
        excludes: kinds that are no proof of it all the same (« à l'exclusion du RSA »).
        alternatives: ids of the bullets of which one may be given instead of this one (« ou »).
        lasting: the document proves a condition that must go on being met, and so is asked again at
            renewal (R. 433-1); False: it proves a past fact. None for what is no document.
        stages: only if the bullet itself limits the stage.
        limits: figures for the bullet's kinds.
        part_limits: kind id -> its own figures, instead of `limits`.
        dated: kind id -> name of the dated value that says which kind is asked in its place.
        figures: figures of the text that no limit holds, as people write them ("65 ans").
        nature: document, or what else the bullet does.
        refers_to: ids of the sections referred to, or of a whole row ("A10-25").
        note: short words for what the structure cannot say.
        left_out: why the bullet is not in the structure; empty when it is.
    """

    id: str
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    whose: Whose | None = None
    part_whose: Mapping[str, Whose] = MappingProxyType({})
    due: Due = Due.AU_DEPOT
    condition: str | None = None
    part_conditions: Mapping[str, str] = MappingProxyType({})
    unless: str | None = None
    part_unless: Mapping[str, str] = MappingProxyType({})
    open_list: bool = False
    excludes: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    lasting: bool | None = None
    stages: tuple[Stage, ...] = ()
    limits: Limits = NO_LIMITS
    part_limits: Mapping[str, Limits] = MappingProxyType({})
    dated: Mapping[str, str] = MappingProxyType({})
    figures: tuple[str, ...] = ()
    nature: Nature = Nature.DOCUMENT
    refers_to: tuple[str, ...] = ()
    note: str = ""
    left_out: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """All kinds that the bullet names, alternatives first."""
        return self.any_of + self.all_of

    def limits_of(self, kind: str) -> Limits:
        """The figures that hold for one kind of the bullet."""
        return self.part_limits.get(kind, self.limits)


class Note(NamedTuple):
    """A sentence of a section outside its bullets: an exemption, a rule, a reference.

    Its nature is « document » where a heading itself asks for documents (row 37, point 3.2).
    """

    nature: Nature
    note: str
    kinds: tuple[str, ...] = ()
    condition: str | None = None
    refers_to: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


class Section(NamedTuple):
    """A numbered point of a row.

    Attributes:
        id: "A10-29.1".
        kinds: for which applications the point stands; the first is the main one.
        parent: id of the point it stands under.
        territory: overseas territory; None in metropolitan France.
        condition: id of the point's own condition.
        conditions: own and inherited conditions, outermost first: all must be met.
        card: "CR", "CSP"… when the point is for one card of the row only.
        bullets: its bullets, in the order of the text.
        notes: sentences outside the bullets.
        figures: figures of the heading and of the sentences outside the bullets.
    """

    id: str
    kinds: tuple[SectionKind, ...]
    parent: str | None = None
    territory: str | None = None
    condition: str | None = None
    conditions: tuple[str, ...] = ()
    card: str | None = None
    bullets: tuple[Bullet, ...] = ()
    notes: tuple[Note, ...] = ()
    figures: tuple[str, ...] = ()

    @property
    def kind(self) -> SectionKind:
        """The main kind."""
        return self.kinds[0]


class Anef(NamedTuple):
    """Whether a title is applied for on the téléservice (R. 431-2, annexe 9)."""

    on: bool
    source: str
    certainty: Certainty
    since: date | None = None
    stages: tuple[Stage, ...] = ()


class Deadlines(NamedTuple):
    """What is particular to the title in the deadlines of R. 431-5 and L. 433-3."""

    nineteenth_birthday: bool = False
    rld_ue: bool = False
    three_month_cover: bool = False


class Title(NamedTuple):
    """A residence title: a row of the annexe, or a title that the annexe does not deal with.

    Attributes:
        row: 1 to 69; None for a title without a row.
        slug: stable name on the command line.
        label: what the card is called.
        aliases: short names that counsellors use.
        category: the annexe's heading.
        cards: APS, CST, CSP, CR.
        references: articles, as the annexe cites them.
        new_references: articles that replaced those that no longer exist.
        former_references: numbers before 1 May 2021.
        family_ground: title for a family reason, R. 431-10 3° (rows 29 to 37).
        other_text: for a title without a row, the text it is under.
        ask: for a title without a row, whom to ask for the list of documents.
        known, known_certainty: what is known of that text, and how well.
        until, until_basis: the last day known of a title that ends, and the text that says so.
        anef: None when not known.
        delais: what is particular to it in the deadlines.
    """

    row: int | None
    slug: str
    label: str
    aliases: tuple[str, ...] = ()
    category: str = ""
    cards: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    new_references: tuple[str, ...] = ()
    former_references: tuple[str, ...] = ()
    family_ground: bool = False
    other_text: str = ""
    ask: str = ""
    known: str = ""
    known_certainty: Confidence = Confidence.SOURCE
    until: date | None = None
    until_basis: str = ""
    until_certainty: Confidence = Confidence.SOURCE
    anef: Anef | None = None
    delais: Deadlines = Deadlines()
    sections: tuple[Section, ...] = ()

    @property
    def bullets(self) -> Iterator[tuple[Section, Bullet]]:
        """Every bullet with its section, in the order of the text."""
        return ((section, bullet) for section in self.sections for bullet in section.bullets)

    def section(self, section_id: str) -> Section:
        """The section with this id; KeyError when the row has none."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)


class Article(NamedTuple):
    """A text that is cited, in the version that was read.

    Attributes:
        name: "R. 431-10"; of the CESEDA unless it says otherwise.
        url: where to read the text in force.
        about: what it says, in a few words.
        version: date of the version read; None when not known.
        checked_on: the last day on which it was known to be in force; None for that of the annexe.
    """

    name: str
    url: str
    about: str
    version: date | None = None
    checked_on: date | None = None


def article_of(cited: str, articles: Mapping[str, Article]) -> Article | None:
    """The text that a citation names: that of "R. 431-10" for "R. 431-10 3°"."""
    for name, article in articles.items():
        if cited == name or cited.startswith((f"{name} ", f"{name},")):
            return article
    return None


class OtherBasis(NamedTuple):
    """Documents that are due under another text than annexe 10.

    Attributes:
        article: the text with its paragraph, "R. 431-10 3°".
        text: the same text in `articles.toml`, with its version and address.
        rows: None = all rows.
        stages: empty = all stages.
        since, until: the first and the last day.
        whose: whose documents the text speaks of; empty = the applicant's.
        doubtful: kinds that may serve but are not surely due.
        in_folder: each of its kinds belongs in the folder, and is missing when it is not there.
    """

    id: str
    kinds: tuple[str, ...]
    article: str
    text: Article
    why: str
    rows: frozenset[int] | None = None
    stages: tuple[Stage, ...] = ()
    condition: str | None = None
    since: date = date.min
    until: date = date.max
    whose: tuple[Whose, ...] = ()
    doubtful: tuple[str, ...] = ()
    due: Due = Due.AU_DEPOT
    in_folder: bool = False


class Exemption(NamedTuple):
    """Documents that a text says are *not* due, to be quoted with a « non exigible ».

    Attributes:
        article, text, rows, stages, since, until: as in `OtherBasis`.
        condition: id of the circumstance that exempts; without it, everybody is.
        certainty: how well the exemption is established.
        overrides: it holds even against a bullet of the annexe that asks for the document.
    """

    id: str
    kinds: tuple[str, ...]
    article: str
    text: Article
    why: str
    rows: frozenset[int] | None = None
    stages: tuple[Stage, ...] = ()
    condition: str | None = None
    since: date = date.min
    until: date = date.max
    certainty: Confidence = Confidence.TEXT
    overrides: bool = False


class Remark(NamedTuple):
    """What is to be known of a title beside its documents: a contradiction, a change of name.

    Attributes:
        says: a sentence.
        kinds: said with a verdict on these; `always` with any verdict.
        article: the text it rests on.
    """

    id: str
    says: str
    article: str
    text: Article
    kinds: tuple[str, ...] = ()
    always: bool = False
    rows: frozenset[int] | None = None
    stages: tuple[Stage, ...] = ()
    certainty: Confidence = Confidence.TEXT
    since: date = date.min
    until: date = date.max


def stands(rule: OtherBasis | Exemption | Remark, title: Title, stage: Stage, day: date) -> bool:
    """Whether a text or a remark holds for such an application on a day."""
    rows = rule.rows is None or title.row in rule.rows
    stages = not rule.stages or stage in rule.stages
    return rows and stages and rule.since <= day <= rule.until


class ResidentCard(NamedTuple):
    """What is particular to a first resident card asked in a row that also has another card.

    Attributes:
        renewing: row -> article under which asking for it counts as renewal of the card held.
        early: rows in which the holder of a multi-year card need not wait for its end (R. 431-6).
        on_anef: rows in which the téléservice takes it too.
    """

    renewing: Mapping[int, str] = MappingProxyType({})
    early: frozenset[int] = frozenset()
    on_anef: frozenset[int] = frozenset()


def row_of(name: str) -> int:
    """The row of a section or bullet, from its id: 25 for `A10-25.1.d2`."""
    return int(name.removeprefix("A10-").partition(".")[0])


class UnknownTitleError(UsageError):
    """A title that is neither a slug, nor an alias, nor a row."""

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        remedy = f"Vouliez-vous dire : {', '.join(near)} ?" if near else ""
        super().__init__(
            f"Titre de séjour inconnu : « {name} ».",
            f"{remedy} La commande « titles » donne la liste des titres.".strip(),
        )
        self.near = near


class WideTitleError(UsageError):
    """A name that covers several titles; they are listed, the nearest first."""

    def __init__(self, name: str, slugs: tuple[str, ...]) -> None:
        super().__init__(
            f"« {name} » désigne plusieurs titres : {', '.join(slugs)}.",
            "Dites lequel, par son nom ou sa ligne. La commande « titles » les décrit.",
        )
        self.slugs = slugs


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Law:
    """Annexe 10 and its neighbours; one for all, read once, and so equal to itself alone.

    Attributes:
        version: the text it rests on.
        kinds: the catalogue, by id.
        conditions: by id.
        titles: by row, read from disk when first asked for.
        slugs: slug -> row, known without reading the titles.
        aliases: short name that counsellors use -> slug.
        articles: the texts cited, by name.
        without_row: titles that the annexe does not deal with, by slug.
        wide: name that covers several titles -> their slugs.
        values: the figures that change, by name.
        remarks: what is to be known of a title beside its documents.
        resident: what is particular to a first resident card.
        lesser: kind -> the kinds than which it proves more.
        changes: the days on which something changed, the first one first.
        by_trait: the kinds that have each trait.
    """

    version: TextVersion
    kinds: Mapping[str, Kind]
    conditions: Mapping[str, Condition]
    titles: Mapping[int, Title]
    slugs: Mapping[str, int]
    aliases: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)
    other_bases: tuple[OtherBasis, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    without_row: Mapping[str, Title] = field(default_factory=dict)
    wide: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, Parameter] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    resident: ResidentCard = field(default_factory=ResidentCard)
    lesser: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    changes: tuple[date, ...] = ()
    by_trait: Mapping[Trait, frozenset[str]] = field(default_factory=dict)

    def title(self, name: str | int) -> Title:
        """The title with this slug, alias or row number.

        Raises:
            UnknownTitleError: no such title; names the nearest ones.
            WideTitleError: the name covers several; names them, the nearest first.
        """
        if isinstance(name, int) and name in self.titles:
            return self.titles[name]
        found = self.named(name)
        if len(found) > 1:
            raise WideTitleError(str(name), tuple(each.slug for each in found))
        return found[0]

    def named(self, name: str | int) -> tuple[Title, ...]:
        """The titles that a name covers, the nearest first; one when the name is as narrow.

        Raises:
            UnknownTitleError: no such title; names the nearest ones.
        """
        if name in self.slugs and name not in self.aliases:
            return (self._of_slug(str(name)),)
        plain = normalize("NFKD", str(name).replace("’", "'")).encode("ascii", "ignore").decode()
        text = _NOT_IN_A_SLUG.sub("-", plain.lower()).strip("-")
        slug = self.aliases.get(text, text)
        if text.isdecimal() and int(text) in self.titles:
            return (self.titles[int(text)],)
        if slug in self.slugs or slug in self.without_row:
            return (self._of_slug(slug),)
        if slug in self.wide:
            near = sorted(self.wide[slug], key=lambda each: -likeness(text, each))
            return tuple(self._of_slug(each) for each in near)
        names = [*self.slugs, *self.without_row, *self.aliases, *self.wide]
        holding = [each for each in names if len(text) > _SHORT and text in each]
        raise UnknownTitleError(str(name), tuple(holding[:3] or nearest(text, names, 3)))

    def _of_slug(self, slug: str) -> Title:
        row = self.slugs.get(slug)
        return self.without_row[slug] if row is None else self.titles[row]

    def value(self, name: str, day: date) -> Value:
        """The value that a figure has on a day."""
        return self.values[name].on(day)

    def figure(self, name: str, day: date) -> int:
        """The same as a whole number: days, months, years."""
        return round(self.value(name, day).value)

    def epoch(self, day: date) -> date:
        """The last day on which something changed, up to `day`: all days since then are alike."""
        place = bisect_right(self.changes, day)
        return self.changes[place - 1] if place else date.min

    def exempting(
        self,
        kind: str,
        title: Title,
        stage: Stage,
        day: date,
        facts: Mapping[str, bool] = NO_FACTS,
    ) -> Exemption | None:
        """The text that says that a document is not due; if under a condition, once it is met."""
        for each in self.exemptions:
            met = each.condition is None or facts.get(each.condition) is True
            if kind in each.kinds and met and stands(each, title, stage, day):
                return each
        return None

    def may_exempt(
        self, kind: str, title: Title, stage: Stage, day: date, facts: Mapping[str, bool]
    ) -> tuple[Exemption, ...]:
        """The exemptions from a document whose condition is still open: the questions to ask."""
        return tuple(
            each
            for each in self.exemptions
            if each.condition is not None
            and each.condition not in facts
            and kind in each.kinds
            and stands(each, title, stage, day)
        )

    def remarks_on(self, title: Title, stage: Stage, day: date) -> tuple[Remark, ...]:
        """What is to be known of an application beside its documents."""
        return tuple(each for each in self.remarks if stands(each, title, stage, day))

    def checked_on(self, article: Article) -> date:
        """The last day on which a text was known to be in force."""
        return article.checked_on or self.version.checked_on

    def unchecked(self) -> tuple[Article, ...]:
        """The texts whose version began after the last day on which they were checked."""
        return tuple(
            each
            for each in self.articles.values()
            if each.version is not None and each.version > self.checked_on(each)
        )

    def article(self, cited: str) -> Article:
        """The text that a citation names, with its version and address; KeyError when unknown."""
        article = article_of(cited, self.articles)
        if article is None:
            raise KeyError(cited)
        return article

    def kinds_with(self, *traits: Trait) -> frozenset[str]:
        """The kinds that have one of these traits."""
        return frozenset().union(*(self.by_trait.get(each, frozenset()) for each in traits))

    def all_titles(self) -> Iterator[Title]:
        """Every title, rows in order, then those without a row."""
        yield from self.titles.values()
        yield from self.without_row.values()

    def referred(self, reference: str) -> tuple[Section, ...]:
        """The sections behind a reference: a section and what stands under it, or a whole row.

        Territorial sections of a whole row are left out: they change it, they do not add to it.
        """
        point = reference.partition(".")[2]
        sections = self.titles[row_of(reference)].sections
        if not point:
            return tuple(each for each in sections if each.territory is None)
        return tuple(each for each in sections if f"{each.id}.".startswith(f"{reference}."))

    def accepted_as(self, kind: str) -> frozenset[str]:
        """The kind itself and all that is accepted as it, through however many steps."""
        found: set[str] = set()
        waiting = [kind]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found.add(current)
                waiting.extend((*self.kinds[current].accepted, *self.kinds[current].above))
        return frozenset(found)

    def bullet(self, name: str) -> Bullet | None:
        """The bullet of that id (`A10-25.1.d2`); None when the data have none."""
        title = self.titles.get(row_of(name))
        return next((each for _, each in title.bullets if each.id == name), None) if title else None

    def met(self, condition: str, stage: Stage, known: Mapping[str, bool]) -> StageSays | None:
        """Whether a condition is met: by the facts, then by what the stage alone says.

        `known` are the facts with what follows from them (`derive`).
        """
        stated = known.get(condition)
        if stated is not None:
            return StageSays.YES if stated else StageSays.NO
        return self.conditions[condition].by_stage.get(stage)

    def derive(self, facts: Mapping[str, bool]) -> dict[str, bool]:
        """The facts and all that follows from them; a fact stated is never overruled."""
        known = dict(facts)
        if not known:
            return known
        while True:
            news: dict[str, bool] = {}
            for each in self.conditions.values():
                if known.get(each.id):
                    news.update(dict.fromkeys(each.implies, True))
                elif any(known.get(other) for other in each.excluded_by) or any(
                    known.get(other) is False for other in each.implies
                ):
                    news[each.id] = False
                if each.opposite in known:
                    news[each.id] = not known[each.opposite]
            if news.keys() <= known.keys():
                return known
            known = news | known
