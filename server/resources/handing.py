"""What is handed out of a dossier that was read: the person's sheet, the letter, the copies."""

from __future__ import annotations

import shutil
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_STORED, ZipFile

from flask import Blueprint, Response, g, jsonify, send_file

from linter.dossier.context import Context
from linter.model.dossier import Dossier
from linter.reading.aside import TODO_FILE
from linter.reading.settings import IN_DOSSIER
from linter.writing.channel import spoken
from linter.writing.words import Channel
from server.channel import channel
from server.clock import day_or_today
from server.config import ServerConfig
from server.errors import RefusedError
from server.jobs import Job, Jobs, State
from server.openapi import json_body
from server.reports import letter_on, report_on, sheet_of
from server.uploads import root_of
from server.workfolder import WorkFolder

_ZIP: Final = "copie.zip"
_COPY: Final = "copie-prete"


def make_blueprint(config: ServerConfig, jobs: Jobs, work: WorkFolder) -> Blueprint:
    """`POST /dossier/sheet`, `/dossier/letter`, `/dossier/copies` and `/dossier/copies/zip`."""
    blueprint = Blueprint("handing", __name__)

    def job_asked(body: dict[str, Any]) -> Job:
        return jobs.of(body["job"], g.pairing.id)

    @blueprint.post("/dossier/sheet")
    def sheet() -> Response:
        body = json_body()
        dossier, day = job_asked(body).read_dossier(), day_or_today(body.get("date"))
        page = sheet_of(dossier, day, config.linter, body["langue"])
        return Response(page, mimetype="text/html")

    @blueprint.post("/dossier/letter")
    def letter() -> Response:
        body = json_body()
        dossier, day = job_asked(body).read_dossier(), day_or_today(body.get("date"))
        if not dossier.form.requests:
            raise RefusedError(
                HTTPStatus.CONFLICT,
                "rien_demande",
                "Aucune pièce demandée n'est connue.",
                "Recopiez les pièces demandées, une par ligne, puis relisez.",
            )
        return jsonify(letter_on(dossier, day, config.linter, channel()))

    @blueprint.post("/dossier/copies")
    def copies() -> tuple[Response, int]:
        body = json_body()
        source, day = job_asked(body), day_or_today(body.get("date"))
        dossier, words = source.read_dossier(), channel()
        folder = work.folder()

        def make(_: Job) -> dict[str, Any]:
            context = Context(day, config.linter)
            copied = _copied(dossier, context, root_of(source.folder), folder, config.children)
            _zip(folder, words)
            return report_on(copied, day, config.linter, words)

        try:
            job = jobs.start(g.pairing.id, folder, len(dossier.documents), make)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return jsonify(job.progress()), HTTPStatus.ACCEPTED

    @blueprint.post("/dossier/copies/zip")
    def zipped() -> Response:
        job = job_asked(json_body())
        path = job.folder / _ZIP
        if job.state is not State.DONE or not path.is_file():
            raise RefusedError(
                HTTPStatus.CONFLICT, "sans_copie", "Aucune copie n'a été faite.", "Demandez-la."
            )
        return send_file(path, "application/zip", as_attachment=True, download_name=f"{_COPY}.zip")

    return blueprint


def _copied(dossier: Dossier, context: Context, folder: Path, out: Path, children: int) -> Dossier:
    """Make the ready-to-file copy in `out`; gives what the copy now holds."""
    from linter.reading.dossier import Reader  # noqa: PLC0415 -- only when copies are asked for
    from linter.ready.make import Copier  # noqa: PLC0415 -- as above

    place = out / _COPY
    with (
        Reader(context.config, children, context.today) as reader,
        Copier(context.config, children, reader.documents) as copier,
    ):
        return copier.copy(dossier, context, folder, place)


def _zip(out: Path, words: Channel) -> None:
    """Pack the copy, its list of what is left to do in the words of who asks."""
    place = out / _COPY
    todo = place / TODO_FILE
    todo.write_text(spoken(todo.read_text("utf-8"), words), "utf-8")
    with ZipFile(out / _ZIP, "w", ZIP_STORED) as archive:
        for each in sorted(path for path in place.rglob("*") if path.is_file()):
            name = each.relative_to(place)
            if name.parts[0] != IN_DOSSIER.parts[0]:  # what only the program reads
                archive.write(each, f"{_COPY}/{name.as_posix()}")
    shutil.rmtree(place, ignore_errors=True)
