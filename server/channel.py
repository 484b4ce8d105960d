"""Who asks: the counsellor's page, or an extension; each is answered in its own words."""

from __future__ import annotations

from flask import g

from linter.writing.channel import Channel


def channel() -> Channel:
    """That of the request at hand."""
    return Channel.PAGE if g.pairing.is_page else Channel.EXTENSION
