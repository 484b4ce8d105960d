"""Someone lodged by a private person: which papers of the host are there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits, proofs_of_address
from linter.dossier.facts import facts_of
from linter.dossier.holder import Holder, applicant_of, nearly
from linter.dossier.words import Owner
from linter.model.traits import IDENTITY
from linter.model.words import FieldKind, Signature
from linter.text.ascii import in_ascii
from linter.text.icao import transliterate

_ATTESTATION: Final = frozenset({"attestation_hebergement"})
_HOST_IDENTITY: Final = frozenset({"piece_identite_hebergeant"})
_HOST_ADDRESS: Final = frozenset({"justificatif_domicile_hebergeant", "taxe_fonciere"})
_LODGED: Final = "heberge_particulier"
_HOST: Final = frozenset({"declarant", "hebergeant"})
_SHORTEST: Final = 3
_TITLES: Final = frozenset({"MME", "MLLE", "MADAME", "MONSIEUR", "MADEMOISELLE"})
_POSTCODE: Final = re.compile(r"\b\d{5}\b")


@dataclass(frozen=True, slots=True)
class Hosting:
    """The papers of a host. `perhaps` are identity documents of nobody known."""

    attestations: tuple[Exhibit, ...]
    identities: tuple[Exhibit, ...]
    perhaps: tuple[Exhibit, ...]
    addresses: tuple[Exhibit, ...]

    @property
    def other_host(self) -> tuple[Exhibit, str, str] | None:
        """An attestation with a name that no identity document bears, and both names."""
        holders = [one for each in self.identities for one in each.holders if one.full_name]
        for each in self.attestations:
            for host in _named(each):
                if holders and not any(_may_be(host, one) for one in holders):
                    return each, host, holders[0].full_name
        return None


def hosting(application: Application) -> Hosting | None:
    """What there is of the host; None when nobody is lodged."""
    every = exhibits(application)
    attestations = _of(every, _ATTESTATION)
    lodged = facts_of(application).get(_LODGED)
    if not (attestations or lodged):
        return None
    cards = [each for each in every if each.has(*IDENTITY)]
    others = [each.path for each in cards if each.owner is Owner.OTHER]
    proofs = proofs_of_address(application.law) - _ATTESTATION | _HOST_ADDRESS
    return Hosting(
        attestations=tuple(attestations),
        identities=tuple(e for e in every if e.path in others or _may_hold_a_card(e)),
        perhaps=tuple(each for each in cards if each.owner is Owner.UNKNOWN),
        addresses=tuple(each for each in every if (each.kinds | each.put_as) & proofs),
    )


def _may_hold_a_card(exhibit: Exhibit) -> bool:
    """Put as the host's, and not an attestation alone: one request may ask for both."""
    return bool(exhibit.put_as & _HOST_IDENTITY) and (
        not exhibit.recognised or exhibit.has(*IDENTITY)
    )


def is_at_home(card: Exhibit, application: Application) -> bool:
    """Whether the card prints the address typed, which is the host's too: each word and number.

    What an attestation in the same file says is no proof of it.
    """
    identity = application.law.kinds_with(*IDENTITY)
    pages = [
        each for each in card.document.content.texts if each.kind is None or each.kind in identity
    ]
    said = _spelt(" ".join(each.text for each in pages))
    typed = [_spelt(each.value) for each in application.dossier.form.fields_of(FieldKind.ADRESSE)]
    return any(_POSTCODE.search(" ".join(each)) and each <= said for each in typed)


def _spelt(text: str) -> set[str]:
    return set(re.findall(r"\w+", in_ascii(text).upper()))


def bills_of_others(application: Application) -> Iterator[tuple[Exhibit, str]]:
    """Proofs of address whose signed code names nobody but other people than the applicant."""
    applicant = applicant_of(application.dossier.form)
    own = _words(f"{applicant.surname} {applicant.usage_name} {applicant.given_names}")
    proofs = proofs_of_address(application.law)
    for exhibit in exhibits(application) if own else ():
        if exhibit.is_one_of(proofs) and exhibit.owner is not Owner.OTHER:
            names = [
                each.written or f"{each.surname} {each.given_names}".strip()
                for code in exhibit.document.content.barcodes
                if code.signature is not Signature.INVALID
                for each in code.people
            ]
            if names and not any(_words(each) & own for each in names):
                yield exhibit, names[0]


def _of(every: Sequence[Exhibit], kinds: frozenset[str]) -> list[Exhibit]:
    return [each for each in every if each.is_one_of(kinds)]


def _named(attestation: Exhibit) -> Iterator[str]:
    for each in attestation.document.content.people:
        if each.role in _HOST:
            yield each.written or f"{each.given_names} {each.surname}".strip()


def _may_be(host: str, holder: Holder) -> bool:
    """Whether a name has a word of the card's; the surname is that of a daughter or a son too."""
    said = _words(host) - _TITLES
    shared = said & _words(holder.full_name)
    surname, given = _words(holder.surname), _words(holder.given_names)
    if not shared or not given or shared - surname:
        return bool(shared)
    return not (said - surname) or any(
        nearly(one, each) for one in said - surname for each in given
    )


def _words(name: str) -> frozenset[str]:
    spelt = transliterate(name) or ""
    return frozenset(each for each in spelt.split("<") if len(each) >= _SHORTEST)
