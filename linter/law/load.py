"""Read the law from `data/*.toml`, strictly: a misspelt key or id is an error that names its file.

The catalogue is read at once; a title's file only when the title is first asked for: TOML is slow
to parse, all 69 files take longer than the rest together, and one application needs one title.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import tomli

from linter.law.build import as_table, build, data_error
from linter.law.model import (
    Article,
    Bullet,
    Condition,
    Exemption,
    Kind,
    Law,
    OtherBasis,
    Remark,
    ResidentCard,
    Section,
    TextVersion,
    Title,
    article_of,
)
from linter.law.values import Parameter
from linter.law.words import Nature
from linter.model.traits import Trait

DATA = Path(__file__).parent / "data"
# The catalogue as JSON, which is read far faster than TOML: `python -m tools.names`.
KEPT = DATA / "kept.tsv"

_T = TypeVar("_T")
_Resting = TypeVar("_Resting", OtherBasis, Exemption, Remark)
_Aliases = Mapping[str, tuple[str, ...]]
_Tables = Mapping[str, dict[str, object]]

_TITLE_FILE = re.compile(r"(\d\d)-([a-z0-9-]+)\.toml")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_SLUG = re.compile(r"[a-z][a-z0-9-]*")


@cache
def load_law(directory: Path = DATA) -> Law:
    """The law as data; read once.

    Raises:
        DataError: a file is not understood; names the file and the key. A title's file is read,
            and so may raise, only when the title is asked for.
    """
    kinds = dict(_catalogue(directory / "catalogue"))
    conditions = _named(Condition, directory / "conditions.toml")
    names = _Names(kinds, conditions)
    names.check_catalogue()
    pieces = _tables(directory / "pieces_communes.toml", _ID)
    version = build(TextVersion, _read(directory / "version.toml"), "version.toml")
    articles = _articles(directory / "articles.toml", version.url)
    bases = _resting_on(articles, OtherBasis, directory / "other_bases.toml")
    exemptions = _resting_on(articles, Exemption, directory / "dispenses.toml")
    for basis in bases:
        names.check_kinds("other_bases.toml", basis.id, basis.kinds, basis.doubtful)
        names.check_conditions("other_bases.toml", basis.id, basis.condition)
    for exemption in exemptions:
        names.check_kinds("dispenses.toml", exemption.id, exemption.kinds)
        names.check_conditions("dispenses.toml", exemption.id, exemption.condition)
    values = _values(directory, names)
    names.values = values
    remarks = _resting_on(articles, Remark, directory / "remarques.toml")
    for remark in remarks:
        names.check_kinds("remarques.toml", remark.id, remark.kinds)
    paths = dict(_title_files(directory / "titres"))
    slugs = {_file_name(path)[1]: row for row, path in paths.items()}
    without_row = _tables(directory / "titres_sans_ligne.toml", _SLUG)
    aliases = _aliases(directory / "noms_courts.toml", {*slugs, *without_row})
    short = {alias: slug for slug, names in aliases.items() for alias in names}
    wide = _wide_names(directory / "noms_larges.toml", {*slugs, *without_row}, short)
    return Law(
        version=version,
        kinds=kinds,
        conditions=conditions,
        titles=_Titles(paths, lambda path: _title(path, names, pieces, aliases)),
        slugs=slugs,
        aliases=short,
        articles=articles,
        other_bases=bases,
        exemptions=exemptions,
        without_row=_titles_without_row(without_row, aliases, "titres_sans_ligne.toml"),
        wide=wide,
        values=values,
        remarks=remarks,
        resident=_resident_card(directory / "carte_resident.toml", articles),
        lesser=_lesser(kinds),
        changes=tuple(sorted(_changes(values, (*bases, *exemptions, *remarks)))),
        by_trait={
            each: frozenset(k.id for k in kinds.values() if each in k.traits) for each in Trait
        },
    )


def _lesser(kinds: Mapping[str, Kind]) -> dict[str, tuple[str, ...]]:
    """Each kind that proves more than others, with those others, through however many steps."""
    lesser: dict[str, tuple[str, ...]] = {}
    for kind in kinds.values():
        waiting = list(kind.above)
        while waiting:
            above = waiting.pop(0)
            lesser[above] = (*lesser.get(above, ()), kind.id)
            waiting += kinds[above].above
    return lesser


def _changes(
    values: Mapping[str, Parameter], rules: Iterable[OtherBasis | Exemption | Remark]
) -> set[date]:
    days = {value.since for parameter in values.values() for value in parameter.values}
    for rule in rules:
        days.add(rule.since)
        if rule.until < date.max:
            days.add(rule.until + timedelta(days=1))
    return days


class _Titles(Mapping[int, Title]):
    """Titles by row, each file read when first asked for."""

    def __init__(self, paths: Mapping[int, Path], read: Callable[[Path], Title]) -> None:
        self._paths = paths
        self._read = read
        self._titles: dict[int, Title] = {}

    def __getitem__(self, row: int) -> Title:
        if row not in self._titles:
            self._titles[row] = self._read(self._paths[row])
        return self._titles[row]

    def __iter__(self) -> Iterator[int]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class _Names:
    """The ids that the data may refer to; a reference to any other is an error."""

    def __init__(self, kinds: Mapping[str, Kind], conditions: Mapping[str, Condition]) -> None:
        self._kinds = kinds
        self._conditions = conditions
        self.values: Mapping[str, Parameter] = {}

    def check_values(self, file: str, key: str, *names: str | None) -> None:
        for name in names:
            if name is not None and name not in self.values:
                raise data_error(file, key, f"valeur inconnue de valeurs.toml : « {name} »")

    def check_catalogue(self) -> None:
        """Kinds and conditions refer to one another."""
        for kind in self._kinds.values():
            file = f"catalogue/{kind.family}.toml"
            self.check_kinds(
                file, kind.id, kind.not_to_confuse, kind.accepted, kind.accepted_if, kind.above
            )
            self.check_kinds(file, kind.id, (kind.replaced_by,) if kind.replaced_by else ())
            self.check_conditions(file, kind.id, *kind.accepted_if.values())
        for condition in self._conditions.values():
            named = (condition.opposite, *condition.implies, *condition.excluded_by)
            self.check_conditions("conditions.toml", condition.id, *named)

    def check_kinds(self, file: str, key: str, *groups: Iterable[str]) -> None:
        for name in (name for group in groups for name in group):
            if name not in self._kinds:
                raise data_error(file, key, f"pièce inconnue du catalogue : « {name} »")

    def check_conditions(self, file: str, key: str, *names: str | None) -> None:
        for name in names:
            if name is not None and name not in self._conditions:
                raise data_error(file, key, f"condition inconnue : « {name} »")

    def check_section(self, file: str, section: Section) -> None:
        self.check_conditions(file, section.id, section.condition)
        for note in section.notes:
            self.check_kinds(file, section.id, note.kinds)
            self.check_conditions(file, section.id, note.condition)
        for item in section.bullets:
            parts = (item.part_conditions, item.part_unless, item.part_whose, item.part_limits)
            self.check_kinds(file, item.id, item.kinds, item.excludes, *parts)
            self.check_conditions(file, item.id, item.condition, item.unless)
            self.check_conditions(file, item.id, *item.part_conditions.values())
            self.check_conditions(file, item.id, *item.part_unless.values())
            self.check_kinds(file, item.id, item.dated)
            limits = (item.limits, *item.part_limits.values())
            self.check_values(file, item.id, *item.dated.values(), *(each.value for each in limits))


def _title(path: Path, names: _Names, pieces: _Tables, aliases: _Aliases) -> Title:
    """A row of the annexe, its common bullets put in and its references checked."""
    file = path.name
    table = _with_pieces(_read(path), pieces, file)
    title = build(Title, table, file, aliases=aliases.get(_file_name(path)[1], ()))
    if (title.row, title.slug) != _file_name(path):
        raise data_error(file, "slug", "le nom du fichier dit une autre ligne ou un autre titre")
    sections: dict[str, Section] = {}
    for section in title.sections:
        names.check_section(file, section)
        if not section.id.startswith(f"A10-{title.row}.") or section.id in sections:
            raise data_error(file, section.id, "section d'une autre ligne, ou en double")
        if section.parent is not None and section.parent not in sections:
            raise data_error(file, section.id, "section parente absente plus haut dans le fichier")
        if not section.kinds:
            raise data_error(file, section.id, "kinds : au moins un cas est attendu")
        inherited = sections[section.parent].conditions if section.parent else ()
        own = (section.condition,) if section.condition else ()
        sections[section.id] = section._replace(conditions=inherited + own)
    for section in sections.values():
        for number, item in enumerate(section.bullets, start=1):
            _check_item(file, item, f"{section.id}.d{number}", sections)
    return title._replace(sections=tuple(sections.values()))


def _check_item(file: str, item: Bullet, expected: str, sections: Mapping[str, Section]) -> None:
    if item.id != expected:
        raise data_error(file, item.id, f"la puce devrait s'appeler {expected}")
    row = _row_of(item.id)
    for name in item.refers_to:
        if _row_of(name) == row and name not in sections:
            raise data_error(file, item.id, f"renvoi à une section inconnue : « {name} »")
    if item.nature is Nature.CROSS_REFERENCE and not item.refers_to:
        raise data_error(file, item.id, "refers_to : un renvoi dit à quelles sections")
    if item.nature is Nature.DOCUMENT and not item.left_out:
        if not item.kinds:
            raise data_error(file, item.id, "any_of, all_of ou left_out est attendu")
        if item.lasting is None:
            raise data_error(file, item.id, "lasting : true (ce qui dure) ou false (fait passé)")


def _row_of(identifier: str) -> str:
    """The row in the id of a row, section or bullet: "A10-25" for "A10-25.1.d2"."""
    return identifier.partition(".")[0]


def _with_pieces(table: dict[str, object], pieces: _Tables, file: str) -> dict[str, object]:
    """The same table in which `piece = "…"` is replaced by the common bullet of that name."""
    for section in _list(table.get("sections")):
        for item in (*_list(section.get("bullets")), *_list(section.get("notes"))):
            piece = as_table(item, file, str(section.get("id"))).pop("piece", None)
            if piece is None:
                continue
            if piece not in pieces:
                raise data_error(
                    file, str(section.get("id")), f"pièce commune inconnue : « {piece} »"
                )
            item.update({**pieces[str(piece)], **item})
    return table


def _catalogue(directory: Path) -> Iterator[tuple[str, Kind]]:
    seen: set[str] = set()
    for path in sorted(directory.glob("*.toml")):
        for name, kind in _named(Kind, path, family=path.stem).items():
            if name in seen:
                raise data_error(f"catalogue/{path.name}", name, "pièce définie deux fois")
            seen.add(name)
            yield name, kind


def _articles(path: Path, code_url: str) -> dict[str, Article]:
    """The texts cited; those of the code have its address."""
    return {
        name: build(
            Article,
            {"url": code_url} | as_table(table, path.name, name),
            path.name,
            name,
            name=name,
        )
        for name, table in _read(path).items()
    }


def _resting_on(
    articles: Mapping[str, Article], kind: Callable[..., _Resting], path: Path
) -> tuple[_Resting, ...]:
    """The tables of a file, each with the text that its `article` names ("R. 431-10 3°")."""
    rules = []
    for name, table in _tables(path, _ID).items():
        cited = str(table.get("article"))
        text = article_of(cited, articles)
        if text is None:
            raise data_error(path.name, name, f"article absent de articles.toml : « {cited} »")
        rules.append(build(kind, table, path.name, name, id=name, text=text))
    return tuple(rules)


def _values(directory: Path, names: _Names) -> dict[str, Parameter]:
    """The figures that change, of both files; `from` is a word that Python keeps for itself."""
    found: dict[str, Parameter] = {}
    for path in (directory / "valeurs.toml", directory / "delais.toml"):
        for name, table in _tables(path, _ID).items():
            for value in _list(table.get("values")):
                value["since"] = value.pop("from", None)
            parameter = build(Parameter, table, path.name, name, id=name)
            days = [each.since for each in parameter.values]
            if not days or days != sorted(set(days)):
                raise data_error(path.name, name, "values : des jours croissants sont attendus")
            if name in found:
                raise data_error(path.name, name, "valeur définie deux fois")
            kinds = [each.kind for each in parameter.values if each.kind]
            names.check_kinds(path.name, name, kinds)
            names.check_conditions(path.name, name, parameter.exempt)
            found[name] = parameter
    return found


def _wide_names(
    path: Path, slugs: set[str], short: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Names that cover several titles; a short name that says the same stands under [autres]."""
    table = _read(path)
    others = as_table(table.pop("autres", {}), path.name, "autres")
    wide = {name: tuple(str(each) for each in _list(value)) for name, value in table.items()}
    for name, covered in wide.items():
        unknown = [each for each in covered if each not in slugs]
        if len(covered) < _SEVERAL or unknown:
            problem = f"titres inconnus : {', '.join(unknown)}" if unknown else "plusieurs titres"
            raise data_error(path.name, name, problem)
    for name, same in others.items():
        if same not in wide:
            raise data_error(path.name, name, f"nom inconnu : « {same} »")
    wide |= {name: wide[str(same)] for name, same in others.items()}
    for name in wide:
        if name in slugs or name in short or not _SLUG.fullmatch(name):
            raise data_error(path.name, name, "nom mal formé ou déjà pris")
    return wide


