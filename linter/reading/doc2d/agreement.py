"""Compare what a 2D-Doc says with what is written on the page.

A value that is not on the page proves nothing: OCR misses words, and pages leave things out. The
page contradicts the code only where it gives another value for the same thing, read for certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.model.content import Comparison
from linter.model.words import DateRole
from linter.reading.doc2d import compare
from linter.reading.doc2d.compare import Compare, Signed
from linter.reading.doc2d.page_text import PrintedText
from linter.reading.doc2d.parse import Code, SignedField


def agrees_with(code: Code, text: str, *, exact: bool = False) -> tuple[Comparison, ...]:
    """Compare each value that such a page repeats with the page's text.

    Args:
        code: the 2D-Doc.
        text: the text of the page that bears it, its lines kept.
        exact: whether this is the file's own text, rather than what OCR read.
    """
    return tuple(_comparisons(code, PrintedText.of(text, exact=exact)))


def _comparisons(code: Code, page: PrintedText) -> Iterator[Comparison]:
    issued = code.header.issued_on
    if issued:
        said = compare.day(issued, DateRole.ISSUED, page)
        yield Comparison("issued_on", "Date du document", f"{issued:%d/%m/%Y}", *said)
    for each in code.fields:
        way = _WAYS.get(each.role)
        # A nought is compared with nothing: every page has one somewhere.
        if way and each.value and code.value(each.id) is not None:
            said = way(Signed(each, code), page)
            yield Comparison(each.id, each.name, _written(each), *said)


def _written(field: SignedField) -> str:
    return f"{field.value:%d/%m/%Y}" if isinstance(field.value, date) else field.raw.strip()


# What pages repeat, and how to look for it. The rest (customer numbers, opening hours of the
# code, employer's address, …) would only add noise.
_WAYS: dict[str, Compare] = {
    "titulaire.identite": compare.identity,
    "titulaire.nom": compare.surname,
    "titulaire.prenoms": compare.given_names,
    "titulaire.prenom": compare.given_names,
    "titulaire.naissance": compare.date_labelled(DateRole.BORN),
    "titulaire.voie": compare.street,
    "titulaire.code_postal": compare.postcode,
    "titulaire.commune": compare.city,
    "titulaire.adresse": compare.whole_address,
    "titulaire.numero_fiscal": compare.number("NUMERO FISCAL|N[°O]? FISCAL"),
    "titulaire.numero_etranger": compare.number("NUMERO (?:D.)?ETRANGER|N[°O]? ETRANGER|AGDREF"),
    "co_titulaire.identite": compare.identity,
    "co_titulaire.nom": compare.surname,
    "declarant_2.identite": compare.identity,
    "declarant_2.numero_fiscal": compare.number(),
    "defunt.nom": compare.surname,
    "defunt.naissance": compare.date_labelled(DateRole.BORN),
    "document.expiration": compare.date_labelled(DateRole.EXPIRES),
    "document.mise_en_recouvrement": compare.date_labelled(None),
    "document.numero": compare.number(),
    "document.reference_avis": compare.number("REFERENCE(?: DE L.AVIS)?"),
    "validite.debut": compare.date_labelled(None),
    "demande.depot": compare.date_labelled(None),
    "periode.debut": compare.month(DateRole.PERIOD_START),
    "periode.fin": compare.month(DateRole.PERIOD_END),
    "periode.annee_revenus": compare.tax_year,
    "montant.facture": compare.amount("(?:TOTAL|MONTANT)(?: A PAYER)? TTC"),
    "montant.revenu_fiscal": compare.amount("REVENU FISCAL DE REFERENCE"),
    "montant.net_imposable": compare.amount("NET (?:IMPOSABLE|FISCAL)"),
    "montant.brut": compare.amount("(?:SALAIRE|TOTAL) BRUT"),
    "compte.iban": compare.number("IBAN"),
    "employeur.siret": compare.number("SIRET"),
}
