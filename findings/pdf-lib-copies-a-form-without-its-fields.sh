#!/usr/bin/env bash
# Expected: copyPages takes a filled form along with its fields, or draws what is in them: the name is on the page that
#           is copied, as it is on the first one.
# Happens:  pdf-lib 1.17.1 copies the boxes and leaves the list of fields behind: getFields gives none, and pypdfium2
#           5.15.2, which draws the fields of a form, finds no form and draws an empty page.
# Product:  linter/reading/pdf.py draws what is laid on a page, a form or not, before it reads; linter/ready copies with
#           pypdf and keeps the form (docs/pret-a-deposer.md).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
pip install pypdfium2==5.15.2 Pillow==13.0.0
npm install pdf-lib@1.17.1
node --input-type=module - <<'NODE'
import { writeFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";

const form = await PDFDocument.create();
const field = form.getForm().createTextField("nom");
field.setText("DIALLO");
field.addToPage(form.addPage([595, 842]), { x: 50, y: 700, width: 200, height: 20 });
const first = await form.save();
const copy = await PDFDocument.create();
copy.addPage((await copy.copyPages(await PDFDocument.load(first), [0]))[0]);
writeFileSync("first.pdf", first);
writeFileSync("copy.pdf", await copy.save());
const fields = copy.getForm().getFields().length;
console.log("pdf-lib 1.17.1", "fields:", form.getForm().getFields().length, fields);
if (fields !== 0) process.exit(1);
NODE
python - <<'PYTHON'
from importlib.metadata import version

import pypdfium2


def darkest(name):
    pdf = pypdfium2.PdfDocument(name)
    if pdf.get_formtype():
        pdf.init_forms()
    return pdf[0].render().to_pil().convert("L").getextrema()[0]


seen = {name: darkest(name) for name in ("first.pdf", "copy.pdf")}
print("pypdfium2", version("pypdfium2"), "darkest point", seen)
assert seen["first.pdf"] < 128 and seen["copy.pdf"] == 255
PYTHON
