"""Refusals: each knows its status, and says in French what is wrong and what to do.

Nothing here quotes what was sent, nor the text of an exception. A refusal is made anew each time:
an exception that is raised twice keeps the frames of both, and with them what was sent.
"""

from __future__ import annotations

import errno
from http import HTTPStatus

from flask import Flask, Response, jsonify
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from linter.checking.unknown import UnknownConditionError, UnknownRuleError
from linter.errors import AnefLinterError, InputError, UsageError
from linter.law.model import UnknownTitleError, WideTitleError


class RefusedError(AnefLinterError):
    """A request that is not carried out. `code` is for programs and stable."""

    def __init__(self, status: HTTPStatus, code: str, message: str, remedy: str = "") -> None:
        super().__init__(message, remedy)
        self.status = status
        self.code = code


class CannotListenError(AnefLinterError):
    """The server cannot be started."""


def register(app: Flask) -> None:
    """Answer every failure with the same shape."""
    app.register_error_handler(RefusedError, _refused)
    app.register_error_handler(InputError, _misunderstood)
    app.register_error_handler(UsageError, _misunderstood)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(OSError, _of_system)
    app.register_error_handler(Exception, _broken)


def body(code: str, message: str, remedy: str = "") -> dict[str, dict[str, str]]:
    """The JSON of a refusal."""
    return {"error": {"code": code, "message": message, "remedy": remedy}}


def _answer(status: int, code: str, message: str, remedy: str = "") -> Response:
    answer = jsonify(body(code, message, remedy))
    answer.status_code = status
    return answer


def _refused(error: RefusedError) -> Response:
    return _answer(error.status, error.code, error.message, error.remedy)


def _misunderstood(error: AnefLinterError) -> Response:
    """What the linter itself refuses; its messages may quote the request, so only the place is."""
    if isinstance(error, UnknownTitleError):
        return _answer(404, "titre_inconnu", "Ce titre de séjour n'est pas connu.", _TITLES)
    if isinstance(error, WideTitleError):
        remedy = f"Choisissez l'un de : {', '.join(error.slugs)}."
        return _answer(409, "titre_large", "Ce nom désigne plusieurs titres de séjour.", remedy)
    if isinstance(error, InputError):
        return _answer(422, "formulaire", f"Clé « {error.key} » : {error.problem}", error.remedy)
    if isinstance(error, UnknownConditionError):
        return _answer(
            404, "inconnu", "Une circonstance de « situation » n'est pas connue.", _NAMES
        )
    if isinstance(error, UnknownRuleError):
        return _answer(404, "inconnu", "Une règle de « accepte » n'est pas connue.", _RULES)
    return _answer(422, "refuse", "La demande ne peut pas être suivie.", "Voir /openapi.json.")


_TITLES = "La liste des titres est donnée par /api/v1/titles."
_RULES = "Les codes sont donnés par : python -m linter rule"
_NAMES = "Les noms sont ceux de linter/law/data/conditions.toml."


def _http(error: HTTPException) -> Response:
    status = error.code or 500
    message = _MESSAGES.get(status, "La demande n'a pas pu être traitée.")
    answer = _answer(status, f"http_{status}", message)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return answer


_MESSAGES = {
    400: "La demande est mal formée.",
    404: "Cette adresse n'existe pas.",
    405: "Cette méthode n'est pas admise ici.",
    413: "L'envoi est trop lourd.",
    415: "Ce type de contenu n'est pas admis ici.",
}


def is_full(error: OSError) -> bool:
    """Whether the disk, or this user's share of it, has no room left."""
    return error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def _of_system(error: OSError) -> Response:
    if is_full(error):
        return _answer(507, "disque_plein", "Le disque de cet ordinateur est plein.", _ROOM)
    return _broken(error)


_ROOM = "Libérez de la place (la corbeille, d'anciens fichiers), puis envoyez de nouveau."


def _broken(error: Exception) -> Response:
    """A defect of ours: its class goes nowhere but the log, its text nowhere at all."""
    from flask import current_app  # noqa: PLC0415 -- only when something breaks

    current_app.logger.error("interne %s", type(error).__name__)
    return _answer(500, "interne", "Une erreur s'est produite dans le programme.", "Réessayez.")
