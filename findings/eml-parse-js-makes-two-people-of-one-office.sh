#!/usr/bin/env bash
# Expected: one name with a comma in it, « Préfecture, accueil », coded because of its accents, is one addressee: the
#           comma inside a coded word divides nothing (RFC 2047, 5 and 6.2).
# Happens:  eml-parse-js 1.1.15 decodes before it divides: a « Préfecture » with no address, and « accueil » who has it;
#           eml-format 0.6.1 gives one.
# Product:  the product reads no mail.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install eml-parse-js@1.1.15 eml-format@0.6.1
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const coded = `=?utf-8?B?${Buffer.from("Préfecture, accueil").toString("base64")}?= <b@example.org>`;
const to = (reader, name) => {
  let seen;
  const mail = ["From: a@example.org", `To: ${name}`, "Subject: x", "Content-Type: text/plain", "", "Bonjour", ""];
  reader(mail.join("\r\n"), (error, data) => { seen = [data.to].flat().map((one) => [one.name, one.email]); });
  return JSON.stringify(seen);
};
const { readEml } = require("eml-parse-js");
const { read } = require("eml-format");
const seen = { coded: to(readEml, coded), other: to(read, coded) };
console.log("eml-parse-js 1.1.15", seen);
if (seen.coded !== '[["Préfecture",""],["accueil","b@example.org"]]') process.exit(1);
if (seen.other !== '[["Préfecture, accueil","b@example.org"]]') process.exit(1);
NODE
