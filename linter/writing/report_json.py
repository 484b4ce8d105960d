"""The report as one JSON document: the shape that scripts, the server and the extension rely on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from linter import __version__
from linter.model.content import (
    Barcode,
    FoundDate,
    MrzZone,
    Person,
    Unread,
)
from linter.model.dossier import Acceptance, Document, Page, Part
from linter.model.report import (
    DossierReport,
    Filing,
    Finding,
    Missing,
    Reference,
    Report,
    RequestReport,
    Where,
)
from linter.text.json_signs import without_signs
from linter.writing.mending import mended
from linter.writing.observations import correction, observation
from linter.writing.wording import kind_name

Json = dict[str, object]


def render(report: Report) -> str:
    """The whole report, indented, ending in a newline."""
    return "".join(pieces(report, report.dossiers))


def pieces(run: Report, dossiers: Iterable[DossierReport]) -> Iterator[str]:
    """The same, dossier after dossier, which come last in the document."""
    head, tail = written(as_dict(replace(run, dossiers=()))).rsplit("[]", 1)
    yield f"{head}["
    between = ""
    for each in dossiers:
        text = written(dossier(each)).rstrip("\n").replace("\n", "\n    ")
        yield f"{between}\n    {text}"
        between = ","
    yield f"\n  ]{tail}" if between else f"]{tail}"


def written(document: Json) -> str:
    """One JSON document, indented, ending in a newline."""
    text = json.dumps(document, ensure_ascii=False)
    if len(text) < _LONG:
        text = json.dumps(document, ensure_ascii=False, indent=2)
    else:  # the standard library indents in Python, which is slow for many dossiers
        from msgspec.json import format as indented  # noqa: PLC0415 -- not for the check of a form

        text = indented(text, indent=2)
    return without_signs(text) + "\n"


_LONG: Final = 1 << 14  # characters: more than the check of a form says


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
        "deadline": deadline(report.filing) if report.filing else None,
        "documents": [document(each) for each in report.dossier.documents],
        "skipped": [{"path": path, "reason": why} for path, why in report.dossier.skipped],
        "requests": [request(each) for each in report.requests],
        "missing": [missing(each) for each in report.missing],
        "findings": [finding(each) for each in report.findings],
        "people": list(report.people),
        "checked": list(report.checked),
        "unchecked": list(report.unchecked),
        "mended": len(mended(report)),
        "passed": report.passed,
        "cannot_tell": report.cannot_tell,
    }


def deadline(filing: Filing) -> Json:
    """When an application may be filed, both days of each window included."""
    return {
        "filing": filing.day.isoformat(),
        "expires_on": filing.expiry.isoformat(),
        "windows": [
            {"opens": opens.isoformat(), "closes": closes.isoformat()}
            for opens, closes in filing.windows
        ],
    }


def document(read: Document) -> Json:
    """What is known of one file; what was not read is empty here and named in `unread`."""
    content = read.content
    return {
        "path": read.path,
        "media_type": read.media_type,
        "size": read.size,
        "pages": len(read.pages),
        "readable": read.readable,
        "kind": read.kind,
        "kind_name": kind_name(read.kind) if read.kind else None,
        "kind_confidence": content.kind_confidence if read.kind else None,
        "kind_because": list(content.because),
        "details": sorted(content.details),
        "issued_on": _day(read.issued_on),
        "expires_on": _day(read.expires_on),
        "items": list(read.items),
        "dates": [found_date(each) for each in content.dates],
        "people": [person(each) for each in content.people],
        "mrz": mrz(content.mrz[0]) if content.mrz else None,
        "doc2d": [barcode(each) for each in content.barcodes],
        "quality": {"pages": [page(each) for each in read.pages]},
        "text": content.text,
        "unread": [{"page": each.page, "reason": each.reason} for each in unread(read)],
        "parts": [part(each) for each in read.parts],
        "blank": list(read.blank),
    }


def part(held: Part) -> Json:
    """One of the documents that a file holds."""
    return {
        "pages": list(held.pages),
        "kind": held.kind,
        "kind_name": kind_name(held.kind) if held.kind else None,
        "issued_on": _day(held.issued_on),
        "expires_on": _day(held.expires_on),
        "people": [person(each) for each in held.people],
        "items": list(held.items),
        "certain": held.certain,
    }


def found_date(found: FoundDate) -> Json:
    """A date and what it is."""
    return {"value": found.value.isoformat(), "role": found.role, "page": found.page}


def person(named: Person) -> Json:
    """Someone whom the document names."""
    return {
        "role": named.role,
        "surname": named.surname,
        "given_names": named.given_names,
        "written": named.written or f"{named.surname} {named.given_names}".strip(),
        "born_on": _day(named.born_on),
        "source": named.source,
        "certain": named.certain,
        "page": named.page,
    }


def mrz(zone: MrzZone) -> Json:
    """A machine readable zone; without fields unless every check digit holds."""
    return {
        "format": zone.format,
        "lines": list(zone.lines),
        "valid": zone.valid,
        "fields": dict(zone.fields),
        "names_certain": zone.names_certain,
        "nationality_certain": zone.nationality_certain,
        "page": zone.page,
    }


def barcode(code: Barcode) -> Json:
    """A 2D-Doc, with what the page says of the values it signs."""
    return {
        "type": code.type,
        "name": code.name,
        "kind": code.kind,
        "page": code.page,
        "issued_on": _day(code.issued_on),
        "expires_on": _day(code.expires_on),
        "signature": code.signature,
        "signer": code.signer,
        "signed_on": _day(code.signed_on),
        "reason": code.reason,
        "fields": dict(code.fields),
        "comparisons": [
            {
                "field": each.field,
                "name": each.name,
                "signed": each.signed,
                "seen": each.seen,
                "page_says": each.page_says,
            }
            for each in code.comparisons
        ],
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
        "text_turn": measured.text_turn,
        "cut": None if measured.cut is None else list(measured.cut),
        "glare": measured.glare,
        "filled": measured.filled,
    }


def unread(read: Document) -> tuple[Unread, ...]:
    """All that is not known of a file, so that an empty value is never taken for « none »."""
    return (*read.obstacles, *read.content.unread)


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
        "remarks": list(verdict.remarks),
        "observation": verdict.observation or None,
        "statement": observation(verdict) or None,
    }


def missing(piece: Missing) -> Json:
    """A document that is due and was not found."""
    return {
        "kind": piece.kind,
        "name": piece.name,
        "items": list(piece.items),
        "condition": piece.condition,
        "article": piece.article or None,
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
        "about": found.about,
        "statement": correction(found) or None,
        "fix": {"value": fix.value, "safe": fix.safe} if fix else None,
        "accepted": acceptance(found.accepted) if found.accepted else None,
    }


def acceptance(accepted: Acceptance) -> Json:
    """Why a counsellor answers for a finding, which then no longer counts."""
    return {"reason": accepted.reason, "date": _day(accepted.day), "by": accepted.by or None}


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
