"""Who asks: the counsellor's page, or an extension; each is answered in its own words."""

from __future__ import annotations

from flask import g

from linter.writing.words import Channel
from server.pairing import Pairing


def channel() -> Channel:
    """That of the request at hand."""
    return channel_of(g.pairing)


def channel_of(pairing: Pairing | None) -> Channel:
    """That of whoever is linked so."""
    return Channel.PAGE if pairing and pairing.is_page else Channel.EXTENSION
