"""A small report with one of everything, built by hand: what the formats are held to."""

from __future__ import annotations

from datetime import date
from typing import Any

from linter.model.dossier import (
    Document,
    Dossier,
    Field,
    Form,
    Moment,
    Page,
    Request,
)
from linter.model.report import (
    DossierReport,
    Finding,
    Fix,
    Reference,
    Report,
    RequestReport,
    Where,
)
from linter.model.words import (
    FieldKind,
    Outcome,
    Severity,
    Stage,
    Status,
    Verdict,
)

TIP = Reference("conseil de terrain")
ARTICLE = Reference("CESEDA", "R. 431-5", "https://exemple.fr/r431-5", date(2021, 5, 1))


NAMES = {
    "TEL01": "telephone-avec-separateurs",
    "FIC02": "fichier-abime",
    "FIC09": "page-blanche",
    "FIC10": "page-tournee",
    "DEL02": "dans-les-delais",
    "PIE11": "fichier-annonce-absent",
}


def finding(code: str, severity: Severity, message: str, where: Where, **more: Any) -> Finding:
    reference = ARTICLE if code.startswith("DEL") else TIP
    outcome = more.pop("outcome", Outcome.FAILED)
    return Finding(code, NAMES[code], outcome, severity, message, where, reference, **more)


ASKED = Request("s1", "=Casier \x1b[31mjudiciaire")
FORM = Form(
    titre="etudiant",
    etape=Stage.RENOUVELLEMENT,
    date_depot=Moment(date(2026, 11, 23)),
    fields=(Field("f1", "TEL", "Téléphone", "06 12", FieldKind.TELEPHONE_MOBILE),),
    requests=(ASKED,),
)
FULL = DossierReport(
    Dossier(
        "dossiers/été 1",
        FORM,
        (
            Document("scan.pdf", 900, "application/pdf", pages=(Page(1, blank=False),)),
            Document("coupé.pdf", 10, "application/pdf", damaged="le fichier est abîmé"),
        ),
        skipped=(("lien", "c'est un lien"),),
    ),
    Status.A_RESCANNER,
    (
        finding(
            "FIC02",
            Severity.REFUS_PROBABLE,
            "Le fichier est abîmé.",
            Where(file="coupé.pdf"),
            remedy="Scannez-le de nouveau.",
        ),
        finding(
            "TEL01",
            Severity.COMPLEMENT_PROBABLE,
            "Le numéro contient des séparateurs.",
            Where(field="f1"),
            remedy="Écrivez les chiffres à la suite.",
            fix=Fix("0612", safe=True),
        ),
        *(
            finding(
                code,
                Severity.A_VERIFIER,
                "le fichier est abîmé",
                Where(file="coupé.pdf"),
                outcome=Outcome.CANNOT_TELL,
                remedy="Ouvrez-le.",
            )
            for code in ("FIC09", "FIC10")
        ),
        finding("DEL02", Severity.INFORMATION, "Dans les délais.", Where()),
    ),
    passed=7,
    checked=("1 fichier lu en entier (été.pdf)",),
    unchecked=("1 fichier pas lu en entier (coupé.pdf)",),
    cannot_tell=2,
    requests=(
        RequestReport("s1", ASKED.label, Verdict.NON_EXIGIBLE, (), "Ne figure pas à la ligne 25."),
    ),
)
READY = DossierReport(
    Dossier("dossiers/b", Form(), (Document("ok.pdf", 900),)), Status.PRET, (), 3, 0
)
REPORT = Report(
    date(2026, 11, 23), (FULL, READY), "annexe 10 en vigueur au 2024-07-01", ("Texte ancien.",)
)
