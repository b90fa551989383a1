"""Having the session start the waiting program: a file or a key that is the teen's own, and gone when switched off.

XDG autostart (freedesktop.org, Desktop Application Autostart Specification 0.5) on Linux and the like, the Run key of
the user on Windows, a LaunchAgent of the user on macOS.
"""

import contextlib
import os
import plistlib
import subprocess
import sys
from pathlib import Path

import platformdirs
from PySide6.QtCore import QProcess

from amps_journal.i18n import translate

_NAME = "amps-journal"
_AGENT = "org.amps-journal.waiting"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_QUOTED = {ord(mark): f"\\{mark}" for mark in '"`$\\'}


def program() -> list[str]:
    """The words that start this program again, without a command: the interpreter that runs, and the package."""
    python = Path(sys.executable)
    if sys.platform == "win32":
        windowed = python.with_name("pythonw.exe")  # The other one opens a console beside the window.
        python = windowed if windowed.exists() else python
    return [str(python), "-m", "amps_journal"]


def waiting_command(journal: Path | None = None) -> list[str]:
    """The words that start the waiting program, on the usual journal or another."""
    return [*program(), *(["--journal", str(journal)] if journal is not None else []), "wait"]


def begin_now(journal: Path | None = None) -> None:
    """Start the waiting program beside this one, so that it need not wait for the next session."""
    first, *rest = waiting_command(journal)
    QProcess.startDetached(first, rest)


def is_started_with_session() -> bool:
    """Whether the session starts the waiting program."""
    if sys.platform == "win32":
        return _in_run_key()
    return _file().exists()


def start_with_session(journal: Path | None = None) -> None:
    """Have the session start the waiting program from the next time on.

    Raises:
        OSError: The machine does not allow it.
    """
    command = waiting_command(journal)
    if sys.platform == "win32":
        _put_in_run_key(command)
        return
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(".partial")
    partial.write_bytes(_agent(command) if sys.platform == "darwin" else _desktop_entry(command).encode())
    partial.replace(file)


def leave_session() -> None:
    """Have the session start nothing any more.

    Raises:
        OSError: The machine does not allow it.
    """
    if sys.platform == "win32":
        _take_from_run_key()
    else:
        _file().unlink(missing_ok=True)


def _file() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_AGENT}.plist"
    return Path(os.environ.get("XDG_CONFIG_HOME") or platformdirs.user_config_dir()) / "autostart" / f"{_NAME}.desktop"


def _desktop_entry(command: list[str]) -> str:
    # A string in a key file has its backslashes doubled once more, after the quoting of the command; % is a field code.
    words = " ".join(f'"{word.translate(_QUOTED)}"' for word in command).replace("\\", "\\\\").replace("%", "%%")
    says = translate("Waiting", "Waits in the tray and reminds once a day")
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Name=AMPS Journal\n"
        f"Comment={says}\n"
        f"Exec={words}\n"
        "Icon=amps-journal\n"
        "Terminal=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )


def _agent(command: list[str]) -> bytes:
    return plistlib.dumps(
        {"Label": _AGENT, "ProgramArguments": command, "RunAtLoad": True, "ProcessType": "Background"}
    )


# Windows; written against the documented interface of the registry.


def _in_run_key() -> bool:
    import winreg  # noqa: PLC0415  (there is none elsewhere)

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:  # type: ignore[attr-defined,unused-ignore]
            winreg.QueryValueEx(key, _NAME)  # type: ignore[attr-defined,unused-ignore]
    except FileNotFoundError:
        return False
    return True


def _put_in_run_key(command: list[str]) -> None:
    import winreg  # noqa: PLC0415

    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:  # type: ignore[attr-defined,unused-ignore]
        words = subprocess.list2cmdline(command)
        winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, words)  # type: ignore[attr-defined,unused-ignore]


def _take_from_run_key() -> None:
    import winreg  # noqa: PLC0415

    with contextlib.suppress(FileNotFoundError):
        access = winreg.KEY_SET_VALUE  # type: ignore[attr-defined,unused-ignore]
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key:  # type: ignore[attr-defined,unused-ignore]
            winreg.DeleteValue(key, _NAME)  # type: ignore[attr-defined,unused-ignore]