_SEVERAL = 2


def _resident_card(path: Path, articles: Mapping[str, Article]) -> ResidentCard:
    table = _read(path)
    parts = {
        name: as_table(table.get(name, {}), path.name, name)
        for name in ("vaut_renouvellement", "anticipee", "anef")
    }
    renewing = {int(row): str(article) for row, article in parts["vaut_renouvellement"].items()}
    for article in renewing.values():
        if article_of(article, articles) is None:
            raise data_error(path.name, article, "article absent de articles.toml")
    early, on_anef = (
        frozenset(int(str(row)) for row in _list(parts[name].get("rows")))
        for name in ("anticipee", "anef")
    )
    return ResidentCard(renewing, early, on_anef)


def _aliases(path: Path, slugs: set[str]) -> _Aliases:
    """Short names by slug."""
    aliases: dict[str, tuple[str, ...]] = {}
    for slug, names in _read(path).items():
        if slug not in slugs:
            raise data_error(path.name, slug, "titre inconnu")
        aliases[slug] = tuple(str(name) for name in _list(names))
        for name in aliases[slug]:
            known = name in slugs or any(
                name in others for each, others in aliases.items() if each != slug
            )
            if known or not _SLUG.fullmatch(name):
                raise data_error(path.name, slug, f"nom mal formé ou déjà pris : « {name} »")
    return aliases


