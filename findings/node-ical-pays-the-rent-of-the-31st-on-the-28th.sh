#!/usr/bin/env bash
# Expected: a monthly event that begins on 31 January is on the 31st of the months that have one (RFC 5545, 3.3.10: a
#           day that does not exist is passed over): January, March, May, July.
# Happens:  node-ical 0.26.1 gives 31 January, 28 February, and the 28th of each month after that; ical.js 2.2.1 gives
#           the four.
# Product:  linter/writing/calendar.py writes each date by itself, and no rule of repetition.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install node-ical@0.26.1 ical.js@2.2.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const node = require("node-ical");
const ical = require("ical.js").default ?? require("ical.js");
const text = [
  "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//FR", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20261201T000000Z",
  "DTSTART;VALUE=DATE:20270131", "RRULE:FREQ=MONTHLY;COUNT=4", "SUMMARY:Loyer", "END:VEVENT", "END:VCALENDAR", "",
].join("\r\n");
const event = Object.values(node.sync.parseICS(text)).find((part) => part.type === "VEVENT");
const ours = event.rrule.all().map((day) => day.toISOString().slice(5, 10));
const repeated = new ical.Event(new ical.Component(ical.parse(text)).getFirstSubcomponent("vevent")).iterator();
const theirs = [1, 2, 3, 4].map(() => repeated.next().toString().slice(5));
console.log("node-ical 0.26.1", ours, "ical.js 2.2.1", theirs);
if (String(ours) !== "01-31,02-28,03-28,04-28") process.exit(1);
if (String(theirs) !== "01-31,03-31,05-31,07-31") process.exit(1);
NODE
