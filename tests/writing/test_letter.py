"""The answer to a « demande de complément », and what to write in « Observations »."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from linter.checking.engine import lint
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.missing import answer
from linter.law.load import load_law
from linter.matching import judge
from linter.model.dossier import Document, Dossier, Field, Form, Request
from linter.model.report import RequestReport, Where
from linter.model.words import FieldKind, Severity, Stage, Verdict
from linter.writing.letter import Letter, as_text, letter, open_points
from linter.writing.letter_pdf import as_pdf
from linter.writing.observations import correction, observation
from tests.premise import Premise
from tests.writing.examples import finding

DAY = date(2026, 11, 30)
ASKED = (
    "Justificatif de domicile de moins de 3 mois",
    "Extrait de casier judiciaire",
    "Timbre fiscal",
    "Certificat de scolarité",
    "Contrat d'engagement à respecter les principes de la République",
    "Tout document utile",
)
# What each verdict may be said to the administration with; the others say nothing.
SAID = {Verdict.NON_EXIGIBLE, Verdict.PLUS_STRICT, Verdict.A_LA_REMISE}


def _written(form: Form, documents: tuple[Document, ...] = ()) -> Letter:
    dossier, context = Dossier("un", form, documents), Context(DAY)
    return letter(lint(dossier, context), Application(dossier, context).title, DAY)


def _form(*labels: str) -> Form:
    requests = tuple(Request(f"d{place}", label) for place, label in enumerate(labels))
    return Form(titre="etudiant", etape=Stage.RENOUVELLEMENT, requests=requests)


def _verdict(label: str, title: str, stage: Stage) -> RequestReport:
    law = load_law()
    return answer(Request("r", label), judge(label, law.title(title), stage, law, on=DAY), law)


def test_each_document_is_answered_under_the_word_of_its_verdict() -> None:
    text = as_text(_written(_form(*ASKED)))
    for label in ASKED:
        assert text.count(f"« {label} »") == 1
    due, rest = text.split("Je joins ces pièces telles", 1)
    assert "« Certificat de scolarité » (annexe 10 du CESEDA, ligne 25, point 1, tiret" in due
    assert "« Contrat d'engagement à respecter les principes de la République » (article R." in due
    assert "moins de 3 mois, quand le texte admet 6 mois" in rest
    assert "« Timbre fiscal » : cette pièce est due à la remise du titre" in rest
    assert "n'apparaît pas dans l'annexe 10 du CESEDA" in rest
    assert text.count("A10-") == 0  # the administration's text has no such number


def test_what_nobody_has_settled_stays_open_and_is_told() -> None:
    written = _written(_form(*ASKED))
    text = as_text(written)
    assert "« Tout document utile » : [à compléter" in text
    assert any(each.startswith("« Certificat de scolarité »") for each in written.open)
    assert "[prénom et nom]" in text
    assert "[date de votre demande]" in text
    assert open_points(written) == "4 points à décider avant de l'envoyer"


def test_nothing_is_open_where_all_is_known() -> None:
    known = {
        FieldKind.NOM: "Diallo",
        FieldKind.PRENOM: "Awa",
        FieldKind.NUMERO_ETRANGER: "9901234567",
        FieldKind.ADRESSE: "4 rue de l'Essai 38000 Grenoble",
    }
    fields = tuple(Field(str(kind), "", "", value, kind) for kind, value in known.items())
    form = replace(_form("Certificat de scolarité"), fields=fields, complement_demande_le=DAY)
    form = replace(form, requests=(replace(form.requests[0], files=("certificat.pdf",)),))
    document = Document("certificat.pdf", 10, "application/pdf")
    written = _written(form, (document,))
    text = as_text(written)
    assert written.open == ()
    assert text.splitlines()[:3] == [
        "Awa Diallo",
        "4 rue de l'Essai 38000 Grenoble",
        "Numéro étranger : 9901234567",
    ]
    assert "du 30 novembre 2026" in text
    assert text.count("[") == 1  # where it is written


@pytest.mark.parametrize("label", ASKED)
def test_a_letter_of_one_document_never_leaves_it_out(label: str) -> None:
    assert f"« {label} »" in as_text(_written(_form(label)))


def test_the_pdf_holds_the_whole_letter_over_as_many_pages_as_it_takes() -> None:
    written = _written(_form(*(f"{label} {n}" for n in range(9) for label in ASKED)))
    pdf = as_pdf(written)
    reader = PdfReader(BytesIO(pdf))
    assert len(reader.pages) > 2
    told = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for block in written.blocks:
        for word in block.text.split()[:3]:
            assert word in told
    assert pdf == as_pdf(written)
    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Title"}


def test_a_paragraph_longer_than_a_page_is_cut_between_lines() -> None:
    long_label = "Justificatif " * 900
    assert len(PdfReader(BytesIO(as_pdf(_written(_form(long_label))))).pages) >= 2


SPOKEN = Premise("a verdict has a sentence", at_least=30)


@SPOKEN.counted
def test_an_observation_cites_its_text_and_only_says_what_is_settled() -> None:
    law = load_law()
    for title in ("etudiant", "salarie", "refugie", "visiteur", "conjoint-de-francais"):
        for stage in (Stage.PREMIERE, Stage.RENOUVELLEMENT):
            for label in (*ASKED, "Visite médicale OFII", "Attestation de moralité"):
                found = _verdict(label, title, stage)
                said = observation(found)
                assert bool(said) == (found.verdict in SAID), (title, stage, label)
                if SPOKEN.met(said):
                    assert "CESEDA" in said or any(name in said for name in law.articles)
                    assert "A10-" not in said


@pytest.mark.parametrize(
    ("code", "remedy", "asked"),
    [
        ("IDE01", "Corrigez, ou dites-le dans les observations.", True),
        ("IDE01", "Vérifiez que c'est le bon fichier.", False),
        ("IDE02", "Expliquez l'écart dans les observations.", False),
    ],
)
def test_only_what_the_site_may_show_wrong_is_asked_to_be_mended(
    code: str, remedy: str, *, asked: bool
) -> None:
    message = "La date de naissance n'est pas celle du document."
    found = finding("TEL01", Severity.A_VERIFIER, message, Where(), remedy=remedy)
    said = correction(found._replace(code=code))
    assert bool(said) is asked
    assert (message in said) is asked
