"""What a dossier gives to look at, so that a rule is asked only where it may have a word to say."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from linter.model.dossier import Dossier
from linter.model.words import FieldKind


class Given(StrEnum):
    """Something that a dossier may lack; inputs are named by their kinds."""

    FILES = "files"
    FOLDER = "folder"  # in which files may be missing
    REQUESTS = "requests"
    BIRTH = "birth"
    EXPIRY = "expiry"
    PHOTO_TAKEN = "photo_taken"
    TITLE = "title"


Need = Given | FieldKind


def any_of(*needs: Need) -> frozenset[Need]:
    """What a rule needs one of."""
    return frozenset(needs)


def given_in(dossier: Dossier) -> frozenset[Need]:
    """What the dossier gives. An input in which nothing is typed gives nothing."""
    return frozenset(_given_in(dossier))


def _given_in(dossier: Dossier) -> Iterator[Need]:
    form = dossier.form
    for each in form.fields:
        if each.kind and each.value.strip():
            yield each.kind
    if dossier.documents:
        yield Given.FILES
    if dossier.path is not None:
        yield Given.FOLDER
    if form.requests:
        yield Given.REQUESTS
    if form.date_naissance:
        yield Given.BIRTH
    if form.titre_expire_le:
        yield Given.EXPIRY
    if form.ephoto_prise_le:
        yield Given.PHOTO_TAKEN
    if form.titre:
        yield Given.TITLE
