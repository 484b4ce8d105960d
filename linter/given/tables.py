"""Read a JSON object or a TOML table key by key; what is wrong is said in French, with its key."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from linter.errors import InputError
from linter.given.slips import (
    NOT_TOML,
    NOT_UTF_8,
    document_of_editor,
    example,
    folded,
    repeated,
    slip,
    unended,
)
from linter.model.dossier import Moment
from linter.text.characters import visible
from linter.text.near import nearest


def read_toml(path: Path) -> object:
    """The content of a TOML file.

    Raises:
        InputError: it cannot be read, is not UTF-8 or is not TOML.
    """
    return toml_from(read_text(path), str(path))


def read_text(path: Path) -> str:
    """The text of a file, without the mark that some editors put first.

    Raises:
        InputError: it cannot be read, or is not UTF-8.
    """
    try:
        return _text(path.read_bytes(), str(path))
    except OSError:
        raise InputError(str(path), "", "le fichier ne peut pas être lu") from None


def toml_from(text: str, source: str) -> object:
    """The content of a TOML document.

    Raises:
        InputError: it is not TOML.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError:  # what was pasted from a page or a letter holds odd spaces
            return tomllib.loads(_visible_lines(text))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(text, source, str(error)) from None
    except RecursionError:
        raise InputError(source, "", _TOO_DEEP) from None
    except ValueError:
        raise InputError(source, "", _NUMBER_TOO_LONG) from None


def read_json(content: bytes, source: str) -> object:
    """The content of a JSON document.

    Raises:
        InputError: it is not UTF-8, not JSON, or nested beyond reason.
    """
    try:
        data: object = json.loads(_text(content, source))
        if b"\\u" in content:
            json.dumps(data, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        place = f"ligne {error.lineno}, colonne {error.colno}"
        raise InputError(source, "", f"ce n'est pas du JSON valable ({place})") from None
    except RecursionError:
        raise InputError(source, "", _TOO_DEEP) from None
    except UnicodeEncodeError:
        # Half of a pair of \u escapes: it could neither be compared nor written out.
        raise InputError(source, "", "un caractère est coupé en deux (\\ud800…\\udfff)") from None
    except ValueError:
        raise InputError(source, "", _NUMBER_TOO_LONG) from None
    return data


_TOO_DEEP = "le document est imbriqué trop profondément"
_NUMBER_TOO_LONG = "un nombre ou une date n'est pas lisible"


def _not_toml(text: str, source: str, message: str) -> InputError:
    """What is wrong, on which line, and how to write it, without what the file says.

    The parser names where it stopped in English: a list that never ends, at the end of the file.
    """
    found = re.search(r"at line (\d+)", message)
    lines = _visible_lines(text.rstrip()).split("\n")
    number = min(int(found[1]), len(lines)) if found else unended(text) or len(lines)
    said = repeated(lines[number - 1]) if _TWICE.match(message) else slip(lines[number - 1])
    said = document_of_editor(text) or said or NOT_TOML
    return InputError(source, "", said.problem, said.remedy, line=number)


_TWICE = re.compile(r"Cannot (?:overwrite|declare)")


def _visible_lines(text: str) -> str:
    return "\n".join(map(visible, text.split("\n")))


def with_line(error: InputError, text: str) -> InputError:
    """The error, with the line of a TOML document on which its key stands."""
    line = _line_of(error.key, text)
    return InputError(error.source, error.key, error.problem, error.remedy, line=line)


_SECTION = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]")


def _line_of(key: str, text: str) -> int | None:
    """Where `requests[1].files` is written, by its section and its own word; None if unclear."""
    path = re.sub(r"\[\d+\]$", "", key)
    section, _, word = path.rpartition(".")
    within, seen = "", Counter[str]()
    written = re.compile(rf"\s*[\"']?{re.escape(word)}[\"']?\s*=")
    for number, line in enumerate(text.splitlines(), 1):
        if found := _SECTION.match(line):
            name = found[1]
            within = f"{name}[{seen[name]}]" if line.lstrip().startswith("[[") else name
            seen[name] += 1
            if not section and name == word:
                return number
        elif within == section and word and written.match(line):
            return number
    return None


