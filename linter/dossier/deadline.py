"""Where an application stands in its deadlines: one answer, which each rule reads its part of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from linter.dossier.application import Application, once
from linter.dossier.exhibits import Permit, current_permit, exhibits
from linter.dossier.words import Stand
from linter.law.delays import Delays, Window, delays_on
from linter.law.model import Law, Title
from linter.law.words import Certainty
from linter.model.dossier import Form
from linter.model.report import Filing
from linter.model.words import FieldKind, Stage
from linter.text.french import day_of, long_date


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why the deadlines cannot be told, and what to do about it. In French."""

    reason: str
    remedy: str


@dataclass(frozen=True)
class Deadline:
    """An application with a deadline.

    `on_anef` is whether the title is on the list of R. 431-2; None when that is not known. `card`
    is the file on which the expiry was read, where the form does not give it. `renewing` is the
    article under which a request for a resident card counts as renewal of the card held; `early`
    tells that the holder of a multi-year card need not wait for its end (R. 431-6).
    """

    expiry: date
    filing: date
    on_anef: bool | None
    stage: Stage | None
    title: Title | None
    delays: Delays
    card: str | None = None
    renewing: str = ""
    early: bool = False

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """The window that holds; both, when it is not known which."""
        anef = self.delays.anef_window(self.expiry)
        elsewhere = self.delays.two_month_window(self.expiry)
        return (
            (anef, elsewhere) if self.on_anef is None else ((anef if self.on_anef else elsewhere),)
        )

    @cached_property
    def stand(self) -> Stand | None:
        """Where the day of filing falls; None when that depends on which window holds."""
        if self.filing > self.last_day_as_renewal:
            return Stand.LONG_EXPIRED
        if self.filing > self.expiry:
            return Stand.EXPIRED
        stands = {self._stand_in(each) for each in self.windows}
        return stands.pop() if len(stands) == 1 else None

    @cached_property
    def last_day_as_renewal(self) -> date:
        """The last day to file before entry conditions are to be met again."""
        return self.delays.last_day_as_renewal(self.expiry)

    @property
    def renewal(self) -> bool:
        """Whether the same right to stay is asked for again, which is what L. 436-5 taxes."""
        return self.stage in (Stage.RENOUVELLEMENT, Stage.PLURIANNUELLE) or bool(self.renewing)

    @property
    def may_be_long_card(self) -> bool:
        """Whether the document can be one that L. 433-3 prolongs; unknown titles can."""
        return self.title is None or bool({"CSP", "CR"} & set(self.title.cards))

    @property
    def late_fee(self) -> str:
        """What filing late costs (L. 436-5), which taxes renewals only. In French."""
        owed = "est dû" if self.renewal else "peut être dû"
        fee = self.delays.late_fee_words
        return f"Un droit de {fee} {owed}, sauf force majeure ou visa en cours de validité."

    @property
    def at_prefecture(self) -> bool:
        """Whether what is left to say is only the two-month window, open or not yet."""
        return self.on_anef is False and self.filing <= self.expiry

    @property
    def when(self) -> str:
        """The window in words; both, with what tells them apart, when it is not known which."""
        if self.on_anef is not None:
            return str(self.windows[0])
        anef, elsewhere = self.windows
        return f"{anef} si le titre se demande sur l'ANEF, {elsewhere} sinon"

    def _stand_in(self, window: Window) -> Stand:
        if self.filing < window.opens:
            return Stand.EARLY
        return Stand.IN_TIME if self.filing <= window.closes else Stand.LATE


@once
def deadline(application: Application) -> Deadline | Doubt | None:
    """Where the application stands; a doubt when that cannot be told; None without a deadline.

    The residence card among the files tells when it expires if the form does not, and where the two
    disagree on what that means, neither is taken at its word.

    R. 431-5 1° binds whoever holds a residence document (L. 411-1, 2° to 8°: a VLS-TS is one, a
    minor's travel document is not), except the holder of an EU long-term resident card granted by
    France.
    """
    form, title = application.dossier.form, application.title
    if title and (is_no_residence_title(title) or _is_exempt(title, form.etape)):
        return None
    if title and title.delais.rld_ue and form.etape is None:
        return _STAGE_NEEDED
    first, expiry = form.etape is Stage.PREMIERE, _expiry(form)
    card = current_permit(exhibits(application)) if application.dossier.documents else None
    held = card if card and (card.own or not first) else None  # another's, in a first request
    if isinstance(expiry, date):
        typed = _by(expiry, application)
        read = _by(held.expires_on, application, held) if held and held.certain else typed
        return typed if read.stand is typed.stand else _contradicted(typed, read)
    if held and expiry in {None, _EXPIRY_NEEDED}:
        read = _by(held.expires_on, application, held)
        return _uncertain(held) if not held.certain else _first(read) if first else read
    return expiry


