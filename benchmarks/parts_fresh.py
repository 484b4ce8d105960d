"""Two more families of layouts for `benchmarks.parts`, both written before either was measured.

`FRESH` was measured once, then looked at to mend what it showed; `UNTOUCHED` was measured after
that, and nothing was changed for it.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Final

from benchmarks.parts_set import (
    PEOPLE,
    Maker,
    Page,
    Paper,
    after,
    amounts,
    month_of,
    months,
    named,
    numbered,
    prose,
)
from linter.text.french import long_date
from samples.people import Person


def _other(random: Random, person: Person) -> Person:
    return random.choice([each for each in PEOPLE if each is not person])


def _flowing(random: Random, lines: int, width: int = 12) -> Page:
    """Running text, its lines broken anywhere."""
    words = " ".join(prose(random, lines * 2)).split()
    return [" ".join(words[at : at + width]) for at in range(0, len(words), width)][:lines]


def _slash(day: date) -> str:
    return f"{day:%d/%m/%Y}"


# --- FRESH ---------------------------------------------------------------------------------------


def household_slips(random: Random, person: Person) -> list[Paper]:
    """Slips of the service for people employed at home: a half-filled page a month."""
    return [
        Paper(
            "cesu",
            [
                [
                    "Bulletin de salaire",
                    "Document à conserver sans limitation de durée",
                    f"Période d'emploi : du {_slash(month)} au {_slash(month + timedelta(27))}",
                    "EMPLOYEUR",
                    "Mme FICTIVE Jeanne",
                    "SALARIÉ",
                    person.full_name,
                    person.street,
                    f"Heures effectuées {random.randint(8, 60)},00",
                    *amounts(random, 7),
                    f"Net à payer {random.randint(150, 700)},{random.randint(10, 99)}",
                ]
            ],
        )
        for month in months(month_of(random), random.randint(2, 5))
    ]


def employers_in_turn(random: Random, person: Person) -> list[Paper]:
    """Slips of the same month from two employers, then of the next."""
    start, papers = month_of(random), []
    for month in months(start, 2):
        papers += [
            Paper(
                "bulletin",
                [
                    [
                        f"{company}        BULLETIN DE PAIE",
                        f"Paie du mois de {named(month)}",
                        f"M. ou Mme {person.surname.upper()} {person.given_names}",
                        f"N° SS 2 01 03 99 341 000 11   Entré le 02/09/{month.year - 1}",
                        *amounts(random, 16),
                        "Net imposable   1 240,11",
                        f"Virement le {_slash(after(month))}",
                    ]
                ],
            )
            for company in ("HÔTEL DE L'ESSAI", "SARL PROPRETÉ FICTIVE")
        ]
    return papers


def rent_notices(random: Random, person: Person) -> list[Paper]:
    """Notices of a social landlord, each with a slip to cut out on its back."""
    start, papers = month_of(random), []
    back = random.random() < 0.5
    for month in months(start, random.randint(2, 4)):
        first = [
            "OFFICE PUBLIC DE L'HABITAT D'ESSAI",
            "AVIS D'ÉCHÉANCE",
            f"Échéance de {named(month)}",
            f"Locataire {random.choice(('L', 'K'))}0034412",
            *(person.full_name.upper(), person.street.upper(), person.city.upper()),
            f"Loyer principal {random.randint(300, 500)},20",
            "Provision pour charges 88,00",
            "A.P.L. -140,00",
            "À régler avant le 5 du mois",
        ]
        second = ["Comment payer votre loyer", *_flowing(random, 8), "Coupon à joindre"]
        papers.append(Paper("échéance", [first, second] if back else [first]))
    return papers


def jobseeker(random: Random, person: Person) -> list[Paper]:
    """Letters of an employment office, the same one at two dates."""
    papers = []
    for _ in range(random.randint(1, 3)):
        day = month_of(random) + timedelta(random.randint(1, 25))
        papers.append(
            Paper(
                "situation",
                numbered(
                    random,
                    [
                        [
                            "Agence pour l'emploi d'Essai",
                            f"Identifiant : {random.randint(1_000_000, 9_999_999)}B",
                            person.full_name,
                            person.street,
                            person.city,
                            f"Le {long_date(day)}",
                            "Attestation de situation",
                            "Madame, Monsieur,",
                            *_flowing(random, 6),
                        ],
                        [
                            "Périodes d'inscription",
                            f"du 03/02/2025 au {_slash(day)}",
                            *_flowing(random, 5),
                            "Votre conseiller",
                        ],
                    ][: random.randint(1, 2)],
                    random.choice(("slash", "none")),
                ),
            )
        )
    return papers


def schools(random: Random, person: Person) -> list[Paper]:
    """Certificates of school for two or three children of a family."""
    names = random.sample(("Ibrahim", "Sara", "Noé", "Lina"), random.randint(2, 3))
    return [
        Paper(
            "scolarité",
            [
                [
                    "Académie d'Essai",
                    "École élémentaire Jean-Modèle",
                    "CERTIFICAT DE SCOLARITÉ",
                    "Je soussignée, directrice de l'école, certifie que l'élève",
                    f"{person.surname.upper()} {name}, né(e) le 0{place + 1}/05/201{place + 3}",
                    f"est inscrit(e) en classe de CE{place + 1} pour l'année scolaire 2026-2027.",
                    f"Fait à {person.town}, le 08/09/2026",
                    "La directrice",
                ]
            ],
        )
        for place, name in enumerate(names)
    ]


def semesters(random: Random, person: Person) -> list[Paper]:
    """A student's marks by semester, two pages each, then the enrolment of two years."""
    papers = []
    for half in (1, 2):
        head = ["Université d'Essai - UFR Sciences", f"Relevé de notes - Semestre {half}"]
        papers.append(
            Paper(
                "notes",
                numbered(
                    random,
                    [
                        [
                            *head,
                            f"Année universitaire 2025/2026   {person.full_name}",
                            *(f"UE{n} {random.randint(6, 18)},5 / 20" for n in range(12)),
                        ],
                        ["Moyenne générale 12,4", "Résultat : admis", "Le président du jury"],
                    ],
                    random.choice(("sur", "none")),
                ),
            )
        )
    papers += [
        Paper(
            "inscription",
            [
                [
                    "Université d'Essai",
                    f"Certificat de scolarité {year}-{year + 1}",
                    f"{person.full_name} est inscrit(e) en master pour l'année {year}/{year + 1}",
                    "Le service de la scolarité",
                ]
            ],
        )
        for year in (2025, 2026)
    ]
    return papers


