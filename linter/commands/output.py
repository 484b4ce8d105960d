"""Where a command's result goes: standard output or a file, whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from linter.errors import AnefLinterError, UsageError

# The ending of `--output` names the format when `--format` does not.
_ENDINGS = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".sarif": "sarif",
    ".xml": "junit",
    ".csv": "csv",
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
}


_OFFICE = frozenset({".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".rtf"})
_FOR_PDF = " (pour un PDF, ouvrez le .html dans le navigateur et imprimez)"


class OutputError(AnefLinterError):
    """Standard output refuses what is written to it."""


def emit(text: str, output: Path | None = None, *, to_person: bool = False) -> None:
    """Write to the file `output`, else to standard output.

    Files and what programs read are UTF-8 on every system; what a person reads follows the
    terminal. A reader that has gone (`| head`) is no error.

    Raises:
        AnefLinterError: the file or standard output cannot be written.
    """
    if output is not None:
        from linter.disk.files import write_atomically  # noqa: PLC0415 -- only when asked

        write_atomically(output, _bytes(text))
        return
    try:
        if to_person:
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(_bytes(text))
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_stdout()
    except OSError:
        _forget_stdout()
        message = "la sortie ne peut pas être écrite (disque plein ?)."
        raise OutputError(message, "Libérez de la place, ou écrivez ailleurs.") from None


@contextmanager
def lines_to(output: Path | None) -> Iterator[Callable[[str], None]]:
    """What writes one line after the other, as they come; a file has its name once it is whole.

    Raises:
        AnefLinterError: the file or standard output cannot be written.
    """
    if output is None:
        yield emit
        return
    from linter.disk.files import drafted  # noqa: PLC0415 -- only when asked

    with drafted(output) as file:

        def write(text: str) -> None:
            file.write(_bytes(text))

        yield write


def format_for(
    asked: str | None, output: Path | None, offered: tuple[str, ...], default: str
) -> str:
    """The format asked for, else the one that the ending of `output` names, else the default.

    Raises:
        UsageError: the ending is that of a format that is not written here.
    """
    ending = output.suffix.lower() if output else ""
    named = _ENDINGS.get(ending)
    if ending in _OFFICE or (ending and asked is None and named not in offered):
        endings = ", ".join(each for each, name in _ENDINGS.items() if name in offered)
        raise UsageError(
            f"{output} : « {ending} » n'est pas une terminaison que cette commande écrit.",
            f"Terminaisons possibles : {endings}{_FOR_PDF if ending == '.pdf' else ''}.",
        )
    return asked or named or default


def on_terminal(output: Path | None) -> bool:
    """Whether a person will read the result as it comes."""
    return output is None and sys.stdout.isatty()


def _bytes(text: str) -> bytes:
    # A file name may hold half characters, which UTF-8 cannot: they become « ? ».
    return text.encode("utf-8", "replace")


def _forget_stdout() -> None:
    """Python would try to flush once more at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
