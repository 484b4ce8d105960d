"""IDE07: a certificate, bill or notice that is not in the applicant's name, or of another birth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from linter.dossier.application import Application
from linter.dossier.exhibits import Exhibit, proofs_of_address
from linter.dossier.given import Given, any_of
from linter.dossier.holder import Applicant, nearly
from linter.dossier.who import is_applicant, printed_holders, whole_name, words
from linter.model.content import Person
from linter.model.report import Finding, Where
from linter.model.traits import Trait
from linter.model.words import DateRole, Severity
from linter.rules.base import Rule
from linter.rules.identity.address import homes, postcodes_typed
from linter.rules.identity.base import COMPARE, day
from linter.rules.identity.misspelt import misspelt
from linter.rules.identity.own import (
    SURE,
    holders,
    is_read_by_ocr,
    own_papers,
    spellings,
    unrecognised,
)
from linter.text.french import of


class IDE07(Rule):
    """Pièce au nom d'une autre personne, ou d'une autre date de naissance.

    Pourquoi : une attestation, une facture ou un certificat au nom de quelqu'un d'autre ne prouve
    rien pour la personne qui demande. Une facture au nom du conjoint ou de l'hébergeant se complète
    par ce qui dit leur lien.

    À éviter : le certificat de scolarité d'une camarade dans le dossier

    Préférer : chaque pièce au nom de la personne, avec sa date de naissance
    """

    name = "piece-d-une-autre-personne"
    severity = Severity.COMPLEMENT_PROBABLE
    needs = any_of(Given.FILES)

    def check(self, application: Application) -> Iterator[Finding]:
        """Documents that are in somebody's name; identity papers are compared by their zones."""
        known = spellings(application)
        if not known:
            return
        births = frozenset(each.birth for each in holders(application))
        proofs, elsewhere = proofs_of_address(application.law), _elsewhere(application)
        for each in own_papers(application):
            lodging = each.is_one_of(proofs)
            shared = lodging and each.path not in elsewhere
            yield from self._named(each, known, births, lodging=lodging, shared=shared)
        for each in unrecognised(application):
            yield from self._named(each, known, births, lodging=False, shared=False)

    def _named(
        self,
        exhibit: Exhibit,
        known: tuple[Applicant, ...],
        births: frozenset[str],
        *,
        lodging: bool,
        shared: bool,
    ) -> Iterator[Finding]:
        applicant = known[0]
        said = [each for each in printed_holders(exhibit) if _is_believed(each, exhibit)]
        fits = [_any_of(is_applicant(each, one) for one in known) for each in said]
        if not said or None in fits:
            return
        where = Where(file=exhibit.path, page=said[0].page)
        if not any(fits) and all(_is_slip(whole_name(each), applicant) for each in said):
            yield from self._slip(exhibit, where, whole_name(said[0]), applicant)
            return
        act = exhibit.has(Trait.CIVIL_STATUS_ACT)
        if not any(fits):
            if act and _may_be_own(exhibit, applicant):
                yield self.passed
                return
            names = " et ".join(dict.fromkeys(map(whole_name, said)))
            message = f"Cette pièce est au nom {of(names)}, et non {of(applicant.full_name)}."
            weight = Severity.A_VERIFIER if shared or act or not exhibit.read else None
            yield self.failed(where, message, _LODGING if lodging else _OWN, severity=weight)
            return
        yield from self._born(exhibit, where, applicant, births) or (self.passed,)

    def _slip(
        self, exhibit: Exhibit, where: Where, written: str, applicant: Applicant
    ) -> Iterator[Finding]:
        """A letter or two apart, they are one person: the paper's mistake, or the form's, or OCR's.

        IDE02 speaks of the surname in a file's own text.
        """
        if misspelt(exhibit.document, applicant):
            return
        message = f"Le nom est écrit « {written} » ici, « {applicant.full_name} » au formulaire."
        if is_read_by_ocr(exhibit):
            yield self.cannot_tell(where, f"{message} Il a pu être mal lu.", COMPARE)
        else:
            yield self.failed(where, message, _EXACT, severity=Severity.A_VERIFIER)

    def _born(
        self, exhibit: Exhibit, where: Where, applicant: Applicant, births: frozenset[str]
    ) -> tuple[Finding, ...]:
        """None where the date is the identity paper's: the form is wrong, and IDE01 says so."""
        born = {each for each in _births(exhibit) if not _is_of_another(each, exhibit, applicant)}
        if len(born) != 1 or not applicant.birth or next(iter(born)).startswith(applicant.birth):
            return ()
        if born <= births:
            return ()
        read = day(born.pop())
        message = f"Cette pièce dit née ou né le {read}, et non le {day(applicant.birth)}."
        if is_read_by_ocr(exhibit):
            reason = f"{message} La date a pu être mal lue."
            return (self.cannot_tell(where, reason, COMPARE),)
        return (self.failed(where, message, _WRONG),)


