"""What this machine has of what the linter needs, and how to install the rest."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from linter import __version__
from linter.annexe10.load import load_law
from linter.reading.ocr import install
from linter.reading.ocr.tesseract import model_folder


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at.

    Attributes:
        name: what it is, in French.
        found: its version or place; None when it is not there.
        needed: whether the linter cannot work without it.
        remedy: how to get it, or what is done without it.
    """

    name: str
    found: str | None
    needed: bool = True
    remedy: str = ""


# Package on PyPI -> the module it brings, and what it is for.
_PACKAGES = {
    "phonenumbers": ("phonenumbers", "numéros de téléphone"),
    "pillow": ("PIL", "images"),
    "pypdf": ("pypdf", "PDF"),
    "pypdfium2": ("pypdfium2", "PDF"),
    "rapidfuzz": ("rapidfuzz", "rapprochement des libellés"),
    "reportlab": ("reportlab", "page « non exigible »"),
    "rich": ("rich", "barre de progression"),
    "unidecode": ("unidecode", "translittération"),
}
_REINSTALL = "pip install --force-reinstall anef-linter"


def examine() -> tuple[Check, ...]:
    """Everything that was looked at, the needed things first."""
    return (
        Check("anef-linter", __version__),
        Check("Python", platform.python_version()),
        Check("système", platform.platform(terse=True)),
        Check("texte de l'annexe 10", load_law().version.label),
        Check("terminal", f"{sys.stdout.encoding}"),
        *(_package(name, module, what) for name, (module, what) in _PACKAGES.items()),
        *_scans(),
    )


def _package(name: str, module: str, what: str) -> Check:
    return Check(f"{name} ({what})", _version(name, module), remedy=_REINSTALL)


def _scans() -> tuple[Check, ...]:
    """What reads scans: not needed, since all that is not read is said."""
    model = model_folder()
    tesseract = _version("tesserocr", "tesserocr")
    rapid = _version("rapidocr", "rapidocr")
    lacking = "" if tesseract and model else install.remedy()
    return (
        Check("Tesseract (tesserocr, lecture des scans)", tesseract, needed=False, remedy=lacking),
        Check(
            "modèle français de Tesseract (fra)",
            str(model) if model else None,
            needed=False,
            remedy="" if model else install.remedy(),
        ),
        Check("rapidocr (à défaut de Tesseract)", rapid, needed=False),
        Check(
            "zxing-cpp (codes 2D-Doc)",
            _version("zxing-cpp", "zxingcpp"),
            needed=False,
            remedy="pip install zxing-cpp",
        ),
    )


def _version(package: str, module: str) -> str | None:
    if find_spec(module) is None:
        return None
    try:
        return version(package)
    except PackageNotFoundError:
        return "version inconnue"
