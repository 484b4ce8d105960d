"""Read the names of the catalogue and keep them: `python -m tools.names` rewrites `names.json`.

Needed whenever a name of `linter/law/data/catalogue` or the way names are read has changed; a test
says so.
"""

from __future__ import annotations

import sys

from linter.law.load import load_law
from linter.matching.label.names import PATH, packed


def main() -> int:
    """Rewrite the file."""
    PATH.write_text(packed(load_law().kinds), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
