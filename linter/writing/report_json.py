"""The report as one JSON document: the shape that scripts, the server and the extension rely on."""

from __future__ import annotations

import json
from datetime import date

from linter import __version__
from linter.content import Unread
from linter.model import (
    Document,
    DossierReport,
    Finding,
    Missing,
    Page,
    Reference,
    Report,
    RequestReport,
    Where,
)

Json = dict[str, object]

CONTENT_NOT_READ = Unread(
    "le contenu (texte, dates, personnes, MRZ, 2D-Doc, nature du document) n'est pas encore lu"
)


def render(report: Report) -> str:
    """The whole report, indented, ending in a newline."""
    return written(as_dict(report))


def written(document: Json) -> str:
    """One JSON document, indented, ending in a newline."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_dict(report: Report) -> Json:
    """The whole report as JSON values."""
    return {
        "tool": tool(report.annexe10_version),
        "date": report.date.isoformat(),
        "notes": list(report.notes),
        "dossiers": [dossier(each) for each in report.dossiers],
    }


def tool(annexe10_version: str) -> Json:
    """Who speaks, and on which version of the law."""
    return {
        "name": "anef-linter",
        "version": __version__,
        "annexe10_version": annexe10_version,
    }


def dossier(report: DossierReport) -> Json:
    """One dossier: what it holds, what is said of it."""
    form = report.dossier.form
    return {
        "path": report.dossier.path,
        "titre": form.titre,
        "etape": form.etape,
        "status": report.status,
        "documents": [document(each) for each in report.dossier.documents],
        "skipped": [{"path": path, "reason": why} for path, why in report.dossier.skipped],
        "requests": [request(each) for each in report.requests],
        "missing": [missing(each) for each in report.missing],
        "findings": [finding(each) for each in report.findings],
        "passed": report.passed,
        "cannot_tell": report.cannot_tell,
    }


def document(read: Document) -> Json:
    """What is known of one file; what was not read is empty here and named in `unread`."""
    return {
        "path": read.path,
        "media_type": read.media_type,
        "size": read.size,
        "pages": len(read.pages),
        "readable": read.readable,
        "kind": read.kind,
        "kind_confidence": None,
        "issued_on": _day(read.issued_on),
        "expires_on": _day(read.expires_on),
        "items": list(read.items),
        "dates": [],
        "people": [],
        "mrz": None,
        "doc2d": [],
        "quality": {"pages": [page(each) for each in read.pages]},
        "text": "",
        "unread": [{"page": each.page, "reason": each.reason} for each in unread(read)],
    }


def page(measured: Page) -> Json:
    """What was measured on one page; null where nothing was."""
    return {
        "page": measured.number,
        "rotation": measured.rotation,
        "blank": measured.blank,
        "width": measured.width,
        "height": measured.height,
        "dpi": measured.dpi,
        "sharpness": measured.sharpness,
        "brightness": measured.brightness,
        "contrast": measured.contrast,
    }


def unread(read: Document) -> tuple[Unread, ...]:
    """All that is not known of a file, so that an empty value is never taken for « none »."""
    return (*read.obstacles, CONTENT_NOT_READ)


def request(verdict: RequestReport) -> Json:
    """The verdict on one requested document."""
    return {
        "id": verdict.id,
        "label": verdict.label,
        "verdict": verdict.verdict,
        "items": list(verdict.items),
        "reason": verdict.reason,
        "condition": verdict.condition,
        "reference": reference(verdict.reference),
    }


def missing(piece: Missing) -> Json:
    """A document that is due and was not found."""
    return {
        "kind": piece.kind,
        "name": piece.name,
        "items": list(piece.items),
        "condition": piece.condition,
    }


def finding(found: Finding) -> Json:
    """What one rule says of one thing."""
    fix = found.fix
    return {
        "code": found.code,
        "name": found.name,
        "outcome": found.outcome,
        "severity": found.severity,
        "message": found.message,
        "where": where(found.where),
        "reference": reference(found.reference),
        "remedy": found.remedy,
        "fix": {"value": fix.value, "safe": fix.safe} if fix else None,
    }


def where(place: Where) -> Json:
    """The input, or the file and its page; empty when it is about the whole dossier."""
    parts = {"field": place.field, "file": place.file, "page": place.page}
    return {key: value for key, value in parts.items() if value is not None}


def reference(source: Reference | None) -> Json | None:
    """The article or tip that a finding rests on."""
    if source is None:
        return None
    return {
        "text": source.text,
        "article": source.article,
        "url": source.url,
        "version_date": _day(source.version_date),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
