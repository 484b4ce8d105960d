"""Kinds of requests, each generated over rows and papers: what is added decides, not the paper."""

from __future__ import annotations

from datetime import date

import pytest

from linter.law.load import load_law
from linter.matching import judge
from linter.matching.row import Entry, Standing, row_at
from linter.model.words import Stage, Verdict
from tests.premise import Premise

LAW = load_law()
ROWS = sorted(LAW.titles)
CERTAIN = {Verdict.EXIGIBLE, Verdict.SOUS_CONDITION}


def verdict(label: str, row: int, stage: Stage = Stage.PREMIERE) -> Verdict:
    return judge(label, LAW.titles[row], stage, LAW).verdict


def due(row: int) -> list[Entry]:
    """The bullets of a first request that name their paper themselves."""
    found = row_at(LAW, LAW.titles[row], Stage.PREMIERE, date.max, in_mayotte=False)
    return [
        each
        for entries in found.entries.values()
        for each in entries
        if each.standing is Standing.DUE and each.steps == 0 and not each.request
    ]


REFUSED = Premise("the row admits the form that the request refuses", at_least=100)


@REFUSED.counted
def test_a_request_that_refuses_an_admitted_form_is_stricter() -> None:
    for row in ROWS:
        if verdict("Justificatif de domicile", row) is not Verdict.EXIGIBLE:
            continue
        for form in ("quittance de loyer", "facture d'eau", "facture de gaz"):
            label = f"Justificatif de domicile ({form}, non acceptée)"
            refused = f"Justificatif de domicile ({form} refusée)"
            assert verdict(f"Justificatif de domicile ({form})", row) is Verdict.EXIGIBLE
            assert verdict(label, row) in {Verdict.EXIGIBLE, Verdict.PLUS_STRICT}
            if REFUSED.met(verdict(form, row) is Verdict.EXIGIBLE):
                assert verdict(refused, row) is Verdict.PLUS_STRICT, (row, refused)
        # What the text does not admit may be refused, and what is admitted beside it stays so.
        for label in ("(échéancier refusé)", "(facture d'eau ; devis refusés)"):
            assert verdict(f"Justificatif de domicile {label}", row) is Verdict.EXIGIBLE


ALWAYS = ("pour tous les demandeurs", "dans tous les cas", "quelle que soit votre situation")
CONDITIONAL = Premise("the text asks the paper under a condition alone", at_least=40)
UNCONDITIONAL = Premise("the text asks the paper of everybody", at_least=40)


@CONDITIONAL.counted
@UNCONDITIONAL.counted
@pytest.mark.parametrize("added", ALWAYS)
def test_in_all_cases_is_stricter_than_a_condition(added: str) -> None:
    for row in ROWS:
        for name in ("Déclaration sur l'honneur de non-polygamie", "Justificatif de domicile"):
            alone, always = verdict(name, row), verdict(f"{name}, {added}", row)
            if CONDITIONAL.met(alone is Verdict.SOUS_CONDITION):
                assert always is Verdict.PLUS_STRICT, (row, name)
            if UNCONDITIONAL.met(alone is Verdict.EXIGIBLE):
                assert always is Verdict.EXIGIBLE, (row, name)


RELATIVES = ("votre père", "vos parents", "votre mère", "votre famille", "un ami")
MEANS = ("relevés bancaires", "bulletins de salaire", "attestation bancaire", "avis d'imposition")
PAYER = Premise("somebody may pay for the applicant", at_least=3)


@PAYER.counted
def test_the_means_of_a_relative_may_be_those_of_who_pays() -> None:
    for row in ROWS:
        guarantor = verdict("Pièce d'identité du garant", row) in CERTAIN
        for who in RELATIVES if PAYER.met(guarantor) or row == ROWS[0] else ():
            for paper in MEANS:
                found = verdict(f"{paper} de {who}".capitalize(), row)
                assert found is not Verdict.NON_EXIGIBLE or not guarantor, (row, paper, who)


SIBLINGS = Premise("the text asks deeds of the family", at_least=5)


@SIBLINGS.counted
def test_r_431_10_does_not_speak_of_brothers_and_sisters() -> None:
    for row in ROWS:
        for who in ("vos frères et sœurs", "la fratrie"):
            found = judge(f"Acte de naissance de {who}", LAW.titles[row], Stage.PREMIERE, LAW)
            parents = verdict("Acte de naissance de vos enfants", row)
            SIBLINGS.met(parents is Verdict.AUTRE_FONDEMENT)
            assert found.verdict is not Verdict.AUTRE_FONDEMENT, (row, who)


