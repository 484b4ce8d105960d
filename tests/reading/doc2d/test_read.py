from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from linter.reading.doc2d.certificates import Certificates, load_certificates
from linter.reading.doc2d.parse import RS
from linter.reading.doc2d.read import as_json, read_codes
from tests.reading.doc2d.make import barcode, page, payload, signer

ISSUER = signer()
API = payload(
    ISSUER,
    "13",
    [
        ("6J", "2"),
        ("62", "DIALLO"),
        ("60", "MARIAMA/BINTA"),
        ("69", "12071993"),
        ("6M", "ETUD" + RS),
        ("6O", "31072026"),
    ],
    issued_on=date(2026, 4, 6),
    signed_on=date(2026, 4, 7),
)


def test_reads_a_page(tmp_path: Path) -> None:
    (tmp_path / "issuer.pem").write_bytes(ISSUER.pem)
    found = read_codes(page([API], 200), load_certificates([tmp_path]))
    assert found.unread == ()
    (said,) = json.loads(json.dumps([as_json(each) for each in found.read]))
    values = {each["id"]: (each["value"], each["cut"]) for each in said.pop("values")}
    assert said == {
        "type": "13",
        "name": "attestation de prolongation d'instruction",
        "kind": "recepisse",
        "issued_on": "2026-04-06",
        "expires_on": "2026-07-31",
        "signature": "valid",
        "reason": "la signature est celle de l'émetteur",
        "signed_on": "2026-04-07",
        "signer": "XX00/TEST",
        "fields": {
            "6J": "2",
            "62": "DIALLO",
            "60": "MARIAMA/BINTA",
            "69": "12071993",
            "6M": "ETUD",
            "6O": "31072026",
        },
        "unread": 0,
    }
    assert values == {
        "6J": (2, False),
        "62": ("DIALLO", False),
        "60": (["MARIAMA", "BINTA"], False),
        "69": ("1993-07-12", False),
        "6M": ("ETUD", True),
        "6O": ("2026-07-31", False),
    }


def test_other_barcodes_are_left_aside_and_refusals_said() -> None:
    bad = API.replace(b"DC04", b"DC09")
    web = barcode(b"https://exemple.fr", 170, "QRCode")
    found = read_codes(page([web, bad, API], 200), Certificates())
    assert [each.meaning.type for each in found.read] == ["13"]
    assert [str(each.verification.signature) for each in found.read] == ["unverified"]
    assert found.unread == ("la version de ce code 2D-Doc n'est pas connue",)
