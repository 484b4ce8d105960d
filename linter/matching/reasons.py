"""The reasons, in French: short sentences for a person in a hurry."""

from __future__ import annotations

from collections.abc import Sequence

from linter.law.model import Condition, Exemption, Kind, Law, OtherBasis, Title
from linter.matching.label.namings import Candidate, Token
from linter.matching.row import Entry


def due(entry: Entry, law: Law) -> str:
    """Listed, and due when filing."""
    if entry.less:
        asked = law.kinds[entry.kind].name
        return f"Le texte demande « {asked} » : moins que cela ne suffit pas ({entry.item})."
    if entry.form != entry.kind:
        name = law.kinds[entry.kind].name
        return f"L'annexe 10 l'admet comme « {name} » ({entry.item})."
    return f"L'annexe 10 la demande ({entry.item})."


def conditional(entry: Entry, when: str) -> str:
    """Listed under a condition."""
    clause = when or "selon votre situation"
    return f"L'annexe 10 ne la demande que {clause} ({entry.item})."


def at_issue(entry: Entry) -> str:
    """Due when the card is handed over."""
    return f"Due à la remise du titre, pas au dépôt de la demande ({entry.item})."


def more_than_text(entry: Entry, points: Sequence[str]) -> str:
    """Listed, but the request goes further."""
    return (
        f"La pièce est prévue ({entry.item}), mais la demande va plus loin : {' ; '.join(points)}."
    )


def other_text(basis: OtherBasis) -> str:
    """Due under another text."""
    return f"Pas dans l'annexe 10, mais due selon {basis.article} : {basis.why}"


def may_serve(basis: OtherBasis) -> str:
    """May serve under another text."""
    return f"Pas dans l'annexe 10 ; peut servir selon {basis.article} : {basis.why}"


def doubt(entry: Entry, kind: Kind | None) -> str:
    """Listed, but its standing at this stage is open."""
    name = f"« {kind.name} »" if kind else "La pièce la plus proche"
    return f"{name} est {entry.why or 'prévue à une autre étape'} ({entry.item})."


def stage_doubt(condition: Condition, entry: Entry) -> str:
    """The stage itself leaves a doubt."""
    return f"Prévue {condition.when}, ce que l'étape ne permet pas de trancher ({entry.item})."


def condition_not_met(condition: Condition) -> str:
    """The dossier's facts say that it is not due."""
    return f"Prévue seulement {condition.when}, ce qui n'est pas votre cas."


def exempt(condition: Condition) -> str:
    """The dossier's facts say that one is exempted."""
    return f"Le texte en dispense {condition.when}, ce qui est votre cas."


def other_request(entry: Entry) -> str:
    """Due for another request than the one that is made."""
    return f"Due pour une autre demande : {entry.why} ({entry.item})."


def higher_level(entry: Entry, law: Law) -> str:
    """The request wants a higher level than the text."""
    asked = law.kinds[entry.kind].name
    return f"La demande va plus loin que le texte, qui demande : {asked} ({entry.item})."


def higher_level_than(basis: OtherBasis, law: Law) -> str:
    """The same for a text other than the annexe."""
    asked = " ; ".join(law.kinds[kind].name for kind in basis.kinds)
    return f"La demande va plus loin que {basis.article}, qui demande : {asked}."


def lower_level_than(basis: OtherBasis) -> str:
    """The request wants less than a text other than the annexe."""
    return f"{other_text(basis)} Moins que cela (niveau, mention) ne suffit pas."


def exempted(exemption: Exemption, *, settled: bool) -> str:
    """The dossier's facts say that a text exempts."""
    doubt = "" if settled else " À vérifier : une seule source le dit."
    return f"{exemption.why} ({exemption.article}).{doubt}"


def own_card() -> str:
    """The applicant's own card is not listed."""
    return "Votre titre actuel n'est pas cité ici, mais la demande repose sur lui : gardez-le prêt."


def other_person(entry: Entry) -> str:
    """The row asks it of somebody else."""
    return f"La ligne demande la pièce d'une autre personne ({entry.item}) : de qui s'agit-il ?"


def which_maker() -> str:
    """Papers of the same name differ by their maker and their addressee."""
    return "Qui doit établir ce papier, et pour qui ? La demande ne le dit pas : demandez-le."


def whose() -> str:
    """A possessive that nobody before it explains."""
    return "La demande ne dit pas de qui doit être cette pièce : demandez-le."


def near(entry: Entry, law: Law) -> str:
    """Another document of the row has nearly the same name."""
    name = law.kinds[entry.kind].name
    return f"Trop proche de « {name} », que la ligne demande ({entry.item}), pour conclure."


