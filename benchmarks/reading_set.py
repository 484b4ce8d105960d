"""The documents of the accuracy table, each with what a person reads on it.

Seeded: the same number makes the same files. The wordings are not those of the recogniser, and
the people, days and layouts are drawn by chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from PIL import Image

from linter.text.months import add_months
from samples.documents import (
    declarations,
    domicile,
    etat_civil,
    etudes,
    identite,
    logement,
    papiers,
    ressources,
    travail,
)
from samples.people import Person, invented
from samples.scan import PHONE, PHONE_ON_CARD, SCANNER, Scanner, as_jpeg, as_scan
from tests.reading.doc2d.make import (
    Signer,
    barcode,
    payload,
    signer,
)

TODAY = date(2026, 11, 23)
SIGNER: Signer = signer()
CONDITIONS = ("net", "scanné", "photographié")
_TURNS = (0, 0, 90, 180, 270)
_CODE_PIXELS = 220


@dataclass(frozen=True, slots=True)
class Truth:
    """What is to be read. `kinds` are all right, the more exact ones too; none for no document.

    Attributes:
        issued_on: None when nothing on it says when it was issued.
        dated: False when people would not agree on which day that is: not scored.
        expires_on: as `issued_on`.
        holder: whose document it is; None when nobody's.
        others: people who are named on it beside.
        zone: the lines of its machine readable zone.
        code: values of its 2D-Doc, by field.
    """

    kinds: frozenset[str]
    issued_on: date | None = None
    dated: bool = True
    expires_on: date | None = None
    limited: bool = True
    holder: Person | None = None
    others: tuple[Person, ...] = ()
    zone: tuple[str, ...] = ()
    code: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Specimen:
    """One file of the set. `turn` is the clockwise turn that puts its picture upright."""

    name: str
    family: str
    condition: str
    content: bytes
    truth: Truth
    turn: int | None


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What chance gives to a document."""

    random: Random
    person: Person
    other: Person
    day: date


_Made = tuple[bytes, Truth]
_Maker = Callable[[_Drawn], _Made]


def specimens(seed: int, each: int) -> Iterator[Specimen]:
    """`each` documents of every family, each in the three conditions."""
    for family, (card, make) in _FAMILIES.items():
        for number in range(each):
            random = Random(f"{seed}-{family}-{number}")
            drawn = _Drawn(
                random,
                invented(random),
                invented(random, "FRA"),
                TODAY - timedelta(days=random.randrange(8, 300)),
            )
            pdf, truth = make(drawn)
            for condition in CONDITIONS:
                content, extension, turn = _taken(pdf, condition, card, random)
                name = f"{family}-{number + 1}-{condition}.{extension}".replace(" ", "_")
                yield Specimen(name, family, condition, content, truth, turn)


def _taken(pdf: bytes, condition: str, card: str, random: Random) -> tuple[bytes, str, int | None]:
    if condition == "net":
        return pdf, "pdf", None
    if condition == "scanné":
        scanner = replace(
            SCANNER,
            dpi=random.choice((300, 300, 400) if card else (150, 200, 200, 300)),
            grain=random.randrange(3, 10),
            quality=random.choice((60, 75, 85)),
        )
        return as_scan(pdf, scanner), "pdf", 0
    turn = random.choice(_TURNS)
    shot = replace(
        _SHOTS[card],
        turn=turn,
        tilt=random.uniform(0, 0.04),
        shade=random.uniform(0.05, 0.3),
        light=random.uniform(0.75, 0.97),
        quality=random.choice((70, 85)),
    )
    upright = -turn % 360
    if "pages" in card:
        return as_scan(pdf, shot), "pdf", upright
    return as_jpeg(pdf, shot), "jpg", upright


_SHOTS: dict[str, Scanner] = {
    "": PHONE,
    "pages": PHONE,
    "carte": PHONE_ON_CARD,
    "carte, pages": PHONE_ON_CARD,
    "carte, deux faces": replace(PHONE_ON_CARD, crop=(100.0, 40.0, 495.0, 460.0)),
}


# --- truths ------------------------------------------------------------------------------------


def _of(kinds: str, holder: Person, issued: date | None, *others: Person) -> Truth:
    return Truth(frozenset(kinds.split()), issued, holder=holder, others=others)


