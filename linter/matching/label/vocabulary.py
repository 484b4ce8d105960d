"""The small words of a request: grammar, politeness, and what says *how* rather than *which*.

The catalogue names documents; these words never do. Stems, as `normalise.stem` gives them, so that
one spelling stands for singular and plural, masculine and feminine.
"""

from __future__ import annotations

from typing import Final

from linter.matching.label.normalise import stem, stems_in

# Grammar and politeness: no meaning of their own.
EMPTY: Final = stems_in(
    """
    a à ai ait ainsi alors apres as au aupres aussi autre aux avant avec avez avoir avons bien c ca
    car ce cela celle celui celles ceux ces cet cette ceci chaque chez ci comme comment concerne
    concernant correspondant d dans de depuis des des deja devez doit doivent dont du dudit durant
    e elle elles en encore entre envers es est et etait etant etc ete etes etre eu ex exemple
    excepte fait faire faut il ils ici j je jusque l la le les leur leurs lequel laquelle lesquels
    lors lorsque lui m ma mais me meme mes moi mon mention mentionne n ne ni nos notre nous on ont
    ou où par parmi pas pendant peut peuvent pouvez pouvant plutot pour puis qu quand que quel
    quelle quelque qui quoi s sa sans sauf se selon sera ses seulement si soit son sont sous sur
    suivant t ta te tel telle tels tes titre toi ton tout toute tu un une uniquement va
    vers via voir voire vos votre vous y notamment propre egalement lie relatif relative
    cas echeant eventuel eventuellement besoin necessaire utile obligatoire facultatif optionnel
    requis exige
    veuillez merci prier priere bien vouloir joindre joignez fournir fournissez transmettre
    transmettez deposer deposez telecharger telechargez ajouter ajoutez inserer inserez envoyer
    envoyez produire produisez presenter presentez remettre importer importez indiquer indiquez
    renseigner numeriser numerise scanner scan scanne televerser televersez verser charger chargez
    mettre annexer completer selectionner remise moment lors plus tard
    bonjour madame monsieur cordialement salutations remercie remercions prions invitons afin
    parvenir poursuivre adresser adressez communiquer communiquez destine destinee destines
    destinees transmis transmise envoye envoyee has have had out will would you they he she what
    when where how still up also only than can
    fichier ci-joint ligne liste suivant per one
    le ne se je me te ce que jusque lorsque puisque non memesi
    the an of your my his her their its for to in on at with by is are be been being any from as
    this that which who must should if please provide attach upload submit enclose add send bring
    file files attached applicable required all each
    own why wish want since turned least held someone else both either each accompagne accompagnee
    pdf jpg jpeg png num numero ref ndeg
    """
) - {stem("titre")}

# A proof of something, however it is said: one word, and a weak one.
PROOF: Final = stems_in(
    """
    justificatif justificative justification justifiant justifier justifie justifiez preuve prouvant
    prouver prouve attestant attester etablissant etablir demontrant demontrer permettant element
    evidence proof prove proving showing supporting confirmant montrant constatant certifiant
    confirming stating
    """
)

# What announces a paper without saying which; one is often written for another.
HEADS: Final = frozenset({"justificatif"}) | stems_in(
    "document documents piece attestation certificat declaration lettre courrier formulaire "
    "certificate statement letter "
    "honneur honour honor sworn"
)

# Heads that any paper may bear.
ANY_PAPER: Final = frozenset({"justificatif"}) | stems_in("document piece")

# Papers that no name of another paper covers: « *plan* d'accès », « *liste* de publications ».
# Those of the first list prove nothing of a person's life.
BARE_PAPERS: Final = stems_in(
    """
    enveloppe envelope chemise pochette cle usb liste list tableau inventaire sommaire plan schema
    organigramme croquis maquette candidature recrutement questionnaire
    annonce convocation reglement badge enquete itineraire
    """
)
TELLING_PAPERS: Final = stems_in(
    """
    mail email courriel sms message capture offre invitation avenant rapport dossier programme
    planning agenda devis
    """
)
# What one has written or made: a paper by itself, of which there is nothing more to say.
WORKS: Final = stems_in("publication article memoire portfolio recit")
LETTERS: Final = stems_in("lettre courrier letter")
PAPERS: Final = BARE_PAPERS | TELLING_PAPERS | WORKS | LETTERS
# A letter that says this is the applicant's own.
EXPLAINS: Final = stems_in("expliquant explication explicatif presentation presentant")

