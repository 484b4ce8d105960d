"""When an application may be filed, as JSON values, so that a program can draw it."""

from __future__ import annotations

from datetime import date

from linter.dossier.deadline import Deadline, deadline_of
from linter.law.load import load_law
from linter.law.model import UnknownTitleError, WideTitleError
from linter.model.dossier import Form, Moment

DeadlineValues = dict[str, str | list[dict[str, str]]]


def deadline(form: Form, today: date) -> DeadlineValues | None:
    """`{"filing", "expires_on", "windows": [{"opens", "closes"}]}`, days in ISO, both included.

    Two windows when it is not known which holds; None when there is no deadline or when it cannot
    be told, which the findings say.
    """
    law = load_law()
    try:
        title = law.title(form.titre) if form.titre else None
    except (UnknownTitleError, WideTitleError):
        return None
    found = deadline_of(form, title, (form.date_depot or Moment(today)).day, law)
    if not isinstance(found, Deadline):
        return None
    return {
        "filing": found.filing.isoformat(),
        "expires_on": found.expiry.isoformat(),
        "windows": [
            {"opens": each.opens.isoformat(), "closes": each.closes.isoformat()}
            for each in found.windows
        ],
    }
