#!/usr/bin/env bash
# Expected: the size of a photo in HEIC taken upright is that at which each program shows it, 100 by 200, or its turn is
#           told beside, as image-size does for a JPEG (orientation 6).
# Happens:  image-size 2.1.0 says 200 by 100 and no turn: it does not look at the turn that the format has of its own
#           (irot); heic-decode 2.1.0 gives 100 by 200.
# Product:  linter/reading/image.py opens the picture, which is then turned, and measures that.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install pillow_heif==1.8.1 Pillow==13.0.0
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install image-size@2.1.0 heic-decode@2.1.0
python - <<'PYTHON'
import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()
exif = Image.Exif()
exif[0x0112] = 6
for name in ("photo.jpg", "photo.heic"):
    Image.new("RGB", (200, 100)).save(name, exif=exif.tobytes())
PYTHON
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { imageSize } = require("image-size");
const decode = require("heic-decode");
const heic = readFileSync("photo.heic");
const { width, height, orientation } = imageSize(heic);
const jpeg = imageSize(readFileSync("photo.jpg"));
const shown = await decode({ buffer: heic });
console.log("image-size 2.1.0", { width, height, orientation }, jpeg, "heic-decode 2.1.0", shown.width, shown.height);
if (String([width, height, orientation]) !== "200,100,") process.exit(1);
if (String([jpeg.width, jpeg.height, jpeg.orientation]) !== "200,100,6") process.exit(1);
if (String([shown.width, shown.height]) !== "100,200") process.exit(1);
NODE