def filing(application: Application) -> Iterator[Filing]:
    """When it may be filed, so that a program can draw it; nothing where that cannot be told."""
    found = deadline(application)
    if isinstance(found, Deadline):
        windows = tuple((each.opens, each.closes) for each in found.windows)
        yield Filing(found.filing, found.expiry, windows)


def _by(expiry: date, application: Application, card: Permit | None = None) -> Deadline:
    """The deadline by that expiry, be it the form's or what `card` says."""
    law, title, stage = application.law, application.title, application.dossier.form.etape
    resident = stage is Stage.CARTE_RESIDENT and title is not None and title.row is not None
    row = title.row if resident and title else None
    return Deadline(
        expiry=expiry,
        filing=application.filing.day,
        on_anef=_on_anef(title, stage, law),
        stage=stage,
        title=title,
        delays=delays_on(application.filing.day, law),
        card=card.path if card else None,
        renewing=law.resident.renewing.get(row, "") if row else "",
        early=row in law.resident.early,
    )


def is_no_residence_title(title: Title) -> bool:
    """Whether what is asked for is no card of the applicant's: a minor's document, a relative."""
    return title.row is not None and set(title.cards) <= {"DCEM"}


def _is_exempt(title: Title, stage: Stage | None) -> bool:
    return title.delais.rld_ue and stage is Stage.RENOUVELLEMENT


def _expiry(form: Form) -> date | Doubt | None:
    """The day on which the document held expires; None when there need not be one."""
    inputs = form.fields_of(FieldKind.DATE_EXPIRATION)
    typed = [day_of(each.value) for each in inputs if each.value.strip()]
    if None in typed:
        return _EXPIRY_UNREADABLE
    given = {day for day in (form.titre_expire_le, *typed) if day}
    if len(given) > 1:
        return _EXPIRIES_DIFFER
    if not given and form.etape not in (None, Stage.PREMIERE):
        return _EXPIRY_NEEDED
    return given.pop() if given else None


def _on_anef(title: Title | None, stage: Stage | None, law: Law) -> bool | None:
    if title is None or title.anef is None or title.anef.certainty is Certainty.CONTRADICTORY:
        return None
    if stage is Stage.CARTE_RESIDENT and set(title.cards) > {"CR"}:
        # The lists name the row's other card; only some name its resident card too.
        return True if title.row in law.resident.on_anef else None
    if not title.anef.on or not title.anef.stages or stage in title.anef.stages:
        return title.anef.on
    # Another stage than those that the list names: off it only if the list itself was read.
    return False if stage and title.anef.certainty is Certainty.SURE else None


def _uncertain(card: Permit) -> Doubt:
    return Doubt(
        f"Le titre semble expirer le {long_date(card.expires_on)}, d'après {card.path}, mais cette "
        "lecture n'est pas certaine : le délai de dépôt n'a pas été calculé.",
        "Regardez la date sur le titre et indiquez-la (titre_expire_le).",
    )


def _contradicted(typed: Deadline, read: Deadline) -> Doubt:
    return Doubt(
        f"D'après le formulaire, le titre expire le {long_date(typed.expiry)} et la demande se "
        f"dépose {typed.when} ; d'après {read.card}, il expire le {long_date(read.expiry)} et elle "
        f"se dépose {read.when}.",
        "Regardez la date sur le titre le plus récent : le délai en dépend. Corrigez le formulaire "
        "ou joignez ce titre.",
    )


def _first(read: Deadline) -> Doubt:
    return Doubt(
        f"C'est une première demande, mais {read.card} est un titre au nom du demandeur. S'il n'en "
        f"a pas de plus récent, il expire le {long_date(read.expiry)} et la demande se dépose "
        f"{read.when}.",
        "Vérifiez l'étape (renouvellement ?), et indiquez la date d'expiration (titre_expire_le).",
    )


_STAGE_NEEDED = Doubt(
    "L'étape n'est pas donnée : le renouvellement d'une carte de résident de longue durée-UE n'a "
    "pas de délai, une première demande en a un.",
    f"Indiquez l'étape ({', '.join(Stage)}).",
)
_EXPIRY_NEEDED = Doubt(
    "La date d'expiration du titre n'est pas donnée : le délai de dépôt ne peut pas être calculé.",
    "Indiquez la date d'expiration qui figure sur le titre (titre_expire_le).",
)
_EXPIRY_UNREADABLE = Doubt(
    "La date d'expiration saisie dans le formulaire n'est pas une date lisible.",
    "Écrivez-la sous la forme jour/mois/année, par exemple 15/02/2027.",
)
_EXPIRIES_DIFFER = Doubt(
    "Le dossier donne plusieurs dates d'expiration différentes.",
    "Regardez celle qui figure sur le titre et corrigez l'autre.",
)
