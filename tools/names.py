"""Keep the catalogue as the engine reads it: `python -m tools.names` rewrites two files.

`names.json` holds its names as the matcher reads them, `traits.json` its traits for reading, which
knows nothing of the law. Needed whenever a name or a trait of `linter/law/data/catalogue`, or the
way names are read, has changed; a test says so.
"""

from __future__ import annotations

import sys

from linter.law.load import load_law
from linter.matching.label import names
from linter.reading.kind import traits


def main() -> int:
    """Rewrite both files."""
    law = load_law()
    names.PATH.write_text(names.packed(law.kinds), encoding="utf-8")
    traits.PATH.write_text(traits.packed(law.by_trait), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
