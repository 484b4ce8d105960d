"""How many of twenty-five planted problems are told, and what else is said.

    python -m benchmarks.planted [--seed N] [--keep FOLDER] [--write docs/lecture.md]

Found: one of the expected codes is said of the file, not as passed. Of the rest, a probable refusal
or request for more that nobody planted nor called true beforehand is a false remark; a doubt, or
what cannot be told, is a useless one. Remarks of one wording on one file count once.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks.planted_set import DAY, Planted, Planting, plantings
from benchmarks.written import put

START, END = "<!-- problèmes posés -->\n", "<!-- fin des problèmes posés -->\n"
_HEAVY: Final = frozenset({"refus_probable", "complement_probable"})
_LIGHT: Final = frozenset({"information"})
# True of any of these dossiers: they hold a part of what is due, and passports of one page.
_TRUE: Final = frozenset({"PIE01", "PIE05", "DEL06"})
Finding = dict[str, Any]


def main() -> None:
    """Make the dossiers, lint them as people do, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1125)
    parser.add_argument("--keep", type=Path, help="where to leave the dossiers")
    parser.add_argument("--write", type=Path, help="between whose marks the table goes")
    given = parser.parse_args()
    with nullcontext(given.keep) if given.keep else TemporaryDirectory() as place:
        table = "\n".join((*_rows(given.seed, Path(place)), ""))
    if given.write is None:
        print(table)
        return
    put(given.write, START, f"\n{table}\n", END)


def _rows(seed: int, folder: Path) -> Iterator[str]:
    every = list(plantings(seed))
    for each in every:
        write(each, folder / each.name)
    said = _lint(folder)
    lines, total, found, false, useless = [], 0, 0, 0, 0
    for each in every:
        findings = [one for one in said[each.name] if one["outcome"] != "passed"]
        missed = [one for one in each.planted if not any(_is(one, f) for f in findings)]
        rest = {_short(f)[6:]: f for f in findings if not _is_known(f, each)}.values()
        wrong = [f for f in rest if f["outcome"] == "failed" and f["severity"] in _HEAVY]
        vain = [f for f in rest if f not in wrong]
        total, found = total + len(each.planted), found + len(each.planted) - len(missed)
        false, useless = false + len(wrong), useless + len(vain)
        lines += [f"- {each.name}, pas trouvé : {one.what}" for one in missed]
        lines += [f"- {each.name}, dit à tort : {_short(f)}" for f in wrong]
        lines += [f"- {each.name}, dit pour rien : {_short(f)}" for f in vain]
    yield f"Graine {seed}, le {date.today():%d/%m/%Y}."  # noqa: DTZ011 -- of a table
    yield ""
    yield "| dossiers | problèmes posés | trouvés | dits à tort | dits pour rien |"
    yield "|---|---|---|---|---|"
    yield (
        f"| {len(every)} | {total} | {found} | {false} ({_share(false, every)} par dossier) "
        f"| {useless} ({_share(useless, every)} par dossier) |"
    )
    yield ""
    yield from lines


def write(planting: Planting, folder: Path) -> None:
    """The dossier, as a counsellor has it."""
    folder.mkdir(parents=True)
    for name, content in planting.files.items():
        (folder / name).write_bytes(content)
    lines = [*_table(planting.form)]
    for key, value in planting.form.items():
        if isinstance(value, dict):
            lines += ["", f"[{key}]", *_table(value)]
    for identifier, label, files in planting.slots:
        lines += ["", "[[requests]]", *_table({"id": identifier, "label": label})]
        lines.append(f"files = {json.dumps(files, ensure_ascii=False)}")
    (folder / "dossier.toml").write_text("\n".join(lines) + "\n", "utf-8")


def _table(values: dict[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, date):
            yield f"{key} = {value.isoformat()}"
        elif not isinstance(value, dict):
            yield f"{key} = {json.dumps(value, ensure_ascii=False)}"


def _lint(folder: Path) -> dict[str, list[Finding]]:
    command = (sys.executable, "-m", "linter", str(folder), "--no-cache", "--format", "json")
    done = subprocess.run(  # noqa: S603 -- our own program
        [*command, "--date", DAY.isoformat()], capture_output=True, check=False
    )
    report = json.loads(done.stdout)
    return {Path(each["path"]).name: each["findings"] for each in report["dossiers"]}


def _is(planted: Planted, finding: Finding) -> bool:
    return finding["code"] in planted.codes and planted.where in _place(finding)


def _is_known(finding: Finding, planting: Planting) -> bool:
    return (
        finding["severity"] in _LIGHT
        or finding["code"] in _TRUE | planting.true
        or any(_is(each, finding) for each in planting.planted)
    )


def _place(finding: Finding) -> str:
    where = finding["where"]
    return f"{where.get('file') or ''} {where.get('field') or ''}"


def _short(finding: Finding) -> str:
    return f"{finding['code']} {_place(finding).strip()} : {finding['message']}"


def _share(count: int, every: list[Planting]) -> str:
    return f"{count / len(every):.2f}".replace(".", ",")


if __name__ == "__main__":
    main()
