"""Show a title as the data have it: sections, documents, conditions, figures, other texts."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from linter.law.model import NO_LIMITS, Anef, Bullet, Kind, Law, Limits, OtherBasis, Section, Title
from linter.law.text.official import Official
from linter.law.words import Certainty, Confidence, Due, Nature, SectionKind, Shape, Whose
from linter.model.words import Stage
from linter.text.french import euros, long_date

_WIDTH = 98

SECTION_WORDS = {
    SectionKind.ALL: "dans tous les cas",
    SectionKind.FIRST: "première demande",
    SectionKind.AFTER_VLS_TS: "au terme d'un VLS-TS",
    SectionKind.CHANGE_OF_STATUS: "changement de statut",
    SectionKind.RENEWAL: "renouvellement",
    SectionKind.MULTI_YEAR: "carte pluriannuelle",
    SectionKind.RESIDENT_CARD: "carte de résident",
    SectionKind.SITUATION: "selon la situation",
    SectionKind.TERRITORY: "outre-mer",
    SectionKind.EXEMPTION: "pièces dont on est dispensé",
}

STAGE_WORDS = {
    Stage.PREMIERE: "première demande",
    Stage.RENOUVELLEMENT: "renouvellement",
    Stage.CHANGEMENT_STATUT: "changement de statut",
    Stage.PLURIANNUELLE: "carte pluriannuelle",
    Stage.CARTE_RESIDENT: "première carte de résident",
}

_TERRITORIES = {
    "mayotte": "Mayotte",
    "saint-barthelemy-saint-martin": "Saint-Barthélemy et Saint-Martin",
    "wallis-futuna-polynesie-nouvelle-caledonie": "Wallis-et-Futuna, Polynésie, Nouvelle-Calédonie",
    "wallis-futuna": "Wallis-et-Futuna",
    "polynesie-nouvelle-caledonie": "Polynésie française et Nouvelle-Calédonie",
}

_CERTAINTY = {
    Certainty.SURE: "",
    Certainty.SUMMARY: ", d'après des résumés",
    Certainty.CONTRADICTORY: ", sources contraires",
}

_WHOSE = {
    Whose.DEMANDEUR: "du demandeur",
    Whose.CONJOINT: "du conjoint",
    Whose.ENFANT: "de l'enfant",
    Whose.PARENT: "du parent",
    Whose.HEBERGEANT: "de l'hébergeant",
    Whose.EMPLOYEUR: "de l'employeur",
    Whose.TIERS: "du tiers",
    Whose.COUPLE: "du couple",
    Whose.FAMILLE: "de la famille",
}

_FORMS = {
    Shape.EXTRAIT: "extrait",
    Shape.COPIE_INTEGRALE: "copie intégrale",
    Shape.COPIE: "copie",
    Shape.ORIGINAL: "original",
    Shape.SUR_L_HONNEUR: "sur l'honneur",
}

_NATURES = {
    Nature.SUBSTITUTION: "remplacement",
    Nature.NOT_APPLICABLE: "non applicable",
    Nature.EXEMPTION: "dispense",
    Nature.RULE: "règle",
    Nature.CROSS_REFERENCE: "renvoi",
    Nature.DOCUMENT: "à fournir",
}


def render_title(title: Title, law: Law, official: Official = ()) -> str:
    """A title in French, for a terminal; with the law's own words when the text was imported."""
    verbatim = {bullet.id: bullet.text for row in official for bullet in row.bullets}
    lines = [*_heading(title)]
    for section in title.sections:
        lines += ["", *_wrapped(_section(section, law), 0)]
        for item in section.bullets:
            lines += _item(item, section, law, verbatim.get(item.id, ""))
        for note in section.notes:
            lines += _wrapped(f"{_NATURES[note.nature]} : {note.note}", 3)
    bases = [basis for basis in law.other_bases if basis.rows is None or title.row in basis.rows]
    if bases and title.row is not None:
        lines += ["", "D'autres textes"]
        for basis in bases:
            lines += _basis(basis, law)
    lines += _remarks(title, law)
    lines += ["", _foot(title, law)]
    return "\n".join(lines) + "\n"


