"""The profile of the site that a person has mended, in the program's own folder.

It is data and nothing else: selectors and patterns, held to `profile.schema.json`. Whoever can
write there can also change the program, so that it is signed by nothing.
"""

from __future__ import annotations

import json
from functools import cache
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft202012Validator

from server.errors import RefusedError

FOLDER = "profils"
_MOST_BYTES = 500_000


def schema() -> dict[str, Any]:
    """What a profile may hold."""
    text = files("server").joinpath("profile.schema.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def mended_profile(home: Path, name: str) -> dict[str, Any] | None:
    """The profile that a person has put there for a generation of the site; None for none.

    Raises:
        RefusedError: it cannot be read, or is not of that shape; it says where.
    """
    path = home / FOLDER / f"{name}.json"
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES)  # what is cut is no JSON
        found: dict[str, Any] = json.loads(text.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        raise _refused(path, "ce n'est pas du JSON lisible") from None
    error = next(_validator().iter_errors(found), None)
    if error is not None:
        place = ".".join(map(str, error.instance_path)) or "le début"
        raise _refused(path, f"« {place} » n'a pas la forme attendue")
    return found


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def _refused(path: Path, reason: str) -> RefusedError:
    return RefusedError(
        HTTPStatus.CONFLICT,
        "profil",
        f"Le profil réparé {FOLDER}/{path.name} n'est pas utilisé : {reason}.",
        "Corrigez ce fichier ou retirez-le : l'extension emploie le sien entre-temps.",
    )