PERSONAL = ("carte d'identité", "passeport", "titre de séjour", "acte de naissance")
OF_THE_APPLICANT = Premise("the paper of the applicant is due or open", at_least=30)


@OF_THE_APPLICANT.counted
@pytest.mark.parametrize("who", ["médecin", "avocat", "notaire", "comptable"])
def test_a_paper_of_ones_doctor_is_not_the_applicants(who: str) -> None:
    for row in ROWS[::4]:
        for paper in PERSONAL:
            own = verdict(paper.capitalize(), row)
            found = verdict(f"{paper} de votre {who}".capitalize(), row)
            if OF_THE_APPLICANT.met(own is not Verdict.NON_EXIGIBLE):
                assert found in {Verdict.NON_EXIGIBLE, Verdict.INDECIS}, (row, paper, who)


ASKED_OF_NOBODY = Premise("the row asks neither the letter nor what it is about", at_least=80)


@ASKED_OF_NOBODY.counted
@pytest.mark.parametrize("verb", ["motivant", "exposant", "retraçant", "explaining", "describing"])
def test_what_a_letter_tells_is_not_what_is_asked(verb: str) -> None:
    """« Lettre motivant votre souhait de prolonger votre séjour » asks no residence card."""
    for row in ROWS:
        letter = "Letter" if verb.endswith("ing") else "Lettre"
        for told in ("le souhait de rester en France", "votre projet d'installation"):
            found = verdict(f"{letter} {verb} {told}", row)
            ASKED_OF_NOBODY.met(found is Verdict.NON_EXIGIBLE)
            assert found not in CERTAIN, (row, verb, told)


@pytest.mark.parametrize(
    ("label", "row", "stage", "expected"),
    [
        # The age of a list is that of all, unless the bullet has it for the last alone.
        ("Facture d'eau ou quittance de moins de 3 mois", 1, "premiere", "plus_strict"),
        ("PACS et attestation de non-dissolution de moins de 3 mois", 37, "premiere", "exigible"),
        (
            "PACS et attestation de non-dissolution de moins de 2 mois",
            37,
            "premiere",
            "plus_strict",
        ),
        # A clause tells which bullet is meant.
        ("Preuve de vie commune, si vous n'avez pas de visa de long séjour", 29, "premiere", None),
        # When it is handed over does not name a card.
        ("Timbres fiscaux, le jour du retrait de la carte", 29, "premiere", "a_la_remise"),
        ("Stamp duty, when you collect your card", 29, "premiere", "a_la_remise"),
        # Papers of one name differ by who makes them out.
        ("Certificat médical", 36, "renouvellement", "indecis"),
        ("Certificat médical établi par l'OFII", 36, "renouvellement", "non_exigible"),
        # What another text asks of everybody is due where the row leaves a doubt.
        ("Passeport", 25, "renouvellement", "autre_fondement"),
        # What one brings along is a further paper, also where the card's name has its word.
        ("Fiches de paie du passeport talent", 4, "renouvellement", "non_exigible"),
        ("Fiches de paie avec votre passeport", 4, "renouvellement", "indecis"),
        ("Fiches de paie accompagnées de votre passeport", 4, "renouvellement", "indecis"),
        # What one brings along is not what the paper must be.
        ("Passeport : original et copie", 1, "premiere", "exigible"),
        ("Original de l'acte de mariage", 29, "premiere", "plus_strict"),
        ("Proof of resources of at least €1,200 a month", 25, "renouvellement", "plus_strict"),
        ("Proof of resources of at least €615 a month", 25, "renouvellement", "exigible"),
        ("Diplôme de français de niveau C1", 30, "carte_resident", "plus_strict"),
        # « Français » says which spouse, unless the whole request says so of him.
        ("Preuve que votre conjoint est français", 29, "premiere", "exigible"),
        ("Proof that your French spouse works", 29, "premiere", "non_exigible"),
        # « Chez un ami » lodges the applicant; what a neighbour tells is of the applicant.
        ("Preuve de logement chez un ami : sa carte d'identité", 25, "renouvellement", None),
        ("Témoignages de voisins sur la vie commune", 29, "renouvellement", "exigible"),
        ("Contrat de cours de français", 61, "premiere", "indecis"),
        # The host's mother and the host mother are two people.
        ("Passport of the host mother", 61, "premiere", "exigible"),
        ("Pièce d'identité du père d'accueil", 61, "premiere", "exigible"),
        # A definite paper is not another that the row asks, nor a home here one outside.
        (
            "Convention de stage signée avec un organisme de recherche agréé",
            8,
            "renouvellement",
            "indecis",
        ),
        (
            "Convention d'accueil signée avec un organisme de recherche agréé",
            8,
            "renouvellement",
            "exigible",
        ),
        (
            "Engagement à maintenir votre résidence habituelle en France",
            24,
            "renouvellement",
            "indecis",
        ),
        (
            "Engagement de garder votre résidence habituelle hors de France",
            24,
            "renouvellement",
            "exigible",
        ),
        ("Contrat de travail de votre agent", 13, "premiere", "non_exigible"),
        ("Contrat de travail signé par votre agent", 13, "premiere", None),
        ("Carte nationale d'identité française", 65, "premiere", "indecis"),
        ("Photos d'identité de l'enfant, au nombre de 4", 63, "premiere", "plus_strict"),
        # A form that is refused, in the order of English too.
        (
            "Enrolment letter (a pre-enrolment letter is not accepted)",
            25,
            "premiere",
            "plus_strict",
        ),
        ("Carte d'identité ou certificat de nationalité du garant", 25, "premiere", None),
    ],
)
def test_a_word_decides(label: str, row: int, stage: str, expected: str | None) -> None:
    found = verdict(label, row, Stage(stage))
    assert found == (expected or Verdict.SOUS_CONDITION), found