def _heading(title: Title) -> Iterator[str]:
    row = f"Ligne {title.row}" if title.row is not None else "Sans ligne dans l'annexe 10"
    yield f"{row} · {title.slug}"
    yield from textwrap.wrap(title.label, _WIDTH)
    about = [title.category, ", ".join(title.cards), ", ".join(title.references)]
    yield " · ".join(part for part in about if part)
    if title.new_references:
        yield f"aujourd'hui : {', '.join(title.new_references)}"
    if title.former_references:
        yield f"avant mai 2021 : {', '.join(title.former_references)}"
    if title.aliases:
        yield from textwrap.wrap(f"noms courts : {', '.join(title.aliases)}", _WIDTH)
    if title.other_text:
        yield f"régi par : {title.other_text}"
    yield from textwrap.wrap(_anef(title.anef), _WIDTH)


def _anef(anef: Anef | None) -> str:
    if anef is None:
        return "ANEF : inconnu"
    if not anef.on:
        return f"ANEF : non ({anef.source})"
    since = f" depuis le {long_date(anef.since)}" if anef.since else ""
    stages = (
        f", {_joined(STAGE_WORDS[stage] for stage in anef.stages)} seulement" if anef.stages else ""
    )
    return f"ANEF : oui{since}{stages} ({anef.source}{_CERTAINTY[anef.certainty]})"


def _section(section: Section, law: Law) -> str:
    number = section.id.partition(".")[2]
    parts = [_joined(SECTION_WORDS[kind] for kind in section.kinds)]
    if section.territory:
        parts = [_TERRITORIES.get(section.territory, section.territory)]
    if section.condition:
        parts.append(law.conditions[section.condition].when)
    return f"{number}  {' · '.join(parts)}"


def _item(item: Bullet, section: Section, law: Law, verbatim: str) -> Iterator[str]:
    """A bullet: its id, its documents one a line, then what holds for all of them."""
    heading = [f"{item.id} ·"]
    if item.nature is not Nature.DOCUMENT:
        heading.append(f"{_NATURES[item.nature]} ·")
    if item.whose:
        heading.append(f"({_WHOSE[item.whose]})")
    if item.condition:
        heading.append(law.conditions[item.condition].when)
    if item.unless:
        heading.append(f"sauf {law.conditions[item.unless].when}")
    yield from _wrapped(" ".join(heading).rstrip(" ·"), 3)
    yield from _documents(item, law)
    about = [
        _limits(item.limits, law),
        f"pièces de {_joined(item.refers_to)}" if item.refers_to else "",
        "liste ouverte : d'autres preuves sont admises" if item.open_list else "",
        f"sauf {_joined(law.kinds[kind].name for kind in item.excludes)}" if item.excludes else "",
        "à la remise du titre, non au dépôt" if item.due is Due.A_LA_REMISE else "",
        f"ou bien {_joined(item.alternatives)}" if item.alternatives else "",
        f"seulement : {_joined(STAGE_WORDS[each] for each in item.stages)}" if item.stages else "",
        "fait passé" if item.lasting is False and SectionKind.FIRST in section.kinds else "",
        item.note,
        f"laissée de côté : {item.left_out}" if item.left_out else "",
        f"« {verbatim} »" if verbatim else "",
    ]
    for words in about:
        yield from _wrapped(words, 9)


def _documents(item: Bullet, law: Law) -> Iterator[str]:
    """Each document of a bullet, with « et » or « ou » before it, its figures and condition."""
    parts = [(kind, "et") for kind in item.all_of] + [(kind, "ou") for kind in item.any_of]
    for place, (name, link) in enumerate(parts):
        if place == 0:
            link = ""  # noqa: PLW2901 -- the first has nothing before it
        elif place == len(item.all_of):
            link = "dont"  # noqa: PLW2901 -- examples of the documents before
        kind = law.kinds[name]
        words = [kind.name, _limits(item.part_limits.get(name, NO_LIMITS), law)]
        if name in item.part_whose:
            words.append(f"({_WHOSE[item.part_whose[name]]})")
        if name in item.part_conditions:
            words.append(law.conditions[item.part_conditions[name]].when)
        if name in item.part_unless:
            words.append(f"sauf {law.conditions[item.part_unless[name]].when}")
        yield from _wrapped(f"{link} {', '.join(word for word in words if word)}".strip(), 6)
        yield from _forms(kind, item, law)


