"""Commence des dossiers : propose titre, étape, nom et dates d'après les pièces, et les écrit."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from linter.commands import CommandParser, options
from linter.commands.dossiers import add_paths, read_dossiers, sorted_paths
from linter.commands.output import emit
from linter.disk.files import write_new
from linter.dossier.application import Application
from linter.dossier.context import Context
from linter.dossier.proposal import Clue, Proposal, plain, proposal, stage_in, titles_in
from linter.errors import AnefLinterError, UsageError
from linter.given.config import config_for
from linter.given.forms import DOSSIER_FILE
from linter.given.people import Listed, people_in
from linter.law.load import load_law
from linter.law.model import Law
from linter.model.dossier import Dossier
from linter.model.words import Stage
from linter.text.french import counted
from linter.writing.beginning import dossier_toml
from linter.writing.wording import STAGES, shown

FAILED = 2
Ask = Callable[[str], str]


def configure(parser: CommandParser) -> None:
    """What the command takes."""
    add_paths(parser)
    parser.add_argument(
        "--list",
        type=Path,
        metavar="FICHIER",
        help="liste de l'association (CSV ou XLSX) : colonnes nom, titre, etape, langue",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write a `dossier.toml` where there is none, and say what was proposed and left open."""
    folders, files = sorted_paths(arguments.paths)
    if files:
        raise UsageError(
            "init commence des dossiers, pas des fichiers seuls.", "Donnez un dossier."
        )
    begun = {str(each) for each in folders if (each / DOSSIER_FILE).exists()}
    for each in sorted(begun):
        emit(
            f"{shown(each)} : {DOSSIER_FILE} existe déjà, il est laissé tel quel.\n", to_person=True
        )
    arguments.paths = [each for each in folders if str(each) not in begun]
    if not arguments.paths:
        return 0
    listed = people_in(arguments.list) if arguments.list else ()
    problems: list[AnefLinterError] = []
    desk = _Desk(load_law(), input if sys.stdin.isatty() else None)
    used: set[int] = set()
    # All is read before anything is asked: a progress line would write over the questions.
    for dossier in list(read_dossiers(arguments, problems)):
        person = _listed(dossier, arguments, listed)
        used |= {person.line} if person else set()
        desk.begin(dossier, arguments, person)
    for line in (each.line for each in listed if each.line not in used):
        emit(f"Liste, ligne {line} : aucun dossier ne porte ce nom.\n", to_person=True)
    emit(desk.told(len(begun)), to_person=True)
    return FAILED if problems else 0


class _Desk:
    """Asks what is not known, writes, and counts."""

    def __init__(self, law: Law, ask: Ask | None) -> None:
        self._law = law
        self._ask = ask
        self._asked = 0
        self._made = 0
        self._open = 0

    def begin(self, dossier: Dossier, arguments: argparse.Namespace, person: Listed | None) -> None:
        """Propose, ask at most the title and the stage, write."""
        folder = Path(dossier.path or ".")
        found = _proposal(dossier, arguments)
        found = _from_list(found, person, self._law)
        found = _from_options(found, arguments, self._law)
        emit(f"{shown(str(folder))}{_summary(found)}\n", to_person=True)
        if self._ask and found.questions:
            found = self._with_answers(found, self._ask)
        text = dossier_toml(found, language=person.language if person else "")
        if write_new(folder / DOSSIER_FILE, text.encode()):
            self._made += 1
            self._open += bool(found.questions)

    def told(self, begun: int) -> str:
        """What was done, in two lines."""
        said = [f"{counted(self._made, 'dossier')} commencé{'s' if self._made > 1 else ''}"]
        if self._asked:
            said.append(counted(self._asked, "question"))
        if begun:
            said.append(f"{begun} déjà là")
        if self._open:
            said.append(f"{self._open} où le titre ou l'étape est encore à écrire")
        return f"{', '.join(said)}. Relisez les {DOSSIER_FILE}, puis lancez « queue ».\n"

    def _with_answers(self, found: Proposal, ask: Ask) -> Proposal:
        for key in found.questions:
            if key == "titre":
                title = self._question(self._title_asked(found), self._title_of, found.title, ask)
                found = replace(found, title=title or found.title)
            else:
                stage = self._question(_stage_asked(found), _stage_of, found.stage, ask)
                found = replace(found, stage=stage or found.stage)
        return found

    def _question(
        self, text: str, understand: Callable[[str], str], proposed: Clue | None, ask: Ask
    ) -> Clue | None:
        """One question, asked again while the answer is not understood.

        Enter takes what is proposed, or leaves it open.
        """
        self._asked += 1
        while True:
            try:
                answer = ask(text).strip()
            except EOFError:
                answer = ""
            if not answer:
                return replace(proposed, sure=True) if proposed else None
            try:
                return Clue(understand(answer), "dit à la création du dossier", sure=True)
            except AnefLinterError as error:
                sys.stderr.write(f"  {error.message} {error.remedy}\n")

    def _title_asked(self, found: Proposal) -> str:
        proposed = f" [{found.title.value}]" if found.title else ""
        lines = [
            f"  {number}. {slug}" for number, slug in enumerate(found.titles, 1) if not found.title
        ]
        return "\n".join([*lines, f"  Titre demandé{proposed} ? "])

    def _title_of(self, answer: str) -> str:
        named = titles_in(answer, self._law)
        return named[0] if len(named) == 1 else self._law.title(answer).slug


