"""What changed in the law, title by title and stage by stage: a page made by `annexe10 grid`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from linter.law.model import Law, Title
from linter.matching import Judgement, judge
from linter.model.words import Stage, Verdict
from linter.text.french import long_date
from linter.writing.wording import STAGES

COLUMNS: Final = {
    "examen civique": "examen_civique",
    "français A2": "diplome_francais_a2",
    "français B1": "diplome_francais_b1",
    "contrat d'engagement": "contrat_engagement_republicain",
    "taxe de la carte": "taxe_titre_sejour",
    "taxe d'APS": "taxe_aps",
    "régularisation": "droit_visa_regularisation",
    "photographies": "photographies_identite",
    "ressources": "justificatif_ressources",
}
_SHORT: Final = {
    Verdict.EXIGIBLE: "due",
    Verdict.SOUS_CONDITION: "si",
    Verdict.A_LA_REMISE: "remise",
    Verdict.AUTRE_FONDEMENT: "autre texte",
    Verdict.PLUS_STRICT: "trop",
    Verdict.NON_EXIGIBLE: "non",
    Verdict.INDECIS: "indécis",
}
_LEGEND: Final = """\
**due** : l'annexe la demande · **si** : sous condition · **remise** : à la remise du titre ·
**autre texte** : due, mais par un autre texte · **trop** : plus que le texte ·
**non** : non exigible · **indécis** : une personne tranche. Après le mot, le texte ou la puce ;
entre crochets, la question à poser, dans la liste du bas."""


@dataclass(slots=True)
class _Questions:
    """The questions met, each with its number."""

    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, question: str) -> int:
        """The same for the same question."""
        return self.numbers.setdefault(question, len(self.numbers) + 1)


def grid(law: Law, on: date) -> str:
    """The page in Markdown: a line a title and stage, a column a document."""
    questions = _Questions()
    made = f"`python -m linter annexe10 grid --date {on.isoformat()}`"
    lines = [
        "# Titre par titre : examen, langue, contrat, taxes, photographies, ressources",
        "",
        f"Fait par {made} : la loi d'un dépôt le {long_date(on)}.",
        "",
        _LEGEND,
        "",
        f"| ligne | étape | {' | '.join(COLUMNS)} |",
        f"|---|---|{'---|' * len(COLUMNS)}",
        *(line for title in law.titles.values() for line in _of_title(title, law, on, questions)),
        "",
        "Questions :",
        "",
        *(f"{number}. {question}" for question, number in questions.numbers.items()),
    ]
    return "\n".join(lines) + "\n"


def cells(title: Title, stage: Stage, law: Law, on: date) -> Iterator[Judgement]:
    """The verdict on each column, by the law's own name of the document."""
    for kind in COLUMNS.values():
        yield judge(law.kinds[kind].name, title, stage, law, on=on)


def _of_title(title: Title, law: Law, on: date, questions: _Questions) -> Iterator[str]:
    for stage in Stage:
        said = [_cell(each, title, questions) for each in cells(title, stage, law, on)]
        yield f"| {title.row} {title.slug} | {STAGES[stage]} | {' | '.join(said)} |"


def _cell(found: Judgement, title: Title, questions: _Questions) -> str:
    """« autre texte L. 433-4 2° [3] »."""
    article = found.article or f"ligne {title.row}"
    asked = f" [{questions.number(found.condition)}]" if found.condition else ""
    return f"{_SHORT[found.verdict]} {article.removeprefix('A10-')}{asked}"
