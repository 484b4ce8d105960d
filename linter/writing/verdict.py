"""One verdict on a requested document, for a person or for a program."""

from __future__ import annotations

from linter.annexe10.law import Title
from linter.annexe10.match import Judgement
from linter.model import RequestReport
from linter.words import Stage, Verdict
from linter.writing.report_json import Json, request, tool
from linter.writing.wording import STAGES, VERDICTS, shown


def as_dict(answer: RequestReport, found: Judgement, title: Title, stage: Stage) -> Json:
    """The verdict as in a report, and which words it rests on."""
    return {
        "tool": tool(found.text_version),
        "titre": title.slug,
        "row": title.row,
        "etape": stage,
        **request(answer),
        "matched": [
            {"words": each.words, "kind": each.kind, "name": each.name, "item": each.item}
            for each in found.matched
        ],
        "nearest": list(found.nearest),
    }


def text(answer: RequestReport, found: Judgement, title: Title, stage: Stage) -> str:
    """A few lines: the verdict first, then why, then what to do."""
    row = f" (ligne {title.row})" if title.row else ""
    verdict = VERDICTS[found.verdict]
    lines = [
        shown(f"« {answer.label} »"),
        f"{title.label}{row}, {STAGES[stage]}",
        "",
        f"{verdict[0].upper()}{verdict[1:]}. {found.reason}",
    ]
    if found.condition:
        lines.append(f"À demander à la personne : {found.condition}")
    if found.items:
        lines.append(f"Dans l'annexe 10 : {', '.join(found.items)}")
    elif found.article:
        lines.append(f"Texte : {found.article}")
    if found.nearest:
        lines.append(f"Ce qui s'en approche : {' ; '.join(found.nearest)}")
    words = dict.fromkeys(f"« {each.words} » = {each.name}" for each in found.matched)
    if words:
        lines.append(f"Mots reconnus : {' ; '.join(words)}")
    lines.append(_next_step(answer, title, stage))
    lines.append(f"Sur la base : {found.text_version}.")
    return "\n".join(lines) + "\n"


def _next_step(answer: RequestReport, title: Title, stage: Stage) -> str:
    if answer.verdict is Verdict.NON_EXIGIBLE:
        label = answer.label.replace('"', " ")
        return (
            "→ Déposez dans sa case la page « non exigible » : python -m linter page "
            f'"{shown(label)}" --titre {title.slug} --etape {stage} -o page.pdf'
        )
    return _STEPS[answer.verdict]


_STEPS = {
    Verdict.EXIGIBLE: "→ Joignez-la.",
    Verdict.SOUS_CONDITION: "→ Joignez-la si la réponse est oui.",
    Verdict.A_LA_REMISE: "→ À apporter le jour de la remise du titre, pas au dépôt.",
    Verdict.AUTRE_FONDEMENT: "→ Joignez-la.",
    Verdict.PLUS_STRICT: "→ Joignez ce que le texte demande, pas plus.",
    Verdict.INDECIS: "→ Comparez avec la ligne de l'annexe 10 avant de décider.",
}
