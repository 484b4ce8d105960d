"""Uploaded scans: read apart from the answer, then linted. Everything is removed afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, g, request

from linter.checking.unknown import refuse_unknown
from linter.given.forms import form_from
from linter.law.load import load_law
from linter.model.dossier import Document, Dossier, Form
from linter.writing.words import Channel
from server.channel import channel
from server.clock import day_or_today
from server.config import ServerConfig
from server.drawing import DrawingQueue
from server.errors import RefusedError
from server.facts import FACTS, documents_from, facts_of
from server.jobs import Job, Jobs, State
from server.json_answer import json_answer
from server.openapi import form_fields, json_body
from server.readers import Readers, readers_of
from server.reports import proposal_on, report_on
from server.uploads import receive, root_of
from server.workfolder import WorkFolder

_PARTS = "files"


def make_blueprint(config: ServerConfig, jobs: Jobs, folder: WorkFolder) -> Blueprint:
    """`POST /dossier`, `/document`, and what is asked of one once it is sent."""
    blueprint = Blueprint("dossiers", __name__)

    drawings = DrawingQueue(config.linter)
    readers = readers_of(config)

    @blueprint.post("/dossier")
    def dossier() -> tuple[Response, int]:
        return _start(_dossier_of, config, jobs, folder, readers)

    @blueprint.post("/document")
    def document() -> tuple[Response, int]:
        return _start(_document_of, config, jobs, folder, readers)

    @blueprint.post("/dossier/status")
    def status() -> Response:
        return json_answer(jobs.of(json_body()["job"], g.pairing.id).progress())

    @blueprint.post("/dossier/again")
    def again() -> Response:
        body = json_body()
        job = jobs.of(body["job"], g.pairing.id)
        form = form_from(body["form"], "la demande")
        refuse_unknown(form, load_law())
        dossier = _with(job.read_dossier(), form)
        job.dossier = dossier
        day, name = day_or_today(body.get("date")), root_of(job.folder).name
        answer = _answer_on(dossier, day, config, channel(), name)
        return json_answer({**answer, "job": job.id})

    @blueprint.post("/dossier/forget")
    def forget() -> Response:
        jobs.forget(jobs.of(json_body()["job"], g.pairing.id))
        return json_answer({})

    @blueprint.post("/dossier/thumbnail")
    def thumbnail() -> Response:
        body = json_body()
        job = jobs.of(body["job"], g.pairing.id)
        return Response(
            _thumbnail(job, body["file"], body["page"], drawings), mimetype="image/jpeg"
        )

    return blueprint


@dataclass(frozen=True, slots=True)
class _Asked:
    """What goes along with the files. `others` are what was read of other slots' files before."""

    form: Form
    others: tuple[Document, ...]
    day: date
    patience: float


_Read = Callable[[Path, _Asked, Readers, Job], Dossier]


def _start(
    read: _Read, config: ServerConfig, jobs: Jobs, work: WorkFolder, readers: Readers
) -> tuple[Response, int]:
    """Take the files, have them read, answer with the report if that takes little time."""
    asked = _asked(config)
    uploads = request.files.getlist(_PARTS)
    if not uploads:
        raise _nothing_sent()
    folder, words = work.folder(), channel()

    def answer(job: Job) -> dict[str, Any]:
        job.dossier = found = read(folder, asked, readers, job)
        report = _answer_on(found, asked.day, config, words, root_of(folder).name)
        own = found.documents[: len(found.documents) - len(asked.others)]
        return {**report, "facts": facts_of(own)} if read is _document_of else report

    try:
        total = receive(uploads, folder, config)
        if not total:
            raise _nothing_sent()  # noqa: TRY301 -- the folder goes in each case
        job = jobs.start(g.pairing.id, folder, total, answer, short=read is _document_of)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    jobs.wait(job, asked.patience)
    if job.state is State.DONE:
        return json_answer({**(job.answer or {}), "job": job.id}), HTTPStatus.OK
    return json_answer(job.progress()), HTTPStatus.ACCEPTED


def _nothing_sent() -> RefusedError:
    """Nothing was sent."""
    return RefusedError(
        HTTPStatus.BAD_REQUEST, "vide", "Aucun fichier n'a été envoyé.", "Partie « files »."
    )


def _asked(config: ServerConfig) -> _Asked:
    """What the fields of the upload give.

    Raises:
        RefusedError: a field is not what the document describes.
    """
    fields = form_fields(config.max_files)
    day = day_or_today(fields.pop("date", None))
    patience = float(fields.pop("attendre", "20"))
    data = {**fields.pop("form", {}), **fields}
    others = documents_from(data.pop(FACTS, []))
    form = form_from(data, "l'envoi")
    refuse_unknown(form, load_law())
    return _Asked(form, others, day, patience)


def _dossier_of(folder: Path, asked: _Asked, readers: Readers, job: Job) -> Dossier:
    """The uploaded folder, with what the page says of it in place of what its own file says."""
    with readers.lent(asked.day) as reader:
        read = reader.dossier(root_of(folder), job.advance)
    return _with(replace(read, path=None), asked.form)


def _with(read: Dossier, form: Form) -> Dossier:
    """The dossier with what the page says of it in place of what its own file says.

    Raises:
        UsageError: the law does not know the title or a circumstance.
    """
    own = read.form
    said = replace(
        own,
        titre=form.titre or own.titre,
        etape=form.etape or own.etape,
        date_depot=form.date_depot or own.date_depot,
        titre_expire_le=form.titre_expire_le or own.titre_expire_le,
        ephoto_prise_le=form.ephoto_prise_le or own.ephoto_prise_le,
        date_naissance=form.date_naissance or own.date_naissance,
        fields=form.fields or own.fields,
        requests=form.requests or own.requests,
        situation={**own.situation, **form.situation},
    )
    refuse_unknown(said, load_law())
    return replace(read, form=said)


def _answer_on(
    dossier: Dossier, day: date, config: ServerConfig, words: Channel, name: str
) -> dict[str, Any]:
    """The report, and what may be proposed for a dossier that says too little."""
    return {
        **report_on(dossier, day, config.linter, words),
        "proposal": proposal_on(replace(dossier, path=name), day, config.linter),
    }


def _document_of(folder: Path, asked: _Asked, readers: Readers, job: Job) -> Dossier:
    """The uploaded file, put under the request without files, beside what was read of others."""
    names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    with readers.lent(asked.day) as reader:
        documents = reader.documents(folder, names, job.advance)
    requests = asked.form.requests
    placed = tuple(replace(each, files=each.files or tuple(names)) for each in requests)
    return Dossier(None, replace(asked.form, requests=placed), (*documents, *asked.others))


def _thumbnail(job: Job, name: str, page: int, drawings: DrawingQueue) -> bytes:
    """A small picture of a page, drawn in a guarded child."""
    root = root_of(job.folder) if job.folder.is_dir() else job.folder
    known = {p.relative_to(root).as_posix(): p for p in root.rglob("*") if p.is_file()}
    path = known.get(name)
    picture = drawings.draw(path, page, job.owner) if path else None
    if picture is None:
        raise RefusedError(HTTPStatus.NOT_FOUND, "page", "Cette page ne peut pas être montrée.")
    return picture
