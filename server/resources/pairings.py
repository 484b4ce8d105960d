"""Pair an extension or a page, list the pairings, undo one."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, Response, g, jsonify, request

from server.clock import today
from server.config import ServerConfig
from server.errors import RefusedError
from server.openapi import json_body
from server.pairing import Codes, Pairings
from server.peers import peer_of


def make_blueprint(config: ServerConfig, pairings: Pairings, codes: Codes) -> Blueprint:
    """`POST /pair`, `/pairings`, `/pairings/code`, `/pairings/revoke`.

    On a server shared by several people, each sees and undoes their own pairing alone.
    """
    blueprint = Blueprint("pairings", __name__)

    @blueprint.post("/pair")
    def pair() -> Response:
        body = json_body()
        codes.redeem(body["code"], peer_of(request.environ))
        name = body.get("name", "Extension")
        return jsonify(token=pairings.add(name, g.origin, today().isoformat()))

    def is_theirs(identity: str) -> bool:
        return config.tls is None or identity == g.pairing.id

    @blueprint.post("/pairings")
    def known() -> Response:
        json_body()
        return jsonify(
            pairings=[
                {
                    "id": each.id,
                    "name": each.name,
                    "origin": each.origin,
                    "created": each.created,
                    "current": each.id == g.pairing.id,
                }
                for each in pairings.all()
                if is_theirs(each.id)
            ]
        )

    @blueprint.post("/pairings/code")
    def code() -> Response:
        json_body()
        return jsonify(code=codes.new())

    @blueprint.post("/pairings/revoke")
    def revoke() -> Response:
        identity = json_body()["id"]
        if not is_theirs(identity) or not pairings.revoke(identity):
            raise RefusedError(HTTPStatus.NOT_FOUND, "inconnue", "Cette liaison n'existe plus.")
        return jsonify({})

    return blueprint
