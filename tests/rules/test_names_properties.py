"""What holds for every name, whatever the rules find in it."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from linter.model.dossier import Field
from linter.model.report import Where
from linter.model.words import FieldKind, Outcome
from linter.rules.names.base import NameRule, read
from linter.rules.names.NOM01 import NOM01
from linter.rules.names.NOM02 import NOM02
from linter.rules.names.NOM03 import NOM03
from linter.rules.names.NOM04 import NOM04
from linter.rules.names.NOM05 import NOM05
from tests.premise import Premise

RULES: tuple[NameRule, ...] = (NOM01(), NOM02(), NOM03(), NOM04(), NOM05())

LATIN = "abcdefgimostyzABCDEFGIMOSTYZéèçñßœøłıİşŞğĞăắđĐŉǆǅﬀＡ\u0301\u0323"
JOINTS = " -'’‑\u00a0\u200b,"
PIECES = st.sampled_from(
    [
        "de",
        "DE",
        "La",
        "d'",
        "D'",
        "El",
        "ben",
        "VAN",
        "der",
        "Mc",
        "MAC",
        "O'",
        "N'",
        "al-",
        "II",
        "III",
    ]
)
WORDS = st.one_of(PIECES, st.text(LATIN, min_size=1, max_size=6))
NAMES = st.lists(
    st.tuples(WORDS, st.sampled_from([*JOINTS, "  ", " - "])), min_size=1, max_size=5
).map(lambda pieces: "".join(word + joint for word, joint in pieces))


def _letters(text: str) -> str:
    """The letters, without their case, marks and compatibility forms."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i")).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(each for each in apart if each.isalpha() and each != "\u02bc")


def _faults(value: str) -> list[str]:
    field = Field("f", "", "", value, FieldKind.NOM)
    found = (rule.check_name(read(field.value), Where()) for rule in RULES)
    return [each.code for each in found if each and each.outcome is Outcome.FAILED]


FIXED = Premise("a fix is proposed", at_least=25)
FAULTY = Premise("two rules or more find a fault", at_least=10)
FAULTLESS = Premise("a name has no fault", at_least=1)


@FIXED.counted
@given(NAMES)
@example("\u0131\u0301 ")  # the capital of this letter composes with its mark
def test_a_fix_is_final_and_free_of_faults(value: str) -> None:
    if fix := FIXED.met(read(value).fix):
        assert read(fix.value).fix is None
        assert _faults(fix.value) == []


@FIXED.counted
@given(NAMES)
def test_a_fix_keeps_the_letters(value: str) -> None:
    if fix := FIXED.met(read(value).fix):
        assert _letters(fix.value) == _letters(value)


@FAULTY.counted
@given(st.one_of(NAMES, st.text()))
def test_every_fault_proposes_the_same_fix(value: str) -> None:
    field = Field("f", "", "", value, FieldKind.PRENOM)
    found = [each for rule in RULES if (each := rule.check_name(read(field.value), Where()))]
    FAULTY.met(len(found) > 1)
    assert len({each.fix for each in found}) <= 1
    assert all(each.message and each.remedy for each in found)


@FAULTLESS.counted
@given(st.one_of(NAMES.map(str.strip), NAMES.map(lambda each: " ".join(each.title().split()))))
def test_a_value_without_fault_has_no_fix(value: str) -> None:
    if FAULTLESS.met(not _faults(value) and value.strip()):
        assert read(value).fix is None


PROPOSED = Premise("a name of another script is given letters of ours", at_least=10)
SCRIPTS = ("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВ", "ΑΒΓαβγ", "محد", "שלום", "王小", "аbсABC -")


@PROPOSED.counted
@given(st.sampled_from(SCRIPTS).flatmap(lambda letters: st.text(letters, min_size=1, max_size=12)))
def test_what_is_proposed_for_another_script_is_never_safe(value: str) -> None:
    fix = read(value).fix
    if PROPOSED.met(fix and "NOM05" in _faults(value)):
        assert fix
        assert not fix.safe
        assert _faults(fix.value) == []


@given(
    st.sampled_from(["DE {}", "Jean DE {}", "EL-{}", "{} BIN SAÏD", "DU {}", "D'{}"]),
    st.text("BCDFG", min_size=2),
)
def test_a_fix_that_touches_a_particle_is_never_safe(shape: str, name: str) -> None:
    fix = read(shape.format(name)).fix
    assert fix
    assert not fix.safe
