"""Keep the catalogue as the engine reads it: `python -m tools.names` rewrites three files.

`kept.tsv` holds the tables of the law that every load reads, `names.jsonl` the names of the
catalogue as the matcher reads them, `traits.json` its traits for reading, which knows nothing of
the law. Needed whenever a file of `linter/law/data`, or the way names are read, has changed; tests
say so.
"""

from __future__ import annotations

import sys

from linter.law.load import KEPT, kept_tables, load_law
from linter.matching.label import names
from linter.reading.kind import traits


def main() -> int:
    """Rewrite them."""
    KEPT.write_text(kept_tables(), encoding="utf-8")
    law = load_law()
    names.PATH.write_text(names.packed(law.kinds), encoding="utf-8")
    traits.PATH.write_text(traits.packed(law.by_trait), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
