"""The documentation is true: what it shows runs, and pages written from the code equal the code."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest

from linter.commands import COMMANDS, DEFAULT, parser_for
from linter.given.config import DEFAULT as DEFAULT_CONFIG
from linter.given.config import FILE_NAME, Config, config_for
from linter.given.forms import form_from
from linter.matching.weights import WEIGHTS, Weights
from linter.reading.kind.points import POINTS, Points
from linter.rules import all_rules
from linter.writing.rules_page import markdown

ROOT = Path(__file__).parents[1]
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/{each.name}" for each in (ROOT / "docs").glob("*.md")),
)


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text(name), re.DOTALL | re.MULTILINE)


def shown_commands() -> list[str]:
    found = [
        line.partition("#")[0].strip()
        for page in PAGES
        for block in blocks(page, "sh")
        for line in block.splitlines()
        if line.startswith("python -m linter")
    ]
    assert len(found) > 10
    return found


@pytest.mark.parametrize("command", shown_commands())
def test_a_command_that_is_shown_is_understood(command: str) -> None:
    words = shlex.split(command)[3:]
    name, *rest = words if words[0] in COMMANDS else (DEFAULT, *words)
    module = import_module(f"linter.commands.{name}")
    parser = parser_for(name, module.__doc__ or "")
    module.configure(parser)
    parser.parse(rest)


def test_the_dossier_of_the_readme_is_understood() -> None:
    (dossier,) = blocks("README.md", "toml")
    form = form_from(tomllib.loads(dossier), "README.md")
    assert (form.titre, form.situation) == ("etudiant", {"heberge_particulier": True})


def test_every_command_is_documented() -> None:
    page = text("docs/cli.md")
    assert [name for name in COMMANDS if f"python -m linter {name}" not in page] == []


def test_every_setting_is_documented_with_its_default(tmp_path: Path) -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\| ([\d.]+|\[\]) \|$", text("docs/cli.md"), re.MULTILINE)
    settings = "".join(f"{key} = {default}\n" for key, default in rows)
    (tmp_path / FILE_NAME).write_text(settings, "utf-8")
    assert config_for(tmp_path) == DEFAULT_CONFIG
    assert len(rows) == len(fields(Config))


def test_the_page_of_the_rules_is_the_rules_own() -> None:
    assert text("docs/regles.md") == markdown(all_rules()), "make docs"


@pytest.mark.parametrize("page", ["README.md", *PAGES, "SECURITY.md", "CHANGELOG.md"])
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text(page)):
        if not target.startswith("https://"):
            assert ((ROOT / page).parent / target).exists(), target


def test_the_picture_fetches_nothing() -> None:
    picture = text("docs/terminal.svg")
    assert "@font-face" not in picture
    assert "url(http" not in picture


def test_adding_a_rule_is_as_easy_as_we_say(tmp_path: Path) -> None:
    for folder in ("linter", "tests/rules"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    (tmp_path / "tests/__init__.py").touch()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (rule,) = blocks("CONTRIBUTING.md", "python")
    cases, *_ = blocks("CONTRIBUTING.md", "toml")
    for path, content in (
        ("linter/rules/address/__init__.py", '"""ADR: where the applicant lives."""\n'),
        ("linter/rules/address/ADR01.py", rule),
        ("tests/rules/address/ADR01.toml", cases),
    ):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content, "utf-8")
    only = ("-m", "pytest", "tests/rules/test_cases.py", "tests/rules/test_documentation.py")
    explained = ("-m", "linter", "rule", "ADR01")
    for words in ((*only, "-k", "ADR01"), ("-m", "ruff", "check", "linter/rules"), explained):
        done = subprocess.run(
            [sys.executable, *words], cwd=tmp_path, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stdout.decode()
    assert "Adresse sans code postal." in done.stdout.decode()


def test_a_figure_a_kind_and_a_format_are_added_as_we_say(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "linter", tmp_path / "linter", ignore=shutil.ignore_patterns("__pycache__")
    )
    _, figure, kind, signs = blocks("CONTRIBUTING.md", "toml")
    for path, added in (
        ("law/data/valeurs.toml", figure),
        ("law/data/catalogue/identite.toml", kind),
        ("reading/kind/data/kinds.toml", signs),
    ):
        file = tmp_path / "linter" / path
        file.write_text(f"{file.read_text('utf-8')}\n{added}", "utf-8")
    writing = tmp_path / "linter/writing"
    (writing / "report_compte.py").write_text(
        "def render(report):\n    return f'{len(report.dossiers)} dossier\\n'\n", "utf-8"
    )
    formats = (writing / "reports.py").read_text("utf-8")
    assert formats.count('FORMATS = ("text",') == 1
    (writing / "reports.py").write_text(
        formats.replace('FORMATS = ("text",', 'FORMATS = ("compte", "text",'), "utf-8"
    )
    (tmp_path / "personne").mkdir()
    (tmp_path / "personne/note.txt").write_text("rien", "utf-8")
    seen = (
        "from datetime import date; from linter.law.load import load_law; law = load_law();"
        "from linter.model.traits import Trait; from linter.reading.kind import *;"
        "print(law.figure('ressources_etudiant', date(2027, 9, 1)));"
        "print(law.figure('ressources_etudiant', date(2026, 9, 1)));"
        "print('carte_bibliotheque' in law.kinds_with(Trait.UNTRANSLATED));"
        "print(recognise(['MÉDIATHÈQUE\\nCARTE DE LECTEUR\\nAbonné Awa Ndiaye']).kind);"
        "from tests.law import test_book as book;"
        "book.test_a_name_taken_by_a_second_document_is_in_the_book();"
    )
    done = subprocess.run(
        [sys.executable, "-c", seen],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().split() == ["900", "878", "True", "carte_bibliotheque"]
    done = subprocess.run(
        [sys.executable, "-m", "linter", "personne", "--format", "compte"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode() == "1 dossier\n", done.stderr.decode()


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md", "docs/glossaire.md"])
def test_a_page_for_engineers_names_what_there_is(page: str) -> None:
    named = re.findall(r"`((?:linter|tests|extension|server)/[\w./]+)`", text(page))
    made = {"linter/rules/address/ADR01.py", "tests/rules/address/ADR01.toml"}
    holes = [each for each in named if each.isupper() or "NOM" in each or "CODE" in each]
    assert [
        each
        for each in named
        if each not in made and each not in holes and not (ROOT / each).exists()
    ] == []
    assert len(named) - len(holes) > (0 if page.endswith("glossaire.md") else 8) or not named


@pytest.mark.parametrize("figures", [WEIGHTS, POINTS], ids=["labels", "texts"])
def test_every_threshold_has_its_measure(figures: Weights | Points) -> None:
    """A figure that moved is measured again: `python -m benchmarks.thresholds`."""
    rows = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+) \|", text("docs/seuils.md"), re.MULTILINE))
    for each in fields(figures):
        assert rows[each.name] == f"{getattr(figures, each.name):g}".replace(".", ","), each.name


def _classes() -> dict[str, list[str]]:
    """Every public class of the engine and the server, and where it is."""
    found: dict[str, list[str]] = {}
    for root in ("linter", "server"):
        for path in sorted((ROOT / root).rglob("*.py")):
            for name in re.findall(r"^class ([A-Z]\w*)", path.read_text("utf-8"), re.MULTILINE):
                found.setdefault(name, []).append(str(path.relative_to(ROOT)))
    return found


def test_a_name_is_the_name_of_one_thing() -> None:
    assert {name: places for name, places in _classes().items() if len(places) > 1} == {}


def test_the_glossary_speaks_of_the_code_as_it_is() -> None:
    rows = re.findall(
        r"^\| ([^|`]+) \| (`[^|]+`) \| ([^|]+) \|$", text("docs/glossaire.md"), re.MULTILINE
    )
    names = [name for _, code, _ in rows for name in re.findall(r"`(\w+)`", code)]
    assert len(names) > 40
    assert [name for name in names if name not in _classes()] == []
    assert len({french for french, _, _ in rows}) == len(rows)
    assert len(set(names)) == len(names)
