"""A template -> one self-contained page that loads nothing and runs nothing."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from linter.text.french import capital, counted, long_date
from linter.writing.layout import tied
from linter.writing.wording import shown

_HERE = Path(__file__).parent


def render(template: str, **values: object) -> str:
    """The page; every value is escaped, and any sign that shows nothing is taken away."""
    style = (_HERE / "report.css").read_text("utf-8")
    return (
        _environment()
        .get_template(template)
        .render(
            style=Markup(style),  # noqa: S704 -- our own file
            policy=_policy(style),
            **{"body_class": "", **values},
        )
    )


def _policy(style: str) -> str:
    """Nothing is fetched, run, framed or sent; the style is the one of this page."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters.update(capital=capital, counted=counted, long_date=long_date)
    return environment


def _shown(value: object) -> object:
    return tied(shown(value)) if type(value) is str else value
