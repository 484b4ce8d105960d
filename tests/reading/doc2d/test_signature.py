from __future__ import annotations

from base64 import b64encode
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import CertificateBuilder, Name, NameAttribute
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model.words import Signature
from linter.reading.doc2d.certificates import Certificates, load_certificates
from linter.reading.doc2d.parse import US, parse
from linter.reading.doc2d.signature import Verification, verify
from tests.reading.doc2d.make import Signer, payload, signer

BILL = [("10", "MME/EXEMPLE/LEA"), ("22", "12 RUE DES LILAS"), ("24", "38000"), ("25", "GRENOBLE")]


def known(folder: Path, *signers: Signer) -> Certificates:
    for number, each in enumerate(signers):
        (folder / f"{number}.pem").write_bytes(each.pem)
    return load_certificates([folder])


def checked(content: bytes, certificates: Certificates) -> Verification:
    return verify(parse(content), certificates)


@pytest.mark.parametrize(
    "curve", [ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1()], ids=lambda curve: curve.name
)
def test_what_the_issuer_signed_is_valid(tmp_path: Path, curve: ec.EllipticCurve) -> None:
    issuer = signer(curve=curve)
    found = checked(payload(issuer, "00", BILL), known(tmp_path, issuer))
    assert (found.signature, found.outdated) == (Signature.VALID, False)


def test_what_was_changed_is_invalid(tmp_path: Path) -> None:
    issuer = signer()
    forged = payload(issuer, "00", BILL).replace(b"LEA", b"ZOE")
    assert checked(forged, known(tmp_path, issuer)).signature is Signature.INVALID


def test_without_the_certificate_it_is_unverified_and_says_which_one_is_missing(
    tmp_path: Path,
) -> None:
    found = checked(payload(signer(identifier="AB12"), "00", BILL), known(tmp_path, signer()))
    assert found.signature is Signature.UNVERIFIED
    assert "XX00/AB12" in found.reason


@pytest.mark.parametrize("signature", [b"", b"AAAA", b"1890", b"A" * 200])
def test_a_malformed_signature_is_invalid_only_where_it_could_be_verified(
    tmp_path: Path, signature: bytes
) -> None:
    issuer = signer()
    content = payload(issuer, "00", BILL).partition(US.encode())[0] + US.encode() + signature
    assert checked(content, known(tmp_path, issuer)).signature is Signature.INVALID
    assert checked(content, Certificates()).signature is Signature.UNVERIFIED


@pytest.mark.parametrize(
    ("day", "state"), [(date(2031, 1, 1), "plus valable"), (date(2019, 1, 1), "pas encore valable")]
)
def test_a_certificate_out_of_its_time_is_said(tmp_path: Path, day: date, state: str) -> None:
    issuer = signer()
    found = checked(payload(issuer, "00", BILL, signed_on=day), known(tmp_path, issuer))
    assert (found.signature, found.outdated) == (Signature.VALID, True)
    assert state in found.reason


def test_an_unknown_day_of_signature_is_not_held_against_it(tmp_path: Path) -> None:
    issuer = signer()
    found = checked(payload(issuer, "00", BILL, signed_on=None), known(tmp_path, issuer))
    assert (found.signature, found.outdated) == (Signature.VALID, False)


def test_a_renewed_certificate_does_not_hide_the_old_one(tmp_path: Path) -> None:
    old, new = signer(seed=1, last=date(2022, 1, 1)), signer(seed=2)
    certificates = known(tmp_path, old, new)
    for each in (old, new):
        assert checked(payload(each, "00", BILL), certificates).signature is Signature.VALID


def test_a_key_that_is_not_on_a_curve_verifies_nothing(tmp_path: Path) -> None:
    key = rsa.generate_private_key(65537, 2048)
    issuer = signer()
    certificate = (
        CertificateBuilder()
        .issuer_name(Name([NameAttribute(NameOID.COMMON_NAME, "XX00")]))
        .subject_name(Name([NameAttribute(NameOID.COMMON_NAME, "TEST")]))
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(issuer.certificate.not_valid_before_utc)
        .not_valid_after(issuer.certificate.not_valid_after_utc)
        .sign(key, SHA256())
    )
    (tmp_path / "rsa.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    found = checked(payload(issuer, "00", BILL), load_certificates([tmp_path]))
    assert found.signature is Signature.UNVERIFIED


def test_certificates_are_found_in_every_wrapping(tmp_path: Path) -> None:
    a, b, c, d = (
        signer(identifier=each, seed=ord(each[0])) for each in ("AAAA", "BBBB", "CCCC", "DDDD")
    )
    (tmp_path / "list.pem").write_bytes(a.pem + b.pem)
    (tmp_path / "one.cer").write_bytes(c.der)
    (tmp_path / "directory.der").write_bytes(
        b"--mark\r\nContent-Type: application/pkix-cert\r\n\r\n"
        + c.der
        + b"\r\n--mark\r\n\r\n"
        + d.der
    )
    (tmp_path / "tsl.xml").write_text(
        "<tsl:DigitalId><tsl:X509Certificate>\n"
        f"{b64encode(d.der).decode()}\n</tsl:X509Certificate></tsl:DigitalId>"
    )
    (tmp_path / "lisez-moi.txt").write_text("rien ici")
    found = load_certificates([tmp_path])
    assert set(found.by_signer) == {("XX00", each.identifier) for each in (a, b, c, d)}
    assert all(len(each) == 1 for each in found.by_signer.values())
    assert found.unusable == ("lisez-moi.txt",)


def test_a_missing_folder_is_said_not_raised(tmp_path: Path) -> None:
    assert load_certificates([tmp_path / "absent"]).unusable == ("absent",)


@settings(max_examples=50)
@given(st.binary(max_size=300), st.sampled_from([b"", b"\x30\x82", b"-----BEGIN CERTIFICATE-----"]))
def test_any_file_may_be_in_the_folder(data: bytes, start: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.pem")
        path.write_bytes(start + data)
        assert load_certificates([path]).unusable == ("a.pem",)
