"""Each refusal has its status and its word, on which programs rely; none quotes the request."""

from __future__ import annotations

import pytest
from flask import Flask

from linter.errors import AnefLinterError, InputError, UsageError
from linter.law.model import UnknownTitleError, WideTitleError
from server import errors


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (UnknownTitleError("awa", ()), 404, "titre_inconnu"),
        (WideTitleError("vpf", ("etudiant",)), 409, "titre_large"),
        (InputError("dossier.toml", "demandeur", "n'est pas une table"), 422, "formulaire"),
        (UsageError("awa"), 422, "refuse"),
    ],
)
def test_what_the_linter_refuses_has_a_status(
    error: AnefLinterError, status: int, code: str
) -> None:
    with Flask(__name__).app_context():
        answer = errors._misunderstood(error)  # noqa: SLF001 -- what every route answers with
        assert answer.status_code == status
        said = answer.get_json()["error"]
    assert said["code"] == code
    assert said["message"]
    assert "awa" not in str(said)
