"""JSON answers, free of the signs that hide or turn what is read on a screen."""

from __future__ import annotations

from typing import Any

import msgspec
from flask import Response

from linter.text.json_signs import without_signs

_ENCODER = msgspec.json.Encoder()


def json_answer(values: Any) -> Response:
    """The values, which hold nothing but what JSON knows, as an answer."""
    return Response(as_json(values), mimetype="application/json")


def as_json(values: Any) -> bytes:
    """The values as JSON, in UTF-8."""
    return without_signs(_ENCODER.encode(values).decode()).encode()
