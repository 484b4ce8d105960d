"""The machine readable zone of passports, cards and visas: read, parsed, compared."""

from linter.icao import Agreement, VisualName, names_agree, transliterate
from linter.reading.mrz.formats import MrzFormat
from linter.reading.mrz.parse import Mrz, parse
from linter.reading.mrz.read import MrzReading, read_mrz

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
