"""What holds for whatever is read of whomever."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.model.content import Content, MrzZone, Person
from linter.model.dossier import (
    Document,
    Dossier,
    Field,
    Form,
)
from linter.model.report import Finding
from linter.model.words import FieldKind, Outcome, Severity, Source
from linter.rules import rule
from linter.text.icao import transliterate

CONTEXT = Context(date(2026, 11, 23))
KINDS = st.sampled_from(["passeport", "titre_sejour", "cni_francaise", "visa_long_sejour", None])
FORMATS = st.sampled_from(["TD1", "TD2", "TD3", "MRVA", "MRVB", "IDFRA"])
LETTERS = "ABCDMNOR"  # no word of these means « née » or « épouse »
NAMES = st.text(LETTERS + " ", min_size=1, max_size=12).map(str.strip).filter(bool)
TYPED = st.text("abcdeéçñöœ'- AMN", min_size=1, max_size=15).filter(
    lambda name: bool(transliterate(name))
)
DAYS = st.dates(date(1940, 1, 1), date(2010, 12, 31))
NUMBERS = st.text("0123456789", min_size=10, max_size=10)


@st.composite
def zones(draw: st.DrawFn, *, valid: bool = True) -> MrzZone:
    fields = {
        "surname": draw(NAMES),
        "given_names": draw(NAMES),
        "birth_date": draw(DAYS).isoformat(),
        "nationality": draw(st.sampled_from(["SEN", "FRA", "UTO"])),
        "issuer": draw(st.sampled_from(["SEN", "FRA", "UTO"])),
        "optional": draw(NUMBERS),
        "expires_on": draw(st.dates(date(2020, 1, 1), date(2035, 1, 1))).isoformat(),
    }
    certain = draw(st.booleans())
    return MrzZone(draw(FORMATS), (), valid, 1, fields, certain, certain)


@st.composite
def forms(draw: st.DrawFn) -> Form:
    fields = (
        Field("nom", "", "", draw(TYPED), FieldKind.NOM),
        Field("prenom", "", "", draw(TYPED), FieldKind.PRENOM),
        Field("numero", "", "", draw(NUMBERS), FieldKind.NUMERO_ETRANGER),
    )
    return Form("etudiant", None, date_naissance=draw(DAYS), fields=fields)


def _file(number: int, kind: str | None, zone: MrzZone) -> Document:
    names = zone.fields.get("surname", ""), zone.fields.get("given_names", "")
    holder = Person("titulaire", *names, Source.MRZ, 1, certain=zone.names_certain)
    content = Content(mrz=(zone,), people=(holder,))
    return Document(f"{number}.pdf", 1000, kind=kind, content=content)


def _said(form: Form, documents: tuple[Document, ...], *codes: str) -> list[Finding]:
    dossier = Dossier(None, form, documents)
    rules = [each for code in codes if (each := rule(code))]
    assert len(rules) == len(codes)
    return [found for each in rules for found in each.check(Application(dossier, CONTEXT))]


@settings(max_examples=100)
@given(forms(), st.lists(st.tuples(KINDS, zones(valid=False)), min_size=1, max_size=3))
def test_a_misread_zone_is_never_held_against_anyone(
    form: Form, read: list[tuple[str | None, MrzZone]]
) -> None:
    documents = tuple(_file(number, *each) for number, each in enumerate(read))
    assert not _said(form, documents, "IDE01", "IDE02", "ETR02")
    assert {each.outcome for each in _said(form, documents, "IDE04")} == {Outcome.CANNOT_TELL}


@settings(max_examples=100)
@given(forms(), KINDS, zones())
def test_the_identity_that_was_typed_is_found_on_the_document(
    form: Form, kind: str | None, zone: MrzZone
) -> None:
    nom, prenom, numero = (each.value for each in form.fields)
    own = {
        "surname": (transliterate(nom) or "").replace("<", " "),
        "given_names": (transliterate(prenom) or "").replace("<", " "),
        "birth_date": (form.date_naissance or date.min).isoformat(),
        "optional": numero,
    }
    zone = replace(zone, fields={**zone.fields, **own})
    said = _said(form, (_file(1, kind, zone),), "IDE01", "ETR02")
    assert {each.outcome for each in said} <= {Outcome.PASSED}


@settings(max_examples=100)
@given(forms(), KINDS, zones())
def test_what_is_not_certain_of_a_name_never_weighs(
    form: Form, kind: str | None, zone: MrzZone
) -> None:
    born = {"birth_date": (form.date_naissance or date.min).isoformat()}
    doubtful = replace(zone, fields={**zone.fields, **born}, names_certain=False)
    for each in _said(form, (_file(1, kind, doubtful),), "IDE01", "IDE02"):
        assert each.outcome is not Outcome.FAILED or each.severity is Severity.A_VERIFIER


@settings(max_examples=60)
@given(forms(), st.lists(st.tuples(KINDS, zones()), min_size=2, max_size=3))
def test_the_order_of_the_files_changes_nothing(
    form: Form, read: list[tuple[str | None, MrzZone]]
) -> None:
    documents = tuple(_file(number, *each) for number, each in enumerate(read))
    answers = {
        frozenset((each.outcome, each.severity, each.where.file) for each in said)
        for order in permutations(documents)
        for said in [_said(form, order, "IDE01", "IDE03", "IDE04")]
    }
    assert len(answers) == 1


RENAMED = st.permutations(LETTERS).map(lambda to: str.maketrans(LETTERS, "".join(to)))


@settings(max_examples=100)
@given(NAMES, NAMES, NAMES, NAMES, DAYS, KINDS, zones(), RENAMED)
def test_other_letters_for_the_same_people_change_nothing(  # noqa: PLR0913, PLR0917 -- a person
    nom: str,
    prenom: str,
    surname: str,
    given_names: str,
    born: date,
    kind: str | None,
    zone: MrzZone,
    letters: dict[int, int],
) -> None:
    def outcomes(other: dict[int, int]) -> list[tuple[str, str]]:
        fields = (
            Field("nom", "", "", nom.translate(other), FieldKind.NOM),
            Field("prenom", "", "", prenom.translate(other), FieldKind.PRENOM),
        )
        form = Form("etudiant", None, date_naissance=born, fields=fields)
        names = {"surname": surname.translate(other), "given_names": given_names.translate(other)}
        read = replace(
            zone, fields={**zone.fields, **names, "birth_date": born.isoformat()}, format="TD3"
        )
        said = _said(form, (_file(1, kind, read),), "IDE01")
        return [(each.outcome.value, each.severity.value) for each in said]

    assert outcomes(letters) == outcomes({})
