#!/usr/bin/env bash
# Expected: a yearly event of 29 February is in leap years alone: RFC 5545 (3.3.10) passes over a day that does not
#           exist, as ical.js 2.2.1 does for a monthly one of the 31st.
# Happens:  the same ical.js has it on 1 March of 2025, 2026 and 2027.
# Product:  linter/writing/calendar.py writes each date by itself, and no rule of repetition.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install ical.js@2.2.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const ical = require("ical.js").default ?? require("ical.js");
const repeated = (start, rule) => {
  const text = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//FR", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20261201T000000Z",
    `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, "SUMMARY:Carte", "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n");
  const days = new ical.Event(new ical.Component(ical.parse(text)).getFirstSubcomponent("vevent")).iterator();
  return [1, 2, 3].map(() => days.next().toString());
};
const yearly = repeated("20240229", "FREQ=YEARLY;COUNT=3");
const monthly = repeated("20240131", "FREQ=MONTHLY;COUNT=3");
console.log("ical.js 2.2.1", { yearly, monthly });
if (String(yearly) !== "2024-02-29,2025-03-01,2026-03-01") process.exit(1);
if (String(monthly) !== "2024-01-31,2024-03-31,2024-05-31") process.exit(1);
NODE
