"""Which kind of document a text is, and in which language. Pure: text in, facts out."""

from linter.reading.kind.details import is_translation
from linter.reading.kind.language import LanguageGuess, language_of
from linter.reading.kind.recognise import (
    KindGuess,
    recognise,
    recognise_page,
    together,
)

__all__ = [
    "KindGuess",
    "LanguageGuess",
    "is_translation",
    "language_of",
    "recognise",
    "recognise_page",
    "together",
]
