"""One verdict on a requested document, for a person or for a program."""

from __future__ import annotations

from dataclasses import dataclass

from linter.law.model import Title
from linter.matching import Judgement
from linter.model.report import RequestReport
from linter.model.words import Stage, Verdict
from linter.writing.report_json import Json, request, tool
from linter.writing.wording import STAGES, VERDICTS, shown


@dataclass(frozen=True, slots=True)
class Reply:
    """A verdict with what it was asked for; `notes` say what to know of the text itself."""

    answer: RequestReport
    found: Judgement
    title: Title
    stage: Stage
    notes: tuple[str, ...] = ()


def as_dict(reply: Reply) -> Json:
    """The verdict as in a report, and which words it rests on."""
    return {
        "tool": tool(reply.found.text_version),
        "notes": list(reply.notes),
        "titre": reply.title.slug,
        "row": reply.title.row,
        "etape": reply.stage,
        **request(reply.answer),
        "matched": [
            {"words": each.words, "kind": each.kind, "name": each.name, "item": each.item}
            for each in reply.found.matched
        ],
        "nearest": list(reply.found.nearest),
    }


def text(reply: Reply) -> str:
    """A few lines: the verdict first, then why, then what to do."""
    found, title = reply.found, reply.title
    row = f" (ligne {title.row})" if title.row else ""
    verdict = VERDICTS[found.verdict]
    words = dict.fromkeys(f"« {each.words} » = {each.name}" for each in found.matched)
    article = "" if found.items else found.article
    parts = (
        ("À demander à la personne", found.condition),
        ("Dans l'annexe 10", ", ".join(found.items)),
        ("Texte", article),
        ("Ce qui s'en approche", " ; ".join(found.nearest)),
        ("Mots reconnus", " ; ".join(words)),
    )
    lines = [
        shown(f"« {reply.answer.label} »"),
        f"{title.label}{row}, {STAGES[reply.stage]}",
        "",
        f"{verdict[0].upper()}{verdict[1:]}. {found.reason}",
        *(f"{name} : {said}" for name, said in parts if said),
        _next_step(reply),
        *reply.notes,
        f"Sur la base : {found.text_version}.",
    ]
    return "\n".join(lines) + "\n"


def _next_step(reply: Reply) -> str:
    if reply.found.verdict is not Verdict.NON_EXIGIBLE:
        return _STEPS[reply.found.verdict]
    label = shown(reply.answer.label.replace('"', " "))
    return (
        "→ Déposez dans sa case la page « non exigible » : python -m linter page "
        f'"{label}" --titre {reply.title.slug} --etape {reply.stage} -o page.pdf'
    )


_STEPS = {
    Verdict.EXIGIBLE: "→ Joignez-la.",
    Verdict.SOUS_CONDITION: "→ Joignez-la si la réponse est oui.",
    Verdict.A_LA_REMISE: "→ À apporter le jour de la remise du titre, pas au dépôt.",
    Verdict.AUTRE_FONDEMENT: "→ Joignez-la.",
    Verdict.PLUS_STRICT: "→ Joignez ce que le texte demande, pas plus.",
    Verdict.INDECIS: "→ Comparez avec la ligne de l'annexe 10 avant de décider.",
}
