"""Whom a text names: where words say it, and nobody otherwise."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.content import PageText
from linter.model.words import Source
from linter.reading.people import named_people, written_on
from tests.premise import Premise

TEXTS = tomllib.loads(Path(__file__).with_name("people.toml").read_text("utf-8"))


def _page(text: str) -> PageText:
    return PageText(1, text, Source.TEXT_LAYER)


@pytest.mark.parametrize(("text", "surname", "given_names"), TEXTS["labels_name_the_holder"])
def test_labels_name_the_holder(text: str, surname: str, given_names: str) -> None:
    (holder, *_) = named_people(_page(text))
    assert (holder.role, holder.surname) == ("titulaire", surname)
    assert holder.given_names.startswith(given_names.split(",", maxsplit=1)[0])
    assert not holder.certain


@pytest.mark.parametrize(("text", "role", "written"), TEXTS["set_phrases_name_people"])
def test_set_phrases_name_people(text: str, role: str, written: str) -> None:
    found = [each for each in named_people(_page(text)) if each.role == role]
    assert found
    assert found[0].written.startswith(written)
    assert found[0].surname == ""


@pytest.mark.parametrize("text", TEXTS["nobody_is_named_without_words_that_say_so"])
def test_nobody_is_named_without_words_that_say_so(text: str) -> None:
    assert named_people(_page(text)) == ()


def test_a_name_is_seen_beside_its_zone_only() -> None:
    zone = "P<UTONGUYEN<<MINH<ANH<<<<<<<<<<<"
    assert not written_on("NGUYEN", _page(zone))
    assert written_on("NGUYEN", _page(f"Nom : Nguyên\n{zone}"))
    assert not written_on("MINH ANH", _page("Minh"))
    assert not written_on("", _page("Minh"))


NAMED = Premise("a text names somebody", at_least=5)
_NAMES = st.sampled_from(["DIALLO", "Awa", "DE LA TOUR", "N'DIAYE", "12345", "Zoé-Lou", "le Maire"])
_LINES = st.one_of(
    st.tuples(st.sampled_from(["Nom : ", "NOM / SURNAME\n", "Surname: ", "Prénom : "]), _NAMES),
    st.tuples(
        st.sampled_from(["Je soussignée Mme ", "Titulaire du contrat : M. ", "Mme "]),
        st.tuples(_NAMES, _NAMES).map(" ".join),
        st.sampled_from(["", ", demeurant à Lyon", " né le 3 mai 1980"]),
    ),
    st.tuples(st.just("3 RUE DES LILAS\n38000 GRENOBLE")),
    st.tuples(st.text(max_size=8)),
).map("".join)


@NAMED.counted
@given(st.lists(_LINES, min_size=1, max_size=5).map("\n".join))
def test_any_text_gives_people_of_its_own_words_or_nobody(text: str) -> None:
    page = _page(text)
    for each in NAMED.met(named_people(page)):
        said = each.written or f"{each.surname} {each.given_names}".strip()
        assert said
        assert all(word in text for word in said.split())


def _said(text: str, kind: str | None = None) -> list[tuple[str, str]]:
    page = PageText(1, text, Source.TEXT_LAYER, kind=kind)
    return [
        (each.role, each.written or f"{each.surname} {each.given_names}")
        for each in named_people(page)
    ]


_ADDRESS = """
 ACME ÉNERGIE                              M. OU MME NDIAYE AWA
 12 rue du Siège                           BAT C
 75002 Paris                               3 RUE DES LILAS
                                           38000 GRENOBLE
"""


def test_an_address_names_the_holder_of_what_is_sent_to_its_holder() -> None:
    assert _said(_ADDRESS, "facture_electricite") == [("titulaire", "NDIAYE AWA")]


_TWO = """
 Caf de l'Essai                            Madame NDIAYE Awa
 2 voie du Siège                           Monsieur NDIAYE Ali
 94033 CRÉTEIL CEDEX                       18 rue des Lilas
                                           38000 GRENOBLE
"""
_UNTITLED = """
 Bourse sur critères                       NDIAYE Awa
 Bordeaux, le 9 juin 2026                  18 cours Hugo
                                           33000 BORDEAUX
