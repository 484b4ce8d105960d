"""What was not looked at is said, whatever the number of files."""

from __future__ import annotations

from datetime import date

import pytest

from linter.dossier.application import Application
from linter.dossier.checked import left_unchecked, names
from linter.dossier.context import Context
from linter.model.content import Unread
from linter.model.dossier import Document, Dossier, Form

CONTEXT = Context(date(2026, 11, 23))


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (1, "1 fichier pas lu en entier (0.pdf)"),
        (2, "2 fichiers pas lus en entier (0.pdf et 1.pdf)"),
    ],
)
def test_each_file_that_was_not_read_is_named(files: int, said: str) -> None:
    unread = (Unread("page noire"),)
    documents = tuple(Document(f"{number}.pdf", 1, unread=unread) for number in range(files))
    dossier = Dossier("d", Form(), documents)
    assert said in list(left_unchecked(Application(dossier, CONTEXT)))


@pytest.mark.parametrize("many", range(1, 12))
def test_every_file_is_named_or_counted(many: int) -> None:
    paths = [f"{number}.pdf" for number in range(many)]
    text = names(paths)
    named = sum(each in text.replace(",", "").split() for each in paths)
    rest = int(text.split()[-2]) if text.endswith("autres") else 0
    assert named + rest == many
    assert rest != 1