def _undated(truth: Truth) -> Truth:
    return replace(truth, dated=False)


def _expiring(truth: Truth, day: date, *zone: str) -> Truth:
    return replace(truth, expires_on=day, zone=zone)


def _coded(kind: str, day: date, fields: Sequence[tuple[str, str]]) -> Image.Image:
    content = payload(SIGNER, kind, fields, issued_on=day, signed_on=day)
    return barcode(content, _CODE_PIXELS)


# --- families ----------------------------------------------------------------------------------


def _energy(drawn: _Drawn, energy: str, kind: str) -> _Made:
    person, postcode = drawn.person, drawn.person.city.partition(" ")
    quality = "MME" if person.sex == "F" else "M"
    fields = (
        ("10", f"{quality}/{person.surname.upper()}/{person.given_names.upper()}"),
        ("22", person.street.upper()),
        ("24", postcode[0]),
        ("25", postcode[2].upper()),
    )
    pdf = logement.energy_bill(
        drawn.random, person, drawn.day, energy, _coded("00", drawn.day, fields)
    )
    return pdf, replace(_of(f"{kind} justificatif_domicile", person, drawn.day), code=fields)


def _tax(drawn: _Drawn) -> _Made:
    person = drawn.person
    fields = (
        ("41", "15484"),
        ("45", str(drawn.day.year - 1)),
        ("46", f"{person.surname.upper()} {person.given_names.upper()}"),
        ("47", "3099774120118"),
    )
    pdf = travail.tax(drawn.random, person, drawn.day, _coded("04", drawn.day, fields))
    return pdf, replace(_of("avis_imposition", person, drawn.day), code=fields)


def _prolongation(drawn: _Drawn) -> _Made:
    person, end = drawn.person, add_months(drawn.day, 3)
    fields = (
        ("6J", "2"),
        ("62", person.surname.upper()),
        ("60", person.given_names.upper().replace(" ", "/")),
        ("69", f"{person.born:%d%m%Y}"),
        ("6O", f"{end:%d%m%Y}"),
    )
    pdf = papiers.prolongation(drawn.random, person, drawn.day, _coded("13", drawn.day, fields))
    return pdf, replace(_expiring(_of("recepisse", person, drawn.day), end), code=fields)


def _dates(drawn: _Drawn, years: int) -> tuple[date, date]:
    return drawn.day, add_months(drawn.day, 12 * years) - timedelta(days=1)


def _zoned(
    drawn: _Drawn,
    kind: str,
    person: Person,
    zone_of: Callable[[Person, date], tuple[str, ...]],
    make: Callable[[Person, date, date], bytes],
) -> _Made:
    """A document of ten years with a zone."""
    issued, expires = _dates(drawn, 10)
    truth = _expiring(_of(kind, person, issued), expires, *zone_of(person, expires))
    return make(person, issued, expires), truth


def _passport(drawn: _Drawn) -> _Made:
    return _zoned(drawn, "passeport", drawn.person, identite.passport_zone, identite.passport)


def _permit(drawn: _Drawn) -> _Made:
    words, kind, years = drawn.random.choice(
        (
            ("CARTE DE SÉJOUR TEMPORAIRE", "carte_sejour_temporaire", 1),
            ("CARTE DE SÉJOUR PLURIANNUELLE", "carte_sejour_pluriannuelle", 4),
            ("CARTE DE RÉSIDENT", "carte_resident", 10),
        )
    )
    issued, expires = _dates(drawn, years)
    zone = identite.permit_zone(drawn.person, expires)
    mention = drawn.random.choice(("étudiant", "salarié", "vie privée et familiale"))
    pdf = identite.residence_permit(drawn.person, issued, expires, mention, words)
    return pdf, _expiring(_of(f"titre_sejour {kind}", drawn.person, issued), expires, *zone)


def _visa(drawn: _Drawn) -> _Made:
    issued, expires = _dates(drawn, 1)
    zone = identite.visa_zone(drawn.person, expires)
    truth = _expiring(_of("visa_long_sejour", drawn.person, issued), expires, *zone)
    return identite.visa(drawn.person, issued, expires, "ÉTUDIANT"), truth


