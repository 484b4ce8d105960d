from __future__ import annotations

from datetime import date
from pathlib import Path

from linter.model.content import PageText
from linter.model.words import Seen, Signature, Source
from linter.reading.doc2d.certificates import Certificates, load_certificates
from linter.reading.doc2d.parse import RS
from linter.reading.doc2d.read import as_fact, read_codes
from tests.reading.doc2d.make import (
    barcode,
    page,
    payload,
    signer,
)

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
    text = PageText(1, "DIALLO Mariama Binta, valable jusqu'au 31/07/2026", Source.TEXT_LAYER)
    (said,) = (as_fact(each, text) for each in found.read)
    assert (said.type, said.name) == ("13", "attestation de prolongation d'instruction")
    assert said.kind == "recepisse"
    assert said.issued_on == date(2026, 4, 6)
    assert said.expires_on == date(2026, 7, 31)
    assert said.signature is Signature.VALID
    assert said.reason == "la signature est celle de l'émetteur"
    assert said.signed_on == date(2026, 4, 7)
    assert said.signer == "XX00/TEST"
    assert said.fields == {
        "6J": "2",
        "62": "DIALLO",
        "60": "MARIAMA/BINTA",
        "69": "12071993",
        "6M": "ETUD",
        "6O": "31072026",
    }
    (holder,) = said.people
    assert (holder.surname, holder.given_names) == ("DIALLO", "MARIAMA BINTA")
    assert holder.born_on == date(1993, 7, 12)
    assert holder.certain
    seen = {each.field: each.seen for each in said.comparisons}
    assert seen["62"] is Seen.FOUND
    assert seen["6O"] is Seen.FOUND
    assert seen["issued_on"] is Seen.ABSENT


def test_other_barcodes_are_left_aside_and_refusals_said() -> None:
    bad = API.replace(b"DC04", b"DC09")
    web = barcode(b"https://exemple.fr", 170, "QRCode")
    found = read_codes(page([web, bad, API], 200), Certificates())
    assert [each.meaning.type for each in found.read] == ["13"]
    assert [str(each.verification.signature) for each in found.read] == ["unverified"]
    assert found.unread == ("la version de ce code 2D-Doc n'est pas connue",)
