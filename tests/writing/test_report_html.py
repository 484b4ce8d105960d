"""The report as a page: everything is there, nothing is fetched, what is typed stays text."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.given.config import Config
from linter.model.content import Content, Person
from linter.model.dossier import (
    Acceptance,
    Document,
    Dossier,
    Field,
    Form,
    Page,
)
from linter.model.report import (
    DossierReport,
    Fix,
    Missing,
    Report,
    Where,
)
from linter.model.words import (
    About,
    FieldKind,
    Outcome,
    Severity,
    Source,
    Stage,
    Status,
)
from linter.writing.html.pictures import pages_to_show
from linter.writing.html.remarks import is_fault
from linter.writing.report_html import HELPLINE, Show, render
from tests.writing.examples import (
    ARTICLE,
    FULL,
    READY,
    REPORT,
    finding,
)
from tests.writing.pages import Document as Html

JPEG = b"\xff\xd8\xff\xe0not really a picture"
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "a", "header", "div", "h1", "h2", "h3"),
    *("h4", "p", "strong", "main", "section", "table", "thead", "tbody", "tr", "th", "td", "span"),
    *("article", "bdi", "ul", "li", "figure", "figcaption", "svg", "rect", "line", "text", "img"),
    *("footer", "details", "summary"),
}
LATE = Form(
    titre="etudiant",
    etape=Stage.RENOUVELLEMENT,
    titre_expire_le=date(2027, 2, 15),
    date_naissance=date(1999, 3, 7),
    fields=(
        Field("f1", "NOM", "Nom", "NDIAYE-ÉSSAI", FieldKind.NOM),
        Field("f2", "TEL", "Téléphone", "06 39 98 00 11", FieldKind.TELEPHONE_MOBILE),
        Field("f3", "ADR", "Adresse", "12 rue des Lilas, 38000 Grenoble", FieldKind.ADRESSE),
    ),
)


def text_of(page: str) -> str:
    return " ".join(Html(page).text.split())


def test_every_finding_is_there_with_its_remedy_and_its_law() -> None:
    page = render(REPORT)
    said = text_of(page)
    for each in FULL.findings:
        assert each.code in said
        assert each.message.rstrip(".").lower() in said.lower()
    assert "Valeur proposée : 0612" in said
    assert "CESEDA, art. R. 431-5 (version du 1er mai 2021)" in said
    assert ARTICLE.url in Html(page).links
    for text in ("Ne figure pas à la ligne 25.", "c'est un lien", "Texte ancien.", *HELPLINE):
        assert text in said


def test_it_is_one_french_page_with_landmarks_and_no_heading_left_out() -> None:
    page = render(REPORT)
    html = Html(page)
    assert page.startswith('<!doctype html>\n<html lang="fr">')
    assert [html.tags.count(each) for each in ("h1", "main", "title")] == [1, 1, 1]
    levels = [int(tag[1]) for tag in html.tags if re.fullmatch(r"h\d", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(set(html.ids)) == len(html.ids)
    inside = {each[1:] for each in html.links if each.startswith("#")}
    assert inside <= set(html.ids)
    assert {"dossier-1", "dossier-2", "file"} <= inside


def test_nothing_is_fetched_nor_run() -> None:
    html = Html(render(REPORT, Show({("dossiers/été 1", "coupé.pdf", 1): JPEG})))
    assert set(html.tags) <= TAGS
    assert html.handlers == []
    assert html.loads == [f"data:image/jpeg;base64,{b64encode(JPEG).decode()}"]


def test_the_policy_allows_this_page_s_style_and_nothing_else() -> None:
    page = render(REPORT)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)
    policy = policy.replace("&#39;", "'")
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert "url(" not in style
    assert "@import" not in style


def named(text: str) -> Report:
    """A report in which every text that comes from outside is `text`."""
    fault = finding("FIC02", Severity.REFUS_PROBABLE, text, Where(file=text), remedy=text)
    typed = finding("TEL01", Severity.A_VERIFIER, text, Where(field="f1"), remedy=text)
    accepted = fault._replace(code="FIC09", accepted=Acceptance("FIC09", text, by=text))
    form = replace(FULL.dossier.form, fields=(Field("f1", text, text, text),))
    full = replace(
        FULL,
        dossier=Dossier(text, form, (Document(text, 9, "image/jpeg"),), ((text, text),)),
        findings=(fault, typed, accepted),
        requests=(replace(FULL.requests[0], label=text, reason=text, condition=text),),
        missing=(Missing("passeport", text, (), text),),
    )
    return replace(REPORT, dossiers=(full, READY), notes=(text,))


@settings(max_examples=60)
@given(
    st.text(max_size=40)
    | st.sampled_from(["<script>alert(1)</script>", "{{ 7*7 }}", "--></style>"])
)
@pytest.mark.parametrize("anonymous", [False, True])
def test_whatever_is_typed_stays_text(anonymous: bool, text: str) -> None:  # noqa: FBT001 -- pytest's
    hostile = f"{text}\"><script>alert(1)</script><img src=x onerror=alert(1)>'"
    picture = {(hostile, hostile, 1): JPEG}
    html = Html(render(named(hostile), Show(picture, anonymous=anonymous)))
    assert "script" not in html.tags
    assert set(html.tags) <= TAGS
    assert html.handlers == []
    assert len(html.loads) == (0 if anonymous else 1)


def test_what_is_accepted_stays_with_its_reason_and_is_no_fault() -> None:
    said = Acceptance("FIC02", "original présenté", day=date(2026, 11, 20))
    (fault, *_) = FULL.findings
    one = replace(FULL, findings=(fault._replace(accepted=said),), status=Status.PRET)
    page = text_of(render(replace(REPORT, dossiers=(one,))))
    assert "Accepté le 20 novembre 2026, malgré un refus probable : original présenté" in page
    assert "Prêt à envoyer" in page
    assert list(pages_to_show(one)) == []


def test_what_is_ready_is_what_nothing_is_said_against() -> None:
    page = render(REPORT).partition("Ce qui est prêt</h3>")[2].partition("</ul>")[0]
    assert "scan.pdf" in page
    assert "coupé.pdf" not in page


def test_where_nothing_is_ready_no_heading_says_that_something_is() -> None:
    broken = FULL.dossier.documents[1:]
    assert [each.path for each in broken] == ["coupé.pdf"]
    page = render(replace(REPORT, dossiers=(replace(FULL, dossier=Dossier("d", Form(), broken)),)))
    assert "Ce qui est prêt" not in page
    assert "Ce qui a été vérifié</h3>" in page


def test_a_page_is_shown_where_the_fault_is_and_marked() -> None:
    document = Document(
        "a.pdf",
        9,
        "application/pdf",
        pages=tuple(Page(n, cut=("haut", "gauche") if n == 2 else None) for n in range(1, 10)),
    )
    findings = (
        finding("FIC10", Severity.A_VERIFIER, "x", Where(file="a.pdf", page=3), about=About.TURN),
        finding(
            "FIC10",
            Severity.A_VERIFIER,
            "Pages 2, 5 et 6 : y",
            Where.on("a.pdf", (2, 5, 6)),
            about=About.EDGE,
        ),
    )
    report = replace(FULL, dossier=Dossier("d", Form(), (document,)), findings=findings)
    keys = list(pages_to_show(report))
    assert keys == [("d", "a.pdf", page) for page in (2, 3, 5, 6)]
    page = render(replace(REPORT, dossiers=(report,)), Show(dict.fromkeys(keys, JPEG)))
    assert 'class="page a_verifier cut-haut cut-gauche"' in page
    assert page.count('class="turned"') == 1
    assert 'alt="Page 3 de a.pdf\u00a0: x"' in page


def test_a_file_of_many_bad_pages_shows_a_few() -> None:
    pages = tuple(Page(n) for n in range(1, 100))
    document = Document("a.pdf", 9, "application/pdf", pages=pages)
    findings = tuple(
        finding("FIC09", Severity.A_VERIFIER, "x", Where(file="a.pdf", page=each.number))
        for each in pages
    )
    report = replace(FULL, dossier=Dossier("d", Form(), (document,)), findings=findings)
    assert len(list(pages_to_show(report))) == 6


def test_the_window_is_drawn_and_said() -> None:
    report = DossierReport(Dossier("d", LATE), Status.PRET, (), 1, 0)
    page = render(replace(REPORT, dossiers=(report,)))
    assert page.count("<svg") == 1, "on the screen; the person's sheet gives the days in words"
    assert "Le titre expire le 15 février 2027" in text_of(page)
    assert "du 18 octobre 2026 au 17 décembre 2026" in text_of(page)
    places = [float(each) for each in re.findall(r' x1="([\d.]+)%"', page)]
    assert places
    assert all(0 <= each <= 100 for each in places)


def test_what_is_missing_is_asked_for_in_words() -> None:
    lacking = replace(READY, missing=(Missing("passeport", "passeport", ("A10-0.0.d1",)),))
    page = text_of(render(replace(REPORT, dossiers=(lacking,))))
    assert "Merci de m'apporter : - Passeport" in page


def test_an_association_s_own_contacts_take_the_place_of_the_helpline() -> None:
    page = text_of(render(REPORT, Show(config=Config(contacts=("Chez nous : 01 23",)))))
    assert "Chez nous : 01 23" in page
    assert HELPLINE[0] not in page
    assert "Numéros relevés" not in page


# --- without personal data ---------------------------------------------------------------------

SECRETS = (
    *("Ndiaye", "NDIAYE", "Essai", "ÉSSAI", "Fatou", "0639980011", "06 39 98", "Lilas", "Grenoble"),
    *("1999", "7 mars", "diop_passeport", "awa-ndiaye", "f.essai@", "hospitalisée", "data:image"),
)


def secret_report() -> DossierReport:
    person = Person("titulaire", "NDIAYE", "Fatou", Source.OCR, 1, born_on=date(1999, 3, 7))
    document = Document(
        "diop_passeport.pdf",
        9,
        "application/pdf",
        pages=(Page(1),),
        kind="passeport",
        content=Content(people=(person,)),
    )
    place = Where(file="diop_passeport.pdf", page=1)
    messages = (
        ("FIC09", "Page blanche dans diop_passeport.pdf."),
        ("FIC10", "Le nom de Fatou Ndiaye, née le 7 mars 1999, f.essai@example.org."),
        ("TEL01", "« 06 39 98 00 11 » de Mme NDIAYE"),
        ("DEL02", "Numéro 9 876 543 210 et 07/03/1999, 12 rue des Lilas, 38000 Grenoble."),
    )
    findings = tuple(
        finding(code, Severity.A_VERIFIER, message, place, remedy=f"{message} Demandez-le.")
        for code, message in messages
    )
    accepted = Acceptance("FIC02", "Mme Ndiaye est hospitalisée", by="A. B.")
    return DossierReport(
        Dossier("dossiers/awa-ndiaye", LATE, (document,), (("awa-ndiaye.lnk", "c'est un lien"),)),
        Status.A_COMPLETER,
        (*findings, findings[0]._replace(code="FIC02", accepted=accepted)),
        3,
        0,
        requests=(replace(FULL.requests[0], label="Lettre de Fatou Ndiaye, 0639980011"),),
    )


@pytest.mark.parametrize("several", [False, True])
def test_nothing_personal_is_left_when_nobody_is_to_be_named(several: bool) -> None:  # noqa: FBT001 -- pytest's
    report = secret_report()
    whole = replace(REPORT, dossiers=(report, READY) if several else (report,))
    show = Show({("dossiers/awa-ndiaye", "diop_passeport.pdf", 1): JPEG})
    shown = render(whole, show)
    assert all(each in shown for each in ("Ndiaye", "diop_passeport", "hospitalisée", "data:image"))
    page = render(whole, replace(show, anonymous=True))
    assert [each for each in SECRETS if each.lower() in page.lower()] == []


def test_the_name_that_a_file_had_better_have_is_no_less_a_name() -> None:
    place = Where(file="inconnue_a.jpg")
    better = Fix("inconnue_a.pdf", safe=True)
    found = finding("FIC10", Severity.A_VERIFIER, "Autre contenu.", place, fix=better)
    dossier = Dossier("d", Form(), (Document("inconnue_a.jpg", 9),))
    report = DossierReport(dossier, Status.A_COMPLETER, (found,), 0, 0)
    page = render(replace(REPORT, dossiers=(report,)), Show(anonymous=True))
    assert "Valeur proposée : fichier 1" in text_of(page)
    assert "inconnue" not in page


def test_what_helps_to_answer_is_left() -> None:
    page = text_of(render(replace(REPORT, dossiers=(secret_report(),)), Show(anonymous=True)))
    for each in (
        *("Dossier 1", "fichier 1", "passeport", "17 décembre 2026", "étudiant", "TEL01", "FIC09"),
        "CESEDA, R. 431-5 et R. 431-15-1",
        *("Page blanche dans fichier 1", "Ne figure pas à la ligne 25.", "Lettre de ▇▇▇ ▇▇▇"),
    ):
        assert each in page


@settings(max_examples=60)
@example("Strauß")
@example("Rene\u0301e")
@example("Œuvrard-Ÿ")
@given(st.from_regex(r"[A-Za-zÀ-ÖØ-öø-ÿ]{3,12}([- '][A-Za-zÀ-ÖØ-öø-ÿ]{3,12})?", fullmatch=True))
def test_a_name_is_blotted_out_wherever_it_is_quoted(name: str) -> None:
    quoted = finding("FIC09", Severity.A_VERIFIER, f"Papier de {name.upper()} xyz", Where())
    form = Form(fields=(Field("f", "NOM", "Nom", name, FieldKind.NOM),))
    report = DossierReport(Dossier("d", form), Status.A_COMPLETER, (quoted,), 0, 0)
    page = text_of(render(replace(REPORT, dossiers=(report,)), Show(anonymous=True)))
    after = page.partition("Papier de ")[2].partition(" xyz")[0]
    assert set(re.sub(r"\W", "", after.replace("▇", ""))) == set()


PERSON = Form(
    fields=(
        Field("nom", "NOM", "Nom", "N'Diaye", FieldKind.NOM),
        Field("prenom", "PRENOM", "Prénoms", "Awa Ly", FieldKind.PRENOM),
        Field("hote", "HOTE", "Hébergeant", "Jo Roy", FieldKind.NOM_AUTRE),
        Field("photo", "PHOTO", "Photo", "ABCD1234EFGH5678IJKL90", FieldKind.EPHOTO),
    ),
)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("NDIAYE", "▇▇▇"),
        ("N’DIAYE Awa", "▇▇▇ ▇▇▇"),
        ("chez M. ROY", "chez M. ▇▇▇"),
        ("n_diaye", "▇▇▇"),
        ("awa_ndiaye2.pdf", "▇▇▇_▇▇▇2.pdf"),
        ("AwaNdiaye", "▇▇▇▇▇▇"),
        ("Mme LY", "Mme ▇▇▇"),
        ("SCAN 1.pdf", "fichier 1"),
        ("ABCD-1234-EFGH-5678-IJKL-90", "▇▇▇"),
        ("passeport 20AB12345", "passeport ▇▇▇"),
        ("l'y, il y a, l'identité, ndiayerie", "l'y, il y a, l'identité, ndiayerie"),
        ("du 18/10/2026, R. 431-15-1", "du 18/10/2026, R. 431-15-1"),
    ],
)
def test_however_it_is_written_it_is_blotted_out_and_nothing_else(written: str, left: str) -> None:
    quoted = finding("FIC09", Severity.A_VERIFIER, f"Papier : {written} xyz", Where())
    dossier = Dossier("d", PERSON, (Document("Scan 1.pdf", 9),))
    report = DossierReport(dossier, Status.A_COMPLETER, (quoted,), 0, 0)
    page = text_of(render(replace(REPORT, dossiers=(report,)), Show(anonymous=True)))
    assert page.partition("Papier : ")[2].partition(" xyz")[0] == left


def test_good_news_is_no_fault() -> None:
    assert [is_fault(each) for each in FULL.findings] == [True, True, True, True, False]
    unsure = FULL.findings[-1]._replace(outcome=Outcome.CANNOT_TELL)
    assert is_fault(unsure)


@pytest.mark.parametrize(
    ("severity", "outcome", "first"),
    [
        (Severity.REFUS_PROBABLE, Outcome.FAILED, True),
        (Severity.COMPLEMENT_PROBABLE, Outcome.FAILED, False),
        (Severity.REFUS_PROBABLE, Outcome.CANNOT_TELL, False),
    ],
)
def test_what_gets_the_application_refused_stands_first_even_of_a_request(
    severity: Severity, outcome: Outcome, *, first: bool
) -> None:
    about = finding("PIE11", severity, "« a.pdf » manque", Where(field="s1"), outcome=outcome)
    report = replace(FULL, findings=(about, *FULL.findings))
    said = text_of(render(replace(REPORT, dossiers=(report,))))
    before, requested, after = said.partition("Pièces demandées par le site")
    assert requested
    assert ("« a.pdf » manque" in before, "« a.pdf » manque" in after) == (first, not first)


def test_of_many_people_each_is_folded_and_one_alone_is_not() -> None:
    assert Html(render(REPORT)).tags.count("details") == len(REPORT.dossiers)
    assert "details" not in Html(render(replace(REPORT, dossiers=(FULL,)))).tags
