#!/usr/bin/env bash
# Expected: the subject of a mail that mailers write in two pieces, « =?utf-8?Q?R=C3=A9c=C3=A9piss=C3=A9_de?=
#           =?utf-8?Q?_demande?= » (RFC 2047, 6.2: the space between is none, and _ is one), is « Récépissé de demande
#           »; the file beside it has the name of its filename* (RFC 2231).
# Happens:  eml-format 0.6.1 gives « Récépissé_de », and no name for the file. eml-parse-js 1.1.15, made of it, has the
#           name, and two spaces before « demande ».
# Product:  the product reads no mail.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install eml-format@0.6.1 eml-parse-js@1.1.15
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const mail = [
  "From: a@example.org", "To: b@example.org",
  "Subject: =?utf-8?Q?R=C3=A9c=C3=A9piss=C3=A9_de?= =?utf-8?Q?_demande?=",
  "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="x"', "",
  "--x", "Content-Type: text/plain", "", "Bonjour", "--x", "Content-Type: application/pdf",
  "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename*=utf-8''R%C3%A9c%C3%A9piss%C3%A9.pdf", "",
  Buffer.from("%PDF-1.7").toString("base64"), "--x--", "",
].join("\r\n");
const read = (reader) => {
  let seen;
  reader(mail, (error, data) => { seen = [data.subject, String(data.attachments[0].name)]; });
  return seen;
};
const first = read(require("eml-format").read);
const second = read(require("eml-parse-js").readEml);
console.log("eml-format 0.6.1", first, "eml-parse-js 1.1.15", second);
if (String(first) !== "Récépissé_de,undefined") process.exit(1);
if (String(second) !== "Récépissé de  demande,Récépissé.pdf") process.exit(1);
NODE
