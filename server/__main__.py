"""`python -m server`: the program that the extension and the page talk to."""

from __future__ import annotations

import sys

from linter.errors import MissingPackageError

if __name__ == "__main__":
    try:
        from server.cli import main
    except ModuleNotFoundError as error:
        absent = MissingPackageError(error)
        sys.stderr.write(f"Erreur : {absent.message}\n→ {absent.remedy}\n")
        sys.exit(absent.exit_code)
    sys.exit(main())
