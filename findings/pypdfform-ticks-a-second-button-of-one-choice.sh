#!/usr/bin/env bash
# Expected: to fill the choice « F » of a form that already has « M », as the copy of last year's has, moves the mark:
#           one button of a choice is on at a time.
# Happens:  PyPDFForm 6.0.1 turns F on and leaves M on: both are drawn ticked, while the value of the field says F
#           alone. On an empty form one is on, and pypdf 6.21.4 moves the mark.
# Product:  the product fills no field of a form; it draws a page before it reads it (linter/reading/pdf.py), and so
#           sees what a person sees.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install PyPDFForm==6.0.1 pypdf==6.21.4 reportlab==5.1.0
python - <<'PYTHON'
import io
from importlib.metadata import version

from pypdf import PdfReader, PdfWriter
from PyPDFForm import PdfWrapper
from reportlab.pdfgen import canvas

def form():
    file = io.BytesIO()
    page = canvas.Canvas(file)
    page.drawString(50, 780, "Demande")
    fields = page.acroForm
    fields.radio(name="sexe", value="F", x=50, y=700, selected=False)
    fields.radio(name="sexe", value="M", x=90, y=700, selected=True)
    page.save()
    return file.getvalue()


def by_pypdf(document):
    writer = PdfWriter(clone_from=io.BytesIO(document))
    writer.update_page_form_field_values(writer.pages[0], {"sexe": "/F"}, auto_regenerate=False)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def state(document):
    reader = PdfReader(io.BytesIO(document))
    return reader.get_fields()["sexe"]["/V"], [button.get_object()["/AS"] for button in reader.pages[0]["/Annots"]]


seen = {"PyPDFForm": state(PdfWrapper(form()).fill({"sexe": 0}).read()), "pypdf": state(by_pypdf(form()))}
print("PyPDFForm", version("PyPDFForm"), seen)
assert seen == {"PyPDFForm": ("/F", ["/F", "/M"]), "pypdf": ("/F", ["/F", "/Off"])}
PYTHON
