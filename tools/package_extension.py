"""`python -m tools.package_extension [FOLDER]`: the extension's zips for Firefox and for Chromium.

The same files give the same bytes. The manifest's `key`, which fixes the identity of an extension
that is loaded from its folder, is left out: the stores give their own.
"""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "extension"
BROWSERS = ("firefox", "chromium")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold


def build(folder: Path) -> list[Path]:
    """Writes `anef-linter-BROWSER.zip` for each browser, and gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"anef-linter-{browser}.zip" for browser in BROWSERS]
    files = sorted(path for path in SOURCE.rglob("*") if path.is_file())
    for path in paths:
        with zipfile.ZipFile(path, "w") as package:
            for file in files:
                name = file.relative_to(SOURCE).as_posix()
                content = _manifest(file) if name == "manifest.json" else file.read_bytes()
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.external_attr = 0o644 << 16
                package.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return paths


def _manifest(file: Path) -> bytes:
    manifest = json.loads(file.read_text("utf-8"))
    del manifest["key"]
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


if __name__ == "__main__":
    for made in build(Path(sys.argv[1] if len(sys.argv) > 1 else "dist")):
        sys.stdout.write(f"{made}\n")
