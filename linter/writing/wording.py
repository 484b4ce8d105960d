"""The contract's words as people read them, and texts made safe for a terminal or a table."""

from __future__ import annotations

import unicodedata

from linter.law.load import load_law
from linter.model.dossier import Dossier, Form
from linter.model.report import Finding, Reference, Where
from linter.model.words import (
    Outcome,
    Severity,
    Stage,
    Status,
    Verdict,
)
from linter.text.french import long_date

SEVERITIES = {
    Severity.REFUS_PROBABLE: "Refus probable",
    Severity.COMPLEMENT_PROBABLE: "Complément probable",
    Severity.A_VERIFIER: "À vérifier",
    Severity.INFORMATION: "Information",
}
NOT_CHECKED = "Non vérifié"  # a finding that cannot tell, whatever its severity
STATUSES = {
    Status.PRET: "prêt",
    Status.A_COMPLETER: "à compléter",
    Status.A_RESCANNER: "à scanner de nouveau",
    Status.ILLISIBLE: "illisible",
}
STAGES = {
    Stage.PREMIERE: "première demande",
    Stage.RENOUVELLEMENT: "renouvellement",
    Stage.CHANGEMENT_STATUT: "changement de statut",
    Stage.PLURIANNUELLE: "première carte pluriannuelle",
    Stage.CARTE_RESIDENT: "première carte de résident",
}
VERDICTS = {
    Verdict.EXIGIBLE: "exigible",
    Verdict.SOUS_CONDITION: "exigible sous condition",
    Verdict.A_LA_REMISE: "due seulement à la remise du titre",
    Verdict.AUTRE_FONDEMENT: "due, mais en vertu d'un autre texte",
    Verdict.PLUS_STRICT: "demande plus stricte que le texte",
    Verdict.NON_EXIGIBLE: "non exigible",
    Verdict.INDECIS: "indécis : à vérifier par une personne",
}

# The keys of [demandeur] in `dossier.toml`, as people call them.
APPLICANT = {
    "nom": "Nom",
    "nom_usage": "Nom d'usage",
    "prenoms": "Prénoms",
    "numero_etranger": "N° étranger",
    "telephone": "Téléphone",
    "email": "Courriel",
    "adresse": "Adresse",
    "code_ephoto": "Code e-photo",
}


def shown(text: str) -> str:
    """`text` on one line, without any sign that could move a cursor or colour a terminal."""
    if text.isprintable():  # nearly every text
        return text
    return "".join(
        " " if unicodedata.category(each) in {"Zs", "Zl", "Zp"} or each in "\t\r\n" else each
        for each in text
        if each in "\t\r\n" or unicodedata.category(each)[0] != "C"
    )


def kind_name(kind: str) -> str:
    """The law's own name of a kind; our pages are the only ones that it does not know."""
    known = load_law().kinds.get(kind)
    return known.name if known else "page « non exigible »"


def place(where: Where, dossier: Dossier | None = None) -> str:
    """Where a finding is, in words; empty for the whole dossier.

    `passeport.pdf, page 2` for a file; for an input, its label in the dossier's form, else its id.
    """
    if where.file is not None:
        page = f", page {where.page}" if where.page else ""
        return shown(where.file) + page
    form = dossier.form if dossier else Form()
    labels = {each.id: each.label for each in form.requests}
    labels |= {each.id: APPLICANT.get(each.label, each.label) for each in form.fields}
    return shown(labels.get(where.field or "") or where.field or "")


def source(reference: Reference) -> str:
    """The article or tip in words: `CESEDA, art. R. 431-5 (version du 1er mai 2021)`."""
    article = f", art. {reference.article}" if reference.article else ""
    version_date = reference.version_date
    version = f" (version du {long_date(version_date)})" if version_date else ""
    return f"{reference.text}{article}{version}"


def acceptance(finding: Finding) -> str:
    """Who answers for the finding, and why; empty when nobody does."""
    accepted = finding.accepted
    if accepted is None:
        return ""
    day = f" le {long_date(accepted.day)}" if accepted.day else ""
    by = f" par {accepted.by}" if accepted.by else ""
    heavy = finding.severity is Severity.REFUS_PROBABLE and finding.outcome is Outcome.FAILED
    despite = ", malgré un refus probable" if heavy else ""
    return shown(f"Accepté{day}{by}{despite} : {accepted.reason}")


def remedy(finding: Finding) -> str:
    """What to do next, with the value to type where there is one."""
    if finding.fix is None or finding.fix.value in finding.remedy:
        return shown(finding.remedy)
    doubt = "" if finding.fix.safe else " (à vérifier avant de l'appliquer)"
    return shown(f"{finding.remedy} Valeur proposée : {finding.fix.value}{doubt}".strip())
