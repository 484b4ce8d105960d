"""The extension's own files: what it may do, what it says, and its packages."""

import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from linter.law.load import load_law
from linter.model.words import Severity, Stage, Verdict
from linter.writing.non_exigible import SENTENCE
from samples.anef.serve import HOST, ROOT, built
from tests.extension.desk import EXTENSION
from tools.package_extension import build

MANIFEST = json.loads((EXTENSION / "manifest.json").read_text("utf-8"))
LOCALES = {
    path.parent.name: json.loads(path.read_text("utf-8"))
    for path in EXTENSION.glob("_locales/*/messages.json")
}
SCRIPTS = {path: path.read_text("utf-8") for path in EXTENSION.rglob("*.js")}


def test_it_may_do_nothing_but_what_it_needs() -> None:
    assert MANIFEST["permissions"] == ["storage"]
    assert MANIFEST["host_permissions"] == ["http://127.0.0.1/*"]
    assert {match for each in MANIFEST["content_scripts"] for match in each["matches"]} == {
        f"https://{HOST}/*"
    }
    gecko = MANIFEST["browser_specific_settings"]["gecko"]
    assert gecko["data_collection_permissions"] == {"required": ["none"]}
    assert "web_accessible_resources" not in MANIFEST


def test_only_the_background_worker_reaches_the_network() -> None:
    asking = {
        path.relative_to(EXTENSION).as_posix()
        for path, text in SCRIPTS.items()
        if re.search(r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\bimport\(", text)
    }
    assert asking == {"background/server.js", "background/worker.js"}
    addresses = re.findall(r"https?://[^\s'\"`$]+", "".join(SCRIPTS.values()))
    assert set(addresses) <= {"http://127.0.0.1", "http://127.0.0.1/*"}


def test_nothing_is_read_as_html_or_code() -> None:
    for path, text in SCRIPTS.items():
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function", text
        ), path


def test_every_script_of_a_page_is_short() -> None:
    for path, text in SCRIPTS.items():
        assert len(text.splitlines()) <= 200, path


def test_both_languages_say_the_same() -> None:
    french, english = LOCALES["fr"], LOCALES["en"]
    assert french.keys() == english.keys()
    for name in french:
        places = [
            sorted(set(re.findall(r"\$\d", each[name]["message"]))) for each in (french, english)
        ]
        assert places[0] == places[1], name


def test_every_text_is_there_and_used() -> None:
    code = "\n".join(SCRIPTS.values()) + "".join(p.read_text() for p in EXTENSION.rglob("*.html"))
    families = {
        "trouble_": set(re.findall(r"(?:Trouble\(|cause: )'(\w+)'", code)) | {"absent", "blocked"},
        "remedy_": set(re.findall(r"(?:Trouble\(|cause: )'(\w+)'", code)) | {"absent", "blocked"},
        "verdict_": {str(each) for each in Verdict},
        "attached_": {"input", "drop", "download", "unsure"},
        "ask_": {"titre", "etape", "titre_expire_le", "ephoto_prise_le"},
    }
    wanted = {prefix + each for prefix, names in families.items() for each in names}
    wanted |= {str(each) for each in (*Severity, *Stage)} | {"name", "description", "language"}
    named = set(re.findall(r"\bt\(\s*'(\w+)'", code)) | set(
        re.findall(r"data-text=\"(\w+)\"", code)
    )
    either = {name for pair in re.findall(r"'(\w+)' : '(\w+)'", code) for name in pair}
    known = set(LOCALES["fr"])
    assert (wanted | named) - known == set()
    assert known - wanted - named - either - set(re.findall(r"'(\w+)'", code)) == set()


def test_the_page_says_what_the_card_shows() -> None:
    for messages in LOCALES.values():
        assert SENTENCE in messages["page_sentence"]["message"]


@pytest.mark.parametrize("name", ["particuliers", "usagers"])
def test_a_profile_names_titles_and_stages_that_the_program_knows(name: str) -> None:
    profile = json.loads((EXTENSION / "profiles" / f"{name}.json").read_text("utf-8"))
    said = {each["key"]: each.get("values", []) for each in profile["situation"]}
    for pattern, slug in said["titre"]:
        assert load_law().title(slug).slug == slug, pattern
    assert {stage for _, stage in said["etape"]} <= {str(each) for each in Stage}


def test_web_ext_finds_no_error() -> None:
    built()  # installs web-ext
    program = ROOT / "node_modules" / ".bin" / "web-ext"
    command = [str(program), "lint", "--no-config-discovery", "--output", "json"]
    command += ["-s", str(EXTENSION)]
    found = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    assert found["summary"]["errors"] == 0, found["errors"]


def test_the_packages_hold_the_folder_and_no_key(tmp_path: Path) -> None:
    made = build(tmp_path / "one")
    again = build(tmp_path / "two")
    assert [path.read_bytes() for path in made] == [path.read_bytes() for path in again]
    files = {p.relative_to(EXTENSION).as_posix() for p in EXTENSION.rglob("*") if p.is_file()}
    for path in made:
        with zipfile.ZipFile(path) as package:
            assert set(package.namelist()) == files
            manifest = json.loads(package.read("manifest.json"))
            assert "key" not in manifest
            assert manifest["version"] == MANIFEST["version"]
