"""Requests made up from the published document: whatever is sent, the answer is a described one.

`ANEF_LINTER_FUZZ` sets how many cases an operation gets; by hand, thousands.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings

from server.openapi import document
from tests.page.program import Program, running

CASES = int(os.environ.get("ANEF_LINTER_FUZZ", "12"))
quickly = settings(
    max_examples=CASES,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


# What is too large is wrong as well, and is told so before it is looked at.
WRONG = ["400", "401", "403", "404", "405", "409", "413", "415", "422", "429"]
RIGHT = ["2xx", "403", "404", "409", "429"]
config = schemathesis.Config.from_dict(
    {
        "checks": {
            "negative_data_rejection": {"expected-statuses": WRONG},
            "positive_data_acceptance": {"expected-statuses": RIGHT},
        }
    }
)
schema = schemathesis.openapi.from_dict(dict(document()), config=config)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A server that may be left with much to read."""
    with running(tmp_path_factory.mktemp("home")) as started:
        yield started


@schema.parametrize()
@quickly
def test_every_answer_is_a_described_one(case: schemathesis.Case[Any], own: Program) -> None:
    case.call_and_validate(
        base_url=own.url,
        timeout=60,
        headers={"Origin": own.url.rstrip("/"), "Authorization": f"Bearer {own.token}"},
    )
