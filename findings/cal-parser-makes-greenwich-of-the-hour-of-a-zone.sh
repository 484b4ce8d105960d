#!/usr/bin/env bash
# Expected: cal-parser, which turns each moment into a Date, heeds the zone that the line names:
#           DTSTART;TZID=Europe/Paris:20270115T090000 is 8 o'clock of Greenwich.
# Happens:  cal-parser 1.0.2 makes 9 o'clock of Greenwich of it, an hour late in winter and two in summer; the zone
#           stands beside, unused. 080000Z is right.
# Product:  linter/writing/calendar.py writes whole days, which have no hour to be moved.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install cal-parser@1.0.2
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const { parseString } = createRequire(import.meta.url)("cal-parser");
const start = (line) => {
  const event = ["BEGIN:VEVENT", "UID:1", line, "SUMMARY:Rendez-vous", "END:VEVENT"];
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...event, "END:VCALENDAR", ""].join("\r\n");
  return parseString(text).events[0].dtstart;
};
const paris = start("DTSTART;TZID=Europe/Paris:20270115T090000");
const greenwich = start("DTSTART:20270115T080000Z");
console.log("cal-parser 1.0.2", paris, greenwich);
if (paris.params.tzid !== "Europe/Paris") process.exit(1);
if (paris.value.toISOString() !== "2027-01-15T09:00:00.000Z") process.exit(1);
if (greenwich.value.toISOString() !== "2027-01-15T08:00:00.000Z") process.exit(1);
NODE
