"""The error that must never happen: a document that the law asks is called not due.

For every row, every stage and every bullet of that stage, each name by which the catalogue knows a
document of the bullet is judged, as it stands and as people write it. What a stage asks is worked
out here from the sections alone, apart from the matcher's own reading of them.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unidecode import unidecode

from linter.law.load import load_law
from linter.law.model import Bullet, Kind, Section, Title, row_of
from linter.law.words import Nature, SectionKind, StageSays
from linter.matching import judge
from linter.model.words import Stage, Verdict
from tests.premise import Premise

LAW = load_law()
DAY = date(2026, 11, 30)
PARAPHRASES = Path(__file__).with_name("paraphrases.tsv")

ALWAYS = {SectionKind.ALL, SectionKind.SITUATION}
FIRST = {SectionKind.FIRST, SectionKind.AFTER_VLS_TS}
OF_STAGE = {
    Stage.PREMIERE: ALWAYS | FIRST,
    Stage.RENOUVELLEMENT: ALWAYS | {SectionKind.RENEWAL},
    Stage.CHANGEMENT_STATUT: ALWAYS | {SectionKind.CHANGE_OF_STATUS},
    Stage.PLURIANNUELLE: ALWAYS | {SectionKind.MULTI_YEAR},
    Stage.CARTE_RESIDENT: ALWAYS | {SectionKind.RESIDENT_CARD},
}


def sections_at(title: Title, stage: Stage) -> Iterator[Section]:
    for section in title.sections:
        if section.territory is None and OF_STAGE[stage] & set(section.kinds):
            yield section


def items_at(title: Title, stage: Stage) -> Iterator[Bullet]:
    """The bullets of a stage, and of the sections to which they refer."""
    for section in sections_at(title, stage):
        for item in section.bullets:
            yield from referred(item) if item.refers_to else (item,)
    if stage is not Stage.PREMIERE:
        for section in title.sections:
            if FIRST & set(section.kinds) and section.territory is None:
                yield from (item for item in section.bullets if item.lasting)


def referred(item: Bullet) -> Iterator[Bullet]:
    for name in item.refers_to:
        row = row_of(name)
        for section in LAW.titles[row].sections:
            here = "." in name and f"{section.id}.".startswith(f"{name}.")
            if here and section.territory is None:
                yield from section.bullets


def names(kind: Kind) -> tuple[str, ...]:
    return (kind.name, *kind.synonyms, *kind.english)


def never_at(condition: str, stage: Stage) -> bool:
    """« Si c'est le premier titre », at the renewal of one."""
    return LAW.met(condition, stage, {}) is StageSays.NO


def asked(row: int, stage: Stage) -> list[Kind]:
    """The kinds that a row asks at a stage, with what is accepted as them."""
    found: dict[str, None] = {}
    for item in items_at(LAW.titles[row], stage):
        if item.nature is not Nature.DOCUMENT or (item.stages and stage not in item.stages):
            continue
        if item.condition and never_at(item.condition, stage):
            continue
        for kind in item.kinds:
            found.update(dict.fromkeys(sorted(LAW.accepted_as(kind) - {*item.excludes})))
    return [LAW.kinds[each] for each in found]


def test_no_text_alone_sets_a_bullet_of_the_annexe_aside() -> None:
    """What the annexe asks is refused only where a circumstance is established."""
    aside = {
        (row, stage, kind)
        for row in LAW.titles
        for stage in Stage
        for item in items_at(LAW.titles[row], stage)
        if item.nature is Nature.DOCUMENT
        for kind in item.kinds
        if (text := LAW.exempting(kind, LAW.titles[row], stage, date.max)) and text.overrides
    }
    assert aside == set()


@pytest.mark.parametrize("row", sorted(LAW.titles))
def test_no_name_of_what_a_row_asks_is_refused(row: int) -> None:
    title = LAW.titles[row]
    refused = [
        (stage.value, kind.id, name, found.reason)
        for stage in Stage
        for kind in asked(row, stage)
        for name in names(kind)
        if (found := judge(name, title, stage, LAW)).verdict is Verdict.NON_EXIGIBLE
    ]
    assert refused == []


def test_no_paraphrase_of_what_may_be_due_is_refused() -> None:
    """« Papier prouvant votre adresse »: what a row may be asking, in words of no catalogue."""
    with PARAPHRASES.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t"))
    refused = [
        (line["row"], line["label"])
        for line in lines
        if verdict(line["label"], int(line["row"]), Stage(line["stage"])) is Verdict.NON_EXIGIBLE
    ]
    assert refused == []


def verdict(label: str, row: int, stage: Stage) -> Verdict:
    return judge(label, LAW.titles[row], stage, LAW).verdict