def _identity_card(drawn: _Drawn) -> _Made:
    card, zone_of = identite.identity_card, identite.card_zone
    return _zoned(drawn, "cni_francaise", drawn.other, zone_of, card)


def _receipt_of_stay(drawn: _Drawn) -> _Made:
    truth = _expiring(_of("recepisse", drawn.person, drawn.day), add_months(drawn.day, 6))
    return papiers.receipt_of_stay(drawn.random, drawn.person, drawn.day), truth


def _of_person(
    kinds: str, make: Callable[[Random, Person, date], bytes], *, dated: bool = True
) -> _Maker:
    def made(drawn: _Drawn) -> _Made:
        truth = _of(kinds, drawn.person, drawn.day)
        return make(drawn.random, drawn.person, drawn.day), truth if dated else _undated(truth)

    return made


def _older(kinds: str, make: Callable[[Person, date], bytes], *, dated: bool = True) -> _Maker:
    """A document of the sample dossiers."""

    def made(drawn: _Drawn) -> _Made:
        truth = _of(kinds, drawn.person, drawn.day)
        return make(drawn.person, drawn.day), truth if dated else _undated(truth)

    return made


def _of_both(
    kinds: str, make: Callable[[Random, Person, Person, date], bytes], *, dated: bool = True
) -> _Maker:
    def made(drawn: _Drawn) -> _Made:
        truth = _of(kinds, drawn.person, drawn.day if dated else None, drawn.other)
        return make(drawn.random, drawn.person, drawn.other, drawn.day), truth

    return made


def _unlimited(make: _Maker) -> _Maker:
    """A document valid for a time that is said as a period: its end is not scored."""

    def made(drawn: _Drawn) -> _Made:
        pdf, truth = make(drawn)
        return pdf, replace(truth, limited=False)

    return made


def _receipt(drawn: _Drawn) -> _Made:
    month = drawn.day.replace(day=1)
    last = add_months(month, 1) - timedelta(days=1)
    pdf = logement.receipt(drawn.random, drawn.person, drawn.other, month)
    return pdf, _of("quittance_loyer", drawn.person, last, drawn.other)


def _older_receipt(drawn: _Drawn) -> _Made:
    month = drawn.day.replace(day=1)
    truth = _of("quittance_loyer", drawn.person, add_months(month, 1) - timedelta(days=1))
    return domicile.rent_receipt(drawn.person, month), truth


def _hosting(drawn: _Drawn) -> _Made:
    pdf = logement.hosting(drawn.random, drawn.other, drawn.person, drawn.day)
    return pdf, _of("attestation_hebergement", drawn.person, drawn.day, drawn.other)


def _older_hosting(drawn: _Drawn) -> _Made:
    pdf = domicile.hosting_attestation(
        drawn.other, drawn.person, drawn.day, add_months(drawn.day, -9)
    )
    return pdf, _of("attestation_hebergement", drawn.person, drawn.day, drawn.other)


def _birth(drawn: _Drawn, *, whole: bool) -> _Made:
    pdf = papiers.birth_act(
        drawn.random, drawn.person, "Luc Essai", "Anne Maquette", drawn.day, whole=whole
    )
    return pdf, _of("acte_naissance", drawn.person, drawn.day)


def _marriage(drawn: _Drawn) -> _Made:
    married = add_months(drawn.day, -50)
    pdf = etat_civil.marriage_certificate(drawn.person, drawn.other, married, drawn.day)
    return pdf, _of("acte_mariage", drawn.person, drawn.day, drawn.other)