def internet(random: Random, person: Person) -> list[Paper]:
    """Bills of an operator, three pages, the number of pages in words of its own."""
    start, papers = month_of(random), []
    for month in months(start, random.randint(1, 2)):
        bill = random.randint(10**8, 10**9)
        papers.append(
            Paper(
                "internet",
                [
                    [
                        "Opérateur Modèle",
                        f"Facture n° {bill} du {_slash(month)}    p. 1/3",
                        person.full_name,
                        person.street,
                        person.city,
                        "Votre ligne 04 76 00 00 00",
                        "Total à prélever 29,99 €",
                    ],
                    [
                        f"Facture n° {bill}    p. 2/3",
                        "Détail de vos abonnements",
                        *amounts(random, 10),
                    ],
                    [f"Facture n° {bill}    p. 3/3", "Vos communications", *amounts(random, 12)],
                ],
            )
        )
    return papers


def accounts(random: Random, person: Person) -> list[Paper]:
    """Bank details of two banks, one page each, nearly the same."""
    return [
        Paper(
            "rib",
            [
                [
                    bank,
                    "Relevé d'identité bancaire",
                    f"Titulaire : {person.full_name}",
                    f"IBAN FR76 {random.randint(1000, 9999)} 0000 {random.randint(1000, 9999)}",
                    "Domiciliation Grenoble",
                ]
            ],
        )
        for bank in random.sample(("Banque Alpha", "Crédit Bêta", "Caisse Gamma"), 2)
    ]


def abroad(random: Random, person: Person) -> list[Paper]:
    """A foreign record of birth with its translation, which may stand apart."""
    original = [
        "REPUBLIC OF EXAMPLE",
        "REGISTRAR OF BIRTHS",
        "CERTIFIED EXTRACT OF BIRTH",
        f"Name of child: {person.full_name}",
        "Entry No. 2291 of the year 2001",
        "Given under my hand and seal",
    ]
    translation = [
        "Traduction de l'anglais",
        "RÉPUBLIQUE D'EXEMPLE",
        "Extrait certifié d'acte de naissance",
        f"Nom de l'enfant : {person.full_name}",
        "Acte n° 2291 de l'année 2001",
        "Traduction certifiée conforme à l'original, ne varietur",
    ]
    return [Paper("naissance", [original, translation], frozenset({2}))]


