"""What was read of a document, as it goes to the extension and comes back with the next question.

The server keeps nothing of it: the page that holds the files holds what was read of them, for as
long as it is open.
"""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

import msgspec

from linter.model.dossier import Document
from server.errors import RefusedError

FACTS = "documents"  # the key of a form under which they come back


def facts_of(documents: Iterable[Document]) -> list[Any]:
    """Values that JSON can hold, one a document."""
    return [msgspec.to_builtins(each) for each in documents]


def documents_from(facts: object) -> tuple[Document, ...]:
    """The documents that `facts_of` has given.

    Raises:
        RefusedError: they are of another version, or of nobody's making.
    """
    try:
        return msgspec.convert(facts, tuple[Document, ...])
    except (msgspec.ValidationError, RecursionError):
        raise RefusedError(
            HTTPStatus.CONFLICT,
            "lectures",
            "Ce qui a été lu des fichiers vient d'une autre version du programme.",
            "Rechargez la page, puis déposez de nouveau les fichiers.",
        ) from None
