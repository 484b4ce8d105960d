"""Who makes a paper out, for whom, and what a request denies: the small words between the names.

« Certificat médical *établi par* l'OFII » and « *à transmettre à* l'OFII » have the same nouns and
are two papers. Each agent of a label (OFII, mairie, employeur…) has the role that the words before
it give; so have the agents in the names of the catalogue, which can then differ by a role alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from linter.matching.label.normalise import Word, stem, stems_in
from linter.matching.label.spelling import small_words
from linter.matching.label.vocabulary import SAYS


class Role(StrEnum):
    """What an agent is to the paper."""

    ISSUER = "issuer"
    MAKER = "maker"
    ADDRESSEE = "addressee"


_ANY_BODY: Final = "un organisme"

AGENTS: Final[dict[str, str]] = {
    stem(word): agent for agent, words in small_words()["agents"].items() for word in words.split()
}

# Agents who are persons, and may so hold a paper of their own.
PROFESSIONALS: Final = frozenset({"un médecin", "un notaire", "un comptable", "un avocat"})

# Those that the text may mean by « l'organisme », when it makes a paper out.
_BODIES: Final = frozenset(
    {
        "un laboratoire",
        "une association",
        "un établissement scolaire",
        "la CAF",
        "la caisse",
        "l'Urssaf",
        "un ministère",
        "la préfecture",
        "la mairie",
    }
)


class Roles(NamedTuple):
    """The agents of a label or of a name, by what they are to the paper.

    Attributes:
        issuers: said to make it out (« délivré par »).
        makers: named right after the paper's noun (« attestation de l'employeur »).
        addressees: for whom it is (« destiné à »).
    """

    issuers: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    addressees: frozenset[str] = frozenset()

    def clash(self, name: Roles, known: frozenset[str]) -> str:
        """Why a label with these roles does not mean a paper named so; empty when it may.

        Args:
            name: the roles in the paper's name.
            known: all that are known to make the paper out.

        Returns:
            "role" where the label says who makes the paper out or receives it, "maker" where it
            only names an agent.
        """
        made = self.issuers | self.makers
        makers = name.issuers | name.makers
        if self.addressees & makers - made or self.issuers & name.addressees - self.addressees:
            return "role"
        if self.makers & name.addressees - self.addressees:
            return "maker"
        named = (self.issuers or self.makers) - {_ANY_BODY}
        others = _with_bodies(known | makers)
        mine = named & others or name.addressees & self.addressees
        return "role" if named and others and not mine else ""

    def same_maker(self, known: frozenset[str]) -> bool:
        """Whether who makes the label's paper out also makes out another."""
        return bool((self.issuers | self.makers) & _with_bodies(known))


def _with_bodies(agents: frozenset[str]) -> frozenset[str]:
    return agents | _BODIES if _ANY_BODY in agents else agents


NO_ROLES: Final = Roles()

# « Délivré par », « rempli et signé par »: the word « par » itself opens the role of who issues.
_BY: Final = frozenset({"par", "by", "emanant", "provenant"})
# What is done to bring a paper to somebody, before « à », « au » or « to ».
_SENT: Final = stems_in(
    """
    destine destinee destines destinees transmettre transmis transmise envoyer envoye adresser
    poster poste remettre communiquer retourner soumettre attention destination parvenir intended
    sent send addressed submit submitted forwarded
    """
)
_TO: Final = frozenset({"a", "au", "aux", "to", "for"})
# Right after these, an agent is who makes the paper out.
MADE: Final = stems_in(
    """
    attestation certificat lettre rapport courrier mail email courriel message avis bulletin
    confirmation certificate letter report declaration convention statement
    """
)
# What a private person writes of another: a witness makes it out, it is not of the witness.
WRITTEN: Final = stems_in("attestation lettre courrier declaration letter statement temoignage")
_OF: Final = frozenset(
    {"de", "du", "des", "of", "from", "le", "la", "les", "the", "un", "une", "votre", "son", "your"}
) | {"ancien", "futur", "medical", "cabinet", "service", "directeur", "responsable"}
# « Attestation *de stage* de l'employeur ».
_WORDS_BETWEEN: Final = 1
_FOR: Final = frozenset({"pour", "for"})
# Where a role stops: what the paper says, what it must be.
_STOPS: Final = SAYS | stems_in("que et puis and that where dans ou si")
_NOT: Final = frozenset({"non", "ne", "pas", "sans", "without", "no", "not", "never", "ni"})
# What a request says of a form that it does not take: « refusé », « non accepté ».
REFUSED: Final = stems_in("refuse refusee refuses refusees exclu exclue exclus exclues refused")
ACCEPTED: Final = stems_in(
    "accepte acceptee acceptes acceptees admis admise admises recevable recevables accepted allowed"
)
# What may stand between a negation and the word that it denies.
_BETWEEN: Final = stems_in(
    """
    pas plus jamais aucun aucune de du des la le les un une celui celle ceux votre vos avoir
    etre a est ont sont any an to have been
    """
)


def roles_of(found: Sequence[Word]) -> Roles:
    """The agents of a label, each with its role."""
    if AGENTS.keys().isdisjoint([word.stem for word in found]):
        return NO_ROLES
    reader = _Reader()
    for word in found:
        reader.read(word)
    return reader.roles()


class _Reader:
    """Word after word: which role the next agent would have."""

    def __init__(self) -> None:
        self._agents: dict[Role, set[str]] = {role: set() for role in Role}
        self._role: Role | None = None
        self._sent = False
        self._passed = 0

    def read(self, word: Word) -> None:
        """One more word."""
        if word.before and word.before != "et":
            self._role, self._sent = None, False
        if not self._opens(word):
            self._names(word)

    def _opens(self, word: Word) -> bool:
        """Whether the word gives the next agent its role, or takes it."""
        if word.stem in MADE:
            self._role, self._passed = Role.MAKER, 0
        elif word.text in _BY:
            self._role = Role.ISSUER
        elif word.stem in _SENT:
            self._role, self._sent = None, True
        elif (self._sent and word.text in _TO) or word.text in _FOR:
            self._role, self._sent = Role.ADDRESSEE, False
        elif word.stem in _STOPS or (self._role is Role.MAKER and word.text in _TO):
            self._role = None
        else:
            return False
        return True

    def _names(self, word: Word) -> None:
        agent = AGENTS.get(word.stem)
        if agent and self._role:
            self._agents[self._role].add(agent)
        if self._role is not Role.MAKER:
            return
        self._passed += word.text not in _OF
        if agent or self._passed > _WORDS_BETWEEN:
            self._role = None

    def roles(self) -> Roles:
        """All agents read."""
        issuers, makers, addressees = (frozenset(self._agents[role]) for role in Role)
        found = Roles(issuers, makers, addressees)
        return NO_ROLES if found == NO_ROLES else found


def negated_at(found: Sequence[Word]) -> frozenset[int]:
    """The indices of the words that a request denies: « non *timbrée* », « ne pas *exercer* »."""
    if _NOT.isdisjoint([word.text for word in found]):
        return frozenset()
    denied: set[int] = set()
    waiting = False
    for at, word in enumerate(found):
        if word.before and word.before not in ("et", "ou"):
            waiting = False
        if word.text in _NOT:
            waiting = True
        elif waiting and word.stem not in _BETWEEN:
            denied.add(at)
            waiting = False
    return frozenset(denied)
