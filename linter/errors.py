"""Errors are values for users: each knows its exit code and what to do about it."""

from __future__ import annotations

from typing import ClassVar


class AnefLinterError(Exception):
    """Something the user can act on.

    The message is a sentence in French without personal data; `remedy` says what to do next.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class UsageError(AnefLinterError):
    """The command was not asked for in a way we can carry out."""


class ClusterError(AnefLinterError):
    """The cluster cannot be reached, or cannot do this work: no dossier would be spared."""


class InputError(AnefLinterError):
    """A form, a `dossier.toml` or a configuration file that cannot be understood.

    Args:
        source: the file's name as the user gave it, or "entrée standard".
        key: where in the file, as `demandeur.nom` or `fields[3].value`; empty for the whole file.
        problem: what is wrong there, in French, never quoting the value itself.
        line: of the file, from 1, where it is known.
    """

    def __init__(
        self, source: str, key: str, problem: str, remedy: str = "", *, line: int | None = None
    ) -> None:
        places = (source, line and f"ligne {line}", key and f"clé « {key} »")
        super().__init__(f"{', '.join(each for each in places if each)} : {problem}", remedy)
        self.source = source
        self.key = key
        self.problem = problem


class MissingPackageError(AnefLinterError):
    """This Python lacks a package that the program stands on: most often the wrong Python."""

    def __init__(self, error: ModuleNotFoundError) -> None:
        super().__init__(
            f"il manque « {(error.name or '?').partition('.')[0]} » à ce Python.",
            "Activez d'abord l'environnement d'anef-linter (Linux, macOS : . .venv/bin/activate ; "
            "Windows : .venv\\Scripts\\activate), ou installez-le : pip install '.[scans]'",
        )


class DataError(AnefLinterError):
    """Our own data (the law, the fields) is inconsistent: a defect of this program."""
