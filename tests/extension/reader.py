"""The extension's own reader, run in a page without the extension: what it finds there."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from tests.extension.desk import EXTENSION

_ROOMS = ("shared/texts.js", "shared/titles.js", "content/page/", "content/dossier/")
_CHROME = """const chrome = {i18n: {getMessage: name => name},
  runtime: {sendMessage: async () => ({value: null})}};"""


@cache
def scripts() -> str:
    """The files of the reader, in the manifest's order."""
    manifest = json.loads((EXTENSION / "manifest.json").read_text("utf-8"))
    files = [each for each in manifest["content_scripts"][0]["js"] if each.startswith(_ROOMS)]
    return "\n".join((EXTENSION / each).read_text("utf-8") for each in files)


def profile(name: str) -> dict[str, Any]:
    """What holds for any generation, with the hints for one, as the worker merges them."""
    common, hints = (
        json.loads((EXTENSION / "profiles" / f"{each}.json").read_text("utf-8"))
        for each in ("any", name)
    )
    return common if name == "any" else _merged(common, hints)


def _merged(common: dict[str, Any], hints: dict[str, Any]) -> dict[str, Any]:
    made = dict(common)
    for key, value in hints.items():
        if isinstance(value, list):
            made[key] = [*value, *common.get(key, [])]
        elif isinstance(value, dict):
            made[key] = _merged(common.get(key, {}), value)
        else:
            made[key] = value
    return made


def reader(name: str) -> str:
    """An expression that puts `look` in the page: the reader's functions, by their names."""
    return f"""(() => {{
      {_CHROME}
      {scripts()}
      const profile = compile({json.dumps(profile(name))});
      window.look = {{profile, findFields, findSlots, situationShown, stepOf, personShown, captured,
        limitsShown, fieldValue, sendButton, filesShown, isTranslated, people, dossier,
        stateOf, handleOf, shortTitle, inPlainWords}};
    }})()"""
