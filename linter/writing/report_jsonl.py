"""The report as JSON Lines: each line is the contract's document, of one dossier.

Written dossier by dossier, so that ten thousand take no more memory than one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from linter.model.report import DossierReport, Report
from linter.text.json_signs import without_signs
from linter.writing.report_json import as_dict


def pieces(run: Report, dossiers: Iterable[DossierReport]) -> Iterator[str]:
    """A line a dossier."""
    for each in dossiers:
        document = as_dict(replace(run, dossiers=(each,)))
        yield without_signs(json.dumps(document, ensure_ascii=False)) + "\n"
