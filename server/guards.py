"""Who is let in: one question a guard, asked in this order before anything is read.

No answer ever carries a CORS header: a page of the web can neither read nor, for want of a token,
ask. Whatever a local program can forge (Host, Origin), it cannot forge the token.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from typing import Any

from flask import Flask, Request, Response, g, request
from werkzeug.exceptions import HTTPException, NotFound

from server.config import ServerConfig
from server.errors import RefusedError
from server.openapi import Operation, operation_of
from server.pairing import Pairings

_EXTENSION = re.compile(r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36}")
_BEARER = "Bearer "
PAGE_FILES = "page.static"


def register(app: Flask, config: ServerConfig, pairings: Pairings) -> None:
    """Put the guards before every request, and the headers on every answer."""
    asked = (
        partial(_is_from_this_machine, config),
        partial(_is_for_us, config),
        _is_a_known_operation,
        _is_of_a_type_we_read,
        _is_not_too_large,
        partial(_comes_from_us, config),
        partial(_has_a_token, pairings),
    )

    def ask() -> None:
        head = request._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001 -- once for all
        for question in asked:
            question(head)

    app.before_request(ask)
    app.after_request(_protect)


def admitted(app: Flask, head: Mapping[str, Any]) -> int:
    """The bytes of body that a request may send, asked of its head alone; 0 when it is refused.

    `head` is a WSGI environment.
    """
    with app.request_context(dict(head)):
        try:
            app.preprocess_request()
        except (RefusedError, HTTPException):
            return 0
        operation: Operation | None = g.operation
        return operation.max_bytes if operation else 0


def _is_from_this_machine(config: ServerConfig, request: Request) -> None:
    if config.tls is None and not ipaddress.ip_address(request.remote_addr or "::").is_loopback:
        raise RefusedError(HTTPStatus.FORBIDDEN, "pas_local", "Seul cet ordinateur peut demander.")


def _is_for_us(config: ServerConfig, request: Request) -> None:
    if request.headers.get("Host", "").lower() not in config.hosts:
        raise RefusedError(
            HTTPStatus.MISDIRECTED_REQUEST,
            "hote",
            "Cette adresse n'est pas celle du programme.",
            f"Ouvrez {config.url}",
        )


def _is_a_known_operation(request: Request) -> None:
    """Flask answers 404 and 405 by itself; the rest is described in the OpenAPI document.

    What it does not describe is the page's own files, or is not there: no question is skipped.
    """
    if request.routing_exception is not None:
        raise request.routing_exception
    rule = request.url_rule.rule if request.url_rule else ""
    g.operation = operation_of(rule, "GET" if request.method == "HEAD" else request.method)
    if g.operation is None and request.endpoint != PAGE_FILES:
        raise NotFound


def _is_of_a_type_we_read(request: Request) -> None:
    operation: Operation | None = g.operation
    if operation and operation.content_type and request.mimetype != operation.content_type:
        raise RefusedError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            "type",
            f"Le type de contenu doit être {operation.content_type}.",
        )


def _is_not_too_large(request: Request) -> None:
    operation: Operation | None = g.operation
    limit = operation.max_bytes if operation else 0
    request.max_content_length = limit
    if (request.content_length or 0) > limit:
        size = f"{limit // 1_000_000} Mo" if limit >= 1_000_000 else f"{limit // 1000} ko"  # noqa: PLR2004
        raise RefusedError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            "trop_lourd",
            f"L'envoi est trop lourd : {size} au plus.",
            "Envoyez moins de fichiers à la fois.",
        )


def _comes_from_us(config: ServerConfig, request: Request) -> None:
    """Every POST of a browser says where it comes from; a page of the web cannot lie about it."""
    operation: Operation | None = g.operation
    if operation is None or not operation.needs_origin:
        return
    origin = request.headers.get("Origin", "")
    if origin not in config.origins and not _EXTENSION.fullmatch(origin):
        raise RefusedError(
            HTTPStatus.FORBIDDEN,
            "origine",
            "Seules l'extension et la page du programme peuvent demander.",
        )
    g.origin = origin


def _has_a_token(pairings: Pairings, request: Request) -> None:
    operation: Operation | None = g.operation
    if operation is None or not operation.needs_token:
        return
    given = request.headers.get("Authorization", "")
    pairing = pairings.of(given.removeprefix(_BEARER)) if given.startswith(_BEARER) else None
    if pairing is None:
        raise RefusedError(
            HTTPStatus.UNAUTHORIZED,
            "non_relie",
            "Cette extension ou cette page n'est pas reliée au programme.",
            "Reliez-la avec le code affiché par le programme.",
        )
    if pairing.origin != g.origin:
        raise RefusedError(
            HTTPStatus.FORBIDDEN,
            "autre_origine",
            "Ce jeton a été donné à une autre extension ou page.",
            "Reliez celle-ci avec le code affiché par le programme.",
        )
    g.pairing = pairing


_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


PROTECTION = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def _protect(response: Response) -> Response:
    for name, value in PROTECTION.items():
        response.headers[name] = value
    if response.status_code == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response
