"""What to write in « Observations », ready to copy: a short sentence that cites its text.

Only what a text settles has a sentence: a document that is due needs none, and a doubt is not put
before the administration.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from linter.law.citing import ANNEXE
from linter.model.report import Finding, RequestReport
from linter.model.words import Verdict
from linter.writing.wording import shown

_BULLET: Final = re.compile(r"A10-(\d+)\.([\d.]+)\.d(\d+)")
_IN_BRACKETS: Final = re.compile(r" ?\((?:A10-[\w., -]+)\)")
_DIFFERS: Final = "IDE01"
_SAY_SO: Final = "observations"  # in the remedy of what the site may be showing wrong


def observation(request: RequestReport) -> str:
    """The sentence for a requested document; empty where there is nothing to say."""
    if request.observation:
        return request.observation
    say = _SENTENCES.get(request.verdict)
    return shown(say(request)) if say else ""


def correction(finding: Finding) -> str:
    """The sentence that asks the State to mend what it shows wrong; empty where that is not it.

    On a renewal the civil status comes from the administration, and nobody can type over it.
    """
    if finding.code != _DIFFERS or _SAY_SO not in finding.remedy:
        return ""
    return shown(
        "Ce que le site affiche de moi ne correspond pas au document que je joins. "
        f"{finding.message} Je vous remercie de le rectifier."
    )


def cited(request: RequestReport) -> str:
    """The text on which a verdict rests, as the administration names it."""
    places = [named for each in request.items if (named := _place(each))]
    if places:
        return f"annexe 10 du CESEDA, {places[0]}"
    reference = request.reference
    if reference is None or reference.text == ANNEXE:
        return "annexe 10 du CESEDA"
    if reference.article and reference.text == "CESEDA":
        return f"article {reference.article} du CESEDA"
    return f"{reference.text}{f', {reference.article}' if reference.article else ''}"


def _place(bullet: str) -> str:
    """« ligne 25, point 1, tiret 3 »: the administration's text has no number such as ours."""
    found = _BULLET.fullmatch(bullet)
    return f"ligne {found[1]}, point {found[2]}, tiret {found[3]}" if found else ""


def _not_due(request: RequestReport) -> str:
    reference = request.reference
    if reference and reference.text != ANNEXE:  # the text itself exempts
        return f"{_asked(request)} : cette pièce n'est pas exigible ({cited(request)})."
    return (
        f"{_asked(request)} : ce document n'apparaît pas dans l'annexe 10 du CESEDA pour ma "
        "demande, il n'est donc pas exigible (article R. 431-11 du CESEDA)."
    )


def _stricter(request: RequestReport) -> str:
    why = _IN_BRACKETS.sub("", request.reason)
    return (
        f"{_asked(request)} : je joins cette pièce telle que le texte la prévoit "
        f"({cited(request)}). {why}"
    )


def _at_issue(request: RequestReport) -> str:
    return (
        f"{_asked(request)} : cette pièce est due à la remise du titre, non au dépôt de la demande "
        f"({cited(request)}). Je la présenterai ce jour-là."
    )


def _asked(request: RequestReport) -> str:
    return f"« {request.label.strip() or 'Pièce sans nom'} »"


_SENTENCES: Final[dict[Verdict, Callable[[RequestReport], str]]] = {
    Verdict.NON_EXIGIBLE: _not_due,
    Verdict.PLUS_STRICT: _stricter,
    Verdict.A_LA_REMISE: _at_issue,
}