def other_role(entry: Entry, law: Law) -> str:
    """The same words, but another maker or addressee than the row's paper."""
    name = law.kinds[entry.kind].name
    return f"La ligne demande « {name} » ({entry.item}) : qui doit établir ce papier, et pour qui ?"


def other_sense(entry: Entry, law: Law) -> str:
    """The same words, but the contrary of the row's paper."""
    name = law.kinds[entry.kind].name
    return f"La ligne demande « {name} » ({entry.item}), dont la demande dit le contraire."


def which_of_two(kind: Kind) -> str:
    """The label may mean a paper that another text makes due."""
    return f"S'agit-il de « {kind.name} », qui est dû selon un autre texte ?"


def may_stand_for(entry: Entry, law: Law) -> str:
    """It may be meant as, or prove, another document of the row."""
    name = law.kinds[entry.kind].name
    return f"Pas citée, mais peut tenir lieu de « {name} », que la ligne demande ({entry.item})."


def example_is_due() -> str:
    """An example in the label is due though the label's main words are not."""
    return (
        "La ligne n'a pas cette pièce, mais elle a un exemple cité : demandez ce qui est attendu."
    )


def part_not_due(candidate: Candidate | None, law: Law) -> str:
    """One of several documents is not due."""
    name = law.kinds[candidate.kind].name if candidate else "une partie"
    return f"Une partie de la demande est prévue, mais pas « {name} »."


def either_is_enough(one: Entry, other: Entry, law: Law) -> str:
    """Both of two papers between which the text leaves the choice."""
    names = " ou ".join(f"« {law.kinds[each.form].name} »" for each in (one, other))
    return f"Le texte laisse le choix ({one.item}) : {names}, pas les deux."


def refuses_a_form(candidate: Candidate | None, law: Law) -> str:
    """The request refuses a form that the text admits."""
    name = law.kinds[candidate.kind].name if candidate else "une forme"
    return f"La demande refuse « {name} », que le texte admet."


def level_beyond(asked: str, due: str) -> str:
    """A higher level of language than the text's."""
    return f"La demande va plus loin que le texte : le niveau {asked}, quand {due} suffit."


def every_branch(one: Entry, other: Entry) -> str:
    """Asked in a situation and in its contrary."""
    return f"L'annexe 10 la demande dans les deux cas ({one.item}, {other.item})."


def too_vague() -> str:
    """No definite document."""
    return "La demande est trop vague pour conclure : demandez quelle pièce précise est attendue."


def too_long() -> str:
    """No label, but a page."""
    return "La demande est trop longue pour être lue : donnez une pièce à la fois."


def not_recognised() -> str:
    """Nothing of the label was recognised."""
    return "La pièce n'a pas été reconnue : comparez avec la liste de la ligne avant de répondre."


def only_when() -> str:
    """A condition, and no document."""
    return "La demande dit quand une pièce est attendue, mais pas laquelle : demandez-le."


def not_sure() -> str:
    """The name was recognised only roughly."""
    return "La pièce n'a été reconnue qu'approximativement : vérifiez avant de répondre."


def words_unread(unread: Sequence[Token]) -> str:
    """Words that carry meaning were not understood."""
    words = ", ".join(f"« {token.word.text} »" for token in unread[:4])
    return f"Des mots de la demande n'ont pas été compris ({words}) : vérifiez avant de répondre."


def misspelt(words: Sequence[str]) -> str:
    """A word may be a typo of several others."""
    return f"Mot mal écrit ou inconnu (« {words[0]} ») : relisez la demande avant de conclure."


def no_row(title: Title) -> str:
    """A title that the annexe does not deal with."""
    return (
        f"L'annexe 10 ne traite pas de ce titre, qui relève d'un autre texte : {title.other_text}."
    )


def unlisted(words: str, title: Title) -> str:
    """A paper that the catalogue does not know, in a row where nothing could be meant by it."""
    return f"« {words} » n'est à la ligne {title.row} de l'annexe 10 sous aucun nom."


def absent(kind: Kind, title: Title, exemption: Exemption | None) -> str:
    """Nowhere in the row nor in another text."""
    if exemption is not None:
        return f"« {kind.name} » n'est pas exigible : {exemption.why} ({exemption.article})."
    where = (
        "ne figure pas dans l'annexe 10"
        if not kind.in_annexe
        else (f"ne figure pas à la ligne {title.row} de l'annexe 10")
    )
    return f"« {kind.name} » {where}, ni dans un autre texte connu pour ce titre."
