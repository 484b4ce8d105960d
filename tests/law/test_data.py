"""The real data hold together: 69 rows, and rules that must be true of all of them."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from linter.law.load import DATA, KEPT, kept_tables, load_law
from linter.law.model import Bullet, Condition, Kind, Title
from linter.law.words import Due, Nature, SectionKind, Shape
from linter.model.words import Stage

LAW = load_law()
TITLES = list(LAW.titles.values())
PAIRS = [(title, section, item) for title in TITLES for section, item in title.bullets]


def _named_kinds() -> Iterator[str]:
    for _, section, item in PAIRS:
        yield from item.kinds
        yield from (kind for note in section.notes for kind in note.kinds)


def test_the_annexe_is_whole() -> None:
    assert [title.row for title in TITLES] == list(range(1, 70))
    assert sum(len(title.sections) for title in TITLES) == 342
    assert len(PAIRS) == 960
    assert len({item.id for _, _, item in PAIRS}) == 960


def test_the_tables_are_kept_as_they_are_written() -> None:
    """`python -m tools.names` after a change of the law's files."""
    assert KEPT.read_text(encoding="utf-8") == kept_tables()


def test_a_file_that_changed_since_is_read_itself(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    path = data / "catalogue/identite.toml"
    path.write_text(path.read_text("utf-8").replace('"permis B"', '"permis C"'), "utf-8")
    found = load_law(data).kinds
    assert "permis C" in found["permis_conduire"].synonyms
    assert found["acte_naissance"] == LAW.kinds["acte_naissance"]


def test_the_version_is_stated() -> None:
    assert LAW.version.in_force_from == date(2024, 7, 1)
    assert LAW.version.source_state == date(2025, 7, 13)
    assert LAW.version.checked_on >= LAW.version.source_state


@pytest.mark.parametrize("title", list(LAW.all_titles()), ids=lambda title: title.slug)
def test_a_title_says_what_it_is(title: Title) -> None:
    assert title.label
    assert re.fullmatch(r"[a-z][a-z0-9-]+", title.slug)
    assert LAW.title(title.slug) is title
    assert all(LAW.title(alias) is title for alias in title.aliases)
    assert all(re.match(r"[LR]\. \d", reference) for reference in title.references)
    if title.row is None:
        assert title.other_text
        assert not title.sections
    else:
        assert title.sections
        assert title.category
        assert title.references
        assert LAW.title(title.row) is title


def test_family_grounds_are_rows_29_to_37() -> None:
    assert [title.row for title in TITLES if title.family_ground] == list(range(29, 38))


def test_anef_dates_are_those_of_the_orders() -> None:
    dates = {title.anef.since for title in TITLES if title.anef and title.anef.since}
    assert dates == {
        date(2021, 4, 27), date(2023, 4, 5), date(2023, 6, 26), date(2023, 10, 3), date(2024, 7, 4),
    }  # fmt: skip
    renewal = LAW.title("renouvellement-carte-de-resident").anef
    assert renewal is not None
    assert renewal.stages == (Stage.RENOUVELLEMENT,)
    for row in (1, 2, 3, 26, 27, 28, 35, 37, 48, 60, 61, 62, 66):
        anef = LAW.title(row).anef
        assert anef is not None
        assert not anef.on


def test_nineteenth_birthday_titles_are_those_of_r_431_5() -> None:
    rows = [title.row for title in TITLES if title.delais.nineteenth_birthday]
    assert rows == [15, 16, 17, 18, 19, 20, 21, 22, 23, 34, 35, 36, 38, 39, 49]


@pytest.mark.parametrize("kind", LAW.kinds.values(), ids=lambda kind: kind.id)
def test_a_kind_is_well_formed(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", kind.id)
    assert kind.name
    assert kind.name == kind.name.strip()
    assert not kind.name.endswith(".")
    assert len(set(kind.synonyms)) == len(kind.synonyms)
    assert kind.id not in {*kind.accepted, *kind.not_to_confuse}
    assert set(kind.accepted_if) <= set(kind.accepted)
    assert not (kind.generic and kind.in_annexe)


def test_every_kind_of_the_annexe_is_asked_somewhere_and_no_other() -> None:
    asked: set[str] = set()
    for name in set(_named_kinds()):
        asked |= LAW.accepted_as(name)
    for kind in LAW.kinds.values():
        assert kind.in_annexe == (kind.id in asked), kind.id


def test_documents_often_asked_without_basis_are_known() -> None:
    for name in (
        "casier_judiciaire", "lettre_motivation", "attestation_moralite", "cvec", "avis_maire",
        "enveloppe_timbree", "promesse_embauche", "bordereau_urssaf", "kbis_employeur",
        "taxe_fonciere", "permis_conduire", "carnet_vaccination", "billet_avion",
        "certificat_medical_generaliste", "diplomes_etrangers", "inscription_france_travail",
    ):  # fmt: skip
        assert not LAW.kinds[name].in_annexe


@pytest.mark.parametrize("condition", LAW.conditions.values(), ids=lambda each: each.id)
def test_a_condition_can_be_asked(condition: Condition) -> None:
    assert condition.question.endswith(" ?")
    assert condition.question[0].isupper()
    assert re.match(r"(si|s'il|à défaut|selon) ", condition.when + " ")
    assert condition.id not in condition.excluded_by
    if condition.opposite:
        assert LAW.conditions[condition.opposite].opposite == condition.id


def test_sections_carry_the_conditions_above_them() -> None:
    for title in TITLES:
        by_id = {section.id: section for section in title.sections}
        for section in title.sections:
            above = by_id[section.parent].conditions if section.parent else ()
            own = (section.condition,) if section.condition else ()
            assert section.conditions == above + own


@pytest.mark.parametrize("title", TITLES, ids=lambda title: title.slug)
def test_bullets_are_well_formed(title: Title) -> None:
    others = {item.id for _, item in title.bullets}
    for section, item in title.bullets:
        assert re.fullmatch(rf"A10-{title.row}\.(0|u\d|\d+(\.\d+)*)\.d\d+", item.id)
        assert item.id.startswith(f"{section.id}.d")
        assert len(set(item.kinds)) == len(item.kinds)
        asked = set(item.kinds).union(*(LAW.accepted_as(kind) for kind in item.kinds))
        for parts in (item.part_conditions, item.part_unless, item.part_whose, item.part_limits):
            assert set(parts) <= asked, item.id
        assert all(LAW.referred(reference) for reference in item.refers_to)
        assert not (item.left_out and item.kinds)
        assert item.nature is Nature.DOCUMENT or item.due is Due.AU_DEPOT
        assert set(item.alternatives) <= others - {item.id}


def test_every_reference_of_the_data_resolves() -> None:
    for basis in LAW.other_bases:
        assert basis.kinds or basis.doubtful
        assert not set(basis.kinds) & set(basis.doubtful)
        assert basis.rows is None or basis.rows <= LAW.titles.keys()
        assert basis.text.about
    for exemption in LAW.exemptions:
        assert exemption.rows is None or exemption.rows <= LAW.titles.keys()


def test_an_exemption_never_contradicts_a_duty_of_another_text() -> None:
    for exemption in LAW.exemptions:
        for basis in LAW.other_bases:
            kinds = set(exemption.kinds) & set(basis.kinds)
            rows = (exemption.rows or LAW.titles.keys()) & (basis.rows or LAW.titles.keys())
            stages = set(exemption.stages or Stage) & set(basis.stages or Stage)
            days = exemption.since <= basis.until and basis.since <= exemption.until
            always = exemption.condition is None
            assert not (kinds and rows and stages and days and always), (exemption.id, basis.id)


def test_what_is_due_at_issue_is_a_tax_a_stamp_or_a_certificate() -> None:
    due_later = Counter(
        kind for _, _, item in PAIRS if item.due is Due.A_LA_REMISE for kind in item.kinds
    )
    assert due_later.keys() == {
        "taxe_titre_sejour", "droit_timbre", "droit_visa_regularisation", "taxe_dcem",
        "certificat_medical_ofii", "etat_civil_ofpra", "justificatif_immatriculation_entreprise",
        "affiliation_independants", "confirmation_fin_recherche",
    }  # fmt: skip


# --- what a jurist would check first: a few nuances of the text, row by row ----------------------

NUANCES = [
    ("A10-25.1.d2", "facture_telephone_mobile", {"max_age_months": 6}),
    ("A10-25.1.d7", "releves_notes", {"period_months": 12}),
    ("A10-25.1.d10", "bulletins_salaire", {"count": 3}),
    ("A10-1.1.d5", "photographies_identite", {"count": 3}),
    ("A10-63.1.d8", "photographies_identite", {"count": 2, "max_age_months": 3}),
    ("A10-9.2.d5", "justificatif_financement_projet", {"amount_eur": 30000.0}),
    ("A10-11.2.d2", "justificatif_investissement", {"amount_eur": 300000.0}),
    ("A10-16.0.d10", "justificatif_ressources", {"amount_eur": 1603.12}),
    ("A10-29.1.d2", "acte_naissance", {"form": Shape.COPIE_INTEGRALE}),
    ("A10-29.1.d10", "certificat_nationalite_francaise", {"max_age_months": 6}),
    ("A10-29.5.d1", "justificatif_duree_sejour_regulier", {"period_months": 36}),
    ("A10-37.2.1.d1", "attestation_non_dissolution_pacs", {"max_age_months": 3}),
    ("A10-37.2.1.d2", "acte_naissance", {"form": Shape.EXTRAIT}),
    ("A10-40.3.d2", "justificatif_duree_sejour_regulier", {"period_months": 48}),
    ("A10-58.0.d7", "justificatif_duree_sejour_regulier", {"period_months": 60}),
    ("A10-65.1.2.d1", "justificatif_domicile", {"max_age_months": 3}),
    ("A10-28.0.d7", "diplome_master", {"max_age_months": 48}),
]


@pytest.mark.parametrize(("identifier", "kind", "figures"), NUANCES)
def test_figures_of_the_text(identifier: str, kind: str, figures: dict[str, object]) -> None:
    limits = _item(identifier).limits_of(kind)
    assert {name: getattr(limits, name) for name in figures} == figures


def test_only_row_25_takes_a_mobile_phone_bill() -> None:
    assert [item.id for _, _, item in PAIRS if "facture_telephone_mobile" in item.kinds] == [
        "A10-25.1.d2"
    ]


@pytest.mark.parametrize(
    ("identifier", "stages"),
    [
        ("A10-17.0.d2", (Stage.RENOUVELLEMENT,)),
        ("A10-8.2.d1", (Stage.PREMIERE, Stage.CHANGEMENT_STATUT)),
        ("A10-8.2.d3", (Stage.RENOUVELLEMENT,)),
    ],
)
def test_bullets_that_limit_the_stage(identifier: str, stages: tuple[Stage, ...]) -> None:
    assert _item(identifier).stages == stages


@pytest.mark.parametrize(
    ("identifier", "condition"),
    [
        ("A10-29.1.d2", "pas_titulaire_carte"),
        ("A10-59.0.d2", None),
        ("A10-59.0.d8", "premier_titre"),
        ("A10-39.0.d11", "hors_reunification"),
        ("A10-32.0.d10", "plus_21_ans"),
        ("A10-52.0.d6", "integration_pas_verifiee"),
        ("A10-58.0.d10", None),
        ("A10-30.2.d5", "filiation_par_reconnaissance"),
    ],
)
def test_bullets_under_a_condition(identifier: str, condition: str | None) -> None:
    assert _item(identifier).condition == condition


def test_exceptions_do_not_turn_a_duty_into_a_condition() -> None:
    language = _item("A10-58.0.d10")
    assert language.part_unless == {"diplome_francais_a2": "plus_65_ans_ou_pathologie"}
    assert _item("A10-29.1.d11").unless == "rupture_violences"
    assert _item("A10-63.1.d9").unless == "ressortissant_ue"


def test_cross_references_are_resolved() -> None:
    assert _item("A10-1.5.d1").refers_to == ("A10-1.1", "A10-1.2", "A10-1.4")
    assert _item("A10-29.4.d1").refers_to == ("A10-29.1", "A10-29.3")
    assert _item("A10-66.2.3.d3").refers_to == ("A10-1.4", "A10-2.3")


def test_territories_are_apart() -> None:
    for title in TITLES:
        for section in title.sections:
            assert (section.territory is not None) == (SectionKind.TERRITORY in section.kinds)


def test_the_mayotte_exemption_is_kept_where_the_text_has_it() -> None:
    rows = {
        title.row
        for title in TITLES
        for section in title.sections
        for nature in [each.nature for each in section.notes] + [i.nature for i in section.bullets]
        if nature is Nature.EXEMPTION and section.territory == "mayotte"
    }
    assert len(rows) == 63


def _item(identifier: str) -> Bullet:
    return next(item for _, _, item in PAIRS if item.id == identifier)
