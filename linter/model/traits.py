"""What kinds of documents have in common: the catalogue says it of each, code asks by trait."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Trait(StrEnum):
    """What several kinds of documents have in common, asked by trait and never by a list of ids."""

    PERMIT = "permit"  # a residence card
    PASSPORT = "passport"
    PASSPORT_PAGES = "passport_pages"  # pages of one that are scanned apart
    RECEIPT = "receipt"  # for an application: it holds the rights of a permit
    VISA = "visa"
    IDENTITY_CARD = "identity_card"
    IDENTITY_OF_ANOTHER = "identity_of_another"  # a host's, a third person's
    FRENCH = "french"  # of someone French, who applies for none of the titles
    OWN = "own"  # put under a request for one's own, it is the applicant's
    UNTRANSLATED = "untranslated"  # read by machines or agents as it is, in every language
    TRAVEL = "travel"  # a passport's stand-in, given by a State to who is not its citizen
    CIVIL_STATUS_ACT = "civil_status_act"  # one act, as a full copy or an extract
    ANY_ACT = "any_act"  # stands for an act of civil status: of what, only its text says
    FAMILY_BOOK = "family_book"  # holds extracts of several acts
    HOUSEHOLD = "household"  # a 2D-Doc says only « facture » or « justificatif de domicile » of it
    SENT_TO_HOLDER = "sent_to_holder"  # by someone who does not write as a private person
    NUMBERED_FIELDS = "numbered_fields"  # « 1. » is the surname, « 2. » the given names
    SIGNED_BY_HOLDER = "signed_by_holder"  # who says « je soussigné » speaks of themselves
    NAMES_APPLICANT = "names_applicant"  # another's word on the applicant
    PROMISE = "promise"  # commits who signs it, from the day that they write on it
    PRESENT = "present"  # says how things stand on its day
    IN_FORCE = "in_force"  # proves something for as long as it runs
    UMBRELLA = "umbrella"  # a proof of something, shown by another document
    UNDATED = "undated"  # bears no day: a bare photograph
    PORTRAITS = "portraits"  # shows its holder's face beside its words, several times perhaps
    SWORN = "sworn"  # a word of honour, of what was not recognised
    HOME_ABROAD = "home_abroad"  # proves a home in another country
    WIDE = "wide"  # asked for any of the documents it covers
    LIFE = "life"  # a fact of a whole life or undertaking, which a paper of any sort may prove


IDENTITY: Final = (Trait.PERMIT, Trait.PASSPORT, Trait.VISA, Trait.IDENTITY_CARD)