def company(random: Random, person: Person) -> list[Paper]:
    """What somebody self-employed brings: extract, certificate, accounts of four pages."""
    year = random.choice((2024, 2025))
    head = [f"Comptes annuels {year}", f"{person.full_name} - entreprise individuelle"]
    return [
        Paper(
            "extrait",
            numbered(
                random,
                [
                    [
                        "GREFFE DU TRIBUNAL DE COMMERCE D'ESSAI",
                        "EXTRAIT D'IMMATRICULATION PRINCIPALE",
                        f"À jour au {long_date(month_of(random))}",
                        f"Nom : {person.surname}",
                        *_flowing(random, 6),
                    ],
                    ["Activité exercée", *_flowing(random, 4), "Le greffier"],
                ],
                "sur",
            ),
        ),
        Paper(
            "vigilance",
            [
                [
                    "Union de recouvrement d'Essai",
                    "ATTESTATION DE VIGILANCE",
                    f"Date : {_slash(month_of(random))}",
                    person.full_name,
                    *_flowing(random, 5),
                    "Code de sécurité : 7GH2KLM9",
                ]
            ],
        ),
        Paper(
            "comptes",
            [
                [*head, "Bilan actif", *amounts(random, 12)],
                [*head, "Bilan passif", *amounts(random, 12)],
                [*head, "Compte de résultat", *amounts(random, 14)],
                [*head, "Annexe", *_flowing(random, 10)],
            ],
        ),
    ]


def cerfa(random: Random, person: Person) -> list[Paper]:
    """A form of the State filled in by hand, its pages numbered at the foot."""
    return [
        Paper(
            "formulaire",
            numbered(
                random,
                [
                    [
                        "N° 15186*03",
                        "DEMANDE D'AUTORISATION DE TRAVAIL",
                        "Cadre réservé à l'administration",
                        "1. L'employeur",
                        *_flowing(random, 5),
                    ],
                    ["2. Le salarié", f"Nom : {person.surname}", *_flowing(random, 6)],
                    ["3. L'emploi", *_flowing(random, 6), "4. Engagements", "Signature"],
                ],
                random.choice(("slash", "dash", "none")),
            ),
        )
    ]


def witnesses(random: Random, person: Person) -> list[Paper]:
    """The same form of statement filled in by two or three witnesses."""
    return [
        Paper(
            "témoignage",
            [
                [
                    "ATTESTATION DE TÉMOIN",
                    "(article 202 du code de procédure civile)",
                    f"Je soussigné(e) : {who.full_name}",
                    f"Né(e) : {who.birth}",
                    f"Demeurant : {who.street}, {who.city}",
                    f"Lien avec les parties : ami de {person.full_name}",
                    *_flowing(random, 5),
                    f"Fait à {who.town}, le {_slash(month_of(random))}",
                    "Signature",
                ]
            ],
        )
        for who in random.sample([each for each in PEOPLE if each is not person], 2)
    ]


def prescriptions(random: Random, person: Person) -> list[Paper]:
    """Prescriptions of one doctor at several visits."""
    return [
        Paper(
            "ordonnance",
            [
                [
                    "Docteur Marie Fictive",
                    "Médecine générale",
                    f"Le {_slash(month_of(random) + timedelta(random.randint(1, 26)))}",
                    person.full_name,
                    *(f"Médicament {n}, un comprimé par jour" for n in range(4)),
                    "Signature du médecin",
                ]
            ],
        )
        for _ in range(random.randint(2, 3))
    ]


def tenancy(random: Random, person: Person) -> list[Paper]:
    """A lease of running text under numbered headings in Roman figures, and its two annexes."""
    pages: list[Page] = [
        [
            "Bail d'habitation meublée",
            f"Entre M. Paul Modèle et {person.full_name}",
            "I. Désignation des parties",
            *_flowing(random, 9),
        ],
        ["II. Objet du contrat", *_flowing(random, 9), "III. Date de prise d'effet"],
        [*_flowing(random, 5), "IV. Conditions financières", *_flowing(random, 6)],
        ["V. Garanties", *_flowing(random, 4), f"Signé le {_slash(month_of(random))}", "Paraphes"],
        ["Annexe 1 - Notice d'information", *_flowing(random, 11)],
    ]
    return [Paper("bail", numbered(random, pages, random.choice(("none", "slash", "dash"))))]


def sides(random: Random, person: Person) -> list[Paper]:
    """Cards of two people of a family photocopied both sides, with little that can be read."""
    return [
        Paper(
            "carte",
            [
                [
                    "RÉPUBLIQUE FRANÇAISE",
                    "TITRE DE SÉJOUR",
                    who.surname.upper(),
                    who.given_names.upper(),
                    f"VALABLE JUSQU'AU 0{random.randint(1, 9)}.02.2027",
                    "CATÉGORIE DU TITRE : CARTE DE SÉJOUR TEMPORAIRE",
                ],
                [f"ADRESSE : {who.street.upper()}", who.city.upper(), "REMARQUES : VIE PRIVÉE"],
            ],
        )
        for who in (person, _other(random, person))
    ]


