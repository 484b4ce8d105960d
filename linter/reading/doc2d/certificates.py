"""The signers' certificates that the user has, by authority and certificate id. Never fetched.

A file may be PEM or DER, a directory of certificates as the authorities publish them
(PKCS #7 or MIME, several in one file), or the State's trust list (TSL, XML).
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from cryptography.x509 import Certificate, Name, load_der_x509_certificate
from cryptography.x509.oid import NameOID

_BASE64 = re.compile(  # in PEM, or in a trust list whatever its namespace prefix
    rb"-----BEGIN CERTIFICATE-----(?P<pem>[^-]+)-----END"
    rb"|<(?:\w+:)?X509Certificate>(?P<xml>[^<]+)</"
)
_DER_START = b"\x30\x82"  # a sequence of 256 to 65535 bytes: any certificate
_LARGEST_FILE = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Certificates:
    """What signatures can be verified with.

    `unusable` are names of files in which no certificate was found.
    """

    by_signer: Mapping[tuple[str, str], tuple[Certificate, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    unusable: tuple[str, ...] = ()

    def of(self, authority: str, certificate: str) -> tuple[Certificate, ...]:
        """The certificates of this name, most recent first: an authority may renew one."""
        return self.by_signer.get((authority, certificate), ())


def load_certificates(paths: Iterable[Path]) -> Certificates:
    """The certificates in these files, and in the files right inside these folders."""
    found: dict[tuple[str, str], list[Certificate]] = {}
    unusable = []
    for path in sorted(_files(paths)):
        certificates = tuple(_certificates(path))
        if not certificates:
            unusable.append(path.name)
        for each in certificates:
            known = found.setdefault(_signer(each), [])
            if each not in known:
                known.append(each)
    by_signer = {
        signer: tuple(sorted(known, key=lambda each: each.not_valid_after_utc, reverse=True))
        for signer, known in found.items()
    }
    return Certificates(MappingProxyType(by_signer), tuple(unusable))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        try:
            yield from (each for each in path.iterdir() if each.is_file())
        except OSError:  # a file, or nothing that can be opened: the next step says which
            yield path


def _certificates(path: Path) -> Iterator[Certificate]:
    for der in _encoded(path):
        with suppress(ValueError):
            yield load_der_x509_certificate(der)


def _encoded(path: Path) -> Iterator[bytes]:
    """The stretches of a file that may be a certificate in DER."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return
        content = path.read_bytes()
    except OSError:
        return
    for match in _BASE64.finditer(content):
        with suppress(ValueError):
            yield b64decode(match["pem"] or match["xml"])
    at = content.find(_DER_START)
    while at >= 0:
        size = 4 + int.from_bytes(content[at + 2 : at + 4])
        yield content[at : at + size]
        at = content.find(_DER_START, at + 1)


def _signer(certificate: Certificate) -> tuple[str, str]:
    """The authority's id and the certificate's own, the common names that the format imposes."""
    return _common_name(certificate.issuer), _common_name(certificate.subject)


def _common_name(name: Name) -> str:
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value).strip().upper() if found else ""
