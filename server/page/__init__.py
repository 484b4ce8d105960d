"""The counsellor's page: one document, its style and its modules; nothing comes from elsewhere.

It talks to the API like the extension does: linked by a one-time code, with a token of its own.
"""

from __future__ import annotations

from flask import Blueprint, render_template

from linter import __version__
from linter.law.load import load_law
from server.config import ServerConfig
from server.openapi import operation_of
from server.page.words import words


def make_blueprint(config: ServerConfig) -> Blueprint:
    """`GET /` and the files below `/static/page/`."""
    blueprint = Blueprint(
        "page",
        __name__,
        static_folder="static",
        static_url_path="/static/page",
        template_folder="templates",
    )

    upload = operation_of("/api/v1/dossier", "POST")
    limits = {"files": config.max_files, "bytes": upload.max_bytes if upload else 0}

    @blueprint.get("/")
    def page() -> str:
        return render_template(
            "page.html",
            words=words(),
            limits=limits,
            shared=config.tls is not None,
            version=__version__,
            annexe10_version=load_law().version.label,
        )

    return blueprint
