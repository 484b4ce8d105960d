"""Settings of an association: `anef-linter.toml`, looked for upward from the dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from linter.given.tables import Table, read_toml

FILE_NAME = "anef-linter.toml"


@dataclass(frozen=True, slots=True)
class Config:
    """What may be changed without touching the code; each default says where it comes from.

    `max_file_mb` is a soft limit: ANEF states none that could be confirmed. The quality of pages
    is measured as in `docs/quality.md`, with the figures behind these limits: below `min_*` a page
    is hard to read, below `good_dpi` it is worth a look. `min_pixels` is for pictures that do not
    tell their resolution. Above `max_glare` a reflection hides too much; below `min_filled` the
    document is lost in its picture; both are shares. `law_max_age_days` is how old the text of
    annexe 10 may grow before every report says so. `certificates` are files or folders of them,
    which verify the signatures of 2D-Docs; a path in the file is relative to it. `contacts` are
    whom the report says to call, a line each; none stands for the helpline that it knows.
    """

    max_file_mb: float = 5.0
    min_dpi: int = 100
    good_dpi: int = 150
    min_pixels: int = 1000
    min_sharpness: float = 0.28
    min_brightness: float = 90
    min_contrast: float = 9
    max_glare: float = 0.01
    min_filled: float = 0.04
    reading_seconds: float = 30.0
    reading_memory_mb: int = 1024
    law_max_age_days: int = 365
    certificates: tuple[Path, ...] = ()
    contacts: tuple[str, ...] = ()


DEFAULT = Config()


def config_for(folder: Path) -> Config:
    """The settings that hold for `folder`: the nearest file upward, else the defaults.

    Raises:
        InputError: the file has an unknown key or a value of the wrong kind.
    """
    for parent in (folder, *folder.resolve().parents):
        path = parent / FILE_NAME
        if path.is_file():
            return _read(path)
    return DEFAULT


def _read(path: Path) -> Config:
    table = Table(read_toml(path), str(path))
    config = replace(
        DEFAULT,
        max_file_mb=table.number("poids_max_mo", DEFAULT.max_file_mb),
        min_dpi=round(table.number("resolution_min_dpi", DEFAULT.min_dpi)),
        good_dpi=round(table.number("resolution_conseillee_dpi", DEFAULT.good_dpi)),
        min_pixels=round(table.number("pixels_min", DEFAULT.min_pixels)),
        min_sharpness=table.number("nettete_min", DEFAULT.min_sharpness),
        min_brightness=table.number("clarte_min", DEFAULT.min_brightness),
        min_contrast=table.number("contraste_min", DEFAULT.min_contrast),
        max_glare=table.number("reflet_max", DEFAULT.max_glare),
        min_filled=table.number("part_remplie_min", DEFAULT.min_filled),
        reading_seconds=table.number("lecture_max_secondes", DEFAULT.reading_seconds),
        reading_memory_mb=round(table.number("lecture_max_memoire_mo", DEFAULT.reading_memory_mb)),
        contacts=table.texts("contacts"),
        certificates=tuple(path.parent / each for each in table.texts("certificats_2ddoc")),
        law_max_age_days=round(table.number("age_max_du_texte_jours", DEFAULT.law_max_age_days)),
    )
    table.finish()
    return config
