"""The extension's own files: what it may do, what it says, and its packages."""

import json
import re
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

from linter.law.load import load_law
from linter.model.words import Severity, Stage, Verdict
from samples.anef.serve import HOST, ROOT, built
from tests.extension.desk import EXTENSION
from tests.extension.reader import profile
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


def test_one_language_is_spoken() -> None:
    """The program answers in French: an extension in another language would mix two."""
    assert set(LOCALES) == {"fr"} == {MANIFEST["default_locale"]}


def test_scripts_stand_in_rooms_and_load_in_their_order() -> None:
    rooms = ("shared/", "content/page/", "content/dossier/", "content/draw/", "content/main.js")
    listed = MANIFEST["content_scripts"][0]["js"]
    ranks = [
        next(rank for rank, room in enumerate(rooms) if each.startswith(room)) for each in listed
    ]
    assert ranks == sorted(ranks)
    loaded = {*listed, *MANIFEST["content_scripts"][1]["js"]}
    assert loaded == {
        path.relative_to(EXTENSION).as_posix()
        for path in SCRIPTS
        if path.relative_to(EXTENSION).parts[0] in {"content", "shared"}
    }


def test_no_two_scripts_of_a_page_give_one_name_to_two_things() -> None:
    """They share one scope: a second `const` of a name stops them all."""
    named = Counter(
        name
        for each in MANIFEST["content_scripts"][0]["js"]
        for name in re.findall(
            r"^(?:async )?(?:const|let|class|function\*?) (\w+)",
            SCRIPTS[EXTENSION / each],
            re.MULTILINE,
        )
    )
    assert len(named) > 300
    assert [name for name, count in named.items() if count > 1] == []


def test_the_shadow_root_is_closed() -> None:
    modes = re.findall(
        r"attachShadow\(\{ mode: (\w+) \}\)|const ROOT = '(\w+)'", "".join(SCRIPTS.values())
    )
    assert modes == [("", "closed"), ("ROOT", "")]


def test_what_people_set_off_is_done_by_people_only() -> None:
    """No handler of ours on a button, and none that reads files, acts on an event of the page."""
    for path, text in SCRIPTS.items():
        for handler in re.findall(r"onclick: ([^,}]+)", text):
            assert handler.startswith("trusted("), (path, handler)
    main = SCRIPTS[EXTENSION / "content" / "main.js"]
    assert main.count("event.isTrusted") >= 4


def test_every_text_is_there_and_used() -> None:
    code = "\n".join(SCRIPTS.values()) + "".join(p.read_text() for p in EXTENSION.rglob("*.html"))
    families = {
        "trouble_": set(re.findall(r"(?:Trouble\(|cause: )'(\w+)'", code)) | {"absent", "blocked"},
        "remedy_": set(re.findall(r"(?:Trouble\(|cause: )'(\w+)'", code)) | {"absent", "blocked"},
        "verdict_": {*map(str, Verdict), "a_confirmer", "a_lire", "a_juger"},
        "attached_": {"input", "drop", "download", "unsure"},
        "fix_": {"kept", "masked", "lost"},
        "why_": {"slot", "unnamed", "field", "date", "file", "reading", "frame"},
        "choose_title_": {"one", "many"},
        "choose_stage_": {"one", "many"},
        "confirm_title_": {"one", "many"},
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


def test_a_profile_names_titles_and_stages_that_the_program_knows() -> None:
    said = profile("any")
    for pattern, slug in said["titles_said"]:
        assert load_law().title(slug).slug == slug, pattern
    stages = {stage for key in ("stages", "choices") for _, stage in said[key]}
    assert stages <= {str(each) for each in Stage}


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
