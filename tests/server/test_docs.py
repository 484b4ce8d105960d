"""docs/serveur.md: its walk-through works as written, and its codes are those of the program."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.page.program import Program

ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs/serveur.md"
REFUSALS = {"RefusedError": 1, "_answer": 1, "body": 0}  # what makes one, and where its code stands


def codes_of(source: str) -> set[str]:
    """The codes of the refusals that a module writes."""
    calls = (each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Call))
    said = (
        call.args[REFUSALS[name]]
        for call in calls
        if (name := getattr(call.func, "id", getattr(call.func, "attr", ""))) in REFUSALS
        and len(call.args) > REFUSALS[name]
    )
    return {str(each.value) for each in said if isinstance(each, ast.Constant)}


def test_the_codes_of_refusals_are_those_that_the_page_promises() -> None:
    section = DOC.read_text("utf-8").partition("\n## Les refus\n")[2].partition("\n## ")[0]
    promised = set(re.findall(r"`(\w+)`", section)) - {"http_404"}
    written = [codes_of(path.read_text("utf-8")) for path in (ROOT / "server").rglob("*.py")]
    assert set().union(*written) == promised


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_curl_walk_through_works(server: Program, tmp_path: Path) -> None:
    (block,) = re.findall(r"```bash\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)
    script = block.replace("http://127.0.0.1:8765", server.url.rstrip("/"))
    script = script.replace("K7QF-3MTA", server.code())
    bash = shutil.which("bash") or "bash"
    done = subprocess.run(
        [bash, "-eu", "-c", script],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        text=True,
    )
    assert '"name":"anef-linter"' in done.stdout
    assert "TEL01" in done.stdout
    assert '"verdict":"non_exigible"' in done.stdout
    assert (tmp_path / "non-exigible.pdf").read_bytes().startswith(b"%PDF")
    assert '"kind":"page_non_exigible"' in done.stdout