def _titles_without_row(tables: _Tables, aliases: _Aliases, file: str) -> dict[str, Title]:
    titles = {
        slug: build(Title, table, file, slug, slug=slug, row=None, aliases=aliases.get(slug, ()))
        for slug, table in tables.items()
    }
    for slug, title in titles.items():
        if not title.other_text:
            raise data_error(file, slug, "other_text : de quel texte ce titre relève-t-il")
    return titles


def _title_files(directory: Path) -> Iterator[tuple[int, Path]]:
    for path in sorted(directory.glob("*.toml")):
        yield _file_name(path)[0], path


def _file_name(path: Path) -> tuple[int, str]:
    name = _TITLE_FILE.fullmatch(path.name)
    if name is None:
        raise data_error(path.name, "", "le nom du fichier n'est pas de la forme 25-etudiant.toml")
    return int(name[1]), name[2]


def _named(kind: type[_T], path: Path, **fixed: object) -> dict[str, _T]:
    """The tables of a file, each built as `kind` with its name as `id`."""
    return {
        name: build(kind, table, path.name, name, id=name, **fixed)
        for name, table in _tables(path, _ID).items()
    }


def _tables(path: Path, names: re.Pattern[str]) -> dict[str, dict[str, object]]:
    tables = _read(path)
    for name in tables:
        if not names.fullmatch(name):
            raise data_error(path.name, name, "nom mal formé (minuscules sans accent)")
    return {name: as_table(table, path.name, name) for name, table in tables.items()}