"""


def test_the_first_of_two_of_one_name_is_the_holder() -> None:
    said = [("titulaire", "NDIAYE Awa"), ("co_titulaire", "NDIAYE Ali")]
    assert _said(_TWO, "prestations_sociales") == said
    strangers = _TWO.replace("NDIAYE Ali", "BA Ali")
    assert {role for role, _ in _said(strangers, "prestations_sociales")} == {"destinataire"}


@pytest.mark.parametrize(
    "lines",
    [
        "M. BA Ali OU\nMME ROY Lina",
        "M. BA Ali ou\nMme ROY Lina",
        "M. BA Ali\nOU MME ROY Lina",
        "M. BA Ali\net Mme ROY Lina",
    ],
)
def test_an_account_of_two_is_of_both(lines: str) -> None:
    said = _said(f"Titulaire du compte\n{lines}\n45 rue X\n21000 DIJON", "releve_identite_bancaire")
    assert ("titulaire", "BA Ali") in said
    assert ("co_titulaire", "ROY Lina") in said


def test_two_tenants_on_one_line_are_both_told() -> None:
    text = "reconnaissons avoir reçu de Mme BA Awa{} la\nsomme de 530 euros"
    both = [("titulaire", "BA Awa"), ("co_titulaire", "ROY Lina")]
    assert _said(text.format(" et ROY Lina"), "quittance_loyer") == both
    assert _said(text.format(" et des charges"), "quittance_loyer") == both[:1]


def test_who_stands_under_a_holder_without_a_word_is_no_holder_too() -> None:
    said = _said("Titulaire du compte\nM. BA Ali\nMme ROY Lina", "releve_identite_bancaire")
    assert "co_titulaire" not in {role for role, _ in said}


def test_the_window_of_an_envelope_shows_a_name_without_its_title() -> None:
    assert _said(_UNTITLED, "attestation_bourse") == [("titulaire", "NDIAYE Awa")]
    assert _said(_UNTITLED.replace("NDIAYE Awa", "CAF Gironde"), "attestation_bourse") == []
    assert _said(_UNTITLED.replace("18 cours Hugo", "Objet : bourse"), "attestation_bourse") == []
    assert _said(_UNTITLED, "attestation_hebergement") == []


def test_two_of_one_name_in_the_window_hold_it_both() -> None:
    two = _UNTITLED.replace("NDIAYE Awa", f"NDIAYE Awa\n{' ' * 43}NDIAYE Ali")
    both = [("titulaire", "NDIAYE Awa"), ("co_titulaire", "NDIAYE Ali")]
    assert _said(two, "facture_eau") == both
    strangers = two.replace("NDIAYE Ali", "BA Ali")
    assert "titulaire" not in dict(_said(strangers, "facture_eau"))
    titled = two.replace("NDIAYE Awa", "VOTRE FACTURE")
    assert _said(titled, "facture_eau") == [("titulaire", "NDIAYE Ali")]


def test_a_firm_that_somebody_represents_is_no_holder() -> None:
    said = "Assuré\nLE JASMIN DORÉ\nl'entreprise LE JASMIN DORÉ, {} M. Ali BA, est assurée"
    assert _said(said.format("représentée par"), "attestation_assurance") == []
    assert _said(said.format("comme"), "attestation_assurance") == [("titulaire", "LE JASMIN DORÉ")]


_STAMPED = """
Touraine Immo
30 rue Nationale
37000 TOURS
                                      NDIAYE Awa
                                      12 rue Paul Bert
                                      37000 TOURS
Locataire(s) :   NDIAYE Awa
                                            TOURAINE IMMO
                                            30 RUE NATIONALE
                                            37000 TOURS
"""


def test_who_sends_a_receipt_and_stamps_it_is_not_its_holder() -> None:
    said = _said(_STAMPED, "quittance_loyer")
    assert {name for role, name in said if role == "titulaire"} == {"NDIAYE Awa"}


_EMPLOYER = """
 BULLETIN DE PAIE                          ESSAI COMPTOIR
 Matricule                                 1 RUE DU TONNELIER
 Emploi      Vendeuse                      25210 BONNETAGE
 Niveau      5                             NAF 4711A SIRET 00000000000000

                                           NDIAYE AWA
                                           52 RUE DES FLEURS
                                           33500 LIBOURNE
