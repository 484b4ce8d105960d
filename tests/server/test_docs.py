"""The walk-through of docs/serveur.md works as written."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.page.program import Program

DOC = Path(__file__).parents[2] / "docs/serveur.md"


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
