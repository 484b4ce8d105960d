"""The `dossier.toml` that a proposal makes: what is sure written, what is not left to confirm."""

from __future__ import annotations

import json
import re
from typing import Final

from linter.dossier.proposal import Clue, Proposal, clues
from linter.text.french import capital
from linter.writing.wording import shown

_HEAD: Final = """\
# Dossier commencé par anef-linter à partir des pièces. Relisez chaque ligne ; enlevez le « # »
# d'une ligne proposée pour la retenir. Les autres clés sont dans docs/cli.md.
"""
_APPLICANT: Final = "demandeur."
_BARE: Final = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?")
_DAYS: Final = frozenset({"titre_expire_le", "ephoto_prise_le", "demandeur.date_naissance"})
_ASKED: Final = (
    ("titre", 'titre = ""  # le titre demandé : la liste est donnée par « titles »'),
    ("etape", 'etape = ""  # premiere, renouvellement, changement_statut ou pluriannuelle'),
)


def dossier_toml(found: Proposal, *, language: str = "") -> str:
    """The text of a new `dossier.toml`.

    Args:
        found: what is known; a clue that is not sure is written as a comment to confirm, but for
            names, which must be read over wherever they come from.
        language: of the person's sheet, if it is known.
    """
    known = dict(clues(found))
    lines = [_HEAD.rstrip()]
    lines += [f"# {note}." for note in map(capital, found.notes)]
    for key, blank in _ASKED:
        if key in known:
            lines.append(_line(key, known[key]))
        else:
            lines.append(f"# {blank}")
    if len(found.titles) > 1 and not found.title:
        lines.append(f"# Titres possibles d'après la carte : {', '.join(found.titles)}.")
    days = (each for each in known if each not in dict(_ASKED) and "." not in each)
    lines += [_line(each, known[each]) for each in days]
    lines += ["", "[demandeur]"]
    lines += [_line(key, clue) for key, clue in known.items() if key.startswith(_APPLICANT)]
    if language:
        lines.append(f"langue = {_string(language)}  # de la feuille pour la personne")
    return "\n".join(lines) + "\n"


def _line(key: str, clue: Clue) -> str:
    name = key.removeprefix(_APPLICANT)
    value = clue.value if key in _DAYS and _BARE.fullmatch(clue.value) else _string(clue.value)
    if key == "demandeur.prenoms":
        value = f"[{', '.join(map(_string, clue.value.split()))}]"
    said = f"{name} = {value}  # {shown(clue.source)}"
    return said if clue.sure or key in _READ_OVER else f"# {said} : à confirmer"


_READ_OVER: Final = frozenset({"demandeur.nom", "demandeur.prenoms"})


def _string(text: str) -> str:
    """A TOML basic string, which escapes as JSON's do, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