_OWN = "Demandez la même pièce au nom de la personne, ou retirez-la si c'est une erreur de dossier."
_LODGING = (
    "Si c'est le conjoint ou l'hébergeant, joignez ce qui dit leur lien (acte, attestation "
    "d'hébergement et pièce d'identité) ; sinon, demandez un justificatif à son nom."
)
_EXACT = "Si c'est bien la même personne, demandez un document au nom exact."
_WRONG = (
    "Vérifiez que c'est bien la pièce de cette personne ; si la date est fausse, faites-la "
    "corriger par qui l'a établie."
)


def _elsewhere(application: Application) -> frozenset[str]:
    """The proofs that give another place than the form: nobody there can lodge the applicant."""
    typed = postcodes_typed(application.dossier.form)
    return frozenset(each.path for each in homes(application) if typed and not each.is_at(typed))


def _may_be_own(exhibit: Exhibit, applicant: Applicant) -> bool:
    """Whether an act has the day of birth, or a given name: few have the surname of a passport."""
    born = _births(exhibit)
    return any(applicant.birth and each.startswith(applicant.birth) for each in born) or bool(
        words(applicant.given_names) & words(exhibit.document.content.text)
    )


def _births(exhibit: Exhibit) -> set[str]:
    """The birth dates that it gives, in ISO 8601."""
    dates = exhibit.document.content.dates
    return {each.value.isoformat() for each in dates if each.role is DateRole.BORN}


def _is_of_another(birth: str, exhibit: Exhibit, applicant: Applicant) -> bool:
    """Whether the paper gives it right after another name only: « Enfant : Lina X (née le…) »."""
    own = words(f"{applicant.given_names} {applicant.surname} {applicant.usage_name}")
    told = rf"([^\n:;,]*)\W{{1,3}}née?(?:\(e\))? le {re.escape(day(birth))}"
    names = [
        {each for name in _NAMES.findall(match[1]) for each in words(name)}
        for match in re.finditer(told, exhibit.document.content.text)
    ]
    return bool(names) and all(len(each) > 1 and not each & own for each in names)


_NAMES: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w'’-]+")


def _is_slip(written: str, applicant: Applicant) -> bool:
    """Whether all words that differ are nearly those that the form has, or where those begin."""
    said, typed = words(written), words(f"{applicant.given_names} {applicant.surname}")
    apart, missing = said - typed, typed - said
    return bool(said & typed and apart) and all(
        any(nearly(one, other) or one.startswith(other) for one in missing) for other in apart
    )


def _any_of(answers: Iterable[bool | None]) -> bool | None:
    """True if any is; else None if any cannot tell; else False."""
    said = set(answers)
    return True if True in said else None if None in said else False


def _is_believed(person: Person, exhibit: Exhibit) -> bool:
    texts = exhibit.document.content.texts
    return any(each.page == person.page and each.confidence >= SURE for each in texts)
