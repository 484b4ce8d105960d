"""What was checked of a dossier, of which files, and what was not: in sentences, for reports."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.text.french import counted

_MOST_NAMES = 6


def not_compared(application: Application) -> str | None:
    """Why the documents were not compared with annexe 10; None when they were."""
    title = application.title
    if title is None and application.dossier.form.etape is None:
        return "le titre demandé et l'étape ne sont pas dits"
    if title is None:
        return "le titre demandé n'est pas dit"
    if application.dossier.form.etape is None:
        return "l'étape n'est pas dite (première demande, renouvellement…)"
    if title.row is None:
        return f"ce titre n'y a pas de ligne (il relève d'un autre texte : {title.other_text})"
    return None


def is_read(document: Document) -> bool:
    """Whether all of its text was read; a code of which nothing is known is another matter."""
    return document.readable and not document.text_unread


def checked(application: Application) -> Iterator[str]:
    """What was looked at."""
    whole = [each.path for each in application.dossier.documents if is_read(each)]
    if whole:
        yield f"{counted(len(whole), 'fichier')} lu{_s(whole)} en entier ({names(whole)})"
    typed = sum(bool(each.value.strip()) for each in application.dossier.form.fields)
    if typed:
        yield f"{counted(typed, 'champ')} du formulaire"
    title = application.title
    if title and application.dossier.gathers_files and not not_compared(application):
        yield f"les pièces, comparées à l'annexe 10 (ligne {title.row})"


def left_unchecked(application: Application) -> Iterator[str]:
    """What nobody may take for fine."""
    unread = [each.path for each in application.dossier.documents if not is_read(each)]
    if unread:
        yield f"{counted(len(unread), 'fichier')} pas lu{_s(unread)} en entier ({names(unread)})"
    why = not_compared(application)
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
