"""The published description of the API, which is also what requests are checked against."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from importlib.resources import files
from typing import Any

import msgspec
from flask import g, request
from jsonschema_rs import Draft202012Validator, ValidationError
from werkzeug.exceptions import RequestEntityTooLarge

from server.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Operation:
    """What one address takes. `content_type` is None for those without a body."""

    content_type: str | None
    max_bytes: int
    needs_origin: bool
    needs_token: bool
    body: Draft202012Validator | None


def document() -> Mapping[str, Any]:
    """The whole OpenAPI document."""
    return _document()


@cache
def _document() -> dict[str, Any]:
    text = files("server").joinpath("openapi.json").read_text("utf-8")
    whole: dict[str, Any] = json.loads(text)
    return whole


@cache
def operation_of(path: str, method: str) -> Operation | None:
    """The operation of a path of the document; None when it holds no such."""
    described = _document()["paths"].get(path, {}).get(method.lower())
    if described is None:
        return None
    content = described.get("requestBody", {}).get("content", {})
    kind = next(iter(content), None)
    is_post = method == "POST"
    return Operation(
        content_type=kind,
        max_bytes=described.get("x-max-bytes", 0),
        needs_origin=is_post,
        needs_token=bool(described.get("security", _document()["security"] if is_post else [])),
        body=_validator(content[kind]["schema"]) if kind else None,
    )


def _validator(schema: Mapping[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": _document()["components"]})


def json_body() -> dict[str, Any]:
    """The body of the request at hand, as the document describes it.

    Raises:
        RefusedError: it is not JSON, or not of that shape; says where, never what.
    """
    return body_of(request.get_data(), g.operation)


def body_of(sent: bytes, operation: Operation) -> dict[str, Any]:
    """The body of a request for an operation, as the document describes it.

    Raises:
        RefusedError: as `json_body`.
    """
    return _valid(_loaded(sent), operation)


def form_fields(most_files: int) -> dict[str, Any]:
    """The fields of the upload at hand, beside its files, as the document describes them.

    Raises:
        RefusedError: as `json_body`; also when there is no file.
    """
    try:
        fields: dict[str, Any] = dict(request.form)
    except RequestEntityTooLarge:
        raise RefusedError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            "trop_de_fichiers",
            f"L'envoi est trop grand : {most_files} fichiers au plus, et 1 Mo pour ce qui les "
            "accompagne.",
            "Envoyez un seul dossier à la fois.",
        ) from None
    if "form" in fields:
        fields["form"] = _loaded(fields["form"])
    if set(request.files) - {_FILES}:
        message = "Les fichiers doivent être dans la partie « files »."
        raise RefusedError(HTTPStatus.BAD_REQUEST, "schema", message)
    names = [each.filename or "" for each in request.files.getlist(_FILES)]
    valid = _valid({**fields, _FILES: names}, g.operation)
    return {name: value for name, value in valid.items() if name != _FILES}


_FILES = "files"


def _not_json() -> RefusedError:
    """What was sent is not JSON."""
    return RefusedError(HTTPStatus.BAD_REQUEST, "json", "La demande n'est pas du JSON lisible.")


def _loaded(text: bytes | str) -> object:
    try:
        return msgspec.json.decode(text)
    except (ValueError, RecursionError):
        raise _not_json() from None


def _valid(data: Any, operation: Operation) -> dict[str, Any]:
    assert operation.body is not None  # noqa: S101 -- routes and document are held equal by a test
    try:
        error = next(operation.body.iter_errors(data), None)
    except ValueError:  # lists within lists without end
        raise _not_json() from None
    if error is not None:
        raise RefusedError(HTTPStatus.BAD_REQUEST, "schema", _where(error), "Voir /openapi.json.")
    body: dict[str, Any] = data
    return body


def _where(error: ValidationError) -> str:
    """Which part is wrong. Keys that the document does not know are not repeated."""
    parts = [f"[{each}]" if isinstance(each, int) else f".{each}" for each in error.instance_path]
    known = _names()
    safe = [part for part in parts if part.startswith("[") or part[1:] in known]
    place = "".join(safe).lstrip(".") or "la demande"
    return f"« {place} » n'a pas la forme attendue."


@cache
def _names() -> frozenset[str]:
    """Every name of a property in the document."""
    names: set[str] = set()
    waiting: list[Any] = [_document()]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            names.update(each.get("properties", {}))
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
    return frozenset(names)
