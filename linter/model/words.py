"""The words of the contract: these strings are in every output, and scripts rely on them."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What a rule can say of one thing it looked at."""

    PASSED = "passed"
    FAILED = "failed"
    CANNOT_TELL = "cannot_tell"


class Severity(StrEnum):
    """How much a finding weighs, in the words of the trade, heaviest first."""

    REFUS_PROBABLE = "refus_probable"
    COMPLEMENT_PROBABLE = "complement_probable"
    A_VERIFIER = "a_verifier"
    INFORMATION = "information"

    @property
    def rank(self) -> int:
        """0 for the heaviest, so that sorting puts the worst first."""
        return _RANKS[self]

    def at_least(self, threshold: Severity) -> bool:
        """Whether this weighs as much as `threshold`, or more."""
        return self.rank <= threshold.rank


_RANKS = {each: place for place, each in enumerate(Severity)}


class About(StrEnum):
    """What a finding is about, so that nobody has to know rules by their codes."""

    FORM = "form"  # what was typed, and when it is filed
    FILE = "file"  # the state of a file or of a scan
    TURN = "turn"  # a page that is not upright
    EDGE = "edge"  # a page that is cut off
    DOCUMENT = "document"  # what a document is, whose, how old
    MISSING = "missing"  # a document that is not there

    @property
    def is_scan(self) -> bool:
        """Whether scanning again mends it."""
        return self in (About.FILE, About.TURN, About.EDGE)

    @property
    def is_for_its_holder(self) -> bool:
        """Whether who holds the papers can mend it."""
        return self is not About.FORM


class Stage(StrEnum):
    """Which kind of application is being made."""

    PREMIERE = "premiere"
    RENOUVELLEMENT = "renouvellement"
    CHANGEMENT_STATUT = "changement_statut"
    PLURIANNUELLE = "pluriannuelle"
    CARTE_RESIDENT = "carte_resident"


class Verdict(StrEnum):
    """Whether a requested document is legally due."""

    EXIGIBLE = "exigible"
    SOUS_CONDITION = "sous_condition"
    A_LA_REMISE = "a_la_remise"
    AUTRE_FONDEMENT = "autre_fondement"
    PLUS_STRICT = "plus_strict"
    NON_EXIGIBLE = "non_exigible"
    INDECIS = "indecis"


class Status(StrEnum):
    """The state of a whole dossier."""

    PRET = "pret"
    A_COMPLETER = "a_completer"
    A_RESCANNER = "a_rescanner"
    ILLISIBLE = "illisible"


class FieldKind(StrEnum):
    """The inputs that rules know: the applicant's own, unless the comment says otherwise."""

    NOM = "nom"
    NOM_USAGE = "nom_usage"
    PRENOM = "prenom"
    NOM_AUTRE = "nom_autre"  # a person's name, but neither the applicant's nom nor their prénom
    TELEPHONE = "telephone"  # of anyone, landlines included
    TELEPHONE_MOBILE = "telephone_mobile"
    EMAIL = "email"
    ADRESSE = "adresse"
    EPHOTO = "ephoto"
    NUMERO_ETRANGER = "numero_etranger"
    NUMERO_ETRANGER_AUTRE = "numero_etranger_autre"  # someone else's
    DATE_NAISSANCE = "date_naissance"
    DATE_EXPIRATION = "date_expiration"  # of the residence document, never of the passport


class DateRole(StrEnum):
    """What a date on a document is."""

    ISSUED = "issued"
    SIGNED = "signed"
    EXPIRES = "expires"
    BORN = "born"
    DUE = "due"
    PERIOD_START = "period_start"
    PERIOD_END = "period_end"
    EVENT = "event"
    UNKNOWN = "unknown"


class Placeholder(StrEnum):
    """What a file is, when it only stands for the document that was meant."""

    XFA = "xfa"
    PORTFOLIO = "portfolio"
    WEB_PAGE = "web_page"
    UNFINISHED = "unfinished"


class Source(StrEnum):
    """Where a fact was read, the surest first."""

    DOC2D = "doc2d"
    MRZ = "mrz"
    TEXT_LAYER = "text_layer"
    OCR = "ocr"


class Language(StrEnum):
    """What can be said of a page's language."""

    FRENCH = "french"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"


class Detail(StrEnum):
    """What is known of a document beyond its kind."""

    COPIE_INTEGRALE = "copie_integrale"
    EXTRAIT = "extrait"
    EXTRAIT_AVEC_FILIATION = "extrait_avec_filiation"
    EXTRAIT_SANS_FILIATION = "extrait_sans_filiation"
    EXTRAIT_PLURILINGUE = "extrait_plurilingue"
    RECTO = "recto"
    VERSO = "verso"
    RECEPISSE = "recepisse"
    PROLONGATION = "prolongation"
    DEPOT = "depot"
    DECISION_FAVORABLE = "decision_favorable"
    TRADUCTION = "traduction"
    NON_REMPLI = "non_rempli"  # a form as it was printed


class Signature(StrEnum):
    """What is known of a 2D-Doc's signature."""

    VALID = "valid"
    INVALID = "invalid"
    UNVERIFIED = "unverified"


class Seen(StrEnum):
    """What the page says of a signed value."""

    FOUND = "found"
    CONTRADICTS = "contradicts"
    ABSENT = "absent"
