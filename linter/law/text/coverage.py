"""Prove the data against the official text: every bullet is there, or left out with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from linter.law.model import Bullet, Law, Section, Title
from linter.law.text.figures import figures, figures_of_bullet, figures_of_section
from linter.law.text.official import (
    Official,
    OfficialBullet,
    OfficialPoint,
    read_official,
)
from linter.law.words import Nature, SectionKind


@dataclass(frozen=True, slots=True)
class Count:
    """How many things of one sort the text has, and how many of them the data have."""

    name: str
    found: int
    expected: int


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """What the comparison of the data with the text has shown.

    Attributes:
        source: the file compared with.
        version: the version of the text on which the data rest.
        counts: rows, sections, bullets, notes.
        missing: ids of the text that the data lack.
        extra: ids of the data that the text lacks.
        left_out: id and reason of the bullets deliberately left out.
        disagreements: id, and what the text says against what the data say.
    """

    source: str
    version: str
    counts: tuple[Count, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]
    disagreements: tuple[tuple[str, str], ...]

    @property
    def complete(self) -> bool:
        """Nothing is missing, nothing is too many, nothing disagrees."""
        return not (self.missing or self.extra or self.disagreements)


def coverage(path: Path, law: Law) -> CoverageReport:
    """Compare the data with an imported text.

    Raises:
        InputError: the file is not an imported annexe.
    """
    return compare(read_official(path), law, str(path))


def compare(text: Official, law: Law, source: str) -> CoverageReport:
    """Compare the data with the rows of a text; `source` is what the report calls it."""
    points = {point.id: point for row in text for point in row.points}
    bullets = {bullet.id: bullet for row in text for bullet in row.bullets}
    sections = {section.id: section for title in law.titles.values() for section in title.sections}
    items = {item.id: item for title in law.titles.values() for _, item in title.bullets}
    notes = [(point, sections.get(point.id)) for point in points.values() if point.notes]
    rows = {row.row for row in text}
    return CoverageReport(
        source=source,
        version=law.version.label,
        counts=(
            Count("lignes", len(rows & law.titles.keys()), len(rows)),
            Count("sections", len(points.keys() & sections.keys()), len(points)),
            Count("puces", len(bullets.keys() & items.keys()), len(bullets)),
            Count(
                "notes hors puces",
                sum(
                    min(len(point.notes), len(section.notes)) for point, section in notes if section
                ),
                sum(len(point.notes) for point, _ in notes),
            ),
        ),
        missing=tuple(
            [f"A10-{row}" for row in sorted(rows - law.titles.keys())]
            + [each for each in [*points, *bullets] if each not in sections and each not in items]
        ),
        extra=tuple(
            [f"A10-{row}" for row in sorted(law.titles.keys() - rows)]
            + [each for each in [*sections, *items] if each not in points and each not in bullets]
        ),
        left_out=tuple((item.id, item.left_out) for item in items.values() if item.left_out),
        disagreements=(
            *_of_sections(points, sections),
            *_of_bullets(bullets, items, points),
            *_of_figures(points, sections, law),
            *_of_references(law),
        ),
    )


def _of_sections(
    points: dict[str, OfficialPoint], sections: dict[str, Section]
) -> Iterator[tuple[str, str]]:
    for identifier, point in points.items():
        section = sections.get(identifier)
        if section is None:
            continue
        if point.territory != section.territory:
            yield identifier, _said("territoire", point.territory, section.territory)
        wanted = {*point.kinds, *(kind for bullet in point.bullets for kind in bullet.kinds)}
        narrowed = any(item.stages for item in section.bullets)  # the data say it bullet by bullet
        if wanted != set(section.kinds) and not (narrowed and wanted < set(section.kinds)):
            yield identifier, _said("étapes", _words(wanted), _words(section.kinds))
        if len(section.notes) < len(point.notes):
            yield identifier, _said("notes", len(point.notes), len(section.notes))


def _of_bullets(
    bullets: dict[str, OfficialBullet], items: dict[str, Bullet], points: dict[str, OfficialPoint]
) -> Iterator[tuple[str, str]]:
    for identifier, bullet in bullets.items():
        item = items.get(identifier)
        if item is None or item.left_out:
            continue
        if bullet.due is not item.due:
            yield identifier, _said("à produire", bullet.due, item.due)
        ages = {limits.max_age_months for limits in (item.limits, *item.part_limits.values())}
        for months in sorted(set(bullet.max_age_months) - ages):
            yield (
                identifier,
                _said("ancienneté en mois", months, _words(age for age in ages if age)),
            )
        point = points[identifier.rpartition(".")[0]]
        if bullet.nature is not item.nature and SectionKind.EXEMPTION not in point.kinds:
            yield identifier, _said("nature", bullet.nature, item.nature)


def _of_figures(
    points: dict[str, OfficialPoint], sections: dict[str, Section], law: Law
) -> Iterator[tuple[str, str]]:
    """Amounts, levels, counts, durations: all of the text's are held, and no other is."""
    for identifier, point in points.items():
        section = sections.get(identifier)
        if section is None:
            continue
        heading = figures(" ; ".join((point.title, *point.notes)))
        if heading != (held := figures_of_section(section)):
            yield identifier, _said("chiffres", _words(heading), _words(held))
        above = heading | _figures_above(section, points, sections)
        items = {item.id: item for item in section.bullets}
        for bullet in point.bullets:
            item = items.get(bullet.id)
            if item is None or item.left_out:
                continue
            said, held = figures(bullet.text), figures_of_bullet(item, law)
            if not (said <= held and held - said <= above):
                yield bullet.id, _said("chiffres", _words(said), _words(held))


def _figures_above(
    section: Section, points: dict[str, OfficialPoint], sections: dict[str, Section]
) -> frozenset[str]:
    """The figures of the headings under which a section stands: they hold for its bullets too."""
    found: set[str] = set()
    above = sections.get(section.parent or "")
    while above is not None:
        found |= figures(points[above.id].title) if above.id in points else set()
        above = sections.get(above.parent or "")
    return frozenset(found)


def _of_references(law: Law) -> Iterator[tuple[str, str]]:
    for title in law.titles.values():
        for item in _references(title):
            for reference in item.refers_to:
                if not law.referred(reference):
                    yield item.id, f"renvoi à une section qui n'existe pas : {reference}"


def _references(title: Title) -> Iterator[Bullet]:
    return (item for _, item in title.bullets if item.nature is Nature.CROSS_REFERENCE)


def _said(what: str, text: object, data: object) -> str:
    return f"{what} : le texte dit « {text or 'rien'} », les données « {data or 'rien'} »"


def _words(values: Iterable[object]) -> str:
    return ", ".join(sorted(str(value) for value in values))


def render(report: CoverageReport) -> str:
    """The report in French, for a terminal."""
    lines = [f"Données ({report.version}) comparées à {report.source}", ""]
    lines += [f"  {each.name:<18}{each.found:>4} sur {each.expected}" for each in report.counts]
    lines.append("")
    lines += _listed("absente(s) des données", report.missing)
    lines += _listed("en trop dans les données", report.extra)
    lines += _listed("laissée(s) de côté à dessein", _pairs(report.left_out))
    lines += _listed("désaccord(s)", _pairs(report.disagreements))
    if report.complete:
        lines.append("Tout le texte est couvert, sans désaccord.")
    return "\n".join(lines) + "\n"


def _pairs(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{identifier} : {words}" for identifier, words in pairs]


def _listed(heading: str, things: Sequence[str]) -> list[str]:
    return [f"{len(things)} {heading} :", *(f"  {thing}" for thing in things), ""] if things else []
