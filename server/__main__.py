"""`python -m server`: the program that the extension and the page talk to."""

from __future__ import annotations

import sys

from server.cli import main

if __name__ == "__main__":
    sys.exit(main())