ONLY_WHEN = Premise("the condition stands in a bullet of the row", at_least=150)


@ONLY_WHEN.counted
def test_a_condition_alone_is_no_paper() -> None:
    for row in ROWS:
        names = {name for entry in due(row) for name in (*entry.conditions, *entry.unless)}
        for name in sorted(names):
            for stage in (Stage.PREMIERE, Stage.RENOUVELLEMENT):
                found = verdict(ONLY_WHEN.met(LAW.conditions[name].when), row, stage)
                assert found is not Verdict.NON_EXIGIBLE, (row, name)
        # What follows the condition is the paper.
        assert verdict("Si vous êtes marié : carte Navigo", row) is not Verdict.EXIGIBLE


HOME = ("bail", "quittance de loyer", "facture d'électricité", "titre de propriété", "lease")
HERE = Premise("the paper proves a home in France", at_least=150)


@HERE.counted
@pytest.mark.parametrize("where", ["au pays d'origine", "à l'étranger", "dans votre pays"])
def test_a_home_elsewhere_is_none_in_france(where: str) -> None:
    for row in ROWS:
        abroad = verdict("Justificatif de résidence habituelle hors de France", row)
        for paper in HOME:
            here = verdict(paper.capitalize(), row)
            found = verdict(f"{paper} {where}".capitalize(), row)
            if HERE.met(here is Verdict.EXIGIBLE and abroad not in CERTAIN):
                assert found in {Verdict.NON_EXIGIBLE, Verdict.INDECIS}, (row, paper)


NOT_ASKED = ("Fiches de paie", "Promesse d'embauche", "Carnet de vaccination", "Relevés de notes")
QUALIFIED = Premise("the row asks not the paper, but what is said of it", at_least=40)


@QUALIFIED.counted
@pytest.mark.parametrize("words", ["en rapport avec le {}", "du titulaire du {}"])
def test_what_is_said_of_a_paper_is_not_asked_by_it(words: str) -> None:
    for row in ROWS:
        for paper in NOT_ASKED:
            alone = verdict(paper, row)
            for other in ("titre de séjour",):
                due_now = verdict(other.capitalize(), row) in CERTAIN
                found = verdict(f"{paper} {words.format(other)}", row)
                if QUALIFIED.met(alone is Verdict.NON_EXIGIBLE and due_now):
                    assert found not in CERTAIN, (row, paper, other)
                # What joins another paper, or what it proves, asks for that.
                joined = verdict(f"{paper} avec {other}", row)
                assert joined is not Verdict.NON_EXIGIBLE or not due_now, (row, paper, other)


def test_a_copy_of_proofs_is_read_as_the_proofs() -> None:
    for row in ROWS:
        for proof in ("preuves de travail", "preuve de domicile", "justificatif de nationalité"):
            assert verdict(f"Copie de {proof}", row) is verdict(proof.capitalize(), row), row
