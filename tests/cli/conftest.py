"""Small dossiers that the command line is tried on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.writing.non_exigible import as_image, as_pdf
from tests.forms import RENEWAL

FORM = {
    **RENEWAL,
    "fields": [
        {
            "id": "f1",
            "code": "TELEPHONE_PORTABLE",
            "label": "Téléphone portable",
            "value": "06 12.34.56.78",
        },
        {"id": "f2", "code": "NOM", "label": "Nom", "value": "Dupont"},
    ],
    "requests": [{"id": "s1", "label": "Extrait de casier judiciaire", "files": []}],
}


@pytest.fixture
def form() -> bytes:
    """A form with a badly typed phone number, and a request that is not due."""
    return json.dumps(FORM, ensure_ascii=False).encode()


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A folder with one good PDF and a `dossier.toml`."""
    folder = tmp_path / "alpha"
    folder.mkdir()
    (folder / "piece.pdf").write_bytes(as_pdf())
    (folder / "dossier.toml").write_text('[demandeur]\nnom = "Dupont"\n', "utf-8")
    return folder


@pytest.fixture
def jpeg() -> bytes:
    """A readable image."""
    return as_image(as_pdf(), "JPEG")
