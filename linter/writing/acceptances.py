"""`dossier.toml` with one more `[[accepte]]`; all else, comments included, stays as it is."""

from __future__ import annotations

import re
from typing import Final

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from linter.errors import InputError
from linter.given.accepted import KEY
from linter.model.dossier import Acceptance


def with_acceptance(text: str, accepted: Acceptance, source: str) -> str:
    """The file's text with the acceptance, in place of one on the same code and place.

    Raises:
        InputError: the text is not TOML, or the key holds something else.
    """
    try:
        document = tomlkit.parse(f"{text.rstrip()}\n\n" if text.strip() else "")
    except TOMLKitError:
        raise InputError(source, "", "ce n'est pas du TOML valable") from None
    every = document.setdefault(KEY, tomlkit.aot())
    if not isinstance(every, AoT):
        raise InputError(source, KEY, f"une liste de [[{KEY}]] est attendue")
    entry = _entry(accepted)
    for place, each in enumerate(every):
        if (each.get("code"), each.get("endroit", "")) == (accepted.code, accepted.where):
            every[place] = entry
            break
    else:
        every.append(entry)
    changed = tomlkit.dumps(document).rstrip() + "\n"
    return _WITHOUT_RETURN.sub("\r\n", changed) if _is_from_windows(text) else changed


# Lines end as in the rest of the file.
_WITHOUT_RETURN: Final = re.compile(r"(?<!\r)\n")


def _is_from_windows(text: str) -> bool:
    return "\n" in text and not _WITHOUT_RETURN.search(text)


def _entry(accepted: Acceptance) -> Table:
    entry = tomlkit.table()
    entry["code"] = accepted.code
    if accepted.where:
        entry["endroit"] = accepted.where
    entry["raison"] = accepted.reason
    if accepted.day:
        entry["le"] = accepted.day
    if accepted.by:
        entry["par"] = accepted.by
    entry.add(tomlkit.nl())
    return entry