def _text(content: bytes, source: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        said = document_of_editor(content[:_HEAD].decode("latin-1")) or NOT_UTF_8
        line = None if said is not NOT_UTF_8 else content.count(b"\n", 0, error.start) + 1
        raise InputError(source, "", said.problem, said.remedy, line=line) from None


_HEAD = 512


class Table:
    """A JSON object or TOML table being read; `finish` refuses the keys nobody asked for.

    An absent key and a JSON null are the same thing. Every getter raises InputError when the
    value is of the wrong kind.
    """

    __slots__ = ("_data", "_known", "_path", "_source")

    def __init__(self, data: object, source: str, path: str = "") -> None:
        self._source = source
        self._path = path
        if not isinstance(data, dict):
            raise InputError(source, path, "un objet (des clés et des valeurs) est attendu ici")
        self._data: dict[str, object] = data
        self._known: set[str] = set()

    def text(self, key: str, default: str = "") -> str:
        """A string."""
        value = self._get(key)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self.error(key, "un texte entre guillemets est attendu", _write(key))
        return value

    def word(self, key: str) -> str | None:
        """A name or a whole number, as text; None when absent or blank."""
        value = self._get(key)
        if isinstance(value, float) and value.is_integer():  # JSON has one kind of numbers
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST:
            return str(value)
        return self.text(key).strip() or None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, or one string."""
        value = self._get(key)
        if value is None:
            return ()
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.error(
                key, "un texte entre guillemets est attendu, ou plusieurs", _write(key)
            )
        return tuple(value)

    def number(self, key: str, default: float) -> float:
        """A number greater than or equal to zero."""
        value = self._get(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(key, "un nombre positif est attendu")
        if not 0 <= value <= _LARGEST:
            raise self.error(key, "un nombre positif est attendu")
        return float(value)

    def flags(self, key: str) -> dict[str, bool]:
        """A table of yes/no answers."""
        value = self._get(key)
        if value is None:
            return {}
        table = Table(value, self._source, self._join(key))
        return {name: table.flag(name) for name in table.keys()}  # noqa: SIM118 -- not a dict

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self._get(key)
        if not isinstance(value, bool):
            raise self.error(
                key, "true (oui) ou false (non) est attendu", f"Écrivez : {key} = true"
            )
        return value

    def day(self, key: str) -> date | None:
        """A calendar day: `2026-11-23`."""
        moment = self.moment(key)
        return moment.day if moment else None

    def year(self, key: str) -> int | None:
        """A year alone, where no more is known: `1985`; None where a whole day stands."""
        value = self._get(key)
        said = value.strip() if isinstance(value, str) else value
        if isinstance(said, str) and _A_YEAR.fullmatch(said):
            said = int(said[:4])
        if isinstance(said, bool) or not isinstance(said, int):
            return None
        if not _FIRST_YEAR <= said <= _LAST_YEAR:
            raise self.error(key, "l'année n'est pas plausible", _write(key))
        return said

    def moment(self, key: str) -> Moment | None:
        """A day, with or without its time: `2026-11-22T18:00`, local French time."""
        value = self._get(key)
        if isinstance(value, str):
            value = self._iso(key, value.strip()) if value.strip() else None
        if value is None:
            return None
        if not isinstance(value, date):
            raise self.error(key, _DATE_EXPECTED, _write(key))
        if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
            raise self.error(key, "l'année n'est pas plausible", _write(key))
        if not isinstance(value, datetime):
            return Moment(value)
        if value.tzinfo is not None:
            how = f"Écrivez : {key} = 2026-11-22T18:00"
            raise self.error(key, "donnez l'heure de Paris, sans fuseau horaire", how)
        return Moment(value.date(), value.time())

    def tables(self, key: str) -> Iterator[Table]:
        """A list of objects."""
        value = self._get(key)
        if value is None:
            return
        if isinstance(value, dict):
            how = f"Écrivez [[{key}]], avec deux crochets, au-dessus de chaque pièce."
            raise self.error(key, "un crochet de chaque côté ne suffit pas", how)
        if not isinstance(value, list):
            raise self.error(key, "une liste est attendue", f"Écrivez [[{key}]] sur une ligne.")
        path = self._join(key)
        for number, each in enumerate(value):
            yield Table(each, self._source, f"{path}[{number}]")

    def table(self, key: str) -> Table | None:
        """An object, or None."""
        value = self._get(key)
        if isinstance(value, list):
            how = f"Écrivez [{key}], avec un crochet de chaque côté, une seule fois."
            raise self.error(key, "cette partie a deux crochets de chaque côté", how)
        return None if value is None else Table(value, self._source, self._join(key))

    def keys(self) -> tuple[str, ...]:
        """The keys that are there."""
        return tuple(self._data)

    def finish(self) -> None:
        """Refuse the keys that nobody asked for: a misspelt key must not be silence."""
        for key in self._data:
            if key not in self._known:
                near = nearest(folded(key[:_LONGEST_KEY]), self._known, 1)
                hint = f" Vouliez-vous dire « {near[0]} » ?" if near else ""
                remedy = f"Clés possibles : {', '.join(sorted(self._known))}."
                raise InputError(self._source, self._join(key), f"clé inconnue.{hint}", remedy)

    def error(self, key: str, problem: str, remedy: str = "") -> InputError:
        """The error to raise about the value of `key`."""
        return InputError(self._source, self._join(key), problem, remedy)

    def _get(self, key: str) -> object:
        self._known.add(key)
        return self._data.get(key)

    def _join(self, key: str) -> str:
        shown = key[:_LONGEST_KEY]
        if not shown.isprintable():
            shown = "".join(each if each.isprintable() else "?" for each in shown)
        return f"{self._path}.{shown}" if self._path else shown

    def _iso(self, key: str, value: str) -> date | datetime:
        try:
            return (
                datetime.fromisoformat(value)
                if "T" in value or " " in value
                else (date.fromisoformat(value))
            )
        except ValueError:
            raise self.error(key, _DATE_EXPECTED, _write(key)) from None


# Years in which people whom the law concerns were born or file; beyond, a slip of the keyboard.
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_LARGEST = 1e9
_LONGEST_KEY = 60
_A_YEAR = re.compile(r"\d{4}(?:-00-00)?")


def _write(key: str) -> str:
    return f"Écrivez : {example(key)}"


_DATE_EXPECTED = "une date est attendue, comme 2026-11-23 ou 2026-11-23T18:00"
