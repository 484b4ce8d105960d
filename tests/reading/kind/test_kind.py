from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.kinds import SETS, TEXTS, Example, judged, noisy, read_examples
from linter import reading
from linter.law.load import load_law
from linter.model.words import Detail
from linter.reading.kind import is_translation, recognise, recognise_page, traits
from linter.reading.kind.identity import told
from linter.reading.kind.signs import load_signs

EXAMPLES = {name: read_examples(TEXTS / f"{name}.txt") for name, _ in SETS}
BILL = "Facture d'électricité\nDate de facture 12/10/2026\nConsommation 318 kWh\nTotal TTC 104,40"
LISTED = {each.kind for each in load_signs()[0] if each.listed}


def test_kinds_are_those_of_the_catalogue() -> None:
    assert {"page_non_exigible"} == LISTED - set(load_law().kinds)


def test_reading_keeps_the_traits_that_the_catalogue_gives() -> None:
    kept = traits.PATH.read_text("utf-8")
    assert kept == traits.packed(load_law().by_trait), "python -m tools.names"
    assert {*told().zones.values(), *told().openings.values()} <= set(load_law().kinds)


def test_no_kind_is_named_in_the_code_of_reading() -> None:
    """It asks by trait, or its tables say: a new kind is then known by all that concerns it."""
    said = {
        (module.name, node.value)
        for module in Path(reading.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert len(said) > 500
    assert {each for each in said if each[1] in load_law().kinds} == set()


def test_companions_are_kinds() -> None:
    assert all(each.companions <= LISTED for each in load_signs()[0])


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("rate", [0.0, 0.03])
def test_four_in_five_are_right_and_hardly_any_wrong(name: str, rate: float) -> None:
    found = judged(EXAMPLES[name], rate)
    inside = Counter(worth for example, _, worth in found if example.kind)
    assert inside["right"] >= 0.8 * inside.total()
    assert inside["wrong"] <= 0.05 * inside.total()


@pytest.mark.parametrize("name", EXAMPLES)
def test_documents_outside_the_list_are_unknown(name: str) -> None:
    found = judged((each for each in EXAMPLES[name] if not each.kind), 0.0)
    assert [each for each in found if each[2] == "wrong"] == []


def _with_details() -> list[Example]:
    known = {each.value for each in Detail}
    return [
        each
        for some in EXAMPLES.values()
        for each in some
        if each.kind and each.allowed and set(each.allowed) <= known
    ]


@pytest.mark.parametrize("example", _with_details(), ids=lambda each: each.text[:40])
def test_the_form_of_a_document(example: Example) -> None:
    said = recognise_page(example.text)
    assert said.kind is None or set(example.allowed) <= said.details


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        ("TRADUCTION DE L'ESPAGNOL\nJe soussignée certifie la présente traduction conforme", True),
        ("Faites traduire par un traducteur agréé ; sans certificat, aucune traduction", False),
        ("Tarifs : traduction du turc par un traducteur assermenté, 40 euros la page", False),
    ],
)
def test_a_translation_is_told_whatever_it_is_of(text: str, *, translated: bool) -> None:
    said = recognise_page(text)
    assert said.kind is None
    assert (Detail.TRADUCTION in said.details) is translated


def test_the_reasons_are_words_of_the_page() -> None:
    said = recognise_page(BILL)
    assert said.kind == "facture_electricite"
    assert said.because[0] == "facture d'électricité"
    assert "kwh" in said.because


def test_a_title_inside_a_sentence_names_nothing() -> None:
    letter = "Madame,\nmerci de nous envoyer votre acte de naissance et votre bulletin de salaire."
    assert recognise_page(letter).kind is None


@pytest.mark.parametrize(
    "word",
    ["est", "sont", "sera", "seront", "doit", "peut", "vous", "nous", "qui", "que", "ne", "n'est"],
)
def test_a_title_that_a_verb_follows_is_the_subject_of_a_sentence(word: str) -> None:
    title = "Attestation d'hébergement"
    assert recognise([f"{title} {word} jointe\nà ce courrier"]).kind is None
    # In capitals, or before any other word, it is a title.
    assert recognise([f"{title.upper()} {word}\nje soussigné"]).kind == "attestation_hebergement"
    assert recognise([f"{title} originale\nje soussigné"]).kind == "attestation_hebergement"


def test_slips_of_ocr_are_seen_through() -> None:
    assert recognise_page(
        "ATTESTATI0N D'HEBERGEMFNT\nJe soussignc heberger a mon dornicile"
    ).kind == ("attestation_hebergement")
    assert recognise_page("QUITTANCEDE LOYER\nlocataire X loyer 400").kind == "quittance_loyer"


