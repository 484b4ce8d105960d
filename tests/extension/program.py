"""The real program, started and stopped as a person does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.loopback import free_port


class Program:
    """`python -m server` on a port of its own, with its settings in a folder of its own."""

    def __init__(self, home: Path, code: Path | None = None) -> None:
        """`code` is the folder of another build, to be compared with this one."""
        self.home = home
        self._source = code or Path(__file__).parents[2]
        self._process: subprocess.Popen[str] | None = None
        self.code = ""
        self.port = free_port()

    def start(self) -> None:
        """Starts it and waits until it shows its pairing code."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "server", "--port", str(self.port)],
            env={
                **os.environ,
                "ANEF_LINTER_HOME": str(self.home),
                "PYTHONPATH": str(self._source),
            },
            cwd=self._source,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        for line in self._process.stdout:
            if found := re.search(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", line):
                self.code = found[0]
                return
        raise RuntimeError("the program did not start")

    def renew(self) -> None:
        """Stops it and starts it again, which gives another pairing code."""
        self.stop()
        self.start()

    def stop(self) -> None:
        """Stops it, if it runs."""
        if self._process:
            self._process.terminate()
            self._process.communicate(timeout=30)
            self._process = None
