"""Downloads that have not ended, by their names: asked in each child, which needs little else."""

from __future__ import annotations

import re
from typing import Final

# Of browsers, of what downloads for them, and of clouds that keep the file until it is opened.
_PARTIAL: Final = re.compile(
    r".*\.(?:crdownload|part|partial|download|opdownload|filepart|unfinished|incomplete|aria2"
    r"|td|xltd|dwnld|dtapart|fdmdownload|ucdownload|!?(?:ut|bc|qb|jc)!?|(?:pdf|jpe?g|png)\.tmp)",
    re.IGNORECASE,
)


def is_unfinished(name: str) -> bool:
    """Whether a browser has not finished downloading it, by its name."""
    return bool(_PARTIAL.fullmatch(name))
