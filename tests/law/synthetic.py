"""A law and a text of two invented rows, small enough to read at a glance."""

from __future__ import annotations

import html
from pathlib import Path

from linter.law.text.official import Official

_ROOT = Path(__file__).with_name("essai")
LAW = {
    each.relative_to(_ROOT).as_posix(): each.read_text("utf-8")
    for each in sorted(_ROOT.rglob("*.toml"))
}


def write_law(directory: Path, **changes: tuple[str, str]) -> Path:
    """The invented law in a directory; a change replaces words of the file so named."""
    files = dict(LAW)
    for name, (old, new) in changes.items():
        path = next(path for path in files if Path(path).stem.replace("-", "_") == name)
        assert old in files[path], f"{old!r} is not in {path}"
        files[path] = files[path].replace(old, new, 1)
    for path, text in files.items():
        (directory / path).parent.mkdir(parents=True, exist_ok=True)
        (directory / path).write_text(text, encoding="utf-8")
    return directory


TEXT: list[dict[str, object]] = [
    {
        "row": 1,
        "category": "Titre de la mer",
        "label": 'CST portant la mention " marin "',
        "legal_refs": ["L. 421-1"],
        "sections": [
            {
                "id": "A10-1.1",
                "number": "1",
                "title": "Pièces à fournir dans tous les cas",
                "kinds": ["all"],
                "documents": [
                    {
                        "id": "A10-1.1.d1",
                        "text": "livret de marin de moins de six mois (chalutier, ligneur, etc.)",
                        "max_age": [{"months": 6}],
                    },
                    {
                        "id": "A10-1.1.d2",
                        "text": "timbre de quai à remettre au moment de la remise du titre",
                        "due": "at_issue",
                    },
                ],
            },
            {
                "id": "A10-1.2",
                "number": "2",
                "title": "Pièces à fournir au renouvellement",
                "kinds": ["renewal"],
                "documents": [
                    {"id": "A10-1.2.d1", "text": "bulletin météo ou fascicule de demi-saison"}
                ],
            },
            {
                "id": "A10-1.2.1",
                "number": "2.1",
                "parent": "2",
                "title": "Si vous grimpez aux mâts",
                "kinds": ["renewal"],
                "documents": [
                    {
                        "id": "A10-1.2.1.d1",
                        "text": "pièces prévues au point 1",
                        "nature": "cross_reference",
                    }
                ],
            },
            {
                "id": "A10-1.3",
                "number": "3",
                "title": "A Mayotte",
                "kinds": ["territory"],
                "territory": "mayotte",
                "notes": [{"text": "Le timbre de quai est offert aux marins du lagon."}],
                "documents": [],
            },
        ],
    },
    {
        "row": 2,
        "category": "Titre de la mer",
        "label": "CR délivrée au gardien de phare",
        "legal_refs": ["L. 421-2", "L. 421-3"],
        "sections": [
            {
                "id": "A10-2.0",
                "number": "",
                "title": "",
                "kinds": ["all"],
                "documents": [{"id": "A10-2.0.d1", "text": "livret de marin tenu à jour"}],
            }
        ],
    },
]


def as_lost_breaks(rows: Official) -> str:
    """The text as copies of the code have it: one cell a paragraph, no break inside a cell."""
    cells = ["ANNEXE", "center", "Catégorie", "Libellé", "Référence", "Pièces justificatives"]
    for row in rows:
        documents = ""
        for point in row.points:
            heading = f"{point.number}. {point.title} :" if point.title else ""
            documents += heading + "".join(point.notes)
            documents += " ;".join(f"-{bullet.text}" for bullet in point.bullets)
            documents += "." if point.bullets else ""
        cells += [str(row.row), row.category, row.label, ", ".join(row.references), documents]
    return "\n\n".join([*cells, "1"]) + "\n"


def as_markdown(rows: Official) -> str:
    """The text with its breaks restored."""
    lines = ["# Annexe d'essai", ""]
    for row in rows:
        references = ", ".join(row.references)
        lines += [f"## {row.row}. {row.label}", ""]
        lines += [f"Catégorie : {row.category} — Référence du CESEDA : {references}", ""]
        for point in row.points:
            lines += [f"**{point.number}. {point.title}**", ""] if point.title else []
            lines += [f"- {bullet.text}" for bullet in point.bullets]
            lines += [*point.notes, ""]
    return "\n".join(lines)


def as_html(rows: Official) -> str:
    """The text as a page of Légifrance shows it; the category spans the rows that share it."""
    body = []
    for number, row in enumerate(rows):
        documents = ""
        for point in row.points:
            if point.title:
                documents += f"<p>{point.number}. {html.escape(point.title)} :</p>"
            documents += "".join(f"<p>{html.escape(note)}</p>" for note in point.notes)
            documents += "".join(f"<br/>-{html.escape(each.text)} ;" for each in point.bullets)
        category = (
            f'<td rowspan="{len(rows)}">{html.escape(row.category)}</td>' if not number else ""
        )
        body.append(
            f"<tr><td align='center'>{row.row}</td>{category}<td>{html.escape(row.label)}</td>"
            f"<td>{'<br/>'.join(row.references)}</td><td align='justify'>{documents}</td></tr>"
        )
    return f"<html><body><table><tr><th>N°</th></tr>{''.join(body)}</table></body></html>"
