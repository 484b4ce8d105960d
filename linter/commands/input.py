"""What a command reads: a file, or standard input for « - »."""

from __future__ import annotations

import sys
from pathlib import Path

from linter.errors import InputError

STANDARD_INPUT = "entrée standard"


def content_of(name: str) -> tuple[bytes, str]:
    """The content, and the name under which to speak of it.

    Raises:
        InputError: the file cannot be read.
    """
    if name == "-":
        if sys.stdin.isatty():
            sys.stderr.write("Collez le texte, puis Ctrl-D (Windows : Ctrl-Z, Entrée).\n")
        return sys.stdin.buffer.read(), STANDARD_INPUT
    try:
        return Path(name).read_bytes(), name
    except FileNotFoundError:
        raise InputError(name, "", "ce fichier n'existe pas.", "Vérifiez le chemin.") from None
    except IsADirectoryError:
        remedy = "Pour relire un dossier : python -m linter suivi de son chemin."
        raise InputError(name, "", "c'est un dossier, un fichier est attendu.", remedy) from None
    except OSError:
        raise InputError(
            name, "", "ce fichier ne peut pas être lu.", "Vérifiez vos droits."
        ) from None
