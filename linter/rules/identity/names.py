"""How a name of the form differs from the document's, in words, and how much that weighs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.dossier.holder import (
    Applicant,
    Holder,
    Likeness,
    nearly,
)
from linter.model.words import Severity
from linter.text.icao import Agreement, part_agrees

_COPY = (
    "Comparez avec le document et corrigez le formulaire. Si l'identité affichée par le site est "
    "fausse, dites-le dans les observations."
)
_USAGE = f"S'il s'agit d'un nom d'usage, remplissez « Nom d'usage ». Sinon : {_COPY}"


@dataclass(frozen=True, slots=True)
class Difference:
    """What to say of it; `certain` when nothing of it was misread."""

    message: str
    remedy: str
    severity: Severity
    certain: bool


def name_differences(
    applicant: Applicant, identity: Holder, likeness: Likeness
) -> Iterator[Difference]:
    """Each difference between the names that the form and a document give."""
    if likeness.shuffled:
        if identity.given_names:
            yield _shuffled(applicant, identity)
        return
    if likeness.surname in {Agreement.NO, Agreement.PARTIAL}:
        typed = applicant.surname or applicant.usage_name
        yield _difference("Le nom", typed, identity.surname, likeness.surname, identity)
    if likeness.given_names in {Agreement.NO, Agreement.PARTIAL}:
        typed, read = applicant.given_names, identity.given_names
        yield _difference("Le prénom", typed, read, likeness.given_names, identity)


def _difference(
    what: str, typed: str, read: str, agreement: Agreement, identity: Holder
) -> Difference:
    remedy = _USAGE if what == "Le nom" else _COPY
    if agreement is Agreement.PARTIAL:
        said = "n'a pas autant de mots que celui du document"
        severity = Severity.A_VERIFIER
    elif nearly(typed, read):
        said, remedy = "n'est pas écrit comme sur le document", _COPY
        severity = Severity.REFUS_PROBABLE
    else:
        said = "n'est pas celui du document"
        severity = Severity.A_VERIFIER
    message = f"{what} du formulaire (« {typed} ») {said} (« {read} »)."
    return Difference(message, remedy, severity, identity.names_certain)


def _shuffled(applicant: Applicant, identity: Holder) -> Difference:
    said = f"le document dit « {identity.surname} » puis « {identity.given_names} »"
    if part_agrees(applicant.surname, identity.given_names) is Agreement.YES:
        message = f"Le nom et les prénoms semblent inversés : {said}."
        return Difference(message, _COPY, Severity.REFUS_PROBABLE, identity.names_certain)
    message = f"Le nom et les prénoms sont les mêmes, dans un autre ordre : {said}."
    return Difference(message, _COPY, Severity.A_VERIFIER, identity.names_certain)
