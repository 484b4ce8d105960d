"""Who is let in: one question a guard, asked in this order before anything is read.

The questions are about the head of a request, as a WSGI environment holds it, so that the same ones
are asked by Flask, by what receives a body (`wire`) and by what answers without Flask (`quick`).

No answer ever carries a CORS header: a page of the web can neither read nor, for want of a token,
ask. Whatever a local program can forge (Host, Origin), it cannot forge the token.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.http import parse_options_header
from werkzeug.sansio.utils import get_content_length

from server.config import ServerConfig
from server.errors import RefusedError
from server.openapi import Operation, operation_of
from server.pairing import Pairing, Pairings

_EXTENSION = re.compile(r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36}")
_BEARER = "Bearer "
PAGE_FILES = "page.static"


@dataclass(slots=True)
class Head:
    """A request before its body, and what the guards have found out about it.

    Attributes:
        environ: the WSGI environment.
        operation: what it asks for; None for the page's own files.
        origin: the page or extension that asks, once that is established.
        pairing: who asks, likewise.
    """

    environ: Mapping[str, Any]
    operation: Operation | None = None
    origin: str = ""
    pairing: Pairing | None = None


Question = Callable[[Head], None]


def questions(config: ServerConfig, pairings: Pairings, which: Question) -> tuple[Question, ...]:
    """The questions in their order; `which` settles the operation, and raises if there is none.

    Each raises RefusedError when the answer is « no ».
    """
    return (
        *(() if config.tls else (_is_from_this_machine,)),
        partial(_is_for_us, config.hosts, config.url),
        which,
        _is_of_a_type_we_read,
        _is_not_too_large,
        partial(_comes_from_us, config.origins),
        partial(_has_a_token, pairings),
    )


def register(app: Flask, config: ServerConfig, pairings: Pairings) -> None:
    """Put the guards before every request, and the headers on every answer."""
    asked = questions(config, pairings, _is_a_known_operation)

    def ask() -> None:
        head = Head(request.environ)
        for question in asked:
            question(head)
        request.max_content_length = _limit(head)
        g.operation, g.origin, g.pairing = head.operation, head.origin, head.pairing

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


def _is_from_this_machine(head: Head) -> None:
    if not _is_loopback(head.environ.get("REMOTE_ADDR") or "::"):
        raise RefusedError(HTTPStatus.FORBIDDEN, "pas_local", "Seul cet ordinateur peut demander.")


@lru_cache(64)
def _is_loopback(address: str) -> bool:
    return ipaddress.ip_address(address).is_loopback


def _is_for_us(hosts: frozenset[str], url: str, head: Head) -> None:
    if head.environ.get("HTTP_HOST", "").lower() not in hosts:
        raise RefusedError(
            HTTPStatus.MISDIRECTED_REQUEST,
            "hote",
            "Cette adresse n'est pas celle du programme.",
            f"Ouvrez {url}",
        )


def _is_a_known_operation(head: Head) -> None:
    """Flask answers 404 and 405 by itself; the rest is described in the OpenAPI document.

    What it does not describe is the page's own files, or is not there: no question is skipped.
    """
    if request.routing_exception is not None:
        raise request.routing_exception
    rule = request.url_rule.rule if request.url_rule else ""
    head.operation = operation_of(rule, "GET" if request.method == "HEAD" else request.method)
    if head.operation is None and request.endpoint != PAGE_FILES:
        raise NotFound


def _is_of_a_type_we_read(head: Head) -> None:
    wanted = head.operation and head.operation.content_type
    if not wanted:
        return
    given = head.environ.get("CONTENT_TYPE", "")
    if given != wanted and parse_options_header(given)[0].lower() != wanted:
        raise RefusedError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            "type",
            f"Le type de contenu doit être {wanted}.",
        )


def _limit(head: Head) -> int:
    return head.operation.max_bytes if head.operation else 0


def _is_not_too_large(head: Head) -> None:
    limit, environ = _limit(head), head.environ
    length = get_content_length(
        environ.get("CONTENT_LENGTH"), environ.get("HTTP_TRANSFER_ENCODING")
    )
    if (length or 0) > limit:
        size = f"{limit // 1_000_000} Mo" if limit >= 1_000_000 else f"{limit // 1000} ko"  # noqa: PLR2004
        raise RefusedError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            "trop_lourd",
            f"L'envoi est trop lourd : {size} au plus.",
            "Envoyez moins de fichiers à la fois.",
        )


def _comes_from_us(origins: frozenset[str], head: Head) -> None:
    """Every POST of a browser says where it comes from; a page of the web cannot lie about it."""
    if head.operation is None or not head.operation.needs_origin:
        return
    origin = head.environ.get("HTTP_ORIGIN", "")
    if origin not in origins and not _EXTENSION.fullmatch(origin):
        raise RefusedError(
            HTTPStatus.FORBIDDEN,
            "origine",
            "Seules l'extension et la page du programme peuvent demander.",
        )
    head.origin = origin


def _has_a_token(pairings: Pairings, head: Head) -> None:
    if head.operation is None or not head.operation.needs_token:
        return
    given = head.environ.get("HTTP_AUTHORIZATION", "")
    pairing = pairings.of(given.removeprefix(_BEARER)) if given.startswith(_BEARER) else None
    if pairing is None:
        raise RefusedError(
            HTTPStatus.UNAUTHORIZED,
            "non_relie",
            "Cette extension ou cette page n'est pas reliée au programme.",
            "Reliez-la avec le code affiché par le programme.",
        )
    if pairing.origin != head.origin:
        raise RefusedError(
            HTTPStatus.FORBIDDEN,
            "autre_origine",
            "Ce jeton a été donné à une autre extension ou page.",
            "Reliez celle-ci avec le code affiché par le programme.",
        )
    head.pairing = pairing


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
