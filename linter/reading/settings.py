"""What reading depends on, beside the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Crosses to the children with each task.

    `today` settles the century of two-digit years; `certificates` are files, or folders of them,
    that verify the signatures of 2D-Docs.
    """

    today: date
    certificates: tuple[Path, ...] = ()