def misspelt(text: str, chance: random.Random) -> str:
    """One letter lost, doubled, swapped or changed in a word of six letters or more."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) >= 6 and word.isalpha()]
    if not long:
        return text
    at = chance.choice(long)
    word = words[at]
    place = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    words[at] = chance.choice(
        (
            before + after,
            before + letter + letter + after,
            before + after[0] + letter + after[1:],
            before + chance.choice("aeiousrtln") + after,
        )
    )
    return " ".join(words)


def plural(text: str) -> str:
    return " ".join(
        f"{word}s" if word.isalpha() and len(word) > 4 and word[-1] not in "sxz" else word
        for word in text.split()
    )


Noise = Callable[[str, random.Random], str]
NOISES: dict[str, Noise] = {
    "capitals": lambda text, _: text.upper(),
    "no accents": lambda text, _: unidecode(text),
    "polite": lambda text, _: f"Veuillez joindre votre {text}, s'il vous plaît",
    "a copy": lambda text, _: f"Copie recto verso de {text} (obligatoire)",
    "plural": lambda text, _: plural(text),
    "a entry's code": lambda text, _: unidecode(text).upper().replace(" ", "_").replace("'", "_"),
    "a file name": lambda text, _: f"{unidecode(text).lower().replace(' ', '-')}_2024.pdf",
    "a typo": misspelt,
}


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("stage", list(Stage))
def test_however_it_is_written(stage: Stage, noise: str) -> None:
    """One name, drawn, of each kind that a third of the rows ask."""
    chance = random.Random(f"{stage}{noise}")  # noqa: S311 -- a reproducible draw
    refused = []
    for row in sorted(LAW.titles)[list(NOISES).index(noise) % 3 :: 3]:
        title = LAW.titles[row]
        for kind in asked(row, stage):
            label = NOISES[noise](chance.choice(names(kind)), chance)
            found = judge(label, title, stage, LAW)
            if found.verdict is Verdict.NON_EXIGIBLE:
                refused.append((row, kind.id, label, found.reason))
    assert refused == []


ROWS = st.sampled_from(sorted(LAW.titles))
STAGES = st.sampled_from(list(Stage))


@settings(max_examples=100, deadline=None)
@given(row=ROWS, stage=STAGES, data=st.data())
def test_a_request_for_two_documents_of_the_row_is_not_refused(
    row: int, stage: Stage, data: st.DataObject
) -> None:
    kinds = asked(row, stage)
    name = st.sampled_from(kinds).flatmap(lambda kind: st.sampled_from(names(kind)))
    first, second = data.draw(name), data.draw(name)
    link = data.draw(st.sampled_from([" et ", " ou ", " / ", ", ", " (", " : "]))
    found = judge(f"{first}{link}{second}", LAW.titles[row], stage, LAW)
    assert found.verdict is not Verdict.NON_EXIGIBLE, found.reason


@settings(max_examples=100, deadline=None)
@given(label=st.text(max_size=80), row=ROWS, stage=STAGES)
def test_noise_is_never_refused_nor_an_error(label: str, row: int, stage: Stage) -> None:
    found = judge(label, LAW.titles[row], stage, LAW)
    assert found.verdict in set(Verdict)
    assert found.reason


def direct(row: int, stage: Stage) -> Iterator[tuple[Section, Bullet]]:
    """The bullets that a row itself has for a stage and that ask for documents."""
    for section in sections_at(LAW.titles[row], stage):
        for item in section.bullets:
            if item.nature is Nature.DOCUMENT and (not item.stages or stage in item.stages):
                yield section, item


def asks(section: Section, item: Bullet, kind: str) -> tuple[set[str], set[str]]:
    """The conditions under which a bullet asks for a kind, and those which exempt from it."""
    own = {item.condition, item.part_conditions.get(kind)} - {None}
    exempting = {item.part_unless.get(kind), None if own else item.unless} - {None}
    return {*section.conditions, *filter(None, own)}, {*filter(None, exempting)}


CONDITIONAL = [
    (row, stage, kind, sorted({*conditions, *exempting}))
    for row in sorted(LAW.titles)
    for stage in Stage
    for section, item in direct(row, stage)
    for kind in item.kinds
    for conditions, exempting in [asks(section, item, kind)]
    if (conditions or exempting) and not any(never_at(each, stage) for each in conditions)
]
STATED = st.sampled_from(CONDITIONAL).flatmap(
    lambda case: st.tuples(
        st.just(case[:3]),
        st.dictionaries(st.sampled_from(case[3]), st.booleans(), min_size=1, max_size=3),
    )
)
RULED_OUT = Premise("the facts make what was due or unsure not due", at_least=10)
STILL_ASKED = Premise("one bullet is ruled out, another still asks", at_least=1)


def still_asks(row: int, stage: Stage, kind: str, facts: Mapping[str, bool]) -> list[bool]:
    """Of each bullet that names a kind: whether these facts leave it due, or open."""
    known = LAW.derive(facts)
    return [
        all(known.get(each, True) for each in conditions)
        and not any(known.get(each, False) for each in exempting)
        for section, item in direct(row, stage)
        if kind in item.kinds
        for conditions, exempting in [asks(section, item, kind)]
    ]


@RULED_OUT.counted
@STILL_ASKED.counted
@settings(max_examples=150, deadline=None)
@given(STATED)
def test_facts_rule_out_only_what_no_bullet_asks_any_more(
    case: tuple[tuple[int, Stage, str], dict[str, bool]],
) -> None:
    (row, stage, kind), facts = case
    title, name = LAW.titles[row], LAW.kinds[kind].name
    found = judge(name, title, stage, LAW, facts)
    open_ = still_asks(row, stage, kind, facts)
    STILL_ASKED.met(any(open_) and not all(open_))
    if RULED_OUT.met(found.verdict is Verdict.NON_EXIGIBLE):
        exempt = LAW.exempting(kind, title, stage, DAY, LAW.derive(facts))
        assert exempt or not any(open_), found.reason
        assert judge(name, title, stage, LAW).verdict is not Verdict.NON_EXIGIBLE
