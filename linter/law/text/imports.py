"""Read the annexe's official text into rows, sections and bullets.

Accepts the text as saved from Légifrance (HTML, plain text), its JSON (the API's answer, an
archive's record), Markdown, and a file imported before.
"""

from __future__ import annotations

import html
from pathlib import Path

from linter.errors import InputError
from linter.given.tables import read_json
from linter.law.text.cells import longest_text, rows_of
from linter.law.text.official import Official, OfficialRow, official_of
from linter.law.text.points import points_of

_REMEDY = (
    "Ouvrez l'annexe 10 du CESEDA sur Légifrance, enregistrez la page entière (HTML) ou son texte, "
    "et donnez ce fichier."
)


def import_annexe(path: Path) -> Official:
    """The rows of the annexe in a file.

    Raises:
        InputError: the file cannot be read, or no row of the annexe was found in it.
    """
    try:
        content = path.read_bytes()
    except OSError:
        raise InputError(str(path), "", "le fichier ne peut pas être lu") from None
    return import_content(content, str(path))


def import_content(content: bytes, source: str) -> Official:
    """The rows of the annexe in a file's bytes; `source` names it in errors.

    Raises:
        InputError: it is not UTF-8, or no row of the annexe was found in it.
    """
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start in {b"{", b"["}:
        data = read_json(content, source)
        if isinstance(data, list) and data and isinstance(data[0], dict) and "sections" in data[0]:
            return official_of(data, source)
        text = longest_text(data)
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise InputError(source, "", "le texte n'est pas en UTF-8", _REMEDY) from None
    if "<" not in text:
        text = html.unescape(text)
    rows = tuple(
        OfficialRow(
            cells.row,
            cells.category,
            cells.label,
            cells.references,
            points_of(cells.row, cells.documents),
        )
        for cells in rows_of(text.replace("\r\n", "\n"))
    )
    if not rows:
        raise InputError(source, "", "aucune ligne de l'annexe 10 n'y a été trouvée", _REMEDY)
    return rows