def _ephoto(drawn: _Drawn) -> _Made:
    code = "".join(drawn.random.choice("ABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(22))
    taken = datetime.combine(drawn.day, time(15, 12))
    return identite.ephoto_sheet(drawn.person, code, taken), _undated(
        _of("code_photo", drawn.person, None)
    )


def _bank_details(drawn: _Drawn) -> _Made:
    truth = _of("releve_identite_bancaire", drawn.person, None)
    return travail.bank_details(drawn.random, drawn.person), truth


def _nothing(make: Callable[[Random], bytes]) -> _Maker:
    return lambda drawn: (make(drawn.random), Truth(frozenset()))


# The family, how it is photographed, and what makes it.
_FAMILIES: dict[str, tuple[str, _Maker]] = {
    "facture d'eau": ("", _of_person("facture_eau", logement.water_bill)),
    "facture mobile": ("", _of_person("facture_telephone_mobile", logement.mobile_bill)),
    "facture d'électricité": (
        "",
        lambda drawn: _energy(drawn, "électricité", "facture_electricite"),
    ),
    "facture de gaz": ("", lambda drawn: _energy(drawn, "gaz", "facture_gaz")),
    "facture internet": ("", _of_person("facture_internet", logement.box_bill)),
    "facture d'électricité, sans code": (
        "",
        _older("facture_electricite", domicile.electricity_bill),
    ),
    "quittance de loyer": ("", _receipt),
    "quittance d'agence": ("", _older_receipt),
    "bail": ("pages", _of_both("bail_location", logement.lease)),
    "attestation d'hébergement": ("", _hosting),
    "attestation d'hébergement, phrase": ("", _older_hosting),
    "assurance habitation": (
        "",
        _unlimited(_of_person("attestation_assurance_habitation", logement.home_insurance)),
    ),
    "avis d'imposition": ("", _tax),
    "taxe foncière": ("", _of_person("taxe_fonciere", travail.property_tax)),
    "bulletin de salaire": ("", _of_person("bulletins_salaire", travail.pay_sheet, dated=False)),
    "contrat de travail": (
        "",
        _unlimited(_of_person("contrat_travail", travail.work_contract)),
    ),
    "promesse d'embauche": ("", _of_person("promesse_embauche", travail.job_promise)),
    "attestation de l'employeur": (
        "",
        _of_person("attestation_employeur", travail.employer_attestation),
    ),
    "certificat de travail": ("", _of_person("certificat_travail", travail.work_certificate)),
    "RIB": ("", _bank_details),
    "relevé de compte": (
        "",
        _of_person("releves_bancaires", travail.bank_statement, dated=False),
    ),
    "attestation de la CAF": ("", _of_person("prestations_sociales", travail.family_benefits)),
    "droits à l'assurance maladie": (
        "",
        _unlimited(_of_person("attestation_droits_maladie", travail.health_rights)),
    ),
    "avis de situation": (
        "",
        _of_person("avis_situation_france_travail", travail.job_seeker),
    ),
    "certificat de scolarité": ("", _of_person("certificat_inscription", papiers.enrolment)),
    "relevé de notes": ("", _of_person("releves_notes", papiers.marks)),
    "attestation de réussite": ("", _of_person("attestation_reussite", papiers.success)),
    "bourse": ("", _unlimited(_older("attestation_bourse", etudes.scholarship))),
    "acte de naissance, copie": ("", lambda drawn: _birth(drawn, whole=True)),
    "acte de naissance, extrait": ("", lambda drawn: _birth(drawn, whole=False)),
    "acte de mariage, copie": ("", _marriage),
    "acte de mariage, extrait": ("", _of_both("acte_mariage", papiers.marriage_extract)),
    "livret de famille": (
        "pages",
        _of_both("livret_famille", papiers.family_book, dated=False),
    ),
    "jugement de divorce": ("", _of_both("jugement_divorce", papiers.divorce)),
    "acte étranger": ("", _of_person("acte_naissance", papiers.foreign_birth, dated=False)),
    "traduction assermentée": (
        "",
        _of_person("acte_naissance traduction_assermentee", papiers.sworn_translation),
    ),
    "casier judiciaire": ("", _of_person("casier_judiciaire", papiers.criminal_record)),
    "contrat d'engagement": (
        "",
        _older("contrat_engagement_republicain", declarations.commitment),
    ),
    "attestation de solde": ("", _older("attestation_bancaire", ressources.bank_attestation)),
    "convocation": ("", _of_person("convocation_prefecture", papiers.summons)),
    "récépissé": ("", _receipt_of_stay),
    "prolongation d'instruction": ("", _prolongation),
    "passeport": ("carte", _passport),
    "titre de séjour": ("carte, pages", _permit),
    "visa": ("carte", _visa),
    "carte d'identité": ("carte, deux faces", _identity_card),
    "planche e-photo": ("", _ephoto),
    "autre : recette": ("", _nothing(papiers.recipe)),
    "autre : tract": ("", _nothing(papiers.leaflet)),
}
