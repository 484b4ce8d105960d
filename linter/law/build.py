"""Build a frozen dataclass from a TOML table, driven by its annotations: strict and short.

A key that is no attribute, a value of the wrong type, a word that is not in its enumeration: each
is a `DataError` that names the file and the key.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

from linter.errors import DataError

_T = TypeVar("_T")
_Converter = Callable[[object, str, str], object]

_NAMES = {
    str: "un texte",
    bool: "true ou false",
    int: "un nombre entier",
    float: "un nombre",
    date: "une date",
}


def data_error(file: str, key: str, problem: str) -> DataError:
    """The error about one key of one of our data files."""
    return DataError(f"{file}, clé « {key} » : {problem}.")


def build(kind: Callable[..., _T], table: object, file: str, key: str = "", **fixed: object) -> _T:
    """An instance of the dataclass `kind` from a TOML table.

    Args:
        kind: a dataclass whose attributes are the keys allowed.
        table: what tomllib read.
        file: the file's name, for errors.
        key: where in the file the table stands, for errors.
        fixed: attributes that the table does not hold.

    Raises:
        DataError: unknown or missing key, value of the wrong type.
    """
    converters, required = _plan(kind)
    values = dict(fixed)
    for name, value in as_table(table, file, key).items():
        place = f"{key}.{name}" if key else name
        converter = converters.get(name)
        if converter is None or name in fixed:
            near = get_close_matches(name, converters, 1)
            hint = f" (vouliez-vous dire « {near[0]} » ?)" if near else ""
            raise data_error(file, place, f"clé inconnue{hint}")
        values[name] = converter(value, file, place)
    for name in required - values.keys():
        raise data_error(file, f"{key}.{name}" if key else name, "clé obligatoire absente")
    return kind(**values)


def as_table(value: object, file: str, key: str) -> dict[str, object]:
    """The value itself, when it is a TOML table."""
    if not isinstance(value, dict):
        raise data_error(file, key, "une table est attendue")
    return value


@cache
def _plan(kind: Hashable) -> tuple[dict[str, _Converter], frozenset[str]]:
    """How to convert each attribute, and the names of those that have no default."""
    assert isinstance(kind, type)  # noqa: S101 -- a mistake of ours, not of the data
    assert is_dataclass(kind)  # noqa: S101 -- as above
    hints = get_type_hints(kind)
    required = frozenset(
        each.name
        for each in fields(kind)
        if each.default is MISSING and each.default_factory is MISSING
    )
    return {each.name: _converter(hints[each.name]) for each in fields(kind)}, required


def _converter(hint: object) -> _Converter:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType or (origin is not None and NoneType in arguments):
        (wanted,) = (each for each in arguments if each is not NoneType)
        return _converter(wanted)
    if origin in {tuple, frozenset}:
        return _list(tuple if origin is tuple else frozenset, _converter(arguments[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(_converter(arguments[0]), _converter(arguments[1]))
    assert isinstance(hint, type), hint  # noqa: S101 -- as above
    if issubclass(hint, StrEnum):
        return _word(hint)
    if is_dataclass(hint):
        return lambda value, file, key: build(hint, value, file, key)
    return _plain(hint)


def _plain(wanted: type) -> _Converter:
    def convert(value: object, file: str, key: str) -> object:
        if wanted is float and type(value) is int:
            return float(value)
        if type(value) is not wanted:
            raise data_error(file, key, f"{_NAMES[wanted]} est attendu ici")
        return value

    return convert


def _word(words: type[StrEnum]) -> _Converter:
    def convert(value: object, file: str, key: str) -> object:
        try:
            return words(str(value))
        except ValueError:
            known = ", ".join(words)
            raise data_error(file, key, f"mot inconnu ; mots possibles : {known}") from None

    return convert


def _list(make: type[tuple[object, ...] | frozenset[object]], inner: _Converter) -> _Converter:
    def convert(value: object, file: str, key: str) -> object:
        if not isinstance(value, list):
            raise data_error(file, key, "une liste est attendue ici")
        return make(inner(each, file, f"{key}[{n}]") for n, each in enumerate(value))

    return convert


def _mapping(keys: _Converter, values: _Converter) -> _Converter:
    def convert(value: object, file: str, key: str) -> object:
        table = as_table(value, file, key)
        return {
            keys(name, file, key): values(each, file, f"{key}.{name}")
            for name, each in table.items()
        }

    return convert
