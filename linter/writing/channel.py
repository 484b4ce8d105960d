"""Each surface speaks its own words: the command line, the counsellor's page, the extension."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

from linter.model.content import Unread
from linter.model.dossier import Document
from linter.model.report import DossierReport, Finding, Report, RequestReport
from linter.writing.words import Channel


def spoken(text: str, channel: Channel) -> str:
    """The text in the words of the channel; rules speak those of the command line."""
    if channel is Channel.COMMAND:
        return text
    for word, pattern, said in _phrases(channel):
        if word in text:
            text = pattern.sub(lambda _, said=said: said, text)  # type: ignore[misc]
    return text


def spoken_report(report: Report, channel: Channel) -> Report:
    """The report in the words of the channel."""
    if channel is Channel.COMMAND:
        return report
    return replace(report, dossiers=tuple(_dossier(each, channel) for each in report.dossiers))


def _dossier(report: DossierReport, channel: Channel) -> DossierReport:
    dossier = report.dossier
    documents = tuple(_document(each, channel) for each in dossier.documents)
    findings = tuple([_finding(each, channel) for each in report.findings])
    requests = tuple([_request(each, channel) for each in report.requests])
    if not documents and (findings, requests) == (report.findings, report.requests):
        return report
    dossier = replace(dossier, documents=documents)
    return replace(report, dossier=dossier, findings=findings, requests=requests)


def _request(request: RequestReport, channel: Channel) -> RequestReport:
    reason = spoken(request.reason, channel)
    return request if reason == request.reason else replace(request, reason=reason)


def _finding(finding: Finding, channel: Channel) -> Finding:
    message, remedy = spoken(finding.message, channel), spoken(finding.remedy, channel)
    if message is finding.message and remedy is finding.remedy:
        return finding
    return finding._replace(message=message, remedy=remedy)


def _document(document: Document, channel: Channel) -> Document:
    content = document.content
    return replace(
        document,
        unread=tuple(_unread(each, channel) for each in document.unread),
        content=replace(content, unread=tuple(_unread(each, channel) for each in content.unread)),
    )


def _unread(unread: Unread, channel: Channel) -> Unread:
    return replace(unread, reason=spoken(unread.reason, channel))


@cache
def _phrases(channel: Channel) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """A word that is in all that the pattern finds, the pattern, and what is said instead."""
    text = Path(__file__).with_name("channels.toml").read_text("utf-8")
    return tuple(
        (each["word"], re.compile(each["command"]), each[channel])
        for each in tomllib.loads(text)["phrase"]
    )
