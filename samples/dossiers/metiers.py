"""Mariam asks for a card that annexe 10 does not deal with, and that ends on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from samples.documents import identite, ressources
from samples.people import MARIAM
from samples.sample import Expected, Fault, Input, Sample, Slot, filed, made, scanned, spoilt

_OUTSIDE = Sample(
    name="metiers-en-tension",
    form=filed("metiers-en-tension", "premiere", replace(MARIAM, number="0399000909")),
    slots=(
        Slot("passeport", "Passeport", ("01_passeport.pdf",)),
        Slot("bulletins", "Bulletins de salaire", ("02_bulletin-de-salaire.pdf",)),
    ),
    files={
        "01_passeport.pdf": scanned(
            made(identite.passport, MARIAM, date(2022, 2, 2), date(2032, 2, 1))
        ),
        "02_bulletin-de-salaire.pdf": made(ressources.pay_slip, MARIAM, date(2026, 10, 1)),
    },
    expected=(Expected("PIE05", "01_passeport.pdf"),),
)

FAULTY = spoilt(
    _OUTSIDE,
    "a_completer",
    Fault(
        what="L'annexe 10 ne traite pas de ce titre : les pièces n'ont été comparées à rien.",
        expected=(Expected("PIE12", outcome="cannot_tell"),),
    ),
    Fault(
        what="La loi n'a ouvert ce titre que jusqu'au 31 décembre 2026.",
        expected=(Expected("DEL09"),),
    ),
    Fault(
        what="L'adresse e-mail a deux lettres interverties.",
        form={"demandeur.email": "mariam.nimushi@gmial.com"},
        expected=(Expected("MEL01", "demandeur.email"),),
    ),
    Fault(
        what="La case de la naissance contient un 31 juin.",
        inputs=(Input("DATE_NAISSANCE", "Date de naissance", "31/06/1994"),),
        expected=(Expected("DAT01", "DATE_NAISSANCE"),),
    ),
)
