"""What a section or a stage sets aside is due for another request: asked, never refused.

For every row and stage, each document that a section kept for another request asks is judged by
every name it has: the answer is a question, or what another bullet makes of it, but no refusal.
"""

from __future__ import annotations

from datetime import date

import pytest

from linter.law.load import load_law
from linter.law.model import Bullet, Section, Title
from linter.law.words import Nature, SectionKind
from linter.matching import judge
from linter.matching.row import Standing, row_at
from linter.model.words import Stage, Verdict

LAW = load_law()
DAY = date(2026, 11, 30)
NEVER = {Verdict.NON_EXIGIBLE}

RESIDENT = [
    (title, section)
    for title in LAW.titles.values()
    for section in title.sections
    if SectionKind.RESIDENT_CARD in section.kinds
]


def bullets(section: Section) -> list[Bullet]:
    return [each for each in section.bullets if each.nature is Nature.DOCUMENT]


def names(kind: str) -> tuple[str, ...]:
    known = LAW.kinds[kind]
    return (known.name, *known.synonyms, *known.english)


def test_the_sections_of_the_resident_card_are_all_here() -> None:
    sections = [section for _, section in RESIDENT]
    assert len({each.id.partition(".")[0] for each in sections}) == 11
    assert sum(len(bullets(each)) for each in sections) == 38


@pytest.mark.parametrize(
    ("title", "section"), RESIDENT, ids=[section.id for _, section in RESIDENT]
)
def test_nothing_of_a_resident_card_is_refused_at_any_stage(title: Title, section: Section) -> None:
    refused = [
        (stage.value, bullet.id, name)
        for stage in Stage
        for bullet in bullets(section)
        for kind in bullet.kinds
        for name in names(kind)
        if judge(name, title, stage, LAW, on=DAY).verdict in NEVER
    ]
    assert refused == []


@pytest.mark.parametrize("row", LAW.titles)
def test_what_stands_for_another_request_is_asked_not_refused(row: int) -> None:
    title, refused, silent = LAW.titles[row], [], []
    for stage in Stage:
        entries = row_at(LAW, title, stage, DAY, in_mayotte=False).entries
        for kind, held in entries.items():
            if any(each.standing is not Standing.OTHER_STAGE for each in held):
                continue
            exempt = LAW.exempting(kind, title, stage, DAY)
            found = judge(LAW.kinds[kind].name, title, stage, LAW, on=DAY)
            if found.verdict in NEVER and exempt is None:
                refused.append((stage.value, kind, found.reason))
            if found.verdict is Verdict.SOUS_CONDITION and not found.condition:
                silent.append((stage.value, kind))
    assert (refused, silent) == ([], [])


def test_each_other_request_has_a_question_that_a_dossier_can_answer() -> None:
    requests = {
        each.request
        for title in LAW.titles.values()
        for stage in Stage
        for held in row_at(LAW, title, stage, DAY, in_mayotte=False).entries.values()
        for each in held
        if each.request
    }
    assert requests >= {
        "carte_resident_demandee", "premiere_pluriannuelle", "renouvellement_demande",
    }  # fmt: skip
    for each in requests:
        assert LAW.conditions[each].question.endswith(" ?")


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_settles_it(*, answer: bool) -> None:
    facts = {"carte_resident_demandee": answer}
    label = "Justificatif de trois ans de séjour régulier"
    found = judge(label, LAW.titles[29], Stage.RENOUVELLEMENT, LAW, facts, DAY)
    assert (found.verdict is Verdict.EXIGIBLE) is answer
    assert found.condition is None


@pytest.mark.parametrize("row", LAW.titles)
def test_a_row_without_a_resident_card_refuses_nothing_to_who_asks_for_one(row: int) -> None:
    title = LAW.titles[row]
    if "CR" in title.cards:
        return
    found = judge("Extrait de casier judiciaire", title, Stage.CARTE_RESIDENT, LAW, on=DAY)
    assert found.verdict is Verdict.INDECIS
    assert found.condition
