"""The days that count, in words; no word of them names anybody."""

from __future__ import annotations

from linter.dossier.agenda import Event
from linter.dossier.words import EventKind
from linter.law.load import load_law
from linter.text.french import euros
from linter.writing.wording import kind_name

_TITLES = {
    EventKind.OPENS: "Ouverture de la période de dépôt",
    EventKind.CLOSES: "Dernier jour pour déposer dans les délais",
    EventKind.EXPIRY: "Expiration du titre de séjour",
    EventKind.NINETEEN: "Dernier jour pour déposer avant les dix-neuf ans",
    EventKind.EPHOTO: "Dernier jour de l'e-photo",
    EventKind.ANSWER: "Dernier jour pour répondre à la demande de complément",
    EventKind.TOO_OLD: "Dernier jour où une pièce est assez récente",
}
_ADVICE = {
    EventKind.OPENS: "Déposez un dossier complet dès que possible (CESEDA, R. 431-5).",
    EventKind.CLOSES: (
        "Après ce jour, l'attestation de prolongation n'est plus due (CESEDA, R. 431-5 et "
        "R. 431-15-1) et un droit de {late_fee} peut l'être (L. 436-5)."
    ),
    EventKind.EXPIRY: "Après ce jour, le dépôt est hors délai (CESEDA, L. 436-5).",
    EventKind.NINETEEN: "La demande se dépose avant le dix-neuvième anniversaire (R. 431-5).",
    EventKind.EPHOTO: "Après ce jour, il faut une nouvelle e-photo pour déposer.",
    EventKind.ANSWER: (
        "{answer_days} jours après la demande, sauf si elle donne un autre délai : relisez-la."
    ),
    EventKind.TOO_OLD: "Pour déposer après ce jour, demandez un document plus récent.",
}


def title(event: Event) -> str:
    """`Dernier jour de l'e-photo`."""
    detail = event.detail or (kind_name(event.document) if event.document else "")
    separator = " " if event.detail else " : "
    return _TITLES[event.kind] + (f"{separator}{detail}" if detail else "")


def advice(event: Event) -> str:
    """What it means for the application, and the law that says so."""
    law = load_law()
    return _ADVICE[event.kind].format(
        late_fee=euros(law.value("renouvellement_tardif", event.day).value),
        answer_days=law.figure("reponse_au_complement", event.day),
    )
