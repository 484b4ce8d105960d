"""Who answers on this port, and what can be asked: the only things given without a token."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify

from linter import __version__
from server.openapi import document


def make_blueprint() -> Blueprint:
    """`GET /health` and `GET /openapi.json`."""
    blueprint = Blueprint("about", __name__)

    @blueprint.get("/health")
    def health() -> Response:
        return jsonify(name="anef-linter", version=__version__)

    @blueprint.get("/openapi.json")
    def openapi() -> Response:
        return jsonify(document())

    return blueprint
