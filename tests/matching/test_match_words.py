"""From a label as met to words, and what it says about how a document must be."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.law.load import load_law
from linter.matching.label.constraints import read_constraints
from linter.matching.label.lexicon import lexicon_of
from linter.matching.label.names import PATH, packed
from linter.matching.label.normalise import stem, words
from linter.matching.label.roles import Roles, negated_at, roles_of
from linter.matching.proofs import proof_tables

LAW = load_law()


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Justif. de domicile", "justificatif de domicile"),
        ("CONTRAT_ENGAGEMENT", "contrat engagement"),
        ("C.N.I. recto-verso", "cni recto verso"),
        ("EntryStamp.jpg", "stamp entree"),
        ("l’époux(se) français(e)", "le epoux francais"),
        ("étudiant·e·s", "etudiant"),
        ("VLS-TS", "vlsts"),
        ("extrait K-bis", "extrait kbis"),
        ("code e-photo", "code ephoto"),
        ("Bulletin n° 3", "b3"),
        ("diplôme de niveau 7", "diplome de niveau7"),
        ("français niveau A2", "francais a2"),
        ("Si vous êtes hébergé : attestation de l'hôte", "attestation de le hote"),
        ("Acte de naissance (sauf si vous avez une carte)", "acte de naissance"),
        ("Certificat, uniquement si c'est le premier titre", "certificat"),
        ("30 000 €", "30000 euros"),
        ("", ""),
    ],
)
def test_words(label: str, expected: str) -> None:
    assert " ".join(word.text for word in words(label)) == expected


def test_marks_and_parentheses_are_kept() -> None:
    found = words("CNI ou passeport (page d'identité), et visa")
    assert [(word.text, word.before, word.depth) for word in found] == [
        ("cni", "", 0),
        ("passeport", "ou", 0),
        ("page", "(", 1),
        ("de", "", 1),
        ("identite", "", 1),
        ("visa", ") , et", 0),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("national", "nationales"),
        ("récépissé", "récépissés"),
        ("social", "sociaux"),
        ("fiche", "fiches"),
        ("date", "datée"),
        ("paie", "paye"),
    ],
)
def test_the_same_stem(one: str, other: str) -> None:
    assert [each.stem for each in words(one)] == [each.stem for each in words(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("employé", "employeur"), ("pays", "paye"), ("tirées", "TIR"), ("statut", "statuts")],
)
def test_different_stems(one: str, other: str) -> None:
    assert [each.stem for each in words(one)] != [each.stem for each in words(other)]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_stem_has_a_stem(word: str) -> None:
    assert stem(word)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("acceuil", "accueil"),
        ("judicaire", "judiciaire"),
        ("polygami", "polygamie"),
        ("assurence", "assurance"),
        ("xylophone", "xylophone"),
        ("raisons", "raisons"),
        ("défaut", "defaut"),
        ("mariés", "maries"),
        ("novembre", "novembre"),
    ],
)
def test_spelling(written: str, read: str) -> None:
    lexicon = lexicon_of(LAW)
    assert lexicon.spelt(words(written)[0]).stem == stem(read)


def asked() -> Iterator[tuple[str, str, object]]:
    """Label, what is read, and its value; None where the label does not ask it."""
    tables = tomllib.loads(Path(__file__).with_name("constraints.toml").read_text("utf-8"))
    not_asked = tables.pop("none")
    for field, labels in tables.items():
        yield from ((label, field, value) for label, value in labels.items())
    for field, labels in not_asked.items():
        yield from ((label, field, None) for label in labels)


@pytest.mark.parametrize(("label", "field", "expected"), list(asked()))
def test_constraints(label: str, field: str, expected: object) -> None:
    assert getattr(read_constraints(words(label)), field) == expected


def test_what_may_stand_for_another_is_in_the_catalogue() -> None:
    tables = proof_tables()
    kinds = [kind for name in ("confondues", "preuves") for kind in tables[name]]
    facts = [fact for table in tables.values() for found in table.values() for fact in found]
    assert {*kinds, *facts} <= set(LAW.kinds)
    assert set(tables["familles"]) <= {kind.family for kind in LAW.kinds.values()}
    assert [kind for kind, found in tables["confondues"].items() if kind in found] == []


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Certificat médical établi par l'OFII", Roles(issuers=frozenset({"l'OFII"}))),
        ("Certificat médical à transmettre à l'OFII", Roles(addressees=frozenset({"l'OFII"}))),
        ("Certificat médical de l'OFII", Roles(makers=frozenset({"l'OFII"}))),
        (
            "Certificat rempli par votre médecin et destiné à l'OFII",
            Roles(issuers=frozenset({"un médecin"}), addressees=frozenset({"l'OFII"})),
        ),
        ("Attestation de stage de l'employeur", Roles(makers=frozenset({"l'employeur"}))),
        (
            "Letter sent to the consulate by your employer",
            Roles(issuers=frozenset({"l'employeur"}), addressees=frozenset({"le consulat"})),
        ),
        ("Justificatif de domicile", Roles()),
    ],
)
def test_who_makes_a_paper_out_and_for_whom(label: str, expected: Roles) -> None:
    assert roles_of(words(label)) == expected


@pytest.mark.parametrize(
    ("label", "denied"),
    [
        ("Enveloppe non timbrée", ["timbree"]),
        ("Engagement de ne pas exercer d'activité", ["exercer"]),
        ("Attestation de n'exercer aucune activité", ["exercer"]),
        ("Certificat de non-dissolution", ["dissolution"]),
        ("Avis sans rature", ["rature"]),
        ("Certificat de dissolution", []),
    ],
)
def test_what_a_label_denies(label: str, denied: list[str]) -> None:
    found = words(label)
    assert [found[at].text for at in sorted(negated_at(found))] == denied


def test_the_names_are_kept_as_they_are_read() -> None:
    """`python -m tools.names` after a change of the catalogue, or of how names are read."""
    assert PATH.read_text(encoding="utf-8") == packed(LAW.kinds)
