"""Say in words what changed between two versions of the annexe, and which data to revise.

Bullets are matched by their text first, then by likeness, so that one inserted bullet does not
make all those after it look changed.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from linter.law.model import Law
from linter.law.text.official import (
    Official,
    OfficialBullet,
    OfficialPoint,
    OfficialRow,
    row_of,
)
from linter.law.words import Sort

_LIKENESS = 70.0
"""From how alike (0 to 100) two bullets of a row are one bullet reworded."""

_COMMON = 5
"""From how many rows on a same change is told once."""

_WIDTH = 96


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        sort: what happened.
        what: "ligne", "section", "note" or "puce".
        id: the id in the new text; in the old one when removed.
        old_id: the id in the old text, when it is another one.
        before: the old words; empty when added.
        after: the new words; empty when removed.
        kinds: kinds of the catalogue that the old bullet rests on, to revise.
        like: id of an old bullet with the same words, to copy from.
    """

    sort: Sort
    what: str
    id: str
    old_id: str = ""
    before: str = ""
    after: str = ""
    kinds: tuple[str, ...] = ()
    like: str = ""

    @property
    def row(self) -> int:
        """The row it concerns."""
        return row_of(f"{self.id}.")


def diff(old: Official, new: Official, law: Law) -> tuple[Change, ...]:
    """The differences between two imported texts, row by row."""
    kinds = {item.id: item.kinds for title in law.titles.values() for _, item in title.bullets}
    known = {bullet.text: bullet.id for row in old for bullet in row.bullets}
    olds, news = {row.row: row for row in old}, {row.row: row for row in new}
    changes: list[Change] = []
    for number in sorted(olds.keys() | news.keys()):
        identifier = f"A10-{number}"
        if number not in olds:
            changes.append(Change(Sort.ADDED, "ligne", identifier, after=news[number].label))
        elif number not in news:
            changes.append(Change(Sort.REMOVED, "ligne", identifier, before=olds[number].label))
        else:
            changes += _of_row(olds[number], news[number], kinds, known)
    return tuple(changes)


def _of_row(
    old: OfficialRow,
    new: OfficialRow,
    kinds: Mapping[str, tuple[str, ...]],
    known: Mapping[str, str],
) -> Iterator[Change]:
    identifier = f"A10-{new.row}"
    for was, now in ((old.label, new.label), (_joined(old.references), _joined(new.references))):
        if was != now:
            yield Change(Sort.CHANGED, "ligne", identifier, before=was, after=now)
    yield from _of_points(old.points, new.points)
    heirs, gone = _paired(tuple(old.bullets), tuple(new.bullets))
    for after in new.bullets:
        before = heirs.get(after.id)
        if before is None:
            like = known.get(after.text, "")
            yield Change(Sort.ADDED, "puce", after.id, after=after.text, like=like)
        elif (before.id, before.text) != (after.id, after.text):
            yield Change(
                Sort.MOVED if before.text == after.text else Sort.CHANGED,
                "puce",
                after.id,
                old_id=before.id if before.id != after.id else "",
                before=before.text,
                after=after.text,
                kinds=kinds.get(before.id, ()),
            )
    for each in gone:
        yield Change(Sort.REMOVED, "puce", each.id, before=each.text, kinds=kinds.get(each.id, ()))


def _of_points(old: Iterable[OfficialPoint], new: Iterable[OfficialPoint]) -> Iterator[Change]:
    olds, news = {point.id: point for point in old}, {point.id: point for point in new}
    for identifier, point in olds.items():
        if identifier not in news:
            yield Change(Sort.REMOVED, "section", identifier, before=point.title)
    for identifier, point in news.items():
        before = olds.get(identifier)
        if before is None:
            yield Change(Sort.ADDED, "section", identifier, after=point.title)
            continue
        if before.title != point.title:
            yield Change(
                Sort.CHANGED, "section", identifier, before=before.title, after=point.title
            )
        if before.notes != point.notes:
            yield Change(
                Sort.CHANGED,
                "note",
                identifier,
                before=_joined(before.notes),
                after=_joined(point.notes),
            )