FRESH: Final[tuple[Maker, ...]] = (
    household_slips,
    employers_in_turn,
    rent_notices,
    jobseeker,
    schools,
    semesters,
    internet,
    accounts,
    abroad,
    company,
    cerfa,
    witnesses,
    prescriptions,
    tenancy,
    sides,
)

# --- UNTOUCHED -----------------------------------------------------------------------------------


def monthly_benefits(random: Random, person: Person) -> list[Paper]:
    """Statements of benefits, month after month, the addressee on the right."""
    return [
        Paper(
            "allocations",
            [
                [
                    "Caisse d'Allocations d'Essai",
                    "N° allocataire : 0441120 X",
                    f"{'':30}{person.full_name}",
                    f"{'':30}{person.street}",
                    f"{'':30}{person.city}",
                    f"Relevé des prestations de {named(month)}",
                    *amounts(random, 5),
                    f"Document édité le {_slash(after(month) + timedelta(4))}",
                ]
            ],
        )
        for month in months(month_of(random), random.randint(2, 4))
    ]


def savings(random: Random, person: Person) -> list[Paper]:
    """Statements of two accounts of one bank, two pages each."""
    day = _slash(month_of(random))
    return [
        Paper(
            "relevé",
            numbered(
                random,
                [
                    [
                        "Banque Delta",
                        f"Extrait de compte au {day}",
                        account,
                        person.full_name,
                        *amounts(random, 16),
                        "Report page suivante",
                    ],
                    [account, "Report", *amounts(random, 8), "Nouveau solde 412,10"],
                ],
                random.choice(("none", "sur")),
            ),
        )
        for account in ("Compte courant n° 4471002", "Livret n° 9930771")
    ]


def gas(random: Random, person: Person) -> list[Paper]:
    """A bill and its schedule of payments, then the bill of another year."""
    papers = []
    for year in (2025, 2026):
        papers += [
            Paper(
                "gaz",
                [
                    [
                        "Gaz Modèle",
                        f"Votre facture du 14 mars {year}",
                        f"Compte de contrat 88 120 {random.randint(100, 999)}",
                        person.full_name,
                        person.street,
                        person.city,
                        "Total TTC 212,00 €",
                    ],
                    ["Évolution de votre consommation", *_flowing(random, 5), *amounts(random, 5)],
                ],
            ),
            Paper(
                "échéancier",
                [
                    [
                        "Gaz Modèle",
                        "ÉCHÉANCIER DE PAIEMENT",
                        person.full_name,
                        *(f"05/{n:02}/{year}   21,20 €" for n in range(4, 12)),
                    ]
                ],
            ),
        ]
    return papers


def decisions(random: Random, person: Person) -> list[Paper]:
    """Two decisions of an administration, the second on appeal."""
    return [
        Paper(
            "décision",
            numbered(
                random,
                [
                    [
                        "COMMISSION DÉPARTEMENTALE D'ESSAI",
                        f"Décision n° {number}/2026",
                        f"Vu la demande de {person.full_name}",
                        "Vu le code de l'action sociale et des familles",
                        *_flowing(random, 9),
                    ],
                    ["Considérant ce qui suit :", *_flowing(random, 8)],
                    ["Décide", "Article 1er : la demande est admise.", "Le président"],
                ][: random.randint(2, 3)],
                random.choice(("slash", "none")),
            ),
        )
        for number in random.sample(range(100, 900), 2)
    ]


def identity_cards(random: Random, person: Person) -> list[Paper]:
    """French identity cards of a host and of a spouse, both sides."""
    return [
        Paper(
            "cni",
            [
                [
                    "RÉPUBLIQUE FRANÇAISE",
                    "CARTE NATIONALE D'IDENTITÉ",
                    f"Nom : {who.surname.upper()}",
                    f"Prénom(s) : {who.given_names}",
                ],
                [f"Adresse : {who.street}", who.city, "Carte valable jusqu'au : 03.04.2031"],
            ],
        )
        for who in (person, _other(random, person))
    ]


