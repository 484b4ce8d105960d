#!/usr/bin/env bash
# Expected: a photo of a camera whose clock was never set has 0000:00:00 00:00:00: exifr, which makes dates of texts,
#           gives no date for it, or an invalid one.
# Happens:  exifr 7.1.3 gives 30 November 1899, 0 o'clock; a photo of 12 March 2026 has its day.
# Product:  the age of an e-photo is not told from its Exif (linter/rules/ephoto).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Pillow==13.0.0
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install exifr@7.1.3
python - <<'PYTHON'
from PIL import Image

for name, moment in (("set.jpg", "2026:03:12 10:00:00"), ("unset.jpg", "0000:00:00 00:00:00")):
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = moment
    Image.new("RGB", (20, 10)).save(name, exif=exif)
PYTHON
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const exifr = createRequire(import.meta.url)("exifr");
const taken = async (name) => (await exifr.parse(readFileSync(name))).DateTimeOriginal;
const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");
const seen = [day(await taken("set.jpg")), day(await taken("unset.jpg"))];
console.log("exifr 7.1.3", seen);
if (String(seen) !== "2026-3-12,1899-11-30") process.exit(1);
NODE
