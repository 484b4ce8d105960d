"""What follows from the facts of a dossier."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.law.load import load_law

LAW = load_law()

FACTS = st.dictionaries(st.sampled_from(sorted(LAW.conditions)), st.booleans(), max_size=4)


@pytest.mark.parametrize(
    ("facts", "condition", "expected"),
    [
        ({}, "marie_pays_polygamie", None),
        ({"celibataire": True}, "marie_pays_polygamie", False),
        ({"celibataire": True}, "marie", False),
        ({"celibataire": False}, "marie", None),
        ({"marie": False}, "marie_pays_polygamie", False),
        ({"marie": True}, "marie_pays_polygamie", None),
        ({"pays_sans_polygamie": True}, "marie_pays_polygamie", False),
        ({"marie_pays_polygamie": True}, "marie", True),
        ({"titulaire_carte": True}, "pas_titulaire_carte", False),
        ({"titulaire_carte": False}, "pas_titulaire_carte", True),
        ({"vlsts_detenu": True}, "titulaire_carte", False),
        ({"proprietaire": True}, "heberge_particulier", False),
        ({"proprietaire": True}, "adresse_hebergeant_perimee", False),
        ({"adresse_hebergeant_perimee": True}, "heberge_particulier", True),
        ({"sans_emploi": True}, "emploi_maintenu", False),
        ({"passeport_detenu": True}, "sans_passeport", False),
        ({"aes_salarie": True}, "aes_435_1", True),
        ({"aes_salarie": True}, "aes_435_2", False),
        ({"inconnu": True}, "marie", None),
    ],
)
def test_facts_settle_conditions(facts: dict[str, bool], condition: str, expected: object) -> None:
    assert LAW.derive(facts).get(condition) is expected


@given(FACTS)
@settings(max_examples=100, deadline=None)
def test_a_stated_fact_is_never_overruled(facts: dict[str, bool]) -> None:
    derived = LAW.derive(facts)
    assert facts.items() <= derived.items()


@given(FACTS)
@settings(max_examples=100, deadline=None)
def test_nothing_new_follows_from_what_was_derived(facts: dict[str, bool]) -> None:
    derived = LAW.derive(facts)
    assert LAW.derive(derived) == derived


def test_without_facts_nothing_is_settled() -> None:
    assert LAW.derive({}) == {}
