#!/usr/bin/env bash
# Expected: the text of an Arabic page made with a font that joins its letters comes out letter by letter in reading
#           order: صلاح (Salah) is read as it was written, the ligature of lam and alef as these two letters.
# Happens:  pypdfium2 5.15.2, PyMuPDF 2.0 and pdf.js (unpdf 1.8.1) turn the two around, since they take a ligature apart
#           before they put the line in reading order: صلاح becomes صالح, which is Saleh, another man's name, سلام Salam
#           becomes Salem, and الاسم (« the name ») no word at all. pypdf 7.1.1 is right.
# Product:  the product reads no name in Arabic letters from a page: it reads the translation.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
pip install fpdf2==2.8.9 uharfbuzz==0.57.0 pypdfium2==5.15.2 PyMuPDF==2.0 pypdf==7.1.1
npm install dejavu-fonts-ttf@2.37.3 unpdf@1.8.1
python - <<'PYTHON'
import io
from importlib.metadata import version

import pymupdf
import pypdf
import pypdfium2
from fpdf import FPDF


def page(name):
    pdf = FPDF()
    pdf.add_page()
    pdf.add_font("DejaVu", fname="node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf")
    pdf.set_font("DejaVu", size=14)
    pdf.set_text_shaping(True)
    pdf.cell(text=name)
    return bytes(pdf.output())


def read(name):
    data = page(name)
    yield pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    yield pymupdf.open(stream=data)[0].get_text().strip()
    yield pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()


saleh, salem = "\u0635\u0627\u0644\u062d", "\u0633\u0627\u0644\u0645"
salah, salam = "\u0635\u0644\u0627\u062d", "\u0633\u0644\u0627\u0645"
seen = {name: list(read(name)) for name in (saleh, salah, salam)}
print("pypdfium2", version("pypdfium2"), seen)
open("salah.pdf", "wb").write(page(salah))
assert list(seen.values()) == [[saleh] * 3, [saleh, saleh, salah], [salem, salem, salam]]
PYTHON
node --input-type=module - <<'NODE'
import { readFileSync } from "node:fs";
import { extractText, getDocumentProxy } from "unpdf";

const pdf = await getDocumentProxy(new Uint8Array(readFileSync("salah.pdf")));
const { text } = await extractText(pdf, { mergePages: true });
console.log("unpdf 1.8.1", text);
if (text !== "\u0635\u0627\u0644\u062d") process.exit(1);
NODE
