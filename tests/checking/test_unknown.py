"""A word of the form that nobody knows is quoted, at most so much of it."""

from __future__ import annotations

import pytest

from linter.checking.unknown import UnknownConditionError, UnknownRuleError, refuse_unknown
from linter.law.load import load_law
from linter.model.dossier import Acceptance, Form

LAW = load_law()
LONGEST = 60


@pytest.mark.parametrize("letters", [1, LONGEST - 1, LONGEST, LONGEST + 1, 500])
def test_a_circumstance_that_nobody_knows_is_quoted_up_to_a_length(letters: int) -> None:
    name = "z" * letters
    with pytest.raises(UnknownConditionError) as caught:
        refuse_unknown(Form(situation={name: True}), LAW)
    assert f"« {name[:LONGEST]} »" in caught.value.message


@pytest.mark.parametrize("letters", [1, LONGEST, LONGEST + 1])
def test_a_code_that_no_rule_has_is_quoted_up_to_a_length(letters: int) -> None:
    code = "Z" * letters
    with pytest.raises(UnknownRuleError) as caught:
        refuse_unknown(Form(accepted=(Acceptance(code, "vu"),)), LAW)
    assert f"« {code[:LONGEST]} »" in caught.value.message


def test_what_is_known_is_let_through() -> None:
    condition = next(iter(LAW.conditions))
    refuse_unknown(Form(situation={condition: True}, accepted=(Acceptance("NOM01", "vu"),)), LAW)