"""


def test_the_employer_of_a_pay_slip_is_not_its_holder() -> None:
    """Its numbers tell the company; where it has none, two blocks tell nobody who is who."""
    assert _said(_EMPLOYER, "bulletins_salaire") == [("titulaire", "NDIAYE AWA")]
    bare = _EMPLOYER.replace("NAF 4711A SIRET 00000000000000", "")
    in_small = _EMPLOYER.replace("NDIAYE AWA", "Awa Ndiaye")
    assert "titulaire" not in dict(_said(in_small, "bulletins_salaire"))
    for name in ("NDIAYE AWA", "Awa Ndiaye"):
        said = _said(bare.replace("NDIAYE AWA", name), "bulletins_salaire")
        assert "titulaire" not in dict(said)
    place = bare.replace("NDIAYE AWA", "Lieu de Fourniture").replace("ESSAI COMPTOIR", "BA ALI")
    assert _said(place, "facture_gaz") == [("titulaire", "BA ALI")]


def test_the_fields_of_a_licence_are_numbered() -> None:
    text = "PERMIS DE CONDUIRE\n1. DIALLO\n2. AWA\n3. 05.05.1991 ABIDJAN"
    assert _said(text, "permis_conduire") == [("titulaire", "DIALLO AWA")]


def test_who_signs_some_papers_is_their_holder() -> None:
    text = "Je soussigné(e), Mme DIALLO Awa, m'engage"
    assert ("titulaire", "DIALLO Awa") in _said(text, "contrat_engagement_republicain")
    assert "titulaire" not in dict(_said(text, "attestation_hebergement"))


def test_a_landlord_s_address_is_not_the_tenant_s() -> None:
    assert dict(_said(_ADDRESS, "quittance_loyer")) == {"titulaire": "NDIAYE AWA"}
    private = f"{_ADDRESS}\nJe soussignée Mme NDIAYE AWA, propriétaire, reconnais"
    assert "titulaire" not in dict(_said(private, "quittance_loyer"))


def test_a_speck_beside_a_name_is_no_part_of_it() -> None:
    text = "MME .NDIAYE. AWA\n3 RUE DES LILAS\n38000 GRENOBLE"
    assert _said(text, "facture_eau") == [("titulaire", "NDIAYE AWA")]


@pytest.mark.parametrize(
    ("below", "named"),
    [
        ("RESIDENCE LES LYS\n7 AV FOCH", 1),
        ("APT 12\n7 AV FOCH", 1),
        ("CHEZ M ROY\n7 AV FOCH", 1),
        ("SERVICE CLIENTS\n7 AV FOCH", 0),
        ("RESIDENCE LES LYS\nBAT A\n7 AV FOCH", 0),  # too far: whose name is it?
    ],
)
def test_a_building_may_stand_between_a_name_and_the_street(below: str, named: int) -> None:
    window = "\n".join(
        " " * 60 + each for each in f"TRAN THI MAI\n{below}\n94400 VITRY".split("\n")
    )
    found = _said(f"Votre facture{' ' * 20}\n{window}", "facture_electricite")
    assert found == [("titulaire", "TRAN THI MAI")] * named


def test_a_name_in_small_letters_needs_the_address_of_who_sends() -> None:
    block = ["Awa Diallo", "10 rue des Lilas", "75020 Paris"]
    sender = ["Jean Roy", "3 rue du Bac", "75007 Paris"]
    letter = "\n".join(f"{left:<50}{right}" for left, right in zip(sender, block, strict=True))
    assert _said(letter, "quittance_loyer") == [("titulaire", "Awa Diallo")]
    alone = "\n".join(" " * 50 + each for each in block)
    assert _said(alone, "quittance_loyer") == []


def test_an_act_names_who_is_born_and_another_paper_does_not() -> None:
    text = "à 3 heures est née DIALLO AWA à la maternité de Dakar"
    assert _said(text, "acte_naissance") == [("titulaire", "DIALLO AWA")]
    assert _said(text, "facture_eau") == []


def test_who_is_labelled_and_addressed_is_one_holder_with_an_address() -> None:
    text = f"Titulaire : NDIAYE AWA\n\n{_ADDRESS}"
    page = PageText(1, text, Source.TEXT_LAYER, kind="facture_electricite")
    people = named_people(page)
    assert [(each.role, each.written) for each in people] == [("titulaire", "NDIAYE AWA")]
    assert people[0].address[-1].startswith("38000")


def test_an_address_on_another_paper_only_names_whom_it_is_sent_to() -> None:
    assert _said(_ADDRESS, "attestation_hebergement") == [("destinataire", "NDIAYE AWA")]
    assert _said(_ADDRESS) == [("destinataire", "NDIAYE AWA")]


@pytest.mark.parametrize("text", TEXTS["some_addresses_are_nobody_s"])
def test_some_addresses_are_nobody_s(text: str) -> None:
    assert _said(text, "facture_electricite") == []


@pytest.mark.parametrize(("text", "name"), TEXTS["the_holder_is_named_by_labels_and_phrases"])
def test_the_holder_is_named_by_labels_and_phrases(text: str, name: str) -> None:
    assert ("titulaire", name) in _said(text)


@pytest.mark.parametrize("text", TEXTS["no_holder_is_named_where_it_may_be_another"])
def test_no_holder_is_named_where_it_may_be_another(text: str) -> None:
    assert "titulaire" not in dict(_said(text))


def test_a_colon_apart_from_its_label_hides_no_name_beside_it() -> None:
    laid = (
        "2. LA STAGIAIRE\n"
        "Nom :                         TESFAYE\n"
        "Prénom   :                    Selam\n"
        "Matricule   :                 A 5 118\n"
    )
    (holder,) = named_people(_page(laid), laid)
    assert (holder.surname, holder.given_names) == ("TESFAYE", "Selam")


def test_a_colon_apart_from_its_label_leaves_a_name_that_stands_below() -> None:
    laid = "Nom   :\nTESFAYE\nPrénom   :\nSelam\n"
    (holder,) = named_people(_page(laid), laid)
    assert (holder.surname, holder.given_names) == ("TESFAYE", "Selam")
