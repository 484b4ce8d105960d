"""What is proposed for a dossier without a form, and what is left to ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.proposal import Clue, Proposal, clues, mentions, proposal, stage_in, titles_in
from linter.given.forms import form_from
from linter.law.load import load_law
from linter.model.content import Content, MrzZone, PageText
from linter.model.dossier import Document, Dossier, Form
from linter.model.words import Source, Stage

DAY = date(2026, 11, 23)
FIELDS = {
    "issuer": "FRA",
    "surname": "DIALLO",
    "given_names": "AWA FATOU",
    "birth_date": "2001-03-14",
    "expires_on": "2027-02-15",
    "optional": "9900000101",
    "number": "FR1234567",
}


def card(mention: str, **fields: str) -> Document:
    text = PageText(1, f"TITRE DE SÉJOUR\n{mention}\n", Source.OCR, kind="titre_sejour")
    zone = MrzZone("TD1", ("", "", ""), valid=True, page=1, fields={**FIELDS, **fields})
    return Document(
        "carte.pdf", 9, kind="titre_sejour", content=Content(texts=(text,), mrz=(zone,))
    )


def proposed(name: str, *documents: Document) -> Proposal:
    return proposal(Application(Dossier(f"tous/{name}", Form(), documents), Context(DAY)))


def test_a_card_gives_holder_number_and_end() -> None:
    found = proposed("Diallo", card("ÉTUDIANT"))
    said = (found.surname, found.given_names, found.born, found.number, found.expires)
    values = [each.value if each else None for each in said]
    assert values == ["Diallo", "Awa Fatou", "2001-03-14", "9900000101", "2027-02-15"]


def test_a_mention_of_one_title_proposes_it_and_still_asks() -> None:
    found = proposed("Diallo", card("ÉTUDIANT"))
    assert found.title
    assert (found.title.value, found.title.sure) == ("etudiant", False)
    assert found.questions == ("titre", "etape")


def test_a_mention_of_many_titles_proposes_none() -> None:
    """« Vie privée et familiale » is on the cards of many rows: a name wider than a row asks."""
    found = proposed("Diallo", card("VIE PRIVÉE ET FAMILIALE"))
    assert found.title is None
    assert "conjoint-de-francais" in found.titles


def test_the_folder_s_name_settles() -> None:
    found = proposed(
        "DIALLO Awa - conjoint de français - renouvellement", card("VIE PRIVÉE ET FAMILIALE")
    )
    assert found.title
    assert (found.title.value, found.title.sure) == ("conjoint-de-francais", True)
    assert found.questions == ()


def test_a_folder_that_contradicts_the_card_settles_nothing() -> None:
    found = proposed("DIALLO visiteur", card("ÉTUDIANT"))
    assert found.title is None or not found.title.sure


def test_a_change_of_status_does_not_ask_for_the_title_held() -> None:
    assert proposed("DIALLO changement de statut", card("ÉTUDIANT")).title is None


def test_two_people_in_one_folder_name_nobody() -> None:
    other = replace(
        card("ÉTUDIANT", surname="SOW", given_names="MOUSSA", birth_date="1990-01-01", optional=""),
        path="autre.pdf",
    )
    found = proposed("Famille", card("ÉTUDIANT"), other)
    assert found.surname is None
    assert found.born is None
    assert found.notes


def test_nothing_read_proposes_nothing() -> None:
    found = proposed("scans", Document("a.pdf", 9))
    assert [found.title, found.stage, found.surname, found.expires] == [None] * 4
    assert found.questions == ("titre", "etape")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Dupont renouvellement", Stage.RENOUVELLEMENT),
        ("1ère demande", Stage.PREMIERE),
        ("première carte pluriannuelle et renouvellement", None),
        ("renouveau", None),
        ("Dupont", None),
    ],
)
def test_stage_in(text: str, stage: Stage | None) -> None:
    assert stage_in(text) is stage


def test_titles_in_takes_the_longest_name() -> None:
    law = load_law()
    assert titles_in("DIALLO recherche-emploi-etudiant", law) == ("recherche-emploi-etudiant",)
    assert titles_in("DIALLO Awa", law) == ()


def test_every_mention_names_titles_of_the_law() -> None:
    law = load_law()
    for words, slugs in mentions().items():
        assert [law.title(each).slug for each in slugs] == list(slugs), words


def test_every_clue_goes_under_a_key_that_the_form_reads() -> None:
    clue = Clue("", "carte.pdf")
    whole = Proposal(clue, (), clue, clue, clue, clue, clue, clue, clue, clue)
    keys = [key for key, _ in clues(whole)]
    assert len(set(keys)) == 9
    written = {"titre": "etudiant", "etape": "renouvellement", "titre_expire_le": date(2027, 2, 15)}
    written |= {"ephoto_prise_le": datetime(2026, 11, 21, 10, 0), "demandeur.prenoms": ["Awa"]}  # noqa: DTZ001 -- local
    written |= {"demandeur.nom": "Ndiaye", "demandeur.date_naissance": date(2001, 3, 14)}
    written |= {"demandeur.numero_etranger": "9900000101", "demandeur.code_ephoto": "AB23"}
    table: dict[str, object] = {"demandeur": {}}
    for key in keys:
        section, _, name = key.rpartition(".")
        (table[section] if section else table)[name] = written[key]  # type: ignore[index]
    form = form_from(table, "dossier.toml")
    assert form.titre_expire_le == date(2027, 2, 15)
    assert form.etape is Stage.RENOUVELLEMENT
