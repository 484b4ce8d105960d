"""The machine readable zone of passports, cards and visas: read, parsed, compared."""

from linter.reading.mrz.formats import MrzFormat
from linter.reading.mrz.parse import Mrz, parse
from linter.reading.mrz.read import MrzReading, read_mrz
from linter.text.icao import (
    Agreement,
    VisualName,
    names_agree,
    transliterate,
)

__all__ = [
    "Agreement",
    "Mrz",
    "MrzFormat",
    "MrzReading",
    "VisualName",
    "names_agree",
    "parse",
    "read_mrz",
    "transliterate",
]
