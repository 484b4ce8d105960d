"""Ready-to-file copies: seconds and bytes of a 12-megapixel page, likeness, and a run of kills.

`python -m benchmarks.ready [KILLS]`
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from linter.ready.compress import (
    PAGE_BYTES,
    STEPS,
    compressed,
    fitting,
)
from linter.ready.legible import likeness, read
from samples.documents import ressources
from samples.people import ADAEZE
from samples.sample import DAY
from samples.scan import PHONE, as_jpeg

_ROOT = Path(__file__).parents[1]


def photo() -> Image.Image:
    """A pay slip photographed at twelve megapixels."""
    page = Image.open(BytesIO(as_jpeg(ressources.pay_slip(ADAEZE, DAY), PHONE)))
    return page.resize((3000, 4000), Image.Resampling.BICUBIC)


def twelve_megapixels() -> None:
    """What compressing costs by itself, and with the text compared."""
    page = photo()
    out = BytesIO()
    page.save(out, "JPEG", quality=95)
    began = time.process_time()
    with Image.open(BytesIO(out.getvalue())) as opened:
        tried = fitting(opened.convert("RGB"), STEPS, PAGE_BYTES, None)
    alone = time.process_time() - began
    began = time.process_time()
    light = compressed(page, PAGE_BYTES)
    checked = time.process_time() - began
    before, after = read(page), read(Image.open(BytesIO(light.jpeg)))
    alike = likeness(before.text, after.text) if before and after else 0.0
    print(
        f"before {len(out.getvalue()):,} bytes; compressed alone {alone:.2f} s of processor",
        end=" ",
    )
    print(f"to {len(tried[-1].jpeg):,}; with its text compared {checked:.2f} s", end=" ")
    print(f"to {len(light.jpeg):,}, {alike:.1f} % alike")


def kills(number: int) -> None:
    """Kill a run at random moments; say what was left of originals and copies."""
    chance = random.Random(11)
    with TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "samples.generate", folder / "samples"], cwd=_ROOT, check=True
        )
        dossier = folder / "samples" / "visiteuse-a-corriger"
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "linter",
            dossier,
            "--no-cache",
            "--date",
            "2026-11-23",
        ]
        command += ["--fix", "--out", folder / "out", "--output", folder / "report.txt"]
        before = _digests(dossier)
        began = time.perf_counter()
        subprocess.run(command, cwd=_ROOT, check=False)  # noqa: S603 -- as above
        whole = time.perf_counter() - began
        good = set(_digests(folder / "out").values())
        touched = half = 0
        for _ in range(number):
            with (
                subprocess.Popen(  # noqa: S603 -- as above
                    [*command[:-3], folder / f"out{chance.randrange(3)}", *command[-2:]],
                    cwd=_ROOT,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                ) as process
            ):
                time.sleep(chance.uniform(0.3, whole))
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)
            touched += _digests(dossier) != before
            for out in folder.glob("out?"):
                half += sum(
                    digest not in good
                    for each, digest in _digests(out).items()
                    if not Path(each).name.startswith((".", "a-faire", "pret"))
                )
        print(f"{number} kills: originals touched {touched}, half files {half}")


def _digests(folder: Path) -> dict[str, str]:
    return {
        str(each.relative_to(folder)): sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


if __name__ == "__main__":
    twelve_megapixels()
    kills(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
