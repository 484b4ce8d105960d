"""What this machine has of what the linter needs, and how to install the rest."""

from __future__ import annotations

import platform
import sys
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from linter import __version__
from linter.checking.report import notes
from linter.commands.checked import Check
from linter.commands.system_check import system_checks
from linter.given.config import DEFAULT, Config
from linter.law.load import load_law
from linter.reading.ocr import install
from linter.reading.ocr.models import model_folder
from linter.text.french import counted, long_date

# Package on PyPI -> the module it brings, and what it is for.
_PACKAGES = {
    "flask": ("flask", "serveur local"),
    "waitress": ("waitress", "serveur local"),
    "jsonschema-rs": ("jsonschema_rs", "serveur local"),
    "platformdirs": ("platformdirs", "serveur local"),
    "icalendar": ("icalendar", "calendrier"),
    "msgspec": ("msgspec", "mémoire de ce qui a été lu"),
    "phonenumbers": ("phonenumbers", "numéros de téléphone"),
    "pillow": ("PIL", "images"),
    "pypdf": ("pypdf", "PDF"),
    "pypdfium2": ("pypdfium2", "PDF"),
    "rapidfuzz": ("rapidfuzz", "rapprochement des libellés"),
    "reportlab": ("reportlab", "page « non exigible »"),
    "rich": ("rich", "barre de progression"),
    "unidecode": ("unidecode", "translittération"),
    "watchfiles": ("watchfiles", "surveillance d'un dossier"),
}
# Those that read scans, and what is not read without them.
_EXTRAS = {
    "zxing-cpp": ("zxingcpp", "codes 2D-Doc"),
    "cryptography": ("cryptography", "signatures des 2D-Doc"),
    "numpy": ("numpy", "zones MRZ"),
    "pillow-heif": ("pillow_heif", "photos HEIC"),
}
_REINSTALL = "pip install --force-reinstall anef-linter"


def examine(today: date, config: Config = DEFAULT) -> tuple[Check, ...]:
    """Everything that was looked at, the needed things first."""
    return (
        Check("anef-linter", __version__),
        Check("Python", platform.python_version()),
        Check("système", platform.platform(terse=True)),
        *_texts(config, today),
        Check("terminal", f"{sys.stdout.encoding}"),
        *(_package(name, module, what) for name, (module, what) in _PACKAGES.items()),
        *_scans(),
        *system_checks(),
        *_certificates(config.certificates),
    )


def _texts(config: Config, today: date) -> tuple[Check, ...]:
    """Which text the verdicts rest on, since when nobody has looked, what was read too early."""
    law = load_law()
    version = law.version
    said = f"{version.label}, contrôlé le {long_date(version.checked_on)}"
    old = " ".join(notes(version, today, config))
    early = ", ".join(each.name for each in law.unchecked())
    checks = (Check("texte de l'annexe 10", said, remedy=old, aged=bool(old)),)
    if not early:
        return checks
    remedy = "Leur version commence après leur dernier contrôle : relisez-les sur Légifrance."
    return (*checks, Check("articles à relire", early, needed=False, remedy=remedy, aged=True))


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
        *(
            Check(f"{name} ({what})", _version(name, module), needed=False, remedy=_install(name))
            for name, (module, what) in _EXTRAS.items()
        ),
    )


def _install(package: str) -> str:
    return f"pip install {package}"


def _certificates(paths: tuple[Path, ...]) -> tuple[Check, ...]:
    """The signers' certificates that the settings name; none is needed, but none verifies."""
    name = "certificats des signataires de 2D-Doc"
    if not paths or find_spec("cryptography") is None:
        remedy = "Sans eux, une signature est dite non vérifiée : voir docs/2d-doc.md."
        return (Check(name, None, needed=False, remedy=remedy),)
    from linter.reading.doc2d.certificates import load_certificates  # noqa: PLC0415 -- an extra

    found = load_certificates(paths)
    count = counted(sum(map(len, found.by_signer.values())), "certificat")
    unusable = Check(
        f"fichiers sans certificat : {', '.join(found.unusable)}",
        None,
        needed=False,
        remedy="Retirez-les de certificats_2ddoc, ou remplacez-les.",
    )
    return (Check(name, count, needed=False), *((unusable,) if found.unusable else ()))


def _version(package: str, module: str) -> str | None:
    if find_spec(module) is None:
        return None
    try:
        return version(package)
    except PackageNotFoundError:
        return "version inconnue"