def test_pages_of_one_document() -> None:
    assert recognise([BILL, "Conditions de paiement"]).kind == "facture_electricite"
    assert recognise(["", BILL]).kind == "facture_electricite"


def test_a_file_of_several_documents_is_of_no_kind() -> None:
    quittance = "QUITTANCE DE LOYER\nlocataire X loyer 400 charges"
    said = recognise([BILL, quittance])
    assert (said.kind, said.also) == (None, ("facture_electricite", "quittance_loyer"))


def test_a_host_s_letter_with_the_host_s_papers() -> None:
    letter = next(e.text for e in EXAMPLES["tuning"] if e.kind == "attestation_hebergement")
    card = next(e.text for e in EXAMPLES["held_out"] if e.kind == "cni_francaise")
    said = recognise([letter, card, BILL])
    assert said.kind == "attestation_hebergement"
    assert said.also == ("cni_francaise", "facture_electricite")


def test_a_passport_with_its_visa_is_a_passport() -> None:
    passport = next(e.text for e in EXAMPLES["tuning"] if e.kind == "passeport")
    visa = next(e.text for e in EXAMPLES["tuning"] if e.kind == "visa_long_sejour")
    assert recognise([passport, visa]).kind == "passeport"


def test_front_and_back_of_a_card() -> None:
    front = next(e.text for e in EXAMPLES["held_out"] if e.kind == "carte_sejour_pluriannuelle")
    back = next(e.text for e in EXAMPLES["held_out"] if "verso" in e.allowed)
    said = recognise([front, back])
    assert said.kind == "carte_sejour_pluriannuelle"
    assert said.details == {Detail.RECTO, Detail.VERSO}


def test_a_translation_says_so() -> None:
    assert is_translation("Traduit par X, traducteur assermenté près la cour d'appel")
    assert not is_translation("Les documents doivent être accompagnés d'une version en français")


@pytest.mark.parametrize("pages", [[], [""], ["   \n"]])
def test_nothing_is_unknown(pages: list[str]) -> None:
    assert recognise(pages).kind is None


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(), max_size=3))
def test_any_text_is_read(pages: list[str]) -> None:
    said = recognise(pages)
    assert 0 <= said.confidence <= 1
    assert (said.kind is None) == (said.confidence == 0)


def test_noise_is_the_same_each_time() -> None:
    assert noisy(BILL, 0.1, 1) == noisy(BILL, 0.1, 1) != BILL


@pytest.mark.parametrize(
    "form",
    [
        """N°12485*03 inscrire les nom, prénom et adresse en majuscules
        Identification de l'assuré(e) et du bénéficiaire des soins
        l'assurance maladie, médecin traitant, droits""",
        """DÉCLARATION DE PERTE
        de carte nationale d'identité N° 14011*02
        Merci de remplir ce formulaire en lettres majuscules
        Nom de famille : ROY
        Prénoms : Awa
        Taille : 1,70 m""",
        """N° 14952*03
        Vote par procuration
        Nom de naissance :
        Sexe : F M
        cochez une case
        commune de naissance, mairie, du sexe, de sexe""",
    ],
)
def test_a_form_of_another_sort_is_no_paper_that_an_office_gave(form: str) -> None:
    assert recognise_page(form).kind is None


FORMS = {
    "contrat_apprentissage": "Contrat d'apprentissage\nN°10103*11\nemployeur, apprenti",
    "attestation_accueil": "Attestation d'accueil\nN°10798*04\nmairie, étranger",
    "declaration_domiciliation": "N°16029*01\nÉlection de domicile\nCCAS",
}


@pytest.mark.parametrize(("kind", "form"), FORMS.items())
def test_a_listed_form_is_known_by_its_number(kind: str, form: str) -> None:
    found = recognise_page(form)
    assert (found.kind, "code" in found.because) == (kind, True)


def test_no_form_of_the_list_is_taken_for_one_of_another_sort() -> None:
    signs = {each.kind: each for each in load_signs()[0]}
    (other,) = signs["_cerfa"].codes
    numbers = {
        number
        for each in signs.values()
        if each.listed
        for code in each.codes
        for number in re.findall(r"(?<!\\d)\d{5}(?!\d)", code.pattern)
        if r"\*" in code.pattern
    }
    assert len(numbers) > 8
    assert [each for each in numbers if other.search(f"N° {each}*01")] == []
    assert other.search("N°12485*03")
