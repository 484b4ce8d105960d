#!/usr/bin/env bash
# Expected: the calendar of Umm al-Qura, of the papers of Saudi Arabia, is a published table: the browsers' own
#           (Intl, islamic-umalqura) and hijridate 2.6.0 give one day for a birth.
# Happens:  Node's Intl (ICU 78) agrees since 1999 and not before: nine days of ten of 1991 have another date, three
#           of four of 1982 and two of five of 1970; hijridate says that it was checked against the calendars as
#           they were printed.
# Product:  linter/reading/dates.py reads no date of that calendar: what a foreign page says comes from its sworn
#           translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install hijridate==2.6.0
python - <<'PYTHON'
import subprocess
from datetime import date
from importlib.metadata import version

from hijridate import Gregorian

script = """
const parts = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn",
  { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
for (const year of [1970, 1982, 1991, 2001, 2015])
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 864e5) {
    const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    console.log(new Date(at).toISOString().slice(0, 10), of.year, of.month, of.day);
  }
console.error("Node", process.version, "ICU", process.versions.icu);
"""
lines = subprocess.run(["node", "-e", script], stdout=subprocess.PIPE, text=True, check=True).stdout.split("\n")
apart: dict[int, int] = {}
for line in filter(None, lines):
    text, *of_intl = line.split()
    day = date.fromisoformat(text)
    printed = Gregorian.fromdate(day).to_hijri().datetuple()
    apart[day.year] = apart.get(day.year, 0) + (tuple(map(int, of_intl)) != printed)
print("hijridate", version("hijridate"), "days apart, by year:", apart)
assert apart == {1970: 157, 1982: 278, 1991: 336, 2001: 0, 2015: 0}
PYTHON
