#!/usr/bin/env bash
# Expected: ics checks what it is given before it writes a calendar: it refuses the month 13 and the day 32, so it
#           refuses 30 February and 31 April too.
# Happens:  ics 3.12.0 writes DTSTART;VALUE=DATE:20270230, a day that no reader may take (RFC 5545, 3.3.4): ical.js
#           2.2.1 makes 2 March of it.
# Product:  linter/writing/calendar.py writes from dates of Python, which have no such day.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install ics@3.12.0 ical.js@2.2.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { createEvent } = require("ics");
const ical = require("ical.js").default ?? require("ical.js");
const written = (month, day) => {
  const { error, value } = createEvent({ start: [2027, month, day], duration: { days: 1 }, title: "Terme" });
  return error ? "refused" : value;
};
const event = new ical.Event(new ical.Component(ical.parse(written(2, 30))).getFirstSubcomponent("vevent"));
const line = written(2, 30).split("\r\n").find((text) => text.startsWith("DTSTART"));
const read = event.startDate.toJSDate().toDateString();
console.log("ics 3.12.0", line, "ical.js 2.2.1", read, written(13, 1), written(1, 32));
if (line !== "DTSTART;VALUE=DATE:20270230" || read !== "Tue Mar 02 2027") process.exit(1);
if (written(13, 1) !== "refused" || written(1, 32) !== "refused") process.exit(1);
NODE
