"""Start with the session: files that the system reads, written and taken away; nothing else.

Linux has a systemd user unit, macOS a launch agent, Windows a task. Each starts the program at the
opening of the session, as the person who opens it, and opens the page already linked.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape  # of the library for XML, which loads what asks the network
from pathlib import Path
from typing import Final

from linter.disk.files import write_atomically
from linter.errors import UsageError

_NAME: Final = "anef-linter"
_LABEL: Final = "fr.anef-linter.serveur"


@dataclass(frozen=True, slots=True)
class Service:
    """What makes the program start with the session.

    Attributes:
        files: what to write, by path.
        now: what starts it at once, for a person to type; empty where the next session does.
        register: a command that the system needs beside the files; empty for none.
        unregister: what undoes it.
    """

    files: Mapping[Path, str]
    now: str
    register: tuple[str, ...] = ()
    unregister: tuple[str, ...] = ()


def service(platform: str, home: Path, python: str) -> Service:
    """The service of a system.

    Args:
        platform: as `sys.platform` says it.
        home: the person's own folder.
        python: the interpreter that runs the program.
    """
    if platform == "darwin":
        path = home / "Library/LaunchAgents" / f"{_LABEL}.plist"
        return Service(
            {path: _PLIST.format(label=_LABEL, python=escape(python))}, f"launchctl load '{path}'"
        )
    if platform == "win32":
        path = home / "AppData/Local" / _NAME / "tache.xml"
        return Service(
            {path: _TASK.format(python=escape(python))},
            f"schtasks /Run /TN {_NAME}",
            ("schtasks", "/Create", "/F", "/TN", _NAME, "/XML", str(path)),
            ("schtasks", "/Delete", "/F", "/TN", _NAME),
        )
    folder = home / ".config/systemd/user"
    unit = _UNIT.format(python=python.replace("%", "%%"))
    wanted = folder / "graphical-session.target.wants" / f"{_NAME}.service"
    return Service(
        {folder / f"{_NAME}.service": unit, wanted: unit},
        f"systemctl --user daemon-reload && systemctl --user start {_NAME}",
    )


def install(found: Service) -> str:
    """Write the files; what to tell the person.

    Raises:
        WriteError: one cannot be written.
        UsageError: the system refused the task.
    """
    for path, text in found.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode(_encoding(path)))
    _run(found.register)
    names = "".join(f"\n  {each}" for each in found.files)
    return (
        f"Le programme démarrera avec votre session. Écrit :{names}\n"
        f"Pour le démarrer tout de suite : {found.now}\n"
        "Pour l'enlever : python -m server uninstall\n"
    )


def uninstall(found: Service, home: Path) -> str:
    """Take away what `install` wrote; what to tell the person, and what stays where."""
    gone = [path for path in found.files if path.exists()]
    if gone:
        _run(found.unregister)
    for path in gone:
        path.unlink(missing_ok=True)
    said = "Le programme ne démarre plus avec votre session.\n" if gone else "Rien à enlever.\n"
    return (
        f"{said}Restent, à supprimer vous-même si vous voulez tout enlever :\n"
        f"  {home} (liaisons des extensions et des pages)\n"
        "  .anef-linter dans chaque dossier relu (ce qui y a été lu)\n"
        "  le programme : pip uninstall anef-linter\n"
    )


def _run(command: tuple[str, ...]) -> None:
    if command and sys.platform == "win32":
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- our own words
        if done.returncode:
            raise UsageError("Windows a refusé la tâche.", " ".join(command))


def _encoding(path: Path) -> str:
    return "utf-16" if path.suffix == ".xml" else "utf-8"  # as the task scheduler asks


_UNIT: Final = """\
[Unit]
Description=Relecture ANEF, programme local
PartOf=graphical-session.target

[Service]
ExecStart="{python}" -m server --open
Restart=on-failure

[Install]
WantedBy=graphical-session.target
"""
_PLIST: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>Label</key><string>{label}</string>
  <key>ProgramArguments</key>
  <array>
    <string>{python}</string><string>-m</string><string>server</string><string>--open</string>
  </array>
  <key>RunAtLoad</key><true/>
</dict>
</plist>
"""
_TASK: Final = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <Triggers><LogonTrigger><Enabled>true</Enabled></LogonTrigger></Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{python}</Command>
      <Arguments>-m server --open</Arguments>
    </Exec>
  </Actions>
</Task>
"""