def _stage_asked(found: Proposal) -> str:
    proposed = f" [{found.stage.value}]" if found.stage else ""
    return f"  Étape{proposed} ({', '.join(Stage)}) ? "


def _stage_of(answer: str) -> str:
    near = [each for each in Stage if each.startswith(answer.lower())]
    stage = near[0] if len(near) == 1 else stage_in(answer)
    if stage is None:
        raise UsageError(f"étape inconnue : « {answer[:30]} ».", f"Au choix : {', '.join(Stage)}.")
    return stage


def _summary(found: Proposal) -> str:
    name = " ".join(each.value for each in (found.given_names, found.surname) if each)
    title = found.title.value if found.title else ""
    stage = STAGES[Stage(found.stage.value)] if found.stage else ""
    said = [shown(each) for each in (name, title, stage) if each]
    return f" : {', '.join(said)}" if said else " : rien n'a été reconnu"


def _proposal(dossier: Dossier, arguments: argparse.Namespace) -> Proposal:
    context = Context(options.today(arguments), config_for(Path(dossier.path or ".")))
    return proposal(Application(dossier, context))


# --- the association's list --------------------------------------------------------------------


def _listed(
    dossier: Dossier, arguments: argparse.Namespace, listed: Sequence[Listed]
) -> Listed | None:
    """The one line of the list whose every word is in the folder's name, or in the holder's."""
    if not listed:
        return None
    found = _proposal(dossier, arguments)
    name = " ".join(each.value for each in (found.given_names, found.surname) if each)
    words = set(plain(Path(dossier.path or "").name).split()) | set(plain(name).split())
    fitting = [each for each in listed if set(plain(each.name).split()) <= words]
    return fitting[0] if len(fitting) == 1 else None


def _from_list(found: Proposal, person: Listed | None, law: Law) -> Proposal:
    """With what the list says: it is the association's word, and wins over the scans."""
    if person is None:
        return found
    source = f"la liste, ligne {person.line}"
    changes: dict[str, Clue] = {}
    title = _title_in_list(person, law)
    if title:
        changes["title"] = Clue(title, source, sure=True)
    stage = stage_in(person.stage) if person.stage else None
    if person.stage in set(Stage):
        stage = Stage(person.stage)
    if stage:
        changes["stage"] = Clue(stage, source, sure=True)
    notes = found.notes
    if person.title and not title:
        notes = (*notes, f"la liste dit « {person.title[:60]} », qui ne nomme pas un titre seul")
    return replace(found, **changes, notes=notes)  # type: ignore[arg-type]


def _title_in_list(person: Listed, law: Law) -> str | None:
    if not person.title:
        return None
    named = titles_in(person.title, law)
    if len(named) == 1:
        return named[0]
    try:
        return law.title(person.title).slug
    except AnefLinterError:
        return None


def _from_options(found: Proposal, arguments: argparse.Namespace, law: Law) -> Proposal:
    """`--titre` and `--etape` hold for every dossier that is begun."""
    given: Mapping[str, str | None] = {"title": arguments.titre, "stage": arguments.etape}
    changes = {
        name: Clue(law.title(value).slug if name == "title" else value, "la commande", sure=True)
        for name, value in given.items()
        if value
    }
    return replace(found, **changes)  # type: ignore[arg-type]