# What a request may leave out, or add, and still mean the same paper.
SOFT: Final = stems_in(
    """
    copie photocopie copies copy copied double exemplaire duplicata scanned
    lisible lisiblement couleur couleurs recto verso face faces back cote cotes sides side
    recent recente recents recentes actuel actuelle actuels jour date datee dated date signe signee
    signed rempli complete complet completed dument integral integrale integralite
    nouveau nouvelle actualise dernier derniere derniers dernieres last latest current
    valide valable valid validite encours
    moins plus than less more inferieur superieur egal minimum maximum mini maxi at least
    an annee mois semaine jour month months year years day days
    original originaux originals originale datant
    delivre delivree etabli etablie emis emise redige redigee issued
    preferentiellement possible si impression imprime imprimee
    """
)

# What says how, and not which, unless a name of the catalogue has it.
NEUTRAL: Final = SOFT | stems_in(
    """
    tous expire expirant expiration expiring arrivant perime former ancien ancienne anciens
    premier premiere second deuxieme troisieme
    francais francaise francais french france langue traduit traduite traduction translated
    translation assermente assermentee traducteur translator
    legalise legalisee apostille apostillee legalised legalized
    certifie conforme notarie notariee notaire notarised notarized
    agree agreee norme normes iso rf format
    manuscrit manuscrite nom prenom demande
    page pages dossier old precedent precedente previous
    euro euros smic brut net fois pourcent montant hauteur niveau minimal
    pays origine etranger etrangere titulaire concerne personne
    couvrant covering correspondant correspondante remplie
    equivalent equivalente temps plein suffisant suffisante propre stable regulier reguliere
    superieure egale mensuel mensuelle annuel annuelle
    arrive arrivee
    expliquant explaining describing mentionnant remis obtenu obtenue detaille detaillee
    """
)

NUMBERS: Final = {
    stem(word): value
    for word, value in {
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "onze": 11,
        "douze": 12,
        "treize": 13,
        "quinze": 15,
        "seize": 16,
        "dixhuit": 18,
        "vingt": 20,
        "trente": 30,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six ": 6,
        "twelve": 12,
    }.items()
}

# Words that mean the same wherever they stand.
SAME: Final = {
    stem(word): stem(meaning)
    for meaning, others in {
        "justificatif": " ".join(sorted(PROOF)),
        "conjoint": "conjointe epoux epouse femme spouse husband wife partenaire partner",
        "photographie": "photo photos photograph photographs picture",
        "cachet": "tampon tampons stamp",
        "entreprise": "societe company",
        "prefecture": "prefet prefectoral prefectorale",
        "hebergeant": "logeur hebergeur host",
        "garant": "garante guarantor sponsor",
        "carte": "card",
        "passeport": "passport",
        "contrat": "contract",
        "ressources": "resources",
        "mariage": "marriage",
        "adresse": "address",
        "diplome": "diploma",
        "etudiant": "student",
        "nationalite": "nationality",
        "identite": "identity",
        "assurance": "insurance",
        "medical": "medicale",
        "judiciaire": "judicial",
        "employeur": "employer",
        "residence": "resider reside residant residez",
        "permis": "permit",
        "facture": "bill invoice",
        "hotel": "hotelier",
        "certificat": "certificate",
        "naissance": "birth",
        "travail": "work",
        "francais": "french",
        "declaration": "statement",
        "immatriculation": "enregistrement",
        "oeuvre": "oeuvres",
        "polygamie": "polygame",
        "imposition": "impot impots",
        "salarie": "salariee salariale employe employee",
        "etudes": "study studies",
        "sejour": "sejourne sejourner sejournant",
        "expliquant": "racontant exposant decrivant explaining describing",
    }.items()
    for word in others.split()
    if stem(word) != stem(meaning)
}


def is_telling(word: str) -> bool:
    """Whether a stem says which document is meant, rather than how it must be."""
    return word not in NEUTRAL and word not in HEADS and not word[0].isdigit()
