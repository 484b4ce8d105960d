"""The report as JSON Lines: each line is the contract's document, of one dossier.

Written dossier by dossier, so that ten thousand take no more memory than one.
"""

from __future__ import annotations

import json

from linter.model.report import Report
from linter.text.json_signs import without_signs
from linter.writing.report_json import as_dict


def render(report: Report) -> str:
    """A line a report, which is that of one dossier when lines are written as they come."""
    return without_signs(json.dumps(as_dict(report), ensure_ascii=False)) + "\n"
