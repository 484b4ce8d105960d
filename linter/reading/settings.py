"""What reading depends on, beside the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

IN_DOSSIER: Final = Path(".anef-linter", "lecture")  # where a dossier keeps what was read of it


@dataclass(frozen=True, slots=True)
class Settings:
    """Crosses to the children with each task.

    `today` settles the century of two-digit years; `certificates` are files, or folders of them,
    that verify the signatures of 2D-Docs.
    """

    today: date
    certificates: tuple[Path, ...] = ()