def _read(path: Path) -> dict[str, object]:
    try:
        content = path.read_bytes()
        kept = _kept().get(f"{path.parent.name}/{path.name}")
        if kept and kept[0] == _sum(content):
            table: dict[str, object] = json.loads(kept[1], object_hook=_day)
            return table
        return tomli.loads(content.decode())
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise data_error(path.name, "", f"ce n'est pas du TOML valable ({error})") from None
    except OSError:
        raise data_error(path.name, "", "le fichier ne peut pas être lu") from None


def kept_tables(directory: Path = DATA) -> str:
    """The text of `kept.tsv`: what every load reads, as JSON."""
    lines = []
    for path in sorted((*directory.glob("*.toml"), *directory.glob("catalogue/*.toml"))):
        content = path.read_bytes()
        table = json.dumps(
            tomli.loads(content.decode()),
            ensure_ascii=False,
            default=lambda day: {_DAY: day.isoformat()},
        )
        lines.append(f"{path.parent.name}/{path.name}\t{_sum(content)}\t{table}\n")
    return "".join(lines)


def _day(table: dict[str, object]) -> object:
    """A date, for which JSON has no word."""
    return date.fromisoformat(str(table[_DAY])) if _DAY in table else table


_DAY = "jour"


@cache
def _kept() -> Mapping[str, tuple[str, str]]:
    """Per file, the sum of its bytes and its content, for as long as its bytes are the same."""
    try:
        lines = KEPT.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    return {name: (total, table) for name, total, table in (each.split("\t") for each in lines)}


def _sum(content: bytes) -> str:
    return f"{len(content)}-{crc32(content):08x}"


def _list(value: object) -> list[dict[str, object]]:
    """What should be a list of tables; `build` complains later when it is not."""
    return value if isinstance(value, list) else []
