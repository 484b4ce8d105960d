"""What was checked of a dossier, of which files, and what was not: in sentences, for reports."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.context import Context
from linter.model.dossier import Document, Dossier
from linter.text.french import counted

_MOST_NAMES = 6


def not_compared(dossier: Dossier, context: Context) -> str | None:
    """Why the documents were not compared with annexe 10; None when they were."""
    title = context.title(dossier)
    if title is None and dossier.form.etape is None:
        return "le titre demandé et l'étape ne sont pas dits"
    if title is None:
        return "le titre demandé n'est pas dit"
    if dossier.form.etape is None:
        return "l'étape n'est pas dite (première demande, renouvellement…)"
    if title.row is None:
        return f"ce titre n'y a pas de ligne (il relève d'un autre texte : {title.other_text})"
    return None


def is_read(document: Document) -> bool:
    """Whether all of its text was read; a code of which nothing is known is another matter."""
    return document.readable and not document.text_unread


def checked(dossier: Dossier, context: Context) -> Iterator[str]:
    """What was looked at."""
    whole = [each.path for each in dossier.documents if is_read(each)]
    if whole:
        yield f"{counted(len(whole), 'fichier')} lu{_s(whole)} en entier ({names(whole)})"
    typed = sum(bool(each.value.strip()) for each in dossier.form.fields)
    if typed:
        yield f"{counted(typed, 'champ')} du formulaire"
    title = context.title(dossier)
    if title and dossier.gathers_files and not not_compared(dossier, context):
        yield f"les pièces, comparées à l'annexe 10 (ligne {title.row})"


def left_unchecked(dossier: Dossier, context: Context) -> Iterator[str]:
    """What nobody may take for fine."""
    unread = [each.path for each in dossier.documents if not is_read(each)]
    if unread:
        yield f"{counted(len(unread), 'fichier')} pas lu{_s(unread)} en entier ({names(unread)})"
    why = not_compared(dossier, context)
    if why:
        yield f"les pièces n'ont pas été comparées à l'annexe 10 : {why}"


def names(paths: list[str]) -> str:
    """« a.pdf, b.pdf et 3 autres »."""
    shown = paths[:_MOST_NAMES] if len(paths) > _MOST_NAMES + 1 else paths
    rest = len(paths) - len(shown)
    *first, last = shown
    if rest:
        return f"{', '.join(shown)} et {rest} autres"
    return f"{', '.join(first)} et {last}" if first else last


def _s(several: list[str]) -> str:
    return "s" if len(several) > 1 else ""
