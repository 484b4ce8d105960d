"""Where systems put the French model of Tesseract."""

from __future__ import annotations

import os
from pathlib import Path

_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tesseract/tessdata",
    "/usr/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "/usr/local/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)


def model_folder() -> Path | None:
    """Where the French model is, or None."""
    own = os.environ.get("TESSDATA_PREFIX")
    folders = [Path(each) for each in (own, *_FOLDERS) if each]
    return next((each for each in folders if (each / "fra.traineddata").is_file()), None)
