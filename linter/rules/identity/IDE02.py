"""IDE02: two documents of the applicant do not say the same of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, exhibits
from linter.dossier.given import Given, any_of
from linter.dossier.holder import (
    Applicant,
    Holder,
    applicant_in,
    as_applicant,
    compare,
)
from linter.dossier.words import Owner
from linter.model.report import Finding, Where
from linter.model.words import Severity
from linter.rules.base import Rule
from linter.rules.identity.address import Home, homes, postcodes_typed
from linter.rules.identity.base import day
from linter.rules.identity.misspelt import misspelt
from linter.text.icao import Agreement


@dataclass(frozen=True, slots=True)
class _Said:
    """What one document says of the applicant."""

    path: str
    identity: Holder


class IDE02(Rule):
    """Deux documents de la personne qui ne disent pas la même chose.

    Pourquoi : un passeport et un titre de séjour qui ne donnent pas la même date de naissance, le
    même nom ou le même numéro étranger font douter de l'identité ; mieux vaut expliquer l'écart
    que laisser l'agent le découvrir.

    À éviter : né le 14/03/2001 sur le passeport, le 13/03/2001 sur le titre, sans explication

    Préférer : une attestation de concordance du consulat, ou un mot dans les observations
    """

    name = "document-different-d-un-autre"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """Each pair of documents; what the form gives is compared with it, and not here."""
        form = applicant_in(application)
        every = exhibits(application)
        said = [
            _Said(exhibit.path, identity)
            for exhibit in every
            for identity in exhibit.holders
            if _is_applicants(exhibit, identity, form)
        ]
        for one, other in combinations(said, 2):
            if one.path == other.path and one.identity.page == other.identity.page:
                continue
            yield from self._pair(one, other, form)
        for exhibit in every:
            if exhibit.owner is not Owner.OTHER and not exhibit.holders:
                yield from self._spelling(exhibit, form)

        if not postcodes_typed(application.dossier.form):
            yield from self._addresses(homes(application))

    def _addresses(self, found: tuple[Home, ...]) -> Iterator[Finding]:
        """Bills for two places; what the form gives is compared with each, in IDE01."""
        for one, other in pairwise(found):
            where = Where(file=other.path, page=other.page)
            if other.is_at(one.postcodes) or one.is_at(other.postcodes):
                yield self.passed
            else:
                places = " et ".join(other.places), " et ".join(one.places)
                message = f"L'adresse ({places[0]}) n'est pas comme sur {one.path} ({places[1]})."
                remedy = "Ne gardez que le justificatif de l'adresse actuelle."
                yield self.failed(where, message, remedy, severity=Severity.A_VERIFIER)

    def _spelling(self, exhibit: Exhibit, form: Applicant) -> Iterator[Finding]:
        """A bill or certificate that writes the surname a little otherwise."""
        found = misspelt(exhibit.document, form)
        if found:
            page, written = found
            yield self.failed(
                Where(file=exhibit.path, page=page),
                f"Le nom est écrit « {written} » ici, « {form.surname} » dans le formulaire.",
                "Si c'est bien la même personne, demandez un document au nom exact.",
                severity=Severity.A_VERIFIER,
            )

    def _pair(self, one: _Said, other: _Said, form: Applicant) -> Iterator[Finding]:
        """The differences between two documents of one person; passed when there is none."""
        likeness = compare(as_applicant(one.identity), other.identity)
        if not (likeness.same_person or form.known):
            return
        where = Where(file=other.path, page=other.identity.page)
        found = False
        certain = one.identity.names_certain and other.identity.names_certain
        if not form.birth and likeness.birth is False:
            found = True
            born = day(one.identity.birth), day(other.identity.birth)
            yield self._differ(where, "La date de naissance", born, one)
        if not form.surname and Agreement.NO in {likeness.surname, likeness.given_names}:
            found = True
            names = one.identity.full_name, other.identity.full_name
            if certain:
                yield self._differ(where, "Le nom", names, one, Severity.A_VERIFIER)
            else:
                reason = (
                    f"le nom lu (« {names[1]} ») n'est pas celui de {one.path} (« {names[0]} »), "
                    "mais la lecture n'est pas certaine"
                )
                yield self.cannot_tell(where, reason, "Comparez vous-même les deux documents.")
        if not form.numbers and likeness.number is False:
            found = True
            numbers = one.identity.number, other.identity.number
            yield self._differ(where, "Le numéro étranger", numbers, one)
        if _other_nationality(one.identity, other.identity):
            found = True
            codes = one.identity.nationality, other.identity.nationality
            yield self._differ(where, "La nationalité", codes, one, Severity.A_VERIFIER)
        if not found:
            yield self.passed

    def _differ(
        self,
        where: Where,
        what: str,
        values: tuple[str, str],
        one: _Said,
        severity: Severity | None = None,
    ) -> Finding:
        message = f"{what} ({values[1]}) n'est pas comme sur {one.path} ({values[0]})."
        return self.failed(where, message, _EXPLAIN, severity=severity)


_EXPLAIN = (
    "Vérifiez que les deux documents sont ceux de la même personne. Si l'un se trompe, expliquez "
    "l'écart dans les observations, avec une attestation du consulat si la personne peut l'obtenir."
)


def _is_applicants(exhibit: Exhibit, identity: Holder, form: Applicant) -> bool:
    """Without a form, whom documents speak of is told by comparing them with one another."""
    if not form.known:
        return exhibit.owner is not Owner.OTHER
    return exhibit.owner is Owner.APPLICANT and compare(form, identity).same_person is not False


def _other_nationality(one: Holder, other: Holder) -> bool:
    """Codes that begin with X (ICAO 9303-3, 5) are for refugees and the stateless."""
    if "X" in {one.nationality[:1], other.nationality[:1]}:
        return False
    return (
        one.nationality_certain
        and other.nationality_certain
        and bool(one.nationality and other.nationality)
        and one.nationality != other.nationality
    )
