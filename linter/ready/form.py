"""The `dossier.toml` of the copy: the same, with the new names and what is to be typed. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from datetime import date, datetime, time
from typing import Final

from linter.given.accepted import KEY
from linter.given.forms import PASSWORDS
from linter.model.dossier import Form
from linter.model.report import Finding

_HEADER: Final = "# Copie prête à déposer, faite par anef-linter : ne pas modifier.\n"
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def copied(
    data: Mapping[str, object],
    form: Form,
    names: Mapping[str, str],
    files: Mapping[str, Iterable[str]],
    fixed: Iterable[Finding],
) -> str:
    """The text of the copy's `dossier.toml`.

    Args:
        data: the original one, decoded.
        form: its meaning, with what the command line says.
        names: the new name of each file.
        files: the new names of the files of each request, by its id.
        fixed: findings whose value is put right.
    """
    table = {key: deepcopy(value) for key, value in data.items() if key != PASSWORDS}
    if form.titre:
        table["titre"] = form.titre
    if form.etape:
        table["etape"] = str(form.etape)
    for number, request in enumerate(_tables(table, "requests")):
        request["files"] = list(files.get(str(request.get("id") or f"requests[{number}]"), ()))
    values = {each.where.field: each.fix.value for each in fixed if each.fix and each.where.field}
    _put_right(table, values)
    for accepted in _tables(table, KEY):
        path, comma, page = str(accepted.get("endroit", "")).partition(", page ")
        if path in names:
            accepted["endroit"] = names[path] + comma + page
    return _HEADER + "".join(f"{line}\n" for line in _lines(table, ""))


def to_type(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings about an input whose right value is known for certain, one an input."""
    by_field: dict[str, Finding] = {}
    for each in findings:
        if each.where.field and each.fix and each.fix.safe and not each.accepted:
            by_field.setdefault(each.where.field, each)
    return tuple(by_field.values())


def _put_right(table: dict[str, object], values: Mapping[str, str]) -> None:
    for number, each in enumerate(_tables(table, "fields")):
        identity = each.get("id") or each.get("code") or f"fields[{number}]"
        if identity in values:
            each["value"] = values[str(identity)]
    applicant = table.get("demandeur")
    if not isinstance(applicant, dict):
        return
    for key, value in applicant.items():
        if isinstance(value, str):
            applicant[key] = values.get(f"demandeur.{key}", value)
        elif isinstance(value, list):
            several = len(value) > 1
            applicant[key] = [
                values.get(f"demandeur.{key}[{number}]" if several else f"demandeur.{key}", each)
                for number, each in enumerate(value)
            ]


def _tables(table: Mapping[str, object], key: str) -> list[dict[str, object]]:
    found = table.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


# --- TOML --------------------------------------------------------------------------------------


def _lines(table: Mapping[str, object], path: str) -> Iterator[str]:
    """A table: its values first, then the tables within it."""
    inner = {key: value for key, value in table.items() if _is_table(value)}
    for key, value in table.items():
        if key not in inner:
            yield f"{_key(key)} = {_value(value)}"
    for key, value in inner.items():
        name = f"{path}.{_key(key)}" if path else _key(key)
        if isinstance(value, dict):
            yield from ("", f"[{name}]", *_lines(value, name))
        elif isinstance(value, list):
            for each in value:
                yield from ("", f"[[{name}]]", *_lines(each, name))


def _is_table(value: object) -> bool:
    several = isinstance(value, list) and bool(value) and all(isinstance(x, dict) for x in value)
    return isinstance(value, dict) or several


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _string(key)


def _string(text: str) -> str:
    """A TOML basic string, which escapes as JSON's do, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: object) -> str:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, dict):
        inside = (f"{_key(key)} = {_value(each)}" for key, each in value.items())
        return f"{{ {', '.join(inside)} }}"
    return str(value)
