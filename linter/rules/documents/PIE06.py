"""PIE06: someone is lodged, and the host's papers are not all there."""

from __future__ import annotations

from collections.abc import Iterator

from linter.dossier.application import Application
from linter.dossier.facts import facts_of
from linter.dossier.missing import held
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.documents.base import ANNEXE_10, PaperRule
from linter.rules.documents.hosting import Hosting, bills_of_others, hosting, is_at_home

_NEEDED = (
    "Une personne hébergée donne l'attestation de l'hébergeant, datée et signée, la copie de sa "
    "pièce d'identité et, si l'adresse de celle-ci n'est plus à jour, un justificatif de domicile "
    "à son nom."
)
_IF_MOVED = (
    "Pas de justificatif de domicile de l'hébergeant : il n'est dû que si l'adresse de sa pièce "
    "d'identité n'est plus à jour."
)
_LOOK_AT_ADDRESS = "Comparez cette adresse avec celle du demandeur."


class PIE06(PaperRule):
    """Hébergement : pièces de l'hébergeant incomplètes.

    Pourquoi : une attestation d'hébergement seule ne prouve pas le domicile. L'annexe 10 demande
    avec elle la carte d'identité ou de séjour de l'hébergeant et, si l'adresse de cette carte n'est
    plus à jour, un justificatif de son domicile.

    À éviter : l'attestation d'hébergement seule, ou la carte d'une autre personne que celle qui
    signe

    Préférer : attestation datée et signée, carte de l'hébergeant recto verso, sa dernière facture
    """

    name = "hebergement-incomplet"
    severity = Severity.COMPLEMENT_PROBABLE
    reference = ANNEXE_10

    def check(self, application: Application) -> Iterator[Finding]:
        """The three papers, then whether the same host is on the first two."""
        found = hosting(application)
        if found is None:
            yield from self._of_others(application)
        elif application.dossier.documents:
            unknown = bool(held(application).unknown)
            moved = facts_of(application).get("adresse_hebergeant_perimee")
            if moved is None and any(is_at_home(each, application) for each in found.identities):
                moved = False
            where = Where(file=found.attestations[0].path) if found.attestations else Where()
            said = [
                *self._lacking(found, where, moved=moved, unknown=unknown),
                *self._names(found),
            ]
            yield from said or (self.passed,)

    def _of_others(self, application: Application) -> Iterator[Finding]:
        """A signed bill in a name that shares nothing with the applicant's."""
        for paper, name in bills_of_others(application):
            yield self.failed(
                Where(file=paper.path),
                f"Ce justificatif de domicile est au nom de « {name} ».",
                f"Si cette personne héberge le demandeur, complétez. {_NEEDED}",
                severity=Severity.A_VERIFIER,
            )

    def _lacking(
        self, found: Hosting, where: Where, *, moved: bool | None, unknown: bool
    ) -> Iterator[Finding]:
        weight = Severity.COMPLEMENT_PROBABLE
        if not found.attestations:
            yield self._absent(where, "l'attestation de l'hébergeant", weight, unsure=unknown)
        if not found.identities:
            unsure = unknown or bool(found.perhaps)
            yield self._absent(where, "la pièce d'identité de l'hébergeant", weight, unsure=unsure)
        if not found.addresses and moved:
            what = "un justificatif de domicile de l'hébergeant"
            yield self._absent(where, what, weight, unsure=unknown)
        elif found.identities and not found.addresses and moved is None:
            yield self.failed(where, _IF_MOVED, _LOOK_AT_ADDRESS, severity=Severity.A_VERIFIER)

    def _absent(self, where: Where, what: str, weight: Severity, *, unsure: bool) -> Finding:
        """A file that nobody recognised may be the missing one."""
        if unsure:
            return self.cannot_tell(
                where, f"parmi les fichiers, on ne reconnaît pas {what}", _NEEDED
            )
        return self.failed(where, f"Il manque {what}.", _NEEDED, severity=weight)

    def _names(self, found: Hosting) -> Iterator[Finding]:
        other = found.other_host
        if other:
            paper, host, holder = other
            yield self.failed(
                Where(file=paper.path),
                f"L'attestation est de « {host} », la pièce d'identité est au nom de « {holder} ».",
                "Vérifiez que les deux sont de la même personne.",
                severity=Severity.A_VERIFIER,
            )
