"""How a text is cited: the article on which an answer rests, in the version that was read."""

from __future__ import annotations

from functools import lru_cache

from linter.law.load import load_law
from linter.law.model import Law, article_of
from linter.model.report import Reference

ANNEXE = "CESEDA, annexe 10"
_BULLET = "A10-"


@lru_cache(512)
def citing(cited: str | None, law: Law) -> Reference:
    """The text that « R. 431-10 3° » or a bullet's id names; the annexe for want of any."""
    article = None if cited is None else article_of(cited, law.articles)
    if cited is None or cited.startswith(_BULLET):
        return Reference(ANNEXE, cited, law.version.url, law.version.in_force_from)
    if article is None:
        return Reference(cited)
    if article.name[:1] in {"L", "R"} and article.url == law.version.url:
        return Reference("CESEDA", cited, article.url, article.version)
    return Reference(article.name, None, article.url, article.version)


def text_of_law(cited: str) -> Reference:
    """The same for a text on which a rule always rests.

    Raises:
        KeyError: the text is not in `data/articles.toml`.
    """
    law = load_law()
    law.article(cited)
    return citing(cited, law)
