"""The Flask application, put together: guards first, then one blueprint a resource."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask

from server import errors, guards, logs
from server.config import ServerConfig
from server.jobs import Jobs
from server.page import make_blueprint as page
from server.pairing import Codes, Pairings
from server.quick import with_quick_checks
from server.resources import about, checks, dossiers, handing, pairings
from server.workfolder import WorkFolder

API = "/api/v1"


@dataclass(frozen=True, slots=True)
class Services:
    """What lasts from one request to the next."""

    pairings: Pairings
    codes: Codes
    jobs: Jobs
    folder: WorkFolder


def create_app(config: ServerConfig, services: Services) -> Flask:
    """The application; nothing is read or written until a request comes."""
    app = Flask("server", static_folder=None)
    app.url_map.merge_slashes = False  # it would redirect, and repeat what was asked
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False  # a preflight gets no answer of ours
    app.config["MAX_FORM_PARTS"] = config.max_files + 20
    app.config["MAX_FORM_MEMORY_SIZE"] = 1_000_000
    logs.register(app)
    guards.register(app, config, services.pairings)
    errors.register(app)
    app.register_blueprint(page(config))
    app.register_blueprint(about.make_blueprint())
    for blueprint in (
        checks.make_blueprint(config),
        pairings.make_blueprint(config, services.pairings, services.codes),
        dossiers.make_blueprint(config, services.jobs, services.folder),
        handing.make_blueprint(config, services.jobs, services.folder),
    ):
        app.register_blueprint(blueprint, url_prefix=API)
    app.wsgi_app = with_quick_checks(app, config, services.pairings)  # type: ignore[method-assign,assignment]  # as Flask has it
    return app
