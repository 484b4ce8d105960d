#!/usr/bin/env bash
# Expected: an appointment « at 9 » of a calendar that names no time zone (RFC 5545, 3.3.5, form 1: the hour of the
#           place, whichever it is) is at 9 after ics has read it and written it again.
# Happens:  ics 0.7.3 writes 9 o'clock of Greenwich (T090000Z): at the prefecture it is 10 in winter, 11 in summer, and
#           13 in Réunion. icalendar 7.3.2 and vobject 0.9.9 keep the hour without a zone.
# Product:  linter/writing/calendar.py writes whole days, which have no hour to be moved.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install ics==0.7.3 icalendar==7.3.2 vobject==0.9.9
python - <<'PYTHON'
from importlib.metadata import version

import ics
import icalendar
import vobject

lines = (
    *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//essai//FR", "BEGIN:VEVENT", "UID:1@essai"),
    *("DTSTAMP:20261130T000000Z", "DTSTART:20261215T090000", "DTEND:20261215T093000", "SUMMARY:Rendez-vous"),
    *("END:VEVENT", "END:VCALENDAR", ""),
)
calendar = "\r\n".join(lines)
written = {
    "ics": ics.Calendar(calendar).serialize(),
    "icalendar": icalendar.Calendar.from_ical(calendar).to_ical().decode(),
    "vobject": vobject.readOne(calendar).serialize(),
}
seen = {name: [line for line in text.splitlines() if "DTSTART" in line] for name, text in written.items()}
print("ics", version("ics"), seen)
assert list(seen.values()) == [["DTSTART:20261215T090000Z"], ["DTSTART:20261215T090000"], ["DTSTART:20261215T090000"]]
PYTHON
