"""The journal has a line an answer, which holds nothing that anyone typed."""

from __future__ import annotations

import logging

import pytest
from flask import Flask

from server import logs


def test_each_answer_has_its_line_and_no_line_quotes(caplog: pytest.LogCaptureFixture) -> None:
    app = Flask("journal")
    app.add_url_rule("/known/<word>", view_func=lambda **_: "four", methods=["POST"])
    logs.register(app)
    client = app.test_client()
    with caplog.at_level(logging.INFO, "server"):
        client.post("/known/Awa", data="Ndiaye")
        client.open("/Awa", method="NDIAYE")
    first, second = caplog.messages
    assert first.startswith("POST /known/<word> 200 ")
    assert first.endswith(" ms 6/4")
    assert second.startswith("? ? 404 ")
    assert not {"Awa", "Ndiaye", "NDIAYE"} & set("".join(caplog.messages).split())


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_a_method_of_the_protocol_is_named(method: str, caplog: pytest.LogCaptureFixture) -> None:
    app = Flask("journal")
    app.add_url_rule("/known", view_func=lambda: "", methods=[method])
    logs.register(app)
    with caplog.at_level(logging.INFO, "server"):
        app.test_client().open("/known", method=method)
    (line,) = caplog.messages
    assert line.startswith(f"{method} /known 200 ")
