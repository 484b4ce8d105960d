"""The list of titles, in words that a counsellor knows."""

import json
import re

from linter.law.load import load_law
from linter.writing.titles import as_dict
from tests.browsers.page import Page
from tests.extension.reader import reader


def test_titles_are_listed_in_plain_words(tab: Page) -> None:
    tab.goto("about:blank")
    tab.js(reader("any"))
    known = json.dumps(as_dict(load_law())["titles"])
    listed = [each["label"] for each in tab.js(f"look.inPlainWords({known})")]
    short = tab.js(f"{known}.map(({{label}}) => look.shortTitle(label))")
    assert [each for each in [*listed, *short] if re.search(r"\b(CST|CSP|APS)\b", each)] == []
    assert len(set(listed)) == len(set(short)) == len(listed) > 80
    assert "Visiteur – carte de séjour temporaire" in listed
    assert "Conjoint de Français (vie privée et familiale)" in short
