"""Build a dataclass or a named tuple from a TOML table, by its annotations: strict and short.

A key that is no attribute, a value of the wrong type, a word that is not in its enumeration: each
is a `DataError` that names the file and the key.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

from linter.errors import DataError
from linter.text.near import nearest

_T = TypeVar("_T")
_Converter = Callable[[object], object]

_NAMES = {
    str: "un texte",
    bool: "true ou false",
    int: "un nombre entier",
    float: "un nombre",
    date: "une date",
}


class _WrongError(Exception):
    """What is wrong with a value; the tables around it say where it stands."""

    def __init__(self, problem: str, place: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place

    def under(self, name: str) -> _WrongError:
        """The same, seen from the table that holds it under a name."""
        apart = "." if self.place and not self.place.startswith("[") else ""
        return _WrongError(self.problem, f"{name}{apart}{self.place}")


def data_error(file: str, key: str, problem: str) -> DataError:
    """The error about one key of one of our data files."""
    return DataError(f"{file}, clé « {key} » : {problem}.")


def build(kind: Callable[..., _T], table: object, file: str, key: str = "", **fixed: object) -> _T:
    """An instance of `kind` from a TOML table.

    Args:
        kind: a dataclass or a named tuple whose attributes are the keys allowed.
        table: what tomllib read.
        file: the file's name, for errors.
        key: where in the file the table stands, for errors.
        fixed: attributes that the table does not hold.

    Raises:
        DataError: unknown or missing key, value of the wrong type.
    """
    try:
        return _built(kind, table, fixed)
    except _WrongError as error:
        place = error.under(key).place if key else error.place
        raise data_error(file, place, error.problem) from None


def _built(kind: Callable[..., _T], table: object, fixed: Mapping[str, object]) -> _T:
    converters, required = _plan(kind)
    values = dict(fixed)
    name = ""
    try:
        for name, value in _table(table).items():
            if name not in converters or name in fixed:
                raise _WrongError(f"clé inconnue{_hint(name, converters)}")  # noqa: TRY301
            values[name] = converters[name](value)
    except _WrongError as error:
        raise (error.under(name) if name else error) from None
    for name in required - values.keys():
        raise _WrongError("clé obligatoire absente", name)
    return kind(**values)


def _hint(name: str, converters: Mapping[str, _Converter]) -> str:
    near = nearest(name, converters, 1)
    return f" (vouliez-vous dire « {near[0]} » ?)" if near else ""


def as_table(value: object, file: str, key: str) -> dict[str, object]:
    """The value itself, when it is a TOML table."""
    try:
        return _table(value)
    except _WrongError as error:
        raise data_error(file, key, error.problem) from None


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _WrongError("une table est attendue")
    return value


@cache
def _plan(kind: Hashable) -> tuple[dict[str, _Converter], frozenset[str]]:
    """How to convert each attribute, and the names of those that have no default."""
    assert isinstance(kind, type)  # noqa: S101 -- a mistake of ours, not of the data
    hints = get_type_hints(kind)
    if is_dataclass(kind):
        named = [each.name for each in fields(kind)]
        required = {
            each.name
            for each in fields(kind)
            if each.default is MISSING and each.default_factory is MISSING
        }
    else:
        named = kind._fields  # type: ignore[attr-defined]
        required = set(named) - set(kind._field_defaults)  # type: ignore[attr-defined]
    return {each: _converter(hints[each]) for each in named}, frozenset(required)


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
    if is_dataclass(hint) or hasattr(hint, "_fields"):
        return lambda value: _built(hint, value, {})
    return _plain(hint)


def _plain(wanted: type) -> _Converter:
    def convert(value: object) -> object:
        if type(value) is wanted:
            return value
        if wanted is float and type(value) is int:
            return float(value)
        raise _WrongError(f"{_NAMES[wanted]} est attendu ici")

    return convert


def _word(words: type[StrEnum]) -> _Converter:
    known = {str(each): each for each in words}

    def convert(value: object) -> object:
        word = known.get(str(value))
        if word is None:
            raise _WrongError(f"mot inconnu ; mots possibles : {', '.join(words)}")
        return word

    return convert


def _list(make: type[tuple[object, ...] | frozenset[object]], inner: _Converter) -> _Converter:
    def convert(value: object) -> object:
        if not isinstance(value, list):
            raise _WrongError("une liste est attendue ici")
        made: list[object] = []
        try:
            for each in value:
                made.append(inner(each))  # noqa: PERF401 -- the error says how far it came
        except _WrongError as error:
            raise error.under(f"[{len(made)}]") from None
        return make(made)

    return convert


def _mapping(keys: _Converter, values: _Converter) -> _Converter:
    def convert(value: object) -> object:
        made: dict[object, object] = {}
        name = ""
        try:
            for name, each in _table(value).items():
                made[keys(name)] = values(each)
        except _WrongError as error:
            raise (error.under(name) if name else error) from None
        return made

    return convert
