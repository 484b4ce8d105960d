"""One verdict on a requested document, for a person or for a program."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from linter.law.citing import ANNEXE
from linter.law.model import Title
from linter.matching import Judgement
from linter.matching.frame import Frame, sentence
from linter.model.report import RequestReport
from linter.model.words import Stage, Verdict
from linter.text.french import capital
from linter.writing.observations import observation
from linter.writing.report_json import Json, request, tool
from linter.writing.wording import STAGES, VERDICTS, shown, source


@dataclass(frozen=True, slots=True)
class Reply:
    """A verdict with what it was asked for, and how that was read; `notes` are of the text."""

    answer: RequestReport
    found: Judgement
    title: Title
    stage: Stage
    notes: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()


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
        "read_as": sentence(reply.frames),
        "frames": [asdict(each) for each in reply.frames],
    }


def text(reply: Reply, *, explained: bool = False) -> str:
    """A few lines: the verdict first, then why, then what to do; how it was read if wanted."""
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
        f"{capital(verdict)}. {found.reason}",
        *found.remarks,
        *(f"{name} : {said}" for name, said in parts if said),
        *([capital(sentence(reply.frames))] if explained else ()),
        _next_step(reply),
        *_to_copy(reply.answer),
        *reply.notes,
        f"Sur la base : {_basis(reply)}.",
    ]
    return "\n".join(lines) + "\n"


def _basis(reply: Reply) -> str:
    """The article on which the verdict rests, in its version; else the annexe."""
    reference = reply.answer.reference
    if reference is None or reference.text == ANNEXE:
        return reply.found.text_version
    return source(reference)


def _to_copy(answer: RequestReport) -> tuple[str, ...]:
    """The sentence for the site; a fee's is in the next step already."""
    said = "" if answer.observation else observation(answer)
    return (f"À copier dans « Observations » : {said}",) if said else ()


def _next_step(reply: Reply) -> str:
    found = reply.found
    if found.observation:
        return f"→ Rien à déposer ni à payer. Dans « Observations » : {found.observation}"
    if found.verdict is Verdict.INDECIS and reply.title.row is None:
        return f"→ Comparez avec {reply.title.ask}. {reply.title.known}".rstrip()
    if found.verdict is Verdict.INDECIS and found.condition:
        return "→ Posez la question avant de décider."
    if found.verdict is Verdict.AUTRE_FONDEMENT and found.condition:
        return _STEPS[Verdict.SOUS_CONDITION]
    if found.verdict is not Verdict.NON_EXIGIBLE:
        return _STEPS[found.verdict]
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