def promise(random: Random, person: Person) -> list[Paper]:
    """A promise of employment in the form of a letter, the contract that followed, an amendment."""
    firm = ["Les Cuisines Modèles SAS", "12 rue du Four 69003 LYON"]
    day = month_of(random)
    return [
        Paper(
            "promesse",
            [
                [
                    *firm,
                    f"Lyon, le {long_date(day)}",
                    f"À l'attention de {person.full_name}",
                    "Objet : promesse d'embauche",
                    "Madame, Monsieur,",
                    *_flowing(random, 6),
                    "La direction",
                ]
            ],
        ),
        Paper(
            "contrat",
            numbered(
                random,
                [
                    [
                        *firm,
                        "Contrat de travail à durée déterminée",
                        f"Entre les soussignés et {person.full_name}",
                        "1 - Emploi",
                        *_flowing(random, 7),
                    ],
                    ["2 - Durée", *_flowing(random, 4), "3 - Salaire", *_flowing(random, 4)],
                    ["4 - Congés", *_flowing(random, 4), "Lu et approuvé"],
                ],
                random.choice(("none", "late", "slash")),
            ),
        ),
        Paper(
            "avenant",
            [
                [
                    *firm,
                    "Avenant n° 1 au contrat de travail",
                    f"Il est convenu avec {person.full_name}",
                    *_flowing(random, 5),
                    f"Le {_slash(after(day))}",
                ]
            ],
        ),
    ]


def trainings(random: Random, person: Person) -> list[Paper]:
    """Certificates of attendance of the integration course, day by day."""
    return [
        Paper(
            "formation",
            [
                [
                    "Organisme de formation Modèle",
                    "Attestation d'assiduité",
                    "Contrat d'intégration républicaine",
                    f"Formation civique, journée {day}",
                    f"{person.full_name} a suivi la journée du {_slash(month_of(random))}",
                    "Le formateur",
                ]
            ],
        )
        for day in range(1, random.randint(3, 5))
    ]


def mutual(random: Random, person: Person) -> list[Paper]:
    """A health card's certificate on one page, its table of guarantees on two more."""
    return [
        Paper(
            "mutuelle",
            numbered(
                random,
                [
                    [
                        "Mutuelle Modèle",
                        "Attestation de tiers payant 2026",
                        f"Adhérent : {person.full_name}",
                        "Valable du 01/01/2026 au 31/12/2026",
                    ],
                    ["Tableau des garanties", *amounts(random, 12)],
                    ["Dentaire et optique", *amounts(random, 10), "Mentions légales"],
                ],
                random.choice(("late", "dash", "sur")),
            ),
        )
    ]


def civil_status(random: Random, person: Person) -> list[Paper]:
    """Copies of records of birth of two children, from the same town hall."""
    return [
        Paper(
            "acte",
            [
                [
                    "MAIRIE D'ESSAI-SUR-ISÈRE",
                    "Copie intégrale d'acte de naissance",
                    f"Acte n° {random.randint(10, 900)}",
                    f"Le 0{n}/06/201{n + 4} est née {name} {person.surname.upper()}",
                    "Délivrée le 14 octobre 2026",
                    "L'officier d'état civil",
                ]
            ],
        )
        for n, name in enumerate(random.sample(("Sara", "Lina", "Maya"), 2), 1)
    ]


def association(random: Random, person: Person) -> list[Paper]:
    """Letters of support of two associations over one or two pages."""
    papers = []
    for name in random.sample(("Les Amis Fictifs", "Solidarité Modèle", "Entraide d'Essai"), 2):
        pages = [
            [
                name,
                "Association loi 1901",
                "3 allée des Tests 38100 GRENOBLE",
                f"Grenoble, le {long_date(month_of(random))}",
                "Lettre de soutien",
                f"Nous connaissons {person.full_name} depuis 2023.",
                *_flowing(random, 10),
            ],
            [*_flowing(random, 5), "Pour l'association, la présidente"],
        ]
        papers.append(Paper("soutien", pages[: random.randint(1, 2)]))
    return papers


def tax_years(random: Random, person: Person) -> list[Paper]:
    """Notices of three years, the same form each, two pages."""
    return [
        Paper(
            "avis",
            numbered(
                random,
                [
                    [
                        "Finances publiques",
                        f"Impôt sur les revenus de {year - 1}",
                        f"Avis établi en {year}",
                        person.full_name,
                        person.street,
                        person.city,
                        "N° fiscal : 30 00 000 000 000",
                        *amounts(random, 6),
                    ],
                    ["Calcul de l'impôt", *amounts(random, 12), "Nombre de parts 1,0"],
                ],
                random.choice(("slash", "none", "late")),
            ),
        )
        for year in (2024, 2025, 2026)
    ]


UNTOUCHED: Final[tuple[Maker, ...]] = (
    monthly_benefits,
    savings,
    gas,
    decisions,
    identity_cards,
    promise,
    trainings,
    mutual,
    civil_status,
    association,
    tax_years,
)
