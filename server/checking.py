"""The check of a form: what is asked as JSON values, to what is answered as JSON values."""

from __future__ import annotations

from typing import Any

from linter.checking.unknown import refuse_unknown
from linter.given.fields import is_nameless
from linter.given.forms import form_from
from linter.law.load import load_law
from linter.model.dossier import Dossier, Field
from linter.writing.words import Channel
from server.clock import today
from server.config import ServerConfig
from server.facts import FACTS, documents_from
from server.reports import report_on

SOURCE = "la demande"


def checked(body: dict[str, Any], config: ServerConfig, channel: Channel) -> dict[str, Any]:
    """The report on the form in a body that the published description allows.

    Raises:
        AnefLinterError: the form names what nobody knows, or what was read is of another version.
    """
    documents = documents_from(body.pop(FACTS, []))
    asked = form_from(body, SOURCE)
    refuse_unknown(asked, load_law())
    report = report_on(Dossier(None, asked, documents), today(), config.linter, channel)
    report["dossiers"][0]["fields"] = [_field(each) for each in asked.fields]
    return report


def _field(field: Field) -> dict[str, Any]:
    """What a rule takes an input for, and whether one may want it though nothing tells."""
    return {
        "id": field.id,
        "kind": field.kind and str(field.kind),
        "wanted": field.kind is None and is_nameless(field.code, field.label),
    }
