"""Verify the signature of a 2D-Doc, offline, with the certificates that the user has.

ECDSA, r and s side by side in Base32, over every byte before the unit separator; the hash
follows the curve. Without the signer's certificate, nothing is said but "unverified".
"""

from __future__ import annotations

from base64 import b32decode
from dataclasses import dataclass
from datetime import date

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, HashAlgorithm
from cryptography.x509 import Certificate

from linter.model.words import Signature
from linter.reading.doc2d.certificates import Certificates
from linter.reading.doc2d.parse import Code


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found of a signature, and why in French.

    `outdated` means that the certificate was not valid on the day it is said to have signed.
    """

    signature: Signature
    reason: str
    outdated: bool = False


def verify(code: Code, certificates: Certificates) -> Verification:
    """Whether the code's data is what its signer signed."""
    header = code.header
    known = certificates.of(header.authority, header.certificate)
    if not known:
        reason = (
            f"le certificat {header.authority}/{header.certificate} de l'émetteur n'est pas sur "
            "cet ordinateur : la signature n'a pas pu être vérifiée"
        )
        return Verification(Signature.UNVERIFIED, reason)
    verdicts = [(each, _signed_by(each, code)) for each in known]
    signer = next((each for each, signed in verdicts if signed), None)
    if signer is not None:
        return _valid(signer, header.signed_on)
    if all(signed is None for _, signed in verdicts):
        reason = "le certificat de l'émetteur n'est pas d'un type connu : signature non vérifiée"
        return Verification(Signature.UNVERIFIED, reason)
    reason = "la signature ne correspond pas au contenu du code : il a été modifié ou mal recopié"
    return Verification(Signature.INVALID, reason)


def _valid(signer: Certificate, day: date | None) -> Verification:
    first, last = signer.not_valid_before_utc.date(), signer.not_valid_after_utc.date()
    reason = "la signature est celle de l'émetteur"
    if day is None or first <= day <= last:
        return Verification(Signature.VALID, reason)
    state = "n'était pas encore valable" if day < first else "n'était plus valable"
    reason += f", mais son certificat {state} le {day:%d/%m/%Y}, jour de la signature"
    return Verification(Signature.VALID, reason, outdated=True)


def _signed_by(certificate: Certificate, code: Code) -> bool | None:
    """Whether this certificate's key signed the code; None for a key of another kind."""
    try:
        key = certificate.public_key()
    except (ValueError, UnsupportedAlgorithm):
        return None
    if not isinstance(key, EllipticCurvePublicKey):
        return None
    length = (key.key_size + 7) // 8
    pair = _base32(code.signature)
    if len(pair) != 2 * length:
        return False
    r, s = int.from_bytes(pair[:length]), int.from_bytes(pair[length:])
    try:
        key.verify(encode_dss_signature(r, s), code.signed, ECDSA(_hash(key.key_size)))
    except InvalidSignature:
        return False
    return True


def _hash(key_size: int) -> HashAlgorithm:
    """The hash that the format ties to a curve, by its size in bits."""
    if key_size <= 256:  # noqa: PLR2004 -- P-256
        return SHA256()
    return SHA384() if key_size <= 384 else SHA512()  # noqa: PLR2004 -- P-384, P-521


def _base32(text: str) -> bytes:
    try:
        return b32decode(text + "=" * (-len(text) % 8))
    except ValueError:
        return b""
