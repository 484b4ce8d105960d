"""The residence titles, for a person or for a program."""

from __future__ import annotations

from linter.law.model import Law, Title
from linter.writing.report_json import Json, tool


def text(law: Law) -> str:
    """One line a title, then the version of the text."""
    titles = tuple(law.all_titles())
    width = max(len(each.slug) for each in titles)
    lines = [
        f"{each.slug:{width}}  {f'ligne {each.row}' if each.row else 'hors annexe':11}  "
        f"{_on_anef(each):14}  {each.label}"
        for each in titles
    ]
    wide = [f"  {name} : {', '.join(slugs)}" for name, slugs in _wide(law).items()]
    names = ["", "Noms qui couvrent plusieurs titres (dites lequel) :", *wide, ""]
    return "\n".join([*lines, *names, f"Sur la base : {law.version.label}."]) + "\n"


def _wide(law: Law) -> dict[str, tuple[str, ...]]:
    """Each list of titles once, by the first of its names."""
    named: dict[tuple[str, ...], str] = {}
    for name, slugs in law.wide.items():
        named.setdefault(slugs, name)
    return {name: slugs for slugs, name in named.items()}


def as_dict(law: Law) -> Json:
    """Every title as JSON values."""
    titles = [_title(each) for each in law.all_titles()]
    wide = {name: list(slugs) for name, slugs in law.wide.items()}
    return {"tool": tool(law.version.label), "titles": titles, "wide": wide}


def _on_anef(title: Title) -> str:
    if title.anef is None:
        return "ANEF : inconnu"
    if not title.anef.on:
        return "hors ANEF"
    return f"ANEF {title.anef.since:%m/%Y}" if title.anef.since else "ANEF"


def _title(title: Title) -> Json:
    anef = title.anef
    return {
        "slug": title.slug,
        "row": title.row,
        "label": title.label,
        "aliases": list(title.aliases),
        "references": list(title.references),
        "anef": anef
        and {
            "on": anef.on,
            "since": anef.since.isoformat() if anef.since else None,
            "stages": list(anef.stages),
            "source": anef.source,
            "certainty": anef.certainty,
        },
    }
