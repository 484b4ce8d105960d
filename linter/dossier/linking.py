"""The files that a dossier names, and those that it holds: linked as people compare names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from linter.model.dossier import Dossier, Request
from linter.text.characters import same_seen


def linked(dossier: Dossier) -> Dossier:
    """The dossier, each file that a request names under the name that it has in the folder."""
    names = Names(each.path for each in dossier.documents)
    requests = tuple(_linked(each, names) for each in dossier.form.requests)
    if requests == dossier.form.requests:
        return dossier
    return replace(dossier, form=replace(dossier.form, requests=requests))


def absent(request: Request, dossier: Dossier) -> tuple[str, ...]:
    """The files that a request names and the dossier does not hold.

    Of a form alone nothing is known: its files are on the site.
    """
    if not (dossier.documents or dossier.path):
        return ()
    held = {each.path for each in dossier.documents}
    return tuple(each for each in request.files if each not in held)


class Names:
    """The files that are there, found by any name that a person would take for theirs."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = frozenset(paths)
        self._seen: defaultdict[str, list[str]] = defaultdict(list)
        for path in sorted(self._paths):
            whole = same_seen(path)
            for key in {whole, whole.rpartition("/")[2]}:
                self._seen[key].append(path)

    def find(self, name: str) -> str | None:
        """The one file so called; None when there is none, or several."""
        if name in self._paths:
            return name
        found = self._seen.get(same_seen(name), [])
        return found[0] if len(found) == 1 else None


def _linked(request: Request, names: Names) -> Request:
    files = tuple(names.find(each) or each for each in request.files)
    return request if files == request.files else replace(request, files=files)
