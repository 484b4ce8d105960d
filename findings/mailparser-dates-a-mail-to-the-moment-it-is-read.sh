#!/usr/bin/env bash
# Expected: « Tue, 01 Dec 2020 10:00:00 CET » is 10 o'clock of 1 December 2020, at worst of Greenwich: a zone whose
#           letters are not known counts as -0000 (RFC 5322, 4.3); else there is no date, as for a mail that has none.
# Happens:  mailparser 3.14.2 gives the moment at which it reads the mail, for CET and MET: an old mail is of today.
#           postal-mime 4.0.0 gives the text back.
# Product:  the product reads no mail.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install mailparser@3.14.2 postal-mime@4.0.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { simpleParser } = require("mailparser");
const PostalMime = require("postal-mime").default ?? require("postal-mime");
const mail = (date) => `From: a@example.org\r\nSubject: x\r\n${date ? `Date: ${date}\r\n` : ""}\r\nBonjour\r\n`;
const dates = ["Tue, 01 Dec 2020 10:00:00 +0100", "Tue, 01 Dec 2020 10:00:00 CET", "Tue, 01 Dec 2020 10:00:00 MET", ""];
const before = Date.now();
const seen = await Promise.all(dates.map(async (date) => (await simpleParser(mail(date))).date));
const now = (date) => date >= before && date <= Date.now();
const other = (await PostalMime.parse(mail(dates[1]))).date;
console.log("mailparser 3.14.2", seen, "postal-mime 4.0.0", other);
if (seen[0].toISOString() !== "2020-12-01T09:00:00.000Z" || seen[3] !== undefined) process.exit(1);
if (!now(seen[1]) || !now(seen[2]) || other !== dates[1]) process.exit(1);
NODE