def _forms(kind: Kind, item: Bullet, law: Law) -> Iterator[str]:
    """What is accepted as the kind, grouped by the condition under which it is."""
    groups: dict[str, list[str]] = {}
    for form in kind.accepted:
        if form not in item.kinds:
            limits = item.part_limits.get(form)
            figures = f" {_limits(limits, law)}" if limits else ""
            condition = kind.accepted_if.get(form, "")
            groups.setdefault(condition, []).append(f"{law.kinds[form].name}{figures}")
    for condition, names in groups.items():
        when = law.conditions[condition].when if condition else "formes admises"
        yield from _wrapped(f"{when} : {_joined(names)}", 9)


def _limits(limits: Limits, law: Law) -> str:
    """The figures in words."""
    words = [
        f"de moins de {limits.max_age_months} mois" if limits.max_age_months else "",
        f"de moins de {limits.max_age_days} jours" if limits.max_age_days else "",
        f"nombre : {limits.count}" if limits.count else "",
        f"montant : {euros(limits.amount_eur)}" if limits.amount_eur else "",
        f"montant : {_dated(limits.value, law)}" if limits.value else "",
        f"seuil : {limits.amount}" if limits.amount else "",
        f"période : {limits.period_months} mois" if limits.period_months else "",
        f"un document tous les {limits.every_months} mois" if limits.every_months else "",
        _FORMS[limits.form] if limits.form else "",
        "en cours de validité" if limits.valid else "",
    ]
    return ", ".join(word for word in words if word)


def _dated(name: str, law: Law) -> str:
    """Every value, with the day from which it holds: `615 €, puis 877,50 € au 1er août 2026`."""
    first, *others = law.values[name].values
    later = (f", puis {euros(each.value)} au {long_date(each.since)}" for each in others)
    return f"{euros(first.value)}{''.join(later)}"


def _basis(basis: OtherBasis, law: Law) -> Iterator[str]:
    version = f", version du {long_date(basis.text.version)}" if basis.text.version else ""
    stages = f" ({_joined(STAGE_WORDS[stage] for stage in basis.stages)})" if basis.stages else ""
    for words, kinds in (("dû", basis.kinds), ("peut servir", basis.doubtful)):
        if kinds:
            names = _joined(law.kinds[kind].name for kind in kinds)
            yield from _wrapped(f"{basis.article}{version}{stages} · {words} : {names}", 3)
    yield from _wrapped(basis.why, 6)


def _remarks(title: Title, law: Law) -> Iterator[str]:
    """What is to be known beside the documents: contradictions, dates, what the title lacks."""
    said = [each for each in law.remarks if each.rows is None or title.row in each.rows]
    if title.row is None:
        said = []
    if said or title.known or title.until:
        yield from ("", "À savoir")
    for each in said:
        stages = f" ({_joined(STAGE_WORDS[stage] for stage in each.stages)})" if each.stages else ""
        yield from _wrapped(f"{each.article}{stages} : {each.says}", 3)
    if title.known:
        yield from _wrapped(f"{title.known}{_DOUBT[title.known_certainty]}", 3)
    if title.ask:
        yield from _wrapped(f"Pièces à fournir : voir {title.ask}.", 3)
    if title.until:
        last = f"jusqu'au {long_date(title.until)} ({title.until_basis})"
        yield from _wrapped(f"Ce titre n'existe que {last}{_DOUBT[title.until_certainty]}", 3)


_DOUBT = {
    Confidence.TEXT: "",
    Confidence.SEVERAL: " (plusieurs sources concordantes).",
    Confidence.SOURCE: " (une seule source : à vérifier).",
    Confidence.WEAK: " (source faible : à vérifier).",
}


def _foot(title: Title, law: Law) -> str:
    if title.row is None:
        return (
            "L'annexe 10 ne dit rien de ce titre : aucune pièce ne peut y être dite non exigible."
        )
    return f"D'après l'{law.version.label} (source lue le {long_date(law.version.source_state)})."


def _wrapped(text: str, indent: int) -> list[str]:
    margin = " " * indent
    return textwrap.wrap(text, _WIDTH, initial_indent=margin, subsequent_indent=f"{margin}   ")


def _joined(words: Iterable[str]) -> str:
    return ", ".join(words)
