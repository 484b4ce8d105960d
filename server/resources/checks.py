"""What needs no scan: a form, a requested document, the « non exigible » page, the titles."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Blueprint, Response

from linter.checking.report import notes
from linter.checking.unknown import refuse_unknown
from linter.dossier.missing import answer
from linter.given.forms import form_from
from linter.law.load import load_law
from linter.matching import judge
from linter.matching.frame import frames_of
from linter.model.dossier import Request
from linter.model.words import Stage, Verdict
from linter.text.french import day_of
from linter.writing import titles, verdict
from linter.writing.wording import VERDICTS
from server.channel import channel
from server.checking import SOURCE, checked
from server.clock import today
from server.config import ServerConfig
from server.errors import RefusedError
from server.json_answer import json_answer
from server.openapi import json_body
from server.profiles import mended_profile

if TYPE_CHECKING:
    from linter.writing.non_exigible import Details

_ROW = "la ligne de l'annexe 10"


def make_blueprint(config: ServerConfig) -> Blueprint:
    """`POST /form`, `/request`, `/page`, `/profile`, `/titles`."""
    blueprint = Blueprint("checks", __name__)

    @blueprint.post("/form")
    def form() -> Response:
        return json_answer(checked(json_body(), config, channel()))

    @blueprint.post("/request")
    def request() -> Response:
        body, law = json_body(), load_law()
        title, stage = law.title(str(body["titre"])), Stage(body["etape"])
        situation = body.get("situation", {})
        refuse_unknown(form_from({"situation": situation}, SOURCE), law)
        on = day_of(body.get("date_depot", "")) or today()
        found = judge(body["label"], title, stage, law, situation, on)
        reply = verdict.Reply(
            answer(Request(body.get("id", ""), body["label"]), found, law),
            found,
            title,
            stage,
            notes(law.version, today(), config.linter),
            frames_of(body["label"], law),
        )
        return json_answer(verdict.as_dict(reply))

    @blueprint.post("/page")
    def page() -> Response:
        from linter.writing.non_exigible import as_pdf  # noqa: PLC0415 -- reportlab, pypdf, Pillow

        pdf = as_pdf(_details(json_body()))
        return Response(
            pdf,
            mimetype="application/pdf",
            headers={"Content-Disposition": 'attachment; filename="non-exigible.pdf"'},
        )

    @blueprint.post("/profile")
    def profile() -> Response:
        return json_answer({"profile": mended_profile(config.home, json_body()["name"])})

    @blueprint.post("/titles")
    def all_titles() -> Response:
        json_body()
        return json_answer(titles.as_dict(load_law()))

    return blueprint


def _details(body: dict[str, str]) -> Details | None:
    """What the page says of the document, once the law has been asked."""
    label = body.get("label", "").strip()
    if not label:
        return None
    law = load_law()
    title = law.title(str(body["titre"]))
    found = judge(label, title, Stage(body["etape"]), law, on=today())
    if found.observation:
        raise RefusedError(
            HTTPStatus.CONFLICT,
            "pas_un_document",
            "Un paiement n'est pas un document : la page ne convient pas.",
            f"Écrivez plutôt dans « Observations » : {found.observation}",
        )
    if found.verdict is not Verdict.NON_EXIGIBLE:
        raise RefusedError(
            HTTPStatus.CONFLICT,
            "pas_non_exigible",
            f"Cette pièce n'est pas reconnue comme non exigible : {VERDICTS[found.verdict]}.",
            f"Comparez avec {title.ask or _ROW} avant de décider.",
        )
    row = f" (ligne {title.row} de l'annexe 10)" if title.row else ""
    from linter.writing.non_exigible import Details  # noqa: PLC0415 -- as above

    return Details(label, f"{title.label}{row}", found.article or "")
