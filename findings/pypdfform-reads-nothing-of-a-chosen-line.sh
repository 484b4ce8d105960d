#!/usr/bin/env bash
# Expected: what is chosen in the list of a form is read back: « Marié(e) », or the M that the form keeps for it, as
#           pypdf gives it.
# Happens:  PyPDFForm 6.0.1 (data) gives None, as for a list in which nothing is chosen, once the form keeps a code for
#           each line; without codes it gives the number of the line.
# Product:  the product reads a form by what is drawn on it (linter/reading/pdf.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install PyPDFForm==6.0.1 pypdf==6.21.4 reportlab==5.1.0
python - <<'PYTHON'
import io
from importlib.metadata import version

from pypdf import PdfReader
from PyPDFForm import PdfWrapper
from reportlab.pdfgen import canvas

def form():
    file = io.BytesIO()
    page = canvas.Canvas(file)
    page.drawString(50, 780, "Demande")
    fields = page.acroForm
    coded = [("Célibataire", "C"), ("Marié(e)", "M")]
    fields.choice(name="coded", x=50, y=700, width=150, height=20, options=coded, value="M")
    fields.choice(name="plain", x=50, y=650, width=150, height=20, options=["Célibataire", "Marié(e)"], value="Marié(e)")
    page.save()
    return file.getvalue()


by_pypdf = {name: field["/V"] for name, field in PdfReader(io.BytesIO(form())).get_fields().items()}
by_pypdfform = PdfWrapper(form()).data
print("PyPDFForm", version("PyPDFForm"), by_pypdfform, "pypdf", by_pypdf)
assert by_pypdf == {"coded": "M", "plain": "Marié(e)"}
assert by_pypdfform == {"coded": None, "plain": 1}
PYTHON
