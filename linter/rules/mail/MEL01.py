"""MEL01: an e-mail address that cannot be, or that is probably a slip of the keyboard."""

from __future__ import annotations

import re
from typing import ClassVar, Final

from linter.model.dossier import Field
from linter.model.report import Finding, Fix, Where
from linter.model.words import FieldKind, Severity
from linter.rules.base import FieldRule
from linter.text.characters import visible

_SHAPE: Final = re.compile(r"[^\s@,;:<>()\[\]]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}")
# Where most people of this country have their mail. What is near one of them, and none of them,
# is most often a slip; `mail.com` and `ymail.com` are here because they are near and real.
_KNOWN: Final = frozenset(
    """
    gmail.com googlemail.com hotmail.com hotmail.fr hotmail.it hotmail.es hotmail.co.uk outlook.com
    outlook.fr outlook.es yahoo.com yahoo.fr yahoo.es yahoo.it ymail.com rocketmail.com orange.fr
    wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr laposte.net live.fr live.com live.it icloud.com me.com
    mac.com msn.com proton.me protonmail.com gmx.fr gmx.com gmx.de mail.com mail.ru aol.com ukr.net
    yandex.ru numericable.fr cegetel.net club-internet.fr aliceadsl.fr noos.fr
    """.split()  # noqa: SIM905 -- a list of that many words is read more easily so
)
_LONG: Final = 7  # letters of a name in which two slips still tell which one is meant


class MEL01(FieldRule):
    """Adresse e-mail impossible ou mal tapée.

    Pourquoi : l'ANEF écrit à cette adresse : demandes de complément, convocations, décision. Une
    lettre de travers, et personne ne les reçoit.

    À éviter : awa.diallo@gmial.com, awa.diallo@gmail, awa diallo@gmail.com

    Préférer : awa.diallo@gmail.com
    """

    name = "adresse-e-mail-mal-tapee"
    severity = Severity.COMPLEMENT_PROBABLE
    kinds: ClassVar[frozenset[FieldKind]] = frozenset({FieldKind.EMAIL})

    def check_field(self, field: Field, where: Where) -> Finding | None:
        """Its shape first, then what stands after the @."""
        value = visible(field.value).strip()
        name, _, domain = value.rpartition("@")
        near = meant(domain.lower())
        fix = Fix(f"{name}@{near}", safe=False) if near and name else None
        if not _SHAPE.fullmatch(f"{name}@{domain.lower()}") or ".." in value:
            return self.failed(where, "Ce n'est pas une adresse e-mail.", _READ, fix=fix)
        if near:
            message = f"« {domain} » est peut-être une faute de frappe pour « {near} »."
            return self.failed(where, message, _READ, fix=fix, severity=Severity.A_VERIFIER)
        return None


_READ: Final = "Relisez l'adresse avec la personne, lettre par lettre."


def meant(domain: str) -> str | None:
    """The known domain that this one is most likely a slip for; None for a known or a far one."""
    if not domain or domain in _KNOWN:
        return None
    found = [each for each in sorted(_KNOWN) if _is_slip(domain, each)]
    return min(found, key=lambda each: _distance(domain, each)) if found else None


def _distance(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- slow to load, and few addresses are odd

    return OSA.distance(one, other)


def _is_slip(domain: str, known: str) -> bool:
    """One letter added, lost, changed or swapped; two in a long name before the same ending."""
    name, _, ending = domain.partition(".")
    own, _, its = known.partition(".")
    if len(own) < _SHORT:
        return False
    if name == own:  # « gmail », « gmail.con »: an ending of another country may be real
        return ending not in _ENDINGS and _distance(ending, its) <= (len(its) if not ending else 1)
    most = 2 if len(own) >= _LONG else 1
    return ending == its and _distance(name, own) <= most


_SHORT: Final = 4  # letters: « sfr », « me » are near to anything
_ENDINGS: Final = frozenset(
    """
    com fr it es de be ch co.uk ca net org eu pt nl ro pl ru ua ma dz tn sn ci cm in cn vn br com.br
    co.in lu at se no dk fi ie gr cz hu bg tr il jp kr us mx ar
    """.split()  # noqa: SIM905 -- as above
)