def _paired(
    old: tuple[OfficialBullet, ...], new: tuple[OfficialBullet, ...]
) -> tuple[dict[str, OfficialBullet], list[OfficialBullet]]:
    """The old bullet that each new one continues, by the new id; and the old ones without heir."""
    left = list(old)
    heirs: dict[str, OfficialBullet] = {}
    for same in (_same_place, _same_text):
        for bullet in new:
            found = next((each for each in left if same(each, bullet)), None)
            if bullet.id not in heirs and found is not None:
                heirs[bullet.id] = found
                left.remove(found)
    orphans = [bullet for bullet in new if bullet.id not in heirs]
    alike = [(_likeness(before, after), before, after) for after in orphans for before in left]
    for score, before, after in sorted(alike, key=lambda each: -each[0]):
        if score >= _LIKENESS and after.id not in heirs and before in left:
            heirs[after.id] = before
            left.remove(before)
    return heirs, left


def _same_place(old: OfficialBullet, new: OfficialBullet) -> bool:
    return old.text == new.text and old.id == new.id


def _same_text(old: OfficialBullet, new: OfficialBullet) -> bool:
    return old.text == new.text


def _likeness(old: OfficialBullet, new: OfficialBullet) -> float:
    """How alike, 0 to 100; the same place breaks a tie."""
    return fuzz.ratio(old.text, new.text) + (0.1 if old.id == new.id else 0.0)


def render(changes: tuple[Change, ...], law: Law) -> str:
    """The changes in French, those common to many rows first."""
    if not changes:
        return "Aucune différence : rien à revoir.\n"
    groups: dict[tuple[Sort, str, str, str], list[Change]] = defaultdict(list)
    for change in changes:
        groups[change.sort, change.what, change.before, change.after].append(change)
    lines: list[str] = []
    alone: list[Change] = []
    for group in groups.values():
        rows = sorted({each.row for each in group})
        if len(rows) < _COMMON or group[0].sort is Sort.MOVED:
            alone += group
            continue
        lines += _wrapped(f"Dans {len(rows)} lignes ({_ranges(rows)}) :", "")
        lines += [*_told(group[0]), "    fichier : pieces_communes.toml, et ces lignes", ""]
    for row in sorted({each.row for each in alone}):
        mine = [each for each in alone if each.row == row]
        lines.append(_heading(row, law))
        lines += [line for each in mine if each.sort is not Sort.MOVED for line in _told(each)]
        lines += [*_renumbered([each for each in mine if each.sort is Sort.MOVED]), ""]
    lines.append(f"{len(changes)} différence(s). Après révision : « annexe10 coverage ».")
    return "\n".join(lines) + "\n"


def _heading(row: int, law: Law) -> str:
    slug = next((slug for slug, number in law.slugs.items() if number == row), None)
    return f"Ligne {row} · titres/{row:02d}-{slug}.toml" if slug else f"Ligne {row} · titre à créer"


def _told(change: Change) -> list[str]:
    moved = f" (était {change.old_id})" if change.old_id else ""
    lines = [f"  {change.what} {change.id}{moved} : {change.sort}e"]
    if change.before and change.after:
        lines += [f"    {each}" for each in _difference(change.before, change.after)]
    else:
        lines += _wrapped(f"« {change.before or change.after} »")
    if change.like:
        lines.append(f"    mêmes mots que {change.like} : reprendre ce qui y est écrit")
    if change.kinds:
        lines += _wrapped(f"à revoir : {_joined(change.kinds)}")
    return lines


def _renumbered(changes: list[Change]) -> list[str]:
    if not changes:
        return []
    pairs = _joined(
        f"{each.old_id.removeprefix('A10-')} → {each.id.removeprefix('A10-')}" for each in changes
    )
    return ["  puces renumérotées, mêmes mots :", *_wrapped(pairs)]


def _difference(before: str, after: str) -> Iterator[str]:
    """What was replaced, with a word on each side."""
    old, new = before.split(), after.split()
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            was, now = " ".join(old[max(0, a - 1) : b + 1]), " ".join(new[max(0, c - 1) : d + 1])
            yield f"« {was} » devient « {now} »"


def _ranges(numbers: list[int]) -> str:
    """Sorted numbers in words: "1 à 4, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return _joined(f"{run[0]} à {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _wrapped(text: str, margin: str = "    ") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=margin, subsequent_indent=margin)


def _joined(words: Iterable[str]) -> str:
    return ", ".join(words)
